"""Every side of the queue when the machine's clock is wrong: what goes on, what is asked, what a person's word does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shared.rules.counters import CounterState
from shared.rules.errors import Reason
from shared.rules.events import Kind
from shared.rules.hall_time import Fault
from shared.rules.sentences import clock_sentence
from shared.rules.tickets import Status
from tests.contracts.conftest import MakeHall
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import ALWAYS, SUNDAY, TUESDAY, at, small_mall

WEDNESDAY = TUESDAY + timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def doubt(hall: Hall) -> Fault | None:
    found = hall.queue.health().clock
    return found and found.fault


def test_a_right_clock_is_not_asked_about(hall: Hall) -> None:
    assert doubt(hall) is None
    assert hall.queue.accept_clock() is None
    hall.clock.jump(seconds=4)
    assert doubt(hall) is None


def test_staff_are_asked_in_one_sentence(hall: Hall) -> None:
    hall.take()
    hall.clock.jump(days=-1)
    found = hall.queue.health().clock
    assert found is not None
    told = clock_sentence(found, hall.queue.mall())
    assert told == (
        "Jam komputer ini menunjukkan 2 Februari 2026 pukul 09.30, padahal menurut antrean 3 Februari 2026 pukul 09.30:"
        " betulkan jam komputer, atau kalau jam itu benar, jalankan: antrean clock accept"
    )
    hall.clock.show(EPOCH)
    found = hall.queue.health().clock
    assert found is not None
    assert "baterainya" in clock_sentence(found, hall.queue.mall())


def test_an_accepted_hour_moves_the_times_of_everybody_who_is_here(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take(times=3)
    hall.next("1")
    hall.clock.at = at("09:30:10")
    hall.queue.start("1")
    hall.queue.set_outage("C", on=True)
    hall.clock.step(minutes=10)
    hall.clock.jump(hours=-1)
    assert hall.queue.now() == at("09:40:10")
    assert hall.queue.accept_clock() is not None
    assert (hall.queue.now(), doubt(hall)) == (at("08:40:10"), None)
    view = hall.queue.panel("1")
    assert view.counter.ticket is not None
    assert view.counter.ticket.started_at == at("08:30:10"), "ten minutes of service stay ten minutes"
    assert [line.choice.ticket.issued_at for line in view.next] == [at("08:30:02"), at("08:30:03")]
    hall.take()
    hall.clock.step(minutes=5)
    hall.queue.finish("1")
    assert [hall.next("1"), hall.next("2")] == ["A002", "A003"]
    (noted,) = (event for event in hall.queue.events() if event.kind is Kind.CLOCK_SET)
    assert noted.detail == {"by_s": -3600}


def test_an_accepted_hour_is_no_undo(hall: Hall) -> None:
    hall.open("1")
    hall.clock.jump(hours=-1)
    hall.take()
    hall.queue.accept_clock()
    with refused(Reason.NOTHING_TO_UNDO):
        hall.queue.undo("1")


@pytest.mark.parametrize("days", [1, -1])
def test_another_day_is_accepted_only_with_a_second_word(make_hall: MakeHall, days: int) -> None:
    hall = make_hall(small_mall(hours=ALWAYS))
    hall.open("1")
    hall.take(times=3)
    hall.next("1")
    code = hall.ticket("A002").code
    hall.clock.jump(days=days)
    other = TUESDAY + timedelta(days=days)
    with refused(Reason.CLOCK_OTHER_DAY, count=3, day=f"{other:%d-%m-%Y}"):
        hall.queue.accept_clock()
    assert hall.ticket("A002").status is Status.WAITING
    hall.queue.accept_clock(new_day=True)
    hall.queue.tick()
    assert hall.ticket(code).status is Status.CANCELLED
    assert hall.queue.start("1").number == "A001", "a visitor at a counter is not sent away"
    assert hall.one("A01") == "A001"
    assert hall.ticket("A001").day == other


def test_a_day_set_back_goes_on_with_its_numbers(make_hall: MakeHall) -> None:
    hall = make_hall(small_mall(hours=ALWAYS))
    hall.take(times=3)
    hall.clock.at = at("09:30", WEDNESDAY)
    assert hall.one("A01") == "A001"
    hall.clock.jump(days=-1)
    hall.queue.cancel("A001")
    hall.queue.accept_clock()
    assert hall.one("A01") == "A004", "no number is given twice on one day"
    hall.clock.jump(days=1)
    hall.queue.cancel("A004")
    hall.queue.accept_clock()
    assert hall.one("A01") == "A002"


def test_an_impossible_clock_is_never_accepted(hall: Hall) -> None:
    hall.clock.show(EPOCH)
    with refused(Reason.CLOCK_IMPOSSIBLE, clock="01-01-1970 07.00"):
        hall.queue.accept_clock(new_day=True)


def test_a_day_without_numbers_follows_a_clock_that_goes_forward(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("06:50"))
    hall.open("1")
    hall.clock.jump(hours=1)
    assert doubt(hall) is None
    assert hall.queue.now() == at("07:50")
    assert hall.one("A01") == "A001", "numbers from 07.30"
    hall.clock.jump(hours=1)
    assert doubt(hall) is Fault.AHEAD
    hall.clock.jump(days=91)
    assert doubt(hall) is Fault.AHEAD


def test_a_weekend_switched_off_is_a_new_day_and_no_question(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=2)
    hall.clock.reboot(at("08:00", SUNDAY + timedelta(days=1)))
    assert doubt(hall) is None
    assert hall.one("A01") == "A001"
    assert {view.counter.state for view in hall.queue.counters()} == {CounterState.CLOSED}


def test_an_empty_battery_in_the_middle_of_the_day_heals_when_the_clock_is_set(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=2)
    hall.clock.reboot(EPOCH, off_s=600)
    assert doubt(hall) is Fault.BEHIND
    assert hall.one("A01") == "A003", "numbers go on"
    assert hall.next("1") == "A001"
    assert {view.counter.state for view in hall.queue.counters()} == {CounterState.CLOSED, CounterState.OPEN}
    hall.clock.show(hall.clock.at)
    assert doubt(hall) is None
    hall.queue.tick()
    assert abs(hall.queue.now() - hall.clock.at) < timedelta(seconds=1)
    hall.take()
    assert hall.ticket("A004").status is Status.WAITING


def test_half_a_year_later_somebody_is_asked(hall: Hall) -> None:
    hall.take()
    hall.clock.reboot(at("09:00", TUESDAY + timedelta(days=182)))
    assert doubt(hall) is Fault.AHEAD
    hall.queue.accept_clock(new_day=True)
    assert (doubt(hall), hall.one("A01")) == (None, "A001")


def test_waits_learn_nothing_wrong_from_a_clock_that_was_set(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=20)
    for turn in range(16):
        hall.next("1")
        hall.queue.start("1")
        hall.clock.step(120)
        if turn == 8:
            hall.queue.ticket("A020")
            hall.clock.jump(hours=1)
            hall.queue.accept_clock()
        hall.queue.finish("1")
    wait = hall.queue.ticket("A020").wait
    assert wait is not None
    assert wait.high_s < 1800, "one visit did not take an hour"
