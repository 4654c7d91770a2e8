"""Whether a program was in the middle of a paper when it ended, kept on its own machine."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path

from platformdirs import user_state_path

log = logging.getLogger(__name__)


class MarkFile:
    """Says through a kill and a power cut that a paper may be half out. Belongs to one thread."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def of(cls, name: str) -> MarkFile:
        """The mark of the kiosk or help desk called so."""
        plain = re.sub(r"[^\w-]", "_", name.strip())
        return cls(user_state_path("antrean", appauthor=False) / f"{plain}.paper")

    @property
    def is_set(self) -> bool:
        """Whether the last paper was not known to be whole. Without a file it is unknown, and so not said."""
        try:
            return self._file.read_bytes() == b"1"
        except OSError:
            return False

    def set(self) -> None:
        """Before the first byte of a paper: on the disk when this returns."""
        self._write(b"1", surely=True)

    def clear(self) -> None:
        """The paper is out, or nothing of it was sent. Lost in a power cut, it costs a strip of paper."""
        self._write(b"0", surely=False)

    def _write(self, word: bytes, *, surely: bool) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.write(handle, word)
                if surely:
                    os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            log.warning("%s cannot be written: %s", self._file, error)
