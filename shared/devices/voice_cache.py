"""Finished announcements on disk: each written whole or not at all, the longest unused forgotten."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from shared.devices.wav_files import Sound, read_wav, write_wav

KEEP = 200
"""Announcements kept; about 60 MB."""


class VoiceCache:
    """WAV files in ``folder``, at most ``keep``. Several threads and processes may share it."""

    def __init__(self, folder: Path, keep: int = KEEP) -> None:
        self._folder = folder
        self._keep = keep

    def path(self, number: str, content: str) -> Path:
        """The file for what is fully described by ``content``; ``number`` only makes it easy to find."""
        name = re.sub(r"[^A-Z0-9]", "", number)[:12]
        return self._folder / f"{name}-{hashlib.sha256(content.encode()).hexdigest()[:16]}.wav"

    def find(self, path: Path, is_right: Callable[[Sound], bool]) -> bool:
        """Whether ``path`` is there, whole and right; then it is the newest."""
        with suppress(ValueError, OSError):
            if is_right(read_wav(path)):
                path.touch()
                return True
        return False

    @contextmanager
    def workshop(self) -> Iterator[Path]:
        """A folder beside the files for what is being made; gone at the end. Raises ``OSError``."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder, prefix="speech-") as workshop:
            yield Path(workshop)

    def keep(self, path: Path, sound: Sound) -> None:
        """Write ``sound`` to ``path`` and forget what has not been used for longest. Raises ``OSError``."""
        with self.workshop() as workshop:
            finished = workshop / path.name
            write_wav(finished, sound)
            finished.replace(path)
        files = sorted(self._folder.glob("*.wav"), key=_used, reverse=True)
        for old in files[self._keep :]:
            old.unlink(missing_ok=True)


def _used(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_mtime_ns
    return 0
