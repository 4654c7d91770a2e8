"""The mall as its catalogue describes it: agencies, services, rooms, counters and their settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from functools import cached_property

from shared.rules.hours import WeekHours


class Availability(StrEnum):
    """How much of a service can be done in the mall at all, whatever the hour."""

    HERE = "here"
    PARTLY = "partly"
    HEAD_OFFICE = "head_office"


class DayEnd(StrEnum):
    """What happens to tickets that still wait when an agency's day ends."""

    SERVE = "serve"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Office:
    """Another office to which people are sent: its name, street address and opening hours in words."""

    name: str
    address: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """One thing a citizen can ask for, with the published parts of its service standard."""

    code: str
    agency: str
    name: str
    name_en: str
    short_name: str = ""
    short_name_en: str = ""
    keywords: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    processing_time: str = ""
    fee: str = ""
    available: Availability = Availability.HERE
    partly_note: str = ""
    partly_note_en: str = ""
    head_office: Office = Office("")
    quota: int = 0
    """Numbers a day; 0 means no limit."""

    def named(self, language: str) -> str:
        """The full name in ``language`` ("id", "en")."""
        return (self.name_en if language == "en" else "") or self.name


@dataclass(frozen=True, slots=True)
class Agency:
    """A government agency with a desk in the mall. ``prefix`` starts its queue numbers."""

    code: str
    name: str
    short_name: str
    prefix: str
    hours: WeekHours
    office: Office = Office("")
    complaints: str = ""
    """Where to complain or suggest, in one line (a published part of the service standard)."""
    day_end: DayEnd = DayEnd.SERVE
    spoken_name: str = ""
    """The name as the voice says it; the short name when empty."""


@dataclass(frozen=True, slots=True)
class Room:
    """A waiting room: a flower name and the floor it is on."""

    code: str
    name: str
    floor: int


@dataclass(frozen=True, slots=True)
class CounterPlan:
    """A counter as planned: where it stands and which services it may serve."""

    id: str
    label: str
    agency: str
    room: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """The hall's own choices. Seconds and minutes are in the names; source of the defaults: the call-order study."""

    k: int = 2
    """Most priority calls in a row at one counter while a normal ticket waits that it may serve."""
    head_start_min: int = 0
    """Minutes a priority ticket is taken to have come earlier; 0 = priority first, within ``k``."""
    return_after: int = 2
    """Numbers called before somebody who came back late; 0 = the original place."""
    return_limit: int = 2
    absent_calls: int = 3
    absent_after_s: int = 90
    undo_s: int = 10
    notices: tuple[str, ...] = ()
    """Whole sentences for the wall's message line."""
    notices_en: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mall:
    """The whole catalogue. Built once by a reader that has validated it; every reference resolves."""

    name: str
    city: str
    utc_offset_h: int
    agencies: tuple[Agency, ...]
    services: tuple[Service, ...]
    rooms: tuple[Room, ...]
    counters: tuple[CounterPlan, ...]
    holidays: Mapping[date, str] = field(default_factory=dict)
    popular: tuple[str, ...] = ()
    settings: Settings = Settings()

    @cached_property
    def agency(self) -> Mapping[str, Agency]:
        """Agencies by code."""
        return {a.code: a for a in self.agencies}

    @cached_property
    def service(self) -> Mapping[str, Service]:
        """Services by code."""
        return {s.code: s for s in self.services}

    @cached_property
    def room(self) -> Mapping[str, Room]:
        """Rooms by code."""
        return {r.code: r for r in self.rooms}

    @cached_property
    def counter(self) -> Mapping[str, CounterPlan]:
        """Counters by id."""
        return {c.id: c for c in self.counters}

    @cached_property
    def counters_of(self) -> Mapping[str, tuple[CounterPlan, ...]]:
        """For each service code, the counters that may serve it, in catalogue order."""
        found: dict[str, list[CounterPlan]] = {s.code: [] for s in self.services}
        for plan in self.counters:
            for code in plan.services:
                found[code].append(plan)
        return {code: tuple(plans) for code, plans in found.items()}

    @cached_property
    def zone(self) -> tzinfo:
        """The mall's one fixed offset from UTC (Indonesia has no daylight saving)."""
        return timezone(timedelta(hours=self.utc_offset_h))

    def local(self, moment: datetime) -> datetime:
        """``moment`` on the mall's own clock."""
        return moment.astimezone(self.zone)

    def day(self, moment: datetime) -> date:
        """The mall day that ``moment`` falls in."""
        return self.local(moment).date()
