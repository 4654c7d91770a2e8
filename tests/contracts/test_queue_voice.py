"""Every side of the queue: one wall speaks in a room, each call once, and what is not spoken is on record."""

from __future__ import annotations

import pytest

from shared.rules.events import Kind
from shared.rules.voice_turns import LONGEST_TURN_S, Unspoken
from tests.contracts.officer import Hall

ROOM = "melati"


def called(hall: Hall, times: int = 1) -> list[int]:
    """Calls that wait to be spoken in the room, one at each of its counters."""
    counters = ["1", "2"][:times]
    hall.open(*counters)
    hall.take("A01", times=times)
    for counter in counters:
        hall.next(counter)
    return [line.call.seq for line in hall.queue.unspoken(ROOM)]


def turn(hall: Hall, wall: str = "wall 1", seconds: float = 4) -> int:
    fence = hall.queue.take_turn(ROOM, wall, seconds)
    assert fence is not None
    return fence


def on_record(hall: Hall, kind: Kind = Kind.UNSPOKEN) -> list[tuple[str | None, str | int | None]]:
    return [(event.number, event.detail.get("why")) for event in hall.queue.events() if event.kind is kind]


def test_one_wall_of_a_room_has_the_turn(hall: Hall) -> None:
    first = turn(hall)
    assert hall.queue.take_turn(ROOM, "wall 2", 4) is None
    assert hall.queue.take_turn("mawar", "wall 2", 4) is not None, "another room"
    assert hall.queue.take_turn("", "wall 3", 4) is not None, "the whole hall"
    for _ in range(5):
        hall.clock.step(3)
        assert hall.queue.renew_turn(ROOM, first, 4)
        assert hall.queue.take_turn(ROOM, "wall 2", 4) is None
    assert hall.queue.release_turn(ROOM, first)
    assert turn(hall, "wall 2") > first
    assert not hall.queue.renew_turn(ROOM, first, 4)
    assert not hall.queue.release_turn(ROOM, first)
    assert hall.queue.take_turn(ROOM, "wall 1", 4) is None


@pytest.mark.parametrize("seconds", [0.5, 4, 5, 3600])
def test_a_wall_that_died_frees_its_room_within_five_seconds(hall: Hall, seconds: float) -> None:
    dead = turn(hall, "wall 1", seconds)
    hall.clock.step(min(seconds, LONGEST_TURN_S) - 0.01)
    assert hall.queue.take_turn(ROOM, "wall 2", 4) is None
    hall.clock.step(0.01)
    assert turn(hall, "wall 2") > dead
    assert not hall.queue.renew_turn(ROOM, dead, 4)


def test_a_clock_set_back_frees_the_room_at_once(hall: Hall) -> None:
    (call,) = called(hall)
    old = turn(hall)
    hall.clock.jump(hours=-1)
    hall.queue.accept_clock()
    new = turn(hall, "wall 2")
    assert not hall.queue.claim_speech(call, ROOM, "wall 1", old)
    assert hall.queue.claim_speech(call, ROOM, "wall 2", new)
    assert hall.queue.take_turn(ROOM, "wall 1", 4) is None


def test_a_wall_that_was_only_late_goes_on_when_nobody_has_taken_its_turn(hall: Hall) -> None:
    (call,) = called(hall)
    fence = turn(hall)
    hall.clock.step(30)
    assert not hall.queue.claim_speech(call, ROOM, "wall 1", fence), "it must hold the turn to begin"
    assert hall.queue.renew_turn(ROOM, fence, 4)
    assert hall.queue.claim_speech(call, ROOM, "wall 1", fence)


def test_a_wall_that_was_started_anew_is_not_taken_for_its_former_self(hall: Hall) -> None:
    (call,) = called(hall)
    former, anew = turn(hall), turn(hall)
    assert anew > former
    assert not hall.queue.claim_speech(call, ROOM, "wall 1", former)
    assert hall.queue.claim_speech(call, ROOM, "wall 1", anew)


def test_calls_are_claimed_together_or_not_at_all(hall: Hall) -> None:
    one, two = called(hall, 2)
    fence = turn(hall)
    assert hall.queue.claim_speech([one], ROOM, "wall 1", fence)
    assert not hall.queue.claim_speech([one, two], ROOM, "wall 1", fence)
    assert [line.call.seq for line in hall.queue.unspoken(ROOM)] == [two]
    assert not hall.queue.claim_speech([], ROOM, "wall 1", fence)
    hall.queue.call_again("1")
    again = [line.call.seq for line in hall.queue.unspoken(ROOM)]
    assert hall.queue.claim_speech(again, ROOM, "wall 1", fence)
    assert hall.queue.mark_spoken(again, ROOM, fence)
    assert not hall.queue.mark_spoken(again, ROOM, fence)
    assert len(on_record(hall, Kind.SPOKEN)) == 2


