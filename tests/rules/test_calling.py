"""Who is next, case by case, and the whole order at once against the same choice made one at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.rules.calling import Why, ahead_of, call_order, choose
from shared.rules.mall import Settings
from shared.rules.tickets import Group, Status, Ticket
from tests.fakes.small_mall import TUESDAY, at

NOW = at("09:30")
USUAL = Settings()
TEN_MINUTES = Settings(head_start_min=10)


def ticket(number: int, group: str = "normal", minute: float | None = None, **changes: object) -> Ticket:
    moment = NOW + timedelta(minutes=number if minute is None else minute)
    made = Ticket(
        number,
        f"A{number:03d}",
        f"c{number}",
        TUESDAY,
        "A01",
        Group(group),
        Status.WAITING,
        moment,
        moment,
        number,
        number,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def back(number: int, behind: int, group: str = "normal") -> Ticket:
    return ticket(number, group, returned=True, behind=behind)


CASES: list[tuple[str, list[Ticket], int, Settings, int, Why, int]] = [
    ("first come", [ticket(2), ticket(1)], 0, USUAL, 1, Why.ARRIVAL, 0),
    ("a tie goes by sequence", [ticket(2, minute=0), ticket(1, minute=0)], 0, USUAL, 1, Why.ARRIVAL, 0),
    ("priority first", [ticket(1), ticket(2, "lansia")], 0, USUAL, 2, Why.PRIORITY, 1),
    ("k reached", [ticket(1, "hamil"), ticket(2)], 2, USUAL, 2, Why.NORMAL_TURN, 0),
    ("k not reached", [ticket(1, "hamil"), ticket(2)], 1, USUAL, 1, Why.ARRIVAL, 2),
    ("k with nobody normal", [ticket(1, "hamil"), ticket(2, "balita")], 5, USUAL, 1, Why.ARRIVAL, 0),
    ("k = 0: never ahead", [ticket(1), ticket(2, "lansia")], 0, replace(USUAL, k=0), 1, Why.ARRIVAL, 0),
    ("due after coming back", [ticket(2), back(1, 0)], 0, USUAL, 1, Why.RETURNED, 0),
    ("due before priority", [ticket(2, "lansia"), back(1, 0)], 0, USUAL, 1, Why.RETURNED, 0),
    ("not due yet", [ticket(2), back(1, 1)], 0, USUAL, 2, Why.ARRIVAL, 0),
    ("not due, nobody else", [back(1, 2), back(2, 1)], 0, USUAL, 2, Why.RETURNED, 0),
    ("a normal turn may be one who came back", [ticket(2, "lansia"), back(1, 1)], 2, USUAL, 1, Why.RETURNED, 0),
    ("sent on, original time", [ticket(2), ticket(1, transferred=True)], 0, USUAL, 1, Why.TRANSFERRED, 0),
    ("head start reached", [ticket(1, minute=0), ticket(2, "lansia", minute=9)], 0, TEN_MINUTES, 2, Why.PRIORITY, 1),
    ("head start missed", [ticket(1, minute=0), ticket(2, "lansia", minute=11)], 0, TEN_MINUTES, 1, Why.ARRIVAL, 0),
    ("head start within k", [ticket(1, minute=0), ticket(2, "lansia", minute=9)], 2, TEN_MINUTES, 1, Why.ARRIVAL, 0),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_next(case: tuple[str, list[Ticket], int, Settings, int, Why, int]) -> None:
    _, waiting, run, chosen, number, why, after = case
    choice = choose(waiting, run, chosen)
    assert choice is not None
    assert (choice.ticket.id, choice.why, choice.run) == (number, why, after)
    assert choose(list(reversed(waiting)), run, chosen) == choice, "the order they are read in does not count"


def test_nobody_when_nobody_waits() -> None:
    assert choose([], 0, USUAL) is None
    assert list(call_order([], 0, USUAL)) == []


halls = st.lists(
    st.tuples(st.integers(0, 90), st.sampled_from([g.value for g in Group]), st.sampled_from([None, None, 0, 1, 2])),
    max_size=12,
)
chosen_settings = st.builds(Settings, k=st.integers(0, 3), head_start_min=st.sampled_from([0, 0, 15]))


@given(hall=halls, run=st.integers(0, 3), chosen=chosen_settings)
@settings(max_examples=300, deadline=None)
def test_the_whole_order_is_the_same_choice_again_and_again(
    hall: list[tuple[int, str, int | None]], run: int, chosen: Settings
) -> None:
    waiting = [
        ticket(place, group, minute) if behind is None else replace(back(place, behind, group), order_at=NOW)
        for place, (minute, group, behind) in enumerate(hall, 1)
    ]
    expected, left, now = [], list(waiting), run
    while choice := choose(left, now, chosen):
        expected.append(choice.ticket.id)
        now = choice.run
        left = [replace(t, behind=max(0, t.behind - 1)) if t.returned else t for t in left if t.id != choice.ticket.id]
    assert [c.ticket.id for c in call_order(waiting, run, chosen)] == expected
    assert sorted(expected) == sorted(t.id for t in waiting), "everybody is called, once"
    if run == 0:
        for place, ticket_id in enumerate(expected):
            assert ahead_of(waiting, next(t for t in waiting if t.id == ticket_id), chosen) == place


@given(hall=halls, chosen=chosen_settings)
@settings(max_examples=300, deadline=None)
def test_never_more_than_k_priority_calls_in_a_row_while_a_normal_visitor_waits(
    hall: list[tuple[int, str, int | None]], chosen: Settings
) -> None:
    waiting = [ticket(place, group, minute) for place, (minute, group, _) in enumerate(hall, 1)]
    normal_left = sum(not t.group.has_priority for t in waiting)
    in_a_row = 0
    for choice in call_order(waiting, 0, chosen):
        if choice.ticket.group.has_priority:
            in_a_row = in_a_row + 1 if normal_left else 0
            assert in_a_row <= chosen.k
        else:
            in_a_row, normal_left = 0, normal_left - 1
