"""What stands on the card, beside it and below it, from the same board at different moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from display.wall.viewmodels.picture import SLOTS, WallInputs, derive_wall
from display.wall.viewmodels.props import Card
from tests.wall.hall import NOTICES, Hall

TEN = ("3", "4", "5", "6", "7", "8", "9", "10", "11", "12")


def inputs_of(hall: Hall, room: str | None = "melati") -> WallInputs:
    return WallInputs(hall.queue.mall(), hall.queue.board(room), hall.clock.now())


def ten_calls() -> Hall:
    hall = Hall()
    hall.issue("A01", 6)
    hall.issue("D01", 4)
    for counter in TEN:
        hall.call(counter)
        hall.clock.pass_s(20)
    return hall


def test_nobody_called_is_the_departure_board() -> None:
    picture = derive_wall(inputs_of(Hall()))
    assert picture.props.card is Card.NONE
    assert [row.name for row in picture.agencies] == ["Disdukcapil", "Polres", "Samsat", "Imigrasi"]
    assert picture.calls == ()


def test_one_call_stands_on_the_card() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    props = derive_wall(inputs_of(hall)).props
    assert (props.card, props.number, props.counter, props.counter_named) == (Card.CALL, "A001", "3", True)
    assert (props.agency, props.call_floor, props.times, props.recent) == ("Disdukcapil", 1, 1, True)
    assert props.call_room == "", "everybody is in the room"


def test_a_wall_of_the_whole_hall_says_the_room() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    props = derive_wall(inputs_of(hall, None)).props
    assert (props.room, props.call_room) == ("", "Melati")


def test_a_wall_shows_its_own_room_only() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    picture = derive_wall(inputs_of(hall, "kenanga"))
    assert (picture.props.card, picture.agencies, picture.calls) == (Card.NONE, (), ())


def test_second_call_and_an_old_call() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    hall.clock.pass_s(40)
    hall.queue.call_again("3")
    hall.clock.pass_s(40)
    props = derive_wall(inputs_of(hall)).props
    assert (props.times, props.recent, props.called_at) == (2, True, "09.30")
    hall.clock.pass_s(61)
    assert not derive_wall(inputs_of(hall)).props.recent


def test_none_of_ten_calls_vanishes() -> None:
    inputs = inputs_of(ten_calls())
    seen = {derive_wall(inputs).props.number}
    for turn in range(2):
        picture = derive_wall(replace(inputs, call_turn=turn))
        assert picture.props.awaited == 9
        assert all(row.awaited for row in picture.calls)
        assert (picture.props.awaited_from, picture.props.awaited_to) == ((1, SLOTS), (6, 9))[turn]
        seen |= {row.number for row in picture.calls}
    assert len(seen) == 10
    assert derive_wall(replace(inputs, call_turn=2)) == derive_wall(inputs), "the pages begin again"


def test_the_page_of_the_spoken_call_is_shown() -> None:
    inputs = inputs_of(ten_calls())
    first = min(call.call.seq for call in inputs.board.calls)
    picture = derive_wall(replace(inputs, speaking=first))
    assert [row.number for row in picture.calls if row.speaking] == ["A001"]


def test_a_called_number_stays_until_started_or_absent() -> None:
    hall = Hall()
    hall.issue("A01", 2)
    hall.call("3")
    hall.call("4")
    hall.clock.pass_s(3600)
    before = derive_wall(inputs_of(hall))
    assert (before.props.number, [row.number for row in before.calls if row.awaited]) == ("A002", ["A001"])
    hall.queue.start("4")
    after = derive_wall(inputs_of(hall))
    assert (after.props.card, after.props.number) == (Card.CALL, "A001")
    assert [(row.number, row.awaited) for row in after.calls] == [("A002", False)]
    hall.queue.start("3")
    assert derive_wall(inputs_of(hall)).props.card is Card.NONE


def test_an_absent_visitor_leaves_the_awaited() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    for _ in range(2):
        hall.clock.pass_s(50)
        hall.queue.call_again("3")
    hall.queue.absent("3")
    picture = derive_wall(inputs_of(hall))
    assert (picture.props.card, picture.props.awaited) == (Card.NONE, 0)


def test_a_call_started_at_once_still_blinks_out() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    hall.queue.start("3")
    inputs = inputs_of(hall)
    seq = inputs.board.calls[0].call.seq
    shown = derive_wall(replace(inputs, blinking=frozenset({seq}))).props
    assert (shown.card, shown.blinking, shown.any_blinking) == (Card.CALL, True, True)
    assert derive_wall(inputs).props.card is Card.NONE


def test_a_withdrawn_call_is_told_on_the_card() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    hall.queue.undo("3")
    inputs = inputs_of(hall)
    told = frozenset(call.call.seq for call in inputs.board.calls if call.call.withdrawn)
    props = derive_wall(replace(inputs, told=told)).props
    assert (props.card, props.number, props.withdrawn) == (Card.WITHDRAWN, "A001", ())
    assert derive_wall(inputs).props.card is Card.NONE, "told long enough"


def test_a_withdrawn_call_is_told_beside_another_call() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.issue("D01")
    hall.call("3")
    hall.queue.undo("3")
    hall.call("9")
    inputs = inputs_of(hall)
    props = derive_wall(
        replace(inputs, told=frozenset(c.call.seq for c in inputs.board.calls if c.call.withdrawn))
    ).props
    assert (props.card, props.number, props.withdrawn) == (Card.CALL, "D001", ("A001",))


def test_a_number_called_again_elsewhere_is_not_told_as_withdrawn() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    hall.queue.undo("3")
    hall.call("4")
    inputs = inputs_of(hall)
    props = derive_wall(replace(inputs, told=frozenset(c.call.seq for c in inputs.board.calls))).props
    assert (props.number, props.withdrawn) == ("A001", ())


def test_delayed_data_lose_yellow_counts_and_state() -> None:
    hall = Hall()
    hall.issue("A01", 3)
    hall.call("3")
    inputs = replace(inputs_of(hall), delayed_since=hall.clock.now() - timedelta(minutes=5), blinking=frozenset({9}))
    picture = derive_wall(inputs)
    assert (picture.props.card, picture.props.called_at, picture.props.delayed_since) == (Card.LAST, "09.30", "09.25")
    assert (picture.waiting, picture.props.any_blinking, picture.props.notice) == ((), False, "")
    assert all(row.ahead == -1 for row in picture.agencies)


def test_delayed_data_keep_the_last_known_call() -> None:
    hall = Hall()
    hall.issue("A01")
    hall.call("3")
    hall.queue.start("3")
    picture = derive_wall(replace(inputs_of(hall), delayed_since=hall.clock.now()))
    assert (picture.props.card, picture.props.number) == (Card.LAST, "A001")


def test_sentences_replace_each_other() -> None:
    inputs = inputs_of(Hall())
    assert [derive_wall(replace(inputs, page_turn=turn)).props.notice for turn in range(3)] == [*NOTICES, NOTICES[0]]
    assert derive_wall(replace(inputs, language="en")).props.notice == "Bring the original documents and copies."
