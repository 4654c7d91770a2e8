"""Row 13: from every released schema to this one, killed anywhere on the way: the file is old or new, never between."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.rules.papers import PaperState
from shared.rules.tickets import Group, Status
from shared.store.sqlite import open_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import FRIDAY, at
from tests.proof_report import ProofReport
from tests.proofs.migration_child import later, release
from tests.proofs.power_trace import why_not
from tests.proofs.released_schemas import build, columns, digest, morning, released, shape, steps, text_of
from tests.store.crowd import ROOT, faults_of


@pytest.fixture(params=released(), ids=lambda text: text.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file that a release has left."""
    path = tmp_path / "old.db"
    build(request.param, path)
    return path


def migrate(path: Path, *words: object, inject: str | None = None) -> int:
    """Open the file as the later release; how its process ended."""
    command = [sys.executable, "-m", "tests.proofs.migration_child", str(path), *map(str, words)]
    if inject is not None:
        command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={inject}", *command]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    if "ptrace" in done.stderr.lower():
        pytest.skip("this machine lets nobody watch system calls")
    assert done.returncode in {0, -signal.SIGKILL, 128 + signal.SIGKILL}, done.stderr
    return done.returncode


def test_every_released_schema_is_kept() -> None:
    assert [text.name for text in released()] == [text_of(name).name for name in steps()], (
        "a step without its text: run python -m tests.proofs.released_schemas before it is released"
    )


def test_the_newest_text_is_what_this_program_makes(tmp_path: Path) -> None:
    build(released()[-1], tmp_path / "kept.db")
    morning(tmp_path / "made.db")
    assert shape(tmp_path / "kept.db") == shape(tmp_path / "made.db"), "a released step has been edited"


def test_this_release_opens_every_earlier_one_and_keeps_all_values(old: Path, proof: ProofReport) -> None:
    held = columns(old)
    before = digest(old, held)
    with closing(sqlite3.connect(str(old))) as db:
        (last,) = db.execute("SELECT max(seq) FROM event").fetchone()
    queue = LocalQueue(open_store(old), SystemClock())
    assert queue.last_seq() == last >= 40
    queue.close()
    assert digest(old, held) == before
    assert faults_of(old, []) == []
    proof.say("opened from a released schema", tables=len(held), steps=len(steps()))


def ends(old: Path, kills: Iterable[int], kill: Callable[[Path, int], bool], folder: Path) -> Tally[str]:
    """How files stand after a kill at each of ``kills``: ``old``, ``new``, ``between`` or ``changed``; and reopened."""
    held, new = columns(old), folder / "new.db"
    before, old_shape = digest(old, held), shape(old)
    shutil.copy(old, new)
    reopen(new)
    new_shape = shape(new)
    assert new_shape != old_shape
    assert digest(new, held) == before
    told = Tally[str]()
    for nth in kills:
        path = folder / f"killed-{nth}.db"
        shutil.copy(old, path)
        if not kill(path, nth):
            break
        told["killed"] += 1
        looked = folder / "looked.db"
        for ending in ("", "-wal"):
            left = path.with_name(path.name + ending)
            looked.with_name(looked.name + ending).unlink(missing_ok=True)
            if left.exists():
                shutil.copy(left, looked.with_name(looked.name + ending))
        now = shape(looked)
        told["old" if now == old_shape else "new" if now == new_shape else "between"] += 1
        try:
            told["changed"] += digest(looked, held) != before
            reopen(path)
            told["not mended"] += shape(path) != new_shape or digest(path, held) != before
        except (QueueFault, sqlite3.Error):
            told["not mended"] += 1
    return told


def reopen(path: Path) -> None:
    """Open the file as the later release."""
    with release(later()):
        open_store(path).close()


def prove(told: Tally[str], proof: ProofReport, what: str) -> None:
    assert told["killed"] > 10
    assert told["old"] > 0
    assert told["new"] > 0
    assert told["between"] == told["changed"] == told["not mended"] == 0, told
    proof.none_of(
        f"{what}: between, changed or not mended by opening again", told["killed"],
        old=told["old"], new=told["new"],
    )  # fmt: skip


@pytest.mark.usefixtures("tell")
def test_killed_before_each_statement(old: Path, tmp_path: Path, proof: ProofReport) -> None:
    prove(
        ends(old, count(1), lambda path, nth: migrate(path, "whole", nth) != 0, tmp_path), proof,
        "killed before each statement",
    )  # fmt: skip


