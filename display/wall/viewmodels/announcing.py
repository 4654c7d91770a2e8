"""Which call is said next, and in which words: one at a time, in order, the latest call of a ticket only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import inf
from typing import Literal

from shared.actions.queue import Queue
from shared.actions.views import BoardCall
from shared.ports.voice import Announcement
from shared.rules.speaking import IN_ROOM, WHOLE_HALL, Awaited, Form, next_saying

# A claim is for one call, so calls are not joined.
_ALONE = {False: replace(IN_ROOM, joined_each=inf), True: replace(WHOLE_HALL, joined_each=inf)}


@dataclass(frozen=True, slots=True)
class ToSay:
    """The call to be said next, and how much of it."""

    entry: BoardCall
    form: Form = Form.SENTENCE
    chime: bool = True


def next_to_say(calls: Sequence[BoardCall], skip: Collection[int]) -> BoardCall | None:
    """The oldest of ``calls`` that is still awaited and not in ``skip`` (sequences); a recall replaces its call."""
    return next(iter(_awaited(calls, skip)), None)


def choose(
    calls: Sequence[BoardCall], skip: Collection[int], now: datetime, quiet_s: float | None, *, whole_hall: bool
) -> ToSay | None:
    """What is said next, in short while many wait. ``quiet_s``: since the last call was heard; None when none was."""
    awaited = {entry.call.seq: entry for entry in _awaited(calls, skip)}
    ages = [Awaited(seq, (now - entry.call.at).total_seconds(), entry.room.code) for seq, entry in awaited.items()]
    saying = next_saying(ages, quiet_s, _ALONE[whole_hall])
    return ToSay(awaited[saying.seqs[0]], saying.form, saying.chime) if saying.seqs else None


def announcement_of(chosen: ToSay, language: Literal["id", "en"], *, whole_hall: bool) -> Announcement:
    """What the voice says; where the room is only on a wall of the whole hall, for others everybody is in it."""
    entry = chosen.entry
    return Announcement(
        number=entry.call.number,
        counter=entry.plan.label or entry.plan.id,
        agency=entry.agency.spoken_name or entry.agency.short_name,
        language=language,
        call=entry.call.times,
        room=entry.room.name if whole_hall else "",
        floor=entry.room.floor if whole_hall else None,
        form=chosen.form,
        chime=chosen.chime,
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


def _awaited(calls: Sequence[BoardCall], skip: Collection[int]) -> list[BoardCall]:
    ordered = sorted(calls, key=_seq)
    latest = {entry.call.ticket: entry.call.seq for entry in ordered}
    return [
        entry
        for entry in ordered
        if entry.call.pending
        and not entry.call.withdrawn
        and entry.call.seq not in skip
        and latest[entry.call.ticket] == entry.call.seq
    ]


def _seq(entry: BoardCall) -> int:
    return entry.call.seq
