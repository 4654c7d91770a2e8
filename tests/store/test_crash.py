"""A process killed at any moment loses no number that another process has read, and gives none twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter as Tally
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.rules.events import Event
from shared.store.sqlite import open_store
from tests.contracts.test_queue_looking import replayed
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import at
from tests.store.crowd import ROOT, Paper, faults_of, new_queue, papers_in, start_child

SEED = 20260203
COMMAND_KILLS = 1_000
PARTS = 4
"""Each part is a test of its own, so that none comes near the limit of a test that hangs."""
INSTALLED = Path(sys.executable).with_name("antrean")
ANTREAN = [str(INSTALLED)] if INSTALLED.exists() else [sys.executable, "-m", "shared"]
WORKERS = 4


def killed(child: subprocess.Popen[str], delay_s: float, *, after_ready: bool = True) -> list[str]:
    """Kill ``child`` after ``delay_s`` and return every line it had written."""
    assert child.stdout is not None
    lines = [child.stdout.readline()] if after_ready else []
    pause = threading.Event()
    pause.wait(delay_s)
    os.kill(child.pid, signal.SIGKILL)
    rest, _ = child.communicate()
    return [*lines, *rest.splitlines(keepends=True)]


def storm(work: str, path: Path, rounds: int, seed: int, longest_s: float = 0.12) -> list[Paper]:
    """``rounds`` processes, four at a time, each killed at a random moment of its work."""
    dice = random.Random(seed)
    delays = [dice.uniform(0, longest_s) for _ in range(rounds)]

    def one(round_: int) -> list[Paper]:
        child = start_child(work, path, f"{seed}-{round_}")
        return papers_in(killed(child, delays[round_]))

    with ThreadPoolExecutor(WORKERS) as pool:
        return [paper for papers in pool.map(one, range(rounds)) for paper in papers]


def test_killed_while_giving_many_numbers(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    papers = storm("issue", path, 60, SEED)
    faults = faults_of(path, papers)
    print(f"60 kills amid {len(papers)} acknowledged numbers, seed {SEED}: {len(faults)} faults")
    assert len(papers) > 100
    assert faults == []


def test_a_store_that_acknowledges_too_early_is_caught(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    papers = storm("broken", path, 40, SEED)
    lost = [fault for fault in faults_of(path, papers) if fault.startswith(("lost", "given twice"))]
    print(f"negative control, 40 kills amid {len(papers)} numbers: {len(lost)} faults found")
    assert lost


def test_killed_while_people_do_everything(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    papers = storm("mixed", path, 60, SEED + 1)
    assert faults_of(path, papers) == []
    queue = LocalQueue(open_store(path), SteppedClock(at("09:30")))
    events: list[Event] = queue.events(0, 1_000_000)
    codes = {paper.id: paper.code for paper in papers}
    states = replayed(events)
    queue.close()
    with_code = open_store(path)
    with with_code.read() as unit:
        wrong = [ticket for ticket, status in states.items() if getattr(unit.ticket(ticket), "status", None) != status]
    with_code.close()
    print(f"60 kills amid {len(events)} events of {len(states)} tickets, {len(codes)} acknowledged")
    assert wrong == []
    assert len({event.kind for event in events}) >= 10


def command_storm(url: str, kills: int, seed: int) -> tuple[list[Paper], Tally[str]]:
    """The installed command, ``kills`` times killed while it gives a number; some are asked again with their id."""
    dice = random.Random(seed)
    command = [*ANTREAN, "ticket", "issue", "MP01", "--json", "--queue", url]
    lock, tally, papers = threading.Lock(), Tally[str](), []
    usual = [0.3]

    def one(round_: int) -> None:
        with lock:
            share, again = dice.uniform(0.55, 1.1), dice.random() < 0.03
        asked = [*command, "--request-id", f"request-{round_}"]
        child = subprocess.Popen(asked, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, trouble = "", ""
        try:
            out, trouble = child.communicate(timeout=usual[0] * share)
        except subprocess.TimeoutExpired:
            os.kill(child.pid, signal.SIGKILL)
            out, trouble = child.communicate()
        answers = [out]
        if again:
            answers.append(subprocess.run(asked, cwd=ROOT, text=True, capture_output=True, check=True).stdout)
        with lock:
            tally["killed" if child.returncode == -signal.SIGKILL else f"exit {child.returncode}"] += 1
            # The kill should fall around the commit: not before the program has started, not after it has ended.
            usual[0] *= 0.98 if child.returncode == 0 else 1.01
            told = {paper for answer in answers if (paper := paper_of(answer)) is not None}
            tally["acknowledged"] += len(told) > 0
            tally["answered differently"] += len(told) > 1
            tally["locked"] += "terlalu lama" in trouble
            papers.extend(told)

    def work(_: int) -> None:
        while tally["killed"] < kills:
            one(next(rounds))

    rounds = count()
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))
    return papers, tally


def paper_of(answer: str) -> Paper | None:
    """The acknowledgement in a command's answer; ``None`` when a kill came before or amid it."""
    if not answer.endswith("}\n"):
        return None

    document = json.loads(answer)
    return Paper(document["id"], document["number"], document["code"])


def run_commands(folder: Path, kills: int, seed: int) -> None:
    path = folder / "queue.db"
    url = f"sqlite:///{path}"
    subprocess.run([*ANTREAN, "init", "--queue", url], cwd=ROOT, check=True, capture_output=True)
    papers, tally = command_storm(url, kills, seed)
    faults = faults_of(path, papers, "MP")
    print(f"the installed command: {dict(tally)}, seed {seed}: {len(faults)} faults")
    assert faults == []
    assert tally["killed"] >= kills
    assert tally["acknowledged"] > 0
    assert tally["answered differently"] == 0
    assert tally["locked"] == 0
    assert {name for name in tally if name.startswith("exit")} <= {"exit 0"}


@pytest.mark.parametrize("part", range(PARTS))
def test_the_installed_command_killed_a_thousand_times(tmp_path: Path, part: int) -> None:
    run_commands(tmp_path, COMMAND_KILLS // PARTS, SEED + part)


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_the_installed_command_killed_ten_thousand_times(tmp_path: Path, part: int) -> None:
    run_commands(tmp_path, 10_000 // PARTS, SEED + 100 + part)
