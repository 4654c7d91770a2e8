"""A new catalogue leaves nobody behind: refused while somebody needs what it lacks, and bonds that lead nowhere end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.actions.catalogue import load_catalogue
from shared.actions.local import LocalQueue
from shared.ports.errors import WrongUse
from shared.rules.errors import Reason, Refused
from shared.rules.mall import Mall
from shared.rules.tickets import Status
from tests.fakes.clock import SteppedClock
from tests.fakes.memory_store import MemoryStore, made_store
from tests.fakes.small_mall import at, small_mall

Hall = tuple[LocalQueue, MemoryStore, SteppedClock]


@pytest.fixture
def hall() -> Hall:
    clock = SteppedClock(at("09:30"))
    store = made_store(small_mall(), clock.now())
    queue = LocalQueue(store, clock)
    for counter in ("1", "2"):
        queue.open_counter(counter)
    return queue, store, clock


def without_service(code: str) -> Mall:
    mall = small_mall()
    return replace(
        mall,
        services=tuple(s for s in mall.services if s.code != code),
        counters=tuple(replace(c, services=tuple(s for s in c.services if s != code)) for c in mall.counters),
    )


def without_counter(name: str) -> Mall:
    mall = small_mall()
    return replace(mall, counters=tuple(c for c in mall.counters if c.id != name))


def test_the_new_one_counts_at_once(hall: Hall) -> None:
    queue, store, clock = hall
    load_catalogue(store, clock, replace(small_mall(), name="Mal Baru"))
    assert queue.mall().name == "Mal Baru"


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4])
def test_a_service_that_somebody_is_here_for_stays(hall: Hall, steps: int) -> None:
    queue, store, clock = hall
    queue.issue("A01")
    doing = [
        lambda: queue.call_next("1"),
        lambda: queue.start("1"),
        lambda: queue.park("1"),
        lambda: queue.resume("1", "A001"),
    ]
    for do in doing[:steps]:
        do()
    with pytest.raises(WrongUse, match="A001"):
        load_catalogue(store, clock, without_service("A01"))
    assert "A01" in queue.mall().service


def test_a_service_whose_visitors_are_done_may_go(hall: Hall) -> None:
    queue, store, clock = hall
    code = queue.issue("A01").code
    queue.call_next("1")
    queue.start("1")
    queue.finish("1")
    load_catalogue(store, clock, without_service("A01"))
    with pytest.raises(Refused) as told:
        queue.ticket(code)
    assert told.value.reason is Reason.UNKNOWN_SERVICE
    queue.board()
    queue.panel("1")
    queue.counters()


def test_a_counter_with_a_visitor_stays(hall: Hall) -> None:
    queue, store, clock = hall
    queue.issue("A01")
    queue.call_next("2")
    with pytest.raises(WrongUse, match="Loket 2"):
        load_catalogue(store, clock, without_counter("2"))


def test_who_was_bound_to_a_counter_that_goes_can_be_called_elsewhere(hall: Hall) -> None:
    queue, store, clock = hall
    queue.issue("A01")
    queue.call_next("1")
    queue.transfer("1", to_counter="2")
    load_catalogue(store, clock, without_counter("2"))
    assert queue.ticket("A001").ticket.bound_to is None
    assert queue.call_next("1").number == "A001"


def test_who_was_bound_to_a_counter_that_no_longer_serves_it_can_be_called_elsewhere(hall: Hall) -> None:
    queue, store, clock = hall
    queue.issue("A01")
    queue.call_next("1")
    queue.transfer("1", to_counter="2")
    mall = small_mall()
    changed = tuple(replace(c, services=("A02",)) if c.id == "2" else c for c in mall.counters)
    load_catalogue(store, clock, replace(mall, counters=changed))
    assert queue.call_next("1").number == "A001"


def test_a_refused_catalogue_changes_nothing(hall: Hall) -> None:
    queue, store, clock = hall
    queue.issue("A01")
    before = queue.last_seq()
    with pytest.raises(WrongUse):
        load_catalogue(store, clock, without_service("A01"))
    assert queue.last_seq() == before
    assert queue.ticket("A001").ticket.status is Status.WAITING


def test_yesterdays_tickets_hold_nothing_up(hall: Hall) -> None:
    queue, store, clock = hall
    queue.issue("A01")
    clock.step(days=1)
    load_catalogue(store, clock, without_service("A01"))
    queue.tick()
    assert queue.events(queue.last_seq() - 1)[0].number in ("A001", None)
