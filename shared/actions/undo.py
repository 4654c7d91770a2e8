"""Taking back a counter's last action, shortly after it and only while nothing was built on it."""

from __future__ import annotations

from dataclasses import replace

from shared.actions.hall import Hall
from shared.ports.store import Undo
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.tickets import AT_COUNTER, Ticket

_CALLS = (Kind.CALLED, Kind.RECALLED)


def undo(hall: Hall, counter_id: str) -> Undo:
    """Restore what the counter's last action changed; returns what was undone.

    After a call that followed the end of a visit at once, that end can be taken back too, as long as it could without.
    """
    plan = hall.plan(counter_id)
    last = hall.unit.undo(plan.id)
    if last is None:
        raise Refused(Reason.NOTHING_TO_UNDO, counter=plan.label)
    age = (hall.now - last.at).total_seconds()
    if not 0 <= age <= hall.mall.settings.undo_s:
        raise Refused(Reason.UNDO_TOO_LATE, seconds=hall.mall.settings.undo_s)
    ticket = _unchanged_ticket(hall, last)
    seq = hall.unit.append(Kind.UNDONE, hall.now, ticket, plan.id, {"undone": last.kind.value, "undone_seq": last.seq})
    if last.ticket_before is not None:
        hall.unit.save_ticket(replace(last.ticket_before, seq=seq))
        if last.ticket_before.status not in AT_COUNTER:
            hall.check_day_again()
    hall.unit.save_counter(replace(last.counter_before, seq=seq))
    hall.unit.bind(plan.id, last.unbound)
    if last.kind in _CALLS:
        hall.unit.withdraw_call(last.seq)
        hall.unit.step_back(last.stepped)
    if last.kind is Kind.DONE and ticket is not None and ticket.started_at is not None:
        hall.unit.drop_visit(ticket.service, plan.id, ticket.started_at)
    if last.earlier is None:
        hall.unit.drop_undo(plan.id)
    else:
        hall.unit.set_undo(replace(last.earlier, counter_seq=seq))
    return last


def _unchanged_ticket(hall: Hall, last: Undo) -> Ticket | None:
    """The ticket of the action as it is now; ``Refused`` when it or the counter has moved on since."""
    counter = hall.unit.counter(last.counter)
    before = last.ticket_before
    ticket = hall.unit.ticket(before.id) if before is not None else None
    counter_seq = last.seq if last.counter_seq is None else last.counter_seq
    moved_on = counter.seq != counter_seq or (before is not None and (ticket is None or ticket.seq != last.seq))
    if moved_on:
        number = before.number if before is not None else counter.id
        raise Refused(Reason.UNDO_BUILT_ON, number=number)
    return ticket
