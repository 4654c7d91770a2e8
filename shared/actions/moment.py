"""The hall's moment, from the queue's own mark and the machine's clock; and a person's word that the clock is right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from shared.actions.day import close_due, close_tickets
from shared.actions.hall import NEXT_DAY_CHECK, Hall
from shared.actions.looking import Look
from shared.ports.clock import Clock
from shared.ports.store import ReadUnit, Unit
from shared.rules import hall_time
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.hall_time import FIRST, Doubt, Mark, Reading, Told, Uptime
from shared.rules.mall import Mall
from shared.rules.tickets import Status, Ticket

_MARK = "hall_time"
"""The setting that holds the mark."""
_OPEN = (Status.WAITING, Status.CALLED, Status.PARKED, Status.ABSENT)


def present(unit: ReadUnit, mall: Mall, clock: Clock) -> Told:
    """The hall's moment; changes nothing. Its ``mark``, when there is one, has to be kept by the next write."""
    kept = unit.setting(_MARK)
    # After the mark, or another program's newer mark looks like another start of the machine. The running time last:
    # read before the clock, a pause between the two looks like a clock that is ahead.
    shown, up = clock.now(), clock.uptime()
    if up is None:
        return Told(shown)
    reading = Reading(shown, up)
    mark = None if kept is None else _mark(kept)
    if mark is not None and mark.still_runs(reading):
        told = hall_time.go_on(mark, reading)
    else:
        ran_s = up.seconds if mark is not None and mark.up.boot != up.boot else 0.0
        told = hall_time.begin(_last_known(unit, mark), reading, ran_s)
    if told.doubt and hall_time.may_follow(told.doubt, numbers_today=bool(unit.issued_on(mall.day(told.moment)))):
        return hall_time.follow(told.moment, reading)
    return told


def keep(unit: Unit, told: Told) -> None:
    """Keep the mark of ``told``, with a record when the hall has followed the clock."""
    if told.mark is not None:
        unit.set_setting(_MARK, _text(told.mark))
    if told.jumped_s:
        unit.append(Kind.CLOCK_SET, told.moment, None, None, {"by_s": round(told.jumped_s)})


def look_at(unit: ReadUnit, clock: Clock) -> Look:
    """A look at this moment."""
    mall = unit.mall()
    told = present(unit, mall, clock)
    return Look(unit, mall, told.moment, told.doubt)


def enter(unit: Unit, clock: Clock, new_code: Callable[[], str]) -> Hall:
    """The hall at this moment, with everything closed that the time has closed."""
    mall = unit.mall()
    told = present(unit, mall, clock)
    keep(unit, told)
    hall = Hall(unit, mall, told.moment, new_code)
    close_due(hall)
    return hall


def accept_clock(hall: Hall, clock: Clock, *, new_day: bool) -> Doubt | None:
    """The hall follows a clock that a person has checked; returns what was doubted, ``None`` when nothing was.

    Who waits or is being served keeps place and minutes: their times move with the clock. Into another day the hall
    goes only with ``new_day``, which closes the numbers that are still open.
    """
    told, up = present(hall.unit, hall.mall, clock), clock.uptime()
    if told.doubt is None or up is None:
        return None
    if told.doubt.clock < FIRST:
        raise Refused(Reason.CLOCK_IMPOSSIBLE, clock=_shown(hall.mall, told.doubt.clock))
    waiting = _open_today(hall)
    if hall.mall.day(told.doubt.clock) != hall.day:
        if waiting and not new_day:
            raise Refused(Reason.CLOCK_OTHER_DAY, count=len(waiting), day=f"{hall.mall.day(told.doubt.clock):%d-%m-%Y}")
        close_tickets(hall, [ticket for ticket in waiting if ticket.status is not Status.CALLED])
    by = timedelta(seconds=told.doubt.ahead_s)
    keep(hall.unit, hall_time.follow(told.moment, Reading(told.doubt.clock, up)))
    _move_times(hall, by)
    hall.unit.set_setting(NEXT_DAY_CHECK, told.doubt.clock.isoformat())
    return told.doubt


def _last_known(unit: ReadUnit, mark: Mark | None) -> datetime | None:
    latest = unit.events(unit.last_seq() - 1, 1)
    known = [event.at for event in latest] + ([mark.hall] if mark else [])
    return max(known, default=None)


def _open_today(hall: Hall) -> list[Ticket]:
    return hall.unit.tickets_in(hall.day, _OPEN, [service.code for service in hall.mall.services])


def _move_times(hall: Hall, by: timedelta) -> None:
    counters = hall.unit.counters().values()
    held = [hall.unit.ticket(counter.ticket) for counter in counters if counter.ticket is not None]
    moving = {ticket.id: ticket for ticket in [*_open_today(hall), *held] if ticket is not None}
    for ticket in moving.values():
        # Not while parked: what was served before is reckoned from the log when the visit goes on.
        started = ticket.started_at and ticket.started_at + (timedelta() if ticket.status is Status.PARKED else by)
        hall.unit.save_ticket(
            replace(
                ticket, issued_at=ticket.issued_at + by, order_at=ticket.order_at + by,
                called_at=ticket.called_at and ticket.called_at + by, started_at=started,
            )
        )  # fmt: skip
    for counter in counters:
        hall.unit.save_counter(replace(counter, since=counter.since and counter.since + by))
        hall.unit.drop_undo(counter.id)
    for agency, since in hall.unit.outages().items():
        hall.unit.set_outage(agency, since + by)


def _shown(mall: Mall, moment: datetime) -> str:
    return f"{mall.local(moment):%d-%m-%Y %H.%M}"


def _text(mark: Mark) -> str:
    return f"{mark.hall.isoformat()} {mark.up.seconds!r} {mark.owed!r} {int(mark.believed)} {mark.up.boot}"


def _mark(text: str) -> Mark | None:
    """The mark that ``_text`` wrote; an unreadable one is none: the last event's time is known still."""
    hall, seconds, owed, believed, boot = (text.split(" ", 4) + [""] * 5)[:5]
    try:
        return Mark(datetime.fromisoformat(hall), Uptime(boot, float(seconds)), float(owed), believed == "1")
    except ValueError:
        return None
