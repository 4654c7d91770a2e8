"""Rings when a database is being written, so that whoever waits for a change need not look a hundred times a second."""

from __future__ import annotations

import ctypes
import logging
import os
import select
import struct
import sys
from pathlib import Path

log = logging.getLogger(__name__)

_IN_MODIFY = 0x2
_HEAD = struct.Struct("iIII")
"""inotify(7): watch, mask, cookie, length of the name that follows."""


class Bell:
    """Waits until something is written to ``database``'s write-ahead log, or somebody wakes it.

    The kernel rings (inotify) at the writing, which is before the commit can be seen: look again for a little while. It
    is a help and no promise; who relies on it also looks now and then without it.
    """

    def __init__(self, database: Path) -> None:
        """``OSError`` when this system has no such bell, or none to spare."""
        if sys.platform != "linux":
            message = "only Linux has inotify"
            raise OSError(message)
        path = database.resolve()
        self._name = os.fsencode(f"{path.name}-wal")
        libc = ctypes.CDLL(None, use_errno=True)
        self._heard = int(libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK))
        if self._heard < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")
        # The folder: the log itself comes and goes with the programs that have the database open.
        if libc.inotify_add_watch(self._heard, os.fsencode(path.parent), _IN_MODIFY) < 0:
            number = ctypes.get_errno()
            os.close(self._heard)
            raise OSError(number, "inotify_add_watch", str(path.parent))
        self._woken = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        self._poll = select.poll()
        self._poll.register(self._heard, select.POLLIN)
        self._poll.register(self._woken, select.POLLIN)

    def wait(self, seconds: float) -> bool:
        """Return after ``seconds``, or sooner when the log is written or ``wake`` is called; whether it was written."""
        ready = [file for file, _ in self._poll.poll(round(seconds * 1000))]
        return self._heard in ready and self._name in _names(os.read(self._heard, 65536))

    def wake(self) -> None:
        """End every ``wait``, this one and all later ones. From any thread."""
        if sys.platform == "linux":
            os.eventfd_write(self._woken, 1)

    def close(self) -> None:
        """Take the bell down, when nobody waits any more."""
        os.close(self._heard)
        os.close(self._woken)


def bell_of(database: Path | None) -> Bell | None:
    """A bell for ``database`` where the system has one."""
    if database is None or sys.platform != "linux":
        return None
    try:
        return Bell(database)
    except OSError as error:
        log.info("changes are looked for by the clock: %s", error)
        return None


def _names(events: bytes) -> set[bytes]:
    """The files that the events are about. A full queue of events says none: the next look by the clock finds it."""
    names: set[bytes] = set()
    at = 0
    while at < len(events):
        length = _HEAD.unpack_from(events, at)[3]
        at += _HEAD.size + length
        names.add(events[at - length : at].rstrip(b"\0"))
    return names
