"""Row 15: answers are lost and requests repeated, by other processes, at once, after a kill: each acts once."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import uuid
from collections import Counter as Tally
from pathlib import Path
from typing import Any

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.rules.counters import CounterState
from shared.rules.mall import Settings
from shared.rules.tickets import Group, Status
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proof_report import ProofReport
from tests.store.crowd import ROOT, faults_of

SEED = 20261124
CROWD = 3
KINDS = {
    "issue": "issued", "cancel": "cancelled", "come_back": "returned", "open_counter": "counter_opened",
    "break_counter": "counter_break", "close_counter": "counter_closed", "call_next": "called",
    "call_again": "recalled", "start": "started", "finish": "done", "absent": "absent", "park": "parked",
    "resume": "resumed", "transfer": "transferred", "undo": "undone",
}  # fmt: skip
Request = tuple[str, dict[str, Any]]


class Crowd:
    """Processes on one file. What is sent to one that is killed may or may not have been done."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._children = [self._started() for _ in range(CROWD)]
        for place in range(CROWD):
            assert self._line(place) == "ready"
        self.killed = 0

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.requests_child", str(self._path)],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def _line(self, place: int) -> str:
        stream = self._children[place].stdout
        assert stream is not None
        return stream.readline().strip()

    def send(self, place: int, request: Request) -> None:
        stream = self._children[place].stdin
        assert stream is not None
        stream.write(json.dumps(request) + "\n")
        stream.flush()

    def read(self, place: int) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self._line(place))
        return told

    def kill(self, place: int) -> None:
        """Whatever it is doing; another takes its place."""
        self._children[place].kill()
        self._children[place].communicate()
        self._children[place] = self._started()
        assert self._line(place) == "ready"
        self.killed += 1

    def close(self) -> None:
        for child in self._children:
            child.communicate()


def possible(queue: LocalQueue, dice: random.Random) -> list[Request]:
    """What somebody in the hall could ask for now."""
    counter = dice.choice(["1", "2"])
    panel = queue.panel(counter)
    held, state = panel.counter.ticket, panel.counter.counter.state
    at: dict[str, Any] = {"counter_id": counter}
    found: list[Request] = [
        ("issue", {"service": dice.choice(["A01", "A02"]), "group": dice.choice(list(Group)).value})
    ]
    if panel.next:
        found.append(("cancel", {"reference": panel.next[-1].choice.ticket.number}))
    found += [("come_back", {"reference": ticket.number}) for ticket in panel.missed if not ticket.returns]
    if panel.undo is not None and dice.random() < 0.3:
        found.append(("undo", at))
    if state is not CounterState.OPEN:
        return [*found, ("open_counter", {**at, "officer": "Sari"})]
    if held is None:
        found += [("break_counter", {**at, "reason": "Salat"}), ("close_counter", at)]
        found += [("call_next", at)] * 4 if panel.next else []
        found += [("resume", {**at, "reference": ticket.number}) for ticket in panel.parked]
        return found
    found += [("park", at), ("transfer", {**at, "service": "A02"})]
    if held.status is Status.CALLED:
        return [*found, ("call_again", at), ("absent", at), *[("start", at)] * 2]
    return [*found, *[("finish", {**at, "outcome": outcome}) for outcome in ("selesai", "berkas_kurang")]]


def new_hall(folder: Path) -> Path:
    path = folder / "queue.db"
    mall = small_mall(hours=ALWAYS, settings=Settings(absent_calls=1, absent_after_s=0))
    create_store(path, mall, SystemClock().now(), {}).close()
    return path


