"""Where notices and their stills are kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Protocol

from shared.rules.notices import Notice

STILL_BYTES = 12_000_000
"""The largest body of a still: a picture of 3840 × 2160 as JPEG of good quality is some 4 MB."""


class NoticeReadUnit(Protocol):
    """A look at the notices."""

    def notices(self, now: datetime) -> list[Notice]:
        """Those that stand at ``now`` or will stand later, by id."""
        ...

    def notice(self, notice_id: int) -> Notice | None: ...
    def last_notice(self) -> int:
        """The highest id ever given; 0 before the first."""
        ...


class NoticeUnit(NoticeReadUnit, Protocol):
    """The part of a writing transaction that keeps notices."""

    def save_notice(self, notice: Notice) -> None: ...


class Stills(Protocol):
    """The queue's own copies of pictures. The same picture has the same name, and the name says what is in it."""

    def name_of(self, body: bytes) -> str:
        """The name of a JPEG or PNG; ``WrongUse`` when it is neither, or too large."""
        ...

    def put(self, name: str, body: bytes) -> None:
        """Keep ``body`` durably under the name that it has; ``DiskFull`` or ``QueueFault`` when it cannot be kept."""
        ...

    def path(self, name: str) -> Path:
        """A file on this machine that holds the still as it was put, looked at byte by byte; else ``QueueFault``."""
        ...

    def keep_only(self, names: Collection[str]) -> None:
        """Let go of the others; what cannot be let go stays."""
        ...
