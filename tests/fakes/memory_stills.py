"""The pictures of notices in a dictionary; a file is made of one only when somebody asks for it."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from shared.ports.errors import QueueFault, WrongUse
from shared.ports.notices import STILL_BYTES


class MemoryStills:
    """``Stills`` that a test may damage by hand."""

    def __init__(self) -> None:
        self.bodies: dict[str, bytes] = {}
        self._folder = ""

    def name_of(self, body: bytes) -> str:
        kind = {b"\xff\xd8": ".jpg", b"\x89P": ".png"}.get(body[:2])
        if kind is None or len(body) > STILL_BYTES:
            raise WrongUse("no picture for a wall")
        return sha256(body).hexdigest()[:32] + kind

    def put(self, name: str, body: bytes) -> None:
        self.bodies[name] = body

    def path(self, name: str) -> Path:
        body = self.bodies.get(name)
        if body is None or self.name_of(body) != name:
            raise QueueFault(f"{name} is away or damaged")
        if not self._folder:
            self._folder = mkdtemp(prefix="antrean-")
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        path = Path(self._folder) / name
        path.write_bytes(body)
        return path

    def keep_only(self, names: Collection[str]) -> None:
        self.bodies = {name: body for name, body in self.bodies.items() if name in names}
