"""What a room's voice says next: whole sentences while there is time, less under pressure, nothing that is too old."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LIMIT_S = 60.0
"""An older call is shown and blinks, but is not said any more: the visitor has seen it or has gone there."""
COMFORT_S = 20.0
"""While every waiting call would be begun so soon after it was made, there is no pressure."""
PRESSED_S = 45.0
"""Not all begun so soon, even in short: voices differ, and the last would be too late."""
MOST_JOINED = 3
"""More numbers in one breath are not remembered."""
_FRESH_S = 3.0
"""So soon after the last sound everybody still listens, and a chime only costs time."""


class Form(StrEnum):
    """How much is said: the whole sentence, number and counter only, or several calls in one breath."""

    SENTENCE = "sentence"
    SHORT = "short"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A call that nobody has said yet. ``joins``: calls with the same word may be said in one breath (the room)."""

    seq: int
    age_s: float
    joins: str = ""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Seconds that a call takes in each form with the rest behind it; a sentence with the chime, the others without."""

    sentence: float
    short: float
    joined_each: float


IN_ROOM = Lengths(sentence=9.1, short=4.1, joined_each=4.3)
WHOLE_HALL = Lengths(sentence=11.8, short=5.4, joined_each=4.7)
"""Means of 40 calls each, counters 1 to 48, clips made by espeak-ng at 155 words a minute; its own sentences are
shorter. In the whole hall the room is said too."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What to say now: the calls ``seqs`` in ``form``, none when nothing is to be said. ``late`` are given up."""

    seqs: tuple[int, ...] = ()
    form: Form = Form.SENTENCE
    chime: bool = True
    late: tuple[int, ...] = ()


def next_saying(awaited: Sequence[Awaited], quiet_s: float | None, lengths: Lengths) -> Saying:
    """What the voice of one room says next. ``awaited`` oldest first, the latest call of each ticket only.

    Calls are joined only where that is quicker: where the room would else be said with every number.
    ``quiet_s``: seconds since the room last heard a call, None when it has not. Each call is in ``late`` until the
    caller no longer offers it: count it once.
    """
    late = tuple(call.seq for call in awaited if call.age_s > LIMIT_S)
    waiting = [call for call in awaited if call.age_s <= LIMIT_S]
    if not waiting:
        return Saying(late=late)
    if _all_begin(waiting, lengths.sentence, COMFORT_S):
        return Saying((waiting[0].seq,), Form.SENTENCE, chime=True, late=late)
    chime = quiet_s is None or quiet_s > _FRESH_S
    if lengths.joined_each < lengths.short and not _all_begin(waiting, lengths.short, PRESSED_S):
        together = _together(waiting)
        if len(together) > 1:
            return Saying(tuple(call.seq for call in together), Form.JOINED, chime, late)
    return Saying((waiting[0].seq,), Form.SHORT, chime, late)


def _all_begin(waiting: Sequence[Awaited], each_s: float, within_s: float) -> bool:
    """Whether each call is begun ``within_s`` of its making, when all are said in order."""
    return all(call.age_s + nth * each_s <= within_s for nth, call in enumerate(waiting))


def _together(waiting: Sequence[Awaited]) -> list[Awaited]:
    together = []
    for call in waiting[:MOST_JOINED]:
        if call.joins != waiting[0].joins:
            break
        together.append(call)
    return together
