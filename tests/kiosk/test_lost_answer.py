"""A visitor whose answer was lost chooses again: the number that was given is shown, and no second one is given."""

from __future__ import annotations

import pytest

from kiosk.viewmodels.taking import give
from shared.actions.local import LocalQueue
from shared.ports.errors import QueueFault
from shared.rules.tickets import Group
from tests.fakes.clock import SteppedClock
from tests.fakes.memory_store import made_store
from tests.fakes.small_mall import at, small_mall


def hall() -> LocalQueue:
    clock = SteppedClock(at("09:30"))
    return LocalQueue(made_store(small_mall(), clock.now()), clock)


@pytest.mark.parametrize("first", Group)
@pytest.mark.parametrize("second", Group)
def test_another_group_after_a_lost_answer_gives_no_second_number(first: Group, second: Group) -> None:
    queue = hall()
    lost = give(queue, "A01", first, "visit-1", "kiosk")
    again = give(queue, "A01", second, "visit-1", "kiosk")
    assert again.view.ticket == lost.view.ticket
    assert lost.paper is not None
    assert again.paper is not None
    assert [queue.begin_print(paper) for paper in (lost.paper, again.paper)] == [False, True], "one first paper"
    assert queue.issue("A01").number == "A002"


def test_an_id_of_another_service_is_never_answered_with_its_number() -> None:
    queue = hall()
    give(queue, "A01", Group.NORMAL, "visit-1", "kiosk")
    with pytest.raises(QueueFault):
        give(queue, "B01", Group.NORMAL, "visit-1", "kiosk")
