"""A connection to the file, set up for durable writes by several programs at once."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.ports.errors import QueueFault
from shared.store.explaining import explain

BUSY_S = 10.0
"""How long a connection waits for its turn."""


def connect(path: Path) -> Database:
    """A connection outside of any transaction."""
    # Autocommit by hand: sqlite-utils' atomic() begins deferred, which fails under contention.
    try:
        connection = sqlite3.connect(str(path), timeout=BUSY_S, isolation_level=None)
    except (sqlite3.Error, MemoryError) as error:
        raise explain(error, path) from error
    try:
        return Database(connection, execute_plugins=False)
    except (sqlite3.Error, MemoryError) as error:
        connection.close()
        raise explain(error, path) from error


def prepare(db: Database) -> None:
    """What makes its writes durable; ``QueueFault`` where that cannot be had."""
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = FAST"):
        db.execute(f"PRAGMA {pragma}").fetchall()
    held = (
        db.execute("PRAGMA journal_mode").fetchone()[0],
        db.execute("PRAGMA synchronous").fetchone()[0],
        db.execute("PRAGMA foreign_keys").fetchone()[0],
    )
    if held != ("wal", 2, 1):
        raise QueueFault("Penyimpanan aman tidak bisa dinyalakan di sini. Pindahkan data ke disk komputer ini.")
