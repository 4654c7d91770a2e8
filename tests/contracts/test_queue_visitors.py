"""Every side of the queue, what visitors do: take a number, give it up, come back."""

from __future__ import annotations

from datetime import datetime

import pytest

from shared.rules.errors import Reason
from shared.rules.events import Kind
from shared.rules.tickets import Group, Outcome, Status
from tests.contracts.conftest import MakeHall
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import FRIDAY, HOLIDAY, SUNDAY, TUESDAY, at


def test_numbers_run_per_prefix_across_services(hall: Hall) -> None:
    assert hall.take("A01", times=2) == ["A001", "A002"]
    assert hall.one("A02") == "A003"
    assert hall.one("B01") == "B001"
    assert hall.one("a01") == "A004", "a service code counts whatever its case"


def test_a_ticket_carries_what_was_asked(hall: Hall) -> None:
    ticket = hall.queue.issue("A01", Group.DISABILITAS)
    assert (ticket.service, ticket.group, ticket.status) == ("A01", Group.DISABILITAS, Status.WAITING)
    assert ticket.issued_at == hall.clock.now()
    assert ticket.day == TUESDAY
    assert len(ticket.code) >= 16
    assert hall.ticket(ticket.code) == hall.ticket(ticket.number) == hall.ticket(" a001 ") == ticket


def test_codes_differ(hall: Hall) -> None:
    codes = {hall.queue.issue("A01").code for _ in range(50)}
    assert len(codes) == 50


def test_the_thousandth_number_has_four_digits(hall: Hall) -> None:
    for _ in range(999):
        last = hall.queue.issue("A01").number
    assert last == "A999"
    assert hall.one() == "A1000"
    assert hall.ticket("A1000").number == "A1000"


@pytest.mark.parametrize(
    ("service", "reason"),
    [
        ("ZZ", Reason.UNKNOWN_SERVICE),
        ("", Reason.UNKNOWN_SERVICE),
        ("AH", Reason.HEAD_OFFICE),
        ("CN", Reason.HEAD_OFFICE),
    ],
)
def test_what_cannot_be_served_gets_no_number(hall: Hall, service: str, reason: Reason) -> None:
    before = hall.queue.last_seq()
    with refused(reason):
        hall.queue.issue(service)
    assert hall.queue.last_seq() == before
    assert hall.one("A01") == "A001"


def test_head_office_says_where(hall: Hall) -> None:
    with refused(Reason.HEAD_OFFICE, service="AH", office="Kantor Lain, Jalan Lain 2"):
        hall.queue.issue("AH")


def test_an_outage_stops_numbers_until_it_ends(hall: Hall) -> None:
    hall.queue.set_outage("A", on=True)
    hall.queue.set_outage("A", on=True)
    with refused(Reason.SYSTEM_DOWN, agency="Satu", since="09.30"):
        hall.queue.issue("A01")
    assert hall.one("B01") == "B001"
    hall.queue.set_outage("A", on=False)
    assert hall.one("A01") == "A001"
    kinds = [event.kind for event in hall.queue.events()]
    assert kinds.count(Kind.OUTAGE_STARTED) == kinds.count(Kind.OUTAGE_ENDED) == 1


def test_the_quota_is_per_service_and_day(make_hall: MakeHall) -> None:
    hall = make_hall()
    hall.take("AQ", times=3)
    with refused(Reason.QUOTA_FULL, service="AQ", opens="Rabu, 4 Februari pukul 07.30"):
        hall.queue.issue("AQ")
    assert hall.one("A01") == "A004"
    hall.queue.cancel("A001")
    with refused(Reason.QUOTA_FULL):
        hall.queue.issue("AQ")
    hall.clock.step(days=1)
    assert hall.one("AQ") == "A001"


