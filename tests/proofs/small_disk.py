"""A disk of a few megabytes that a test fills to the last page, and frees again."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PAGE = 4096


class SmallDisk:
    """``folder`` is a disk of its own; a file outside the queue's names takes its free space."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    @property
    def free(self) -> int:
        """Bytes that can still be written."""
        told = os.statvfs(self.folder)
        return told.f_bavail * told.f_frsize

    def fill(self, leave: int = 0) -> None:
        """Take everything but ``leave`` bytes, however much others free or take meanwhile."""
        file = os.open(self._filler, os.O_RDWR | os.O_CREAT)
        try:
            share = 1
            while (take := (self.free - leave) // share) >= PAGE:
                try:
                    os.posix_fallocate(file, os.fstat(file).st_size, take - take % PAGE)
                except OSError:
                    # Somebody was faster, or the disk counts a little more free space than it gives.
                    share *= 2
        finally:
            os.close(file)

    def clear(self) -> None:
        """Give everything back."""
        self._filler.unlink(missing_ok=True)

    def empty(self) -> None:
        """Remove every file."""
        for left in self.folder.iterdir():
            left.unlink()


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """A disk in memory of that size at ``folder``; the test is skipped where nobody may mount one."""
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("only an administrator can mount a disk")
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine allows no mounts")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
