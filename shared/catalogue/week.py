"""From "monday-thursday: …" to the seven days of an agency."""

from __future__ import annotations

from shared.catalogue import shapes
from shared.catalogue.faults import FaultList
from shared.catalogue.reasons import shaped
from shared.catalogue.tree import Table
from shared.rules.hours import DayHours, WeekHours

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week_of(node: Table, file: str, place: tuple[str, ...], faults: FaultList) -> WeekHours:
    """The week that ``node`` tells; a day that it does not name is a day off. Faults go to ``faults``."""
    week: list[DayHours | None] = [None] * 7
    for key, value in node.entries.items():
        here = (*place, key)
        days = _days(key)
        if not days:
            faults.add(
                file, node.line_of(key), " › ".join(here),
                "Tulis hari sebagai monday … sunday, atau rentang seperti monday-thursday.",
            )  # fmt: skip
            continue
        shape = shaped(shapes.DayShape, value, file, here, faults)
        for day in days:
            if week[day] is not None:
                faults.add(file, node.line_of(key), " › ".join(here), f"Hari {DAYS[day]} ditulis dua kali. Hapus satu.")
            elif shape:
                week[day] = DayHours(
                    shape.numbers_from, shape.calls_from, shape.last_number, shape.end, shape.pause
                )  # fmt: skip
    return WeekHours(tuple(week))


def _days(key: str) -> range | None:
    first, dash, last = (part.strip() for part in key.lower().partition("-"))
    if first not in DAYS or (dash and last not in DAYS):
        return None
    start = DAYS.index(first)
    end = DAYS.index(last) if dash else start
    return range(start, end + 1) if end >= start else None
