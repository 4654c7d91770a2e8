"""What an officer does with visitors: call, call again, start, finish, absent, park, resume, transfer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from shared.actions.hall import Hall
from shared.ports.store import Call, Visit
from shared.rules import tickets
from shared.rules.calling import choose
from shared.rules.counters import CounterState, require_calling
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.mall import CounterPlan
from shared.rules.tickets import Move, Outcome, Ticket


def call_next(hall: Hall, counter_id: str) -> Ticket:
    """Call whoever is next by the rules. Refused when nobody waits, or the counter is busy, on break or closed."""
    plan, counter = hall.free_counter(counter_id)
    require_calling(counter, plan)
    _require_begun(hall, plan)
    choice = choose(hall.unit.heads(hall.day, plan.id, plan.services), counter.run, hall.mall.settings)
    if choice is None:
        raise Refused(Reason.NOBODY_WAITING, counter=plan.label)
    ticket = choice.ticket
    seq = hall.record(Kind.CALLED, ticket, plan.id, {"why": choice.why.value, "group": ticket.group.value})
    called = tickets.call(ticket, plan.id, hall.now, seq)
    stepped = hall.unit.step_returned(hall.day, plan.services, but=ticket.id)
    _show_call(hall, called, Kind.CALLED)
    return hall.commit(
        Kind.CALLED, (counter, ticket), (replace(counter, ticket=ticket.id, run=choice.run), called), stepped
    )


def call_again(hall: Hall, counter_id: str) -> Ticket:
    """Call the held visitor once more."""
    plan, counter, ticket = hall.at_counter(counter_id)
    tickets.require(ticket, Move.RECALL)
    again = tickets.recall(ticket, hall.record(Kind.RECALLED, ticket, plan.id, {"times": ticket.calls + 1}))
    _show_call(hall, again, Kind.RECALLED)
    return hall.commit(Kind.RECALLED, (counter, ticket), (counter, again))


def start(hall: Hall, counter_id: str) -> Ticket:
    """The called visitor is here."""
    plan, counter, ticket = hall.at_counter(counter_id)
    tickets.require(ticket, Move.START)
    started = tickets.start(ticket, hall.now, hall.record(Kind.STARTED, ticket, plan.id))
    return hall.commit(Kind.STARTED, (counter, ticket), (counter, started))


def finish(hall: Hall, counter_id: str, outcome: Outcome) -> Ticket:
    """End the visit; the counter is free."""
    plan, counter, ticket = hall.at_counter(counter_id)
    tickets.require(ticket, Move.FINISH)
    seq = hall.record(Kind.DONE, ticket, plan.id, {"outcome": outcome.value})
    done = tickets.finish(ticket, outcome, hall.now, seq)
    if ticket.started_at is not None:
        seconds = max(0.0, (hall.now - ticket.started_at).total_seconds())
        hall.unit.add_visit(Visit(ticket.service, plan.id, ticket.group, ticket.started_at, seconds, outcome))
    return hall.commit(Kind.DONE, (counter, ticket), (replace(counter, ticket=None), done))


def mark_absent(hall: Hall, counter_id: str) -> Ticket:
    """Nobody came. Refused before enough calls and enough time."""
    plan, counter, ticket = hall.at_counter(counter_id)
    settings = hall.mall.settings
    # Checked before the event is written; the second call only stamps the sequence.
    tickets.mark_absent(ticket, hall.now, ticket.seq, settings.absent_calls, settings.absent_after_s)
    seq = hall.record(Kind.ABSENT, ticket, plan.id, {"calls": ticket.calls})
    gone = tickets.mark_absent(ticket, hall.now, seq, settings.absent_calls, settings.absent_after_s)
    return hall.commit(Kind.ABSENT, (counter, ticket), (replace(counter, ticket=None), gone))


def park(hall: Hall, counter_id: str) -> Ticket:
    """Set the visitor aside (a copy, a payment); the counter is free meanwhile."""
    plan, counter, ticket = hall.at_counter(counter_id)
    tickets.require(ticket, Move.PARK)
    parked = tickets.park(ticket, hall.record(Kind.PARKED, ticket, plan.id))
    return hall.commit(Kind.PARKED, (counter, ticket), (replace(counter, ticket=None), parked))


def resume(hall: Hall, counter_id: str, reference: str) -> Ticket:
    """Serve a parked visitor again, at this counter."""
    plan, counter = hall.free_counter(counter_id)
    require_calling(counter, plan)
    ticket = hall.ticket(reference)
    tickets.require(ticket, Move.RESUME)
    if ticket.service not in plan.services and ticket.counter != plan.id:
        raise Refused(Reason.NOT_SERVED_HERE, counter=plan.label, service=ticket.service)
    (aside,) = hall.unit.events(ticket.seq - 1, 1)
    resumed = tickets.resume(ticket, plan.id, hall.now, hall.record(Kind.RESUMED, ticket, plan.id), aside.at)
    return hall.commit(Kind.RESUMED, (counter, ticket), (replace(counter, ticket=ticket.id), resumed))


def transfer(
    hall: Hall, counter_id: str, service: str | None, to_counter: str | None, *, keep_place: bool = True
) -> Ticket:
    """Send the held visitor to another service, or to one counter of the same service.

    With ``keep_place`` the original time counts; else the visitor joins the tail.
    """
    plan, counter, ticket = hall.at_counter(counter_id)
    tickets.require(ticket, Move.TRANSFER)
    code = hall.service(service).code if service else ticket.service
    bound = _transfer_target(hall, to_counter, code)
    hall.require_waiting_place(ticket, code)
    seq = hall.record(Kind.TRANSFERRED, ticket, plan.id, {"from": ticket.service, "to": code, "to_counter": bound})
    tail: datetime | None = None if keep_place else max(hall.now, ticket.order_at)
    moved = tickets.transfer(ticket, seq, service=code, to_counter=bound, tail_at=tail)
    return hall.commit(Kind.TRANSFERRED, (counter, ticket), (replace(counter, ticket=None), moved))


def _transfer_target(hall: Hall, to_counter: str | None, service: str) -> str | None:
    if to_counter is None:
        return None
    target = hall.plan(to_counter)
    if service not in target.services:
        raise Refused(Reason.NOT_SERVED_HERE, counter=target.label, service=service)
    if hall.unit.counter(target.id).state is CounterState.CLOSED:
        raise Refused(Reason.COUNTER_CLOSED, counter=target.label, id=target.id)
    return target.id


def _require_begun(hall: Hall, plan: CounterPlan) -> None:
    agency = hall.mall.agency[plan.agency]
    hours = agency.hours.on(hall.day, hall.mall.holidays)
    if hours and hall.mall.local(hall.now).time() < hours.calls_from:
        raise Refused(Reason.CALLS_NOT_BEGUN, agency=agency.short_name, time=f"{hours.calls_from:%H.%M}")


def _show_call(hall: Hall, ticket: Ticket, kind: Kind) -> None:
    hall.unit.add_call(
        Call(
            seq=ticket.seq, at=hall.now, ticket=ticket.id, number=ticket.number, counter=ticket.counter or "",
            service=ticket.service, kind=kind, times=ticket.calls, pending=True, withdrawn=False,
        ),
        hall.day,
    )  # fmt: skip
