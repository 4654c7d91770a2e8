"""Every schema that was ever released, with a morning's data in it, as SQL text beside this file.

``python -m tests.proofs.released_schemas`` writes the text of the newest schema; what is there is never overwritten.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import closing
from datetime import date, time
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.rules.notices import Daily, Draft
from shared.rules.papers import PaperState
from shared.rules.tickets import Group, Outcome
from shared.rules.voice_turns import Unspoken
from shared.store.schema import APPLICATION_ID, migrations
from shared.store.sqlite import create_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import at, small_mall

FOLDER = Path(__file__).with_name("released")


def steps() -> list[str]:
    """The names of this program's steps, oldest first."""
    return [step.name for step in migrations._migrations]


def released() -> list[Path]:
    """The texts, oldest first."""
    return sorted(FOLDER.glob("*.sql"))


def text_of(name: str) -> Path:
    """Where the text of the schema that ends with step ``name`` belongs."""
    return FOLDER / f"{steps().index(name) + 1:02d}-{name}.sql"


def morning(path: Path) -> None:
    """A queue in which every table has something, made by the product, the same on every machine."""
    clock, codes = SteppedClock(at("09:30")), count()
    store = create_store(path, small_mall(), clock.now(), {"sample": "0"})
    queue = LocalQueue(store, clock, new_code=lambda: f"{next(codes):020x}")
    queue.open_counter("1", "Sari")
    queue.open_counter("4", "Budi")
    for turn in range(12):
        clock.step(30)
        queue.issue("A01", list(Group)[turn % 3], f"kiosk-{turn}")
    queue.issue("C01")
    queue.set_outage("B", on=True)
    for outcome in (Outcome.SELESAI, Outcome.BERKAS_KURANG, Outcome.SELESAI):
        clock.step(60)
        called = queue.call_next("1")
        clock.step(5)
        (call,) = queue.unspoken("melati")
        queue.claim_speech(call.call.seq, "melati", "dinding")
        queue.mark_spoken(call.call.seq, "melati")
        paper = queue.reserve_print(called.code, "kiosk")
        assert paper is not None
        queue.begin_print(paper)
        queue.settle_print(paper, PaperState.PRINTED)
        queue.start("1")
        clock.step(240)
        queue.finish("1", outcome)
    queue.call_next("1")
    queue.park("1")
    queue.call_next("1")
    queue.transfer("1", "A02")
    queue.call_next("1", "press-1")
    queue.call_next("4")
    queue.break_counter("4", "Salat") if queue.panel("4").counter.ticket is None else queue.start("4")
    queue.cancel("A012")
    fence = queue.take_turn("melati", "dinding", 4)
    (call,) = queue.unspoken("melati")
    queue.claim_speech([call.call.seq], "melati", "dinding", fence)
    queue.mark_unspoken(call.call.seq, "", Unspoken.LATE)
    queue.reprint("A001", "meja bantuan")
    queue.set_sound_trouble("dinding", "melati", "muted")
    queue.add_notice(Draft("Tutup pukul 12.", "Closes at 12.", ("melati",), daily=Daily(time(8), time(12))))
    queue.remove_notice(queue.add_notice(Draft("Denah lantai 1.", important=True, file="denah.jpg")).id)
    if not store.seal(date.min, at("23:00"), 10):
        raise AssertionError("the first events are not sealed")
    queue.close()


def build(text: Path, path: Path) -> None:
    """The file that the release of ``text`` has left."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as db:
        db.executescript(text.read_text("utf-8"))
        db.execute("PRAGMA journal_mode = WAL")


def shape(path: Path) -> list[str]:
    """What the file is made of: the SQL of every table, index and trigger, and the steps it has gone."""
    with closing(sqlite3.connect(str(path))) as db:
        parts = [f"{row[0]} {row[1]}" for row in db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name")]
        return parts + [row[0] for row in db.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid")]


def digest(path: Path, of: dict[str, list[str]]) -> str:
    """A checksum over the values in those columns of those tables, whatever else the file has."""
    told = hashlib.sha256()
    with closing(sqlite3.connect(str(path))) as db:
        for table, columns in sorted(of.items()):
            rows = sorted(repr(row) for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}"))
            told.update(repr((table, columns, rows)).encode())
    return told.hexdigest()


def columns(path: Path) -> dict[str, list[str]]:
    """The columns of every table of the queue."""
    with closing(sqlite3.connect(str(path))) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        own = [name for name in names if not name.startswith(("sqlite_", "_sqlite_"))]
        return {name: [row[1] for row in db.execute(f"PRAGMA table_info({name})")] for name in own}


def statements(path: Path) -> list[str]:
    """The file as SQL: tables, their rows, then indexes and triggers."""
    with closing(sqlite3.connect(str(path))) as db:
        made = db.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
        tables = [(name, sql) for kind, name, sql in made if kind == "table"]
        lines = [f"{sql};" for _, sql in tables]
        for name, _ in tables:
            held = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            quoted = " || ', ' || ".join(f"quote({column})" for column in held)
            rows = db.execute(f"SELECT {quoted} FROM {name}").fetchall()
            lines += [f"INSERT INTO {name} ({', '.join(held)}) VALUES ({row[0]});" for row in rows]
        return lines + [f"{sql};" for kind, _, sql in made if kind != "table"]


def write_text() -> Path:
    """Write the newest schema's text, unless it is there."""
    text = text_of(steps()[-1])
    if text.exists():
        sys.exit(f"{text.name} is there already: a released schema is never changed.")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "queue.db"
        morning(path)
        said = f"-- A queue as the release with the step {steps()[-1]} has left it; see released_schemas.py."
        lines = [said, f"PRAGMA application_id = {APPLICATION_ID};", *statements(path)]
    text.parent.mkdir(exist_ok=True)
    text.write_text("\n".join(lines) + "\n", "utf-8")
    return text


if __name__ == "__main__":
    print(write_text())
