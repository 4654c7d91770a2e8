"""Facts as the kiosk tells them: names in the language of the screen, figures with their units, days from today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from shared.rules.mall import Mall, Service
from shared.rules.telling import COUNTER_WORD, by_figure, clock_text

NO_BREAK = "\N{NO-BREAK SPACE}"

DESK = "meja bantuan"
_UNITS = "ribu|juta|miliar|persen|tahun|bulan|minggu|hari|jam|menit|orang|lembar|bidang|keping|kali"
_BOUND = re.compile(rf"(?<=Rp) +(?=\d)|(?<=\d) +(?=(?:{_UNITS})\b)|(?<=\S) +(?=[/×] )|(?<= [/×]) +(?=\S)")


def named(service: Service, language: str) -> str:
    """The full name of a service in the language of the screen."""
    return service.named(language)


def short_named(service: Service, language: str) -> str:
    """The name for tiles and lists; the full name where the catalogue has no short one."""
    if language == "en":
        return service.short_name_en or service.name_en or service.name
    return service.short_name or service.name


def unbroken(text: str) -> str:
    """``text`` with what belongs to a figure bound to it: ``Rp 10.000``, ``5 tahun``, ``10 / tahun``, ``4 × 6``."""
    return _BOUND.sub(NO_BREAK, text)


def help_desk(mall: Mall) -> tuple[str, ...]:
    """The counters where a person helps, ``("Loket 1", "2")``; empty when the catalogue does not say which they are.

    They are those called *Meja Bantuan*, or else those of the one agency that gives information or help.
    """
    desks = [plan for plan in mall.counters if DESK in plan.label.casefold()]
    helpers = [a.code for a in mall.agencies if any(word in a.name.casefold() for word in (DESK, "pusat informasi"))]
    if not desks and len(helpers) == 1:
        desks = [plan for plan in mall.counters if plan.agency == helpers[0]]
    labels = sorted((plan.label for plan in desks), key=by_figure)
    if not all(label.startswith(COUNTER_WORD) for label in labels):
        return tuple(labels)
    return (*labels[:1], *(label.removeprefix(COUNTER_WORD) for label in labels[1:]))


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
