"""The verdict before the number: can this service be done here, now, and if not, what and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from shared.rules.errors import Reason, Refused
from shared.rules.mall import Agency, Availability, Mall, Service


class VerdictKind(StrEnum):
    """Families of verdicts. Only ``here`` and ``partly`` let a number be taken."""

    HERE = "here"
    PARTLY = "partly"
    HEAD_OFFICE = "head_office"
    SYSTEM_DOWN = "system_down"
    UNATTENDED = "unattended"
    CLOSED = "closed"
    QUOTA_FULL = "quota_full"


class ClosedWhy(StrEnum):
    """Which of the agency's times closes it."""

    EARLY = "early"
    """Today's numbers have not begun."""
    LAST_NUMBER = "last_number"
    """Past the last number; people with a number are still called."""
    ENDED = "ended"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one service now. Moments are in mall time and ``None`` where they do not apply."""

    kind: VerdictKind
    closed_why: ClosedWhy | None = None
    holiday: str = ""
    until: datetime | None = None
    """Numbers are given until then."""
    served_until: datetime | None = None
    calls_from: datetime | None = None
    """Set while numbers are given but nobody is called yet."""
    pause_until: datetime | None = None
    """Set during the Friday prayer: calls go on then."""
    opens: datetime | None = None
    """When numbers are given again."""
    since: datetime | None = None
    """An outage's begin."""

    @property
    def can_take(self) -> bool:
        """Whether a number may be given."""
        return self.kind in (VerdictKind.HERE, VerdictKind.PARTLY)


def judge(mall: Mall, service: Service, now: datetime, issued_today: int, down_since: datetime | None) -> Verdict:
    """The verdict for ``service`` at ``now`` (UTC), given today's count of numbers and the agency's outage, if any.

    What never changes comes first (another office), then the outage, the hours, the quota.
    """
    if service.available is Availability.HEAD_OFFICE or not mall.counters_of[service.code]:
        return Verdict(VerdictKind.HEAD_OFFICE)
    agency = mall.agency[service.agency]
    if down_since is not None:
        return Verdict(VerdictKind.SYSTEM_DOWN, since=mall.local(down_since))
    local = mall.local(now)
    hours = agency.hours.on(local.date(), mall.holidays)
    if hours is None:
        why = ClosedWhy.HOLIDAY if local.date() in mall.holidays else ClosedWhy.DAY_OFF
        return Verdict(
            VerdictKind.CLOSED,
            closed_why=why,
            holiday=mall.holidays.get(local.date(), ""),
            opens=next_open(mall, agency, now),
        )

    def at(moment: time) -> datetime:
        return datetime.combine(local.date(), moment, mall.zone)

    served_until = at(hours.end)
    if local < at(hours.numbers_from):
        return Verdict(VerdictKind.CLOSED, closed_why=ClosedWhy.EARLY, opens=at(hours.numbers_from))
    if local > at(hours.last_number) or local >= served_until:
        why = ClosedWhy.LAST_NUMBER if local < served_until else ClosedWhy.ENDED
        return Verdict(
            VerdictKind.CLOSED, closed_why=why, served_until=served_until, opens=next_open(mall, agency, now)
        )
    if service.quota and issued_today >= service.quota:
        return Verdict(VerdictKind.QUOTA_FULL, served_until=served_until, opens=next_open(mall, agency, now))
    pause_until = None
    if hours.pause and at(hours.pause[0]) <= local < at(hours.pause[1]):
        pause_until = at(hours.pause[1])
    return Verdict(
        VerdictKind.PARTLY if service.available is Availability.PARTLY else VerdictKind.HERE,
        until=at(hours.last_number),
        served_until=served_until,
        calls_from=at(hours.calls_from) if local < at(hours.calls_from) else None,
        pause_until=pause_until,
    )


def day_is_over(agency: Agency, mall: Mall, now: datetime) -> bool:
    """Whether the agency's working day of ``now`` (UTC) has reached its end."""
    local = mall.local(now)
    hours = agency.hours.on(local.date(), mall.holidays)
    return hours is not None and local.time() >= hours.end


def next_open(mall: Mall, agency: Agency, now: datetime) -> datetime | None:
    """When ``agency`` next gives numbers after today, in mall time; ``None`` when not within 30 days."""
    found = agency.hours.next_open(mall.day(now), mall.holidays)
    if found is None:
        return None
    day, hours = found
    return datetime.combine(day, hours.numbers_from, mall.zone)


def require_number(mall: Mall, service: Service, verdict: Verdict) -> None:
    """Refuse a number that could not be served, with the facts of ``verdict``."""
    if verdict.can_take:
        return
    agency = mall.agency[service.agency]
    opens = say_day(verdict.opens) if verdict.opens else "pada hari kerja berikutnya"
    match verdict.kind:
        case VerdictKind.HEAD_OFFICE:
            office = ", ".join(part for part in (service.head_office.name, service.head_office.address) if part)
            raise Refused(Reason.HEAD_OFFICE, service=service.code, office=office or agency.office.name or agency.name)
        case VerdictKind.SYSTEM_DOWN:
            since = f"{verdict.since:%H.%M}" if verdict.since else ""
            raise Refused(Reason.SYSTEM_DOWN, agency=agency.short_name, since=since)
        case VerdictKind.QUOTA_FULL:
            raise Refused(Reason.QUOTA_FULL, service=service.code, opens=opens)
        case VerdictKind.UNATTENDED:
            raise Refused(Reason.UNATTENDED, agency=agency.short_name)
        case _:
            raise Refused(Reason.CLOSED, agency=agency.short_name, opens=opens)


_DAYS: Sequence[str] = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS: Sequence[str] = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def say_day(moment: datetime) -> str:
    """``Rabu, 4 Februari pukul 07.30``: a local moment in Indonesian words."""
    return f"{_DAYS[moment.weekday()]}, {moment.day} {_MONTHS[moment.month - 1]} pukul {moment:%H.%M}"


def say_date(moment: datetime) -> str:
    """``4 Februari 2026 pukul 07.30``: a local moment whose year matters."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year} pukul {moment:%H.%M}"
