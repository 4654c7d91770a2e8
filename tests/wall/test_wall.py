"""From what happens in the hall to what the wall shows: blinking, withdrawals, pages, delayed data."""

from __future__ import annotations

import pytest

from display.wall.viewmodels.props import Card
from display.wall.viewmodels.wall import WallViewModel
from shared.ports.errors import QueueFault
from shared.qt.feed import Feed
from tests.wall.hall import Hall
from tests.wall.stage import Speaker, Stage


@pytest.fixture
def hall() -> Hall:
    made = Hall()
    made.issue("A01", 12)
    return made


def test_a_call_is_shown_when_the_queue_moves(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    seen: list[tuple[str, str]] = []
    stage.face.called.connect(lambda number, counter: seen.append((number, counter)))
    hall.call("3")
    stage.moved()
    assert (stage.face.props.card, stage.face.props.number, stage.face.props.blinking) == (Card.CALL, "A001", True)
    assert seen == [("A001", "3")]


def test_it_blinks_for_five_seconds_at_least_and_then_rests(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    hall.call("3")
    stage.moved()
    stage.pass_s(5)
    assert stage.face.props.blinking
    stage.pass_s(2)
    assert (stage.face.props.blinking, stage.face.props.card) == (False, Card.CALL)
    hall.queue.call_again("3")
    stage.moved()
    assert stage.face.props.blinking, "the second call blinks again"


def test_a_wall_started_later_does_not_blink(hall: Hall, qapp: object) -> None:
    hall.call("3")
    hall.clock.pass_s(45)
    stage = Stage(hall)
    assert (stage.face.props.number, stage.face.props.blinking) == ("A001", False)


def test_calls_that_the_card_has_left_blink_on_in_the_column(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    hall.call("3")
    stage.moved()
    stage.pass_s(1)
    hall.call("4")
    stage.moved()
    assert stage.face.props.number == "A002"
    assert [(row.number, row.blinking) for row in stage.face.calls.rows] == [("A001", True)]


def test_a_withdrawal_is_told_for_a_while(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    hall.call("3")
    stage.moved()
    hall.queue.undo("3")
    stage.moved()
    assert (stage.face.props.card, stage.face.props.number) == (Card.WITHDRAWN, "A001")
    stage.pass_s(14)
    assert stage.face.props.card is Card.WITHDRAWN
    stage.pass_s(2)
    assert stage.face.props.card is Card.NONE


def test_pages_of_the_awaited_turn_every_five_seconds(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    for counter in ("3", "4", "5", "6", "7", "8"):
        hall.call(counter)
    hall.issue("D01", 2)
    hall.call("9")
    hall.call("10")
    stage.moved()
    firsts = []
    for _ in range(4):
        firsts.append(stage.face.props.awaited_from)
        stage.pass_s(5)
    assert firsts == [1, 6, 1, 6]


def test_the_last_call_of_an_agency_is_not_forgotten(hall: Hall, qapp: object) -> None:
    hall.issue("E01")
    stage = Stage(hall)
    hall.call("13")
    hall.queue.start("13")
    stage.moved()
    for _ in range(12):
        hall.call("3")
        hall.queue.start("3")
        hall.queue.finish("3")
    stage.moved()
    stage.pass_s(7)
    rows = {row.name: row.number for row in stage.face.agencies.rows}
    assert (rows["Samsat"], rows["Disdukcapil"]) == ("E001", "A012")


def test_trouble_of_the_feed_delays_at_once_and_recovery_clears(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    hall.call("3")
    stage.moved()
    stage.feed.trouble.emit("away")
    props = stage.face.props
    assert (props.delayed, props.delayed_since, props.card, props.blinking) == (True, "09.30", Card.LAST, False)
    assert stage.face.waiting.rows == ()
    stage.feed.recovered.emit()
    stage.drain()
    assert (stage.face.props.delayed, stage.face.props.card) == (False, Card.CALL)


def test_ten_seconds_without_a_look_delay(hall: Hall, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    def away(room: str | None) -> None:
        raise QueueFault("away")

    stage = Stage(hall)
    monkeypatch.setattr(stage.jobs, "_expected", (QueueFault,))
    monkeypatch.setattr(hall.queue, "board", away)
    stage.pass_s(9)
    assert not stage.face.props.delayed
    stage.pass_s(1)
    assert stage.face.props.delayed
    monkeypatch.undo()
    stage.pass_s(5)
    assert not stage.face.props.delayed


def test_a_wall_that_never_saw_its_queue_says_so(hall: Hall, qapp: object) -> None:
    speaker = Speaker(hall)
    feed = Feed(lambda: hall.queue)
    model = WallViewModel(speaker.jobs, feed, speaker.announcer, lambda: 0.0, room="melati")
    feed.trouble.emit("away")
    assert (model.face.props.delayed, model.face.props.delayed_since) == (True, "")


def test_the_clock_goes_on(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    assert (stage.face.props.time, stage.face.props.weekday, stage.face.props.day) == ("09.30", 2, 3)
    stage.pass_s(61)
    assert stage.face.props.time == "09.31"
