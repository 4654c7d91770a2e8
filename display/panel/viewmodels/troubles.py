"""Devices in trouble as staff are told of them: which first, walls of one room together, rooms that hear no call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from shared.rules.mall import Mall
from shared.rules.telling import clock_text
from shared.rules.troubles import DeviceTrouble, Part

CALM = frozenset({"paper_low", "quiet", "moved"})
"""Words of what goes on working: somebody should look after it, not run."""


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One line of the device list. ``device`` is a printer's own name, ``room`` a wall's; ``since`` as 10.12.

    ``day`` is empty for today, else 2/2. ``many``: so many walls. ``papers``: printed since a roll is near its end.
    """

    key: str
    part: str
    device: str
    room: str
    what: str
    since: str
    day: str = ""
    many: int = 1
    papers: int = 0
    urgent: bool = True
    own: bool = False
    """The printer of this help desk itself."""


def device_rows(troubles: Sequence[DeviceTrouble], mall: Mall, now: datetime, own: str = "") -> list[DeviceRow]:
    """The lines for ``troubles``: what needs somebody at once first, then the longest. ``own``: this desk's device."""
    rows: dict[str, DeviceRow] = {}
    for one in troubles:
        row = _row(one, mall, now, own)
        seen = rows.get(row.key)
        rows[row.key] = row if seen is None else replace(seen, many=seen.many + 1)
    return sorted(rows.values(), key=lambda row: not row.urgent)


def _row(one: DeviceTrouble, mall: Mall, now: datetime, own: str) -> DeviceRow:
    since = mall.local(one.since)
    room = mall.room[one.room].name if one.room in mall.room else one.room
    # Two walls of a room with the same trouble are one way to go.
    who = f"{one.room}:{one.what}" if one.part is Part.SOUND else one.device
    return DeviceRow(
        key=f"{one.part.value}:{who}",
        part=one.part.value,
        device=one.device,
        room=room,
        what=one.what,
        since=clock_text(since),
        day="" if mall.day(one.since) == mall.day(now) else f"{since.day}/{since.month}",
        papers=one.papers,
        urgent=one.what not in CALM,
        own=bool(own) and one.device == own,
    )


def silent_since(troubles: Sequence[DeviceTrouble], room: str) -> datetime | None:
    """Since when no call is heard from a wall of ``room``, or of the whole hall; ``None`` while all are heard."""
    silent = [
        one.since for one in troubles if one.part is Part.SOUND and one.room in ("", room) and one.what not in CALM
    ]
    return min(silent, default=None)
