"""Which calls are said next, and in which words: in order, the latest call of a ticket only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from shared.actions.views import BoardCall
from shared.ports.voice import Announcement, Called
from shared.rules.quiet_hours import QuietHours
from shared.rules.speaking import IN_ROOM, WHOLE_HALL, Awaited, Form, next_saying


@dataclass(frozen=True, slots=True)
class Manner:
    """How a wall speaks. ``room`` None: the whole hall, for others everybody is in the room that they would say.

    ``chime``: whether whole sentences begin with one.
    """

    room: str | None
    language: Literal["id", "en"] = "id"
    chime: bool = True
    quiet: tuple[QuietHours, ...] = field(default=())

    @property
    def key(self) -> str:
        """The room as the queue names it for speaking; empty for the whole hall."""
        return self.room or ""


@dataclass(frozen=True, slots=True)
class ToSay:
    """The calls to be said next, in one breath, oldest first, and how much of them."""

    entries: tuple[BoardCall, ...]
    form: Form = Form.SENTENCE
    chime: bool = True

    @property
    def seqs(self) -> tuple[int, ...]:
        """What they are claimed by."""
        return tuple(entry.call.seq for entry in self.entries)

    @property
    def name(self) -> str:
        """A file name for the announcement, in the order of calls: ``000123-A047-3``."""
        first = self.entries[0]
        safe = "".join(sign for sign in first.plan.id if sign.isalnum()) or "x"
        return f"{first.call.seq:06d}-{first.call.number}-{safe}"


def choose(
    calls: Sequence[BoardCall], skip: Collection[int], now: datetime, quiet_s: float | None, *, whole_hall: bool
) -> ToSay | None:
    """What is said next, less under pressure. ``quiet_s``: since the last call was heard; None when none was."""
    waiting = {entry.call.seq: entry for entry in awaited(calls) if entry.call.seq not in skip}
    ages = [Awaited(seq, age_s(entry, now), entry.room.code) for seq, entry in waiting.items()]
    saying = next_saying(ages, quiet_s, WHOLE_HALL if whole_hall else IN_ROOM)
    return ToSay(tuple(waiting[seq] for seq in saying.seqs), saying.form, saying.chime) if saying.seqs else None


def announcement_of(chosen: ToSay, manner: Manner) -> Announcement:
    """What the voice says."""
    entry, *others = chosen.entries
    whole_hall = manner.room is None
    return Announcement(
        number=entry.call.number,
        counter=_label(entry),
        agency=entry.agency.spoken_name or entry.agency.short_name,
        language=manner.language,
        call=entry.call.times,
        room=entry.room.name if whole_hall else "",
        floor=entry.room.floor if whole_hall else None,
        form=chosen.form,
        also=tuple(Called(other.call.number, _label(other)) for other in others),
        chime=chosen.chime and manner.chime,
    )


def awaited(calls: Sequence[BoardCall]) -> list[BoardCall]:
    """Those of ``calls`` whose visitor is still awaited, oldest first; a recall replaces its call."""
    ordered = sorted(calls, key=_seq)
    latest = {entry.call.ticket: entry.call.seq for entry in ordered}
    return [
        entry
        for entry in ordered
        if entry.call.pending and not entry.call.withdrawn and latest[entry.call.ticket] == entry.call.seq
    ]


def age_s(entry: BoardCall, now: datetime) -> float:
    """Seconds since the call was made."""
    return (now - entry.call.at).total_seconds()


def _label(entry: BoardCall) -> str:
    return entry.plan.label or entry.plan.id


def _seq(entry: BoardCall) -> int:
    return entry.call.seq
