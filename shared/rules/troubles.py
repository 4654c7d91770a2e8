"""What is wrong with a device of the hall, for its staff: a printer or a wall's sound, since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Part(StrEnum):
    """What of a device is in trouble."""

    SOUND = "sound"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class DeviceTrouble:
    """``what`` is a word from the device (``muted``, ``no_paper`` …); ``room`` is empty for the whole hall or none.

    ``papers``: papers that this device's printer has been given since, to tell how far a roll near its end has come.
    """

    device: str
    part: Part
    room: str
    what: str
    since: datetime
    papers: int = 0
