"""The rule of a ticket's papers as a table: each step from each state, by the holder, an older one, in time or late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from shared.rules.leases import Lease, lease
from shared.rules.papers import ENDS, HOLD_S, LAPSED, PaperState, TicketPaper, begin, reserve, settle
from tests.fakes.small_mall import at

NOW = at("09:30")
LATE = NOW + timedelta(seconds=HOLD_S)
RESERVED, PRINTING, PRINTED, UNCERTAIN, FAILED = PaperState


def paper(state: PaperState, reason: str = "") -> TicketPaper:
    settled = NOW if state in ENDS else None
    return TicketPaper(1, 0, state, "kiosk", 3, lease(NOW, HOLD_S, HOLD_S), NOW, settled, reason)


@pytest.mark.parametrize(
    ("state", "late", "stands"),
    [
        (RESERVED, False, RESERVED), (RESERVED, True, FAILED), (PRINTING, False, PRINTING),
        (PRINTING, True, UNCERTAIN), (PRINTED, True, PRINTED), (UNCERTAIN, True, UNCERTAIN), (FAILED, True, FAILED),
    ],
)  # fmt: skip
def test_how_a_paper_stands(state: PaperState, late: bool, stands: PaperState) -> None:
    seen = paper(state).at(LATE if late else NOW)
    assert seen.state is stands
    assert (seen.reason == LAPSED) is (stands is not state)


def test_the_first_is_given_again_only_when_nothing_of_it_was_sent() -> None:
    given = {
        (state, late, device)
        for state, late, device in product(PaperState, (False, True), ("kiosk", "desk", ""))
        if reserve(paper(state), 1, 0, device, LATE if late else NOW) is not None
    }
    free = {(FAILED, late, device) for late in (False, True) for device in ("kiosk", "desk", "")}
    lapsed = {(RESERVED, True, device) for device in ("kiosk", "desk", "")}
    assert given == free | lapsed | {(RESERVED, False, "kiosk")}
    again = reserve(paper(FAILED), 1, 0, "desk", LATE)
    assert again is not None
    assert (again.fence, again.state, again.held) == (4, RESERVED, lease(LATE, HOLD_S, HOLD_S))
    nameless = reserve(replace(paper(RESERVED), device=""), 1, 0, "", NOW)
    assert nameless is None, "a device without a name is nobody's former self"


def test_printing_begins_once_in_time_and_with_the_fence() -> None:
    begun = {
        (state, late, fence)
        for state, late, fence in product(PaperState, (False, True), (2, 3, 4))
        if begin(paper(state), fence, LATE if late else NOW) is not None
    }
    assert begun == {(RESERVED, False, 3)}


def test_a_paper_is_settled_once_with_the_fence_and_as_what_can_be() -> None:
    def settled(one: TicketPaper) -> set[tuple[int, PaperState]]:
        tried = product((2, 3, 4), ENDS)
        return {(fence, end) for fence, end in tried if settle(one, fence, end, "", LATE) is not None}

    assert settled(paper(RESERVED)) == {(3, FAILED)}
    assert settled(paper(PRINTING)) == {(3, end) for end in ENDS}
    assert settled(paper(UNCERTAIN, LAPSED)) == {(3, end) for end in ENDS}, "who was only slow may still tell"
    assert settled(paper(FAILED, LAPSED)) == {(3, FAILED)}
    for state in ENDS:
        assert settled(paper(state)) == set()
    with pytest.raises(ValueError, match="no end"):
        settle(paper(PRINTING), 3, RESERVED, "", NOW)


def test_a_lease_ends_by_itself_and_with_a_clock_set_back() -> None:
    held = lease(NOW, 60, 5)
    assert held == Lease(NOW, NOW + timedelta(seconds=5))
    holds = [held.holds(NOW + timedelta(seconds=after)) for after in (-3600, -2, -0.5, 0, 4.9, 5, 3600)]
    assert holds == [False, False, True, True, True, False, False]
    assert not lease(NOW, -1, 5).holds(NOW)
