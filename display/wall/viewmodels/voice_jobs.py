"""What a wall does on its workers when it speaks: renders, takes the room's turn, claims, notes what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from display.wall.viewmodels.announcing import Manner, age_s, awaited
from shared.actions.queue import Queue
from shared.actions.views import BoardCall
from shared.ports.voice import Announcement, NoVoice, Voice
from shared.rules.quiet_hours import quiet_until
from shared.rules.speaking import LIMIT_S
from shared.rules.voice_turns import Unspoken

TURN_S = 3.5
"""How long a turn is held when nobody renews it: a wall that has died gives its room free within this."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The calls that nobody has said or given up yet, at the queue's own moment; ``quiet_until`` in quiet hours."""

    now: datetime
    calls: list[BoardCall]
    quiet_until: time | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What came of wanting to speak. ``fence`` None: another wall has the room's turn."""

    fence: int | None
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """An announcement ready to be played, or why not."""

    wav: Path | NoVoice
    chime: Path | None = None
    """To draw the eye when nothing can be said."""


def render(voice: Voice, wanted: Announcement) -> Rendered:
    """Make the announcement, or else find the chime alone."""
    wav = voice.render(wanted)
    if not isinstance(wav, NoVoice):
        return Rendered(wav)
    try:
        return Rendered(wav, voice.chime_path())
    except OSError:
        return Rendered(wav)


def offered(queue: Queue, manner: Manner) -> Offered:
    """What there is to say."""
    now = queue.now()
    quiet = quiet_until(manner.quiet, queue.mall().local(now).time()) if manner.quiet else None
    return Offered(now, awaited(queue.unspoken(manner.room, None)), quiet)


def hold(queue: Queue, room: str, wall: str, fence: int | None) -> int | None:
    """The room's turn, held on or taken: its fence, or ``None`` while another wall has it."""
    if fence is not None and queue.renew_turn(room, fence, TURN_S):
        return fence
    return queue.take_turn(room, wall, TURN_S)


def claim(queue: Queue, seqs: Sequence[int], manner: Manner, wall: str, fence: int | None) -> Claim:
    """Take the turn, and the right to say the calls, unless one is no longer awaited, too old, or another wall's."""
    held = hold(queue, manner.key, wall, fence)
    if held is None:
        return Claim(None)
    still = {entry.call.seq for entry in awaited(queue.unspoken(manner.room, LIMIT_S))}
    return Claim(held, still.issuperset(seqs) and queue.claim_speech(seqs, manner.key, wall, held))


def confirm(queue: Queue, calls: Sequence[BoardCall], room: str, fence: int) -> bool:
    """Whether claimed calls may still be said after a halt: the turn is still this wall's, and none is too old.

    Those that are too old are given up.
    """
    if not queue.renew_turn(room, fence, TURN_S):
        return False
    now = queue.now()
    if all(age_s(entry, now) <= LIMIT_S for entry in calls):
        return True
    give_up(queue, ((entry.call.seq, Unspoken.LATE) for entry in calls), room, fence)
    return False


def give_up(queue: Queue, calls: Iterable[tuple[int, Unspoken]], room: str, fence: int | None = None) -> None:
    """Note that calls are not spoken; what another wall has claimed or noted stays as it is."""
    for seq, why in calls:
        queue.mark_unspoken(seq, room, why, fence)
