"""Every side of the queue: a counter's last action is taken back, shortly after it and only if nothing followed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from shared.actions.queue import Queue
from shared.rules.errors import Reason
from shared.rules.events import Kind
from shared.rules.tickets import Group, Outcome, Status
from tests.contracts.conftest import MakeHall
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import at


def picture(queue: Queue) -> object:
    """All that people see, but for the sequences that every action raises."""
    tickets = [
        (
            t.number,
            t.status,
            t.service,
            t.counter,
            t.bound_to,
            t.calls,
            t.order,
            t.returned,
            t.behind,
            t.returns,
            t.outcome,
        )
        for number in ("A001", "A002", "A003", "A004")
        for t in [queue.ticket(number).ticket]
    ]
    counters = [
        (view.plan.id, view.counter.state, view.counter.reason, view.counter.run, view.ticket and view.ticket.number)
        for view in queue.counters()
    ]
    lists = [[line.choice.ticket.number for line in queue.panel(name).next] for name in ("1", "2", "5")]
    pending = [(line.call.number, line.call.times) for line in queue.board().calls if line.call.pending]
    return tickets, counters, lists, pending


def ready_to_call(hall: Hall) -> None:
    hall.queue.finish("1")
    hall.clock.step(1)


def called(hall: Hall) -> None:
    ready_to_call(hall)
    hall.next("1")


def called_often(hall: Hall) -> None:
    called(hall)
    hall.queue.call_again("1")
    hall.queue.call_again("1")
    hall.clock.step(100)


def parked(hall: Hall) -> None:
    hall.queue.park("1")


def nothing(hall: Hall) -> None:
    """The counter serves A001."""


NOTHING: dict[str, Any] = {"reason": Reason.NOTHING_TO_UNDO, "counter": "Loket 1"}
ACTIONS: dict[str, tuple[Callable[[Hall], None], Callable[[Queue], object]]] = {
    "call_next": (ready_to_call, lambda q: q.call_next("1")),
    "call_again": (called, lambda q: q.call_again("1")),
    "start": (called, lambda q: q.start("1")),
    "finish": (nothing, lambda q: q.finish("1", Outcome.BATAL)),
    "absent": (called_often, lambda q: q.absent("1")),
    "park": (nothing, lambda q: q.park("1")),
    "resume": (parked, lambda q: q.resume("1", "A001")),
    "transfer service": (nothing, lambda q: q.transfer("1", "A02")),
    "transfer tail": (nothing, lambda q: q.transfer("1", "A02", keep_place=False)),
    "transfer counter": (nothing, lambda q: q.transfer("1", to_counter="2")),
    "break": (nothing, lambda q: q.break_counter("1", "Salat")),
    "close": (ready_to_call, lambda q: q.close_counter("1")),
    "open": (nothing, lambda q: q.open_counter("1", "other")),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_of_a_counter_is_taken_back(hall: Hall, name: str) -> None:
    prepare, act = ACTIONS[name]
    hall.open("1", "2")
    hall.take(times=3)
    hall.next("1")
    hall.queue.start("1")
    hall.take(group=Group.LANSIA)
    prepare(hall)
    before = picture(hall.queue)
    act(hall.queue)
    assert picture(hall.queue) != before or name == "open"
    hall.clock.step(10)
    last = hall.queue.panel("1").undo
    assert last is not None
    undone = hall.queue.undo("1")
    assert undone == last
    assert picture(hall.queue) == before
    (event,) = hall.queue.events(hall.queue.last_seq() - 1)
    assert (event.kind, event.counter) == (Kind.UNDONE, "1")
    assert (event.detail["undone"], event.detail["undone_seq"]) == (undone.kind.value, undone.seq)
    # Behind a call there may be the end of a visit; it is 11 seconds old.
    reason = {"reason": Reason.UNDO_TOO_LATE, "seconds": 10} if name == "call_next" else NOTHING
    with refused(**reason):
        hall.queue.undo("1")
    act(hall.queue)


def test_finishing_and_calling_is_one_step_and_taken_back_as_two(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=4)
    hall.next("1")
    hall.queue.start("1")
    serving = picture(hall.queue)
    hall.queue.finish("1")
    free = picture(hall.queue)
    hall.next("1")
    hall.clock.step(6)
    assert hall.queue.undo("1").kind is Kind.CALLED
    assert picture(hall.queue) == free
    last = hall.queue.panel("1").undo
    assert last is not None
    assert last.kind is Kind.DONE
    assert hall.queue.undo("1") == last
    assert picture(hall.queue) == serving
    with refused(**NOTHING):
        hall.queue.undo("1")
    hall.queue.finish("1")


def test_the_end_of_a_visit_stays_when_somebody_was_called_later_or_it_has_been_built_on(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=4)
    hall.next("1")
    hall.queue.start("1")
    hall.queue.finish("1")
    hall.next("1")
    hall.queue.start("1")
    hall.queue.undo("1")
    with refused(**NOTHING):
        hall.queue.undo("1")


@pytest.mark.parametrize("name", ACTIONS)
def test_after_ten_seconds_it_is_too_late(hall: Hall, name: str) -> None:
    prepare, act = ACTIONS[name]
    hall.open("1", "2")
    hall.take(times=4)
    hall.next("1")
    hall.queue.start("1")
    prepare(hall)
    act(hall.queue)
    hall.clock.step(10.1)
    assert hall.queue.panel("1").undo is None
    after = picture(hall.queue)
    with refused(Reason.UNDO_TOO_LATE, seconds=10):
        hall.queue.undo("1")
    assert picture(hall.queue) == after


def test_a_counter_that_did_nothing_has_nothing_to_undo(hall: Hall) -> None:
    with refused(Reason.NOTHING_TO_UNDO, counter="Loket 1"):
        hall.queue.undo("1")


def test_what_others_built_on_stays(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take(times=2)
    hall.next("1")
    hall.queue.transfer("1", to_counter="2")
    hall.next("2")
    with refused(Reason.UNDO_BUILT_ON, number="A001"):
        hall.queue.undo("1")
    hall.queue.park("2")
    hall.queue.resume("1", "A001")
    with refused(Reason.UNDO_BUILT_ON, number="A001"):
        hall.queue.undo("2")


def test_an_absent_visitor_who_came_back_stays(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.miss()
    hall.queue.come_back("A001")
    with refused(Reason.UNDO_BUILT_ON, number="A001"):
        hall.queue.undo("1")


def test_a_cancelled_ticket_stays(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next()
    hall.queue.park("1")
    hall.queue.cancel("A001")
    with refused(Reason.UNDO_BUILT_ON, number="A001"):
        hall.queue.undo("1")


def test_the_wall_says_that_a_call_was_withdrawn(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=2)
    hall.next()
    hall.queue.undo("1")
    (line,) = hall.queue.board().calls
    assert (line.call.number, line.call.withdrawn, line.call.pending) == ("A001", True, False)
    assert hall.queue.unspoken(None) == []
    assert hall.next() == "A001"
    lines = hall.queue.board().calls
    assert (lines[0].call.withdrawn, lines[0].call.pending) == (False, True)
    assert [line.call.number for line in lines if line.call.pending] == ["A001"]


def test_undoing_a_second_call_leaves_the_first_standing(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next()
    hall.queue.call_again("1")
    hall.queue.undo("1")
    (line,) = hall.queue.board().calls
    assert (line.call.times, line.call.pending, line.call.withdrawn) == (1, True, False)
    assert hall.ticket("A001").calls == 1


def test_returned_visitors_step_back_with_the_call(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=5)
    hall.miss()
    hall.queue.come_back("A001")
    planned = hall.planned()
    hall.next()
    assert hall.ticket("A001").behind == 1
    hall.queue.undo("1")
    assert hall.ticket("A001").behind == 2
    assert hall.planned() == planned
    assert hall.serve_all() == planned


def test_an_undone_call_does_not_grow_the_priority_run(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.take(group=Group.LANSIA, times=3)
    for _ in range(3):
        hall.next()
        hall.queue.undo("1")
    assert hall.serve_all() == ["A002", "A003", "A001", "A004"]


def test_an_undone_finish_teaches_nothing(make_hall: MakeHall) -> None:
    hall = make_hall()
    hall.open("1")
    hall.take()
    hall.next()
    hall.queue.start("1")
    hall.clock.step(300)
    hall.queue.finish("1")
    hall.queue.undo("1")
    assert hall.ticket("A001").status is Status.SERVING
    hall.clock.step(300)
    done = hall.queue.finish("1")
    assert done.ended_at is not None
    assert done.started_at is not None
    assert (done.ended_at - done.started_at).total_seconds() == 600


def test_a_call_taken_back_after_midnight_leaves_nobody_waiting_in_silence(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("14:00"))
    hall.open("1")
    hall.take()
    code = hall.ticket("A001").code
    hall.clock.at = at("23:59:57")
    hall.next()
    hall.clock.step(5)
    with refused(Reason.UNDO_BUILT_ON):
        hall.queue.undo("1")
    assert hall.ticket(code).status is Status.CALLED
    hall.queue.start("1")
    hall.queue.finish("1")
    assert hall.ticket(code).status is Status.DONE
