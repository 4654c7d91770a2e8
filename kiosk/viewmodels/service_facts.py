"""The facts of the service page before the number, from what the queue said about one service."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.viewmodels.facts import OtherDay, named, other_day
from kiosk.viewmodels.rows import office_of
from shared.actions.slips import rooms_text
from shared.actions.views import ServiceView
from shared.rules.mall import Mall
from shared.rules.telling import call_range, clock_text, counters_text
from shared.rules.verdict import VerdictKind


@dataclass(frozen=True, slots=True)
class TakeFacts:
    """How taking a number stands. ``refused`` is the reason of a refusal, or ``away`` when the queue did not answer."""

    busy: bool = False
    refused: str = ""
    can_print: bool = True
    """False once the printer has said that no paper will come."""


@dataclass(frozen=True, slots=True)
class ServiceInputs:
    """What the page is derived from. ``fresh`` is False while only the list's look is known."""

    language: str = "id"
    mall: Mall | None = None
    view: ServiceView | None = None
    fresh: bool = False
    take: TakeFacts = field(default_factory=TakeFacts)
    handed: str = ""
    """How the paper to take home stands."""


@dataclass(frozen=True, slots=True)
class ServiceProps:
    """Times are ``HH.MM`` in mall time, empty where they do not apply; minutes count from the look.

    ``leaflet``: which paper to take home can be asked for, ``info`` or ``directions``; empty for none.
    """

    code: str = ""
    title: str = ""
    agency: str = ""
    agency_short: str = ""
    verdict: str = ""
    closed_why: str = ""
    holiday: str = ""
    until: str = ""
    served_until: str = ""
    calls_from: str = ""
    pause_until: str = ""
    since: str = ""
    opens: OtherDay = field(default_factory=OtherDay)
    ahead: int = 0
    range_pending: bool = True
    range_known: bool = False
    range_now: bool = False
    low_time: str = ""
    high_time: str = ""
    low_minutes: int = 0
    high_minutes: int = 0
    counters: str = ""
    counter_count: int = 0
    room: str = ""
    floor: int = 0
    partly_note: str = ""
    office: str = ""
    office_full: str = ""
    office_address: str = ""
    office_hours: str = ""
    can_take: bool = False
    busy: bool = False
    refused: str = ""
    can_print: bool = True
    leaflet: str = ""
    handed: str = ""


def derive_service_props(inputs: ServiceInputs) -> ServiceProps:
    """What the service page shows; everything empty without a service."""
    view, mall = inputs.view, inputs.mall
    if view is None or mall is None:
        return ServiceProps()
    english = inputs.language == "en"
    service, agency, verdict = view.service, view.agency, view.verdict
    # A queue that stands has no time: an estimate of moving counters would be a promise.
    moves = verdict.kind not in (VerdictKind.UNATTENDED, VerdictKind.SYSTEM_DOWN)
    wait = call_range(view.wait if moves else None, view.at, mall)
    office = service.head_office if service.head_office.name else agency.office
    today = mall.day(view.at) if view.at else None
    props = ServiceProps(
        code=service.code,
        title=named(service, inputs.language),
        agency=agency.name,
        agency_short=agency.short_name,
        verdict=verdict.kind.value,
        closed_why=verdict.closed_why.value if verdict.closed_why else "",
        holiday=verdict.holiday,
        until=clock_text(verdict.until),
        served_until=clock_text(verdict.served_until),
        calls_from=clock_text(verdict.calls_from),
        pause_until=clock_text(verdict.pause_until),
        since=clock_text(verdict.since),
        opens=other_day(verdict.opens, today) if today else OtherDay(),
        ahead=view.ahead,
        range_pending=not inputs.fresh,
        range_known=wait.known,
        range_now=wait.now,
        low_time=clock_text(wait.low),
        high_time=clock_text(wait.high),
        low_minutes=wait.low_minutes,
        high_minutes=wait.high_minutes,
        counters=counters_text(view.counters),
        counter_count=len(view.counters),
        room=rooms_text(view.rooms),
        floor=view.rooms[0].floor if view.rooms else 0,
        can_take=verdict.can_take,
        busy=inputs.take.busy,
        refused=inputs.take.refused,
        can_print=inputs.take.can_print,
        leaflet=_leaflet(inputs, view),
        handed=inputs.handed,
    )
    if verdict.kind is VerdictKind.PARTLY:
        props = replace(props, partly_note=service.partly_note_en if english else service.partly_note)
    if verdict.kind in (VerdictKind.HEAD_OFFICE, VerdictKind.PARTLY):
        props = replace(
            props,
            office=office_of(view),
            office_full=office.name or agency.name,
            office_address=office.address,
            office_hours=office.hours,
        )
    return props


def _leaflet(inputs: ServiceInputs, view: ServiceView) -> str:
    """Which paper there is while it can be printed, and has not been."""
    if not inputs.take.can_print or inputs.handed == "out":
        return ""
    if view.verdict.kind is VerdictKind.HEAD_OFFICE:
        return "directions"
    return "info" if view.service.requirements else ""
