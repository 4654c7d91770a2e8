"""What the clock does: agencies' days end, the mall day turns, and nobody is left waiting in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from shared.actions.hall import Hall
from shared.rules.counters import CounterState, closed
from shared.rules.events import Kind
from shared.rules.mall import DayEnd, Mall
from shared.rules.tickets import Status, Ticket, cancel

_NEXT = "next_day_check"
_REMEMBERED = timedelta(hours=48)


def close_due(hall: Hall) -> bool:
    """Close what the clock has closed; returns whether anything was looked at. Cheap when nothing is due."""
    due = hall.unit.setting(_NEXT)
    if due is not None and hall.now < datetime.fromisoformat(due):
        return False
    for ticket in hall.unit.open_before(hall.day):
        _close_ticket(hall, ticket)
    _close_counters_of_yesterday(hall)
    for agency in hall.mall.agencies:
        hours = agency.hours.on(hall.day, hall.mall.holidays)
        if agency.day_end is DayEnd.CLOSE and hours and hall.mall.local(hall.now).time() >= hours.end:
            _close_waiting(hall, [s.code for s in hall.mall.services if s.agency == agency.code])
    hall.unit.forget_requests(hall.now - _REMEMBERED)
    hall.unit.set_setting(_NEXT, _next_moment(hall.mall, hall.now).isoformat())
    return True


def end_day(hall: Hall) -> None:
    """Close the whole mall's day now: whoever still waits is closed with a record, every free counter closes."""
    _close_waiting(hall, [s.code for s in hall.mall.services])
    for counter in hall.unit.counters().values():
        if counter.state is not CounterState.CLOSED:
            seq = hall.unit.append(Kind.COUNTER_CLOSED, hall.now, None, counter.id, {"reason": "day_end"})
            hall.unit.unbind(counter.id)
            hall.unit.save_counter(closed(counter, hall.now, seq, "", None))
    hall.unit.append(Kind.DAY_ENDED, hall.now)


def _close_waiting(hall: Hall, services: list[str]) -> None:
    open_now = (Status.WAITING, Status.PARKED, Status.ABSENT)
    for ticket in hall.unit.tickets_in(hall.day, open_now, services):
        _close_ticket(hall, ticket)


def _close_ticket(hall: Hall, ticket: Ticket) -> None:
    seq = hall.record(Kind.CANCELLED, ticket, None, {"reason": "day_end", "was": ticket.status.value})
    hall.unit.save_ticket(cancel(ticket, hall.now, seq))


def _close_counters_of_yesterday(hall: Hall) -> None:
    for counter in hall.unit.counters().values():
        stale = counter.since is not None and hall.mall.day(counter.since) < hall.day
        if stale and counter.state is not CounterState.CLOSED and counter.ticket is None:
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
