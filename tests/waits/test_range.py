"""What a told range promises: nothing without a basis, now when a counter is free, longer behind more people."""

from __future__ import annotations

import pytest

from shared.rules.counters import CounterState
from shared.rules.tickets import Group
from shared.rules.wait_memory import WaitMemory
from shared.rules.waits import estimate
from tests.waits.hall import counter, memory, scene


def test_nothing_is_told_before_any_visit_is_known() -> None:
    assert estimate(scene(3, [counter("1")]), WaitMemory()) is None


def test_nothing_is_told_when_no_counter_serves_the_service() -> None:
    assert estimate(scene(3, []), memory()) is None


def test_nothing_is_told_when_every_counter_is_closed_and_none_ever_opened() -> None:
    closed = counter("7", CounterState.CLOSED, None)
    assert estimate(scene(3, [closed]), WaitMemory()) is None


def test_a_free_counter_means_now() -> None:
    told = estimate(scene(0, [counter("1", serving_s=None)]), memory())
    assert told is not None
    assert (told.low_s, told.mid_s) == (0.0, 0.0)
    assert told.high_s <= 600.0


def test_the_range_is_ordered_and_grows_with_the_people_ahead() -> None:
    told = [estimate(scene(ahead, [counter("1")]), memory()) for ahead in (0, 3, 10, 40)]
    mids = [wait.mid_s for wait in told if wait is not None]
    assert len(mids) == 4
    assert mids == sorted(mids)
    assert all(0 <= wait.low_s <= wait.mid_s <= wait.high_s for wait in told if wait is not None)
    assert 6 * 300 < mids[2] < 15 * 400


def test_more_open_counters_mean_a_shorter_wait() -> None:
    one = estimate(scene(12, [counter("1")]), memory())
    three = estimate(scene(12, [counter("1"), counter("2"), counter("3")]), memory())
    assert one is not None
    assert three is not None
    assert three.mid_s < 0.6 * one.mid_s


def test_priority_is_told_a_shorter_wait_than_a_normal_number() -> None:
    normal = estimate(scene(12, [counter("1")]), memory())
    priority = estimate(scene(12, [counter("1")], Group.LANSIA), memory())
    assert normal is not None
    assert priority is not None
    assert priority.high_s < normal.low_s


def test_the_same_look_gives_the_same_range() -> None:
    known = memory()
    assert estimate(scene(9, [counter("1")]), known) == estimate(scene(9, [counter("1")]), known)
    assert estimate(scene(9, [counter("1")]), memory()) == estimate(scene(9, [counter("1")]), known)


@pytest.mark.parametrize("silent_s", [0.0, 3000.0])
def test_a_counter_that_calls_nobody_for_long_is_not_taken_for_free(silent_s: float) -> None:
    told = estimate(scene(1 if silent_s else 0, [counter("1", serving_s=None)]), memory())
    assert told is not None
    assert (told.mid_s > 300.0) is (silent_s > 0)
