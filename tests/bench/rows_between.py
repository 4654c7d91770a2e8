"""A wall that is read between calls: how soon a call takes the place of a still, and what turning pages costs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from statistics import median

from PIL import Image

from shared.actions.local import LocalQueue
from shared.rules.notices import STILLS, Draft
from shared.wiring import make_queue
from tests.bench.hall import COUNTER, SERVICE, bench_mall, open_local, url_of
from tests.bench.harness import Bench, Goal, Result, percentile, rest, wait_until
from tests.bench.programs import Program, running, window
from tests.bench.rows_wall import _RISE, _SETTLED_S, SIZE, _one
from tests.bench.screen import Screen, open_screen

_OVER_STILL = Goal("max ≤ 300 ms", 300.0)
_READING = Goal("≤ 3 % of a core", 3.0)
_ROOM = "melati"
_WALLS = ((1920, 1080), (3840, 2160))


class Alone:
    """One visitor at a time; between two of them nobody is called."""

    def __init__(self, queue: LocalQueue) -> None:
        self._queue = queue
        queue.open_counter(COUNTER)

    def next(self) -> tuple[str, float]:
        """Call somebody; the number, and the moment at which the call was durable."""
        self._queue.issue(SERVICE)
        number = self._queue.call_next(COUNTER).number
        return number, time.monotonic()

    def end_other(self) -> None:
        """There is no other."""

    def end(self) -> None:
        """The visitor goes."""
        self._queue.start(COUNTER)
        self._queue.finish(COUNTER)


def over_still(bench: Bench) -> Iterator[Result]:
    """Commit of a call → the number's pixels, while a still of 3840 × 2160 stands in their place."""
    path = _queue(bench, "still", papers=False)
    with (
        closing(open_local(path)) as queue,
        open_screen(*SIZE) as screen,
        running(window("wall", url_of(path), SIZE, _ROOM), screen.display, bench.folder / "still.log") as wall,
    ):
        queue.add_notice(Draft("Denah lantai 1.", file="denah.jpg"), _photograph(0))
        yield _over(bench, Alone(queue), screen, wall)


def _over(bench: Bench, calls: Alone, screen: Screen, wall: Program) -> Result:
    wall.where("board", 20)
    calls.next()
    box = wall.where("calledNumber")
    rest(_SETTLED_S)
    box = box[0], box[1], box[2], box[3] + _RISE
    rounds = bench.times(15, 1)
    bench.say(f"over_still: {rounds} calls over a still on a wall of {SIZE[0]} × {SIZE[1]}, some 16 s each")
    taken = []
    for _ in range(rounds):
        calls.end()
        wall.where("still", 60)
        rest(1)
        taken.append(_one(calls, screen, wall, box))  # type: ignore[arg-type]
    full = [full for _, full in taken]
    return Result(
        name="over_still", work="commit of a call → its number's pixels over a still", unit="ms", goal=_OVER_STILL,
        value=max(full), p50=median(full), p95=percentile(full, 0.95), count=rounds,
        note=f"first changed pixel in its place: max {max(first for first, _ in taken):.1f} ms",
    )  # fmt: skip


def reading(bench: Bench) -> Iterator[Result]:
    """CPU of a wall whose pages turn: the board, four stills of 3840 × 2160, four sentences, what to bring."""
    for size in _WALLS[: bench.times(len(_WALLS), 1)]:
        path = _queue(bench, f"reading-{size[1]}", papers=True)
        with (
            closing(open_local(path)) as queue,
            open_screen(*size) as screen,
            running(window("wall", url_of(path), size, _ROOM), screen.display, bench.folder / "reading.log") as wall,
        ):
            for nth in range(STILLS):
                queue.add_notice(Draft(f"Denah lantai {nth + 1}.", file="denah.jpg"), _photograph(nth))
                queue.add_notice(Draft(f"Layanan paspor di lantai {nth + 1} hari ini tutup pukul 12.00."))
            wait_until(lambda: not screen.is_blank(), 30, "the first frame of the wall")
            rest(bench.times(12, 1))
            seconds = bench.times(120, 1)
            bench.say(f"reading: a wall of {size[0]} × {size[1]} for {seconds} s")
            before, began = wall.cpu_s(), time.monotonic()
            rest(seconds)
            used, lasted = wall.cpu_s() - before, time.monotonic() - began
            memory = wall.memory().rss / 1e6
        yield Result(
            name=f"reading_{size[1]}", work=f"CPU of the wall, pages turning, {size[0]} × {size[1]}", unit="%",
            value=used / lasted * 100, goal=_READING, count=1,
            note=f"{used:.2f} s of a core in {lasted:.0f} s, all threads; {memory:.0f} MB with {STILLS} stills",
            figures={"rss": memory},
        )  # fmt: skip


def _queue(bench: Bench, name: str, *, papers: bool) -> Path:
    """A sample queue; without ``papers`` the wall has no pages but those of its notices."""
    path = bench.folder / f"{name}.db"
    mall = bench_mall()
    if not papers:
        mall = replace(mall, services=tuple(replace(service, requirements=()) for service in mall.services))
    make_queue(url_of(path), mall, sample=True)
    return path


def _photograph(nth: int) -> bytes:
    """As much to decode as a photograph of a wall's full size has."""
    grain = Image.effect_noise((960, 540), 40 + nth).resize((3840, 2160)).convert("RGB")
    body = BytesIO()
    grain.save(body, "JPEG", quality=88)
    return body.getvalue()
