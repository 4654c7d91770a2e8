"""Which call is said next, and in which words: one at a time, in order, the latest call of a ticket only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from shared.actions.queue import Queue
from shared.actions.views import BoardCall
from shared.ports.voice import Announcement


def next_to_say(calls: Sequence[BoardCall], skip: Collection[int]) -> BoardCall | None:
    """The oldest of ``calls`` that is still awaited and not in ``skip`` (sequences); a recall replaces its call."""
    latest = {entry.call.ticket: entry.call.seq for entry in sorted(calls, key=_seq)}
    for entry in sorted(calls, key=_seq):
        call = entry.call
        if call.pending and not call.withdrawn and call.seq not in skip and latest[call.ticket] == call.seq:
            return entry
    return None


def announcement_of(entry: BoardCall, language: Literal["id", "en"], *, whole_hall: bool) -> Announcement:
    """What the voice says; where the room is only on a wall of the whole hall, for others everybody is in it."""
    return Announcement(
        number=entry.call.number,
        counter=entry.plan.label or entry.plan.id,
        agency=entry.agency.spoken_name or entry.agency.short_name,
        language=language,
        call=entry.call.times,
        room=entry.room.name if whole_hall else "",
        floor=entry.room.floor if whole_hall else None,
    )


def sound_name(entry: BoardCall) -> str:
    """A file name for the spoken call, in the order of calls: ``000123-A047-3``."""
    safe = "".join(sign for sign in entry.plan.id if sign.isalnum()) or "x"
    return f"{entry.call.seq:06d}-{entry.call.number}-{safe}"


def claim(queue: Queue, seq: int, room: str | None, wall: str) -> bool:
    """Take the right to say the call, unless it is no longer awaited, too old, or taken by another wall."""
    if next_to_say([e for e in queue.unspoken(room) if e.call.seq == seq], ()) is None:
        return False
    return queue.claim_speech(seq, room or "", wall)


def _seq(entry: BoardCall) -> int:
    return entry.call.seq
