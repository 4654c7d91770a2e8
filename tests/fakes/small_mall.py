"""A hall small enough to reason about: three agencies, seven services, five counters, two rooms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from shared.rules.hours import DayHours, WeekHours
from shared.rules.mall import (
    Agency,
    Availability,
    CounterPlan,
    DayEnd,
    Mall,
    Office,
    Room,
    Service,
    Settings,
)

TUESDAY = date(2026, 2, 3)
FRIDAY = date(2026, 2, 6)
SUNDAY = date(2026, 2, 8)
HOLIDAY = date(2026, 2, 17)

_DAY = DayHours(time(7, 30), time(8), time(14, 30), time(15))
_FRIDAY = replace(_DAY, pause=(time(11, 30), time(13)))
_SHORT = DayHours(time(8), time(8, 15), time(11), time(12))
WEEK = WeekHours((_DAY, _DAY, _DAY, _DAY, _FRIDAY, None, None))
SHORT_WEEK = WeekHours((_SHORT, _SHORT, _SHORT, _SHORT, _SHORT, None, None))
ALWAYS = WeekHours((DayHours(time(), time(), time.max, time.max),) * 7)


def small_mall(
    offset: int = 7, settings: Settings | None = None, hours: WeekHours = WEEK, short: WeekHours = SHORT_WEEK
) -> Mall:
    """The hall. Agency B closes its waiting tickets at its end, A and C serve on; AQ has a quota of 3."""
    return Mall(
        name="Mal Contoh",
        city="Kota Contoh",
        utc_offset_h=offset,
        agencies=(
            Agency("A", "Dinas Satu", "Satu", "A", hours, Office("Kantor Satu", "Jalan Satu 1")),
            Agency("B", "Dinas Dua", "Dua", "B", short, day_end=DayEnd.CLOSE),
            Agency("C", "Dinas Tiga", "Tiga", "C", hours),
        ),
        services=(
            Service("A01", "A", "Layanan satu", "Service one"),
            Service("A02", "A", "Layanan dua", "Service two", available=Availability.PARTLY),
            Service("AQ", "A", "Layanan berkuota", "Service with a quota", quota=3),
            Service(
                "AH", "A", "Layanan kantor", "Office service", available=Availability.HEAD_OFFICE,
                head_office=Office("Kantor Lain", "Jalan Lain 2"),
            ),
            Service("B01", "B", "Layanan tiga", "Service three"),
            Service("C01", "C", "Layanan empat", "Service four"),
            Service("CN", "C", "Layanan tanpa loket", "Service without a counter"),
        ),
        rooms=(Room("melati", "Melati", 1), Room("mawar", "Mawar", 2)),
        counters=(
            CounterPlan("1", "Loket 1", "A", "melati", ("A01", "A02", "AQ")),
            CounterPlan("2", "Loket 2", "A", "melati", ("A01",)),
            CounterPlan("3", "Loket 3", "B", "mawar", ("B01",)),
            CounterPlan("4", "Loket 4", "C", "mawar", ("C01", "A02")),
            CounterPlan("5", "Loket 5", "A", "melati", ("A02", "AH")),
        ),
        holidays={HOLIDAY: "Tahun Baru Imlek"},
        settings=settings or Settings(),
    )  # fmt: skip


def at(clock_time: str, day: date = TUESDAY, offset: int = 7) -> datetime:
    """The moment (UTC) at which the hall's own clock shows ``clock_time`` on ``day``."""
    zone = timezone(timedelta(hours=offset))
    return datetime.combine(day, time.fromisoformat(clock_time), zone).astimezone(UTC)
