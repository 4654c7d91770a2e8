"""Random legal and illegal actions against a plain model: lists of numbers, nothing of the product's rules."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from shared.actions.local import LocalQueue
from shared.rules.errors import Refused
from shared.rules.tickets import Group, Status
from shared.store.sqlite import memory_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import ALWAYS, at, small_mall

K = 2
counters = st.sampled_from(["1", "2"])


class Hall(RuleBasedStateMachine):
    """The product beside a model that a clerk with paper could keep."""

    @initialize()
    def open(self) -> None:
        mall = small_mall(hours=ALWAYS)
        self.serves = {c: tuple(s for s in mall.counter[c].services if s in ("A01", "A02")) for c in ("1", "2")}
        self.clock = SteppedClock(at("09:30"))
        self.queue = LocalQueue(memory_store(mall, self.clock.now()), self.clock)
        self.waiting: list[tuple[str, str, bool]] = []
        """Number, service, priority; in order of arrival."""
        self.service: dict[str, str] = {}
        self.priority: dict[str, bool] = {}
        self.order: dict[str, int] = {}
        self.holds: dict[str, tuple[str, str] | None] = {"1": None, "2": None}
        self.run_of = {"1": 0, "2": 0}
        self.status: dict[str, str] = {}
        for counter in ("1", "2"):
            self.queue.open_counter(counter)

    @rule(service=st.sampled_from(["A01", "A02"]), group=st.sampled_from(list(Group)))
    def issue(self, service: str, group: Group) -> None:
        number = f"A{len(self.status) + 1:03d}"
        self.clock.at += timedelta(seconds=1)
        assert self.queue.issue(service, group).number == number
        self.service[number], self.priority[number] = service, group is not Group.NORMAL
        self.order[number], self.status[number] = len(self.order), "waiting"
        self.waiting.append((number, service, self.priority[number]))

    @rule(counter=counters)
    def call_next(self, counter: str) -> None:
        mine = sorted((w for w in self.waiting if w[1] in self.serves[counter]), key=lambda w: self.order[w[0]])
        normal = [w for w in mine if not w[2]]
        first = [w for w in mine if w[2]]
        if self.holds[counter] is not None or not mine:
            self.refuses(lambda: self.queue.call_next(counter))
            return
        chosen = normal[0] if not first or (normal and self.run_of[counter] >= K) else first[0]
        assert self.queue.call_next(counter).number == chosen[0]
        self.run_of[counter] = self.run_of[counter] + 1 if chosen[2] and normal else 0
        self.waiting.remove(chosen)
        self.holds[counter], self.status[chosen[0]] = (chosen[0], "called"), "called"

    @rule(counter=counters)
    def start(self, counter: str) -> None:
        self.step(counter, "called", "serving", lambda: self.queue.start(counter))

    @rule(counter=counters)
    def finish(self, counter: str) -> None:
        self.step(counter, "serving", "done", lambda: self.queue.finish(counter))

    @rule(counter=counters)
    def park(self, counter: str) -> None:
        held = self.holds[counter]
        self.step(counter, held[1] if held else "called", "parked", lambda: self.queue.park(counter))

    @rule(counter=counters, number=st.integers(1, 12))
    def resume(self, counter: str, number: int) -> None:
        name = f"A{number:03d}"
        if self.status.get(name) != "parked" or self.holds[counter] is not None:
            self.refuses(lambda: self.queue.resume(counter, name))
            return
        self.queue.resume(counter, name)
        self.holds[counter], self.status[name] = (name, "serving"), "serving"

    @rule(counter=counters, calls=st.integers(0, 3), seconds=st.sampled_from([0, 60, 120]))
    def absent(self, counter: str, calls: int, seconds: int) -> None:
        held = self.holds[counter]
        if held is None or held[1] != "called":
            self.refuses(lambda: self.queue.absent(counter))
            return
        for _ in range(calls):
            self.queue.call_again(counter)
        self.clock.at += timedelta(seconds=seconds)
        view = self.queue.ticket(held[0]).ticket
        waited = (self.clock.at - (view.called_at or self.clock.at)).total_seconds()
        if view.calls < 3 or waited < 90:
            self.refuses(lambda: self.queue.absent(counter))
            return
        self.step(counter, "called", "absent", lambda: self.queue.absent(counter))

    @rule(counter=counters, service=st.sampled_from(["A01", "A02"]))
    def transfer(self, counter: str, service: str) -> None:
        held = self.holds[counter]
        if held is None:
            self.refuses(lambda: self.queue.transfer(counter, service))
            return
        self.queue.transfer(counter, service)
        self.holds[counter], self.status[held[0]] = None, "waiting"
        self.service[held[0]] = service
        self.waiting.append((held[0], service, self.priority[held[0]]))

    @rule(number=st.integers(1, 12))
    def cancel(self, number: int) -> None:
        name = f"A{number:03d}"
        if self.status.get(name) not in ("waiting", "parked", "absent"):
            self.refuses(lambda: self.queue.cancel(name))
            return
        self.queue.cancel(name)
        self.waiting = [w for w in self.waiting if w[0] != name]
        self.status[name] = "cancelled"

    def step(self, counter: str, needed: str, after: str, act: object) -> None:
        """One move of the held ticket; refused when it is not there or not in the needed status."""
        assert callable(act)
        held = self.holds[counter]
        if held is None or held[1] != needed:
            self.refuses(act)
            return
        act()
        self.status[held[0]] = after
        self.holds[counter] = (held[0], after) if after == "serving" else None

    def refuses(self, act: object) -> None:
        """The rules say no, and nothing is written."""
        assert callable(act)
        before = self.queue.last_seq()
        try:
            act()
        except Refused:
            assert self.queue.last_seq() == before
            return
        raise AssertionError("this should have been refused")

    @invariant()
    def both_agree(self) -> None:
        if not hasattr(self, "status"):
            return
        for number, status in self.status.items():
            assert self.queue.ticket(number).ticket.status == Status(status)
        for counter in ("1", "2"):
            held = self.queue.panel(counter).counter.ticket
            expected = self.holds[counter]
            assert (held.number if held else None) == (expected[0] if expected else None)

    def teardown(self) -> None:
        if hasattr(self, "queue"):
            self.queue.close()


TestHall = Hall.TestCase
TestHall.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
