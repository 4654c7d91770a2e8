"""Which days stay open: the newest ones with numbers, whatever the clock has shown in between."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shared.rules.keeping import Keeping, open_from

TODAY = date(2026, 11, 24)
THREE = Keeping(days=3)


def ago(*days: int) -> list[date]:
    """Days with numbers, newest first, as days before today; negative ones lie ahead."""
    return [TODAY - timedelta(days=day) for day in days]


@pytest.mark.parametrize(
    ("given", "first"),
    [
        ([], None),
        (ago(0, 1), None),
        (ago(0, 1, 2), 2),
        (ago(0, 1, 2, 3, 4), 2),
        (ago(0, 3, 9, 10), 9),
        (ago(30, 31, 32), 32),
        (ago(-3000, 0, 1, 2), 1),
        (ago(-3, -2, -1), 1),
    ],
    ids=[
        "a new hall", "too few days", "just enough", "older ones go", "closed days count for nothing",
        "a long holiday", "a clock ten years ahead for a day", "a clock that has been set back",
    ],
)  # fmt: skip
def test_the_first_day_that_stays_open(given: list[date], first: int | None) -> None:
    assert open_from(given, TODAY, THREE) == (None if first is None else ago(first)[0])