def repeat_requests(path: Path, rounds: int, seed: int, *, with_id: bool = True) -> tuple[Tally[str], list[str]]:
    """Each request is sent 2 to 6 times, at once and one after the other; what went on, and what was wrong."""
    dice = random.Random(seed)
    queue, crowd = LocalQueue(open_store(path), SystemClock()), Crowd(path)
    did, wrong = Tally[str](), []
    try:
        for _ in range(rounds):
            method, given = dice.choice(possible(queue, dice))
            given["request_id"] = uuid.UUID(int=dice.getrandbits(128)).hex if with_id else None
            before = queue.last_seq()
            answers, prints, lost = set(), 0, 0
            for _wave in range(dice.randint(1, 2)):
                together = dice.sample(range(CROWD), dice.randint(2 if _wave == 0 else 1, CROWD))
                for place in together:
                    crowd.send(place, (method, given))
                victim = dice.choice(together) if len(together) > 1 and dice.random() < 0.04 else None
                for place in together:
                    if place == victim:
                        crowd.kill(place)
                        lost += 1
                        continue
                    told = crowd.read(place)
                    prints += bool(told.pop("prints", False))
                    answers.add(json.dumps(told))
                    did["answers"] += 1
            did[method] += 1
            events = [event.kind.value for event in queue.events(before, 100)]
            acted = events.count(KINDS[method])
            if acted == 0 and len(answers) == 1 and "refused" in str(answers):
                # An undo may be refused for what the panel cannot know; it is refused to everybody alike.
                did["refused"] += 1
                continue
            if acted != 1 or len(answers) != 1 or "trouble" in str(answers) or prints > 1:
                wrong.append(f"{method}: {acted} × done, answers {answers}, {prints} papers")
            if method == "issue" and prints + lost == 0 and with_id:
                wrong.append("nobody may print the paper")
    finally:
        did["killed"] = crowd.killed
        crowd.close()
        queue.close()
    return did, wrong


def prove(folder: Path, rounds: int, seed: int, proof: ProofReport) -> None:
    path = new_hall(folder)
    did, wrong = repeat_requests(path, rounds, seed)
    assert wrong == []
    assert faults_of(path, []) == []
    assert did["refused"] <= did["undo"]
    missing = set(KINDS) - set(did)
    assert len(missing) <= (0 if rounds > 1_000 else 4), missing
    proof.none_of(
        "requests repeated at once, across processes, after kills: done twice or answered differently", rounds,
        seed=seed, answers=did["answers"], kinds_of_action=len(KINDS) - len(missing), killed=did["killed"],
        numbers=did["issue"], refused=did["refused"],
    )  # fmt: skip


def test_a_repeated_request_acts_once(tmp_path: Path, proof: ProofReport) -> None:
    prove(tmp_path, 150, SEED, proof)


@pytest.mark.long
def test_a_repeated_request_acts_once_in_a_long_day(tmp_path: Path, proof: ProofReport) -> None:
    prove(tmp_path, 5_000, SEED + 1, proof)


def test_without_request_ids_things_happen_twice(tmp_path: Path, proof: ProofReport) -> None:
    did, wrong = repeat_requests(new_hall(tmp_path), 30, SEED, with_id=False)
    doubles = sum("1 × done" not in fault for fault in wrong)
    assert doubles
    proof.say(
        "negative control: no request ids", seed=SEED, requests=sum(did[name] for name in KINDS), done_twice=doubles
    )


def test_the_installed_command_asked_twice_at_once(tmp_path: Path, proof: ProofReport) -> None:
    url = f"sqlite:///{tmp_path / 'queue.db'}"
    command = [sys.executable, "-m", "shared"]
    subprocess.run([*command, "init", "--queue", url], cwd=ROOT, check=True, capture_output=True, timeout=60)
    numbers = []
    for turn in range(4):
        asked = [*command, "ticket", "issue", "MP01", "--json", "--request-id", f"r{turn}", "--queue", url]
        pair = [subprocess.Popen(asked, cwd=ROOT, text=True, stdout=subprocess.PIPE) for _ in range(3)]
        told = {child.communicate(timeout=60)[0] for child in pair}
        assert len(told) == 1
        numbers.append(json.loads(told.pop())["number"])
    assert numbers == ["MP001", "MP002", "MP003", "MP004"]
    other = [*command, "ticket", "issue", "MP01", "--group", "lansia", "--request-id", "r0", "--queue", url]
    done = subprocess.run(other, cwd=ROOT, text=True, capture_output=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.strip() == "Kode permintaan ini sudah dipakai untuk permintaan lain. Pakai kode yang baru."
    assert faults_of(tmp_path / "queue.db", []) == []
    proof.say("the installed command, the same request three times at once", requests=4, numbers=len(numbers))