@pytest.mark.parametrize(
    ("moment", "taken", "opens"),
    [
        (at("07:29:59"), False, "Selasa, 3 Februari pukul 07.30"),
        (at("07:30"), True, ""),
        (at("14:30"), True, ""),
        (at("14:30:01"), False, "Rabu, 4 Februari pukul 07.30"),
        (at("15:00"), False, "Rabu, 4 Februari pukul 07.30"),
        (at("11:45", FRIDAY), True, ""),
        (at("15:01", FRIDAY), False, "Senin, 9 Februari pukul 07.30"),
        (at("10:00", SUNDAY), False, "Senin, 9 Februari pukul 07.30"),
        (at("10:00", HOLIDAY), False, "Rabu, 18 Februari pukul 07.30"),
    ],
)
def test_numbers_are_given_between_their_times(make_hall: MakeHall, moment: datetime, taken: bool, opens: str) -> None:
    hall = make_hall(moment=moment)
    if taken:
        assert hall.queue.issue("A01").number == "A001"
    else:
        with refused(Reason.CLOSED, agency="Satu", opens=opens):
            hall.queue.issue("A01")


def test_calls_begin_at_their_time(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("07:40"))
    hall.open("1")
    hall.take()
    with refused(Reason.CALLS_NOT_BEGUN, agency="Satu", time="08.00"):
        hall.queue.call_next("1")
    assert hall.queue.panel("1").may_call_from == at("08:00")
    hall.clock.at = at("08:00")
    assert hall.next() == "A001"
    assert hall.queue.panel("1").may_call_from is None


def test_people_with_a_number_are_called_after_the_last_number_and_after_the_end(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("14:20"))
    hall.open("1")
    hall.take(times=2)
    hall.clock.at = at("14:50")
    assert hall.serve() == "A001"
    hall.clock.at = at("15:20")
    assert hall.serve() == "A002"


def test_a_number_can_be_given_up_until_it_is_called(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=3)
    gone = hall.queue.cancel("A001")
    assert (gone.status, gone.outcome, gone.ended_at) == (Status.CANCELLED, Outcome.BATAL, hall.clock.now())
    assert hall.next() == "A002"
    with refused(Reason.ILLEGAL_MOVE, number="A002"):
        hall.queue.cancel("A002")
    with refused(Reason.ILLEGAL_MOVE, number="A001"):
        hall.queue.cancel("A001")
    hall.queue.park("1")
    assert hall.queue.cancel(hall.ticket("A003").code).number == "A003"
    assert hall.queue.cancel("A002").status is Status.CANCELLED
    with refused(Reason.NOBODY_WAITING):
        hall.queue.call_next("1")


@pytest.mark.parametrize("reference", ["A777", "", "nothing", "'; DROP TABLE ticket; --", "A001 OR 1=1", "🙂", "%"])
def test_an_unknown_ticket_is_refused_by_name(hall: Hall, reference: str) -> None:
    hall.take()
    hall.open("1")
    for action in (
        hall.queue.ticket,
        hall.queue.cancel,
        hall.queue.come_back,
        lambda it: hall.queue.reserve_print(it, "kiosk"),
        lambda it: hall.queue.resume("1", it),
    ):
        with refused(Reason.UNKNOWN_TICKET):
            action(reference)


def test_who_comes_back_is_called_after_the_next_two(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=5)
    assert hall.miss() == "A001"
    hall.queue.come_back("A001")
    assert hall.planned() == ["A002", "A003", "A001", "A004", "A005"]
    assert [hall.serve() for _ in range(5)] == ["A002", "A003", "A001", "A004", "A005"]


def test_calls_of_another_counter_of_the_service_let_them_pass_too(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take(times=5)
    hall.miss()
    hall.queue.come_back("A001")
    assert [hall.serve("2"), hall.serve("1"), hall.serve("2")] == ["A002", "A003", "A001"]


def test_who_comes_back_is_called_at_once_when_nobody_else_waits(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.miss()
    hall.queue.come_back("A001")
    assert hall.next() == "A001"


def test_nobody_comes_back_a_third_time(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    for _ in range(2):
        hall.miss()
        hall.queue.come_back("A001")
    hall.miss()
    with refused(Reason.RETURNED_TOO_OFTEN, number="A001", limit=2):
        hall.queue.come_back("A001")


def test_only_who_was_absent_comes_back(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    with refused(Reason.ILLEGAL_MOVE, number="A001"):
        hall.queue.come_back("A001")
    hall.next()
    with refused(Reason.ILLEGAL_MOVE):
        hall.queue.come_back("A001")


def test_nobody_comes_back_on_another_day(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    code = hall.ticket("A001").code
    hall.miss()
    hall.clock.step(days=1)
    with refused(Reason.OTHER_DAY, number="A001", day="03-02-2026"):
        hall.queue.come_back(code)
