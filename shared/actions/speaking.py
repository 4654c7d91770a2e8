"""What a room's walls do so that each call is spoken once or is on record as not spoken, and who is told of silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shared.actions.hall import Hall
from shared.actions.looking import Look
from shared.rules import voice_turns
from shared.rules.events import Kind
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Speech, Turn, Unspoken


def take_turn(hall: Hall, room: str, wall: str, seconds: float) -> int | None:
    """The fence of the room's turn to speak, or ``None`` while another wall has it.

    What an earlier turn has claimed and never noted is put on record as cut.
    """
    turn = voice_turns.take(hall.unit.turn(room), room, wall, seconds, hall.now)
    if turn is None:
        return None
    hall.unit.save_turn(turn)
    for speech in hall.unit.cut_speeches(room, turn.fence):
        _give_up(hall, replace(speech, why=Unspoken.CUT), Unspoken.CUT)
    return turn.fence


def renew_turn(hall: Hall, room: str, fence: int, seconds: float) -> bool:
    """Hold the turn on; False when somebody else has taken it."""
    return _kept(hall, voice_turns.renew(hall.unit.turn(room), fence, seconds, hall.now))


def release_turn(hall: Hall, room: str, fence: int) -> bool:
    """Give the turn back at once; False when it is somebody else's."""
    return _kept(hall, voice_turns.release(hall.unit.turn(room), fence, hall.now))


def claim(hall: Hall, calls: Sequence[int], room: str, wall: str, fence: int | None) -> bool:
    """The right to speak ``calls`` in a room, all of them or none."""
    if not voice_turns.may_claim(hall.unit.turn(room), fence, hall.now):
        return False
    if not calls or any(hall.unit.speech(call, room) is not None for call in calls):
        return False
    for call in calls:
        hall.unit.save_speech(Speech(call, room, wall, fence or 0, hall.now))
    return True


def mark_spoken(hall: Hall, calls: Sequence[int], room: str, fence: int | None) -> bool:
    """The first sample of claimed calls has been played; False when that was not noted for all of them."""
    turn, noted = hall.unit.turn(room), 0
    for call in calls:
        speech = hall.unit.speech(call, room)
        if speech is not None and voice_turns.may_note(turn, speech, fence):
            hall.unit.save_speech(replace(speech, spoken_at=hall.now))
            _record(hall, Kind.SPOKEN, call, {"call": call, "room": room})
            noted += 1
    return noted == len(calls)


def mark_unspoken(hall: Hall, call: int, room: str, why: Unspoken, fence: int | None) -> bool:
    """Note once that a call is not spoken in a room; False when it is claimed by another, or noted already."""
    turn, speech = hall.unit.turn(room), hall.unit.speech(call, room)
    if speech is None:
        if fence is not None and (turn is None or turn.fence != fence):
            return False
        speech = Speech(call, room, "", 0, hall.now)
    elif fence is None or not voice_turns.may_note(turn, speech, fence):
        return False
    _give_up(hall, replace(speech, why=why), why)
    return True


def set_trouble(hall: Hall, device: str, part: Part, room: str, what: str | None) -> None:
    """Note what is wrong with a device, or that it works (``None``); on record when it changes."""
    before = next((one for one in hall.unit.troubles() if (one.device, one.part) == (device, part)), None)
    if what is None:
        if before is not None:
            hall.unit.drop_trouble(device, part)
            hall.unit.append(Kind.DEVICE_WELL, hall.now, None, None, _of(device, part, before.room))
    elif before is None or (before.what, before.room) != (what, room):
        hall.unit.save_trouble(DeviceTrouble(device, part, room, what, hall.now))
        hall.unit.append(Kind.DEVICE_TROUBLE, hall.now, None, None, {**_of(device, part, room), "what": what})


def troubles(look: Look) -> list[DeviceTrouble]:
    """Every device in trouble, longest first; with the papers that a printer was given since."""
    return [
        replace(one, papers=look.unit.papers_of(one.device, one.since)) if one.part is Part.PRINTER else one
        for one in look.unit.troubles()
    ]


def _kept(hall: Hall, turn: Turn | None) -> bool:
    if turn is None:
        return False
    hall.unit.save_turn(turn)
    return True


def _give_up(hall: Hall, speech: Speech, why: Unspoken) -> None:
    hall.unit.save_speech(speech)
    hall.unit.count_unspoken(hall.day, speech.room, why)
    _record(hall, Kind.UNSPOKEN, speech.call, {"call": speech.call, "room": speech.room, "why": why.value})


def _record(hall: Hall, kind: Kind, call: int, detail: dict[str, str | int | None]) -> None:
    (called,) = hall.unit.events(call - 1, 1)
    ticket = hall.unit.ticket(called.ticket) if called.ticket is not None else None
    hall.unit.append(kind, hall.now, ticket, called.counter, detail)


def _of(device: str, part: Part, room: str) -> dict[str, str | int | None]:
    return {"device": device, "part": part.value, "room": room}
