"""The wait range told for a service or a ticket, from what the store knows now."""

from __future__ import annotations

from datetime import datetime, time

from shared.actions.looking import Look
from shared.rules.counters import Counter, CounterState
from shared.rules.mall import CounterPlan, Mall
from shared.rules.tickets import Group, Status, Ticket
from shared.rules.wait_memory import WaitMemory
from shared.rules.wait_scene import CounterNow, Held, Scene
from shared.rules.waits import WaitRange, estimate

_AT_ONCE = 200
"""Events read at a time: a longer list would leave its room in the memory of every window for good."""
_LOOK_BACK = 4000
_VISITS = 40
_DAY_S = 86_400.0


def wait_for_new(look: Look, service: str, memory: WaitMemory) -> WaitRange | None:
    """The range for a normal ticket taken now for ``service``; ``None`` without a basis."""
    newcomer = Ticket(
        id=-1, number="", code="", day=look.day, service=service, group=Group.NORMAL, status=Status.WAITING,
        issued_at=look.now, order_at=look.now, order_seq=2**62, seq=0,
    )  # fmt: skip
    return _estimate(look, newcomer, memory)


def wait_for_ticket(look: Look, ticket: Ticket, memory: WaitMemory) -> WaitRange | None:
    """The range for a waiting ticket; ``None`` without a basis, or when it does not wait."""
    if ticket.status is not Status.WAITING or ticket.day != look.day:
        return None
    return _estimate(look, ticket, memory)


def catch_up(look: Look, memory: WaitMemory) -> None:
    """Let ``memory`` learn what has happened since it looked last; a new one starts with recent visits and events."""
    last = look.unit.last_seq()
    if memory.seq is None:
        memory.seq = max(0, last - _LOOK_BACK)
        first = look.unit.events(memory.seq, 1)
        begin = first[0].at if first else look.now
        for visit in reversed(look.unit.visits([service.code for service in look.mall.services], _VISITS)):
            if visit.started_at < begin:
                memory.add_duration(visit.service, _day_number(look.mall, visit.started_at), visit.seconds)
    while memory.seq < last:
        memory.learn(look.unit.events(memory.seq, _AT_ONCE), look.mall)
    memory.turn_to(_day_number(look.mall, look.now))


def _estimate(look: Look, target: Ticket, memory: WaitMemory) -> WaitRange | None:
    plans = _joined(look.mall, target.service)
    if not plans:
        return None
    catch_up(look, memory)
    services = {code for plan in plans for code in plan.services}
    states = look.unit.counters()
    waiting = look.unit.waiting(look.day, sorted(services))
    if target.id < 0:
        waiting.append(target)
    agency = look.mall.service[target.service].agency
    hours = look.mall.agency[agency].hours.on(look.day, look.mall.holidays)
    scene = Scene(
        now=look.now.timestamp(),
        second=(look.now.timestamp() + look.mall.utc_offset_h * 3600) % _DAY_S,
        agency=agency,
        calls_from=_second(hours.calls_from) if hours else 0.0,
        end=_second(hours.end) if hours else _DAY_S,
        settings=look.mall.settings,
        counters=[_counter_now(look, plan, states.get(plan.id, Counter(plan.id))) for plan in plans],
        waiting=waiting,
        target=target,
    )
    return estimate(scene, memory)


def _joined(mall: Mall, service: str) -> list[CounterPlan]:
    """The counters whose work can reach ``service``: linked to it by shared services, directly or through others."""
    found: dict[str, CounterPlan] = {}
    seen: set[str] = set()
    fresh = {service}
    while fresh:
        seen |= fresh
        plans = [plan for code in fresh for plan in mall.counters_of.get(code, ())]
        found.update({plan.id: plan for plan in plans})
        fresh = {code for plan in plans for code in plan.services} - seen
    return [plan for plan in mall.counters if plan.id in found]


def _counter_now(look: Look, plan: CounterPlan, counter: Counter) -> CounterNow:
    ticket = look.unit.ticket(counter.ticket) if counter.ticket is not None else None
    held = None
    if ticket is not None:
        since = ticket.started_at if ticket.status is Status.SERVING else ticket.called_at
        held = Held(ticket.service, ticket.status is Status.SERVING, (since or look.now).timestamp())
    stale = counter.since is not None and look.mall.day(counter.since) != look.day and held is None
    return CounterNow(
        id=plan.id,
        services=frozenset(plan.services),
        state=CounterState.CLOSED if stale else counter.state,
        run=counter.run,
        reason=counter.reason,
        since=counter.since.timestamp() if counter.since else look.now.timestamp(),
        until=counter.until.timestamp() if counter.until else None,
        held=held,
    )


def _second(moment: time) -> float:
    return moment.hour * 3600.0 + moment.minute * 60.0 + moment.second


def _day_number(mall: Mall, moment: datetime) -> int:
    return int((moment.timestamp() + mall.utc_offset_h * 3600) // _DAY_S)
