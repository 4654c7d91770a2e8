"""What is done at random: every action of a hall on both sides, the product's and the clerk's."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Callable
from datetime import date
from typing import ClassVar

import pytest
from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from shared.actions.local import LocalQueue
from shared.ports.store import Store
from shared.rules.errors import Refused
from shared.rules.mall import Settings
from shared.rules.tickets import Group, Outcome
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import ALWAYS, at, small_mall
from tests.rules.agree import assert_same
from tests.rules.paper_model import Clerk, Desk, No

SERVICES = ("A01", "A02")
DESKS = ("1", "2", "5")
desks = st.sampled_from(DESKS)
services = st.sampled_from(SERVICES)
dice = st.integers(0, 9)
yes = st.booleans()
MEASURE = Tally[str]()


class Hall(RuleBasedStateMachine):
    """Both do, or both refuse; afterwards both tell the same."""

    make_store: ClassVar[Callable[..., Store]]

    def __init__(self) -> None:
        super().__init__()
        self.queue: LocalQueue | None = None
        self.codes: dict[int, str] = {}
        self.tries = 0

    @initialize(
        k=st.sampled_from([1, 2, 2, 3]), head_start=st.sampled_from([0, 0, 1, 30]), after=st.sampled_from([0, 1, 2, 2])
    )
    def begin(self, k: int, head_start: int, after: int) -> None:
        chosen = Settings(k=k, head_start_min=head_start, return_after=after)
        mall = small_mall(settings=chosen, hours=ALWAYS, short=ALWAYS)
        self.clock = SteppedClock(at("09:30"))
        self.mall = mall
        self.queue = LocalQueue(type(self).make_store(mall, self.clock.now()), self.clock)
        self.clerk = Clerk(
            {name: Desk(tuple(s for s in mall.counter[name].services if s in SERVICES)) for name in DESKS},
            k, head_start, after,
        )  # fmt: skip
        for name in DESKS:
            self.both(lambda q, n=name: q.open_counter(n), lambda n=name: self.state(n, "open"))

    @property
    def today(self) -> date:
        return self.mall.day(self.clock.now())

    def both(self, product: Callable[[LocalQueue], object], paper: Callable[[], object]) -> bool:
        """Do it on both sides; whether it was done."""
        assert self.queue is not None
        before = self.queue.last_seq()
        try:
            paper()
        except No:
            with pytest.raises(Refused) as told:
                product(self.queue)
            MEASURE[f"refused {told.value.reason.value}"] += 1
            event("refused")
            assert self.queue.last_seq() == before, "a refusal leaves no trace"
            return False
        product(self.queue)
        MEASURE["done"] += 1
        event("done")
        self.queue.tick()
        self.clerk.turn_day(self.today)
        return True

    def state(self, name: str, state: str) -> None:
        self.clerk.set_state(name, state, self.clock.now(), self.today)

    def code(self, slip: int, status: str) -> tuple[int, str]:
        """A slip and the code on its paper: mostly one in ``status``, sometimes any of the latest."""
        ids = sorted(self.clerk.slips)
        fitting = [i for i in ids if self.clerk.slips[i].status == status]
        chosen = fitting[slip % len(fitting)] if fitting and slip < 8 else ids[-1 - slip % len(ids)]
        return chosen, self.codes[chosen]

    def busy(self, dice: int, *statuses: str) -> str:
        """A desk: mostly one that holds a slip in one of ``statuses`` (somebody is called for it), sometimes any."""
        name = DESKS[dice % len(DESKS)]
        if dice >= 8:
            return name
        fitting = [n for n in DESKS if (i := self.clerk.desks[n].holds) and self.clerk.slips[i].status in statuses]
        if fitting:
            return fitting[dice % len(fitting)]
        self.call_next(name)
        if "called" not in statuses:
            self.on(name, ("called",), "serving", lambda q: q.start(name))
        return name

    @rule(service=services, group=st.sampled_from(list(Group)), seconds=st.sampled_from([0, 1, 20]))
    def issue(self, service: str, group: Group, seconds: int) -> None:
        assert self.queue is not None
        self.clock.step(seconds)
        ticket = self.queue.issue(service, group)
        self.queue.tick()
        self.clerk.turn_day(self.today)
        number = self.clerk.issue(ticket.id, service, group.value, self.clock.now(), self.today)
        assert ticket.number == f"A{number}"
        self.codes[ticket.id] = ticket.code

    def on(self, name: str, needed: tuple[str, ...], status: str, product: Callable[[LocalQueue], object]) -> None:
        """The slip at a desk goes on to ``status``."""
        self.both(product, lambda: self.clerk.move(name, self.clock.now(), needed, status))

    @rule(groups=st.lists(st.sampled_from(list(Group)), min_size=2, max_size=5), service=services)
    def crowd(self, groups: list[Group], service: str) -> None:
        """Several come together."""
        for group in groups:
            self.issue(service, group, 1)

    @rule(name=desks, visits=st.integers(1, 3))
    def serve(self, name: str, visits: int) -> None:
        """Whole visits, one after the other."""
        for _ in range(visits):
            self.call_next(name)
            self.on(name, ("called",), "serving", lambda q: q.start(name))
            self.on(name, ("serving",), "done", lambda q: q.finish(name))

    @rule(name=desks)
    def call_next(self, name: str) -> None:
        self.tries += 1
        if self.tries % 5:
            if self.clerk.desks[name].state != "open":
                self.open(name)
            if not self.clerk.mine(name, self.today):
                self.crowd([Group.NORMAL, Group.LANSIA], self.clerk.desks[name].services[0])
        called: list[int] = []
        self.both(
            lambda q: called.append(q.call_next(name).id),
            lambda: called.append(self.clerk.call_next(name, self.clock.now(), self.today)),
        )
        assert len(set(called)) == len(called) // 2, called

    @rule(roll=dice, seconds=st.sampled_from([0, 40]))
    def again(self, roll: int, seconds: int) -> None:
        name = self.busy(roll, "called")
        self.clock.step(seconds)
        self.both(lambda q: q.call_again(name), lambda: self.clerk.again(name, self.clock.now()))

    @rule(roll=dice)
    def start(self, roll: int) -> None:
        name = self.busy(roll, "called")
        self.on(name, ("called",), "serving", lambda q: q.start(name))

    @rule(roll=dice, outcome=st.sampled_from(list(Outcome)))
    def finish(self, roll: int, outcome: Outcome) -> None:
        name = self.busy(roll, "serving")
        self.on(name, ("serving",), "done", lambda q: q.finish(name, outcome))

    @rule(roll=dice)
    def park(self, roll: int) -> None:
        name = self.busy(roll, "called", "serving")
        self.on(name, ("called", "serving"), "parked", lambda q: q.park(name))

    @rule(roll=dice)
    def absent(self, roll: int) -> None:
        name = self.busy(roll, "called")
        self.both(lambda q: q.absent(name), lambda: self.clerk.absent(name, self.clock.now()))

    @rule(name=desks)
    def miss(self, name: str) -> None:
        """Somebody is called, called again, and does not come."""
        self.call_next(name)
        for _ in range(2):
            self.clock.step(45)
            self.both(lambda q: q.call_again(name), lambda: self.clerk.again(name, self.clock.now()))
        self.both(lambda q: q.absent(name), lambda: self.clerk.absent(name, self.clock.now()))

    @rule(name=desks, slip=dice)
    def resume(self, name: str, slip: int) -> None:
        if self.clerk.slips:
            chosen, code = self.code(slip, "parked")
            self.both(lambda q: q.resume(name, code), lambda: self.clerk.resume(name, chosen, self.clock.now()))

    @rule(slip=dice)
    def come_back(self, slip: int) -> None:
        if self.clerk.slips:
            chosen, code = self.code(slip, "absent")
            self.both(lambda q: q.come_back(code), lambda: self.clerk.come_back(chosen, self.today))

    @rule(slip=dice)
    def cancel(self, slip: int) -> None:
        if self.clerk.slips:
            chosen, code = self.code(slip, "waiting")
            self.both(lambda q: q.cancel(code), lambda: self.clerk.cancel(chosen))

    @rule(
        name=desks, service=st.sampled_from([None, *SERVICES]), to=st.sampled_from([None, *DESKS]), keep=st.booleans()
    )
    def transfer(self, name: str, service: str | None, to: str | None, keep: bool) -> None:
        self.both(
            lambda q: q.transfer(name, service, to, keep_place=keep),
            lambda: self.clerk.transfer(name, service, to, self.clock.now(), self.today, keep=keep),
        )

    @rule(name=desks)
    def open(self, name: str) -> None:
        self.both(lambda q: q.open_counter(name), lambda: self.state(name, "open"))

    @rule(name=desks)
    def rest(self, name: str) -> None:
        self.both(lambda q: q.break_counter(name, "Salat"), lambda: self.state(name, "break"))

    @rule(name=desks)
    def reopen(self, name: str) -> None:
        """Closed by mistake."""
        self.close(name)
        self.undo(name, 3)

    @rule(name=desks, roll=st.integers(0, 2))
    def close_for_good(self, name: str, roll: int) -> None:
        if roll == 0:
            self.close(name)

    def close(self, name: str) -> None:
        self.both(lambda q: q.close_counter(name), lambda: self.state(name, "closed"))

    @rule(name=desks, seconds=st.sampled_from([0, 0, 3, 10, 11]))
    def undo(self, name: str, seconds: int) -> None:
        self.clock.step(seconds)
        self.both(lambda q: q.undo(name), lambda: self.clerk.undo(name, self.clock.now()))

    @rule(name=desks, back=yes)
    def missed_and_back(self, name: str, back: bool) -> None:
        """Who missed the call comes back; the next call lets one pass, or is taken back."""
        self.miss(name)
        missed = [i for i, slip in self.clerk.slips.items() if slip.status == "absent"]
        if missed:
            self.both(
                lambda q: q.come_back(self.codes[missed[-1]]), lambda: self.clerk.come_back(missed[-1], self.today)
            )
            self.crowd([Group.NORMAL] * 3, self.clerk.slips[missed[-1]].service)
        self.call_next(name)
        if back:
            self.undo(name, 3)

    @rule(roll=dice, to=desks, back=yes)
    def bound_elsewhere(self, roll: int, to: str, back: bool) -> None:
        """Somebody is sent to one desk, which closes before the call, by mistake or not."""
        name = self.busy(roll, "called", "serving")
        if self.clerk.desks[to].state == "closed":
            self.open(to)
        wanted = self.clerk.desks[to].services[0]
        self.both(
            lambda q: q.transfer(name, wanted, to),
            lambda: self.clerk.transfer(name, wanted, to, self.clock.now(), self.today, keep=True),
        )
        self.close(to)
        if back:
            self.undo(to, 3)

    @rule(seconds=st.sampled_from([1, 90, 1800]))
    def wait(self, seconds: int) -> None:
        self.clock.step(seconds)
        self.tick()

    @rule(late=yes, roll=st.integers(0, 4))
    def midnight(self, late: bool, roll: int) -> None:
        """The day turns: a few seconds after what happened last, or over night."""
        if roll:
            return
        self.clock.at = at("23:59:57", self.today)
        self.tick()
        if late:
            self.call_next("1")
        self.clock.step(5 if late else 9 * 3600)
        self.tick()

    def tick(self) -> None:
        assert self.queue is not None
        self.queue.tick()
        self.clerk.turn_day(self.today)

    @invariant()
    def tell_the_same(self) -> None:
        if self.queue is not None:
            assert_same(self.queue, self.clerk, self.today)

    def teardown(self) -> None:
        if self.queue is not None:
            self.queue.close()
