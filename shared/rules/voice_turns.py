"""Which wall of a room speaks, and what is known of each call there: spoken once, or on record why not.

The rule, which tests/rules/test_voice_turns.py has as a table:

1. One wall at a time has a room's turn, for a few seconds that it renews. Each turn has a fence greater than before.
2. A call is claimed once in a room, by the turn that holds. Who has an older fence claims nothing and notes nothing.
3. A call that is not spoken is noted once, with why. One that was claimed in an earlier turn and never noted was cut:
   nobody knows whether it was heard, and it is not said again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from shared.rules.leases import Lease, lease

LONGEST_TURN_S = 5.0
"""A wall that died frees its room within this."""


class Unspoken(StrEnum):
    """Why a call was not spoken in a room."""

    LATE = "late"
    """It was older than a minute when the voice was free."""
    QUIET = "quiet"
    """Quiet hours."""
    NO_SOUND = "no_sound"
    """No sound output, no voice, or it broke."""
    CUT = "cut"
    """Its wall stopped after claiming it and before noting it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A room's turn to speak. ``wall`` is an opaque name."""

    room: str
    wall: str
    fence: int
    held: Lease


@dataclass(frozen=True, slots=True)
class Speech:
    """What is known of a call in a room. ``fence`` 0: claimed without a turn, or given up by nobody in particular."""

    call: int
    room: str
    wall: str
    fence: int
    claimed_at: datetime
    spoken_at: datetime | None = None
    why: Unspoken | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is claimed, and neither spoken nor given up."""
        return self.spoken_at is None and self.why is None


def take(before: Turn | None, room: str, wall: str, seconds: float, now: datetime) -> Turn | None:
    """The turn of ``room`` for ``wall``, or ``None`` while another wall has it.

    A wall that asks again gets a new fence: it may have been started anew, and its former self still be about.
    """
    if before is not None and before.wall != wall and before.held.holds(now):
        return None
    return Turn(room, wall, 1 if before is None else before.fence + 1, lease(now, seconds, LONGEST_TURN_S))


def renew(turn: Turn | None, fence: int, seconds: float, now: datetime) -> Turn | None:
    """The turn held on, or ``None`` when somebody else has taken it since. A late holder goes on when nobody has."""
    if turn is None or turn.fence != fence:
        return None
    return replace(turn, held=lease(now, seconds, LONGEST_TURN_S))


def release(turn: Turn | None, fence: int, now: datetime) -> Turn | None:
    """The turn given back at once, or ``None`` when it is somebody else's. The fence stays used."""
    return None if turn is None or turn.fence != fence else replace(turn, held=Lease(now, now))


def may_claim(turn: Turn | None, fence: int | None, now: datetime) -> bool:
    """Whether calls may be claimed with ``fence``; without one only while nobody has the room's turn."""
    if fence is None:
        return turn is None or not turn.held.holds(now)
    return turn is not None and turn.fence == fence and turn.held.holds(now)


def may_note(turn: Turn | None, speech: Speech, fence: int | None) -> bool:
    """Whether the claim may be noted as spoken or given up by whoever shows ``fence``."""
    current = turn is None or fence is None or turn.fence == fence
    return speech.is_open and speech.fence == (fence or 0) and current
