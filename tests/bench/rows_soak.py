"""Thirty working days in minutes: kiosk, wall and panel as real processes on one file; what grows, what stays open."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass

from tests.bench.counting_printer import CountingPrinter
from tests.bench.hall import COUNTER, new_queue, open_local, url_of
from tests.bench.harness import Bench, BenchFault, Goal, Result, rest
from tests.bench.programs import Program, running
from tests.bench.screen import open_screen
from tests.bench.soak_hall import HOURS, SoakHall
from tests.bench.stepped_clock import SteppedClock, in_use

_SIZES = {"kiosk": (540, 960), "wall": (960, 540), "panel": (1366, 768)}
_FIRST_SEEN = {"kiosk": "tile:A02", "wall": "board", "panel": "mainAction"}
_DAYS, _TICKETS_A_DAY = 30, 5000
_BUDGET_S = 13 * 60
_FIRST_HOUR_ROUNDS, _FIRST_HOUR_LIMIT_S = 25, 180.0
"""The first hour lasts until so many visitors have been at the kiosk, as in a real one, or so many seconds at most."""
_MB = 1_000_000
_GROWTH = Goal("≤ 10 MB", 10.0)
_FLAT = Goal("flat (≤ 2 more)", 2.0)


@dataclass(frozen=True, slots=True)
class Weight:
    """One process at one moment; bytes."""

    rss: int
    own: int
    handles: int
    threads: int


class Hands:
    """Somebody who goes on touching a window, in a thread of its own, until told to stop."""

    def __init__(self, work: Callable[[], None], name: str) -> None:
        self.rounds = 0
        self.fault: BaseException | None = None
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._go, name=name)
        self._thread.start()

    def _go(self) -> None:
        while not self._stop.is_set():
            try:
                self._work()
                self.rounds += 1
            except BenchFault:
                # The page is another one now (closed, away, back at the start); the next round finds it.
                self._stop.wait(0.5)
            except Exception as error:  # noqa: BLE001 - told by the row, not by a thread that ends in silence
                self.fault = error
                return

    def close(self) -> None:
        """Stop, and wait for the hands to be off."""
        self._stop.set()
        self._thread.join()


def soak(bench: Bench) -> Iterator[Result]:
    """Growth of memory after the first hour, handles and threads, of each window."""
    path = new_queue(bench, "soak")
    clock = SteppedClock(bench.folder / "clock")
    with ExitStack() as stack:
        stack.enter_context(in_use(clock))
        queue = stack.enter_context(closing(open_local(path)))
        # Thirty days must pass in minutes; what is measured is the windows, not the disk.
        queue._store._db.execute("PRAGMA synchronous = OFF")
        printer = stack.enter_context(CountingPrinter())
        windows: dict[str, Program] = {}
        for which, size in _SIZES.items():
            screen = stack.enter_context(open_screen(*size))
            more = {"kiosk": [printer.url], "wall": ["", str(bench.folder / "sound")], "panel": [COUNTER]}[which]
            line = ["-m", "tests.bench.soak_window", str(bench.folder / "clock"), which, url_of(path)]
            line += [str(size[0]), str(size[1]), *more]
            windows[which] = stack.enter_context(running(line, screen.display, bench.folder / f"{which}.log"))
        for which, name in _FIRST_SEEN.items():
            windows[which].where(name, 30)
        hall = SoakHall(queue, clock, bench.seed, COUNTER)
        hands = [
            Hands(lambda: _visit(windows["kiosk"]), "visitor"),
            Hands(lambda: _serve(windows["panel"]), "officer"),
        ]
        stack.callback(lambda: [hand.close() for hand in hands])
        weights, lasted = _live(bench, hall, windows, hands)
        for hand in hands:
            if hand.fault is not None:
                raise BenchFault(f"the hands failed: {hand.fault}")
        told = (
            f"{bench.times(_DAYS, 1)} days, {hall.done['issue']:,} tickets, {sum(hall.done.values()):,} actions, "
            f"{hands[0].rounds} visitors at the kiosk, {hands[1].rounds} keys on the panel, {lasted:.0f} s"
        )
    yield from _results(weights, told)


def _visit(kiosk: Program) -> None:
    """From the start page to the paper and back; now and then only a look around."""
    with suppress(BenchFault):
        kiosk.touch("home", 0.1)
    kiosk.touch("tile:A02", 3)
    rest(0.3)
    kiosk.touch("takeNumber", 3)
    kiosk.where("number", 5)
    rest(0.7)
    kiosk.touch("home", 3)
    kiosk.touch("allAgencies", 3)
    rest(0.3)
    kiosk.touch("home", 3)


def _serve(panel: Program) -> None:
    """The main step, whatever it is now; panes opened and shut between."""
    panel.touch("mainAction", 3)
    rest(0.8)
    for pane in ("transfer", "outcomes"):
        with suppress(BenchFault):
            panel.touch(pane, 0.2)
            rest(0.1)
            panel.touch(pane, 0.2)
    rest(0.8)


def _live(
    bench: Bench, hall: SoakHall, windows: dict[str, Program], hands: Sequence[Hands]
) -> tuple[dict[str, list[Weight]], float]:
    """The days; the weights of every window after each hour, the first one being the baseline."""
    weights: dict[str, list[Weight]] = {which: [] for which in windows}
    days = bench.times(_DAYS, 1)
    hours = HOURS[: bench.times(len(HOURS), 2)]
    tickets = bench.times(_TICKETS_A_DAY, 60) // len(hours)
    budget = bench.times(_BUDGET_S, 4) / days / len(hours)
    began = time.monotonic()
    for day in range(days):
        hall.go_to(hours[0], next_day=True)
        hall.begin_day()
        for hour in hours:
            started = time.monotonic()
            hall.go_to(hour)
            hall.hour(tickets, started + budget)
            if not weights["wall"]:
                _until_each_has_done(hands, bench.times(_FIRST_HOUR_ROUNDS, 1), started + _FIRST_HOUR_LIMIT_S)
            for which, program in windows.items():
                if not program.is_running():
                    raise BenchFault(f"the {which} has ended on day {day + 1}")
                weights[which].append(_weigh(program))
        hall.end_day()
        if day % 5 == 0 or day == days - 1:
            now = ", ".join(f"{which} {rows[-1].rss / _MB:.1f} MB" for which, rows in weights.items())
            bench.say(f"soak: day {day + 1} of {days}, {hall.done['issue']:,} tickets; {now}")
    return weights, time.monotonic() - began


def _until_each_has_done(hands: Sequence[Hands], rounds: int, until: float) -> None:
    while min(hand.rounds for hand in hands) < rounds and time.monotonic() < until:
        if any(hand.fault is not None for hand in hands):
            return
        rest(0.5)


def _weigh(program: Program) -> Weight:
    memory = program.memory()
    return Weight(memory.rss, memory.own, program.handles(), program.threads())


def _results(weights: dict[str, list[Weight]], told: str) -> Iterator[Result]:
    for which, rows in weights.items():
        first, later = rows[0], rows[-_last(rows) :]
        growth = max(row.rss for row in later) - first.rss
        yield Result(
            name=f"soak_{which}", work=f"growth of the {which} after the first hour of 30 days (RSS)", unit="MB",
            value=growth / _MB, goal=_GROWTH, count=len(rows),
            note=f"{first.rss / _MB:.1f} → {rows[-1].rss / _MB:.1f} MB, its own {first.own / _MB:.1f} → "
            f"{rows[-1].own / _MB:.1f} MB; {told}",
            figures={f"rss_day_{day + 1}": row.rss / _MB for day, row in enumerate(rows[:: len(HOURS)])},
        )  # fmt: skip
    for what in ("handles", "threads"):
        more = {which: getattr(rows[-1], what) - getattr(rows[0], what) for which, rows in weights.items()}
        ends = ", ".join(f"{w} {getattr(rows[0], what)} → {getattr(rows[-1], what)}" for w, rows in weights.items())
        yield Result(
            name=f"soak_{what}", work=f"{what} more at the end of 30 days", unit="", value=float(max(more.values())),
            goal=_FLAT, note=ends,
        )  # fmt: skip


def _last(rows: Sequence[Weight]) -> int:
    """How many of the last hours are looked at for the greatest weight: two days, or what there is."""
    return min(len(rows), 2 * len(HOURS))
