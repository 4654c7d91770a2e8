"""The mall of a played day: agencies, services and counters as the caller names them, open round the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from string import ascii_uppercase

from shared.commands.play_request import NotPlayed, Request, name_of
from shared.rules.hours import DayHours, WeekHours
from shared.rules.mall import Agency, CounterPlan, Mall, Room, Service, Settings

_ALL_DAY = DayHours(time(), time(), time.max, time.max)
_PREFIXES = (*ascii_uppercase, *(a + b for a in ascii_uppercase for b in ascii_uppercase))


@dataclass(slots=True)
class Names:
    """Inner codes for the caller's names of one kind; a name keeps its code on every day."""

    letter: str
    code: dict[str, str] = field(default_factory=dict)

    def learn(self, name: str) -> str:
        """The code of ``name``, made when it is new."""
        return self.code.setdefault(name, f"{self.letter}{len(self.code) + 1}")

    def find(self, name: str, what: str) -> str:
        """The code of a name that was declared, or a refusal."""
        if name not in self.code:
            msg = f"{what} {name[:40]} tidak ada pada hari ini."
            raise NotPlayed(msg)
        return self.code[name]


@dataclass(slots=True)
class MallNames:
    """The caller's names of agencies, services and counters."""

    agencies: Names = field(default_factory=lambda: Names("A"))
    services: Names = field(default_factory=lambda: Names("S"))
    counters: Names = field(default_factory=lambda: Names("L"))


def build_mall(request: Request, names: MallNames) -> Mall:
    """The mall that a ``start_day`` describes. Raises :class:`NotPlayed` at its first fault."""
    agency_of = {service: name_of(agency, "services") for service, agency in request.table("services").items()}
    plans = {counter: _services_of(value) for counter, value in request.table("counters").items()}
    settings = _settings(request.table("settings"))
    unknown = sorted({code for codes in plans.values() for code in codes} - agency_of.keys())
    if unknown:
        msg = f'Layanan {unknown[0][:40]} pada "counters" tidak ada di "services".'
        raise NotPlayed(msg)
    agencies = {name: names.agencies.learn(name) for name in dict.fromkeys(agency_of.values())}
    counters = tuple(
        CounterPlan(
            id=names.counters.learn(counter),
            label=f"Loket {counter[:40]}",
            agency=agencies[agency_of[codes[0]]] if codes else next(iter(agencies.values()), ""),
            room="R1",
            services=tuple(names.services.learn(code) for code in codes),
        )
        for counter, codes in plans.items()
    )
    return Mall(
        name="Hari rekaman",
        city="",
        utc_offset_h=7,
        agencies=tuple(_agency(name, code) for name, code in agencies.items()),
        services=tuple(
            Service(code=names.services.learn(name), agency=agencies[agency], name=name, name_en=name)
            for name, agency in agency_of.items()
        ),
        rooms=(Room("R1", "Ruang", 1),),
        counters=counters,
        settings=settings,
    )


def _agency(name: str, code: str) -> Agency:
    prefix = _PREFIXES[(int(code[1:]) - 1) % len(_PREFIXES)]
    return Agency(code=code, name=name, short_name=name[:40], prefix=prefix, hours=WeekHours((_ALL_DAY,) * 7))


def _services_of(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        msg = 'Setiap loket pada "counters" harus punya daftar layanan.'
        raise NotPlayed(msg)
    return tuple(dict.fromkeys(name_of(item, "counters") for item in value))


def _settings(table: Mapping[str, object]) -> Settings:
    usual = Settings()

    def whole(name: str, default: int) -> int:
        value = table.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1_000_000:
            msg = f'Pengaturan "{name}" harus angka, 0 atau lebih.'
            raise NotPlayed(msg)
        return int(value)

    return Settings(
        k=whole("k", usual.k),
        head_start_min=whole("head_start_min", usual.head_start_min),
        return_after=whole("return_after", usual.return_after),
        absent_calls=whole("absent_calls", usual.absent_calls),
        absent_after_s=whole("absent_after_s", usual.absent_after_s),
    )
