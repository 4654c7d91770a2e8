"""How the ballast itself can fail: deleted, elsewhere, sparse, full while it is made, given up by many at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import DiskFull, WorldFault
from shared.ports.health import Room
from shared.store.ballast import PARTS, Ballast
from shared.store.sqlite import open_store
from tests.proof_report import ProofReport
from tests.proofs.power_trace import why_not
from tests.proofs.small_disk import SmallDisk, small_disk
from tests.store.crowd import ROOT, Paper, faults_of, new_queue

DISK_MB = 24


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", DISK_MB) as made:
        yield made


@pytest.fixture
def path(disk: SmallDisk, expect_log: set[str]) -> Path:
    expect_log.add("shared.store")
    return new_queue(disk.folder)


def opened(path: Path) -> LocalQueue:
    return LocalQueue(open_store(path, reserve=True), SystemClock())


def test_it_is_made_whole_and_says_what_it_is_for(path: Path) -> None:
    ballast = Ballast(path)
    assert ballast.keep()
    assert ballast.held() == ballast.wanted() == DISK_MB * 1024 * 1024 // 8
    assert ballast.path.read_bytes().startswith(b"Cadangan ruang disk")
    assert ballast.path.stat().st_mode == path.stat().st_mode
    assert ballast.health().room is Room.ENOUGH


def test_a_queue_opens_on_a_disk_that_is_full(disk: SmallDisk, path: Path) -> None:
    assert Ballast(path).keep()
    disk.fill()
    queue = opened(path)
    assert queue.issue("A01").number == "A001"
    assert queue.health().room is Room.SHORT
    queue.close()
    Ballast(path).path.unlink()
    disk.fill()
    with pytest.raises(DiskFull, match="Disk penuh"):
        opened(path)
    disk.clear()
    queue = opened(path)
    assert queue.issue("A01").number == "A002"
    queue.close()


def test_a_deleted_one_is_missed_on_the_full_disk_and_made_again_after(disk: SmallDisk, path: Path) -> None:
    queue = opened(path)
    queue.tick()
    Ballast(path).path.unlink()
    disk.fill()
    with pytest.raises(DiskFull):
        queue.issue("A01")
    assert queue.health().room is Room.SHORT
    disk.clear()
    queue.tick()
    assert Ballast(path).held() == Ballast(path).wanted()
    assert queue.health().room is Room.ENOUGH
    queue.close()


def test_what_was_given_up_is_not_taken_back_before_there_is_room(disk: SmallDisk, path: Path) -> None:
    queue = opened(path)
    queue.tick()
    disk.fill()
    queue.issue("A01")
    held = Ballast(path).held()
    assert held == Ballast(path).wanted() * (PARTS - 1) // PARTS
    queue.tick()
    assert Ballast(path).held() == held
    disk.clear()
    assert queue.health().room is Room.SHORT, "used: somebody has to know, though there is room again"
    queue.tick()
    assert Ballast(path).held() == Ballast(path).wanted()
    assert queue.health().room is Room.ENOUGH
    queue.close()


@pytest.mark.parametrize("kind", ["link", "folder", "sparse"])
def test_one_that_holds_nothing_here_is_not_trusted(disk: SmallDisk, path: Path, tmp_path: Path, kind: str) -> None:
    ballast = Ballast(path)
    if kind == "link":
        far = tmp_path / "far"
        far.write_bytes(b"x" * 4096)
        ballast.path.symlink_to(far)
    elif kind == "folder":
        ballast.path.mkdir()
    else:
        with ballast.path.open("wb") as file:
            file.truncate(ballast.wanted())
    assert not ballast.held()
    assert not ballast.release()
    assert ballast.keep() is (kind == "sparse")
    assert ballast.release() is (kind == "sparse")
    if kind == "folder":
        ballast.path.rmdir()


def test_a_system_that_cannot_reserve_writes_what_no_disk_can_compress(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fallocate")
    ballast = Ballast(path)
    assert ballast.keep()
    assert ballast.held() == ballast.wanted()
    body = ballast.path.read_bytes()[4096:8192]
    assert len(set(body)) > 200


def test_room_that_ends_while_it_is_made_is_given_back(path: Path) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path; from shared.store.ballast import Ballast;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY));"
        "sys.exit(Ballast(Path(sys.argv[1])).keep())"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
    assert Ballast(path).held() == 0
    assert Ballast(path).health().room is Room.SHORT, "it was wanted and could not be held"
    assert Ballast(path).keep()


def test_many_that_give_it_up_at_once_go_on(disk: SmallDisk, path: Path, proof: ProofReport) -> None:
    rounds, crowd, given = 12, 6, 0
    papers = []
    for _ in range(rounds):
        disk.clear()
        assert Ballast(path).keep()
        disk.fill()
        gate, lock, troubles = threading.Barrier(crowd), threading.Lock(), []

        def one() -> None:
            gate.wait(30)  # noqa: B023 - joined before the next round
            try:
                queue = opened(path)
                for _ in range(10):
                    ticket = queue.issue("A01")
                    with lock:  # noqa: B023
                        papers.append(ticket)
                queue.close()
            except WorldFault as fault:
                troubles.append(fault)  # noqa: B023

        threads = [threading.Thread(target=one) for _ in range(crowd)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert troubles == []
        given += Ballast(path).held() != Ballast(path).wanted()
    disk.clear()
    assert faults_of(path, [Paper(t.id, t.number, t.code) for t in papers]) == []
    assert len(papers) == rounds * crowd * 10
    assert given == rounds
    proof.none_of(f"{crowd} at once on a full disk, lost or stopped", len(papers), full_disks=rounds)


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_used_up_share_of_the_disk_is_a_full_disk(tmp_path: Path, proof: ProofReport) -> None:
    path = new_queue(tmp_path)
    code = (
        "import sys; from pathlib import Path; from shared.actions.local import LocalQueue;"
        "from shared.devices.clock import SystemClock; from shared.store.sqlite import open_store;"
        "from shared.ports.errors import DiskFull\n"
        "try: LocalQueue(open_store(Path(sys.argv[1])), SystemClock()).issue('A01')\n"
        "except DiskFull as full: sys.exit(7)\n"
    )
    ends = []
    for nth in range(1, 60, 3):
        inject = ["-e", f"inject=pwrite64:error=EDQUOT:when={nth}+", "-e", "inject=write:error=EDQUOT"]
        done = subprocess.run(
            ["strace", "-f", "-qq", "-o", os.devnull, *inject, sys.executable, "-c", code, str(path)],
            cwd=ROOT, check=False, capture_output=True, timeout=60,
        )  # fmt: skip
        ends.append(done.returncode)
        if done.returncode == 0:
            break
    assert faults_of(path, []) == []
    assert set(ends) == {0, 7}, ends
    proof.none_of("a write refused by the disk quota, told as a full disk", len(ends) - 1)
