"""What a wall does not say is noted once with why, and staff are told of each trouble of its sound."""

from __future__ import annotations

from datetime import time

import pytest

from display.wall.viewmodels.props import SoundTrouble
from shared.ports.voice import SoundState, SoundWarning
from shared.rules.events import Kind
from shared.rules.quiet_hours import QuietHours
from shared.rules.voice_turns import Unspoken
from tests.wall.hall import Hall
from tests.wall.stage import Speaker

ROOM = "melati"


@pytest.fixture
def hall(expect_log: set[str]) -> Hall:
    expect_log.add("display.wall")
    made = Hall()
    made.issue("A01", 8)
    return made


def noted(hall: Hall, kind: Kind) -> list[str | None]:
    return [event.number for event in hall.queue.events() if event.kind is kind]


def unspoken(hall: Hall) -> dict[Unspoken, int]:
    return {why: count for (_, why), count in hall.queue.unspoken_today().items()}


@pytest.mark.parametrize(
    ("state", "quiet", "why"),
    [
        (SoundState.PRESENT, (), Unspoken.LATE),
        (SoundState.MUTED, (), Unspoken.NO_SOUND),
        (SoundState.PRESENT, (QuietHours(time(9), time(10)),), Unspoken.QUIET),
    ],
)
def test_what_is_not_said_for_a_minute_is_noted_once_with_why(
    hall: Hall, state: SoundState, quiet: tuple[QuietHours, ...], why: Unspoken, qapp: object
) -> None:
    one = Speaker(hall, quiet=quiet)
    one.sound.now = state
    hall.call("3")
    if why is Unspoken.LATE:
        hall.clock.pass_s(61)
    one.wake()
    one.pass_s(70)
    assert (one.output.played, unspoken(hall), noted(hall, Kind.UNSPOKEN)) == ([], {why: 1}, ["A001"])
    one.pass_s(10)
    assert unspoken(hall) == {why: 1}
    assert hall.queue.board(ROOM).calls[0].call.pending, "still shown"


def test_a_wall_that_is_quiet_leaves_time_for_one_that_is_not(hall: Hall, qapp: object) -> None:
    quiet = Speaker(hall, wall="quiet", quiet=(QuietHours(time(9), time(10)),))
    hall.call("3")
    quiet.wake()
    quiet.pass_s(62)
    assert unspoken(hall) == {}
    assert (quiet.announcer.trouble, quiet.announcer.reason) == (SoundTrouble.QUIET_HOURS, "10.00")
    assert hall.queue.troubles() == [], "nothing that staff have to mend"
    late = Speaker(hall, wall="late")
    late.wake()
    assert unspoken(hall) == {Unspoken.LATE: 1}


def test_when_the_quiet_hours_end_calls_are_said_again(hall: Hall, qapp: object) -> None:
    one = Speaker(hall, quiet=(QuietHours(time(9), time(9, 31)),))
    one.pass_s(40)
    hall.call("3")
    one.wake()
    assert one.output.played == []
    one.pass_s(21)
    assert one.output.played == ["A001-1.wav"]
    assert one.announcer.trouble is SoundTrouble.NONE


@pytest.mark.parametrize(
    ("state", "warns", "trouble"),
    [
        (SoundState.ABSENT, SoundWarning.NONE, "no_device"),
        (SoundState.MUTED, SoundWarning.NONE, "muted"),
        (SoundState.PRESENT, SoundWarning.QUIET, "quiet"),
        (SoundState.PRESENT, SoundWarning.MOVED, "moved"),
        (SoundState.UNKNOWN, SoundWarning.SILENT_SYSTEM, "silent_system"),
    ],
)
def test_each_trouble_is_told_to_the_queue_and_taken_back(
    hall: Hall, state: SoundState, warns: SoundWarning, trouble: str, qapp: object
) -> None:
    hall.queue.set_sound_trouble("one", ROOM, "playback")
    one = Speaker(hall)
    one.pass_s(1)
    assert hall.queue.troubles() == [], "what its former self has told"
    one.sound.now, one.sound.warns = state, warns
    one.pass_s(5)
    assert [(told.device, told.room, told.what) for told in hall.queue.troubles()] == [("one", ROOM, trouble)]
    assert one.announcer.trouble.value == trouble
    hall.call("3")
    one.wake()
    assert bool(one.output.played) is (warns in {SoundWarning.QUIET, SoundWarning.MOVED})
    one.sound.now, one.sound.warns = SoundState.PRESENT, SoundWarning.NONE
    one.pass_s(5)
    assert hall.queue.troubles() == []
    assert one.output.played == ["A001-1.wav"], "and the call is said"
    one.sound.now = SoundState.MUTED
    one.pass_s(5)
    one.announcer.stop()
    one.drain()
    assert hall.queue.troubles() == [], "closed on purpose"
