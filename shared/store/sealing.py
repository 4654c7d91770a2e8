"""Runs of long-ended events as one compressed body each, and what goes with them: the log stays whole, and small."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.rules.keeping import VISITS
from shared.store.rows import EVENT, Row, text

_END = "SELECT last_seq FROM sealed WHERE first_seq = (SELECT max(first_seq) FROM sealed)"
_GOING = (
    "SELECT id FROM ticket WHERE id <= ?1 AND day < ?2 AND status IN ('done', 'cancelled') "
    "AND id NOT IN (SELECT ticket FROM counter WHERE ticket IS NOT NULL)"
)
_DROP = (
    f"DELETE FROM announcement WHERE call_seq IN (SELECT seq FROM call WHERE ticket IN ({_GOING}))",
    f"DELETE FROM call WHERE ticket IN ({_GOING})",
    f"DELETE FROM print WHERE ticket IN ({_GOING})",
    f"DELETE FROM ticket WHERE id IN ({_GOING})",
)
# Who is still at a counter keeps all rows, and with them the events that they refer to.
_DROP_EVENTS = (
    "DELETE FROM event WHERE seq <= ? AND NOT EXISTS (SELECT 1 FROM ticket WHERE id = event.seq) "
    "AND NOT EXISTS (SELECT 1 FROM call WHERE call.seq = event.seq)"
)
_DROP_VISITS = (
    "DELETE FROM visit WHERE id IN (SELECT id FROM visit WHERE service = ?1 AND id <= "
    f"(SELECT id FROM visit WHERE service = ?1 ORDER BY id DESC LIMIT 1 OFFSET {VISITS}) ORDER BY id LIMIT 100)"
)


def pack(rows: list[Row]) -> bytes:
    """Consecutive rows of ``EVENT`` as one body, column by column; looked at again before it is returned."""
    columns = [list(column) for column in zip(*rows, strict=True)][1:]
    body = zlib.compress(json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    if unpack(int(rows[0][0]), body) != [tuple(row) for row in rows]:
        raise AssertionError("sealed events differ from the log")
    return body


def unpack(first: int, body: bytes) -> list[Row]:
    """The rows of :func:`pack`, the first with sequence ``first``; a damaged body is a damaged file."""
    try:
        columns: list[list[Any]] = json.loads(zlib.decompress(body))
        return list(zip(range(first, first + len(columns[0])), *columns, strict=True))
    except (zlib.error, ValueError, TypeError, IndexError) as error:
        raise sqlite3.DatabaseError("malformed sealed events") from error


def end(db: Database) -> int:
    """The last sealed sequence; 0 when nothing is sealed."""
    row = db.execute(_END).fetchone()
    return 0 if row is None else int(row[0])


def rows_after(db: Database, after: int, limit: int) -> Iterator[Row]:
    """At most ``limit`` sealed rows after ``after``, oldest first; opens only the bodies that hold them."""
    bodies = db.execute(
        "SELECT first_seq, events FROM sealed WHERE first_seq >= "
        "(SELECT max(first_seq) FROM sealed WHERE first_seq <= ?) ORDER BY first_seq",
        (max(after, 0) + 1,),
    )
    for first, body in bodies:
        chosen = [row for row in unpack(first, body) if row[0] > after][:limit]
        yield from chosen
        limit -= len(chosen)
        if limit <= 0:
            return


def next_run(db: Database, before: datetime, run: int) -> list[Row]:
    """The next ``run`` events when all of them are older than ``before``; else nothing. The latest is never sealed."""
    first, last = end(db) + 1, int(db.execute("SELECT max(seq) FROM event").fetchone()[0])
    if first + run > last or not _are_old(db, first + run - 1, last, text(before)):
        return []
    rows: list[Row] = db.execute(
        f"SELECT {EVENT} FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq", (first, first + run - 1)
    ).fetchall()
    return rows if len(rows) == run else []


def _are_old(db: Database, seq: int, last: int, before: str) -> bool:
    """Whether ``seq`` or an event after it is older than ``before``, and so all up to it.

    By halving what follows, so that a day under a clock that was ahead holds sealing up for a while, not for years.
    """
    while seq < last:
        row = db.execute("SELECT at FROM event WHERE seq = ?", (seq,)).fetchone()
        if row is None or row[0] < before:
            return row is not None
        seq = (seq + last + 1) // 2
    return False


def put_away(db: Database, rows: list[Row], body: bytes, open_from: date) -> None:
    """Inside a transaction: ``rows`` become ``body``, unless they are sealed meanwhile; ended tickets go along."""
    first, last = int(rows[0][0]), int(rows[-1][0])
    if end(db) != first - 1:
        return
    db.execute("INSERT INTO sealed VALUES (?, ?, ?, ?)", (first, last, zlib.crc32(body), body))
    span = last, open_from.isoformat()
    services = db.execute(f"SELECT DISTINCT service FROM ticket WHERE id IN ({_GOING})", span).fetchall()
    for statement in _DROP:
        db.execute(statement, span)
    db.execute(_DROP_EVENTS, (last,))
    for service in services:
        db.execute(_DROP_VISITS, (service[0],))


def damage(db: Database) -> str:
    """What is damaged, for the log: by SQLite's ``quick_check``, and by the checksum of every sealed body."""
    try:
        rows = db.execute("PRAGMA quick_check(1)").fetchall()
        return "" if rows == [("ok",)] and _are_sound(db) else str(rows)
    except sqlite3.DatabaseError as error:
        if "malformed" not in str(error):
            raise
        return str(error)


def _are_sound(db: Database) -> bool:
    then = 0
    for first, last, crc, body in db.execute("SELECT first_seq, last_seq, crc, events FROM sealed ORDER BY first_seq"):
        if first != then + 1 or zlib.crc32(body) != crc:
            return False
        then = last
    return True
