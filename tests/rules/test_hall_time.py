"""The rule of the hall's time as tables: what the machine's clock shows, what the hall makes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shared.rules.hall_time import Fault, Mark, Reading, Told, Uptime, begin, follow, go_on, may_follow

NINE = datetime(2026, 2, 3, 9, tzinfo=UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LATE = datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC)


def reading(clock: datetime, up: float, boot: str = "one") -> Reading:
    return Reading(clock, Uptime(boot, up))


def s(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("clock", "passed", "moment", "doubt"),
    [
        (NINE + s(60), 60, NINE + s(60), None),
        (NINE + s(61), 60, NINE + s(60), None),
        (NINE + s(59), 60, NINE + s(60), None),
        (NINE + s(300), 0, NINE, None),
        (NINE + s(301), 0, NINE, Fault.AHEAD),
        (NINE - s(301), 0, NINE, Fault.BEHIND),
        (NINE + s(3660), 60, NINE + s(60), Fault.AHEAD),
        (NINE - s(3540), 60, NINE + s(60), Fault.BEHIND),
        (NINE + timedelta(days=1, seconds=60), 60, NINE + s(60), Fault.AHEAD),
        (NINE - timedelta(days=1), 60, NINE + s(60), Fault.BEHIND),
        (EPOCH, 60, NINE + s(60), Fault.BEHIND),
        (LATE, 60, NINE + s(60), Fault.AHEAD),
        (NINE + timedelta(days=1), 86_400, NINE + timedelta(days=1), None),
    ],
)
def test_while_the_machine_runs_time_passes_by_its_seconds(
    clock: datetime, passed: float, moment: datetime, doubt: Fault | None
) -> None:
    told = go_on(Mark(NINE, Uptime("one", 100)), reading(clock, 100 + passed))
    assert told.moment == moment
    assert (told.doubt and told.doubt.fault) == doubt


@pytest.mark.parametrize("wrong", [1, -1, 30, -30, 299, -299])
def test_a_small_difference_is_made_up_gently_and_never_backwards(wrong: float) -> None:
    mark, before, took = Mark(NINE, Uptime("one", 0)), NINE, 0
    for second in range(1, 4000):
        told = go_on(mark, reading(NINE + s(second + wrong), second))
        assert told.doubt is None
        passed = (told.moment - before).total_seconds()
        assert 0.89 < passed < 1.11, "a minute of the hall is a minute, to a tenth"
        mark, before = told.mark or mark, told.moment
        if took == 0 and abs((told.moment - (NINE + s(second + wrong))).total_seconds()) < 0.3:
            took = second
    assert 0 < took < 10 * abs(wrong) + 30


@pytest.mark.parametrize(
    ("clock", "moment", "doubt"),
    [
        (NINE, NINE, None),
        (NINE + s(60), NINE + s(60), None),
        (NINE - s(240), NINE, None),
        (NINE - s(301), NINE, Fault.BEHIND),
        (NINE + timedelta(days=3), NINE + timedelta(days=3), None),
        (NINE + timedelta(days=90), NINE + timedelta(days=90), None),
        (NINE + timedelta(days=91), NINE, Fault.AHEAD),
        (LATE, NINE, Fault.AHEAD),
        (EPOCH, NINE, Fault.BEHIND),
    ],
)
def test_after_a_start_any_moment_from_the_last_known_on_is_believed(
    clock: datetime, moment: datetime, doubt: Fault | None
) -> None:
    told = begin(NINE, reading(clock, 5, "two"))
    assert told.moment == moment
    assert (told.doubt and told.doubt.fault) == doubt
    assert told.mark is not None
    assert told.mark.believed == (doubt is None)


def test_after_a_start_the_machines_running_seconds_count() -> None:
    told = begin(NINE, reading(EPOCH, 45, "two"), 45)
    assert (told.moment, told.doubt and told.doubt.hall) == (NINE + s(45), NINE + s(45))
    assert begin(NINE, reading(NINE + s(600), 45, "two"), 45).moment == NINE + s(600)


def kept(told: Told) -> Mark:
    assert told.mark is not None
    return told.mark


@pytest.mark.parametrize("right", [NINE, NINE + s(600), NINE + timedelta(days=3)])
def test_an_empty_battery_heals_by_itself_when_the_clock_is_set(right: datetime) -> None:
    mark = kept(begin(NINE, reading(EPOCH, 5, "two")))
    told = go_on(mark, reading(EPOCH + s(60), 65, "two"))
    assert (told.moment, told.doubt and told.doubt.fault) == (NINE + s(60), Fault.BEHIND)
    healed = go_on(mark, reading(right + s(120), 125, "two"))
    assert healed.doubt is None
    assert abs(healed.moment - (right + s(120))) <= s(120)
    assert kept(healed).believed
    later = go_on(kept(healed), reading(EPOCH, 130, "two"))
    assert later.doubt is not None, "from now on a jump is a jump"


def test_a_hall_that_begins_without_a_plausible_clock_takes_the_first_plausible_one() -> None:
    told = begin(None, reading(EPOCH, 5))
    assert told.doubt is not None
    assert told.moment == EPOCH
    healed = go_on(kept(told), reading(NINE, 10))
    assert (healed.moment, healed.doubt) == (NINE, None)


def test_before_the_first_number_the_hall_follows_a_clock_that_goes_forward() -> None:
    mark = Mark(NINE, Uptime("one", 0))
    for shows, free, numbers in (
        (NINE + s(3600), True, False),
        (NINE + timedelta(days=1), True, False),
        (NINE + timedelta(days=91), False, False),
        (NINE - s(3600), False, False),
        (LATE, False, False),
        (NINE + s(3600), False, True),
    ):
        doubt = go_on(mark, reading(shows, 1)).doubt
        assert doubt is not None
        assert may_follow(doubt, numbers_today=numbers) == free


def test_following_the_clock_says_how_far_it_went() -> None:
    told = follow(NINE, reading(NINE - s(3600), 50))
    assert (told.moment, told.jumped_s, told.doubt) == (NINE - s(3600), -3600, None)
    assert go_on(kept(told), reading(NINE - s(3590), 60)).moment == NINE - s(3590)


def test_another_start_of_the_machine_is_told_by_its_word_or_by_fewer_seconds() -> None:
    mark = Mark(NINE, Uptime("one", 100))
    assert mark.still_runs(reading(NINE, 100))
    assert not mark.still_runs(reading(NINE, 100, "two"))
    assert not mark.still_runs(reading(NINE, 99))
