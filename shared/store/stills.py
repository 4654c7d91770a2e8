"""The queue's own copies of pictures, in a folder beside its file: whole or not there, and named by what is in them."""

from __future__ import annotations

import errno
import logging
import os
import secrets
import shutil
import weakref
from collections.abc import Collection
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from shared.ports.errors import DiskFull, QueueFault, WrongUse
from shared.ports.notices import STILL_BYTES
from shared.store.placing import make_folder, put_in_place

log = logging.getLogger(__name__)

_ENDINGS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}
_NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


class StillFolder:
    """``Stills`` in ``folder``; without one, in a folder that goes with this object (a queue in memory)."""

    def __init__(self, folder: Path | None) -> None:
        self._given = folder

    @cached_property
    def _folder(self) -> Path:
        if self._given is not None:
            return self._given
        passing = mkdtemp(prefix="antrean-")
        weakref.finalize(self, shutil.rmtree, passing, ignore_errors=True)
        return Path(passing)

    def name_of(self, body: bytes) -> str:
        """The checksum of the picture, with the ending of its kind."""
        ending = next((ending for sign, ending in _ENDINGS.items() if body.startswith(sign)), None)
        if ending is None:
            raise WrongUse("Gambar itu bukan JPEG atau PNG. Simpan sebagai JPEG, lalu pasang lagi.")
        if len(body) > STILL_BYTES:
            raise WrongUse(f"Gambar itu lebih dari {STILL_BYTES // 1_000_000} MB. Perkecil, lalu pasang lagi.")
        return sha256(body).hexdigest()[:32] + ending

    def put(self, name: str, body: bytes) -> None:
        """Write it under another name first, so that nobody ever sees a part of it."""
        target = self._folder / name
        with suppress(QueueFault):
            self.path(name)
            return
        draft = self._folder / f".{secrets.token_hex(8)}"
        try:
            make_folder(self._folder)
            # What is there under its name is damaged.
            target.unlink(missing_ok=True)
            try:
                with draft.open("xb") as file:
                    file.write(body)
                    file.flush()
                    os.fsync(file.fileno())
                put_in_place(draft, target)
            finally:
                draft.unlink(missing_ok=True)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise DiskFull("Disk penuh, jadi gambarnya tidak disimpan. Kosongkan ruang disk.") from error
            raise QueueFault(f"Folder {self._folder} tidak bisa ditulis. Periksa hak tulisnya.") from error

    def path(self, name: str) -> Path:
        """The file, when every byte of it is as it was put."""
        path = self._folder / Path(name).name
        try:
            body = path.read_bytes() if path.stat().st_size <= STILL_BYTES else b""
        except FileNotFoundError as error:
            raise QueueFault(f"Gambar {name} tidak ada lagi di {self._folder}.") from error
        except OSError as error:
            raise QueueFault(f"Gambar {name} di {self._folder} tidak bisa dibaca.") from error
        if sha256(body).hexdigest()[:32] != path.stem:
            raise QueueFault(f"Gambar {name} di {self._folder} rusak.")
        return path

    def keep_only(self, names: Collection[str]) -> None:
        """Remove every other file of the folder."""
        try:
            others = [path for path in self._folder.iterdir() if path.name not in names]
        except OSError:
            return
        for path in others:
            try:
                path.unlink()
            except OSError as error:
                log.warning("%s cannot be removed: %s", path, error)
