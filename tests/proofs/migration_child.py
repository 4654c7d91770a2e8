"""A process of a later release: one step more than this one; it is killed before its n-th statement of that step.

Usage: python -m tests.proofs.migration_child FILE whole|loose [N]. ``loose`` is wrong on purpose: its step runs
outside of a transaction. Without N nobody kills it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from shared.store import schema, sqlite

# What later steps will do: a new column with values, a table built anew with other columns, new indexes.
_STEP = """
ALTER TABLE ticket ADD COLUMN language TEXT NOT NULL DEFAULT 'id';
CREATE TABLE note (ticket INTEGER PRIMARY KEY REFERENCES ticket (id), said TEXT NOT NULL) STRICT;
INSERT INTO note (ticket, said) SELECT id, number || ' ' || service FROM ticket;
UPDATE ticket SET language = 'en' WHERE id % 3 = 0;
CREATE TABLE visit_again (
    id INTEGER PRIMARY KEY, day TEXT NOT NULL, service TEXT NOT NULL, counter TEXT NOT NULL,
    visitor_group TEXT NOT NULL, started_at TEXT NOT NULL, seconds REAL NOT NULL, outcome TEXT NOT NULL
) STRICT;
INSERT INTO visit_again SELECT id, substr(started_at, 1, 10), service, counter, visitor_group, started_at, seconds,
    outcome FROM visit;
DROP TABLE visit;
ALTER TABLE visit_again RENAME TO visit;
CREATE INDEX visit_of_service ON visit (service, id);
CREATE INDEX note_said ON note (said);
"""
_LOOKS = ("select name", "select *", "pragma table_info", "--")
"""How sqlite-utils looks around; it changes nothing."""


def later(*, transactional: bool = True, step: str = _STEP) -> Migrations:
    """This release's steps and one more."""
    made = Migrations(schema.migrations.name)
    made._migrations = list(schema.migrations._migrations)

    @made(name="of_a_later_release", transactional=transactional)
    def of_a_later_release(db: Database) -> None:
        for statement in step.split(";")[:-1]:
            db.execute(statement)

    return made


@contextmanager
def release(migrations: Migrations) -> Iterator[None]:
    """Let this process be the release with those steps."""
    mine = schema.migrations
    schema.migrations = sqlite.migrations = migrations
    try:
        yield
    finally:
        schema.migrations = sqlite.migrations = mine


class Killer:
    """Kills its process before the n-th statement, from the beginning of the migration on."""

    def __init__(self, nth: int) -> None:
        self.left = nth

    def __call__(self, statement: str) -> None:
        if statement.strip().lower().startswith(_LOOKS):
            return
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def main(file: str, how: str, nth: str = "0") -> None:
    """Open the file, as any window does; the opening migrates."""
    if how == "loose":
        sqlite._migrate = lambda db: sqlite.migrations.apply(db)  # noqa: PLW0108 - the list is another one by then
    if int(nth):
        apply = sqlite._migrate

        def watched(db: Database) -> None:
            db.conn.set_trace_callback(Killer(int(nth)))
            apply(db)

        sqlite._migrate = watched
    with release(later(transactional=how == "whole")):
        sqlite.open_store(Path(file)).close()


if __name__ == "__main__":
    main(*sys.argv[1:])
