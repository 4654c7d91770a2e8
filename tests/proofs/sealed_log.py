"""The whole event log of a file, read past the store: what is sealed, and what stands in rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.rules.events import Event
from shared.store.rows import EVENT, event_of
from shared.store.sealing import unpack


@dataclass(frozen=True)
class Gone:
    """A ticket whose row went with its sealed events, as it was given: ``at`` on the hall's clock."""

    number: str
    at: datetime
    service: str


def events_of(db: Any) -> tuple[list[Event], int, list[int]]:
    """All events; the last sealed sequence; and those rows that are still there but differ from what was sealed."""
    rows: dict[int, Any] = {}
    for first, body in db.execute("SELECT first_seq, events FROM sealed ORDER BY first_seq"):
        rows |= {row[0]: row for row in unpack(first, body)}
    sealed, stored = len(rows), db.execute(f"SELECT {EVENT} FROM event ORDER BY seq").fetchall()
    differing = [row[0] for row in stored if rows.setdefault(row[0], row) != row]
    return [event_of(rows[seq]) for seq in sorted(rows)], sealed, differing
