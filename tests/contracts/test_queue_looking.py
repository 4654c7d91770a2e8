"""Every side of the queue, what is told: people ahead, boards, lists, voices and the event log."""

from __future__ import annotations

import random
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

import pytest

from shared.rules.errors import Reason, Refused
from shared.rules.events import Event, Kind
from shared.rules.tickets import Group, Status
from shared.rules.verdict import ClosedWhy, VerdictKind
from tests.contracts.conftest import MakeHall
from tests.contracts.officer import Hall, refused
from tests.fakes.small_mall import ALWAYS, FRIDAY, HOLIDAY, SUNDAY, at, small_mall

LEADS_TO = {
    Kind.ISSUED: Status.WAITING,
    Kind.CALLED: Status.CALLED,
    Kind.RECALLED: Status.CALLED,
    Kind.STARTED: Status.SERVING,
    Kind.DONE: Status.DONE,
    Kind.ABSENT: Status.ABSENT,
    Kind.PARKED: Status.PARKED,
    Kind.RESUMED: Status.SERVING,
    Kind.TRANSFERRED: Status.WAITING,
    Kind.RETURNED: Status.WAITING,
    Kind.CANCELLED: Status.CANCELLED,
}


def replayed(events: Iterable[Event]) -> dict[int, Status]:
    """Each ticket's status from the events alone."""
    past: dict[int, list[tuple[int, Status]]] = {}
    for event in events:
        if event.ticket is None:
            continue
        steps = past.setdefault(event.ticket, [])
        if event.kind in LEADS_TO:
            steps.append((event.seq, LEADS_TO[event.kind]))
        elif event.kind is Kind.UNDONE:
            assert steps[-1][0] == event.detail["undone_seq"]
            steps.pop()
            steps[-1] = (event.seq, steps[-1][1])
    return {ticket: steps[-1][1] for ticket, steps in past.items()}


def act_at_random(hall: Hall, dice: random.Random, steps: int) -> None:
    """Legal and illegal actions; refusals are part of the day."""
    queue = hall.queue
    for _ in range(steps):
        hall.clock.step(dice.choice([0, 0.5, 3, 40, 100]))
        counter = dice.choice(["1", "2", "3", "4", "5"])
        number = f"{dice.choice('AABC')}{dice.randrange(1, 20):03d}"
        do = dice.choice(
            [
                lambda c=counter: queue.open_counter(c),
                lambda c=counter: queue.close_counter(c),
                lambda: queue.issue(dice.choice(["A01", "A02", "B01", "C01"]), dice.choice(list(Group))),
                lambda: queue.issue(dice.choice(["A01", "A02", "AQ", "AH"]), Group.NORMAL),
                lambda c=counter: queue.call_next(c),
                lambda c=counter: queue.call_next(c),
                lambda c=counter: queue.call_again(c),
                lambda c=counter: queue.start(c),
                lambda c=counter: queue.finish(c),
                lambda c=counter: queue.absent(c),
                lambda c=counter: queue.park(c),
                lambda c=counter, n=number: queue.resume(c, n),
                lambda n=number: queue.come_back(n),
                lambda n=number: queue.cancel(n),
                lambda c=counter: queue.transfer(c, dice.choice(["A02", "B01", "C01"])),
                lambda c=counter: queue.transfer(c, to_counter=dice.choice("12345")),
                lambda c=counter: queue.undo(c),
                lambda c=counter: queue.undo(c),
            ]
        )
        with suppress(Refused):
            do()


@pytest.mark.parametrize("seed", range(5))
def test_replaying_the_events_gives_every_tickets_status(hall: Hall, seed: int) -> None:
    act_at_random(hall, random.Random(seed), 300)
    events = []
    while page := hall.queue.events(events[-1].seq if events else 0, 50):
        events += page
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    found = replayed(events)
    numbers = {event.ticket: event.number for event in events if event.kind is Kind.ISSUED}
    assert len(found) == len(numbers) > 10
    for ticket, number in numbers.items():
        assert number is not None
        assert hall.ticket(number).status is found[ticket], number  # type: ignore[index]
    assert len({event.kind for event in events}) > 8


