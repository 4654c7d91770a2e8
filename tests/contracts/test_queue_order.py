"""Every side of the queue, who is called next: priority within k, a head start, never nobody while somebody waits."""

from __future__ import annotations

from dataclasses import replace

from shared.rules.errors import Reason
from shared.rules.tickets import Group
from tests.contracts.conftest import MakeHall
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import small_mall


def test_at_most_k_priority_calls_in_a_row_while_a_normal_visitor_waits(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=2)
    hall.take(group=Group.LANSIA, times=5)
    promised = hall.planned()
    assert promised == ["A003", "A004", "A001", "A005", "A006", "A002", "A007"]
    assert hall.serve_all() == promised


def test_the_run_counts_per_counter_and_only_while_a_normal_visitor_waits(hall: Hall) -> None:
    hall.open("1", "2")
    hall.take(group=Group.HAMIL, times=3)
    assert [hall.serve("1") for _ in range(3)] == ["A001", "A002", "A003"]
    hall.take(times=1)
    hall.take(group=Group.BALITA, times=4)
    assert [hall.serve("1"), hall.serve("2"), hall.serve("1")] == ["A005", "A006", "A007"]
    assert hall.serve("1") == "A004"


def test_closing_for_a_while_does_not_end_the_run(hall: Hall) -> None:
    hall.open("1")
    hall.take()
    hall.take(group=Group.LANSIA, times=4)
    assert [hall.serve("1"), hall.serve("1")] == ["A002", "A003"]
    hall.queue.close_counter("1")
    hall.queue.open_counter("1")
    assert hall.serve("1") == "A001"


def test_k_is_a_setting(make_hall: MakeHall) -> None:
    mall = small_mall()
    hall = make_hall(replace(mall, settings=replace(mall.settings, k=1)))
    hall.open("1")
    hall.take(times=2)
    hall.take(group=Group.LANSIA, times=3)
    assert hall.serve_all() == ["A003", "A001", "A004", "A002", "A005"]


def test_a_head_start_orders_by_one_key(make_hall: MakeHall) -> None:
    mall = small_mall()
    hall = make_hall(replace(mall, settings=replace(mall.settings, head_start_min=30)))
    hall.open("1")
    hall.take()
    hall.clock.step(minutes=31)
    hall.take()
    hall.take(group=Group.LANSIA)
    assert hall.serve_all() == ["A001", "A003", "A002"], "nobody is passed by who came more than 30 minutes later"


def test_nobody_waits_only_when_nobody_waits(hall: Hall) -> None:
    hall.open("1", "4")
    hall.take("A02")
    hall.take("C01")
    with refused(Reason.NOBODY_WAITING):
        hall.open("3")
        hall.queue.call_next("3")
    assert [hall.serve("4"), hall.serve("4")] == ["A001", "C001"]
    with refused(Reason.NOBODY_WAITING):
        hall.queue.call_next("4")
