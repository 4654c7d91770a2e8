"""The installed command, killed at any moment while people do everything with it, keeps what its answers have said."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter as Tally
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from tests.proof_report import ProofReport
from tests.proofs.crash_storm import Told, faults_of
from tests.store.crowd import ROOT, Paper

SEED = 20260210
INSTALLED = Path(sys.executable).with_name("antrean")
ANTREAN = [str(INSTALLED)] if INSTALLED.exists() else [sys.executable, "-m", "shared"]
WORKERS = 4
AGAIN = 0.1
"""How often a killed request is sent once more with its id."""
VERBS: list[tuple[int, str]] = [
    (50, "ticket issue MP01"), (10, "call next 3"), (8, "call start 3"), (8, "call finish 3"), (4, "call again 3"),
    (5, "counter open 3"), (3, "call park 3"), (3, "call undo 3"), (3, "call transfer 3 --service A02"),
    (2, "counter break 3"), (2, "counter close 3"), (2, "ticket cancel A001"),
]  # fmt: skip


def command_storm(url: str, kills: int, seed: int, tell: Callable[[str], None]) -> tuple[Told, Tally[str]]:
    """Commands, four at a time, until ``kills`` have been killed; what their answers said."""
    dice, lock, tally, told = random.Random(seed), threading.Lock(), Tally[str](), Told()
    usual = [0.3]

    def one(turn: int) -> None:
        with lock:
            share, again = dice.uniform(0.55, 1.1), dice.random() < AGAIN
            verb = dice.choices([verb for _, verb in VERBS], [weight for weight, _ in VERBS])[0]
        asked = [*ANTREAN, *verb.split(), "--json", "--queue", url]
        if issuing := verb.startswith("ticket issue"):
            asked += ["--request-id", f"request-{turn}"]
        child = subprocess.Popen(asked, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            out, trouble = child.communicate(timeout=usual[0] * share)
        except subprocess.TimeoutExpired:
            os.kill(child.pid, signal.SIGKILL)
            out, trouble = child.communicate()
        answers = [out]
        if again and issuing:
            answers.append(subprocess.run(asked, cwd=ROOT, text=True, capture_output=True, check=True).stdout)
        with lock:
            tally["killed" if child.returncode == -signal.SIGKILL else f"exit {child.returncode}"] += 1
            # The kill should fall around the commit: not before the program has started, not after it has ended.
            usual[0] *= 0.95 if child.returncode in {0, 3} else 1.03
            papers = {paper for answer in answers if (paper := paper_of(answer)) is not None} if issuing else set()
            tally["numbers acknowledged"] += len(papers) > 0
            tally["other answers"] += not issuing and child.returncode == 0
            tally["answered differently"] += len(papers) > 1
            tally["locked"] += "terlalu lama" in trouble
            tally["tracebacks"] += "Traceback" in trouble
            told.papers.extend(papers)
            if child.returncode == -signal.SIGKILL and tally["killed"] % 500 == 0:
                tell(f"{tally['killed']} of {kills} commands killed: {dict(tally)}")

    def work(_: int) -> None:
        while tally["killed"] < kills:
            one(next(rounds))

    rounds = count()
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))
    return told, tally


def paper_of(answer: str) -> Paper | None:
    """The acknowledgement in a command's answer; ``None`` when a kill came before or amid it."""
    if not answer.endswith("}\n"):
        return None
    document = json.loads(answer)
    return Paper(document["id"], document["number"], document["code"])


def run_commands(folder: Path, kills: int, seed: int, proof: ProofReport, tell: Callable[[str], None]) -> None:
    path = folder / "queue.db"
    url = f"sqlite:///{path}"
    for verb in ("init", "counter open 3"):
        subprocess.run([*ANTREAN, *verb.split(), "--queue", url], cwd=ROOT, check=True, capture_output=True)
    told, tally = command_storm(url, kills, seed, tell)
    assert faults_of(path, told) == []
    assert tally["killed"] >= kills
    assert tally["numbers acknowledged"] > 0
    assert tally["answered differently"] == 0
    assert tally["locked"] == 0
    assert tally["tracebacks"] == 0
    assert {name for name in tally if name.startswith("exit")} <= {"exit 0", "exit 3"}
    counts = {name: tally[name] for name in ("numbers acknowledged", "other answers")}
    proof.none_of("kills of the installed command", tally["killed"], seed=seed, **counts)


def test_the_installed_command_killed(tmp_path: Path, proof: ProofReport) -> None:
    run_commands(tmp_path, 150, SEED, proof, lambda _line: None)


@pytest.mark.long
def test_the_installed_command_killed_two_thousand_times(
    tmp_path: Path, proof: ProofReport, tell: Callable[[str], None]
) -> None:
    run_commands(tmp_path, 2_000, SEED + 1, proof, tell)
