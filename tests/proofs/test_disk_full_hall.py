"""Row 8 on real processes: the disk runs full under four that give numbers; they go on, and staff are told."""

from __future__ import annotations

import errno
import itertools
import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from shared.ports.health import Room
from shared.store.ballast import Ballast
from shared.wiring import open_queue
from tests.proof_report import ProofReport
from tests.proofs.small_disk import SmallDisk, small_disk
from tests.store.crowd import ROOT, Paper, faults_of

CROWD = 4
SERVICE = "MP01"


class Hall:
    """Four processes that give numbers, read as they answer."""

    def __init__(self, url: str) -> None:
        self.papers: list[tuple[float, Paper]] = []
        self.full: list[float] = []
        self.troubles: list[str] = []
        self._grown = threading.Condition()
        self._children = [
            subprocess.Popen(
                [sys.executable, "-m", "tests.proofs.disk_child", url, SERVICE],
                cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
            for _ in range(CROWD)
        ]  # fmt: skip
        self._readers = [threading.Thread(target=self._read, args=(child,)) for child in self._children]
        for reader in self._readers:
            reader.start()

    def _read(self, child: subprocess.Popen[str]) -> None:
        assert child.stdout is not None
        for line in child.stdout:
            words = line.split()
            with self._grown:
                if words[0] == "ticket":
                    self.papers.append((float(words[4]), Paper(int(words[1]), words[2], words[3])))
                elif words[0] == "full":
                    self.full.append(float(words[1]))
                    if "Disk penuh" not in line:
                        self.troubles.append(line)
                self._grown.notify_all()

    def wait_for(self, papers: int = 0, full: int = 0) -> None:
        """Until so many more papers, or so many more refusals, have been read."""
        with self._grown:
            papers, full = len(self.papers) + papers, len(self.full) + full
            assert self._grown.wait_for(lambda: len(self.papers) >= papers and len(self.full) >= full, timeout=60)

    def longest_gap(self, since: float, until: float) -> float:
        """Seconds without any paper between two moments."""
        moments = sorted([since, until, *(at for at, _ in self.papers if since <= at <= until)])
        return max(later - at for at, later in itertools.pairwise(moments))

    def close(self) -> None:
        """Let all end; what they said on standard error is a trouble."""
        for child in self._children:
            assert child.stdin is not None
            child.stdin.close()
        for child, reader in zip(self._children, self._readers, strict=True):
            reader.join()
            assert child.stderr is not None
            self.troubles += [line for line in child.stderr.read().splitlines() if not of_a_full_disk(line)]
            child.wait(30)
            child.stderr.close()
            child.stdout.close()  # type: ignore[union-attr]


def of_a_full_disk(line: str) -> bool:
    """Whether a line of the log tells no more than that the disk is full, or filled up while the ballast grew again."""
    return line.startswith("the disk is full") or ("cannot be made" in line and f"[Errno {errno.ENOSPC}]" in line)


def checked(url: str) -> tuple[int, str, str]:
    """The exit code of the check, and what it finds of the disk."""
    done = subprocess.run(
        [sys.executable, "-m", "shared", "check", "--json", "--queue", url],
        cwd=ROOT, text=True, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    (disk,) = (finding for finding in json.loads(done.stdout) if finding["name"] == "Disk")
    return done.returncode, disk["level"], disk["told"]


def fill_the_disk_under_the_hall(disk: SmallDisk, proof: ProofReport) -> None:
    path = disk.folder / "queue.db"
    url = f"sqlite:///{path}"
    made = subprocess.run(
        [sys.executable, "-m", "shared", "init", "--queue", url], cwd=ROOT, check=True, capture_output=True, timeout=60
    )
    assert made.stderr == b""
    ballast = Ballast(path)
    assert ballast.held() == ballast.wanted() > 0
    assert checked(url)[1] == "ok"
    hall = Hall(url)
    try:
        hall.wait_for(papers=40)
        disk.fill()
        full_at = time.monotonic()
        hall.wait_for(papers=400)
        for _ in range(100):
            if (ballast.held() or 0) < ballast.wanted():
                break
            # The log still has room of its own; it is only a matter of numbers.
            hall.wait_for(papers=100)
        on_the_ballast = hall.longest_gap(full_at, time.monotonic())
        assert hall.full == []
        assert (ballast.held() or 0) < ballast.wanted()
        code, level, told = checked(url)
        assert (code, level) == (4, "fault"), told
        queue = open_queue(url)
        assert queue.health().room is Room.SHORT
        # A program that never stops filling takes every part, then issuing must stop and say so.
        while not hall.full:
            disk.fill()
        hall.wait_for(full=CROWD)
        stopped = len(hall.full)
        disk.clear()
        free_at = time.monotonic()
        hall.wait_for(papers=200)
        after_clearing = hall.longest_gap(free_at, time.monotonic())
        queue.tick()
        assert queue.health().room is Room.ENOUGH
        assert ballast.held() == ballast.wanted()
        queue.close()
    finally:
        disk.clear()
        hall.close()
    assert hall.troubles == []
    papers = [paper for _, paper in hall.papers]
    assert faults_of(path, papers) == []
    proof.none_of(
        f"{CROWD} processes on a full disk, acknowledged and lost", len(papers), refused_without_ballast=stopped,
        ballast_mb=ballast.wanted() / 1e6, longest_gap_on_the_ballast_ms=on_the_ballast * 1e3,
        longest_gap_after_clearing_ms=after_clearing * 1e3,
    )  # fmt: skip


def test_four_processes_on_a_disk_that_runs_full(tmp_path: Path, proof: ProofReport) -> None:
    with small_disk(tmp_path / "disk", 96) as disk:
        fill_the_disk_under_the_hall(disk, proof)


@pytest.mark.long
@pytest.mark.parametrize("round_", range(5))
def test_the_same_with_the_whole_ballast(tmp_path: Path, proof: ProofReport, round_: int) -> None:
    with small_disk(tmp_path / "disk", 600) as disk:
        fill_the_disk_under_the_hall(disk, proof)
