"""What the departure board says about an agency, hour by hour."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

import pytest

from display.wall.viewmodels.agencies import figure_of, last_calls_of, split_name, waiting_rows
from display.wall.viewmodels.board import BoardInputs, agency_rows, counters_text, pages_of_board, places_of
from display.wall.viewmodels.looking import look
from display.wall.viewmodels.props import AgencyRow, AgencyState
from shared.rules.mall import CounterPlan, Room
from tests.wall.hall import MORNING, Hall, hall_mall


def row_of(hall: Hall, *, delayed: bool = False) -> AgencyRow:
    """The board's first line now."""
    seen = look(hall.queue, "melati", thorough=True)
    assert seen.mall is not None
    local = seen.mall.local(seen.now)
    inputs = BoardInputs(seen.mall, seen.board.agencies, {}, seen.verdicts or {}, local, delayed=delayed)
    return agency_rows(pages_of_board(inputs)[0], inputs)[0]


class Case(NamedTuple):
    name: str
    hours: float
    """After Tuesday 09.30."""
    steps: str
    doing: AgencyState
    until: str = ""
    day: int = 0


CASES = [
    Case("before the first number", -2.5, "", AgencyState.EARLY, "07.30"),
    Case("numbers but no calls yet", -1.75, "", AgencyState.NOT_CALLING, "08.00"),
    Case("nobody signed in", 0, "", AgencyState.UNATTENDED),
    Case("one counter open", 0, "open", AgencyState.SERVING),
    Case("one open, one at rest", 0, "open break", AgencyState.SERVING),
    Case("all at rest, back known", 0, "break", AgencyState.BREAK, "10.40"),
    Case("all at rest, back unknown", 0, "rest", AgencyState.BREAK),
    Case("the agency's system is down", 0, "open outage", AgencyState.OUTAGE),
    Case("after the day", 6, "", AgencyState.CLOSED, "07.30", 3),
    Case("serving the last ones", 6, "open", AgencyState.SERVING),
    Case("Sunday", -48, "", AgencyState.CLOSED, "07.30", 1),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_state_in_words(case: Case) -> None:
    hall = Hall(moment=MORNING + timedelta(hours=case.hours))
    for step in case.steps.split():
        match step:
            case "open":
                hall.open("3")
            case "break":
                hall.open("4")
                hall.queue.break_counter("4", "", MORNING + timedelta(minutes=70))
            case "rest":
                hall.open("4")
                hall.queue.break_counter("4")
            case _:
                hall.queue.set_outage("A", on=True)
    row = row_of(hall)
    assert (row.doing, row.until, row.day) == (case.doing, case.until, case.day)


def test_delayed_data_tell_no_state_and_no_count() -> None:
    hall = Hall()
    hall.issue("A01", 3)
    assert row_of(hall).ahead == 3
    late = row_of(hall, delayed=True)
    assert (late.ahead, late.until) == (-1, "")


def test_closed_and_empty_tells_no_count() -> None:
    assert row_of(Hall(moment=MORNING - timedelta(days=2))).ahead == -1


@pytest.mark.parametrize(
    ("label", "figure"),
    [
        ("Loket 3", ("3", True)),
        ("Loket 128", ("128", True)),
        ("7", ("7", True)),
        ("Meja Bantuan", ("Meja Bantuan", False)),
    ],
)
def test_counter_figure(label: str, figure: tuple[str, bool]) -> None:
    assert figure_of(CounterPlan("c", label, "A", "melati", ())) == figure


def test_strip_turns_through_all_agencies() -> None:
    mall = hall_mall(tuple((letter, f"Dinas {letter}", (letter,)) for letter in "ABCDEFG"))
    lines = Hall(mall).queue.board("melati").agencies
    shown = [row.key for turn in range(2) for row in waiting_rows(lines, turn)]
    assert sorted(shown) == list("ABCDEFG")
    assert waiting_rows(lines, 2) == waiting_rows(lines, 0)


def test_strip_gives_long_names_more_room() -> None:
    mall = hall_mall(
        tuple((p, n, (p,)) for p, n in (("A", "BPJS Ketenagakerjaan"), ("B", "PLN"), ("C", "PDAM"), ("D", "Pos")))
    )
    lines = Hall(mall).queue.board("melati").agencies
    assert [row.key for row in waiting_rows(lines, 0)] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("Meja Bantuan 3", ("Meja Bantuan", "3")),
        ("Meja Bantuan", ("Meja Bantuan", "")),
        ("Gerai 12B", ("Gerai", "12B")),
        ("Pojok 2025-2026", ("Pojok 2025-2026", "")),
        ("3", ("3", "")),
        ("Meja 3 Kiri", ("Meja 3 Kiri", "")),
    ],
)
def test_a_name_gives_the_figure_at_its_end(label: str, parts: tuple[str, str]) -> None:
    assert split_name(label) == parts


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Loket 3", "Loket 4", "Loket 5", "Loket 6", "Loket 7", "Loket 8"), ("3–8", "")),
        (("Loket 13", "Loket 14"), ("13, 14", "")),
        (("Loket 1", "Loket 2", "Loket 3", "Loket 7", "Loket 12B", "Loket 13"), ("1–3, 7, 12B, 13", "")),
        (("Loket 9", "Meja Bantuan 1"), ("9", "Meja Bantuan 1")),
        ((), ("", "")),
    ],
)
def test_counters_in_a_row_are_told_by_their_ends(labels: tuple[str, ...], told: tuple[str, str]) -> None:
    assert counters_text(CounterPlan(label, label, "A", "melati", ()) for label in labels) == told


def test_rooms_are_told_floor_by_floor() -> None:
    rooms = [Room("m", "Melati", 1), Room("a", "Anggrek", 2), Room("k", "Kenanga", 1), Room("m", "Melati", 1)]
    assert places_of(rooms) == (("Melati, Kenanga", "Anggrek"), (1, 2))


def test_a_call_that_was_taken_back_is_no_last_call() -> None:
    hall = Hall()
    hall.issue("A01", 2)
    hall.call("3")
    hall.queue.start("3")
    known = last_calls_of(hall.queue.board("melati").calls, {})
    hall.call("4")
    known = last_calls_of(hall.queue.board("melati").calls, known)
    assert known["A"].call.number == "A002"
    hall.queue.undo("4")
    known = last_calls_of(hall.queue.board("melati").calls, known)
    assert known["A"].call.number == "A001"
    alone = Hall()
    alone.issue("A01")
    alone.call("3")
    known = last_calls_of(alone.queue.board("melati").calls, {})
    alone.queue.undo("3")
    assert last_calls_of(alone.queue.board("melati").calls, known) == {}
