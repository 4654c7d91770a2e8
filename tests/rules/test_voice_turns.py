"""The rule of a room's turn to speak as a table: who takes, holds on, claims and notes, in time or late."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

from shared.rules.leases import lease
from shared.rules.voice_turns import (
    LONGEST_TURN_S,
    Speech,
    Turn,
    Unspoken,
    may_claim,
    may_note,
    release,
    renew,
    take,
)
from tests.fakes.small_mall import at

NOW = at("09:30")
LATE = NOW + timedelta(seconds=4)
TURN = Turn("melati", "one", 7, lease(NOW, 4, LONGEST_TURN_S))


def test_a_turn_is_taken_when_it_is_free_or_ones_own() -> None:
    taken = {
        (wall, late)
        for wall, late in product(("one", "two"), (False, True))
        if take(TURN, "melati", wall, 4, LATE if late else NOW) is not None
    }
    assert taken == {("one", False), ("one", True), ("two", True)}
    first, next_ = take(None, "melati", "two", 60, NOW), take(TURN, "melati", "two", 4, LATE)
    assert first == Turn("melati", "two", 1, lease(NOW, LONGEST_TURN_S, LONGEST_TURN_S))
    assert next_ == Turn("melati", "two", 8, lease(LATE, 4, LONGEST_TURN_S))


def test_a_turn_is_held_on_and_given_back_by_its_fence_alone() -> None:
    for fence in (0, 6, 8):
        assert renew(TURN, fence, 4, NOW) is None
        assert release(TURN, fence, NOW) is None
    assert renew(None, 1, 4, NOW) is None
    assert release(None, 1, NOW) is None
    held = renew(TURN, 7, 4, LATE)
    assert held is not None
    assert held.held.holds(LATE)
    given_back = release(TURN, 7, NOW)
    assert given_back is not None
    assert not given_back.held.holds(NOW)
    assert given_back.fence == 7


def test_who_may_claim() -> None:
    claims = {
        (held, fence, late)
        for held, fence, late in product((True, False), (None, 6, 7, 8), (False, True))
        if may_claim(TURN if held else None, fence, LATE if late else NOW)
    }
    assert claims == {(True, 7, False), (True, None, True), (False, None, False), (False, None, True)}


def test_who_may_note() -> None:
    def speech(fence: int, **noted: object) -> Speech:
        return Speech(1, "melati", "one", fence, NOW, **noted)  # type: ignore[arg-type]

    notes = {
        (claimed, fence)
        for claimed, fence in product((0, 6, 7), (None, 6, 7))
        if may_note(TURN, speech(claimed), fence)
    }
    assert notes == {(0, None), (7, 7)}
    assert may_note(None, speech(0), None)
    assert not may_note(TURN, speech(7, spoken_at=NOW), 7)
    assert not may_note(TURN, speech(7, why=Unspoken.NO_SOUND), 7)
