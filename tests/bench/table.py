"""The results as a table for people."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.harness import Result

_HEAD = ("work", "p50", "p95", "ratio", "measured", "goal", "reached", "n")


def table(results: Sequence[Result], *, head: bool = True) -> str:
    """Lines of equal columns; the notes stand below, by row."""
    rows = [_cells(result) for result in results]
    if head:
        rows.insert(0, _HEAD)
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    if head:
        lines.insert(1, "  ".join("-" * width for width in widths))
        lines += [f"  {result.name}: {result.note}" for result in results if result.note]
    return "\n".join(lines)


def _cells(result: Result) -> tuple[str, ...]:
    reached = {True: "yes", False: "NO", None: "-"}[result.reached]
    is_ratio = result.ratio is not None and result.ratio == result.value
    return (
        result.work,
        _figure(result.p50, result.unit),
        _figure(result.p95, result.unit),
        "" if result.ratio is None else f"{result.ratio:.2f} ×",
        "" if is_ratio else "not measured" if result.value is None else _figure(result.value, result.unit),
        "" if result.goal is None else result.goal.words,
        reached,
        f"{result.count:,}" if result.count else "",
    )


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 3 if abs(value) < 1 else 2 if abs(value) < 10 else 1
    return f"{value:.{digits}f} {unit}".strip()
