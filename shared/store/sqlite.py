"""The store on one SQLite file: opening, creating, and the two kinds of transaction."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.ports.errors import DiskFull, QueueFault
from shared.ports.health import Health
from shared.ports.store import ReadUnit, Unit
from shared.rules.mall import Mall
from shared.rules.mall_document import mall_from_document
from shared.store import gate, sealing
from shared.store.ballast import Ballast
from shared.store.connecting import BUSY_S, connect, prepare
from shared.store.explaining import explain
from shared.store.placing import make_folder, put_in_place
from shared.store.schema import APPLICATION_ID, migrations, unknown_steps
from shared.store.stills import StillFolder
from shared.store.turn import Turn
from shared.store.writing import SqliteUnit

log = logging.getLogger(__name__)

_MEMORY = ":memory:"
_CATALOGUE = "SELECT max(version) FROM catalogue"


class SqliteStore:
    """``Store`` on an open database. Belongs to the thread that opened it. Without ``ballast`` no room is held back."""

    def __init__(
        self, db: Database, path: Path, ballast: Ballast | None = None, read_mall: Callable[[], Mall] | None = None
    ) -> None:
        self._db = db
        self._path = path
        self._ballast = ballast
        self._turn = Turn(path, BUSY_S) if path.name != _MEMORY else None
        real = path.resolve()
        self.stills = StillFolder(None if path.name == _MEMORY else real.with_name(real.name + "-stills"))
        self._mall: tuple[int, Mall] | None = None
        self._left_open = False
        self._unit = SqliteUnit(db, read_mall or self._current_mall)

    @contextmanager
    def read(self) -> Iterator[ReadUnit]:
        """A consistent look."""
        with self._transaction("BEGIN"):
            yield self._unit

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One exclusive transaction, durable when it ends without an exception."""
        with self._transaction("BEGIN IMMEDIATE", self._turn):
            yield self._unit

    def version(self) -> int:
        """SQLite's ``data_version``: changes whenever another connection has committed (pragma.html)."""
        with self._told():
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def seal(self, open_from: date, since: datetime, run: int) -> bool:
        """Seal the next ``run`` events when all are older than ``since``; whether there were any."""
        with self.read():
            rows = sealing.next_run(self._db, since, run)
        if not rows:
            return False
        # Outside of any transaction: nobody waits while this is compressed, and events never change.
        body = sealing.pack(rows)
        with self.write():
            sealing.put_away(self._db, rows, body, open_from)
        return True

    def make_room(self) -> bool:
        """Give up a part of the ballast."""
        return self._ballast is not None and self._ballast.release()

    def keep_room(self) -> None:
        """Make the ballast whole again when there is room."""
        if self._ballast is not None:
            self._ballast.keep()

    def health(self) -> Health:
        """The room on the disk."""
        return Health() if self._ballast is None else self._ballast.health()

    def examine(self) -> str:
        """SQLite's ``quick_check`` over the whole file, and every sealed run: empty, or one sentence."""
        with self._told():
            damage = sealing.damage(self._db)
        if not damage:
            return ""
        log.error("%s is damaged: %s", self._path, damage)
        return str(gate.damaged(self._path))

    def close(self) -> None:
        """Close the connection."""
        self._db.close()
        if self._turn is not None:
            self._turn.close()

    @contextmanager
    def _transaction(self, begin: str, turn: Turn | None = None) -> Iterator[None]:
        with self._told():
            if self._left_open:
                self._db.execute("ROLLBACK")
                self._left_open = False
            try:
                if turn is None:
                    self._db.execute(begin)
                else:
                    self._begin_in_turn(begin, turn)
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error, MemoryError):
                    self._db.execute("ROLLBACK")
                # Without memory even that can fail. The next transaction tries again: this one would hold the lock.
                self._left_open = bool(self._db.conn.in_transaction)
                raise

    def _begin_in_turn(self, begin: str, turn: Turn) -> None:
        # SQLite's own waiting grows to 100 ms a look; who has the turn looks often, for it is the only one.
        self._db.execute("PRAGMA busy_timeout = 0")
        try:
            with turn:
                while True:
                    try:
                        self._db.execute(begin)
                        return
                    except sqlite3.OperationalError as error:
                        if "locked" not in str(error) or not turn.wait():
                            raise
        finally:
            self._db.execute(f"PRAGMA busy_timeout = {int(BUSY_S * 1000)}")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except (sqlite3.Error, UnicodeDecodeError, MemoryError) as error:
            raise explain(error, self._path, self._db) from error

    def _current_mall(self) -> Mall:
        version = int(self._db.execute(_CATALOGUE).fetchone()[0])
        if self._mall is None or self._mall[0] != version:
            row = self._db.execute("SELECT document FROM catalogue WHERE version = ?", (version,)).fetchone()
            try:
                self._mall = version, mall_from_document(json.loads(row[0]))
            except (ValueError, TypeError) as error:
                raise gate.damaged(self._path) from error
        return self._mall[1]


