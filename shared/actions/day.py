"""What the clock does: agencies' days end, the mall day turns, and nobody is left waiting in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from shared.actions.hall import NEXT_DAY_CHECK, Hall
from shared.ports.store import ReadUnit
from shared.rules.counters import Counter, CounterState, closed
from shared.rules.events import Kind
from shared.rules.mall import DayEnd, Mall
from shared.rules.tickets import Status, Ticket, cancel
from shared.rules.verdict import day_is_over

_REMEMBERED = timedelta(hours=48)
_LONGEST = timedelta(hours=25)
"""No check lies further ahead than the next midnight: one that does was set by a clock that stood wrong."""


def close_due(hall: Hall) -> bool:
    """Close what the clock has closed; returns whether anything was looked at. Cheap when nothing is due."""
    due = hall.unit.setting(NEXT_DAY_CHECK)
    if due is not None and hall.now < datetime.fromisoformat(due) <= hall.now + _LONGEST:
        return False
    for ticket in hall.unit.open_before(hall.day):
        _close_ticket(hall, ticket)
    _close_counters_of_yesterday(hall)
    for agency in hall.mall.agencies:
        if agency.day_end is DayEnd.CLOSE and day_is_over(agency, hall.mall, hall.now):
            _close_waiting(hall, [s.code for s in hall.mall.services if s.agency == agency.code])
    hall.unit.forget_requests(hall.now - _REMEMBERED)
    hall.unit.set_setting(NEXT_DAY_CHECK, _next_moment(hall.mall, hall.now).isoformat())
    return True


def end_day(hall: Hall) -> None:
    """Close the whole mall's day now: whoever still waits is closed with a record, every counter closes."""
    _close_waiting(hall, [s.code for s in hall.mall.services])
    for counter in hall.unit.counters().values():
        if counter.state is not CounterState.CLOSED:
            _close_counter(hall, counter)
    hall.unit.append(Kind.DAY_ENDED, hall.now)


def _close_waiting(hall: Hall, services: list[str]) -> None:
    open_now = (Status.WAITING, Status.PARKED, Status.ABSENT)
    for ticket in hall.unit.tickets_in(hall.day, open_now, services):
        _close_ticket(hall, ticket)
        if ticket.status is not Status.ABSENT:
            agency = hall.mall.service[ticket.service].agency
            count = unserved(hall.unit, agency, hall.day) + 1
            hall.unit.set_setting(_unserved(agency), f"{hall.day.isoformat()} {count}")


def unserved(unit: ReadUnit, agency: str, day: date) -> int:
    """How many people the end of the agency's day has sent home on ``day``."""
    kept_day, _, count = (unit.setting(_unserved(agency)) or "").partition(" ")
    return int(count) if kept_day == day.isoformat() else 0


def _unserved(agency: str) -> str:
    return f"unserved {agency}"


def close_tickets(hall: Hall, tickets: list[Ticket]) -> None:
    """Close numbers with a record, as the end of their day does."""
    for ticket in tickets:
        _close_ticket(hall, ticket)


def _close_ticket(hall: Hall, ticket: Ticket) -> None:
    seq = hall.record(Kind.CANCELLED, ticket, None, {"reason": "day_end", "was": ticket.status.value})
    hall.unit.save_ticket(cancel(ticket, hall.now, seq))


def _close_counters_of_yesterday(hall: Hall) -> None:
    for counter in hall.unit.counters().values():
        stale = counter.since is not None and hall.mall.day(counter.since) < hall.day
        if stale and counter.state is not CounterState.CLOSED:
            _close_counter(hall, counter)


def _close_counter(hall: Hall, counter: Counter) -> None:
    """Close it; a visitor who is still there stays and can be finished."""
    seq = hall.unit.append(Kind.COUNTER_CLOSED, hall.now, None, counter.id, {"reason": "day_end"})
    hall.unit.unbind(counter.id)
    hall.unit.save_counter(replace(closed(counter, hall.now, seq, "", None), run=0))


def _next_moment(mall: Mall, now: datetime) -> datetime:
    """The next end of an agency's day, or the next midnight, in UTC."""
    local = mall.local(now)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), mall.zone)
    ends = [
        datetime.combine(local.date(), hours.end, mall.zone)
        for agency in mall.agencies
        if (hours := agency.hours.on(local.date(), mall.holidays))
    ]
    return min([midnight, *(end for end in ends if end > local)])
