"""Power cut at any moment of the product's own recorded writes: what was acknowledged is on the disk."""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.ports.errors import QueueFault
from shared.store.sqlite import open_store
from tests.proof_report import ProofReport
from tests.proofs.crash_acts import LengthClock
from tests.proofs.crash_storm import Told, faults_of
from tests.proofs.power_disk import Disk
from tests.proofs.power_trace import Op, ops_of, record, why_not
from tests.proofs.test_crash_command import ANTREAN
from tests.store.crowd import ROOT, Paper

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

SEED = 20260303
"""For the cuts. What two processes write beside each other differs from run to run; a failed run leaves its trace."""


@dataclass
class Heard:
    """What another process has read before a cut."""

    made: bool = False
    told: Told = field(default_factory=Told)
    rest: str = ""

    def hear(self, said: bytes) -> None:
        """More of what was written to standard output."""
        *lines, self.rest = (self.rest + said.decode()).split("\n")
        for line in lines:
            if line.startswith("{"):
                document = json.loads(line)
                self.made |= "path" in document
                if "code" in document:
                    self.told.papers.append(Paper(document["id"], document["number"], document["code"]))
            elif line.startswith("made"):
                self.made = True
            else:
                self.told.hear([line + "\n"])


def recorded(folder: Path, actions: int, mode: str = "full") -> list[Op]:
    """Two writers on a new queue in a new folder; with their acknowledgements, what they asked of the disk."""
    (root := folder / "disk").mkdir()
    writer = [sys.executable, "-m", "tests.proofs.power_writer", str(root / "antrean" / "queue.db")]
    record([*writer, str(actions), str(SEED), mode], folder / "trace", ROOT)
    return ops_of(folder / "trace", root)


def cut(
    ops: list[Op], root: Path, cuts: int, seed: int, tell: Callable[[str], None]
) -> Iterator[tuple[Heard, list[str], bool]]:
    """For each of ``cuts`` moments, half of them right after an acknowledgement: what was heard, the faults, and
    whether something was sealed by then.
    """
    dice, disk, heard = random.Random(seed), Disk(root), Heard()
    said = [place + 1 for place, op in enumerate(ops) if op.what == "told"]
    moments = sorted(dice.choice(said) if dice.random() < 0.5 else dice.randint(0, len(ops)) for _ in range(cuts))
    done, image = 0, root.with_name("image")
    for turn, moment in enumerate(moments):
        for op in ops[done:moment]:
            disk.do(op)
            if op.what == "told":
                heard.hear(op.data)
        done = moment
        laid_out(image, root, disk.after_cut(dice), dice)
        path = image / "antrean" / "queue.db"
        yield heard, list(faults_after(path, heard)), has_sealed(path)
        if turn % 1_000 == 999:
            tell(f"{turn + 1} of {cuts} cuts, {len(heard.told.papers)} numbers acknowledged so far")


def laid_out(image: Path, root: Path, files: dict[str, bytes | None], dice: random.Random) -> None:
    """The folder as the machine finds it when the power is back; SQLite's shared index may hold anything."""
    shutil.rmtree(image, ignore_errors=True)
    image.mkdir()
    for name, content in sorted(files.items()):
        path = image / Path(name).relative_to(root)
        if content is None:
            path.mkdir()
        else:
            path.write_bytes(content)
    log = image / "antrean" / "queue.db-wal"
    if log.exists() and dice.random() < 0.5:
        log.with_name("queue.db-shm").write_bytes(dice.randbytes(32_768))


def faults_after(path: Path, heard: Heard) -> Iterator[str]:
    """Start again on what is left, give one more number, and compare all with what was heard."""
    try:
        store = open_store(path)
    except QueueFault as fault:
        if heard.made or path.exists():
            yield f"does not open: {fault}"
        return
    with closing(LocalQueue(store, LengthClock(path.with_name("clock")))) as queue:
        queue.issue("A02")
    yield from faults_of(path, heard.told)


