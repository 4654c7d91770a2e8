"""From the finger on the kiosk to the last byte of the ticket at its printer."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.counting_printer import CountingPrinter
from tests.bench.hall import new_queue, url_of
from tests.bench.harness import Bench, Goal, Result, percentile, rest, wait_until
from tests.bench.programs import Program, running, window
from tests.bench.screen import open_screen

SIZE = (1080, 1920)
_TILES = ("tile:A02", "tile:A03")
_READ_S = 0.7
"""What a page needs to stand still, and more than the guard against a second tap."""
_GOAL = Goal("p95 ≤ 150 ms", 150.0)


def tap(bench: Bench) -> Iterator[Result]:
    """A real touch on *Ambil nomor* → the cut command complete at a TCP printer; a real queue file."""
    path = new_queue(bench, "tap")
    with (
        CountingPrinter() as printer,
        open_screen(*SIZE) as screen,
        running(window("kiosk", url_of(path), SIZE, printer.url), screen.display, bench.folder / "kiosk.log") as kiosk,
    ):
        rounds = bench.times(40, 1)
        bench.say(f"tap: {rounds} tickets at a kiosk of {SIZE[0]} × {SIZE[1]}")
        first = _one(kiosk, printer, 0)
        taken = [_one(kiosk, printer, turn) for turn in range(1, rounds + 1)]
    yield Result(
        name="tap", work="touch on the kiosk → last byte of the ticket", unit="ms", goal=_GOAL, count=rounds,
        value=percentile(taken, 0.95), p50=median(taken), p95=percentile(taken, 0.95),
        note=f"the first ticket after the start: {first:.1f} ms; a ticket has {printer.tickets[-1].length:,} bytes",
        figures={"first_ticket": first, "max": max(taken), "bytes": printer.tickets[-1].length},
    )  # fmt: skip


def _one(kiosk: Program, printer: CountingPrinter, turn: int) -> float:
    """Milliseconds of one visitor, from the start page and back to it."""
    tile = _TILES[turn % len(_TILES)]
    kiosk.where(tile, 20)
    rest(_READ_S)
    kiosk.touch(tile)
    kiosk.where("takeNumber")
    rest(_READ_S)
    before = len(printer.tickets)
    touched = kiosk.touch("takeNumber")
    wait_until(lambda: len(printer.tickets) > before, 10, "a ticket at the printer", 0.002)
    kiosk.where("number")
    rest(_READ_S)
    kiosk.touch("home")
    return (printer.tickets[-1].at - touched) * 1000
