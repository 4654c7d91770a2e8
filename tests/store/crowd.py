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
from shared.rules.events import Kind
from shared.store.sqlite import create_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proofs.crash_history import faults_in
from tests.proofs.sealed_log import events_of

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


def faults_of(path: Path, papers: Iterable[Paper]) -> list[str]:
    """What the file does not keep of its promises: lost or double numbers, gaps, damage, events that do not add up."""
    papers = list(papers)
    db = sqlite3.connect(str(path))
    try:
        kept = {row[2]: Paper(*row) for row in db.execute("SELECT id, number, code FROM ticket")}
        events, sealed, _ = events_of(db)
    finally:
        db.close()
    rows = {paper.id for paper in kept.values()}
    # The code goes with the row; the events tell the number.
    gone = {(e.seq, e.number) for e in events[:sealed] if e.kind is Kind.ISSUED and e.seq not in rows}
    faults = [
        f"lost: {paper}" for paper in papers if kept.get(paper.code) != paper and (paper.id, paper.number) not in gone
    ]
    given = Tally(paper.id for paper in papers)
    faults += [f"given twice: {ticket}" for ticket, times in given.items() if times > 1]
    return [*faults, *faults_in(path)]
