"""What every action works with: one transaction, the mall and the moment."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from shared.ports.store import ReadUnit, Undo, Unit
from shared.rules.counters import Counter
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.mall import Availability, CounterPlan, DayEnd, Mall, Service
from shared.rules.numbering import is_number
from shared.rules.tickets import AT_COUNTER, Ticket
from shared.rules.verdict import Verdict, VerdictKind, day_is_over, next_open, require_number

NEXT_DAY_CHECK = "next_day_check"
"""The setting that holds when the clock closes something next (UTC, ISO 8601)."""


@dataclass(frozen=True, slots=True)
class Hall:
    """One transaction's world. ``now`` is UTC; ``day`` the mall day it falls in."""

    unit: Unit
    mall: Mall
    now: datetime
    new_code: Callable[[], str]

    @property
    def day(self) -> date:
        """The mall day of ``now``."""
        return self.mall.day(self.now)

    def service(self, code: str) -> Service:
        """The service, or ``Refused`` when the catalogue has none of that code."""
        return service_of(self.mall, code)

    def plan(self, counter_id: str) -> CounterPlan:
        """The counter as planned, or ``Refused``."""
        return plan_of(self.mall, counter_id)

    def ticket(self, reference: str) -> Ticket:
        """Today's ticket of that number, or the ticket of that code, or ``Refused``."""
        return ticket_of(self.unit, self.day, reference)

    def require_today(self, ticket: Ticket) -> None:
        """Refuse a ticket of another day."""
        if ticket.day != self.day:
            raise Refused(Reason.OTHER_DAY, number=ticket.number, day=f"{ticket.day:%d-%m-%Y}")

    def require_waiting_place(self, ticket: Ticket, service_code: str) -> None:
        """Refuse to let ``ticket`` wait for a service where nobody would ever call it."""
        self.require_today(ticket)
        service = self.mall.service[service_code]
        if service.available is Availability.HEAD_OFFICE or not self.mall.counters_of[service_code]:
            require_number(self.mall, service, Verdict(VerdictKind.HEAD_OFFICE))
        agency = self.mall.agency[service.agency]
        if day_is_over(agency, self.mall, self.now) and agency.day_end is DayEnd.CLOSE:
            opens = next_open(self.mall, agency, self.now)
            require_number(self.mall, service, Verdict(VerdictKind.CLOSED, opens=opens))

    def at_counter(self, counter_id: str) -> tuple[CounterPlan, Counter, Ticket]:
        """The counter and the ticket it holds, or ``Refused`` when it holds none."""
        plan, counter = self.plan(counter_id), self.unit.counter(counter_id)
        ticket = self.unit.ticket(counter.ticket) if counter.ticket is not None else None
        if ticket is None:
            raise Refused(Reason.COUNTER_EMPTY, counter=plan.label, id=plan.id)
        return plan, counter, ticket

    def free_counter(self, counter_id: str) -> tuple[CounterPlan, Counter]:
        """The counter, or ``Refused`` when it holds a ticket."""
        plan, counter = self.plan(counter_id), self.unit.counter(counter_id)
        if counter.ticket is not None and (held := self.unit.ticket(counter.ticket)):
            raise Refused(Reason.COUNTER_BUSY, counter=plan.label, number=held.number)
        return plan, counter

    def check_day_again(self) -> None:
        """Let the next action look for tickets that the clock has closed."""
        self.unit.set_setting(NEXT_DAY_CHECK, self.now.isoformat())

    def record(
        self,
        kind: Kind,
        ticket: Ticket,
        counter: str | None,
        detail: Mapping[str, str | int | None] | None = None,
    ) -> int:
        """Append an event about ``ticket`` and return its sequence."""
        return self.unit.append(kind, self.now, ticket, counter, detail)

    def commit(
        self,
        kind: Kind,
        before: tuple[Counter, Ticket],
        after: tuple[Counter, Ticket],
        stepped: tuple[int, ...] = (),
    ) -> Ticket:
        """Save a counter's action on a ticket, and how to undo it. Both carry the action's sequence."""
        counter, ticket = after
        if ticket.day != self.day and ticket.status not in AT_COUNTER:
            self.check_day_again()
        earlier = self._end_before(before[0]) if kind is Kind.CALLED else None
        self.unit.save_ticket(ticket)
        self.unit.save_counter(replace(counter, seq=ticket.seq))
        self.unit.set_undo(
            Undo(
                counter=counter.id, seq=ticket.seq, at=self.now, kind=kind,
                counter_before=before[0], ticket_before=before[1], stepped=stepped, earlier=earlier,
            )
        )  # fmt: skip
        return ticket

    def _end_before(self, counter: Counter) -> Undo | None:
        """The end of a visit as the very last thing that was done at ``counter``."""
        last = self.unit.undo(counter.id)
        return last if last is not None and last.kind is Kind.DONE and last.seq == counter.seq else None


def new_code() -> str:
    """A random ticket code of 80 bits, 20 characters that are safe in a QR text."""
    return secrets.token_hex(10)


def service_of(mall: Mall, code: str) -> Service:
    """The service of that code, whatever its case, or ``Refused``."""
    service = mall.service.get(code) or mall.service.get(code.strip().upper())
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=code)
    return service


def plan_of(mall: Mall, counter_id: str) -> CounterPlan:
    """The planned counter of that id, or ``Refused``."""
    plan = mall.counter.get(counter_id.strip())
    if plan is None:
        raise Refused(Reason.UNKNOWN_COUNTER, counter=counter_id)
    return plan


def ticket_of(unit: ReadUnit, day: date, reference: str) -> Ticket:
    """The ticket of that number on ``day``, or the ticket of that code, or ``Refused``."""
    text = reference.strip().upper()
    found = unit.ticket_by_number(day, text) if is_number(text) else None
    found = found or unit.ticket_by_code(reference.strip())
    if found is None:
        raise Refused(Reason.UNKNOWN_TICKET, ticket=reference)
    return found
