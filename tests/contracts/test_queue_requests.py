"""Every side of the queue: the same request never acts twice, whatever came between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from shared.actions.queue import Queue
from shared.ports.errors import RequestTaken, WrongUse
from shared.rules.errors import Reason
from shared.rules.tickets import Group, Outcome, Status
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


OTHERS: dict[str, tuple[Callable[[Queue, str], object], ...]] = {
    "issue": (
        lambda q, r: q.issue("A02", request_id=r), lambda q, r: q.issue("A01", Group.LANSIA, r),
    ),
    "cancel": (lambda q, r: q.cancel("A002", r),),
    "come_back": (lambda q, r: q.come_back("A002", r),),
    "open": (lambda q, r: q.open_counter("4", "x", r), lambda q, r: q.open_counter("2", "y", r)),
    "break": (lambda q, r: q.break_counter("1", "Rapat", request_id=r),),
    "close": (lambda q, r: q.close_counter("1", "Rapat", request_id=r),),
    "call_next": (lambda q, r: q.call_next("2", r),),
    "call_again": (lambda q, r: q.call_again("2", r),),
    "start": (lambda q, r: q.start("2", r),),
    "finish": (lambda q, r: q.finish("1", Outcome.BATAL, r), lambda q, r: q.finish("2", request_id=r)),
    "absent": (lambda q, r: q.absent("2", r),),
    "park": (lambda q, r: q.park("2", r),),
    "resume": (lambda q, r: q.resume("1", "A002", r),),
    "transfer": (
        lambda q, r: q.transfer("1", "AQ", request_id=r), lambda q, r: q.transfer("1", "A02", "4", r),
        lambda q, r: q.transfer("1", "A02", request_id=r, keep_place=False),
    ),
    "undo": (lambda q, r: q.undo("2", r),),
}  # fmt: skip


@pytest.mark.parametrize("name", ACTIONS)
def test_a_request_id_belongs_to_one_body(hall: Hall, name: str) -> None:
    prepare, act = ACTIONS[name]
    hall.open("1")
    hall.take(times=2)
    prepare(hall)
    first = act(hall.queue, "request-1")
    events = hall.queue.last_seq()
    for other in OTHERS[name]:
        with pytest.raises(RequestTaken, match="permintaan lain"):
            other(hall.queue, "request-1")
    assert act(hall.queue, "request-1") == first
    assert hall.queue.last_seq() == events


def test_the_case_of_a_code_makes_no_other_request(hall: Hall) -> None:
    assert hall.queue.issue("A01", request_id="one") == hall.queue.issue("a01", request_id="one")


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


@pytest.mark.parametrize(("hours", "same"), [(24, True), (47, True), (49, False)])
def test_how_long_an_answer_is_kept(hall: Hall, hours: int, same: bool) -> None:
    ticket = hall.queue.issue("A01", request_id="one")
    hall.clock.step(hours=hours)
    hall.queue.tick()
    assert (hall.queue.issue("A01", request_id="one").id == ticket.id) is same
