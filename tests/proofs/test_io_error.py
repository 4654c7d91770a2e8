"""A disk that fails at the n-th call: no wrong acknowledgement, one sentence, and the file opens again."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlite_utils import Database

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.store.sqlite import open_store
from tests.proof_report import ProofReport
from tests.proofs.io_error_disk import WRITING, Ended, Fault, calls_of, heard, new_file, with_fault
from tests.proofs.power_trace import why_not
from tests.store.crowd import ROOT

traced = pytest.mark.skipif(bool(why_not()), reason=why_not())

SEED = 20260320
WINDOW, COMMANDS = "a window's calls", "the command's calls"


def faults_for(calls: Sequence[tuple[str, int]], count: int, error: str, *, stays: bool = False) -> list[Fault]:
    """``count`` faults spread over ``calls``; where only writing can fail so, over those that write."""
    if error == "ENOSPC":
        calls = [call for call in calls if call[0] in WRITING]
    chosen = calls if count >= len(calls) else [calls[place * len(calls) // count] for place in range(count)]
    return [Fault(call, nth, error, stays) for call, nth in chosen]


def strike(
    work: str, start: Path, faults: Sequence[Fault], tell: Callable[[str], None] = lambda _line: None
) -> list[Ended]:
    """One process for each fault, two at a time."""
    done = Tally[str]()

    def one(numbered: tuple[int, Fault]) -> Ended:
        number, fault = numbered
        ended = with_fault(work, start, start.parent / f"{work}-{number}-{fault.error}-{fault.stays}", fault)
        ended.broken = [f"{fault.words}: {broken}" for broken in ended.broken]
        done["runs"] += 1
        if done["runs"] % 50 == 0:
            tell(f"{done['runs']} of {len(faults)} faults ({work}, {fault.error})")
        return ended

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, enumerate(faults)))


def check(proof: ProofReport, what: str, ended: Sequence[Ended], *, once: bool = False) -> None:
    """Nothing broken, every fault really struck; with ``once`` a single fault costs at most two answers."""
    assert [broken for each in ended for broken in each.broken] == []
    assert all(each.injected for each in ended)
    if once:
        assert max(each.troubles for each in ended) <= 2
    proof.none_of(
        what, len(ended), seed=SEED, told_to_somebody=sum(each.troubles > 0 for each in ended),
        acknowledged=sum(each.acknowledged for each in ended), kept_untold=sum(each.unanswered for each in ended),
        sentences=len({re.sub(r"/\S+", "", said) for each in ended for said in each.sentences}),
    )  # fmt: skip


def strikes(folder: Path, proof: ProofReport, counts: dict[str, int], tell: Callable[[str], None]) -> None:
    """All kinds of faults, as many of each as ``counts`` says."""
    start = new_file(folder)
    window, commands = calls_of("window", start, folder / "w"), calls_of("commands", start, folder / "c")
    assert len(window) >= 500
    first = window[:500]
    check(proof, f"EIO at {WINDOW} 1 to 500", strike("window", start, faults_for(first, counts["window"], "EIO"), tell),
          once=True)  # fmt: skip
    check(proof, f"EIO among {COMMANDS} 1 to {len(commands)}",
          strike("commands", start, faults_for(commands, counts["commands"], "EIO"), tell), once=True)  # fmt: skip
    check(proof, f"EIO from one of {WINDOW} on",
          strike("window", start, faults_for(window, counts["stays"], "EIO", stays=True), tell))  # fmt: skip
    check(proof, f"ENOSPC at {WINDOW}, with a ballast",
          strike("window", start, faults_for(window, counts["full"], "ENOSPC"), tell), once=True)  # fmt: skip
    check(proof, f"ENOMEM at {WINDOW}",
          strike("window", start, faults_for(window, counts["memory"], "ENOMEM"), tell), once=True)  # fmt: skip


@traced
def test_a_call_that_fails(tmp_path: Path, proof: ProofReport) -> None:
    counts = {"window": 15, "commands": 6, "stays": 4, "full": 6, "memory": 3}
    strikes(tmp_path, proof, counts, lambda _line: None)


@traced
def test_an_acknowledgement_before_the_commit_is_caught(tmp_path: Path, proof: ProofReport) -> None:
    start = new_file(tmp_path)
    calls = [call for call in calls_of("hasty", start, tmp_path / "dry") if call[0] == "fsync"]
    ended = strike("hasty", start, faults_for(calls, 6, "EIO"))
    found = sum(bool(each.broken) for each in ended)
    proof.say("negative control: acknowledged before the commit", seed=SEED, faults=len(ended), found=found)
    assert found > 2
    assert any("lost" in broken for each in ended for broken in each.broken)


@traced
@pytest.mark.long
def test_five_hundred_calls_that_fail(tmp_path: Path, proof: ProofReport, tell: Callable[[str], None]) -> None:
    counts = {"window": 500, "commands": 150, "stays": 60, "full": 120, "memory": 60}
    strikes(tmp_path, proof, counts, tell)


class Breathless:
    """A connection for whose next ``ROLLBACK``, and whatever makes it necessary, there is no memory."""

    def __init__(self, db: Database, *words: str) -> None:
        self._db, self._left = db, list(words)

    def execute(self, sql: str, *values: object) -> object:
        """Do it, unless it is next to fail."""
        if self._left and sql == self._left[0]:
            self._left.pop(0)
            raise MemoryError
        return self._db.execute(sql, *values)

    def __getattr__(self, name: str) -> object:
        return getattr(self._db, name)


@pytest.mark.parametrize("failing", [("COMMIT", "ROLLBACK"), ("PRAGMA busy_timeout = 10000", "ROLLBACK")])
def test_a_rollback_without_memory_neither_keeps_the_lock_nor_ends_the_work(
    tmp_path: Path, failing: tuple[str, str]
) -> None:
    path = new_file(tmp_path)
    store, other = open_store(path), LocalQueue(open_store(path), SystemClock())
    queue = LocalQueue(store, SystemClock())
    first = queue.issue("A01")
    store._db = Breathless(store._db, *failing)  # type: ignore[assignment]
    with pytest.raises(QueueFault, match="Memori"):
        queue.issue("A01")
    assert queue.ticket(first.number).ticket == first, "looking ends what was left open"
    assert other.issue("A01").number == "A002", "nobody else waits for it"
    assert queue.issue("A01").number == "A003"
    queue.close()
    other.close()


def out_of_memory(folder: Path, proof: ProofReport, limits: int) -> None:
    """SQLite with ``limits`` different amounts of memory, from too little to open a page to enough."""
    path, dice = new_file(folder), random.Random(SEED)
    step = 600_000 // limits
    first = 150_000 + dice.randrange(step)
    words = [str(word) for word in (first, first + step * limits, step)]
    command = [sys.executable, "-m", "tests.proofs.io_error_worker", "memory", str(path), *words]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=True)
    ended = heard(done.stdout, path)
    assert ended.broken == []
    assert done.stdout.splitlines().count("closed") == limits
    assert len(ended.sentences) == 1
    assert done.stdout.count("fault") > limits
    assert ended.acknowledged > limits
    proof.none_of("limits of SQLite's memory", limits, seed=SEED, told=ended.troubles,
                  acknowledged=ended.acknowledged)  # fmt: skip


def test_memory_that_runs_out(tmp_path: Path, proof: ProofReport) -> None:
    out_of_memory(tmp_path, proof, 60)


@pytest.mark.long
def test_memory_that_runs_out_at_five_hundred_places(tmp_path: Path, proof: ProofReport) -> None:
    out_of_memory(tmp_path, proof, 500)
