"""Names that outlive a power cut: new folders, and a whole file that gets its name."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


def make_folder(folder: Path) -> None:
    """Make ``folder`` and what is missing above it, durably; ``OSError`` when that cannot be done."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for new in reversed(missing):
        new.mkdir(exist_ok=True)
        # Its name is kept by the folder above: unsynced, a power cut may take it with everything acknowledged in it.
        _sync(new.parent)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def put_in_place(draft: Path, path: Path) -> None:
    """Give a whole file its name, durably; ``FileExistsError`` when another has the name."""
    try:
        # Not rename(): on POSIX it would silently replace a queue that somebody made meanwhile.
        path.hardlink_to(draft)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        path.touch(exist_ok=False)
        draft.replace(path)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        # One may write here but not look: the system keeps the name when it likes to.
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
