"""Small halls for the wait ranges: one agency, counters and tickets set by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from shared.rules.counters import CounterState
from shared.rules.events import Event, Kind
from shared.rules.hours import WeekHours
from shared.rules.mall import Agency, CounterPlan, Mall, Room, Service, Settings
from shared.rules.tickets import Group, Status, Ticket
from shared.rules.wait_memory import WaitMemory
from shared.rules.wait_scene import CounterNow, Held, Scene

NOW = datetime(2026, 1, 6, 3, 0, tzinfo=UTC)
"""10.00 in the mall."""
MALL = Mall(
    name="M", city="K", utc_offset_h=7,
    agencies=(Agency("A", "A", "A", "A", WeekHours((None,) * 7)),),
    services=(Service("S", "A", "S", "S"), Service("T", "A", "T", "T")),
    rooms=(Room("R", "R", 1),),
    counters=(CounterPlan("1", "1", "A", "R", ("S",)),),
)  # fmt: skip


def ticket(number: int, ago_s: float, group: Group = Group.NORMAL, service: str = "S") -> Ticket:
    """A ticket that has waited ``ago_s`` seconds."""
    came = NOW - timedelta(seconds=ago_s)
    return Ticket(
        id=number, number=f"A{number:03d}", code=f"c{number}", day=date(2026, 1, 6), service=service, group=group,
        status=Status.WAITING, issued_at=came, order_at=came, order_seq=number, seq=number,
    )  # fmt: skip


def counter(name: str, state: CounterState = CounterState.OPEN, serving_s: float | None = 60.0) -> CounterNow:
    """A counter of service S; ``serving_s``: for how long it has served its visitor, ``None`` when it holds nobody."""
    held = None if serving_s is None else Held("S", True, NOW.timestamp() - serving_s)
    return CounterNow(
        id=name, services=frozenset({"S"}), state=state, run=0, reason="", since=NOW.timestamp() - 3600, until=None,
        held=held,
    )  # fmt: skip


def scene(ahead: int, counters: list[CounterNow], group: Group = Group.NORMAL) -> Scene:
    """``ahead`` normal tickets and then the target."""
    others = [ticket(n, 3000 - n) for n in range(1, ahead + 1)]
    target = ticket(9_999, 0, group)
    return Scene(
        now=NOW.timestamp(), second=36_000.0, agency="A", calls_from=0.0, end=86_400.0, settings=Settings(),
        counters=counters, waiting=[*others, target], target=target,
    )  # fmt: skip


def memory(visits: int = 30, seconds: float = 300.0) -> WaitMemory:
    """What a quiet morning has taught: ``visits`` of about ``seconds`` each at counter 1."""
    known = WaitMemory()
    begin = NOW - timedelta(hours=2)
    seq = 1
    events = [Event(seq, begin, Kind.COUNTER_OPENED, counter="1")]
    for n in range(visits):
        moment = begin + timedelta(seconds=n * 200)
        took = seconds * (0.6 + 0.8 * (n * 7 % 10) / 9)
        for kind, later in ((Kind.ISSUED, 0.0), (Kind.CALLED, 10.0), (Kind.STARTED, 30.0), (Kind.DONE, 30.0 + took)):
            seq += 1
            at = moment + timedelta(seconds=later)
            events.append(Event(seq, at, kind, ticket=-n - 1, number="A1", service="S", counter="1"))
    known.learn(events, MALL)
    return known


def moved(old: Scene, **changes: object) -> Scene:
    """The scene with other facts."""
    return replace(old, **changes)  # type: ignore[arg-type]
