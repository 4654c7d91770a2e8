"""Which agencies the resting board shows as rows, which it only names, and what it says of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from display.wall.viewmodels.agencies import last_calls_of
from display.wall.viewmodels.looking import look
from display.wall.viewmodels.picture import WallInputs, derive_wall
from display.wall.viewmodels.props import AgencyState, WallPicture
from tests.wall.hall import MORNING, Hall, hall_mall

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXY"


def many(count: int = 25, **when: object) -> Hall:
    """``count`` agencies, each with the counter of its letter."""
    mall = hall_mall(tuple((letter, f"Dinas {letter}", (letter,)) for letter in LETTERS[:count]))
    return Hall(mall, **when)  # type: ignore[arg-type]


def pages_of(hall: Hall, room: str | None = "melati", *, delayed: bool = False) -> list[WallPicture]:
    """The board, page by page."""
    seen = look(hall.queue, room, thorough=True)
    assert seen.mall is not None
    inputs = WallInputs(
        seen.mall, seen.board, seen.now, verdicts=seen.verdicts, last_calls=last_calls_of(seen.board.calls, {}),
        delayed_since=seen.now if delayed else None,
    )  # fmt: skip
    first = derive_wall(inputs)
    return [derive_wall(replace(inputs, board_turn=turn)) for turn in range(first.props.board_pages)]


def rows(page: WallPicture) -> list[str]:
    return [row.key for row in page.agencies]


def served(hall: Hall, counter: str) -> None:
    """Somebody came, was called there and has left."""
    hall.issue(hall.queue.mall().counter[counter].services[0])
    hall.call(counter)
    hall.queue.start(counter)
    hall.queue.finish(counter)


def test_a_small_room_shows_everybody_as_a_row() -> None:
    (page,) = pages_of(many(7))
    assert (rows(page), page.quiet) == (list("ABCDEFG"), ())


def test_where_nobody_waits_and_nobody_was_called_there_is_only_a_name() -> None:
    hall = many()
    served(hall, "B")
    hall.issue("D01", 2)
    hall.queue.set_outage("F", on=True)
    hall.open("G", "H")
    hall.queue.break_counter("H", "", MORNING + timedelta(minutes=70))
    hall.open("J")
    hall.queue.break_counter("J", "", MORNING + timedelta(minutes=70))
    hall.issue("J01")
    first, second = pages_of(hall)
    assert rows(first) == ["B", "D", "F", "J"], "called today, waited for, out of order, at rest with somebody waiting"
    heads = [(row.doing, row.until) for page in (first, second) for row in page.quiet if row.heading]
    assert heads == [(AgencyState.SERVING, ""), (AgencyState.BREAK, "10.40"), (AgencyState.UNATTENDED, "")]
    names = [row.key for page in (first, second) for row in page.quiet if not row.heading]
    assert names[:2] == ["G", "H"]
    assert sorted([*rows(first), *names]) == list(LETTERS)


def test_names_stand_beneath_the_last_rows_on_lines_of_two() -> None:
    hall = many(13)
    for counter in "ABCD":
        served(hall, counter)
    (page,) = pages_of(hall)
    assert rows(page) == list("ABCD")
    assert [(row.key, row.line, row.side) for row in page.quiet[:5]] == [
        ("unattended 0 ", 0, 0), ("E", 1, 0), ("F", 1, 1), ("G", 2, 0), ("H", 2, 1),
    ]  # fmt: skip
    assert (page.props.quiet_lines, page.props.board_places) == (6, 7)


def test_every_page_but_the_closing_one_has_a_called_number() -> None:
    hall = many()
    for counter in LETTERS[:13]:
        served(hall, counter)
    pages = pages_of(hall)
    assert [len(rows(page)) for page in pages] == [7, 6, 0]
    assert all(row.number for page in pages[:2] for row in page.agencies)
    assert [page.props.board_page for page in pages] == [1, 2, 3]


def test_after_the_day_all_are_named_under_their_hour() -> None:
    hall = many()
    served(hall, "A")
    hall.queue.close_counter("A")
    hall.clock.pass_s(7 * 3600)
    hall.queue.tick()
    (page,) = pages_of(hall)
    assert rows(page) == []
    assert [(row.doing, row.until, row.day) for row in page.quiet if row.heading] == [(AgencyState.CLOSED, "07.30", 3)]


def test_delayed_data_name_them_without_a_state() -> None:
    hall = many()
    hall.open("A")
    served(hall, "B")
    pages = pages_of(hall, delayed=True)
    assert rows(pages[0]) == ["B"]
    assert len({row.key for page in pages for row in page.quiet if row.heading}) == 1


def test_a_whole_hall_says_room_and_floor_of_the_call() -> None:
    mall = hall_mall((("A", "Disdukcapil", ("3", "4")), ("D", "Polres", ("9",))))
    mall = replace(mall, counters=tuple(replace(c, room="kenanga") if c.id == "4" else c for c in mall.counters))
    hall = Hall(mall)
    served(hall, "4")
    hall.open("9")
    (page,) = pages_of(hall, None)
    one, other = page.agencies
    assert (one.number, one.counter, one.rooms, one.floors) == ("A001", "4", ("Kenanga",), (1,))
    assert (other.rooms, other.floors) == (("Melati",), (1,))
    hall.queue.close_counter("4")
    (page,) = pages_of(hall, None)
    assert page.agencies[0].rooms == ("Melati, Kenanga",), "no call is shown: all its rooms"
    assert pages_of(hall)[0].agencies[0].rooms == (), "everybody is in the room"


def test_only_the_latest_call_is_marked_and_all_have_their_hour() -> None:
    hall = Hall()
    served_at = {}
    for counter, service in (("3", "A01"), ("13", "E01"), ("9", "D01")):
        hall.issue(service)
        hall.call(counter)
        hall.queue.start(counter)
        served_at[service[0]] = f"{hall.queue.mall().local(hall.clock.now()):%H.%M}"
        hall.clock.pass_s(130)
    (page,) = pages_of(hall)
    assert {row.key: row.called_at for row in page.agencies if row.number} == served_at
    assert [row.key for row in page.agencies if row.newest] == ["D"]
    (late,) = pages_of(hall, delayed=True)
    assert [row.key for row in late.agencies if row.newest] == [], "there may have been others since"
