"""The part of the queue's door for what the walls tell between calls."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from shared.rules.notices import Draft, Notice


class NoticeQueue(Protocol):
    """Put up, looked at and taken down by the hall's staff; which of them a wall shows is rules/notices.py."""

    def add_notice(self, draft: Draft, picture: bytes | None = None, request_id: str | None = None) -> Notice:
        """Put up a notice. ``picture`` is a JPEG or PNG ready for the wall; the queue keeps it."""
        ...

    def remove_notice(self, notice_id: int, request_id: str | None = None) -> Notice:
        """Take a notice down, whether it is shown or will be."""
        ...

    def notices(self) -> list[Notice]:
        """What is up or will be, in every room, by id."""
        ...

    def still(self, name: str) -> Path:
        """A file on this machine with the still of that name, whole; ``QueueFault`` when it is away or damaged."""
        ...
