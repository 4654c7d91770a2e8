"""`python -m tests.bench`: measures what the product promises, prints a table, and writes it as JSON if asked to.

Every row is a figure within one run (works in turns), so that another machine or a loaded one gives the same answer.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench import rows_between, rows_kiosk, rows_panel, rows_play, rows_soak, rows_store, rows_wall, rows_windows
from tests.bench.harness import Bench, BenchFault, Result, load
from tests.bench.table import table

Row = Callable[[Bench], Iterator[Result]]

ROWS: Mapping[str, Row] = {
    "durable": rows_store.durable,
    "history": rows_store.history,
    "pixels": rows_wall.pixels,
    "over_still": rows_between.over_still,
    "tap": rows_kiosk.tap,
    "key": rows_panel.key,
    "start": rows_windows.start,
    "idle": rows_windows.idle,
    "blink": rows_windows.blink,
    "reading": rows_between.reading,
    "play": rows_play.play,
    "soak": rows_soak.soak,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; 1 when a goal is not reached, 2 when the command line is wrong."""
    asked = _asked(arguments)
    names = asked.only or list(ROWS)
    results: list[Result] = []
    before = load()
    with tempfile.TemporaryDirectory(prefix="antrean-bench-", dir=asked.folder) as folder:
        for name in names:
            place = Path(folder) / name
            place.mkdir()
            bench = Bench(place, asked.folder / "antrean-bench", asked.seed, asked.quick)
            bench.say(f"{name} …")
            try:
                for result in ROWS[name](bench):
                    results.append(result)
                    bench.say("  " + table([result], head=False).strip())
            except BenchFault as fault:
                results.append(Result(name=name, work=name, unit="", value=None, note=str(fault)))
                bench.say(f"  {name} could not be measured: {fault}")
    machine = {
        "machine": platform.platform(), "python": platform.python_version(), "seed": asked.seed, "quick": asked.quick,
        "load_before": before, "load_after": load(),
    }  # fmt: skip
    print(table(results))
    print(" · ".join(f"{key.replace('_', ' ')} {value}" for key, value in machine.items()))
    if asked.json is not None:
        rows = [{**asdict(result), "reached": result.reached} for result in results]
        asked.json.write_text(json.dumps({**machine, "rows": rows}, ensure_ascii=False, indent=1), encoding="utf-8")
    return 1 if any(result.reached is False for result in results) else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=list(ROWS), metavar="NAME", help=f"only these: {', '.join(ROWS)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--quick", action="store_true", help="a few rounds of each: shows that it runs, proves nothing")
    parser.add_argument("--seed", type=int, default=1, help="of every random choice (default 1)")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()), metavar="FOLDER",
        help="on the disk to be measured; histories are kept there (default: the folder for temporary files)",
    )  # fmt: skip
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
