"""How long the working rows of a day stay at hand: what is older is sealed, and only its events are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

VISITS = 500
"""Finished visits kept for each service; an estimate reads the newest 40."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The newest ``days`` on which numbers were given stay open; ``run`` events are sealed at a time."""

    days: int = 14
    run: int = 1000
    pieces: int = 3
    """Runs sealed at one tick of the clock, each in a moment of its own."""


KEEPING = Keeping()


def open_from(given: Sequence[date], today: date, keeping: Keeping) -> date | None:
    """The first day that stays open, of the days with numbers ``given`` (newest first); ``None``: all of them.

    Days with numbers are counted, not days of the calendar: a clock that is ahead for a day makes nothing old. Nor does
    one that is behind: today and yesterday, as the hall has them, always stay open.
    """
    if len(given) < keeping.days:
        return None
    return min(given[keeping.days - 1], today - timedelta(days=1))