@pytest.mark.long
@pytest.mark.skipif(bool(why_not()), reason=why_not())
@pytest.mark.parametrize("call", ["pwrite64", "fsync", "ftruncate", "unlink"])
def test_killed_at_each_write_and_sync(old: Path, tmp_path: Path, proof: ProofReport, call: str) -> None:
    def kill(path: Path, nth: int) -> bool:
        return migrate(path, "whole", inject=f"{call}:signal=KILL:when={nth}") != 0

    told = ends(old, count(1), kill, tmp_path)
    assert told["between"] == told["changed"] == told["not mended"] == 0, told
    assert told["killed"] > 0
    proof.say(f"killed at each {call}", killed=told["killed"], old=told["old"], new=told["new"], between=0)


def test_a_step_outside_of_a_transaction_is_caught(old: Path, tmp_path: Path, proof: ProofReport) -> None:
    told = ends(old, count(2, 3), lambda path, nth: migrate(path, "loose", nth) != 0, tmp_path)
    assert told["between"] > 1
    proof.say(
        "negative control: a step outside of a transaction", killed=told["killed"], between=told["between"],
        not_mended=told["not mended"],
    )  # fmt: skip


def test_a_step_that_fails_leaves_the_old_file(old: Path) -> None:
    held = columns(old)
    before = shape(old), digest(old, held)
    failing = later(step="ALTER TABLE ticket ADD COLUMN language TEXT;\nUPDATE ticket SET nonsense = 1;\n")
    with release(failing), pytest.raises(QueueFault):
        open_store(old)
    assert (shape(old), digest(old, held)) == before


def test_a_newer_file_is_refused_and_untouched(old: Path) -> None:
    reopen(old)
    before = old.read_bytes()
    for words in (("board",), ("ticket", "issue", "A01"), ("init", "--catalogue", str(ROOT / "assets" / "catalogue"))):
        done = subprocess.run(
            [sys.executable, "-m", "shared", *words, "--queue", f"sqlite:///{old}"],
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 4, done.stderr
        assert "lebih baru" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    assert old.read_bytes() == before
    assert [entry.name for entry in old.parent.iterdir() if entry.name != old.name and entry.stat().st_size] == []


def test_many_that_open_an_old_file_at_once_migrate_it_once(old: Path, proof: ProofReport) -> None:
    held = columns(old)
    before = digest(old, held)
    crowd = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.migration_child", str(old), "whole"],
            cwd=ROOT, text=True, stderr=subprocess.PIPE,
        )
        for _ in range(6)
    ]  # fmt: skip
    assert [(child.communicate(timeout=60)[1], child.returncode)[1] for child in crowd] == [0] * len(crowd)
    assert digest(old, held) == before
    assert shape(old)[-len(steps()) - 1 :] == [*steps(), "of_a_later_release"]
    proof.say("opened by many at once", processes=len(crowd), migrated_once=1)


def test_the_later_release_works_on_what_it_has_migrated(old: Path) -> None:
    with release(later()):
        queue = LocalQueue(open_store(old), SteppedClock(at("09:30", FRIDAY)))
        assert queue.issue("A01").number == "A001", "a new day in the migrated file"
        queue.close()


def test_a_request_that_an_earlier_release_has_answered_is_not_done_again(old: Path) -> None:
    queue = LocalQueue(open_store(old), SteppedClock(at("10:00")))
    before = queue.last_seq()
    assert queue.issue("A01", Group.NORMAL, "kiosk-0").number == "A001"
    assert queue.call_next("1", "press-1").status is Status.CALLED
    assert queue.last_seq() == before
    queue.close()


def test_papers_of_an_earlier_release_are_printed_or_uncertain_as_the_log_tells(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    build(released()[1], path)
    with closing(sqlite3.connect(str(path))) as db:
        db.execute("INSERT INTO print (ticket, claimed_at) VALUES (10, '2026-02-03T02:50:00.000000+00:00')")
        db.commit()
    queue = LocalQueue(open_store(path), SteppedClock(at("10:00")))
    (trouble,) = queue.papers_in_trouble()
    assert (trouble.ticket.number, trouble.paper.state) == ("A007", PaperState.UNCERTAIN)
    assert [queue.reserve_print(number, "kiosk") for number in ("A001", "A007")] == [None, None]
    assert queue.reserve_print("A008", "kiosk") is not None
    queue.close()
