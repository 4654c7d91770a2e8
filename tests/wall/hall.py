"""A small hall for the wall's tests: real rules over a queue in memory, and a clock that the test moves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from shared.actions.local import LocalQueue
from shared.rules.hall_time import Uptime
from shared.rules.hours import DayHours, WeekHours
from shared.rules.mall import Agency, CounterPlan, Mall, Room, Service, Settings
from shared.store.sqlite import memory_store

HOURS = DayHours(time(7, 30), time(8), time(14, 30), time(15))
MORNING = datetime(2026, 2, 3, 2, 30, tzinfo=UTC)
"""Tuesday 09.30 in WIB."""
NOTICES = ("Bawa dokumen asli dan fotokopinya.", "Urus sendiri, tanpa calo. Tidak ada biaya di luar tarif resmi.")


class HandClock:
    """Stands still until the test moves it."""

    def __init__(self, moment: datetime = MORNING) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def uptime(self) -> Uptime:
        return Uptime("hand", self.moment.timestamp())

    def pass_s(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


def week(hours: DayHours = HOURS) -> WeekHours:
    """Monday to Friday."""
    return WeekHours((hours,) * 5 + (None, None))


def agency(code: str, short: str, *, prefix: str = "", spoken: str = "", hours: WeekHours | None = None) -> Agency:
    return Agency(code, short, short, prefix or code, hours or week(), spoken_name=spoken)


def hall_mall(
    agencies: Sequence[tuple[str, str, Sequence[str]]] = (
        ("A", "Disdukcapil", ("3", "4", "5", "6", "7", "8")),
        ("D", "Polres", ("9", "10", "11", "12")),
        ("E", "Samsat", ("13", "14")),
        ("C", "Imigrasi", ("15",)),
    ),
    *,
    label: str = "Loket {}",
) -> Mall:
    """``agencies``: prefix, short name and counter ids of each; all in Ruang Melati, one service an agency."""
    return Mall(
        name="Mal Pelayanan Publik",
        city="Kota Sagara",
        utc_offset_h=7,
        agencies=tuple(agency(prefix, short) for prefix, short, _ in agencies),
        services=tuple(Service(f"{prefix}01", prefix, f"Layanan {short}", short) for prefix, short, _ in agencies),
        rooms=(Room("melati", "Melati", 1), Room("kenanga", "Kenanga", 1)),
        counters=tuple(
            CounterPlan(one, label.format(one), prefix, "melati", (f"{prefix}01",))
            for prefix, _, ids in agencies
            for one in ids
        ),
        settings=Settings(notices=NOTICES, notices_en=("Bring the original documents and copies.",)),
    )


class Hall:
    """A queue with its clock."""

    def __init__(self, mall: Mall | None = None, *, moment: datetime = MORNING) -> None:
        self.clock = HandClock(moment)
        self.store = memory_store(mall or hall_mall(), moment)
        codes = iter(range(1, 100_000))
        self.queue = LocalQueue(self.store, self.clock, sample=True, new_code=lambda: f"{next(codes):020d}")

    def open(self, *counters: str) -> None:
        for counter in counters:
            self.queue.open_counter(counter, "petugas")

    def issue(self, service: str, count: int = 1) -> list[str]:
        return [self.queue.issue(service).number for _ in range(count)]

    def call(self, counter: str) -> str:
        """Open the counter and call the next number there."""
        self.open(counter)
        return self.queue.call_next(counter).number

    def numbers_from(self, service: str, first: int) -> None:
        """Let the next number given be ``first``."""
        mall = self.queue.mall()
        prefix = mall.agency[mall.service[service].agency].prefix
        with self.store.write() as unit:
            for _ in range(first - 1):
                unit.next_number(prefix, mall.day(self.clock.now()), service)