def require_engine() -> str:
    """The version of the SQLite in use; ``QueueFault`` when the gate refuses it."""
    gate.require_sqlite(sqlite3.sqlite_version_info)
    return str(sqlite3.sqlite_version)


def open_store(path: Path, *, reserve: bool = False) -> SqliteStore:
    """Open an existing queue database; ``QueueFault`` with one sentence when the gate says no.

    With ``reserve`` the store holds a ballast beside the file for the day on which the disk is full.
    """
    require_engine()
    gate.require_local(path)
    gate.require_readable(path)
    gate.require_header(path)
    ballast = Ballast(path) if reserve else None
    while True:
        try:
            return SqliteStore(_opened(path), path, ballast)
        except DiskFull:
            if ballast is None or not ballast.release():
                raise


def _opened(path: Path) -> Database:
    db = connect(path)
    try:
        if int(db.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
            raise gate.damaged(path)
        if unknown_steps(db):
            raise QueueFault(
                f"{path} dari versi Antrean yang lebih baru. Perbarui program ini dulu; file tidak diubah."
            )
        prepare(db)
        gate.require_writable(db, APPLICATION_ID, int(BUSY_S * 1000))
        if migrations.pending(db):
            _migrate(db)
        if db.execute(_CATALOGUE).fetchone()[0] is None:
            raise gate.damaged(path)
    except (sqlite3.Error, UnicodeDecodeError, MemoryError) as error:
        fault = explain(error, path, db)
        db.close()
        raise fault from error
    except QueueFault:
        db.close()
        raise
    return db


def create_store(path: Path, mall: Mall, at: datetime, settings: dict[str, str]) -> SqliteStore:
    """Make a new queue database with a catalogue. The file appears under its name only when it is whole."""
    require_engine()
    gate.require_local(path)
    if gate.exists(path):
        raise _taken(path)
    try:
        make_folder(path.parent)
    except OSError as error:
        raise QueueFault(f"Folder {path.parent} tidak bisa dibuat. Periksa hak tulisnya.") from error
    gate.require_no_remains(path)
    try:
        with TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            db = connect(draft)
            store = SqliteStore(db, draft)
            try:
                _fill(store, db, mall, at, settings)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                store.close()
            put_in_place(draft, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except (sqlite3.Error, OSError, MemoryError) as error:
        raise explain(error, path) from error
    return open_store(path)


def _taken(path: Path) -> QueueFault:
    return QueueFault(f"{path} sudah ada. Tidak ada yang ditimpa; pakai nama lain, atau perbarui katalognya.")


def memory_store(mall: Mall, at: datetime, read_mall: Callable[[], Mall] | None = None) -> SqliteStore:
    """A throw-away queue in memory: the same tables and rules, nothing kept. ``read_mall`` tells the mall in use."""
    require_engine()
    db = Database(sqlite3.connect(_MEMORY, isolation_level=None), execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    store = SqliteStore(db, Path(_MEMORY), read_mall=read_mall)
    _fill(store, db, mall, at, {})
    return store


def _migrate(db: Database) -> None:
    # One process migrates, the others wait for it and then find nothing to do.
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error, MemoryError):
            db.execute("ROLLBACK")
        raise


def _fill(store: SqliteStore, db: Database, mall: Mall, at: datetime, settings: dict[str, str]) -> None:
    if str(db.execute("PRAGMA database_list").fetchone()[2]):
        prepare(db)
    migrations.apply(db)
    with store.write() as unit:
        for name, value in settings.items():
            unit.set_setting(name, value)
        unit.put_mall(mall, at)
