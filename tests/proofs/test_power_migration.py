"""Power cut while a later release changes the tables: afterwards they are the old or the new ones, all data there."""

from __future__ import annotations

import random
import sys
from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from tests.proof_report import ProofReport
from tests.proofs.crash_history import faults_in
from tests.proofs.power_disk import Disk, File
from tests.proofs.power_trace import ops_of, record, why_not
from tests.proofs.released_schemas import morning
from tests.store.crowd import ROOT

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

SEED = 20260325


def state_of(path: Path) -> Iterator[str]:
    """``old`` or ``new``; and everything that is neither, or wrong besides."""
    with closing(sqlite3.connect(str(path))) as db:
        steps = {row[0] for row in db.execute("SELECT name FROM _sqlite_migrations")}
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        columns = {(row[0], row[1]) for table in ("ticket", "visit") for row in
                   db.execute("SELECT ?, name FROM pragma_table_info(?)", (table, table))}  # fmt: skip
        signs = {
            "of_a_later_release" in steps, "note" in tables, ("ticket", "language") in columns,
            ("visit", "day") in columns, "visit" in tables and "visit_again" in tables,
        }  # fmt: skip
        if signs == {False}:
            yield "old"
        elif "note" in tables and "visit_again" not in tables and len(signs - {False}) == 1 and signs >= {True}:
            notes, tickets = (db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("note", "ticket"))
            yield "new" if notes == tickets else f"{notes} notes of {tickets} tickets"
        else:
            yield f"between: {steps} {tables}"
            return
    yield from faults_in(path)


def states_after(folder: Path, how: str, cuts: int) -> Tally[str]:
    """How often each state was found after ``cuts`` cuts amid a migration that is ``whole`` or ``loose``."""
    (root := folder / "disk").mkdir()
    path = root / "queue.db"
    morning(path)
    before = File(bytearray(path.read_bytes()))
    record([sys.executable, "-m", "tests.proofs.migration_child", str(path), how], folder / "trace", ROOT)
    ops, dice, found = ops_of(folder / "trace", root, [path]), random.Random(SEED), Tally[str]()
    disk, done, image = Disk(root, {str(path): before}, now={str(path): before}), 0, folder / "image.db"
    for moment in sorted(dice.randint(0, len(ops)) for _ in range(cuts)):
        for op in ops[done:moment]:
            disk.do(op)
        done = moment
        for name, content in disk.after_cut(dice).items():
            image.with_name(image.name + name.removeprefix(str(path))).write_bytes(content or b"")
        found.update(state_of(image))
        for end in ("", "-wal", "-shm", "-journal"):
            image.with_name(image.name + end).unlink(missing_ok=True)
    return found


def test_old_or_new_and_never_between(tmp_path: Path, proof: ProofReport) -> None:
    found = states_after(tmp_path, "whole", 200)
    assert set(found) == {"old", "new"}
    proof.none_of("power cuts amid a migration", 200, seed=SEED, **found)


def test_a_migration_in_parts_is_caught(tmp_path: Path, proof: ProofReport) -> None:
    found = states_after(tmp_path, "loose", 60)
    between = found.total() - found["old"] - found["new"]
    proof.say("negative control: a migration in several commits", seed=SEED, cuts=60, found=between)
    assert between
