"""A day on which nothing has happened yet: what came yesterday is not today's demand."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from shared.rules.events import Event, Kind
from shared.rules.tickets import Group
from shared.rules.wait_later import LaterArrivals
from shared.rules.wait_memory import WaitMemory
from tests.proof_report import ProofReport
from tests.waits.hall import MALL, NOW, counter, scene

A_DAY = 60
DAYS = 3


def afternoon(day: datetime, seq: int) -> list[Event]:
    """``A_DAY`` priority numbers, all of them later in the day than ``NOW``."""
    return [
        Event(
            seq + n, day + timedelta(hours=2, seconds=60 * n), Kind.ISSUED, ticket=seq + n, number="A1", service="S",
            detail={"group": Group.LANSIA.value},
        )
        for n in range(A_DAY)
    ]  # fmt: skip


def known_days() -> WaitMemory:
    """Three days alike, before today."""
    memory = WaitMemory()
    for ago in range(DAYS, 0, -1):
        memory.learn(afternoon(NOW - timedelta(days=ago), 1 + (DAYS - ago) * A_DAY), MALL)
    return memory


def expected_today(memory: WaitMemory) -> int:
    """Priority visitors of one imagined rest of today; more than 5,000 are not counted."""
    later = LaterArrivals(scene(5, [counter("1")]), memory, {"S": 0})
    moment, count = 0.0, 0
    # The middle of the range: the same stream for every memory.
    while (came := later.next_after(moment, lambda: 0.5)) is not None and count < 5000:
        moment, count = came[0], count + 1
    return count


def today() -> int:
    return int((NOW.timestamp() + MALL.utc_offset_h * 3600) // 86_400)


def test_before_its_first_event_a_day_is_expected_to_be_like_those_before(proof: ProofReport) -> None:
    memory = known_days()
    unturned = expected_today(memory)
    memory.turn_to(today())
    turned = expected_today(memory)
    assert A_DAY / 2 <= turned <= 2 * A_DAY
    assert unturned > 1.8 * turned
    proof.say("negative control: yesterday taken for today", priority_a_day=A_DAY, expected=unturned, turned=turned)


def test_turning_twice_or_back_changes_nothing() -> None:
    memory = known_days()
    memory.turn_to(today())
    before = [len(days) for days in memory.past.values()]
    memory.turn_to(today())
    memory.turn_to(today() - 1)
    assert (memory.day, [len(days) for days in memory.past.values()]) == (today(), before)


@pytest.mark.parametrize("idle", [1, 2, 5])
def test_days_on_which_nothing_happened_are_no_past_days(idle: int) -> None:
    memory = known_days()
    for day in range(idle):
        memory.turn_to(today() + day)
    memory.learn(afternoon(NOW + timedelta(days=idle), 1000), MALL)
    assert [len(days) for days in memory.past.values()] == [DAYS]
    assert memory.today["A"].all.total() == A_DAY
