"""A process whose n-th call to its files fails, by strace; what it told, and what its file holds afterwards."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proofs.crash_storm import Told, faults_of
from tests.proofs.power_trace import STRACE
from tests.store.crowd import ROOT, Paper

CALLS = "openat,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,unlink,stat,newfstatat,fstat,mmap,access"
WRITING = frozenset({"openat", "write", "pwrite64", "ftruncate", "fsync", "mmap"})
BALLAST = 300_000
"""Held back beside the file where the fault is a full disk, which is then got over."""
_CALL = re.compile(r"^\d+ +(\w+)\(")


@dataclass(frozen=True)
class Fault:
    """The ``nth`` ``call`` fails with ``error``; with ``stays`` every later one of its kind too."""

    call: str
    nth: int
    error: str
    stays: bool = False

    @property
    def words(self) -> str:
        """As strace is told."""
        return f"inject={self.call}:error={self.error}:when={self.nth}{'+' if self.stays else ''}"


@dataclass
class Ended:
    """What a process with a fault has left."""

    broken: list[str]
    """Promises not kept; each is a defect."""
    injected: bool
    sentences: set[str]
    troubles: int
    """How many actions were answered with a sentence about the world."""
    acknowledged: int
    unanswered: int
    """Numbers that the file holds and nobody was told: nothing lost, but a gap in the hall."""


def new_file(folder: Path) -> Path:
    """A queue, closed."""
    path = folder / "queue.db"
    create_store(path, small_mall(hours=ALWAYS), SystemClock().now(), {}).close()
    return path


def calls_of(work: str, start: Path, folder: Path) -> list[tuple[str, int]]:
    """Every call to the queue's files in order, as its kind and its count among its kind, from a run without fault."""
    path, log = copied(start, folder), folder / "log"
    _run(work, path, log, [])
    counts: dict[str, int] = {}
    calls = []
    for line in log.read_text("utf-8", "replace").splitlines():
        if found := _CALL.match(line):
            counts[found[1]] = counts.get(found[1], 0) + 1
            calls.append((found[1], counts[found[1]]))
    return calls


def copied(start: Path, folder: Path, ballast: int = 0) -> Path:
    """A copy of the queue with ``ballast`` bytes beside it; nobody has the original open."""
    folder.mkdir()
    if ballast:
        (folder / "queue.db-ballast").write_bytes(bytes(ballast))
    return Path(shutil.copy(start, folder / "queue.db"))


def _run(work: str, path: Path, log: Path, faults: list[str]) -> subprocess.CompletedProcess[str]:
    names = [str(path.with_name(path.name + end)) for end in ("", "-wal", "-shm", "-journal", "-turn")]
    watched = [word for name in [*names, str(path.parent)] for word in ("-P", name)]
    tracing = [STRACE or "strace", "-f", "--seccomp-bpf", "-y", "-s", "0", "-e", f"trace={CALLS}", "-o", str(log)]
    tracing += [word for fault in faults for word in ("-e", fault)]
    command = [sys.executable, "-m", "tests.proofs.io_error_worker", work, str(path)]
    return subprocess.run([*tracing, *watched, *command], cwd=ROOT, text=True, capture_output=True, timeout=120,
                          check=False)  # fmt: skip


def with_fault(work: str, start: Path, folder: Path, fault: Fault) -> Ended:
    """One process with one fault, and the check of everything it leaves."""
    path, log = copied(start, folder, BALLAST if fault.error == "ENOSPC" else 0), folder / "log"
    done = _run(work, path, log, [fault.words])
    ended = heard(done.stdout, path)
    ended.injected = "(INJECTED)" in log.read_text("utf-8", "replace")
    if done.returncode or "Traceback" in done.stderr:
        ended.broken.append(f"ended with {done.returncode}: {done.stderr[-1500:]}")
    shutil.rmtree(folder)
    return ended


def heard(said: str, path: Path) -> Ended:
    """What a process has told on its standard output, compared with the file it leaves."""
    told, broken, sentences, codes = Told(), [], [], []
    for line in said.splitlines():
        word, _, rest = line.partition(" ")
        if word == "fault":
            sentences.append(rest)
        elif word == "exit":
            codes.append(int(rest.split()[0]))
        elif word == "trouble":
            broken.append(rest)
        elif line.startswith("{"):
            document = json.loads(line)
            if document.get("refused") == "world":
                sentences.append(document["sentence"])
            if document.get("status") == "waiting":
                told.papers.append(Paper(document["id"], document["number"], document["code"]))
        elif word in {"ticket", "did", "undid"}:
            told.hear([line + "\n"])
    told.papers = list(dict.fromkeys(told.papers))
    if set(codes) - {0, 3, 4} or (codes and codes.count(4) != len(sentences)):
        broken.append(f"exit codes {codes} beside {sentences}")
    broken += [f"no sentence: {said!r}" for said in sentences if not _is_sentence(said)]
    after = list(_afterwards(path, told))
    unanswered = [item for item in after if item.startswith("unanswered")]
    broken += [item for item in after if item not in unanswered]
    return Ended(broken, True, set(sentences), len(sentences), len(told.papers) + len(told.did), len(unanswered))


def _is_sentence(said: str) -> bool:
    return (
        (said[:1].isupper() or said.startswith("/")) and said.endswith(".") and "rror" not in said and "(" not in said
    )


def _afterwards(path: Path, told: Told) -> Iterator[str]:
    """On a sound disk again: it opens, gives one more number, and holds all that was told."""
    try:
        queue = LocalQueue(open_store(path), SystemClock())
        queue.issue("A01")
    except QueueFault as fault:
        yield f"does not open again: {fault}"
        return
    with queue._store.read() as unit:
        events = unit.events(0, 100_000)
    queue.close()
    known = {paper.id for paper in told.papers}
    yield from (f"unanswered: {event.number}" for event in events[:-1] if event.kind == "issued" and
                event.ticket not in known)  # fmt: skip
    yield from faults_of(path, told)