@pytest.mark.parametrize("seed", range(5))
def test_ahead_is_the_same_before_and_after_the_number(make_hall: MakeHall, seed: int) -> None:
    hall = make_hall(small_mall(hours=ALWAYS, short=ALWAYS), at("00:10"))
    dice = random.Random(seed)
    for _ in range(25):
        act_at_random(hall, dice, 10)
        for code in ("A01", "A02", "B01", "C01"):
            view = hall.queue.service(code)
            assert view.verdict.can_take
            (listed,) = hall.queue.services([code])
            ticket = hall.queue.issue(code)
            after = hall.queue.ticket(ticket.number)
            assert listed.ahead == view.ahead == after.ahead
            hall.queue.cancel(ticket.number)


@pytest.mark.parametrize("seed", range(5))
def test_the_board_counts_each_agencys_waiting_tickets(hall: Hall, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(10):
        act_at_random(hall, dice, 30)
        waiting = dict.fromkeys("ABC", 0)
        for event in hall.queue.events(limit=10_000):
            if event.kind is Kind.ISSUED and event.number and hall.ticket(event.number).status is Status.WAITING:
                ticket = hall.ticket(event.number)
                waiting[ticket.service[0]] += 1
        assert {line.agency.code: line.ahead for line in hall.queue.board().agencies} == waiting


@pytest.mark.parametrize("seed", range(5))
def test_with_one_counter_the_list_is_kept_and_ahead_counts_down(hall: Hall, seed: int) -> None:
    dice = random.Random(seed)
    hall.open("2")
    for _ in range(12):
        hall.one("A01", dice.choice(list(Group)))
    promised = hall.planned("2")
    assert [hall.queue.ticket(number).ahead for number in promised] == list(range(12))
    assert hall.serve_all("2") == promised


def test_nobody_waits_is_never_said_while_somebody_could_be_called(hall: Hall) -> None:
    dice = random.Random(7)
    hall.open("1", "2", "3", "4", "5")
    for _ in range(60):
        act_at_random(hall, dice, 8)
        for view in hall.queue.counters():
            if view.ticket is not None or view.counter.state != "open":
                continue
            panel = hall.queue.panel(view.plan.id)
            assert len(panel.next) == min(panel.counter.waiting, 20)
            if panel.counter.waiting:
                first = panel.next[0].choice.ticket
                assert hall.queue.call_next(view.plan.id).id == first.id
            else:
                with refused(Reason.NOBODY_WAITING):
                    hall.queue.call_next(view.plan.id)


def test_the_reason_stands_beside_each_number_on_the_list(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=4)
    hall.miss()
    hall.queue.come_back("A001")
    hall.next()
    hall.queue.transfer("1", "A02")
    hall.take(group=Group.LANSIA, times=3)
    told = {line.choice.ticket.number: line.choice.why.value for line in hall.queue.panel("1").next}
    assert told["A005"] == "priority"
    assert told["A001"] == "returned"
    assert set(told.values()) <= {"arrival", "priority", "normal_turn", "returned", "transferred"}
    assert len(told) == 7


@pytest.mark.parametrize(
    ("moment", "kind", "why"),
    [
        (at("07:00"), VerdictKind.CLOSED, ClosedWhy.EARLY),
        (at("07:45"), VerdictKind.HERE, None),
        (at("09:30"), VerdictKind.HERE, None),
        (at("14:45"), VerdictKind.CLOSED, ClosedWhy.LAST_NUMBER),
        (at("15:30"), VerdictKind.CLOSED, ClosedWhy.ENDED),
        (at("09:30", SUNDAY), VerdictKind.CLOSED, ClosedWhy.DAY_OFF),
        (at("09:30", HOLIDAY), VerdictKind.CLOSED, ClosedWhy.HOLIDAY),
    ],
)
def test_the_verdict_says_what_and_when(
    make_hall: MakeHall, moment: datetime, kind: VerdictKind, why: ClosedWhy | None
) -> None:
    view = make_hall(moment=moment).queue.service("A01")
    assert (view.verdict.kind, view.verdict.closed_why) == (kind, why)
    if kind is VerdictKind.CLOSED:
        assert view.verdict.opens is not None
        assert view.verdict.opens > moment


def test_the_friday_pause_lets_numbers_be_taken(make_hall: MakeHall) -> None:
    hall = make_hall(moment=at("12:00", FRIDAY))
    verdict = hall.queue.service("A01").verdict
    assert verdict.can_take
    assert verdict.pause_until == at("13:00", FRIDAY)
    hall.clock.at = at("13:00", FRIDAY)
    assert hall.queue.service("A01").verdict.pause_until is None


def test_verdicts_of_every_family(hall: Hall) -> None:
    hall.take("AQ", times=3)
    hall.queue.set_outage("B", on=True)
    told = {view.service.code: view.verdict.kind.value for view in hall.queue.services()}
    assert told == {
        "A01": "here", "A02": "partly", "AQ": "quota_full", "AH": "head_office", "B01": "system_down", "C01": "here",
        "CN": "head_office",
    }  # fmt: skip


def test_a_call_is_claimed_once_for_a_room(hall: Hall) -> None:
    hall.open("1", "3")
    hall.take("A01")
    hall.take("B01")
    hall.next("1")
    hall.next("3")
    (line,) = hall.queue.unspoken("melati")
    assert (line.call.number, line.room.code) == ("A001", "melati")
    assert [it.call.number for it in hall.queue.unspoken(None)] == ["A001", "B001"]
    assert hall.queue.claim_speech(line.call.seq, "melati", "wall 1")
    assert not hall.queue.claim_speech(line.call.seq, "melati", "wall 2")
    assert hall.queue.unspoken("melati") == []
    hall.queue.mark_spoken(line.call.seq, "melati")
    hall.queue.mark_spoken(line.call.seq, "melati")
    spoken = [event for event in hall.queue.events() if event.kind is Kind.SPOKEN]
    assert [(event.number, event.counter) for event in spoken] == [("A001", "1")]
    hall.queue.call_again("1")
    assert [it.call.times for it in hall.queue.unspoken("melati")] == [2]
    hall.clock.step(61)
    assert hall.queue.unspoken("melati") == [], "an old call is only shown"
    hall.queue.start("3")
    assert hall.queue.unspoken("mawar") == []


def test_a_called_number_stays_on_its_wall_until_it_is_started(hall: Hall) -> None:
    hall.open("1", "2", "3")
    hall.take("B01")
    hall.take("A01", times=60)
    hall.next("3")
    for _ in range(60):
        hall.serve("1")
    pending = [line.call.number for line in hall.queue.board("mawar").calls if line.call.pending]
    assert pending == ["B001"]
    assert [line.call.number for line in hall.queue.board().calls][-1] == "B001"
    hall.queue.start("3")
    assert not any(line.call.pending for line in hall.queue.board("mawar").calls)


def test_a_quiet_rooms_wall_keeps_its_earlier_calls(hall: Hall) -> None:
    hall.open("1", "3")
    hall.take("B01")
    hall.serve("3")
    hall.take("A01", times=60)
    for _ in range(60):
        hall.serve("1")
    assert [line.call.number for line in hall.queue.board("mawar").calls] == ["B001"]


def test_a_bound_visitors_ahead_counts_who_that_counter_calls_first(hall: Hall) -> None:
    hall.open("1", "2", "5")
    hall.take("A02")
    hall.take("A01", times=3)
    hall.next("2")
    hall.queue.transfer("2", to_counter="2", keep_place=False)
    assert hall.queue.ticket("A002").ahead == 2
    assert hall.planned("2") == ["A003", "A004", "A002"]


def test_find_gives_a_verdict_with_each_service(hall: Hall) -> None:
    hits = hall.queue.find("layanan satu")
    assert hits[0].view.service.code == "A01"
    assert hits[0].score >= hits[-1].score > 0
    assert hall.queue.find("A02")[0].view.verdict.kind is VerdictKind.PARTLY
    for nothing in ("", "   ", "zzzz qqqq", "'; --", "🙂"):
        assert hall.queue.find(nothing) == []


def test_a_queue_tells_its_moment_and_kind(hall: Hall) -> None:
    assert hall.queue.now() == hall.clock.now()
    assert hall.queue.now().utcoffset() == timedelta(0)
    assert not hall.queue.is_sample()
    assert hall.queue.mall().name == "Mal Contoh"
    if hall.side.another is not None:
        other = hall.side.another()
        seen = hall.queue.version()
        other.issue("A01")
        assert hall.queue.version() != seen
        other.close()
