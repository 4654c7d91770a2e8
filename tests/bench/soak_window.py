"""A window of tests.bench.window that lives by a stepped clock and ticks ten times a second.

Run by the soak: `python -m tests.bench.soak_window CLOCK_FILE WHICH QUEUE_URL WIDTH HEIGHT …`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import shared.qt.feed
from tests.bench.stepped_clock import SteppedClock, in_use

TICK_MS = 100


def main(clock: str, which: str, url: str, width: str, height: str, *more: str) -> int:
    """Show the window until the input ends."""
    from tests.bench.window import run

    shared.qt.feed.TICK_MS = TICK_MS
    with in_use(SteppedClock(Path(clock))):
        return run(which, url, int(width), int(height), *more)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
