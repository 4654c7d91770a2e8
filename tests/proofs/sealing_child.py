"""A process that seals what it can; it may be killed before its n-th statement.

Usage: python -m tests.proofs.sealing_child FILE whole|loose [N]. ``loose`` is wrong on purpose: each statement is a
transaction of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from shared.store.sqlite import SqliteStore, open_store
from tests.proofs.migration_child import Killer

RUN = 25
LATER = datetime(2100, 1, 1, tzinfo=UTC)


@contextmanager
def _loose(self: SqliteStore, begin: str, turn: object = None) -> Iterator[None]:
    yield


def main(file: str, how: str = "whole", nth: str = "0") -> None:
    """Seal run after run until nothing is left."""
    store = open_store(Path(file))
    if how == "loose":
        SqliteStore._transaction = _loose  # type: ignore[method-assign]
    if int(nth):
        store._db.conn.set_trace_callback(Killer(int(nth)))
    while store.seal(date.max, LATER, RUN):
        pass
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
