"""Short words for what people do at a side of the queue, so that a test reads like a morning in the hall."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from shared.actions.queue import Queue
from shared.rules.errors import Reason, Refused
from shared.rules.tickets import Group, Outcome, Ticket
from tests.contracts.sides import Side
from tests.fakes.clock import SteppedClock


@dataclass(frozen=True)
class Hall:
    """A side with short words on top."""

    side: Side

    @property
    def queue(self) -> Queue:
        return self.side.queue

    @property
    def clock(self) -> SteppedClock:
        return self.side.clock

    def take(self, service: str = "A01", group: Group = Group.NORMAL, times: int = 1) -> list[str]:
        """Numbers taken one after the other, a second apart."""
        numbers = []
        for _ in range(times):
            self.clock.step(1)
            numbers.append(self.queue.issue(service, group).number)
        return numbers

    def one(self, service: str = "A01", group: Group = Group.NORMAL) -> str:
        """One number."""
        return self.take(service, group)[0]

    def open(self, *counters: str) -> None:
        """Sign in to the counters."""
        for counter in counters:
            self.queue.open_counter(counter)

    def next(self, counter: str = "1") -> str:
        """The number that is called next."""
        self.clock.step(1)
        return self.queue.call_next(counter).number

    def serve(self, counter: str = "1", outcome: Outcome = Outcome.SELESAI) -> str:
        """Call, start, finish."""
        number = self.next(counter)
        self.queue.start(counter)
        self.queue.finish(counter, outcome)
        return number

    def serve_all(self, counter: str = "1") -> list[str]:
        """Serve until nobody waits; the numbers in the order of their calls."""
        numbers = []
        while self.queue.panel(counter).next:
            numbers.append(self.serve(counter))
        return numbers

    def miss(self, counter: str = "1") -> str:
        """Call three times, wait 90 s, mark absent."""
        number = self.next(counter)
        self.queue.call_again(counter)
        self.queue.call_again(counter)
        self.clock.step(90)
        self.queue.absent(counter)
        return number

    def planned(self, counter: str = "1") -> list[str]:
        """The order that the officer's list promises."""
        return [line.choice.ticket.number for line in self.queue.panel(counter).next]

    def ticket(self, reference: str) -> Ticket:
        """The ticket now."""
        return self.queue.ticket(reference).ticket


class Refusal:
    """``with refused(Reason.X):`` the action inside is refused by that name."""

    def __init__(self, reason: Reason, facts: dict[str, str | int]) -> None:
        self._raises = pytest.raises(Refused)
        self._reason, self._facts = reason, facts

    def __enter__(self) -> None:
        self._caught = self._raises.__enter__()

    def __exit__(self, *trouble: object) -> bool:
        done = self._raises.__exit__(*trouble)  # type: ignore[arg-type]
        if done:
            assert self._caught.value.reason is self._reason
            assert self._facts.items() <= self._caught.value.facts.items()
        return bool(done)


def refused(reason: Reason, **facts: str | int) -> Refusal:
    """Expect a refusal with that name and, among others, those facts."""
    return Refusal(reason, facts)
