"""SQLite's troubles as one sentence a person can act on."""

from __future__ import annotations

import os
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.ports.errors import DiskFull, QueueFault
from shared.store import gate
from shared.store.ballast import Ballast, takes_nothing

_NO_MEMORY = "Memori komputer ini habis, jadi tidak ada yang disimpan. Tutup program lain, lalu coba lagi."
_BAD_ANSWER = "Disk tidak menjawab dengan benar. Periksa disk komputer ini, lalu coba lagi."


def explain(error: BaseException, path: Path, db: Database | None = None) -> QueueFault:
    """The sentence for ``error`` (the result codes of sqlite.org/rescode.html) of the file at ``path``.

    With ``db``, a connection outside a transaction, damage is looked for before it is told: that may take seconds.
    """
    if isinstance(error, UnicodeDecodeError):
        return gate.damaged(path)
    said = str(error).lower()
    # Of a text that is none SQLite's module quotes what it has read.
    if "could not decode" in said:
        return gate.damaged(path)
    # Python's module says the second of a value that it has found no memory for.
    if isinstance(error, MemoryError) or "error binding parameter" in said or "out of memory" in said:
        return QueueFault(_NO_MEMORY)
    if "locked" in said or "busy" in said:
        return QueueFault("Antrean sedang dipakai terlalu lama oleh program lain. Coba lagi sebentar.")
    # A full disk and a used-up share of it also show as an I/O error, or as a file that cannot be made.
    unsure = "disk i/o" in said or "unable to open" in said
    # The ballast, too: another process may have given up its part between the error and the look.
    if "full" in said or "no space" in said or (unsure and (takes_nothing(path.parent) or Ballast(path).used())):
        return DiskFull("Disk penuh, jadi tidak ada yang disimpan. Kosongkan ruang disk, lalu coba lagi.")
    no_leave = "unable to open" in said or "readonly" in said
    if "disk i/o" in said or (no_leave and _may_write(path)):
        return QueueFault(_BAD_ANSWER)
    if "readonly" in said or "read-only" in said or "permission" in said or "unable to open" in said:
        return QueueFault(f"{path} tidak bisa ditulis. Beri hak tulis pada file dan foldernya.")
    # SQLite calls a page that the disk did not give damaged, too: nobody shall restore a backup over sound data.
    if "disk image is malformed" in said and db is not None and _sound(db):
        return QueueFault(_BAD_ANSWER)
    if "malformed" in said or "not a database" in said or "no such" in said:
        return gate.damaged(path)
    return QueueFault(f"Data antrean di {path} tidak bisa dipakai ({error}).")


def _may_write(path: Path) -> bool:
    return os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)


def _sound(db: Database) -> bool:
    try:
        return [row[0] for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]
    except (sqlite3.Error, UnicodeDecodeError, MemoryError):
        return False
