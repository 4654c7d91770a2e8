"""Every side of the queue, what the clock does: days end, the mall day turns, and a clock may stand wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from shared.actions.catalogue import load_catalogue
from shared.actions.local import LocalQueue
from shared.rules.counters import CounterState
from shared.rules.errors import Reason
from shared.rules.events import Kind
from shared.rules.hours import WeekHours
from shared.rules.tickets import Outcome, Status
from tests.contracts.conftest import MakeHall
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import ALWAYS, SHORT_WEEK, SUNDAY, TUESDAY, at, small_mall

WEDNESDAY = TUESDAY + timedelta(days=1)


def closed_events(hall: Hall) -> dict[str | None, str | int | None]:
    """Numbers that the clock closed, with the status they had."""
    return {
        event.number: event.detail["was"]
        for event in hall.queue.events()
        if event.kind is Kind.CANCELLED and event.detail.get("reason") == "day_end"
    }


def test_an_agency_that_closes_leaves_nobody_waiting(hall: Hall) -> None:
    hall.open("3")
    hall.take("B01", times=5)
    hall.take("A01")
    hall.serve("3")
    hall.miss("3")
    hall.next("3")
    hall.queue.park("3")
    hall.next("3")
    hall.clock.at = at("11:59:59")
    hall.queue.tick()
    assert closed_events(hall) == {}
    hall.clock.at = at("12:00")
    hall.queue.tick()
    assert closed_events(hall) == {"B002": "absent", "B003": "parked", "B005": "waiting"}
    (line,) = (line for line in hall.queue.board().agencies if line.agency.code == "B")
    assert (line.ahead, line.unserved) == (0, 2), "the wall tells how many were sent home"
    assert (hall.ticket("B005").status, hall.ticket("B005").outcome) == (Status.CANCELLED, Outcome.BATAL)
    assert hall.ticket("B004").status is Status.CALLED, "who is at the counter is served to the end"
    hall.queue.start("3")
    hall.queue.finish("3")
    assert hall.ticket("A001").status is Status.WAITING, "other agencies go on"
    before = hall.queue.last_seq()
    hall.queue.tick()
    assert hall.queue.last_seq() == before, "once"


def test_any_action_notices_the_end_of_a_day(hall: Hall) -> None:
    hall.open("1")
    hall.take("B01")
    hall.clock.at = at("12:30")
    hall.one("A01")
    assert hall.ticket("B001").status is Status.CANCELLED


def test_an_agency_that_serves_on_closes_at_midnight(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("14:00"))
    hall.open("1")
    hall.take("A01", times=3)
    hall.clock.at = at("16:00")
    hall.queue.tick()
    assert hall.serve("1") == "A001"
    codes = [hall.ticket(number).code for number in ("A002", "A003")]
    hall.clock.at = at("23:59:59")
    hall.queue.tick()
    assert closed_events(hall) == {}
    hall.clock.at = at("00:00", WEDNESDAY)
    hall.queue.tick()
    assert closed_events(hall) == {"A002": "waiting", "A003": "waiting"}
    assert {hall.ticket(code).status for code in codes} == {Status.CANCELLED}


def test_nobody_is_sent_to_wait_where_the_day_is_over(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("10:59"))
    hall.open("1", "3")
    hall.take("B01")
    hall.take("A01", times=2)
    hall.miss("3")
    hall.next("1")
    hall.clock.at = at("12:00")
    with refused(Reason.CLOSED, agency="Dua", opens="Rabu, 4 Februari pukul 08.00"):
        hall.queue.transfer("1", "B01")
    with refused(Reason.ILLEGAL_MOVE):
        hall.queue.come_back("B001")


def test_the_whole_day_can_be_ended_now(hall: Hall) -> None:
    hall.open("1", "2", "3")
    hall.take("A01", times=3)
    hall.take("B01")
    hall.next("1")
    hall.queue.start("1")
    hall.queue.end_day()
    assert set(closed_events(hall)) == {"A002", "A003", "B001"}
    states = {view.plan.id: view.counter.state for view in hall.queue.counters()}
    assert set(states.values()) == {CounterState.CLOSED}
    assert hall.queue.finish("1").number == "A001", "who was being served is finished"
    assert hall.queue.events(hall.queue.last_seq() - 2)[0].kind is Kind.DAY_ENDED


@pytest.mark.parametrize("offset", [7, 8, 9], ids=["WIB", "WITA", "WIT"])
def test_the_mall_day_turns_by_the_malls_clock(make_hall: MakeHall, offset: int) -> None:
    hall = make_hall(small_mall(offset, hours=ALWAYS), at("23:59:50", offset=offset))
    hall.open("1", "2")
    assert hall.take("A01", times=2) == ["A001", "A002"]
    codes = [hall.ticket(number).code for number in ("A001", "A002")]
    assert hall.next("1") == "A001"
    hall.clock.at = at("00:00", WEDNESDAY, offset)
    assert hall.one("A01") == "A001"
    assert [hall.ticket(code).day for code in codes] == [TUESDAY, TUESDAY]
    assert hall.ticket("A001").day == WEDNESDAY
    assert hall.ticket(codes[1]).status is Status.CANCELLED
    assert hall.ticket(codes[0]).status is Status.CALLED, "a visitor at a counter is not sent away"
    assert {view.counter.state for view in hall.queue.counters()} == {CounterState.CLOSED}
    hall.queue.start("1")
    hall.queue.finish("1")
    hall.open("1")
    assert hall.next("1") == "A001"
    assert hall.queue.panel("1").counter.ticket == hall.ticket("A001")
    assert [line.call.number for line in hall.queue.board().calls if line.call.pending] == ["A001"]


@pytest.mark.parametrize("offset", [7, 8, 9], ids=["WIB", "WITA", "WIT"])
def test_every_ticket_of_many_days_lies_in_the_day_of_its_issue(make_hall: MakeHall, offset: int) -> None:
    mall = replace(small_mall(offset, hours=ALWAYS), holidays={})
    hall = make_hall(mall, at("00:00", offset=offset))
    for day in range(40):
        for clock_time in ("00:00", "00:00:01", "06:59:59", "07:00", "12:00", "23:59:59"):
            today = TUESDAY + timedelta(days=day)
            hall.clock.at = at(clock_time, today, offset)
            ticket = hall.queue.issue("A01")
            assert ticket.day == today
    assert ticket.number == "A006"


def test_who_is_sent_on_after_midnight_is_closed_with_a_record(make_hall: MakeHall) -> None:
    hall = make_hall(small_mall(hours=ALWAYS), at("23:59:50"))
    hall.open("1", "2")
    hall.take("A01", times=2)
    codes = [hall.ticket(number).code for number in ("A001", "A002")]
    hall.next("1")
    hall.next("2")
    hall.clock.at = at("00:01", WEDNESDAY)
    with refused(Reason.OTHER_DAY, number="A001"):
        hall.queue.transfer("1", "A02")
    hall.queue.park("1")
    hall.queue.tick()
    assert hall.ticket(codes[0]).status is Status.CANCELLED
    assert closed_events(hall) == {"A001": "parked"}


def test_who_is_called_again_after_midnight_is_spoken_too(make_hall: MakeHall) -> None:
    hall = make_hall(small_mall(hours=ALWAYS), at("23:59:50"))
    hall.open("1")
    hall.take("A01")
    hall.next("1")
    hall.clock.at = at("00:00:10", WEDNESDAY)
    assert hall.queue.unspoken("melati") == [], "yesterday's call is over"
    hall.queue.call_again("1")
    assert [line.call.number for line in hall.queue.unspoken("melati")] == ["A001"]
    assert [line.call.times for line in hall.queue.board("melati").calls] == [2]


def test_a_counter_left_open_is_closed_at_midnight(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take("A01")
    hall.next("1")
    hall.queue.start("1")
    hall.clock.at = at("00:00", WEDNESDAY)
    hall.queue.tick()
    assert {view.counter.state for view in hall.queue.counters()} == {CounterState.CLOSED}
    hall.clock.at = at("08:00", WEDNESDAY)
    hall.queue.open_counter("1")
    hall.queue.finish("1")
    hall.clock.at = at("15:00", WEDNESDAY)
    hall.queue.tick()
    assert hall.queue.panel("1").counter.counter.state is CounterState.OPEN, "who signed in today stays"


def test_a_weekend_passes(hall: Hall) -> None:
    hall.take("A01", times=2)
    hall.clock.at = at("10:00", SUNDAY)
    hall.queue.tick()
    hall.clock.at = at("09:00", SUNDAY + timedelta(days=1))
    assert hall.one("A01") == "A001"
    assert set(closed_events(hall)) == {"A001", "A002"}


def test_a_clock_that_stood_wrong_for_a_moment_does_not_stop_the_days(hall: Hall) -> None:
    hall.take("B01")
    hall.clock.show(at("10:00", date(2038, 1, 18)))
    hall.queue.tick()
    hall.take("B01")
    hall.clock.show(at("09:30"))
    hall.queue.tick()
    assert closed_events(hall) == {}, "the day is not closed by a jump"
    hall.clock.at = at("12:00")
    hall.queue.tick()
    assert set(closed_events(hall)) == {"B001", "B002"}, "but by its time"


def test_a_clock_set_back_lets_nobody_pass(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=3)
    hall.clock.jump(hours=-1)
    hall.take(times=2)
    hall.clock.jump(hours=1)
    hall.take(times=1)
    assert hall.serve_all() == [f"A00{n}" for n in range(1, 7)]


def test_a_new_catalogue_brings_its_own_hours(hall: Hall) -> None:
    if not isinstance(hall.queue, LocalQueue):
        pytest.skip("catalogues are loaded beside the file")
    hall.queue.tick()
    hall.take("B01")
    ten = tuple(replace(d, last_number=time(10), end=time(10)) for d in SHORT_WEEK.days if d)
    short = WeekHours((*ten, None, None))
    load_catalogue(hall.queue._store, hall.clock, small_mall(short=short))
    hall.clock.at = at("10:00")
    hall.queue.tick()
    assert hall.ticket("B001").status is Status.CANCELLED
