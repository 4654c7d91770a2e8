"""From the officer's key to the changed screen of the same panel."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from statistics import median

from tests.bench.hall import COUNTER, SERVICE, new_queue, open_local, url_of
from tests.bench.harness import Bench, BenchFault, Goal, Result, percentile, rest
from tests.bench.programs import running, window
from tests.bench.screen import Box, Keyboard, Screen, open_screen

SIZE = (1366, 768)
_KEY = "F8"
_STATE = "state"
_BETWEEN_S = 2.0
"""The panel takes the same key at most every 1.5 s."""
_LOOK_S = 0.001
_GOAL = Goal("p95 ≤ 50 ms", 50.0)


def key(bench: Bench) -> Iterator[Result]:
    """F8 from the X server's keyboard → the words of the visitor's state (*Siap*, *Dipanggil*, *Dilayani*) changed.

    The action is durable by then: the panel shows what the queue has answered.
    """
    path = new_queue(bench, "key")
    with closing(open_local(path)) as queue:
        rounds = bench.times(40, 1)
        for _ in range(rounds + 10):
            queue.issue(SERVICE)
        with (
            open_screen(*SIZE) as screen,
            running(window("panel", url_of(path), SIZE, COUNTER), screen.display, bench.folder / "panel.log") as panel,
        ):
            panel.where(_STATE, 20)
            rest(_BETWEEN_S)
            # Asked again: the first answer came before the page was laid out.
            box = panel.where(_STATE)
            with closing(Keyboard(screen.display)) as keyboard:
                keyboard.focus()
                rest(_BETWEEN_S)
                bench.say(f"key: {rounds} × {_KEY} on a panel of {SIZE[0]} × {SIZE[1]}")
                taken = [_one(keyboard, screen, box) for _ in range(rounds)]
    first, last = [row[0] for row in taken], [row[1] for row in taken]
    yield Result(
        name="key", work="key on the panel → its screen shows the answer", unit="ms", goal=_GOAL, count=rounds,
        value=percentile(last, 0.95), p50=median(last), p95=percentile(last, 0.95),
        note=f"first changed pixel anywhere in the window: p50 {median(first):.1f} ms",
        figures={"first_p50": median(first), "first_p95": percentile(first, 0.95), "max": max(last)},
    )  # fmt: skip


def _one(keyboard: Keyboard, screen: Screen, box: Box) -> tuple[float, float]:
    """Milliseconds to the first changed pixel of the window, and to the finished new state in ``box``."""
    # The words beside the state change their width with it.
    wide = (box[0], box[1], box[0] + 2 * (box[2] - box[0]), box[3])
    page = (0, SIZE[1] // 12, SIZE[0], SIZE[1])
    before, whole = screen.grab(wide).tobytes(), screen.grab(page).tobytes()
    pressed = keyboard.press(_KEY)
    frames: list[tuple[float, bytes]] = []
    first, last = 0.0, before
    while time.monotonic() - pressed < _BETWEEN_S:
        seen = screen.grab(wide).tobytes()
        if not first and screen.grab(page).tobytes() != whole:
            first = time.monotonic()
        if seen != last:
            frames.append((time.monotonic(), seen))
            last = seen
        rest(_LOOK_S)
    if not frames or last == before:
        raise BenchFault(f"{_KEY} changed nothing")
    moment = next(moment for moment, frame in frames if frame == last)
    return (first - pressed) * 1000, (moment - pressed) * 1000
