"""Whose turn it is to speak in a room, held by the announcer: one wall at a time, handed on, never after it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from display.wall.viewmodels.voice_jobs import TURN_S
from shared.ports.voice import SoundState
from shared.rules.events import Kind
from shared.rules.mall import Room
from shared.rules.speaking import Form
from shared.rules.voice_turns import LONGEST_TURN_S, Unspoken
from tests.proof_report import ProofReport
from tests.wall.hall import Hall, hall_mall
from tests.wall.stage import Speaker

ROOM = "melati"


@pytest.fixture
def hall(expect_log: set[str]) -> Hall:
    expect_log.add("display.wall")
    made = Hall()
    made.issue("A01", 8)
    return made


def together(walls: Sequence[Speaker], seconds: int = 1) -> None:
    """Time passes for all walls of a hall alike, and they see what has moved."""
    for wall in walls:
        wall.wake()
    for _ in range(seconds):
        walls[0].hall.clock.pass_s(1)
        for wall in walls:
            wall.seconds += 1
            wall.announcer.tick()
            wall.drain()


def say(wall: Speaker) -> None:
    """The call that the wall has begun, heard to its end."""
    wall.output.start()
    wall.drain()
    wall.output.end()
    wall.drain()


def noted(hall: Hall, kind: Kind) -> list[str | None]:
    return [event.number for event in hall.queue.events() if event.kind is kind]


def unspoken(hall: Hall) -> dict[Unspoken, int]:
    return {why: count for (_, why), count in hall.queue.unspoken_today().items()}


@pytest.mark.parametrize("after_s", range(5))
def test_a_wall_that_dies_amid_a_call_is_followed_within_five_seconds(
    hall: Hall, after_s: int, proof: ProofReport, qapp: object
) -> None:
    dead, other = Speaker(hall, wall="dead"), Speaker(hall, wall="other")
    hall.call("3")
    dead.wake()
    dead.output.start()
    dead.drain()
    together([dead, other], after_s)
    hall.call("4")
    other.wake()
    waited = 0
    while not other.output.played:
        together([other])
        waited += 1
    assert other.output.played == ["A002-1.wav"]
    assert waited <= LONGEST_TURN_S
    proof.say("dead amid a call", after_s=after_s, other_speaks_after_s=waited)


def test_a_wall_that_lives_keeps_the_turn_while_it_speaks(hall: Hall, qapp: object) -> None:
    one, other = Speaker(hall, wall="one"), Speaker(hall, wall="other")
    hall.call("3")
    hall.call("4")
    one.wake()
    one.output.start()
    one.drain()
    together([one, other], 20)
    assert (one.output.played, other.output.played) == (["A001-1.wav"], [])


def test_a_wall_that_wakes_up_amid_its_call_falls_silent(hall: Hall, qapp: object) -> None:
    one, other = Speaker(hall, wall="one"), Speaker(hall, wall="other")
    hall.call("3")
    hall.call("4")
    one.wake()
    one.output.start()
    one.drain()
    together([other], 6)
    say(other)
    assert other.output.played == ["A002-1.wav"]
    one.seconds += 6
    one.announcer.tick()
    one.drain()
    assert one.output.ended is None, "stopped"
    assert (one.announcer.speaking, one.output.played) == (0, ["A001-1.wav"])
    assert noted(hall, Kind.SPOKEN) == ["A001", "A002"]


def test_a_turn_that_is_lost_before_the_first_sample_is_not_used(hall: Hall, qapp: object) -> None:
    one, other = Speaker(hall, wall="one"), Speaker(hall, wall="other")
    hall.call("3")
    one.announcer.wake()
    for jobs in (one.queue_jobs, one.voice_jobs, one.sound_jobs):
        jobs.drain()
    # Right after its claim was written, and before it knew.
    with one.halted():
        one.queue_jobs.drain()
        hall.call("4")
        together([other], 6)
        say(other)
        one.seconds += 6
    one.drain()
    assert one.output.played == []
    assert other.output.played == ["A002-1.wav"]
    assert unspoken(hall) == {Unspoken.CUT: 1}
    assert noted(hall, Kind.UNSPOKEN) == ["A001"]


def test_a_wall_that_was_halted_alone_says_its_call_unless_it_is_old(hall: Hall, qapp: object) -> None:
    for halted_s, played in ((10, ["A001-1.wav"]), (70, [])):
        one = Speaker(hall, wall=f"halted {halted_s}")
        number = hall.call("3")
        one.announcer.wake()
        for jobs in (one.queue_jobs, one.voice_jobs, one.sound_jobs):
            jobs.drain()
        with one.halted():
            one.queue_jobs.drain()
            one.seconds += halted_s
            hall.clock.pass_s(halted_s)
        one.drain()
        assert one.output.played == played
        if played:
            say(one)
            hall.queue.start("3")
            hall.queue.finish("3")
        else:
            assert noted(hall, Kind.UNSPOKEN) == [number]
            assert unspoken(hall) == {Unspoken.LATE: 1}


def test_a_wall_that_is_not_heard_leaves_the_room_to_another(hall: Hall, qapp: object) -> None:
    one, other = Speaker(hall, wall="one"), Speaker(hall, wall="other")
    hall.call("3")
    one.wake()
    say(one)
    together([one, other], 3)
    one.sound.now = SoundState.MUTED
    together([one, other], 5)
    hall.call("4")
    one.wake()
    together([one, other], 2)
    assert other.output.played == ["A002-1.wav"]
    say(other)
    one.sound.now = SoundState.PRESENT
    together([one, other], 5)
    hall.call("5")
    other.wake()
    one.wake()
    assert other.output.played == ["A002-1.wav", "A003-1.wav"], "and the room keeps that voice"
    assert one.output.played == ["A001-1.wav"]


def test_a_closed_wall_gives_its_turn_back_at_once(hall: Hall, qapp: object) -> None:
    one, other = Speaker(hall, wall="one"), Speaker(hall, wall="other")
    hall.call("3")
    one.wake()
    one.output.start()
    one.drain()
    hall.call("4")
    one.announcer.stop()
    one.drain()
    together([other])
    assert other.output.played == ["A002-1.wav"]


def test_at_rest_a_wall_writes_nothing(hall: Hall, qapp: object) -> None:
    one = Speaker(hall)
    hall.call("3")
    one.wake()
    say(one)
    one.pass_s(5)
    with hall.store.read() as unit:
        before = unit.turn(ROOM)
    one.pass_s(60)
    with hall.store.read() as unit:
        assert unit.turn(ROOM) == before


def test_calls_of_a_room_share_its_name_in_the_whole_hall(hall: Hall, qapp: object) -> None:
    counters = tuple(str(nth) for nth in range(1, 17))
    mall = hall_mall((("A", "Disdukcapil", counters),))
    big = Hall(replace(mall, rooms=(Room(ROOM, "Melati", 1),)))
    big.issue("A01", 16)
    one = Speaker(big, room=None)
    for counter in counters:
        big.call(counter)
        big.clock.pass_s(0.5)
    one.wake()
    joined = one.voice.asked[0]
    assert (joined.form, joined.number, [other.number for other in joined.also]) == (
        Form.JOINED, "A001", ["A002", "A003"],
    )  # fmt: skip
    assert joined.room == "Melati"
    say(one)
    assert noted(big, Kind.SPOKEN) == ["A001", "A002", "A003"]
    assert one.voice.asked[1].number == "A004"


def test_a_wall_without_a_chime_has_none(hall: Hall, qapp: object) -> None:
    one = Speaker(hall, chime=False)
    one.voice.missing = "Mesin suara tidak terpasang."
    hall.call("3")
    one.wake()
    assert (one.output.played, one.voice.asked[0].chime) == ([], False)


def test_a_chime_is_not_laid_over_another_walls_voice(hall: Hall, qapp: object) -> None:
    one, mute = Speaker(hall, wall="one"), Speaker(hall, wall="mute")
    mute.voice.missing = "Mesin suara tidak terpasang."
    hall.call("3")
    hall.call("4")
    one.wake()
    one.output.start()
    one.drain()
    together([one, mute], 3)
    assert mute.output.played == []
    assert TURN_S < LONGEST_TURN_S
