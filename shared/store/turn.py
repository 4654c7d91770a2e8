"""Whose turn it is to write: SQLite lets whoever comes at the right moment in, here everybody waits about as long.

SQLite's waiters look again after 1, 2, 5 … 100 ms and meet a writer that has begun its next transaction meanwhile: of
eight busy ones some waited for more than 8 s. So a writer holds a second lock while it waits for SQLite's: only one
waits there, and gets it as soon as it is free, while all others wait for the second lock as equals.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PATIENCE_S = 3.0
"""After this a writer goes on without a turn: a stopped process may hold one, and nobody's work depends on it."""
_LOOK_S, _LOOK_OFTEN_S = 0.001, 0.0005


class Turn:
    """The second lock of the queue at ``path``: a file of no content beside it. The system frees it with its process.

    Belongs to one thread. ``with turn: while not begun and turn.wait(): …`` begins a transaction, for ``busy_s`` at
    most. Where the file cannot be made there are no turns, and only the waiting remains.
    """

    def __init__(self, path: Path, busy_s: float) -> None:
        self._busy_s = busy_s
        self._until = 0.0
        self._file: int | None = None
        self._tried = False
        self._path = path
        self._pause = threading.Event()

    def __enter__(self) -> None:
        """Wait for the turn, at most ``_PATIENCE_S``."""
        now = time.monotonic()
        self._until = now + self._busy_s
        if not self._tried:
            # With the first write: who only looks leaves nothing behind.
            self._tried = True
            self._open()
        if self._file is None:
            return
        while not _locked(self._file) and time.monotonic() < now + _PATIENCE_S:
            self._pause.wait(_LOOK_S)

    def _open(self) -> None:
        with suppress(OSError):
            real = self._path.resolve()
            self._file = os.open(real.with_name(real.name + "-turn"), os.O_RDWR | os.O_CREAT, 0o600)
            if hasattr(os, "fchmod"):
                # Who may write the queue may take turns, as SQLite does with its log.
                os.fchmod(self._file, stat.S_IMODE(real.stat().st_mode))

    def wait(self) -> bool:
        """Let a moment pass; False when it has taken too long altogether."""
        return not self._pause.wait(_LOOK_OFTEN_S) and time.monotonic() < self._until

    def __exit__(self, *trouble: object) -> None:
        """Let the next one wait for SQLite."""
        if self._file is not None:
            _unlock(self._file)

    def close(self) -> None:
        """Put the file away."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __del__(self) -> None:
        """A store that nobody has closed leaves no open file behind."""
        self.close()


def _locked(file: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _unlock(file: int) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_UN)
