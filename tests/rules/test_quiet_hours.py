"""When a wall is quiet, and what is read as such hours."""

from __future__ import annotations

from datetime import time

import pytest

from shared.rules.quiet_hours import QuietHours, quiet_hours, quiet_until

NOON, NIGHT = QuietHours(time(12), time(13)), QuietHours(time(22), time(5, 30))


@pytest.mark.parametrize(
    ("hours", "local", "quiet"),
    [
        (NOON, time(11, 59, 59), False),
        (NOON, time(12), True),
        (NOON, time(12, 59, 59), True),
        (NOON, time(13), False),
        (NIGHT, time(21, 59), False),
        (NIGHT, time(23), True),
        (NIGHT, time(0), True),
        (NIGHT, time(5, 29), True),
        (NIGHT, time(5, 30), False),
    ],
)
def test_when_it_is_quiet(hours: QuietHours, local: time, quiet: bool) -> None:
    assert hours.holds(local) is quiet
    assert quiet_until([QuietHours(time(1), time(1, 1)), hours], local) == (hours.end if quiet else None)


@pytest.mark.parametrize("written", ["12.00-13.00", "12:00-13:00", " 12.00 - 13.00", "12.00–13.00"])
def test_what_is_read(written: str) -> None:
    assert quiet_hours(written) == NOON


@pytest.mark.parametrize("written", ["", "12", "12-13", "12.00", "12.00-12.00", "25.00-26.00", "12.60-13.00", "siang"])
def test_what_is_refused(written: str) -> None:
    with pytest.raises(ValueError) as told:  # noqa: PT011 - the text is asked below
        quiet_hours(written)
    assert str(told.value) == written
