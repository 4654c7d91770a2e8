"""What a kiosk keeps on its own machine: its name, and whether it was in the middle of a paper when it ended."""

from __future__ import annotations

import json
import logging
import os
import re
import secrets
from pathlib import Path

from platformdirs import user_config_path, user_state_path

log = logging.getLogger(__name__)

LONGEST = 40
"""Most characters of a kiosk's name: it stands in one line of a list."""


def name_file() -> Path:
    """Where the name of this user's kiosk is remembered."""
    return user_config_path("antrean", appauthor=False) / "kiosk.json"


def kiosk_name(file: Path) -> str:
    """The name that this kiosk has had since its first start, made up when there is none yet.

    It names a machine, never a person. A folder that cannot be written: a new name at each start, which is logged.
    """
    try:
        kept = json.loads(file.read_text("utf-8"))["name"]
        if is_name(kept):
            return str(kept)
        log.warning("%s holds no name", file)
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("%s cannot be read: %s", file, error)
    name = f"anjungan-{secrets.token_hex(2)}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_text(json.dumps({"name": name}) + "\n", "utf-8")
        new.replace(file)
    except OSError as error:
        log.warning("the name %s cannot be remembered: %s", name, error)
    return name


def is_name(text: object) -> bool:
    """Whether ``text`` can name a kiosk: one line of at most ``LONGEST`` characters."""
    return isinstance(text, str) and bool(text.strip()) and len(text) <= LONGEST and text.isprintable()


class PaperMark:
    """Says through a kill and a power cut that a paper may be half out. Belongs to one thread."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def of(cls, name: str) -> PaperMark:
        """The mark of the kiosk called so."""
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
