"""Every side of the queue: the same request never acts twice, whatever came between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from shared.actions.queue import Queue
from shared.ports.errors import WrongUse
from shared.rules.errors import Reason
from shared.rules.tickets import Status
from tests.contracts.officer import Hall, refused


def serving(hall: Hall) -> None:
    hall.next("1")
    hall.queue.start("1")


def called(hall: Hall) -> None:
    hall.next("1")


def often_called(hall: Hall) -> None:
    hall.next("1")
    hall.queue.call_again("1")
    hall.queue.call_again("1")
    hall.clock.step(90)


def parked(hall: Hall) -> None:
    hall.next("1")
    hall.queue.park("1")


def absent(hall: Hall) -> None:
    hall.miss("1")


def nothing(hall: Hall) -> None:
    """Two wait."""


ACTIONS: dict[str, tuple[Callable[[Hall], None], Callable[[Queue, str], object]]] = {
    "issue": (nothing, lambda q, r: q.issue("A01", request_id=r)),
    "cancel": (nothing, lambda q, r: q.cancel("A001", r)),
    "come_back": (absent, lambda q, r: q.come_back("A001", r)),
    "open": (nothing, lambda q, r: q.open_counter("2", "x", r)),
    "break": (nothing, lambda q, r: q.break_counter("1", "Salat", request_id=r)),
    "close": (nothing, lambda q, r: q.close_counter("1", request_id=r)),
    "call_next": (nothing, lambda q, r: q.call_next("1", r)),
    "call_again": (called, lambda q, r: q.call_again("1", r)),
    "start": (called, lambda q, r: q.start("1", r)),
    "finish": (serving, lambda q, r: q.finish("1", request_id=r)),
    "absent": (often_called, lambda q, r: q.absent("1", r)),
    "park": (called, lambda q, r: q.park("1", r)),
    "resume": (parked, lambda q, r: q.resume("1", "A001", r)),
    "transfer": (called, lambda q, r: q.transfer("1", "A02", request_id=r)),
    "undo": (called, lambda q, r: q.undo("1", r)),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_five_times_the_same_request_acts_once(hall: Hall, name: str) -> None:
    prepare, act = ACTIONS[name]
    hall.open("1")
    hall.take(times=2)
    prepare(hall)
    first = act(hall.queue, "request-1")
    events = hall.queue.last_seq()
    for _ in range(4):
        assert act(hall.queue, "request-1") == first
    assert hall.queue.last_seq() == events
    hall.queue.issue("B01")
    hall.open("3")
    hall.serve("3")
    hall.clock.step(600)
    events = hall.queue.last_seq()
    assert act(hall.queue, "request-1") == first, "after other actions, too"
    assert hall.queue.last_seq() == events
    if hall.side.another is not None:
        other = hall.side.another()
        assert act(other, "request-1") == first
        other.close()


def test_a_repeated_next_gives_the_first_number_though_it_is_long_done(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=3)
    assert hall.queue.call_next("1", "next-1").number == "A001"
    hall.queue.start("1")
    hall.queue.finish("1")
    again = hall.queue.call_next("1", "next-1")
    assert (again.number, again.status) == ("A001", Status.CALLED)
    assert hall.queue.panel("1").counter.ticket is None
    assert hall.queue.call_next("1", "next-2").number == "A002"


def test_a_refused_request_may_be_tried_again(hall: Hall) -> None:
    with refused(Reason.COUNTER_CLOSED):
        hall.queue.call_next("1", "again")
    hall.open("1")
    hall.take()
    assert hall.queue.call_next("1", "again").number == "A001"


def test_a_request_id_belongs_to_one_action(hall: Hall) -> None:
    hall.open("1")
    hall.queue.issue("A01", request_id="one")
    for act in (lambda: hall.queue.call_next("1", "one"), lambda: hall.queue.open_counter("1", request_id="one")):
        with pytest.raises(WrongUse):
            act()
    assert hall.ticket("A001").status is Status.WAITING


@pytest.mark.parametrize("empty", ["", " ", "\t"])
def test_an_empty_request_id_is_no_id(hall: Hall, empty: str) -> None:
    with pytest.raises(WrongUse):
        hall.queue.issue("A01", request_id=empty)
    assert hall.one() == "A001"


def test_answers_are_kept_for_a_day_at_least(hall: Hall) -> None:
    ticket = hall.queue.issue("A01", request_id="yesterday")
    hall.clock.step(hours=24)
    hall.queue.tick()
    assert hall.queue.issue("A01", request_id="yesterday") == ticket
    hall.clock.step(days=5)
    hall.queue.tick()
    assert hall.queue.issue("A01", request_id="yesterday").id != ticket.id
