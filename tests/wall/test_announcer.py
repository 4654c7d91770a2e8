"""Each call is said once, in order, only while it is awaited; what cannot be said is told and tried again."""

from __future__ import annotations

import pytest

from display.wall.viewmodels.props import SoundTrouble
from shared.ports.voice import SoundState
from shared.rules.events import Kind
from tests.wall.hall import Hall
from tests.wall.stage import Speaker


@pytest.fixture
def hall() -> Hall:
    made = Hall()
    made.issue("A01", 6)
    made.issue("D01", 4)
    return made


def spoken(hall: Hall) -> list[str | None]:
    """Numbers of the calls that were noted as said, in order."""
    return [event.number for event in hall.queue.events() if event.kind is Kind.SPOKEN]


def say_all(speaker: Speaker) -> None:
    """Let the output play everything that is handed to it."""
    while speaker.output.ended is not None:
        speaker.output.start()
        speaker.drain()
        speaker.output.end()
        speaker.drain()


def test_said_once_and_noted_when_it_sounds(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("3")
    one.wake()
    assert (one.output.played, spoken(hall)) == (["A001-1.wav"], [])
    one.output.start()
    one.drain()
    assert spoken(hall) == ["A001"]
    assert one.announcer.speaking > 0
    one.output.end()
    one.drain()
    one.wake()
    assert (one.output.played, one.announcer.speaking) == (["A001-1.wav"], 0)


def test_one_at_a_time_in_the_order_of_calls(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    for counter in ("9", "3", "4"):
        hall.call(counter)
    one.wake()
    one.wake()
    assert one.output.played == ["D001-1.wav"]
    say_all(one)
    assert one.output.played == ["D001-1.wav", "A001-1.wav", "A002-1.wav"]


def test_the_voice_is_told_number_counter_and_agency(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("3")
    one.wake()
    said = one.voice.asked[0]
    assert (said.number, said.counter, said.agency, said.call, said.room, said.floor) == (
        "A001", "Loket 3", "Disdukcapil", 1, "", None,
    )  # fmt: skip


def test_a_wall_of_the_whole_hall_says_the_room(hall: Hall, qapp: object) -> None:
    one = Speaker(hall, room=None)
    hall.call("3")
    one.wake()
    assert (one.voice.asked[0].room, one.voice.asked[0].floor) == ("Melati", 1)
    say_all(one)
    one.wake()
    assert one.output.played == ["A001-1.wav"]


def test_two_walls_of_a_room_say_it_once(hall: Hall, qapp: object) -> None:
    one, two = Speaker(hall, wall="one"), Speaker(hall, wall="two")
    hall.call("3")
    hall.call("4")
    one.announcer.wake()
    two.announcer.wake()
    while any(jobs.waiting for wall in (one, two) for jobs in wall.executors):
        for jobs in (*one.executors, *two.executors):
            if jobs.waiting:
                jobs.run_next()
    assert len(one.output.played + two.output.played) == 1, "one at a time in a room"
    say_all(one)
    say_all(two)
    assert sorted((one.output.played, two.output.played)) == [[], ["A001-1.wav", "A002-1.wav"]], "one keeps speaking"
    assert spoken(hall) == ["A001", "A002"]


def test_rooms_speak_for_themselves(hall: Hall, qapp: object) -> None:
    melati, kenanga = Speaker(hall), Speaker(hall, room="kenanga", wall="two")
    hall.call("3")
    kenanga.wake()
    melati.wake()
    assert (melati.output.played, kenanga.output.played) == (["A001-1.wav"], [])


def test_the_second_call_is_said_too(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("3")
    one.wake()
    say_all(one)
    hall.clock.pass_s(30)
    hall.queue.call_again("3")
    one.wake()
    say_all(one)
    assert one.output.played == ["A001-1.wav", "A001-2.wav"]


@pytest.mark.parametrize("what", ["undo", "start"])
def test_what_is_no_longer_awaited_is_not_said(hall: Hall, what: str, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("9")
    hall.call("3")
    one.wake()
    if what == "undo":
        hall.queue.undo("3")
    else:
        hall.queue.start("3")
    say_all(one)
    assert one.output.played == ["D001-1.wav"]


def test_undone_while_its_voice_is_being_made(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("3")
    one.announcer.wake()
    one.queue_jobs.drain()
    one.voice_jobs.drain()
    hall.queue.undo("3")
    one.drain()
    assert (one.output.played, spoken(hall)) == ([], [])


def test_older_than_a_minute_is_shown_but_not_said(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("3")
    hall.clock.pass_s(61)
    one.wake()
    assert one.output.played == []


@pytest.mark.parametrize(
    ("state", "trouble"), [(SoundState.ABSENT, SoundTrouble.NO_DEVICE), (SoundState.MUTED, SoundTrouble.MUTED)]
)
def test_unheard_is_told_not_claimed_and_tried_again(
    hall: Hall, state: SoundState, trouble: SoundTrouble, expect_log: set[str], qapp: object
) -> None:
    expect_log.add("display.wall")
    one = Speaker(hall)
    one.sound.now = state
    hall.call("3")
    one.wake()
    assert (one.announcer.trouble, one.output.played, spoken(hall)) == (trouble, [], [])
    assert [entry.call.number for entry in hall.queue.unspoken("melati")] == ["A001"], "another wall may say it"
    one.sound.now = SoundState.PRESENT
    one.pass_s(6)
    say_all(one)
    assert (one.announcer.trouble, spoken(hall)) == (SoundTrouble.NONE, ["A001"])


@pytest.mark.parametrize("there", [True, False])
def test_a_silent_sound_server_is_not_believed_blindly(
    hall: Hall, there: bool, expect_log: set[str], qapp: object
) -> None:
    expect_log.add("display.wall")
    one = Speaker(hall)
    one.sound.now, one.output.there = SoundState.UNKNOWN, there
    hall.call("3")
    one.wake()
    assert one.output.played == (["A001-1.wav"] if there else [])
    assert one.announcer.trouble is (SoundTrouble.NONE if there else SoundTrouble.NO_DEVICE)


def test_a_folder_needs_no_loudspeaker(hall: Hall, qapp: object) -> None:
    one = Speaker(hall, needs_device=False)
    one.sound.now = SoundState.ABSENT
    hall.call("3")
    one.wake()
    say_all(one)
    assert (one.output.played, spoken(hall)) == (["A001-1.wav"], ["A001"])


def test_without_a_voice_the_chime_sounds_once(hall: Hall, expect_log: set[str], qapp: object) -> None:
    expect_log.add("display.wall")
    one = Speaker(hall)
    one.voice.missing = "Mesin suara tidak terpasang."
    hall.call("3")
    one.wake()
    say_all(one)
    assert (one.output.played, one.announcer.trouble) == (["chime.wav"], SoundTrouble.NO_VOICE)
    assert one.announcer.reason == "Mesin suara tidak terpasang."
    one.pass_s(12)
    assert (one.output.played, spoken(hall)) == (["chime.wav"], [])
    one.voice.missing = ""
    one.pass_s(6)
    say_all(one)
    assert (spoken(hall), one.announcer.trouble) == (["A001"], SoundTrouble.NONE)


def test_failed_playing_is_told_and_the_next_call_goes_on(hall: Hall, expect_log: set[str], qapp: object) -> None:
    expect_log.add("display.wall")
    one = Speaker(hall)
    hall.call("3")
    hall.call("4")
    one.wake()
    one.output.end("the sound output broke off")
    assert one.announcer.trouble is SoundTrouble.PLAYBACK
    one.drain()
    say_all(one)
    assert (one.output.played, spoken(hall)) == (["A001-1.wav", "A002-1.wav"], ["A002"])
    assert one.announcer.trouble is SoundTrouble.NONE


def test_a_missing_loudspeaker_is_told_before_anybody_is_called(hall: Hall, expect_log: set[str], qapp: object) -> None:
    expect_log.add("display.wall")
    one = Speaker(hall)
    one.sound.now = SoundState.ABSENT
    one.pass_s(1)
    assert one.announcer.trouble is SoundTrouble.NO_DEVICE
    one.sound.now = SoundState.PRESENT
    one.pass_s(11)
    assert one.announcer.trouble is SoundTrouble.NONE
