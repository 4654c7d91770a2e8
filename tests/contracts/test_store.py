"""Every store: one transaction a unit, all or nothing, rows in and out unchanged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.ports.store import Call, Undo, Unit, Visit
from shared.rules.counters import Counter, CounterState
from shared.rules.events import Kind
from shared.rules.tickets import Group, Outcome, Status, Ticket
from tests.contracts.sides import OpenStore
from tests.fakes.small_mall import TUESDAY, at, small_mall

NOW = at("09:30")
TOMORROW = TUESDAY + timedelta(days=1)


def add(unit: Unit, service: str = "A01", group: Group = Group.NORMAL, minute: int = 0, **changes: object) -> Ticket:
    count = unit.next_number("A", TUESDAY, service)
    moment = NOW + timedelta(minutes=minute)
    ticket = unit.add_ticket(
        number=f"A{count:03d}", code=f"code-{count}", day=TUESDAY, service=service, group=group,
        at=moment, order_at=moment,
    )  # fmt: skip
    if changes:
        ticket = replace(ticket, **changes)  # type: ignore[arg-type]
        unit.save_ticket(ticket)
    return ticket


def test_catalogue_comes_back_unchanged_and_the_latest_counts(opened: OpenStore) -> None:
    with opened.store.read() as unit:
        assert unit.mall() == small_mall()
    newer = replace(small_mall(), name="Mal Baru")
    with opened.store.write() as unit:
        unit.put_mall(newer, NOW)
    with opened.store.read() as unit:
        assert unit.mall() == newer
        assert [event.kind for event in unit.events(0, 10)] == [Kind.CATALOGUE_LOADED, Kind.CATALOGUE_LOADED]


def test_a_failed_write_leaves_nothing(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        first = add(unit)
        unit.set_setting("name", "old")
    with pytest.raises(RuntimeError), opened.store.write() as unit:  # noqa: PT012 - what happens before the fault
        add(unit)
        unit.save_ticket(replace(first, status=Status.CALLED, counter="1"))
        unit.save_counter(Counter("1", CounterState.OPEN, ticket=first.id))
        unit.set_setting("name", "new")
        unit.remember("request", "answer", NOW)
        unit.set_outage("A", NOW)
        unit.put_mall(replace(small_mall(), name="Mal Baru"), NOW)
        raise RuntimeError
    with opened.store.write() as unit:
        assert unit.waiting(TUESDAY) == [first]
        assert unit.counter("1") == Counter("1")
        assert unit.counters() == {}
        assert unit.setting("name") == "old"
        assert unit.answered("request") is None
        assert unit.outages() == {}
        assert unit.mall().name == "Mal Contoh"
        assert unit.last_seq() == 2
        assert add(unit).number == "A002"


def test_tickets_are_found_by_id_number_and_code(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        ticket = add(unit, group=Group.HAMIL)
        full = replace(
            ticket, status=Status.DONE, counter="1", bound_to="2", calls=3, called_at=NOW, call_seq=2,
            started_at=NOW + timedelta(seconds=1.25), ended_at=NOW + timedelta(seconds=2),
            outcome=Outcome.BERKAS_KURANG, returns=2, returned=True, behind=1, transferred=True,
        )  # fmt: skip
        unit.save_ticket(full)
    with opened.store.read() as unit:
        assert unit.ticket(ticket.id) == full
        assert unit.ticket_by_number(TUESDAY, "A001") == full
        assert unit.ticket_by_number(TOMORROW, "A001") is None
        assert unit.ticket_by_code("code-1") == full
        assert unit.ticket(99) is None
        assert unit.ticket_by_code("A001") is None


def test_waiting_and_eligible_are_first_come_first_and_respect_bonds(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        late = add(unit, minute=5)
        early = add(unit, minute=1, group=Group.LANSIA)
        other = add(unit, "A02", minute=2)
        bound = add(unit, minute=3, bound_to="2")
        add(unit, minute=4, status=Status.CALLED)
    with opened.store.read() as unit:
        assert unit.waiting(TUESDAY) == [early, other, bound, late]
        assert unit.waiting(TUESDAY, ["A01"]) == [early, bound, late]
        assert unit.waiting(TUESDAY, []) == []
        assert unit.waiting(TOMORROW) == []
        assert unit.eligible(TUESDAY, "1", ["A01", "A02"]) == [early, other, late]
        assert unit.eligible(TUESDAY, "2", ["A01"]) == [early, bound, late]


def test_heads_hold_whoever_can_be_next(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        normal = add(unit, minute=1)
        add(unit, minute=2)
        priority = add(unit, minute=3, group=Group.BALITA)
        second = add(unit, "A02", minute=4)
        returned = [add(unit, minute=minute, returned=True, behind=1) for minute in (5, 6)]
        add(unit, minute=0, bound_to="5")
    with opened.store.read() as unit:
        heads = unit.heads(TUESDAY, "1", ["A01", "A02"])
        assert {normal.id, priority.id, second.id, *(t.id for t in returned)} <= {t.id for t in heads}
        assert all(ticket.bound_to is None for ticket in heads)
        assert unit.heads(TUESDAY, "3", ["B01"]) == []


def test_tickets_by_status_and_of_earlier_days(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        kept = {status: add(unit, status=status) for status in Status}
    with opened.store.read() as unit:
        asked = (Status.ABSENT, Status.PARKED, Status.WAITING, Status.CALLED)
        assert {t.status for t in unit.tickets_in(TUESDAY, asked, ["A01"])} == set(asked)
        assert unit.tickets_in(TUESDAY, (Status.ABSENT.value,), ["A01"]) == [kept[Status.ABSENT]]
        assert unit.tickets_in(TUESDAY, asked, ["A02"]) == []
        assert unit.open_before(TUESDAY) == []
        left = {Status.WAITING, Status.PARKED, Status.ABSENT}
        assert {t.status for t in unit.open_before(TOMORROW)} == left


def test_numbers_run_per_prefix_and_day_and_count_per_service(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        assert [unit.next_number("A", TUESDAY, "A01") for _ in range(3)] == [1, 2, 3]
        assert unit.next_number("A", TUESDAY, "A02") == 4
        assert unit.next_number("B", TUESDAY, "B01") == 1
        assert unit.next_number("A", TOMORROW, "A01") == 1
        assert unit.issued_today("A01", TUESDAY) == 3
        assert unit.issued_today("CN", TUESDAY) == 0
        assert dict(unit.issued_on(TUESDAY)) == {"A01": 3, "A02": 1, "B01": 1}


def test_events_are_numbered_without_gaps_and_read_in_pages(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        ticket = add(unit)
        seq = unit.append(Kind.CALLED, NOW, ticket, "1", {"why": "arrival", "n": 1, "none": None})
    with opened.store.read() as unit:
        assert seq == unit.last_seq() == 3
        assert [event.seq for event in unit.events(0, 2)] == [1, 2]
        (last,) = unit.events(2, 10)
        assert (last.kind, last.ticket, last.number, last.service, last.counter) == (
            Kind.CALLED, ticket.id, "A001", "A01", "1",
        )  # fmt: skip
        assert last.at == NOW
        assert dict(last.detail) == {"why": "arrival", "n": 1, "none": None}
        assert unit.events(3, 10) == []


def test_a_counter_comes_back_unchanged(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        ticket = add(unit)
        counter = Counter("1", CounterState.BREAK, "Salat", NOW + timedelta(minutes=20), NOW, 2, ticket.id, "x", 7)
        unit.save_counter(Counter("1", CounterState.OPEN))
        unit.save_counter(counter)
    with opened.store.read() as unit:
        assert unit.counter("1") == counter
        assert unit.counters() == {"1": counter}


def test_two_counters_never_hold_one_ticket(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        ticket = add(unit)
        unit.save_counter(Counter("1", CounterState.OPEN, ticket=ticket.id))
    with pytest.raises(Exception, match="UNIQUE"), opened.store.write() as unit:
        unit.save_counter(Counter("2", CounterState.OPEN, ticket=ticket.id))
    with opened.store.read() as unit:
        assert unit.counters().keys() == {"1"}


def test_returned_tickets_step_forward_and_back(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        two = add(unit, returned=True, behind=2)
        due = add(unit, returned=True, behind=0)
        chosen = add(unit, returned=True, behind=1)
        elsewhere = add(unit, "A02", returned=True, behind=2)
        assert unit.step_returned(TUESDAY, ["A01"], but=chosen.id) == (two.id,)
        behind = {ticket.id: ticket.behind for ticket in unit.waiting(TUESDAY)}
        assert behind == {two.id: 1, due.id: 0, chosen.id: 1, elsewhere.id: 2}
        unit.step_back((two.id,))
        assert unit.waiting(TUESDAY)[0].behind == 2


def test_bonds_are_loosened_and_taken_back(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        bound, other = add(unit, bound_to="2"), add(unit, bound_to="5")
        called = add(unit, bound_to="2", status=Status.CALLED)
        assert unit.unbind("2") == (bound.id,)
        assert unit.eligible(TUESDAY, "1", ["A01"]) == [replace(bound, bound_to=None)]
        unit.bind("2", (bound.id, other.id, called.id))
        assert unit.waiting(TUESDAY) == [bound, other]


def test_calls_newest_first_with_every_pending_one(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        for place in range(4):
            ticket = add(unit)
            seq = unit.append(Kind.CALLED, NOW, ticket, str(place + 1))
            call = Call(
                seq, NOW + timedelta(minutes=place), ticket.id, ticket.number, str(place + 1), "A01", Kind.CALLED, 1,
                pending=True, withdrawn=False,
            )  # fmt: skip
            unit.add_call(call, TUESDAY)
            status = Status.CALLED if place in (0, 3) else Status.SERVING
            unit.save_ticket(replace(ticket, status=status, counter=str(place + 1), call_seq=seq, calls=1))
    with opened.store.write() as unit:
        told = [(call.number, call.pending, call.withdrawn) for call in unit.calls(TUESDAY, 2)]
        assert told == [("A004", True, False), ("A003", False, False), ("A001", True, False)]
        assert unit.calls(TOMORROW, 9) == []
        since = NOW + timedelta(minutes=1)
        assert [call.number for call in unit.unspoken(TUESDAY, "melati", ["1", "4"], since)] == ["A004"]
        first = unit.unspoken(TUESDAY, "melati", ["1", "4"], NOW)
        assert [call.number for call in first] == ["A001", "A004"]
        assert unit.unspoken(TUESDAY, "melati", ["2"], NOW) == []
        unit.save_ticket(replace(unit.tickets_in(TUESDAY, ("called",), ["A01"])[0], status=Status.WAITING))
        unit.withdraw_call(first[0].seq)
        assert [call.withdrawn for call in unit.calls(TUESDAY, 9)] == [False, False, False, True]


def test_undo_outages_visits_and_requests_are_kept(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        ticket = add(unit, group=Group.LANSIA)
        counter = Counter("1", CounterState.OPEN, since=NOW, run=1)
        undo = Undo("1", 5, NOW, Kind.CALLED, counter, ticket, (1, 2), (3,))
        unit.set_undo(undo)
        unit.set_outage("A", NOW)
        visits = [
            Visit("A01", "1", Group.NORMAL, NOW + timedelta(minutes=minute), 60.5 + minute, Outcome.SELESAI)
            for minute in range(4)
        ]
        for visit in visits:
            unit.add_visit(visit)
        unit.remember("old", "first", NOW)
        unit.remember("new", "second", NOW + timedelta(hours=1))
    with opened.store.write() as unit:
        assert unit.undo("1") == undo
        assert unit.undo("2") is None
        assert unit.outage("A") == NOW
        assert unit.outages() == {"A": NOW}
        assert unit.visits(["A01", "A02"], 2) == [visits[3], visits[2]]
        unit.drop_visit("A01", "1", visits[3].started_at)
        assert unit.visits(["A01"], 1) == [visits[2]]
        unit.forget_requests(NOW + timedelta(minutes=1))
        assert (unit.answered("old"), unit.answered("new")) == (None, "second")
        unit.drop_undo("1")
        unit.set_outage("A", None)
        assert unit.undo("1") is None
        assert unit.outages() == {}


def test_another_store_sees_the_change_and_its_notice(opened: OpenStore) -> None:
    if opened.another is None:
        pytest.skip("this store cannot be opened twice")
    other = opened.another()
    before = other.version()
    own = opened.store.version()
    assert other.version() == before
    with opened.store.write() as unit:
        ticket = add(unit)
    assert other.version() != before
    assert opened.store.version() == own, "a store's own change is no news to it"
    with other.read() as unit:
        assert unit.waiting(TUESDAY) == [ticket]
    other.close()
