"""Sealing that is killed anywhere leaves the log whole and every table in agreement with it; the next one goes on."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.rules.keeping import Keeping
from shared.store.sqlite import create_store, open_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import ALWAYS, at, small_mall
from tests.proof_report import ProofReport
from tests.proofs.crash_history import faults_in
from tests.proofs.power_trace import why_not
from tests.proofs.sealed_log import events_of
from tests.proofs.sealing_child import LATER, RUN
from tests.store.crowd import ROOT


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with three days, one visitor still at a counter, a call heard and a paper printed; nothing is sealed."""
    path = tmp_path_factory.mktemp("past") / "queue.db"
    clock = SteppedClock(at("08:00"))
    queue = LocalQueue(create_store(path, small_mall(hours=ALWAYS), clock.now(), {}), clock, keeping=Keeping(days=99))
    for day in range(3):
        for counter in ("1", "2"):
            queue.open_counter(counter)
        for _ in range(8):
            queue.reserve_print(queue.issue("A01").code, "kiosk")
        for _ in range(5):
            call = queue.call_next("1")
            queue.claim_speech(call.seq, "melati", "wall")
            queue.mark_spoken(call.seq, "melati")
            queue.start("1")
            queue.finish("1")
        if day == 0:
            queue.call_next("2")
            queue.start("2")
        clock.step(days=1)
        queue.tick()
    queue.close()
    return path


def seal(path: Path, *words: object, inject: str | None = None) -> int:
    """Seal all there is; how the process ended."""
    command = [sys.executable, "-m", "tests.proofs.sealing_child", str(path), *map(str, words)]
    if inject is not None:
        command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={inject}", *command]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    if "ptrace" in done.stderr.lower():
        pytest.skip("this machine lets nobody watch system calls")
    assert done.returncode in {0, 1, -signal.SIGKILL, 128 + signal.SIGKILL}, done.stderr
    return done.returncode


def log_in(path: Path) -> tuple[list[object], int]:
    """Every event in the file, read past the store, and the last sealed one."""
    with closing(sqlite3.connect(str(path))) as db:
        events, sealed, differing = events_of(db)
        return ["differing"] if differing else list(events), sealed


def ends(past: Path, kills: Iterable[int], kill: Callable[[Path, int], int], folder: Path) -> Tally[str]:
    """What a kill at each of ``kills`` has left, and whether the next one that seals goes on from there."""
    whole, told, between = log_in(past)[0], Tally[str](), set[int]()
    for nth in kills:
        path = folder / f"killed-{nth}.db"
        shutil.copy(past, path)
        if not kill(path, nth):
            break
        told["killed"] += 1
        log, sealed = log_in(path)
        told["log changed"] += log != whole
        told["faults"] += bool(list(faults_in(path)))
        between.add(sealed)
        go_on(path)
        log, sealed = log_in(path)
        told["not gone on"] += log != whole or sealed < len(whole) - RUN - 1 or bool(list(faults_in(path)))
    told["ends of the sealed part"] = len(between)
    return told


def go_on(path: Path) -> None:
    """Seal the rest, in this process."""
    with closing(open_store(path)) as store:
        while store.seal(date.max, LATER, RUN):
            pass


def prove(told: Tally[str], proof: ProofReport, what: str) -> None:
    assert told["killed"] > 0
    assert told["log changed"] == told["faults"] == told["not gone on"] == 0, told
    proof.none_of(
        f"{what}: events lost, tables that disagree, or not gone on", told["killed"],
        ends_of_the_sealed_part=told["ends of the sealed part"],
    )  # fmt: skip


def test_killed_before_many_statements(past: Path, tmp_path: Path, proof: ProofReport) -> None:
    told = ends(past, count(1, 13), lambda path, nth: seal(path, "whole", nth), tmp_path)
    assert told["ends of the sealed part"] > 3
    prove(told, proof, "sealing killed before each 13th statement")


@pytest.mark.long
def test_killed_before_each_statement(past: Path, tmp_path: Path, proof: ProofReport) -> None:
    told = ends(past, count(1), lambda path, nth: seal(path, "whole", nth), tmp_path)
    prove(told, proof, "sealing killed before each statement")


@pytest.mark.long
@pytest.mark.skipif(bool(why_not()), reason=why_not())
@pytest.mark.parametrize("call", ["pwrite64", "fsync"])
def test_killed_at_each_write_and_sync(past: Path, tmp_path: Path, proof: ProofReport, call: str) -> None:
    told = ends(
        past, count(1), lambda path, nth: seal(path, "whole", inject=f"{call}:signal=KILL:when={nth}"), tmp_path
    )
    prove(told, proof, f"sealing killed at each {call}")


def test_sealing_in_several_commits_is_caught(past: Path, tmp_path: Path, proof: ProofReport) -> None:
    told = ends(past, count(5, 9), lambda path, nth: seal(path, "loose", nth), tmp_path)
    assert told["faults"] > 0
    proof.say("negative control: sealing in several commits", killed=told["killed"], found=told["faults"])


def test_the_file_that_was_killed_is_used_on(past: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(past, tmp_path / "killed.db"))
    assert seal(path, "whole", 20) != 0
    queue = LocalQueue(open_store(path), SteppedClock(at("09:00")))
    assert queue.health(examine=True).damage == ""
    before = queue.last_seq()
    queue.issue("A01")
    assert [event.seq for event in queue.events(0, 10**6)] == list(range(1, before + 2))
    queue.close()
