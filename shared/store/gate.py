"""The start-up gate: what must hold before a queue database is used, each fault one sentence."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.ports.errors import QueueFault

_NETWORK = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs 9p afs ncpfs ceph glusterfs lustre beegfs gfs2 ocfs2 davfs fuse vboxsf prl_fs "
    "virtiofs".split()
)
_OCTAL = re.compile(r"\\([0-7]{3})")
_REPAIRED = frozenset({(3, 44, 6), (3, 50, 7)})


def require_sqlite(version: tuple[int, ...]) -> None:
    """Refuse a SQLite with the WAL-reset bug: 3.7.0–3.51.2 but for 3.44.6 and 3.50.7 (SQLite's own release notes)."""
    if version[:3] in _REPAIRED or version[:3] >= (3, 51, 3):
        return
    told = ".".join(str(part) for part in version)
    raise QueueFault(
        f"SQLite {told} punya cacat yang bisa merusak data. Pasang pysqlite3 dengan SQLite 3.51.3 atau lebih baru."
    )


def require_local(path: Path, mounts: str | None = None) -> None:
    """Refuse a network path: SQLite's WAL needs shared memory on one machine (sqlite.org/wal.html).

    ``mounts`` is the text of ``/proc/mounts``, read from the system when left out.
    """
    if str(path).startswith(("\\\\", "//")):
        raise _network(path)
    if mounts is None:
        mounts = _mounts()
    best, kind = "", ""
    resolved = str(_resolved(path))
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[1])
        inside = resolved == point or resolved.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    if kind in _NETWORK or kind.startswith("fuse."):
        raise _network(path)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise unreachable(path) from error


def _mounts() -> str:
    if not sys.platform.startswith("linux"):
        return ""
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _network(path: Path) -> QueueFault:
    return QueueFault(f"{path} ada di jaringan, dan data antrean tidak aman di sana. Pindahkan ke disk komputer ini.")


def exists(path: Path) -> bool:
    """Whether there is something at ``path``; ``QueueFault`` when the path cannot even be looked at."""
    try:
        return path.exists()
    except (OSError, ValueError) as error:
        raise unreachable(path) from error


def require_no_remains(path: Path) -> None:
    """Refuse to make a database beside the log of one that is gone: SQLite would play that log into the new file."""
    for ending in ("-wal", "-journal"):
        left = path.with_name(path.name + ending)
        if exists(left):
            raise QueueFault(f"Ada sisa data antrean lama di {left}. Pindahkan file itu dulu; tidak ada yang diubah.")


def require_readable(path: Path) -> None:
    """Refuse a file that is missing or that this user may not read and write."""
    if not exists(path):
        raise QueueFault(f"Belum ada antrean di {path}. Buat dulu dengan: antrean init")
    try:
        is_folder = path.is_dir()
    except OSError as error:
        raise unreachable(path) from error
    if is_folder:
        raise QueueFault(f"{path} adalah folder, bukan data antrean. Tulis nama filenya.")
    if not os.access(path, os.R_OK):
        raise QueueFault(f"{path} tidak boleh dibaca. Beri hak baca dan tulis pada pengguna ini.")
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise QueueFault(f"{path} hanya bisa dibaca. Beri hak tulis pada file dan foldernya.")


def require_header(path: Path) -> None:
    """Refuse a file that is not a SQLite database, before any SQLite opens it (so nothing is written to it)."""
    # Reading the header through an open file is safe here: no connection of this process has the file yet.
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise unreachable(path) from error
    if not header.startswith(b"SQLite format 3\x00"):
        raise damaged(path)


def require_writable(db: Database, application_id: int, busy_ms: int) -> None:
    """SQLite's error when it has opened a queue for reading alone: after one refusal of the disk it does so quietly,
    and such a connection would never write again. Writes nothing, and waits for nobody: who is writing may write on.
    """
    db.execute("PRAGMA busy_timeout = 0")
    try:
        db.execute("BEGIN")
        try:
            db.execute(f"PRAGMA application_id = {application_id}")
        finally:
            # A failed disk has ended the transaction already.
            with suppress(sqlite3.Error):
                db.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
    finally:
        db.execute(f"PRAGMA busy_timeout = {busy_ms}")


def unreachable(path: Path) -> QueueFault:
    """The fault of a path that the system cannot follow or read."""
    return QueueFault(f"{path} tidak bisa dibuka. Periksa nama, disk, dan hak bacanya.")


def damaged(path: Path) -> QueueFault:
    """The fault of a file that cannot be read as a queue database."""
    return QueueFault(
        f"{path} rusak atau bukan data antrean. File itu tidak diubah; pulihkan dari cadangan, atau pakai nama lain."
    )
