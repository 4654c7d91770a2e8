"""The ballast: disk space held beside the queue's file, given up in parts when the disk is full."""

from __future__ import annotations

import errno
import logging
import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from shared.ports.health import Health, Room

log = logging.getLogger(__name__)

MB = 1_000_000
BALLAST = 64 * MB
"""The largest log that SQLite may leave beside the file (sqlite.md 1.4) and, at about 8 kB a visit with its log frames,
a bad day of 4,000 visits besides."""
PARTS = 4
"""It is given up in parts: a program that fills the disk without end does not get all of it at once."""
LITTLE, SHORT = 1_000 * MB, 256 * MB
"""Below these a disk has little room, or is short of it: a week's logs and updates of a mini PC, or a day's."""
_SMALL_BALLAST, _SMALL_LITTLE, _SMALL_SHORT = 8, 5, 20
"""The same on a small disk, as parts of all its space: an eighth, a fifth, a twentieth."""
_CHUNK = 1 * MB
_PROBE = 64 * 1024
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT}) if hasattr(errno, "EDQUOT") else frozenset({errno.ENOSPC})
_BINARY = getattr(os, "O_BINARY", 0)
_NOTE = (
    b"Cadangan ruang disk Antrean MPP. Jangan dihapus: saat disk penuh, ruang ini dipakai agar nomor tetap bisa "
    b"diberikan. File ini dibuat lagi sendiri setelah ada ruang.\n"
)


class Ballast:
    """The ballast of the queue at ``path``. A file that is there but not whole says that it had to be used.

    Several processes may keep and release it at once: its length is all there is to know about it.
    """

    def __init__(self, path: Path) -> None:
        real = path.resolve()
        self._queue = real
        self._failed = False
        self.path = real.with_name(real.name + "-ballast")
        self._seen = self.held() or 0

    def wanted(self) -> int:
        """How many bytes it should hold on this disk; ``OSError`` when the disk cannot be asked."""
        return min(BALLAST, shutil.disk_usage(self._queue.parent).total // _SMALL_BALLAST)

    def held(self) -> int | None:
        """How many bytes it holds; ``None`` when there is none that could help: missing, a link, on another disk."""
        try:
            found = os.lstat(self.path)
            if not stat.S_ISREG(found.st_mode) or found.st_dev != self._queue.parent.stat().st_dev:
                return None
        except OSError:
            return None
        # Not the length alone: a file may be long and yet hold no blocks.
        return min(found.st_size, found.st_blocks * 512) if hasattr(found, "st_blocks") else found.st_size

    def used(self) -> bool:
        """Whether it was made and is not whole: the disk was full and has not had room since."""
        held = self.held()
        try:
            return held is not None and held < self.wanted()
        except OSError:
            return False

    def health(self) -> Health:
        """The room on the disk; free space is what this user may still write."""
        try:
            disk = shutil.disk_usage(self._queue.parent)
        except OSError:
            return Health()
        held = self.held()
        room = Room.ENOUGH
        if self.used() or disk.free < min(SHORT, disk.total // _SMALL_SHORT):
            room = Room.SHORT
        elif disk.free < min(LITTLE, disk.total // _SMALL_LITTLE):
            room = Room.LITTLE
        return Health(room=room, free=disk.free, reserve=held or 0)

    def keep(self) -> bool:
        """Make it whole where that leaves as much free again; whether it is whole. Cheap when it is."""
        try:
            wanted, held = self.wanted(), self.held()
            if held is None and os.path.lexists(self.path):
                return False
            missing = wanted - (held or 0)
            if missing <= 0:
                self._seen = wanted
                return True
            if shutil.disk_usage(self._queue.parent).free - missing < wanted:
                return False
            self._grow(held or 0, wanted)
        except OSError as error:
            if not self._failed:
                log.warning("the ballast %s cannot be made: %s", self.path, error)
            self._failed = True
            return False
        log.info("the ballast %s holds %d bytes", self.path, wanted)
        self._failed, self._seen = False, wanted
        return True

    def release(self) -> bool:
        """Give one part up, unless another process has just done so; False when there is none left."""
        held = self.held() or 0
        if held < self._seen:
            self._seen = held
            return True
        if not held:
            return False
        try:
            left = max(0, held - -(-self.wanted() // PARTS))
            # Two that release at once cut to the same length: one part is gone, and both have its room.
            with self.path.open("r+b") as file:
                file.truncate(left)
                os.fsync(file.fileno())
        except OSError as error:
            log.error("the disk is full and the ballast %s cannot be released: %s", self.path, error)
            return False
        self._seen = left
        log.warning("the disk is full: %d bytes of the ballast %s given up, %d left", held - left, self.path, left)
        return True

    def _grow(self, held: int, wanted: int) -> None:
        with os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600), "r+b") as file:
            if hasattr(os, "fchmod"):
                # Who may write the queue may also give its ballast up, as SQLite does with its log.
                with suppress(OSError):
                    os.fchmod(file.fileno(), stat.S_IMODE(self._queue.stat().st_mode))
            try:
                if not _allocated(file.fileno(), wanted):
                    _write(file.fileno(), held, wanted)
                file.seek(0)
                file.write(_NOTE)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                with suppress(OSError):
                    file.truncate(held)
                raise


def _allocated(file: int, wanted: int) -> bool:
    """Reserve real blocks; False where the system cannot, or only says that it has."""
    if not hasattr(os, "posix_fallocate"):
        return False
    try:
        # From the start: blocks that are there stay, and a gap that another process has cut is filled.
        os.posix_fallocate(file, 0, wanted)
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise
        return False
    return os.fstat(file).st_blocks * 512 >= wanted


def _write(file: int, held: int, wanted: int) -> None:
    os.lseek(file, held, os.SEEK_SET)
    while held < wanted:
        # Random: a disk that compresses would store zeros in no room at all.
        held += os.write(file, secrets.token_bytes(min(_CHUNK, wanted - held)))


def takes_nothing(folder: Path) -> bool:
    """Whether a small new file in ``folder`` is refused for want of room, or of the user's share of it."""
    probe = folder / f".room-{secrets.token_hex(8)}"
    try:
        file = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    except OSError as error:
        return error.errno in _NO_ROOM
    try:
        return os.write(file, secrets.token_bytes(_PROBE)) < _PROBE
    except OSError as error:
        return error.errno in _NO_ROOM
    finally:
        os.close(file)
        with suppress(OSError):
            probe.unlink()
