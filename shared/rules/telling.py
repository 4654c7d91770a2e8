"""Facts as every screen and paper tells them: clock times, counters by their labels, when a number will be called."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.rules.mall import CounterPlan, Mall
from shared.rules.waits import WaitRange

ROUND_MIN = 5
"""Told times are widened outward to whole multiples of so many minutes."""
NOW_S = 60
"""A latest estimate below this is told as "now"."""
COUNTER_WORD = "Loket "

_FIGURES = re.compile(r"\d+")


def clock_text(moment: datetime | None) -> str:
    """``10.24`` of a moment in mall time; empty for ``None``."""
    return "" if moment is None else f"{moment:%H.%M}"


def counters_text(counters: Sequence[CounterPlan]) -> str:
    """``Loket 3, 4, 5, 6``; places with a name of their own keep it."""
    labels = [plan.label for plan in counters]
    figures = [label.removeprefix(COUNTER_WORD) for label in labels]
    if len(labels) > 1 and all(label != figure for label, figure in zip(labels, figures, strict=True)):
        return f"{COUNTER_WORD}{', '.join(sorted(figures, key=by_figure))}"
    return ", ".join(labels)


def by_figure(label: str) -> tuple[int, str]:
    """The order of labels by the figure in them."""
    found = _FIGURES.search(label)
    return (int(found[0]) if found else 0, label)


@dataclass(frozen=True, slots=True)
class CallRange:
    """When a number is expected to be called: mall time and minutes from the look, both widened outward."""

    low: datetime | None = None
    high: datetime | None = None
    low_minutes: int = 0
    high_minutes: int = 0
    now: bool = False
    """A counter is free: the number is called at once."""

    @property
    def known(self) -> bool:
        """Whether there is a basis for a range at all."""
        return self.low is not None


def call_range(wait: WaitRange | None, at: datetime | None, mall: Mall) -> CallRange:
    """The range of ``wait`` seconds after ``at`` (UTC); nothing known when either is missing."""
    if wait is None or at is None:
        return CallRange()
    start = mall.local(at)
    return CallRange(
        low=_floor(start + timedelta(seconds=wait.low_s)),
        high=_ceiling(start + timedelta(seconds=wait.high_s)),
        low_minutes=math.floor(wait.low_s / 60 / ROUND_MIN) * ROUND_MIN,
        high_minutes=max(ROUND_MIN, math.ceil(wait.high_s / 60 / ROUND_MIN) * ROUND_MIN),
        now=wait.high_s < NOW_S,
    )


def _floor(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute - moment.minute % ROUND_MIN, second=0, microsecond=0)


def _ceiling(moment: datetime) -> datetime:
    floor = _floor(moment)
    return floor if floor == moment else floor + timedelta(minutes=ROUND_MIN)
