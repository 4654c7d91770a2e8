"""Row 14: two to sixteen officers press *next* at once; each number is called once, in the order of the rule."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.rules.events import Event, Kind
from shared.rules.mall import CounterPlan, Mall
from shared.rules.tickets import Group
from shared.store import schema
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.play.plain_model import Person, PlainHall
from tests.proof_report import ProofReport
from tests.store.crowd import ROOT, faults_of

SEED = 20261124
OFFICERS = 16
SERVICES = (("A01",), ("A01", "A02"), ("A02",), ("A02", "A01", "AQ"))


def officers_mall() -> Mall:
    mall = small_mall(hours=ALWAYS)
    desks = (CounterPlan(f"P{n}", f"Loket P{n}", "A", "melati", SERVICES[n % 4]) for n in range(OFFICERS))
    return replace(mall, counters=(*mall.counters, *desks))


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """The proof asks for the lock, not for the disk."""
    shm = Path("/dev/shm")
    with TemporaryDirectory(dir=shm if os.access(shm, os.W_OK) else None) as made:
        yield Path(made)


class Desks:
    """The officers' processes, and the kiosk that fills the hall between their presses."""

    def __init__(self, path: Path, lock: str) -> None:
        create_store(path, officers_mall(), SystemClock().now(), {}).close()
        self.path = path
        self.queue = LocalQueue(open_store(path), SystemClock())
        self.names = [f"P{n}" for n in range(OFFICERS)]
        self.services = {plan.id: plan.services for plan in officers_mall().counters}
        for name in self.names:
            self.queue.open_counter(name)
        self._children = {
            name: subprocess.Popen(
                [sys.executable, "-m", "tests.proofs.officers_child", str(path), name, lock],
                cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )
            for name in self.names
        }  # fmt: skip
        for name in self.names:
            assert self._line(name) == "ready"

    def _line(self, name: str) -> str:
        stream = self._children[name].stdout
        assert stream is not None
        return stream.readline().strip()

    def press(self, names: list[str]) -> dict[str, str]:
        """All press at once; what each was answered."""
        for name in names:
            stream = self._children[name].stdin
            assert stream is not None
            stream.write("next\n")
            stream.flush()
        return {name: self._line(name) for name in names}

    def close(self) -> None:
        for child in self._children.values():
            child.communicate()
        self.queue.close()


def out_of_order(events: list[Event], mall: Mall) -> list[str]:
    """Calls that the plain model of the rule would not have made, in the order in which they happened."""
    hall = PlainHall(mall.settings.k, mall.settings.head_start_min * 60)
    wrong = []
    for event in events:
        if event.kind is Kind.ISSUED:
            assert event.ticket is not None
            assert event.service is not None
            priority = Group(str(event.detail["group"])).has_priority
            hall.waiting.append(Person(event.ticket, event.service, priority, event.at.timestamp(), event.seq))
        elif event.kind is Kind.CALLED:
            assert event.counter is not None
            due = hall.call(event.counter, list(mall.counter[event.counter].services))
            if due is None or due.name != event.ticket:
                wrong.append(f"{event.seq}: {event.counter} called {event.number}, due was {due}")
    return wrong


def press_rounds(desks: Desks, rounds: int, seed: int) -> tuple[Tally[str], Tally[str]]:
    """Rounds of presses: what was answered, and how often each number was called."""
    dice = random.Random(seed)
    answered, called = Tally({"trouble": 0}), Tally[str]()
    for round_ in range(rounds):
        pressing = dice.sample(desks.names, dice.randint(2, OFFICERS))
        # Rarely nobody at all, often too few, sometimes more than they can call.
        for _ in range(0 if round_ % 10 == 0 else dice.randint(0, len(pressing) + 2)):
            desks.queue.issue(dice.choice(["A01", "A01", "A02"]), dice.choice([Group.NORMAL] * 3 + list(Group)))
        answers = desks.press(pressing)
        left = {ticket.service for name in desks.names for ticket in waiting(desks, name)}
        for name, answer in answers.items():
            answered[answer.split()[0]] += 1
            if answer.startswith("called"):
                called[answer.split()[1]] += 1
                answered["trouble"] += len(answer.split()) > 2
            elif answer == "nobody" and left & set(desks.services[name]):
                answered["nobody though somebody waits"] += 1
    return answered, called


def waiting(desks: Desks, counter: str) -> list[object]:
    return [] if counter not in {"P0", "P1", "P2"} else [n.choice.ticket for n in desks.queue.panel(counter).next]


def prove(rounds: int, seed: int, proof: ProofReport) -> None:
    with folder_in_memory() as folder:
        desks = Desks(folder / "queue.db", "locked")
        try:
            answered, called = press_rounds(desks, rounds, seed)
            events = desks.queue.events(0, 10_000_000)
        finally:
            desks.close()
        assert {what for what, times in answered.items() if times} <= {"called", "nobody"}, answered
        assert [number for number, times in called.items() if times > 1] == []
        assert out_of_order(events, officers_mall()) == []
        assert faults_of(folder / "queue.db", []) == []
        assert answered["nobody"] > rounds / 10
    proof.none_of(
        "officers pressing at once: called twice, out of order or an error", answered.total(), seed=seed,
        presses_together=rounds, called=answered["called"], nobody=answered["nobody"],
    )  # fmt: skip


def test_officers_press_next_at_once(proof: ProofReport) -> None:
    prove(100, SEED, proof)


@pytest.mark.long
def test_officers_press_next_at_once_ten_thousand_times(proof: ProofReport) -> None:
    prove(10_000, SEED + 1, proof)


def test_looking_before_locking_calls_people_twice(proof: ProofReport, monkeypatch: pytest.MonkeyPatch) -> None:
    # The table itself lets no two counters hold one ticket; the control goes without that guard, too.
    guard = "ticket INTEGER UNIQUE REFERENCES"
    assert guard in schema._FIRST
    monkeypatch.setattr(schema, "_FIRST", schema._FIRST.replace(guard, "ticket INTEGER REFERENCES"))
    with folder_in_memory() as folder:
        desks = Desks(folder / "queue.db", "unlocked")
        try:
            answered, called = press_rounds(desks, 25, SEED)
            wrong = out_of_order(desks.queue.events(0, 1_000_000), officers_mall())
        finally:
            desks.close()
    doubles = sum(times > 1 for times in called.values())
    assert doubles
    assert wrong
    proof.say(
        "negative control: who is next is looked up before the lock", seed=SEED, called_twice=doubles,
        out_of_order=len(wrong), troubles=answered["trouble"],
    )  # fmt: skip
