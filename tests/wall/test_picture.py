"""What stands on the card, beside it and below it, from the same board at different moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from display.wall.viewmodels.picture import SLOTS, WallInputs, at_rest, derive_wall
from display.wall.viewmodels.props import Card, InfoPage, PageKind
from tests.wall.hall import Hall

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


def test_a_call_leaves_no_room_for_a_page_and_old_data_none_for_either() -> None:
    hall = Hall()
    hall.issue("A01")
    page = InfoPage("notice 1", PageKind.NOTICE, "Tutup pukul 12.", words=3)
    resting = replace(inputs_of(hall), page=page, line="Bawa fotokopinya.")
    picture = derive_wall(resting)
    assert at_rest(resting)
    assert (picture.props.page, picture.pages, picture.props.notice) == (PageKind.NOTICE, (page,), "Bawa fotokopinya.")
    old = derive_wall(replace(resting, delayed_since=hall.clock.now()))
    assert (old.props.page, old.pages, old.props.notice) == (PageKind.NONE, (), "")
    hall.call("3")
    calling = replace(resting, board=hall.queue.board("melati"))
    assert not at_rest(calling)
    assert (derive_wall(calling).props.page, derive_wall(calling).pages) == (PageKind.NONE, ())


def gone(hall: Hall, counter: str, how: str) -> None:
    """Somebody is called and goes ``how``."""
    hall.call(counter)
    if how == "absent":
        for _ in range(2):
            hall.clock.pass_s(50)
            hall.queue.call_again(counter)
        hall.queue.absent(counter)
    else:
        hall.queue.start(counter)
        if how == "transferred":
            hall.queue.transfer(counter, "E01")
        elif how == "parked":
            hall.queue.park(counter)
        elif how == "done":
            hall.queue.finish(counter)


def test_earlier_calls_are_those_of_people_who_came() -> None:
    hall = Hall()
    hall.issue("A01", 6)
    for counter, how in (("3", "done"), ("4", "absent"), ("5", "transferred"), ("6", "parked"), ("7", "serving")):
        gone(hall, counter, how)
    hall.call("8")
    picture = derive_wall(inputs_of(hall))
    assert (picture.props.card, picture.props.number) == (Card.CALL, "A006")
    assert [row.number for row in picture.calls] == ["A005", "A004", "A001"]
    assert picture.props.missed == ("A002",), "who was not there is told what to do, not where they were called"


def test_the_missed_take_the_last_place_and_are_told_for_an_hour() -> None:
    hall = Hall()
    hall.issue("A01", 12)
    for counter in ("3", "4", "5", "6", "7", "8"):
        gone(hall, counter, "serving")
    for counter in ("3", "4", "5", "6", "7"):
        hall.queue.finish(counter)
        gone(hall, counter, "absent")
    picture = derive_wall(inputs_of(hall))
    assert picture.props.missed == ("A011", "A010", "A009", "A008"), "the latest four"
    assert [row.number for row in picture.calls] == ["A006", "A005", "A004", "A003"]
    hall.clock.pass_s(3600)
    picture = derive_wall(inputs_of(hall))
    assert picture.props.missed == ()
    assert len(picture.calls) == SLOTS


def test_who_comes_back_is_no_longer_missed() -> None:
    hall = Hall()
    hall.issue("A01", 1)
    gone(hall, "3", "absent")
    hall.queue.come_back("A001")
    picture = derive_wall(inputs_of(hall))
    assert (picture.props.missed, picture.calls) == ((), ())


def test_nobody_is_sent_to_a_counter_by_a_blink_or_by_old_data_once_they_wait_elsewhere() -> None:
    hall = Hall()
    hall.issue("A01", 1)
    gone(hall, "3", "transferred")
    inputs = inputs_of(hall)
    blinking = frozenset(call.call.seq for call in inputs.board.calls)
    assert derive_wall(replace(inputs, blinking=blinking)).props.card is Card.NONE
    assert derive_wall(replace(inputs, delayed_since=hall.clock.now())).props.card is Card.NONE
