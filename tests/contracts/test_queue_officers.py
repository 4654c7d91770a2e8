"""Every side of the queue, what officers do: call, serve, set aside, send on, open and close."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shared.rules.counters import CounterState
from shared.rules.errors import Reason
from shared.rules.tickets import Outcome, Status
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import at


def test_a_visit_from_call_to_finish(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    called = hall.queue.call_next("1")
    assert (called.number, called.status, called.counter, called.calls) == ("A001", Status.CALLED, "1", 1)
    assert called.called_at == hall.clock.now()
    again = hall.queue.call_again("1")
    assert (again.calls, again.called_at) == (2, called.called_at)
    hall.clock.step(20)
    started = hall.queue.start("1")
    assert (started.status, started.started_at) == (Status.SERVING, hall.clock.now())
    hall.clock.step(300)
    done = hall.queue.finish("1", Outcome.BERKAS_KURANG)
    assert (done.status, done.outcome, done.ended_at) == (Status.DONE, Outcome.BERKAS_KURANG, hall.clock.now())
    assert hall.queue.panel("1").counter.ticket is None
    with refused(Reason.NOBODY_WAITING, counter="Loket 1"):
        hall.queue.call_next("1")


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_kept(hall: Hall, outcome: Outcome) -> None:
    hall.open("1")
    hall.take()
    hall.serve(outcome=outcome)
    assert hall.ticket("A001").outcome is outcome


def test_unknown_counters_are_refused(hall: Hall) -> None:
    queue = hall.queue
    for action in (
        queue.open_counter, queue.break_counter, queue.close_counter, queue.call_next, queue.call_again, queue.start,
        queue.finish, queue.absent, queue.park, queue.undo, queue.panel, lambda it: queue.resume(it, "A001"),
        lambda it: queue.transfer(it, "A01"),
    ):  # fmt: skip
        for name in ("99", "", "1; --", "satu"):
            with refused(Reason.UNKNOWN_COUNTER, counter=name):
                action(name)


def test_a_closed_or_resting_counter_does_not_call(hall: Hall) -> None:
    hall.take()
    with refused(Reason.COUNTER_CLOSED, counter="Loket 1", id="1"):
        hall.queue.call_next("1")
    with refused(Reason.COUNTER_CLOSED):
        hall.queue.break_counter("1")
    hall.open("1")
    hall.queue.break_counter("1", "Salat", hall.clock.now() + timedelta(minutes=20))
    with refused(Reason.COUNTER_ON_BREAK, counter="Loket 1"):
        hall.queue.call_next("1")
    hall.open("1")
    assert hall.next() == "A001"


def test_a_busy_counter_takes_nobody_else(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take(times=2)
    hall.next("2")
    hall.queue.park("2")
    hall.next("1")
    with refused(Reason.COUNTER_BUSY, counter="Loket 1", number="A002"):
        hall.queue.call_next("1")
    with refused(Reason.COUNTER_BUSY, number="A002"):
        hall.queue.resume("1", "A001")


def test_an_empty_counter_has_nothing_to_do(hall: Hall) -> None:
    hall.open("1")
    queue = hall.queue
    for action in (queue.call_again, queue.start, queue.finish, queue.absent, queue.park, queue.transfer):
        with refused(Reason.COUNTER_EMPTY, counter="Loket 1", id="1"):
            action("1")


def test_moves_that_the_status_forbids(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next()
    with refused(Reason.ILLEGAL_MOVE, number="A001", move="diselesaikan", status="sedang dipanggil"):
        hall.queue.finish("1")
    hall.queue.start("1")
    for action, move in (
        (hall.queue.start, "mulai dilayani"),
        (hall.queue.call_again, "dipanggil lagi"),
        (hall.queue.absent, "ditandai tidak hadir"),
    ):
        with refused(Reason.ILLEGAL_MOVE, number="A001", move=move, status="sedang dilayani"):
            action("1")
    hall.queue.finish("1")
    with refused(Reason.ILLEGAL_MOVE, status="selesai"):
        hall.queue.resume("1", "A001")


def test_absent_needs_three_calls_and_ninety_seconds(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.queue.call_next("1")
    hall.clock.step(200)
    with refused(Reason.TOO_FEW_CALLS, number="A001", calls=1, needed=3):
        hall.queue.absent("1")
    hall.queue.call_again("1")
    hall.queue.call_again("1")
    gone = hall.queue.absent("1")
    assert (gone.status, gone.counter) == (Status.ABSENT, "1")
    assert hall.queue.panel("1").counter.ticket is None
    assert [ticket.number for ticket in hall.queue.panel("2").missed] == ["A001"]


def test_absent_too_soon_says_how_long(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.queue.call_next("1")
    hall.queue.call_again("1")
    hall.queue.call_again("1")
    hall.clock.step(60)
    with refused(Reason.TOO_SOON, number="A001", seconds=30):
        hall.queue.absent("1")
    hall.clock.step(29.9)
    with refused(Reason.TOO_SOON, seconds=1):
        hall.queue.absent("1")
    hall.clock.step(0.1)
    hall.queue.absent("1")


def test_parked_visitors_go_on_at_any_counter_of_their_service(hall: Hall) -> None:
    hall.open("1", "2", "5")
    hall.take(times=2)
    hall.next("1")
    hall.queue.start("1")
    parked = hall.queue.park("1")
    assert parked.status is Status.PARKED
    assert [ticket.number for ticket in hall.queue.panel("2").parked] == ["A001"]
    assert hall.serve("1") == "A002", "the counter goes on meanwhile"
    with refused(Reason.NOT_SERVED_HERE, counter="Loket 5", service="A01"):
        hall.queue.resume("5", "A001")
    resumed = hall.queue.resume("2", "a001")
    assert (resumed.status, resumed.counter) == (Status.SERVING, "2")
    with refused(Reason.ILLEGAL_MOVE):
        hall.queue.resume("1", "A001")
    hall.queue.finish("2")


def test_the_minutes_aside_are_no_service(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next("1")
    hall.queue.start("1")
    hall.clock.step(minutes=4)
    hall.queue.park("1")
    hall.clock.step(minutes=30)
    resumed = hall.queue.resume("1", "A001")
    assert resumed.started_at == hall.clock.at - timedelta(minutes=4)
    hall.clock.step(minutes=2)
    hall.queue.park("1")
    hall.clock.step(minutes=20)
    hall.clock.jump(hours=-1)
    hall.queue.accept_clock()
    hall.queue.resume("1", "A001")
    hall.clock.step(minutes=1)
    hall.queue.finish("1")
    with hall.queue._store.read() as unit:  # type: ignore[attr-defined]
        (visit,) = unit.visits(["A01"], 5)
    assert visit.seconds == 7 * 60


def test_who_was_parked_when_called_is_served_on_resume(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next()
    hall.queue.park("1")
    hall.clock.step(60)
    assert hall.queue.resume("1", "A001").started_at == hall.clock.now()


def test_a_transferred_visitor_keeps_the_original_time(hall: Hall) -> None:
    hall.open("1", "4", "5")
    hall.take("A01")
    hall.take("A02", times=2)
    hall.next("1")
    moved = hall.queue.transfer("1", "A02")
    assert (moved.number, moved.service, moved.status, moved.counter) == ("A001", "A02", Status.WAITING, None)
    assert hall.planned("5") == ["A001", "A002", "A003"]
    assert hall.next("5") == "A001"


def test_a_transfer_to_the_tail_waits_last(hall: Hall) -> None:
    hall.open("1")
    hall.take("A01", times=3)
    hall.next("1")
    hall.clock.step(1)
    hall.queue.transfer("1", "A02", keep_place=False)
    assert hall.planned("1") == ["A002", "A003", "A001"]


def test_a_transfer_to_a_counter_binds_until_it_closes(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take("A01", times=2)
    hall.next("1")
    bound = hall.queue.transfer("1", to_counter="2")
    assert bound.bound_to == "2"
    assert [plan.id for plan in hall.queue.ticket("A001").counters] == ["2"]
    assert hall.planned("1") == ["A002"]
    assert hall.planned("2") == ["A001", "A002"]
    hall.queue.close_counter("2")
    assert hall.planned("1") == ["A001", "A002"]


def test_undo_of_a_close_binds_again(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take("A01", times=2)
    hall.next("1")
    hall.queue.transfer("1", to_counter="2")
    hall.queue.close_counter("2")
    hall.queue.undo("2")
    assert hall.planned("1") == ["A002"]
    assert hall.next("2") == "A001"


def test_transfers_that_lead_nowhere_are_refused(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take()
    hall.next("1")
    with refused(Reason.UNKNOWN_SERVICE):
        hall.queue.transfer("1", "ZZ")
    with refused(Reason.UNKNOWN_COUNTER):
        hall.queue.transfer("1", to_counter="99")
    with refused(Reason.NOT_SERVED_HERE, counter="Loket 3", service="A01"):
        hall.queue.transfer("1", to_counter="3")
    with refused(Reason.COUNTER_CLOSED, counter="Loket 5"):
        hall.queue.transfer("1", "A02", to_counter="5")
    with refused(Reason.HEAD_OFFICE, office="Kantor Lain, Jalan Lain 2"):
        hall.queue.transfer("1", "AH")
    with refused(Reason.HEAD_OFFICE, office="Dinas Tiga"):
        hall.queue.transfer("1", "CN")
    assert hall.queue.panel("1").counter.ticket == hall.ticket("A001")


def test_a_counter_with_a_called_visitor_does_not_close(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next()
    with refused(Reason.COUNTER_BUSY, number="A001"):
        hall.queue.close_counter("1")
    hall.queue.start("1")
    hall.queue.close_counter("1")
    assert hall.queue.finish("1").status is Status.DONE
    with refused(Reason.COUNTER_CLOSED):
        hall.queue.call_next("1")


def test_a_counter_tells_why_and_until_when(hall: Hall) -> None:
    until = at("10:15")
    hall.open("1")
    rest = hall.queue.break_counter("1", "Salat", until)
    assert (rest.state, rest.reason, rest.until) == (CounterState.BREAK, "Salat", until)
    assert rest.until is not None
    assert rest.until.utcoffset() == timedelta(0), "stored times are UTC"
    seen = hall.queue.panel("1").counter.counter
    assert seen == rest
    closed = hall.queue.close_counter("1", "Pelatihan", until)
    assert (closed.state, closed.reason, closed.until) == (CounterState.CLOSED, "Pelatihan", until)
    opened = hall.queue.open_counter("1", "petugas 1")
    assert (opened.state, opened.reason, opened.until) == (CounterState.OPEN, "", None)
    assert all("petugas" not in str(event) for event in hall.queue.events())


def test_a_second_panel_finds_the_same_visitor(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.next()
    hall.queue.start("1")
    hall.queue.open_counter("1", "someone else")
    held = hall.queue.panel("1").counter.ticket
    assert held is not None
    assert (held.number, held.status) == ("A001", Status.SERVING)
    if hall.side.another is not None:
        other = hall.side.another()
        assert other.panel("1").counter.ticket == held
        assert other.finish("1").number == "A001"
        other.close()
        with refused(Reason.COUNTER_EMPTY):
            hall.queue.finish("1")
