"""The store on one SQLite file: opening, creating, and the two kinds of transaction."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.ports.errors import DiskFull, QueueFault
from shared.ports.health import Health
from shared.ports.store import ReadUnit, Unit
from shared.rules.mall import Mall
from shared.rules.mall_document import mall_from_document
from shared.store import gate
from shared.store.ballast import Ballast, takes_nothing
from shared.store.placing import make_folder, put_in_place
from shared.store.schema import APPLICATION_ID, migrations, unknown_steps
from shared.store.writing import SqliteUnit

log = logging.getLogger(__name__)

_BUSY_S = 10.0
_CATALOGUE = "SELECT max(version) FROM catalogue"


class SqliteStore:
    """``Store`` on an open database. Belongs to the thread that opened it. Without ``ballast`` no room is held back."""

    def __init__(self, db: Database, path: Path, ballast: Ballast | None = None) -> None:
        self._db = db
        self._path = path
        self._ballast = ballast
        self._mall: tuple[int, Mall] | None = None
        self._unit = SqliteUnit(db, self._current_mall)

    @contextmanager
    def read(self) -> Iterator[ReadUnit]:
        """A consistent look."""
        with self._transaction("BEGIN"):
            yield self._unit

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One exclusive transaction, durable when it ends without an exception."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield self._unit

    def version(self) -> int:
        """SQLite's ``data_version``: changes whenever another connection has committed (pragma.html)."""
        with self._told():
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

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
        """SQLite's ``quick_check`` over the whole file: empty, or one sentence."""
        with self._told():
            rows = self._db.execute("PRAGMA quick_check(1)").fetchall()
        if rows == [("ok",)]:
            return ""
        log.error("%s is damaged: %s", self._path, rows)
        return str(gate.damaged(self._path))

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._told():
            self._db.execute(begin)
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise explain(error, self._path) from error

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
    db = _connect(path)
    try:
        if int(db.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
            raise gate.damaged(path)
        if unknown_steps(db):
            raise QueueFault(
                f"{path} dari versi Antrean yang lebih baru. Perbarui program ini dulu; file tidak diubah."
            )
        _prepare(db)
        if migrations.pending(db):
            _migrate(db)
        if db.execute(_CATALOGUE).fetchone()[0] is None:
            raise gate.damaged(path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        db.close()
        raise explain(error, path) from error
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
            db = _connect(draft)
            try:
                _fill(SqliteStore(db, draft), db, mall, at, settings)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                db.close()
            put_in_place(draft, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error
    return open_store(path)


def _taken(path: Path) -> QueueFault:
    return QueueFault(f"{path} sudah ada. Tidak ada yang ditimpa; pakai nama lain, atau perbarui katalognya.")


def memory_store(mall: Mall, at: datetime) -> SqliteStore:
    """A throw-away queue in memory: the same tables and rules, nothing kept."""
    require_engine()
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    store = SqliteStore(db, Path(":memory:"))
    _fill(store, db, mall, at, {})
    return store


def explain(error: Exception, path: Path) -> QueueFault:
    """SQLite's word as one sentence a person can act on (the result codes of sqlite.org/rescode.html)."""
    if isinstance(error, UnicodeDecodeError):
        return gate.damaged(path)
    said = str(error).lower()
    if "locked" in said or "busy" in said:
        return QueueFault("Antrean sedang dipakai terlalu lama oleh program lain. Coba lagi sebentar.")
    # A full disk and a used-up share of it also show as an I/O error, or as a file that cannot be made.
    unsure = "disk i/o" in said or "unable to open" in said
    # The ballast, too: another process may have given up its part between the error and the look.
    if "full" in said or "no space" in said or (unsure and (takes_nothing(path.parent) or Ballast(path).used())):
        return DiskFull("Disk penuh, jadi tidak ada yang disimpan. Kosongkan ruang disk, lalu coba lagi.")
    if "readonly" in said or "read-only" in said or "permission" in said or "unable to open" in said:
        return QueueFault(f"{path} tidak bisa ditulis. Beri hak tulis pada file dan foldernya.")
    if "malformed" in said or "not a database" in said or "no such" in said:
        return gate.damaged(path)
    if "disk i/o" in said:
        return QueueFault("Disk tidak menjawab dengan benar. Periksa disk komputer ini, lalu coba lagi.")
    return QueueFault(f"Data antrean di {path} tidak bisa dipakai ({error}).")


def _connect(path: Path) -> Database:
    # Autocommit by hand: sqlite-utils' atomic() begins deferred, which fails under contention.
    connection = sqlite3.connect(str(path), timeout=_BUSY_S, isolation_level=None)
    try:
        return Database(connection, execute_plugins=False)
    except sqlite3.Error as error:
        connection.close()
        raise explain(error, path) from error


def _prepare(db: Database) -> None:
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = FAST"):
        db.execute(f"PRAGMA {pragma}").fetchall()
    held = (
        db.execute("PRAGMA journal_mode").fetchone()[0],
        db.execute("PRAGMA synchronous").fetchone()[0],
        db.execute("PRAGMA foreign_keys").fetchone()[0],
    )
    if held != ("wal", 2, 1):
        raise QueueFault("Penyimpanan aman tidak bisa dinyalakan di sini. Pindahkan data ke disk komputer ini.")


def _migrate(db: Database) -> None:
    # One process migrates, the others wait for it and then find nothing to do.
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


def _fill(store: SqliteStore, db: Database, mall: Mall, at: datetime, settings: dict[str, str]) -> None:
    if str(db.execute("PRAGMA database_list").fetchone()[2]):
        _prepare(db)
    migrations.apply(db)
    with store.write() as unit:
        for name, value in settings.items():
            unit.set_setting(name, value)
        unit.put_mall(mall, at)
