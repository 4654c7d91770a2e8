"""What a visitor does: takes a number, gives it up, comes back after missing the call."""

from __future__ import annotations

from shared.actions.hall import Hall
from shared.rules.events import Kind
from shared.rules.numbering import ticket_number
from shared.rules.tickets import Group, Move, Ticket, cancel, come_back, require
from shared.rules.verdict import judge, require_number


def issue(hall: Hall, service_code: str, group: Group) -> Ticket:
    """Give the next number of the service's agency. Refused when the number could not be served."""
    service = hall.service(service_code)
    agency = hall.mall.agency[service.agency]
    unit, day = hall.unit, hall.day
    verdict = judge(hall.mall, service, hall.now, unit.issued_today(service.code, day), unit.outage(service.agency))
    require_number(hall.mall, service, verdict)
    return give_number(hall, service.code, agency.prefix, group)


def give_number(hall: Hall, service_code: str, prefix: str, group: Group) -> Ticket:
    """Give a number without asking whether it can be served (a recorded day is replayed as it was)."""
    count = hall.unit.next_number(prefix, hall.day, service_code)
    last = hall.unit.ticket_by_number(hall.day, ticket_number(prefix, count - 1))
    return hall.unit.add_ticket(
        number=ticket_number(prefix, count), code=hall.new_code(), day=hall.day,
        service=service_code, group=group, at=hall.now,
        # A clock that was set back must not let a newcomer pass those who came before.
        order_at=max(hall.now, last.order_at) if last else hall.now,
    )  # fmt: skip


def give_up(hall: Hall, reference: str) -> Ticket:
    """Cancel a ticket that is not at a counter."""
    ticket = hall.ticket(reference)
    require(ticket, Move.CANCEL)
    cancelled = cancel(ticket, hall.now, hall.record(Kind.CANCELLED, ticket, None, {"reason": "visitor"}))
    hall.unit.save_ticket(cancelled)
    return cancelled


def return_late(hall: Hall, reference: str) -> Ticket:
    """Let an absent visitor wait again, the same day, behind the next numbers of the setting."""
    ticket, settings = hall.ticket(reference), hall.mall.settings
    hall.require_today(ticket)
    require(ticket, Move.RETURN)
    hall.require_waiting_place(ticket, ticket.service)
    back = come_back(ticket, ticket.seq, settings.return_after, settings.return_limit)
    seq = hall.record(Kind.RETURNED, ticket, None, {"times": back.returns})
    back = come_back(ticket, seq, settings.return_after, settings.return_limit)
    hall.unit.save_ticket(back)
    return back
