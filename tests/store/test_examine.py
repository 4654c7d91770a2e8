"""Damage that nobody has met yet: the examination at a window's start finds it, and says it in one sentence."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.store.sqlite import open_store
from tests.proof_report import ProofReport
from tests.store.crowd import ROOT, new_queue

SEED = 7
PAGE = 4096
DAMAGED = 60


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A queue with a long morning behind it."""
    path = new_queue(tmp_path_factory.mktemp("used"))
    queue = LocalQueue(open_store(path), SystemClock())
    for _ in range(300):
        queue.issue("A01")
    queue.close()
    return path


def lost_pages(whole: bytes, seed: int) -> list[bytes]:
    """Files in each of which one page has been overwritten, as a bad sector or another program does."""
    dice = random.Random(seed)
    files = []
    for _ in range(DAMAGED):
        at = dice.randrange(1, len(whole) // PAGE) * PAGE
        files.append(whole[:at] + dice.randbytes(PAGE) + whole[at + PAGE :])
    return files


def test_a_lost_page_is_found_before_anybody_needs_it(
    used: Path, tmp_path: Path, proof: ProofReport, expect_log: set[str]
) -> None:
    expect_log.add("shared.store")
    found = at_the_gate = unused = 0
    path = tmp_path / "damaged.db"
    free = open_store(used)
    holes = free._db.execute("PRAGMA freelist_count").fetchone()[0]
    free.close()
    for content in lost_pages(used.read_bytes(), SEED):
        path.write_bytes(content)
        try:
            queue = LocalQueue(open_store(path), SystemClock())
        except QueueFault:
            at_the_gate += 1
            continue
        damage = queue.health(examine=True).damage
        assert "\n" not in damage
        found += damage != ""
        unused += damage == ""
        queue.close()
    assert unused <= holes
    assert found > DAMAGED / 2
    proof.say(
        "one page of the file lost", seed=SEED, files=DAMAGED, found=found, at_the_gate=at_the_gate, missed=unused
    )


def test_the_check_says_it(used: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    whole = used.read_bytes()
    path.write_bytes(whole[: -8 * PAGE] + bytes(8 * PAGE))
    done = subprocess.run(
        [sys.executable, "-m", "shared", "check", "--json", "--queue", f"sqlite:///{path}"],
        cwd=ROOT, text=True, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 4
    (queue,) = (finding for finding in json.loads(done.stdout) if finding["name"] == "Antrean")
    assert queue["level"] == "fault"
    assert "rusak" in queue["told"]


def test_a_sound_file_is_called_sound(used: Path) -> None:
    queue = LocalQueue(open_store(used), SystemClock())
    assert queue.health(examine=True).damage == ""
    queue.close()
