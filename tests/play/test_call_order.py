"""A long random day against a plain model of the call rule: nobody is called out of turn, nobody is left out."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from shared.commands.play_day import PlayedDays
from shared.commands.play_request import Request
from shared.store.sqlite import memory_store
from tests.play.plain_model import Person, PlainHall

SERVICES = {"A1": "A", "A2": "A", "A3": "A", "B1": "B", "B2": "B"}
COUNTERS = {"1": ["A1", "A2"], "2": ["A2", "A3"], "3": ["A1", "A2", "A3"], "4": ["B1", "B2"], "5": ["B2"]}


class RandomDay:
    """Draws requests, keeps the model beside the queue, compares every call."""

    def __init__(self, seed: int, settings: dict[str, int]) -> None:
        self.rng = random.Random(seed)
        self.settings = settings
        self.days = PlayedDays(memory_store)
        self.hall = PlainHall(settings["k"], settings["head_start_min"] * 60)
        self.now = 28_000.0
        self.holds: dict[str, tuple[Person, float]] = {}
        self.absent: list[Person] = []
        self.returns: dict[int, int] = {}
        self.count = 0
        self.calls = 0
        self.ask(do="start_day", services=SERVICES, counters=COUNTERS, settings=settings)
        for counter in COUNTERS:
            self.ask(do="open_counter", counter=counter, officer="p")

    def ask(self, **fields: Any) -> dict[str, Any]:
        line = json.dumps({**fields, "now": self.now})
        return self.days.answer(Request.parse(line))

    def step(self) -> None:
        self.now += self.rng.expovariate(1 / 7)
        self.rng.choice([self.issue, self.issue, self.use_counter, self.use_counter, self.use_counter, self.back])()

    def issue(self) -> None:
        self.count += 1
        service, priority = self.rng.choice(list(SERVICES)), self.rng.random() < 0.4
        self.hall.waiting.append(Person(self.count, service, priority, self.now, self.count))
        group = self.rng.choice(["lansia", "hamil", "balita", "disabilitas"]) if priority else "normal"
        self.ask(do="issue", ticket=self.count, service=service, group=group)

    def use_counter(self) -> None:
        counter = self.rng.choice(list(COUNTERS))
        if counter not in self.holds:
            expected = self.hall.call(counter, COUNTERS[counter])
            self.calls += 1
            assert self.ask(do="next", counter=counter) == {"ticket": expected.name if expected else None}
            if expected:
                self.holds[counter] = expected, self.now
            return
        person, since = self.holds[counter]
        chance = self.rng.random()
        if chance < 0.25 and self.now - since >= self.settings["absent_after_s"]:
            self.ask(do="absent", counter=counter, ticket=person.name)
            self.absent.append(person)
        elif chance < 0.4:
            keep = self.rng.random() < 0.5
            person.service = self.rng.choice(list(SERVICES))
            self.ask(do="transfer", counter=counter, ticket=person.name, service=person.service, keep=keep)
            if not keep:
                self.count += 1
                person.came, person.rank = self.now, self.count
            person.behind = None
            self.hall.waiting.append(person)
        else:
            self.ask(do="start", counter=counter, ticket=person.name)
            self.now += 1
            self.ask(do="finish", counter=counter, ticket=person.name)
        del self.holds[counter]

    def back(self) -> None:
        if not self.absent:
            return
        person = self.absent.pop(self.rng.randrange(len(self.absent)))
        self.returns[person.name] = self.returns.get(person.name, 0) + 1
        if self.returns[person.name] > 2:
            return
        self.ask(do="back", ticket=person.name)
        person.behind = self.settings["return_after"] or None
        self.hall.waiting.append(person)


@pytest.mark.parametrize("k", [1, 2, 3])
@pytest.mark.parametrize("head_start_min", [0, 3])
@pytest.mark.parametrize("return_after", [0, 2])
def test_every_call_is_the_one_the_plain_rule_names(k: int, head_start_min: int, return_after: int) -> None:
    settings = {"k": k, "head_start_min": head_start_min, "return_after": return_after, "absent_after_s": 0}
    day = RandomDay(k * 100 + head_start_min * 10 + return_after, settings)
    for _ in range(900):
        day.step()
    day.days.close()
    assert day.calls > 150
