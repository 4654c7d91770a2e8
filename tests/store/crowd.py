"""Starting and killing real processes on one queue file, and checking afterwards that the file holds every promise."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.utils import sqlite3

from shared.devices.clock import SystemClock
from shared.store.sqlite import create_store
from tests.fakes.small_mall import ALWAYS, small_mall

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Paper:
    """An acknowledgement as another process has read it."""

    id: int
    number: str
    code: str


def new_queue(folder: Path) -> Path:
    """A queue of the small hall that is open round the clock."""
    path = folder / "queue.db"
    create_store(path, small_mall(hours=ALWAYS), SystemClock().now(), {}).close()
    return path


def start_child(work: str, path: Path, *words: str) -> subprocess.Popen[str]:
    """A process of ``tests.store.child``, started and ready when its first line has been read."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.child", work, str(path), *words],
        cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def papers_in(lines: Iterable[str]) -> list[Paper]:
    """The whole acknowledgement lines; a line that a kill has cut is nobody's paper."""
    papers = []
    for line in lines:
        words = line.split()
        if line.endswith("\n") and words[:1] == ["ticket"]:
            papers.append(Paper(int(words[1]), words[2], words[3]))
    return papers


def faults_of(path: Path, papers: Iterable[Paper], prefix: str = "A") -> list[str]:
    """What the file does not keep of its promises: lost or double numbers, gaps, damage, events that do not add up."""
    papers = list(papers)
    faults = []
    db = sqlite3.connect(str(path))
    try:
        kept = {row[2]: Paper(*row) for row in db.execute("SELECT id, number, code FROM ticket")}
        faults += [f"lost: {paper.number}" for paper in papers if kept.get(paper.code) != paper]
        given = Tally(paper.number for paper in papers)
        faults += [f"given twice: {number}" for number, times in given.items() if times > 1]
        stored = Tally(paper.number for paper in kept.values())
        faults += [f"stored twice: {number}" for number, times in stored.items() if times > 1]
        expected = {f"{prefix}{count:03d}" for count in range(1, len(kept) + 1)}
        faults += [f"gap: {number}" for number in sorted(expected - stored.keys())]
        faults += [f"check: {row[0]}" for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        faults += [f"foreign key: {row}" for row in db.execute("PRAGMA foreign_key_check")]
        seqs = [row[0] for row in db.execute("SELECT seq FROM event ORDER BY seq")]
        if seqs != list(range(1, len(seqs) + 1)):
            faults.append("events have gaps")
        issued = {row[0] for row in db.execute("SELECT ticket FROM event WHERE kind = 'issued'")}
        if issued != {paper.id for paper in kept.values()}:
            faults.append("issued events and tickets differ")
        held = [row[0] for row in db.execute("SELECT ticket FROM counter WHERE ticket IS NOT NULL")]
        at_counter = [row[0] for row in db.execute("SELECT id FROM ticket WHERE status IN ('called', 'serving')")]
        if sorted(held) != sorted(at_counter):
            faults.append(f"counters hold {held}, tickets at counters are {at_counter}")
    finally:
        db.close()
    return faults
