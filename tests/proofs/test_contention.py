"""Row 6: eight writers on one file at once; nobody sees a lock, nobody waits long, nothing is lost or done twice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter as Tally
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from shared.devices.clock import SystemClock
from shared.rules.mall import CounterPlan
from shared.store.sqlite import create_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proof_report import ProofReport
from tests.store.crowd import ROOT, faults_of, papers_in

WRITERS = 8


def crowded(folder: Path, actions: int, begin: str) -> tuple[Path, list[tuple[float, str]]]:
    """What each of the writers was told, with the seconds it took."""
    mall = small_mall(hours=ALWAYS)
    desks = tuple(CounterPlan(f"W{n}", f"Loket W{n}", "A", "melati", ("A01",)) for n in range(WRITERS))
    path = folder / "queue.db"
    create_store(path, replace(mall, counters=(*mall.counters, *desks)), SystemClock().now(), {}).close()
    children = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.contention_child", str(path), desk.id, str(actions), begin],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for desk in desks
    ]  # fmt: skip
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    told: list[tuple[float, str]] = []
    for child in children:
        out, trouble = child.communicate(timeout=1_500)
        assert child.returncode == 0, trouble
        for line in out.splitlines(keepends=True):
            seconds, _, what = line.partition(" ")
            told.append((float(seconds), what))
    return path, told


def prove(folder: Path, actions: int, where: str, proof: ProofReport) -> None:
    path, told = crowded(folder, actions, "immediate")
    kinds = Tally(what.split()[0] for _, what in told)
    calls = Tally(what.split()[2] for _, what in told if what.startswith("done 0"))
    assert len(told) == WRITERS * actions
    assert kinds["fault"] == 0, [what for _, what in told if what.startswith("fault")][:3]
    assert {what for _, what in told if what.startswith("refused")} <= {"refused nobody_waiting\n"}
    assert [number for number, times in calls.items() if times > 1] == []
    assert faults_of(path, papers_in(what for _, what in told)) == []
    took = sorted(seconds * 1e3 for seconds, _ in told)
    proof.none_of(
        f"{WRITERS} writers {where}, locks seen", len(told), numbers=kinds["ticket"], calls=calls.total(),
        p50_ms=took[len(took) // 2], p99_ms=took[len(took) * 99 // 100], max_ms=took[-1],
        over_500_ms=sum(ms > 500 for ms in took),
    )  # fmt: skip


def memory() -> Path | None:
    """A folder where a sync costs nothing: what is left is the waiting for each other."""
    shm = Path("/dev/shm")
    return shm if os.access(shm, os.W_OK) else None


def test_eight_writers_five_hundred_actions_each(tmp_path: Path, proof: ProofReport) -> None:
    prove(tmp_path, 500, "on this disk", proof)


@pytest.mark.long
def test_eight_writers_two_thousand_actions_each(tmp_path: Path, proof: ProofReport) -> None:
    prove(tmp_path, 2_000, "on this disk", proof)


@pytest.mark.long
def test_eight_writers_without_the_cost_of_the_disk(proof: ProofReport) -> None:
    with TemporaryDirectory(dir=memory()) as folder:
        prove(Path(folder), 2_000, "in memory", proof)


def test_transactions_that_begin_deferred_are_caught(tmp_path: Path, proof: ProofReport) -> None:
    path, told = crowded(tmp_path, 60, "deferred")
    locked = sum("terlalu lama" in what for _, what in told)
    assert locked
    assert faults_of(path, papers_in(what for _, what in told)) == [], "refused as a whole"
    proof.say("negative control: deferred transactions", actions=len(told), locks_seen=locked)
