"""Storms of kills: the acknowledgements as the reading process has them, and what the file must hold of each."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils.utils import sqlite3

from shared.rules.events import Kind
from shared.store.sqlite import create_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proofs.crash_acts import BEGINS
from tests.proofs.sealed_log import events_of
from tests.store.crowd import ROOT, Paper, papers_in
from tests.store.crowd import faults_of as papers_lost


@dataclass
class Told:
    """What another process than the killed ones has read."""

    papers: list[Paper] = field(default_factory=list)
    did: list[tuple[int, str, str]] = field(default_factory=list)
    """Each acknowledged action: its event's sequence, kind and ticket ("-" for none)."""
    undid: list[int] = field(default_factory=list)
    words: Tally[str] = field(default_factory=Tally)
    troubles: list[str] = field(default_factory=list)

    def hear(self, lines: Iterable[str]) -> None:
        """More lines, as a process wrote them."""
        lines = list(lines)
        self.papers += papers_in(lines)
        for line in lines:
            words = line.split()
            self.words[words[0]] += 1
            if words[0] == "did":
                self.did.append((int(words[1]), words[2], words[3]))
            elif words[0] == "undid":
                self.undid.append(int(words[1]))
            elif words[0] not in {"ticket", "killed"}:
                self.troubles.append(line.strip())

    @property
    def acknowledged(self) -> int:
        """How many actions were acknowledged."""
        return len(self.did) + len(self.undid)


def new_hall(folder: Path) -> Path:
    """A queue file of the small hall, open round the clock, with the clock that its processes share."""
    path = folder / "queue.db"
    create_store(path, small_mall(hours=ALWAYS), BEGINS, {}).close()
    return path


def storm(work: str, path: Path, kills: int, seed: int, *, writers: int = 4) -> list[str]:
    """The lines that ``kills`` killed processes had written, ``writers`` at work at any moment."""
    command = [sys.executable, "-m", "tests.proofs.crash_nursery", work, str(path)]
    numbers = [str(number) for number in (kills, seed, writers)]
    ended = subprocess.run([*command, *numbers], cwd=ROOT, text=True, capture_output=True, check=True)
    return ended.stdout.splitlines(keepends=True)


def faults_of(path: Path, told: Told) -> list[str]:
    """Every promise that ``path`` does not keep: to those who read an acknowledgement, and to itself."""
    return [*papers_lost(path, told.papers), *_lost(path, told)]


def _lost(path: Path, told: Told) -> Iterator[str]:
    db = sqlite3.connect(str(path))
    try:
        kept, _, _ = events_of(db)
    finally:
        db.close()
    events = {event.seq: (event.kind.value, str(event.ticket or "-")) for event in kept}
    undone = {event.detail["undone_seq"] for event in kept if event.kind is Kind.UNDONE}
    yield from (f"lost: {done}" for done in told.did if events.get(done[0]) != done[1:])
    yield from (f"lost: undo of {seq}" for seq in told.undid if seq not in undone)
