"""When an agency gives numbers, in words for paper, which is not QML and so has its own small table."""

from __future__ import annotations

from itertools import groupby
from typing import Literal

from shared.rules.hours import DayHours, WeekHours

_DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def number_hours(week: WeekHours, language: Literal["id", "en"]) -> str:
    """``Senin–Kamis 07.30–14.30, Jumat 07.30–14.00``: neighbouring days alike are told together."""
    told = []
    for span, days in groupby(enumerate(week.days), key=lambda day: _span(day[1])):
        if span:
            numbers = [number for number, _ in days]
            first, last = _DAYS[language][numbers[0]], _DAYS[language][numbers[-1]]
            told.append(f"{first if first == last else f'{first}–{last}'} {span}")
    return ", ".join(told)


def _span(hours: DayHours | None) -> str:
    return "" if hours is None else f"{hours.numbers_from:%H.%M}–{hours.last_number:%H.%M}"
