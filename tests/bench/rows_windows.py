"""The three windows as processes: from start to first frame, memory, and what the wall costs while nothing happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from tests.bench.hall import COUNTER, SERVICE, new_queue, open_local, url_of
from tests.bench.harness import Bench, Goal, Result, percentile, rest, wait_until
from tests.bench.programs import Program, running
from tests.bench.rows_wall import Calls
from tests.bench.screen import Screen, open_screen

_SIZES = {"kiosk": (1080, 1920), "wall": (1920, 1080), "panel": (1366, 768)}
_START = Goal("≤ 2 s", 2.0)
_MEMORY = Goal("≤ 200 MB", 200.0)
_IDLE = Goal("≤ 3 % of a core", 3.0)
_BLINK = Goal("≤ 10 % of a core", 10.0)
_WALLS = ((1920, 1080), (3840, 2160))
_MB = 1_000_000


def command(which: str, path: Path, folder: Path) -> list[str]:
    """The product's own command line for a window at the top left."""
    width, height = _SIZES[which]
    more = {"kiosk": ["--printer", f"preview:{folder / 'papers'}"], "wall": [], "panel": ["--counter", COUNTER]}
    place = ["--geometry", f"{width}x{height}+0+0"]
    return ["-m", "shared", which, "--queue", url_of(path), *place, *more[which]]


def start(bench: Bench) -> Iterator[Result]:
    """Start of the command → first drawn page; memory some seconds later. The files are in the system's cache."""
    path = new_queue(bench, "start")
    rounds = bench.times(7, 1)
    for which, size in _SIZES.items():
        seconds: list[float] = []
        weights: list[float] = []
        shared: list[float] = []
        own: list[float] = []
        with open_screen(*size) as screen:
            bench.say(f"start: {which}, {rounds} times after one that warms the cache")
            for turn in range(rounds + (0 if bench.quick else 1)):
                line = command(which, path, bench.folder)
                with running(line, screen.display, bench.folder / f"{which}.log") as program:
                    drawn = wait_until(lambda: not screen.is_blank(), 30, f"the first frame of the {which}", 0.005)
                    if turn or bench.quick:
                        seconds.append(drawn - program.began)
                        rest(0.5 if bench.quick else 5)
                        memory = program.memory()
                        weights.append(memory.rss / _MB)
                        shared.append(memory.pss / _MB)
                        own.append(memory.own / _MB)
                wait_until(screen.is_blank, 10, "an empty screen")
        yield Result(
            name=f"start_{which}", work=f"start of the {which} → first frame", unit="s",
            value=percentile(seconds, 0.95), goal=_START, count=rounds, p50=median(seconds),
            p95=percentile(seconds, 0.95),
        )  # fmt: skip
        yield Result(
            name=f"memory_{which}", work=f"memory of the {which} (RSS)", unit="MB", value=max(weights), goal=_MEMORY,
            p50=median(weights), count=rounds,
            note=f"RSS counts what all programs share; PSS {max(shared):.0f} MB, only its own {max(own):.0f} MB",
            figures={"pss": max(shared), "own": max(own)},
        )  # fmt: skip


def idle(bench: Bench) -> Iterator[Result]:
    """CPU of a wall that shows the departure board while nothing happens."""
    for size in _walls(bench):
        yield _cpu(bench, size, "idle", _IDLE, bench.times(30, 1), _nothing)


def blink(bench: Bench) -> Iterator[Result]:
    """CPU of a wall on which a call blinks the whole time; every call blinks for 6 s, so another comes each 5 s."""
    for size in _walls(bench):
        yield _cpu(bench, size, "blink", _BLINK, bench.times(30, 1), _calling)


def _walls(bench: Bench) -> tuple[tuple[int, int], ...]:
    return _WALLS[: bench.times(len(_WALLS), 1)]


def _cpu(
    bench: Bench, size: tuple[int, int], name: str, goal: Goal, seconds: float,
    live: Callable[[Calls, float], None],
) -> Result:  # fmt: skip
    width, height = size
    path = new_queue(bench, f"{name}-{width}")
    with (
        closing(open_local(path)) as queue,
        open_screen(*size) as screen,
        running(
            ["-m", "shared", "wall", "--queue", url_of(path), "--geometry", f"{width}x{height}+0+0"],
            screen.display, bench.folder / f"{name}.log",
        ) as wall,
    ):  # fmt: skip
        bench.say(f"{name}: a wall of {width} × {height} for {seconds:g} s")
        for _ in range(50):
            queue.issue(SERVICE)
        used, lasted = _used(bench, screen, wall, Calls(queue), seconds, live)
    share = used / lasted * 100
    return Result(
        name=f"{name}_{height}", work=f"CPU of the wall, {name}, {width} × {height}", unit="%", value=share, goal=goal,
        count=1, note=f"{used:.2f} s of a core in {lasted:.1f} s, all threads of the process",
    )  # fmt: skip


def _used(
    bench: Bench, screen: Screen, wall: Program, calls: Calls, seconds: float,
    live: Callable[[Calls, float], None],
) -> tuple[float, float]:  # fmt: skip
    wait_until(lambda: not screen.is_blank(), 30, "the first frame of the wall")
    rest(0.5 if bench.quick else 4)
    live(calls, 0.5)
    before, began = wall.cpu_s(), wait_until(lambda: True, 1, "now")
    live(calls, seconds)
    return wall.cpu_s() - before, wait_until(lambda: True, 1, "now") - began


def _nothing(_calls: Calls, seconds: float) -> None:
    rest(seconds)


def _calling(calls: Calls, seconds: float) -> None:
    left = seconds
    while left > 0:
        calls.end_other()
        calls.next()
        rest(min(5.0, left))
        left -= 5.0
