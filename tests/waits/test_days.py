"""Whole invented days: the told ranges keep their promise, and an estimate is quick."""

from __future__ import annotations

import pytest

from shared.commands.play_day import PlayedDays
from shared.store.sqlite import memory_store
from tests.waits.day_sim import DayRun, Mall, asker, figures


def test_on_a_normal_day_with_a_day_of_history_ranges_hold_and_are_told_quickly() -> None:
    days, mall = PlayedDays(memory_store), Mall.make(5, agencies=8, services=30, counters=20)
    DayRun(mall, asker(days), 50, 330, bad=False).run()
    day = DayRun(mall, asker(days), 51, 330, bad=False)
    found = figures(list(day.run().values()))
    days.close()
    assert found["none"] == 0
    assert 65 <= found["cover"] <= 95
    assert found["width"] <= 40
    assert sorted(day.seconds)[len(day.seconds) // 2] < 0.05


@pytest.mark.long
@pytest.mark.parametrize(("bad", "mae", "width"), [(False, 12, 35), (True, 35, 90)])
def test_the_figures_of_full_days(bad: bool, mae: float, width: float) -> None:
    days, mall = PlayedDays(memory_store), Mall.make(3)
    DayRun(mall, asker(days), 30, 1000, bad=False).run()
    DayRun(mall, asker(days), 31, 1000, bad=False).run()
    day = DayRun(mall, asker(days), 32, 4000 if bad else 1000, bad=bad)
    found = figures(list(day.run().values()))
    days.close()
    assert found["mae"] <= mae
    assert found["width"] <= width
    assert 70 <= found["cover"] <= 92
    assert sorted(day.seconds)[int(len(day.seconds) * 0.95)] < 0.1