def test_without_a_turn_nothing_is_claimed_while_somebody_has_it(hall: Hall) -> None:
    (call,) = called(hall)
    assert not hall.queue.claim_speech(call, ROOM, "wall 1", 1), "nobody has ever given it"
    fence = turn(hall)
    assert not hall.queue.claim_speech(call, ROOM, "wall 2")
    hall.queue.release_turn(ROOM, fence)
    assert not hall.queue.claim_speech(call, ROOM, "wall 1", fence)
    assert hall.queue.claim_speech(call, ROOM, "wall 2")
    assert hall.queue.mark_spoken(call, ROOM)


def test_an_older_turn_claims_nothing_notes_nothing_and_its_open_claims_are_cut(hall: Hall) -> None:
    one, two = called(hall, 2)
    old = turn(hall)
    assert hall.queue.claim_speech(one, ROOM, "wall 1", old)
    hall.clock.step(5)
    new = turn(hall, "wall 2")
    assert on_record(hall) == [("A001", "cut")]
    assert dict(hall.queue.unspoken_today()) == {(ROOM, Unspoken.CUT): 1}
    assert not hall.queue.mark_spoken(one, ROOM, old)
    assert not hall.queue.claim_speech(two, ROOM, "wall 1", old)
    assert not hall.queue.mark_unspoken(two, ROOM, Unspoken.LATE, old)
    assert not hall.queue.claim_speech(one, ROOM, "wall 2", new), "it may have been heard"
    assert hall.queue.claim_speech(two, ROOM, "wall 2", new)
    assert not hall.queue.mark_spoken(two, ROOM, old)
    assert hall.queue.mark_spoken(two, ROOM, new)
    hall.queue.release_turn(ROOM, new)
    turn(hall)
    assert on_record(hall) == [("A001", "cut")], "what was noted is not cut"


@pytest.mark.parametrize("why", [Unspoken.LATE, Unspoken.QUIET, Unspoken.NO_SOUND])
def test_a_call_that_is_not_spoken_is_noted_and_counted_once_a_room(hall: Hall, why: Unspoken) -> None:
    (call,) = called(hall)
    hall.clock.step(61)
    assert hall.queue.unspoken(ROOM) == []
    assert [line.call.seq for line in hall.queue.unspoken(ROOM, None)] == [call]
    assert hall.queue.mark_unspoken(call, ROOM, why)
    assert not hall.queue.mark_unspoken(call, ROOM, why)
    assert hall.queue.unspoken(ROOM, None) == []
    assert [line.call.seq for line in hall.queue.unspoken(None, None)] == [call], "the hall's own wall"
    assert hall.queue.mark_unspoken(call, "", why)
    assert not hall.queue.claim_speech(call, ROOM, "wall 1", turn(hall))
    assert on_record(hall) == [("A001", why.value)] * 2
    assert dict(hall.queue.unspoken_today()) == {(ROOM, why): 1, ("", why): 1}
    hall.clock.step(days=1)
    assert hall.queue.unspoken_today() == {}


def test_a_claimed_call_is_given_up_by_its_claim_alone(hall: Hall) -> None:
    (call,) = called(hall)
    fence = turn(hall)
    hall.queue.claim_speech(call, ROOM, "wall 1", fence)
    assert not hall.queue.mark_unspoken(call, ROOM, Unspoken.LATE)
    assert not hall.queue.mark_unspoken(call, ROOM, Unspoken.LATE, fence + 1)
    assert hall.queue.mark_unspoken(call, ROOM, Unspoken.NO_SOUND, fence)
    assert not hall.queue.mark_spoken(call, ROOM, fence)
    assert on_record(hall) == [("A001", "no_sound")]


def test_yesterdays_calls_are_not_offered_however_old_they_may_be(hall: Hall) -> None:
    called(hall)
    hall.clock.step(days=1)
    assert hall.queue.unspoken(ROOM, None) == []


def test_a_wall_that_is_not_heard_is_told_to_everybody(hall: Hall) -> None:
    hall.queue.set_sound_trouble("wall 1", ROOM, "muted")
    since = hall.queue.now()
    hall.clock.step(5)
    hall.queue.set_sound_trouble("wall 1", ROOM, "muted")
    hall.queue.set_sound_trouble("wall 2", "mawar", "no_device")
    hall.queue.set_sound_trouble("wall 3", "", None)
    told = [(one.device, one.part.value, one.room, one.what) for one in hall.queue.troubles()]
    assert told == [("wall 1", "sound", ROOM, "muted"), ("wall 2", "sound", "mawar", "no_device")]
    assert hall.queue.troubles()[0].since == since
    hall.queue.set_sound_trouble("wall 1", ROOM, None)
    assert [one.device for one in hall.queue.troubles()] == ["wall 2"]
    kinds = [event.kind for event in hall.queue.events() if event.kind.value.startswith("device_")]
    assert kinds == [Kind.DEVICE_TROUBLE, Kind.DEVICE_TROUBLE, Kind.DEVICE_WELL]
