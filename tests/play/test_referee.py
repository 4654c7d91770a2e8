"""Random days of `play`, good and bad ones, refereed from outside: whom it calls, what it refuses, what it answers."""

from __future__ import annotations

import ast
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shared.commands.play import answer_line
from shared.commands.play_day import PlayedDays
from tests.play import referee as referee_module
from tests.play.caller import Answer, Command, RandomDay
from tests.play.referee import Referee
from tests.proof_report import ProofReport
from tests.rules.planted import ORDER
from tests.waits.day_sim import DayRun, Mall

SEED = 2026


class Here:
    """The same lines without a process."""

    def __init__(self) -> None:
        self.days = PlayedDays()

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(json.dumps(answer_line(self.days, json.dumps(request))))
        return answer


def play(ask: Answer, days: int, busy: int, seed: int = SEED, estimates: float = 0.1) -> Referee:
    """Several days on one queue."""
    referee = Referee()
    for day in range(days):
        RandomDay(ask, referee, seed + day, busy, estimates).play()
    return referee


def tell(proof: ProofReport, referee: Referee, days: int) -> None:
    """The counts; nothing may be found."""
    assert not referee.found, (referee.found, referee.first)
    assert {"absent", "back", "transfer", "next", "ranges", "refused"} <= referee.seen.keys()
    requests = sum(count for do, count in referee.seen.items() if do not in ("refused", "ranges"))
    proof.none_of(
        "violations, order differences and false “nobody”", requests, seed=SEED, days=days, calls=referee.seen["next"],
        refusals=referee.seen["refused"], ranges=referee.seen["ranges"],
    )  # fmt: skip


def test_random_days(proof: ProofReport) -> None:
    tell(proof, play(Here().ask, 8, 50), 8)


def test_a_day_of_the_installed_command(proof: ProofReport) -> None:
    command = Command()
    referee = play(command.ask, 1, 100)
    command.close()
    tell(proof, referee, 1)


@pytest.mark.long
def test_many_random_days_of_the_installed_command(proof: ProofReport) -> None:
    command = Command()
    referee = play(command.ask, 60, 150)
    command.close()
    tell(proof, referee, 60)


@pytest.mark.long
def test_a_bad_day_of_twenty_one_thousand_requests(proof: ProofReport) -> None:
    before = os.times()
    command, spent, requests, referee = Command(), 0.0, 0, Referee()

    def ask(request: dict[str, Any]) -> dict[str, Any]:
        nonlocal spent, requests
        began = time.perf_counter()
        answer = command.ask(request)
        spent += time.perf_counter() - began
        requests += 1
        referee.read(request, answer)
        return answer

    DayRun(Mall.make(SEED), ask, SEED, 4000, bad=True).run()
    command.close()
    tell(proof, referee, 1)
    after = os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    proof.say(
        "a bad day of the installed command", seed=SEED, requests=requests, seconds=round(spent, 1),
        processor_seconds=round(cpu, 1),
    )  # fmt: skip


@pytest.mark.parametrize("fault", ORDER, ids=[f.__name__ for f in ORDER])
def test_a_planted_fault_is_found(
    fault: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch, proof: ProofReport
) -> None:
    fault(monkeypatch)
    referee = play(Here().ask, 3, 50)
    assert referee.found["out of order"] > 0, referee.found
    counts = {kind.replace(" ", "_"): count for kind, count in referee.found.items()}
    proof.say(f"negative control: {fault.__name__}", seed=SEED, **counts)


def liar(kind: str, ask: Answer) -> Answer:
    """Answers as the command does, but now and then with a lie."""
    rng, called = random.Random(SEED), [""]

    def lie(request: dict[str, Any]) -> dict[str, Any]:
        if kind == "twice" and request["do"] == "next" and called[0] and rng.random() < 0.1:
            return {"ticket": called[0]}
        answer = ask(request)
        if request["do"] == "next" and answer.get("ticket") is not None:
            if kind == "nobody" and rng.random() < 0.1:
                return {"ticket": None}
            called[0] = answer["ticket"]
        if kind == "name" and isinstance(answer.get("ticket"), int):
            return {"ticket": str(answer["ticket"])}
        if kind == "refusal" and request["do"] == "issue" and rng.random() < 0.05:
            return {"refused": "Tidak."}
        if kind == "range" and request["do"] == "estimate":
            return {"range": [900, 300, 600]}
        return answer

    return lie


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("twice", "called while"), ("nobody", "nobody, while somebody waits"), ("name", "unknown ticket called"),
        ("refusal", "wrongly refused"), ("range", "malformed answer"),
    ],
)  # fmt: skip
def test_a_lie_is_found(kind: str, found: str, proof: ProofReport) -> None:
    referee = play(liar(kind, Here().ask), 2, 40)
    assert any(fault.startswith(found) for fault in referee.found), referee.found
    proof.say(f"negative control: a lie about “{found}”", seed=SEED, found=sum(referee.found.values()))


def test_the_referee_knows_nothing_of_the_program() -> None:
    tree = ast.parse(Path(referee_module.__file__).read_text("utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert named == {"__future__", "collections", "dataclasses", "typing"}