def has_sealed(path: Path) -> bool:
    """Whether the file has sealed events; one that does not open has none."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return db.execute("SELECT 1 FROM sealed").fetchone() is not None
    return False


def run(ops: list[Op], root: Path, cuts: int, seed: int, tell: Callable[[str], None]) -> tuple[Tally[str], list[str]]:
    """All the cuts; the counts, and the first faults."""
    counts, found = Tally[str](), list[str]()
    for heard, faults, sealed in cut(ops, root, cuts, seed, tell):
        counts["images with sealed days"] += sealed
        counts["cuts before the queue was made"] += not heard.made
        counts["images with faults"] += bool(faults)
        counts["images that lost"] += any(fault.startswith(("lost", "does not open")) for fault in faults)
        counts["damaged"] += any(fault.startswith(("check", "foreign")) for fault in faults)
        found += faults[: 3 if len(found) < 30 else 0]
    counts["writes recorded"] = sum(op.what == "write" for op in ops)
    counts["syncs recorded"] = sum(op.what == "sync" for op in ops)
    counts["checkpoints"] = sum(op.what == "sync" and op.path.endswith("antrean/queue.db") for op in ops)
    told = [op.data for op in ops if op.what == "told"]
    counts["acknowledged"] = sum(b"\n" in said and not said.startswith(b"ticket") for said in told)
    return counts, found


def test_nothing_acknowledged_is_lost(tmp_path: Path, proof: ProofReport) -> None:
    ops, root = recorded(tmp_path, 60), tmp_path / "disk"
    counts, found = run(ops, root, 300, SEED, lambda _line: None)
    assert found == []
    assert counts["images with sealed days"] > 30
    proof.none_of("power cuts amid recorded writes", 300, seed=SEED, **counts)
    forgetful = [replace(op, since=0) if (op.what, op.path) == ("sync", str(root)) else op for op in ops]
    counts, found = run(forgetful, root, 100, SEED, lambda _line: None)
    proof.say("negative control: the new folder's name not synced", seed=SEED, cuts=100, **counts)
    assert forgetful != ops
    assert counts["images that lost"] > 20


def test_without_the_syncs_acknowledged_numbers_are_lost(tmp_path: Path, proof: ProofReport) -> None:
    counts, found = run(recorded(tmp_path, 60, "normal"), tmp_path / "disk", 100, SEED, lambda _line: None)
    proof.say("negative control: synchronous=NORMAL", seed=SEED, cuts=100, **counts)
    assert counts["images that lost"] > 20
    assert any(fault.startswith("lost") for fault in found)


def test_the_installed_command_loses_nothing(tmp_path: Path, proof: ProofReport) -> None:
    (root := tmp_path / "disk").mkdir()
    url = f"sqlite:///{root / 'antrean' / 'queue.db'}"
    verbs = ["init --json", *["ticket issue A02 --json"] * 5]
    script = "; ".join(f"{' '.join(ANTREAN)} {verb} --queue {url}" for verb in verbs)
    record(["sh", "-e", "-c", script], tmp_path / "trace", ROOT)
    counts, found = run(ops_of(tmp_path / "trace", root), root, 300, SEED, lambda _line: None)
    assert found == []
    proof.none_of("power cuts amid the installed command's writes", 300, seed=SEED, **counts)


@pytest.mark.long
@pytest.mark.parametrize("mode", ["full", "normal"])
def test_ten_thousand_power_cuts(tmp_path: Path, proof: ProofReport, tell: Callable[[str], None], mode: str) -> None:
    cuts = 10_000 if mode == "full" else 2_000
    counts, found = run(recorded(tmp_path, 400, mode), tmp_path / "disk", cuts, SEED + 1, tell)
    if mode == "full":
        assert found == []
        proof.none_of("power cuts amid recorded writes", cuts, seed=SEED + 1, **counts)
    else:
        proof.say("negative control: synchronous=NORMAL", seed=SEED + 1, cuts=cuts, **counts)
        assert counts["images that lost"] > cuts // 5
