"""From the durable call to the number's pixels on a wall that is another process."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from PIL import Image

from shared.actions.local import LocalQueue
from shared.rules.tickets import Group
from tests.bench.hall import COUNTER, OTHER_COUNTER, new_queue, open_local, url_of
from tests.bench.harness import Bench, BenchFault, Goal, Result, percentile, rest
from tests.bench.programs import Program, running, window
from tests.bench.screen import Box, Ink, Screen, distance, open_screen

SIZE = (1920, 1080)
_SETTLED_S = 1.2
"""Every movement of an arriving call is over by then."""
_BETWEEN_S = 0.3
"""So long ago the other visitor left: what that changed on the wall is drawn."""
_LOOK_S = 0.001
_RISE = 48
"""Pixels below its place at which an arriving number may begin."""
_GOAL = Goal("p95 ≤ 50 ms", 50.0)


class Calls:
    """Two counters that call in turns, so that a call always stands on the wall when the next one comes."""

    def __init__(self, queue: LocalQueue) -> None:
        self._queue = queue
        self._turn = 0
        for counter in (COUNTER, OTHER_COUNTER):
            queue.open_counter(counter)
        self._service = {counter: queue.mall().counter[counter].services[0] for counter in (COUNTER, OTHER_COUNTER)}

    def next(self) -> tuple[str, float]:
        """Call somebody; the number, and the moment (monotonic, seconds) at which the call was durable."""
        counter = (COUNTER, OTHER_COUNTER)[self._turn % 2]
        self._turn += 1
        self._queue.issue(self._service[counter], Group.NORMAL)
        number = self._queue.call_next(counter).number
        return number, time.monotonic()

    def end_other(self) -> None:
        """The visitor of the counter that did not call last goes: only one call stands."""
        counter = (COUNTER, OTHER_COUNTER)[self._turn % 2]
        if self._turn > 1:
            self._queue.start(counter)
            self._queue.finish(counter)


def pixels(bench: Bench) -> Iterator[Result]:
    """Commit of a call → the number's pixels, fully inked, in the picture that the X server holds."""
    path = new_queue(bench, "pixels")
    queue = open_local(path)
    try:
        with (
            open_screen(*SIZE) as screen,
            running(window("wall", url_of(path), SIZE), screen.display, bench.folder / "wall.log") as wall,
        ):
            yield _measure(bench, queue, screen, wall)
    finally:
        queue.close()


def _measure(bench: Bench, queue: LocalQueue, screen: Screen, wall: Program) -> Result:
    calls = Calls(queue)
    wall.where("board", 20)
    calls.next()
    box = wall.where("calledNumber")
    rest(_SETTLED_S)
    box = box[0], box[1], box[2], box[3] + _RISE
    rounds = bench.times(40, 1)
    bench.say(f"pixels: {rounds} calls on a wall of {SIZE[0]} × {SIZE[1]}")
    taken = [_one(calls, screen, wall, box) for _ in range(rounds)]
    first = [first for first, _ in taken]
    full = [full for _, full in taken]
    return Result(
        name="pixels", work="commit of a call → its number's pixels on the wall", unit="ms", goal=_GOAL,
        value=percentile(full, 0.95), p50=median(full), p95=percentile(full, 0.95), count=rounds,
        note=f"first changed pixel in its place: p50 {median(first):.1f}, p95 {percentile(first, 0.95):.1f} ms",
        figures={"first_p50": median(first), "first_p95": percentile(first, 0.95), "max": max(full)},
    )  # fmt: skip


def _one(calls: Calls, screen: Screen, wall: Program, box: Box) -> tuple[float, float]:
    """Milliseconds until the first pixel of the number's box changed, and until the whole number stood there.

    Every changed picture in between is kept and compared afterwards with the settled one: the first that holds the
    same ink, whatever the ground (the blink changes it) and however far it still has to rise, is the moment.
    """
    calls.end_other()
    rest(_BETWEEN_S)
    before = screen.grab(box)
    number, committed = calls.next()
    frames: list[tuple[float, Image.Image]] = []
    last = before.tobytes()
    while time.monotonic() - committed < _SETTLED_S:
        seen = screen.grab(box)
        raw = seen.tobytes()
        if raw != last:
            frames.append((time.monotonic(), seen))
            last = raw
        rest(_LOOK_S)
    if not frames:
        raise BenchFault(f"the wall never showed {number}")
    ink = Ink(_band(screen.grab(box), 0))
    old = ink.profile(_band(before, 0))
    for moment, frame in frames:
        seen_there = [ink.profile(_band(frame, rise)) for rise in range(0, _RISE, 2)]
        to_new = min(distance(profile, ink.model) for profile in seen_there)
        to_old = min(distance(profile, old) for profile in seen_there)
        if to_new < to_old / 2:
            return (frames[0][0] - committed) * 1000, (moment - committed) * 1000
    raise BenchFault(f"{number} was never whole")


def _band(picture: Image.Image, rise: int) -> Image.Image:
    """The part of the number's box that holds nothing but its figures, ``rise`` pixels below its place."""
    height = picture.height - _RISE
    band = picture.crop((0, round(height * 0.25) + rise, picture.width, round(height * 0.65) + rise))
    return band.reduce(2)
