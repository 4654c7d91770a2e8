"""The tables and their history: one migration a step, each whole or not at all."""

from __future__ import annotations

from contextlib import closing

from sqlite_utils import Database, Migrations
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

APPLICATION_ID = 0x414E5452
"""``ANTR`` in the file's header: the mark of a queue database."""

migrations = Migrations("antrean")

_FIRST = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue (version INTEGER PRIMARY KEY, at TEXT NOT NULL, document TEXT NOT NULL) STRICT;

CREATE TABLE event (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL,
    ticket INTEGER, number TEXT, service TEXT, counter TEXT, detail TEXT NOT NULL
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'events are append-only'); END;

CREATE TABLE numbering (
    prefix TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (day, prefix)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_day (
    service TEXT NOT NULL, day TEXT NOT NULL, issued INTEGER NOT NULL, PRIMARY KEY (day, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY REFERENCES event (seq),
    number TEXT NOT NULL, code TEXT NOT NULL UNIQUE, day TEXT NOT NULL, service TEXT NOT NULL,
    visitor_group TEXT NOT NULL, status TEXT NOT NULL, issued_at TEXT NOT NULL,
    order_at TEXT NOT NULL, order_seq INTEGER NOT NULL, seq INTEGER NOT NULL,
    counter TEXT, bound_to TEXT, calls INTEGER NOT NULL, called_at TEXT, call_seq INTEGER,
    started_at TEXT, ended_at TEXT, outcome TEXT, returns INTEGER NOT NULL, returned INTEGER NOT NULL,
    behind INTEGER NOT NULL, transferred INTEGER NOT NULL,
    priority INTEGER GENERATED ALWAYS AS (visitor_group <> 'normal') VIRTUAL,
    UNIQUE (day, number)
) STRICT;
CREATE INDEX ticket_waiting ON ticket (day, service, priority, returned, order_at, order_seq)
    WHERE status = 'waiting';
CREATE INDEX ticket_bound ON ticket (bound_to) WHERE bound_to IS NOT NULL;
CREATE INDEX ticket_aside ON ticket (day, service) WHERE status IN ('called', 'parked', 'absent');

CREATE TABLE counter (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, reason TEXT NOT NULL, until TEXT, since TEXT,
    run INTEGER NOT NULL, ticket INTEGER UNIQUE REFERENCES ticket (id), officer TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE undo (counter TEXT PRIMARY KEY, action TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE call (
    seq INTEGER PRIMARY KEY REFERENCES event (seq), day TEXT NOT NULL, at TEXT NOT NULL,
    ticket INTEGER NOT NULL REFERENCES ticket (id), number TEXT NOT NULL, counter TEXT NOT NULL,
    service TEXT NOT NULL, kind TEXT NOT NULL, times INTEGER NOT NULL, withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX call_of_day ON call (day, seq);

CREATE TABLE announcement (
    call_seq INTEGER NOT NULL REFERENCES call (seq), room TEXT NOT NULL, wall TEXT NOT NULL,
    claimed_at TEXT NOT NULL, spoken_at TEXT, PRIMARY KEY (call_seq, room)
) STRICT, WITHOUT ROWID;

CREATE TABLE print (ticket INTEGER PRIMARY KEY REFERENCES ticket (id), claimed_at TEXT NOT NULL) STRICT;

CREATE TABLE outage (agency TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
    id INTEGER PRIMARY KEY, service TEXT NOT NULL, counter TEXT NOT NULL, visitor_group TEXT NOT NULL,
    started_at TEXT NOT NULL, seconds REAL NOT NULL, outcome TEXT NOT NULL
) STRICT;
CREATE INDEX visit_of_service ON visit (service, id);

CREATE TABLE request (id TEXT PRIMARY KEY, answer TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX request_age ON request (at);
"""


@migrations()
def first_tables(db: Database) -> None:
    """The tables of the first release."""
    db.executescript(_FIRST)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


_SEALED = (
    """CREATE TABLE sealed (
    first_seq INTEGER PRIMARY KEY, last_seq INTEGER NOT NULL, crc INTEGER NOT NULL, events BLOB NOT NULL
) STRICT""",
    """CREATE TRIGGER sealed_goes_on_without_a_gap BEFORE INSERT ON sealed
    WHEN NEW.last_seq < NEW.first_seq OR NEW.first_seq <>
        1 + coalesce((SELECT last_seq FROM sealed WHERE first_seq = (SELECT max(first_seq) FROM sealed)), 0)
    BEGIN SELECT raise(ABORT, 'events are sealed in their order'); END""",
    """CREATE TRIGGER sealed_is_never_changed BEFORE UPDATE ON sealed
    BEGIN SELECT raise(ABORT, 'sealed events are append-only'); END""",
    """CREATE TRIGGER sealed_is_never_deleted BEFORE DELETE ON sealed
    BEGIN SELECT raise(ABORT, 'sealed events are append-only'); END""",
    "DROP TRIGGER event_is_never_deleted",
    """CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    WHEN OLD.seq > coalesce((SELECT last_seq FROM sealed WHERE first_seq = (SELECT max(first_seq) FROM sealed)), 0)
    BEGIN SELECT raise(ABORT, 'events are append-only'); END""",
    "CREATE INDEX call_of_ticket ON call (ticket)",
)


@migrations()
def sealed_events(db: Database) -> None:
    """Long-ended events as compressed runs; an event row may go once a run holds it."""
    # Not a script: running one ends the transaction that the step stands in.
    for statement in _SEALED:
        db.execute(statement)


_ONCE = (
    """CREATE TABLE print_again (
    ticket INTEGER NOT NULL REFERENCES ticket (id), copy INTEGER NOT NULL, state TEXT NOT NULL, device TEXT NOT NULL,
    fence INTEGER NOT NULL, held_since TEXT NOT NULL, held_until TEXT NOT NULL, claimed_at TEXT NOT NULL,
    settled_at TEXT, reason TEXT NOT NULL, PRIMARY KEY (ticket, copy)
) STRICT, WITHOUT ROWID""",
    # What an earlier release has claimed is over; whether it came out is known where that is on record.
    """INSERT INTO print_again SELECT p.ticket, 0,
    iif(p.ticket IN (SELECT ticket FROM event WHERE kind = 'printed'), 'printed', 'uncertain'),
    '', 1, p.claimed_at, p.claimed_at, p.claimed_at, p.claimed_at, '' FROM print p""",
    "DROP TABLE print",
    "ALTER TABLE print_again RENAME TO print",
    "CREATE INDEX print_held ON print (state) WHERE state IN ('reserved', 'printing')",
    "CREATE INDEX print_unproven ON print (claimed_at) WHERE state <> 'printed'",
    "CREATE INDEX print_of_device ON print (device, settled_at)",
    "ALTER TABLE announcement ADD COLUMN fence INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE announcement ADD COLUMN why TEXT",
    "CREATE INDEX announcement_open ON announcement (room, fence) WHERE spoken_at IS NULL AND why IS NULL",
    """CREATE TABLE turn (
    room TEXT PRIMARY KEY, wall TEXT NOT NULL, fence INTEGER NOT NULL, held_since TEXT NOT NULL,
    held_until TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE unspoken_day (
    day TEXT NOT NULL, room TEXT NOT NULL, why TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, room, why)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE trouble (
    device TEXT NOT NULL, part TEXT NOT NULL, room TEXT NOT NULL, what TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (device, part)
) STRICT, WITHOUT ROWID""",
)


@migrations()
def papers_and_turns(db: Database) -> None:
    """Each paper of a ticket with its holder and outcome; turns to speak, calls not spoken, devices in trouble."""
    for statement in _ONCE:
        db.execute(statement)


_NOTICES = (
    """CREATE TABLE notice (
    id INTEGER PRIMARY KEY, words TEXT NOT NULL, words_en TEXT NOT NULL, rooms TEXT NOT NULL, since TEXT NOT NULL,
    until TEXT NOT NULL, daily TEXT, important INTEGER NOT NULL, still TEXT NOT NULL, file TEXT NOT NULL,
    added_at TEXT NOT NULL, removed_at TEXT
) STRICT""",
    "CREATE INDEX notice_standing ON notice (until) WHERE removed_at IS NULL",
)


@migrations()
def notices(db: Database) -> None:
    """What the walls tell between calls."""
    for statement in _NOTICES:
        db.execute(statement)


def unknown_steps(db: Database) -> set[str]:
    """Steps that the file has gone and this program does not know: it comes from a newer version."""
    applied = {step.name for step in migrations.applied(db)}
    with closing(sqlite3.connect(":memory:")) as empty:
        known = {step.name for step in migrations.pending(Database(empty, execute_plugins=False))}
    return applied - known
