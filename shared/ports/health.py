"""How the machine that keeps the queue is doing: what its staff must know before anything stops."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.rules.hall_time import Doubt


class Room(StrEnum):
    """How much room the queue's disk has left."""

    ENOUGH = "enough"
    LITTLE = "little"
    """Somebody should free space in the coming days."""
    SHORT = "short"
    """Somebody should free space now: the disk is nearly full, or was full and the queue lives on its reserve."""


@dataclass(frozen=True, slots=True)
class Health:
    """``free`` and ``reserve`` in bytes, ``None`` when nobody can tell or nothing is kept on a disk.

    ``damage`` is empty, or one sentence about data that an examination has found damaged.
    """

    room: Room = Room.ENOUGH
    free: int | None = None
    reserve: int | None = None
    damage: str = ""
    clock: Doubt | None = None
    """Set while the machine's clock cannot be right and the hall's time goes on without it."""
