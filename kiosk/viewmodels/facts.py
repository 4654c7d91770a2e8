"""Facts as screens and paper tell them: clock times, days from today, the call range, counters by their labels."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.rules.mall import CounterPlan, Mall, Service
from shared.rules.waits import WaitRange

ROUND_MIN = 5
"""Told times are widened outward to whole multiples of so many minutes."""
NOW_S = 60
"""A latest estimate below this is told as "now"."""

NO_BREAK = "\N{NO-BREAK SPACE}"

_COUNTER_WORD = "Loket "
DESK = "meja bantuan"
_FIGURES = re.compile(r"\d+")
_UNITS = "ribu|juta|miliar|persen|tahun|bulan|minggu|hari|jam|menit|orang|lembar|bidang|keping|kali"
_BOUND = re.compile(rf"(?<=Rp) +(?=\d)|(?<=\d) +(?=(?:{_UNITS})\b)|(?<=\S) +(?=[/×] )|(?<= [/×]) +(?=\S)")


def clock_text(moment: datetime | None) -> str:
    """``10.24`` of a moment in mall time; empty for ``None``."""
    return "" if moment is None else f"{moment:%H.%M}"


def named(service: Service, language: str) -> str:
    """The full name of a service in the language of the screen."""
    return service.name_en if language == "en" and service.name_en else service.name


def short_named(service: Service, language: str) -> str:
    """The name for tiles and lists; the full name where the catalogue has no short one."""
    if language == "en":
        return service.short_name_en or service.name_en or service.name
    return service.short_name or service.name


def unbroken(text: str) -> str:
    """``text`` with what belongs to a figure bound to it: ``Rp 10.000``, ``5 tahun``, ``10 / tahun``, ``4 × 6``."""
    return _BOUND.sub(NO_BREAK, text)


def counters_text(counters: Sequence[CounterPlan]) -> str:
    """``Loket 3, 4, 5, 6``; places with a name of their own keep it."""
    labels = [plan.label for plan in counters]
    figures = [label.removeprefix(_COUNTER_WORD) for label in labels]
    if len(labels) > 1 and all(label != figure for label, figure in zip(labels, figures, strict=True)):
        return f"{_COUNTER_WORD}{', '.join(sorted(figures, key=_by_figure))}"
    return ", ".join(labels)


def help_desk(mall: Mall) -> tuple[str, ...]:
    """The counters where a person helps, ``("Loket 1", "2")``; empty when the catalogue does not say which they are.

    They are those called *Meja Bantuan*, or else those of the one agency that gives information or help.
    """
    desks = [plan for plan in mall.counters if DESK in plan.label.casefold()]
    helpers = [a.code for a in mall.agencies if any(word in a.name.casefold() for word in (DESK, "pusat informasi"))]
    if not desks and len(helpers) == 1:
        desks = [plan for plan in mall.counters if plan.agency == helpers[0]]
    labels = sorted((plan.label for plan in desks), key=_by_figure)
    if not all(label.startswith(_COUNTER_WORD) for label in labels):
        return tuple(labels)
    return (*labels[:1], *(label.removeprefix(_COUNTER_WORD) for label in labels[1:]))


def _by_figure(label: str) -> tuple[int, str]:
    found = _FIGURES.search(label)
    return (int(found[0]) if found else 0, label)


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A moment told by its distance: ``days`` from today (0 = today, -1 = unknown), weekday with Monday = 0."""

    time: str = ""
    days: int = -1
    weekday: int = 0
    day: int = 0
    month: int = 0


def other_day(moment: datetime | None, today: date) -> OtherDay:
    """``moment`` (mall time) as seen from ``today``."""
    if moment is None:
        return OtherDay()
    return OtherDay(clock_text(moment), (moment.date() - today).days, moment.weekday(), moment.day, moment.month)


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
