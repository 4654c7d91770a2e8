"""Looking at one service, one ticket or one counter: verdict, people ahead, where to go."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from shared.actions.hall import plan_of, service_of
from shared.actions.views import CounterView, ServiceView, TicketView
from shared.ports.store import ReadUnit
from shared.rules.calling import ahead_of
from shared.rules.counters import CounterState
from shared.rules.hall_time import Doubt
from shared.rules.mall import CounterPlan, Mall, Room, Service
from shared.rules.tickets import Group, Status, Ticket
from shared.rules.verdict import judge
from shared.rules.waits import WaitRange


@dataclass(frozen=True, slots=True)
class Look:
    """One consistent look at the hall: a read transaction, the mall and the moment (UTC)."""

    unit: ReadUnit
    mall: Mall
    now: datetime
    doubt: Doubt | None = None
    """Set while the machine's clock cannot be right."""

    @property
    def day(self) -> date:
        """The mall day of the look."""
        return self.mall.day(self.now)


def serving_counters(look: Look, service: str, states: Mapping[str, CounterState]) -> tuple[CounterPlan, ...]:
    """The counters that serve ``service`` today: those signed in, or all assigned ones before anybody is."""
    assigned = look.mall.counters_of[service]
    signed_in = tuple(plan for plan in assigned if states.get(plan.id) not in (None, CounterState.CLOSED))
    return signed_in or assigned


def waiting_near(look: Look, codes: Collection[str], day: date) -> list[Ticket]:
    """The waiting tickets of ``day`` that any counter assigned to the services ``codes`` may call, first come first."""
    near = {other for code in codes for plan in look.mall.counters_of[code] for other in plan.services}
    return look.unit.waiting(day, sorted(near)) if near else []


def rivals(plans: Sequence[CounterPlan], waiting: Sequence[Ticket]) -> list[Ticket]:
    """The waiting tickets that one of the counters ``plans`` may call."""
    shared = {code for plan in plans for code in plan.services}
    ids = {plan.id for plan in plans}
    return [t for t in waiting if (t.service in shared and t.bound_to is None) or t.bound_to in ids]


def ahead_for_new(look: Look, service: str, waiting: Sequence[Ticket], states: Mapping[str, CounterState]) -> int:
    """How many tickets would be called before a normal one taken now for ``service``."""
    others = rivals(serving_counters(look, service, states), waiting)
    newcomer = Ticket(
        id=-1, number="", code="", day=look.day, service=service, group=Group.NORMAL, status=Status.WAITING,
        issued_at=look.now, order_at=max([look.now, *(t.order_at for t in others)]), order_seq=2**62, seq=0,
    )  # fmt: skip
    return ahead_of([*others, newcomer], newcomer, look.mall.settings)


def service_view(
    look: Look,
    service: Service,
    waiting: Sequence[Ticket],
    counters: Mapping[str, CounterState],
    issued: Mapping[str, int],
    outages: Mapping[str, datetime],
    wait: WaitRange | None = None,
) -> ServiceView:
    """The view of one service from what was read once for many."""
    plans = look.mall.counters_of[service.code]
    return ServiceView(
        service=service,
        agency=look.mall.agency[service.agency],
        verdict=judge(look.mall, service, look.now, issued.get(service.code, 0), outages.get(service.agency)),
        ahead=ahead_for_new(look, service.code, waiting, counters) if plans else 0,
        counters=plans,
        rooms=rooms_of(look.mall, plans),
        wait=wait,
        at=look.now,
    )


def ticket_view(look: Look, ticket: Ticket, wait: WaitRange | None) -> TicketView:
    """The ticket with people ahead (0 unless it waits) and the counters that may call it."""
    service = service_of(look.mall, ticket.service)
    plans = look.mall.counters_of[service.code]
    bound = None if ticket.bound_to is None else plan_of(look.mall, ticket.bound_to)
    if bound is not None:
        plans = (bound,)
    ahead = 0
    if ticket.status is Status.WAITING:
        callers = (bound,) if bound else serving_counters(look, ticket.service, states_of(look))
        others = rivals(callers, waiting_near(look, (ticket.service,), ticket.day))
        if all(t.id != ticket.id for t in others):
            others.append(ticket)
        ahead = ahead_of(others, ticket, look.mall.settings)
    return TicketView(
        ticket=ticket, service=service, agency=look.mall.agency[service.agency], counters=plans,
        rooms=rooms_of(look.mall, plans), ahead=ahead, wait=wait, at=look.now,
    )  # fmt: skip


def counter_view(
    look: Look, plan: CounterPlan, waiting: Mapping[tuple[str, str | None], int] | None = None
) -> CounterView:
    """One counter now. ``waiting``: today's waiting tickets by service and bond, counted once for many counters."""
    counter = look.unit.counter(plan.id)
    if waiting is None:
        count = len(look.unit.eligible(look.day, plan.id, plan.services))
    else:
        mine = (None, plan.id)
        count = sum(n for (service, bound), n in waiting.items() if bound in mine and service in plan.services)
    return CounterView(
        plan=plan,
        agency=look.mall.agency[plan.agency],
        room=look.mall.room[plan.room],
        counter=counter,
        ticket=look.unit.ticket(counter.ticket) if counter.ticket is not None else None,
        waiting=count,
    )


def states_of(look: Look) -> dict[str, CounterState]:
    """The state of every counter that has ever been opened."""
    return {counter_id: counter.state for counter_id, counter in look.unit.counters().items()}


def rooms_of(mall: Mall, plans: Sequence[CounterPlan]) -> tuple[Room, ...]:
    """Rooms of the counters, in their order, without repeats."""
    return tuple(mall.room[code] for code in dict.fromkeys(plan.room for plan in plans))
