"""The small rules, case by case: numbers, moves, hours, verdicts, sentences, values as text."""

from __future__ import annotations

import string
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.ports.store import Undo
from shared.rules import plain, tickets
from shared.rules.counters import Counter
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.numbering import is_number, ticket_number
from shared.rules.sentences import sentence
from shared.rules.tickets import MOVES, Group, Move, Outcome, Status, Ticket
from shared.rules.verdict import VerdictKind, judge, require_number, say_day
from tests.fakes.small_mall import FRIDAY, HOLIDAY, SUNDAY, TUESDAY, WEEK, at, small_mall

NOW = at("09:30")


@pytest.mark.parametrize(
    ("prefix", "count", "number"),
    [("A", 1, "A001"), ("A", 47, "A047"), ("MP", 12, "MP012"), ("A", 999, "A999"), ("A", 1000, "A1000")],
)
def test_numbers_have_three_digits_at_least(prefix: str, count: int, number: str) -> None:
    assert ticket_number(prefix, count) == number
    assert is_number(number)


@pytest.mark.parametrize("text", ["", "A", "A1", "A01", "001", "ABC001", "a001", "A001 ", "A00x", "A0000001", "Ä001"])
def test_what_is_no_number(text: str) -> None:
    assert not is_number(text)


def any_ticket(status: Status) -> Ticket:
    counter = "1" if status in tickets.AT_COUNTER else None
    return Ticket(
        1, "A001", "code", TUESDAY, "A01", Group.NORMAL, status, NOW, NOW, 1, 1, counter=counter, calls=3, called_at=NOW
    )


DO = {
    Move.CALL: lambda t: tickets.call(t, "1", NOW, 2),
    Move.RECALL: lambda t: tickets.recall(t, 2),
    Move.START: lambda t: tickets.start(t, NOW, 2),
    Move.FINISH: lambda t: tickets.finish(t, Outcome.SELESAI, NOW, 2),
    Move.ABSENT: lambda t: tickets.mark_absent(t, NOW + timedelta(seconds=90), 2, 3, 90),
    Move.PARK: lambda t: tickets.park(t, 2),
    Move.RESUME: lambda t: tickets.resume(t, "1", NOW, 2, NOW),
    Move.TRANSFER: lambda t: tickets.transfer(t, 2, service="A02"),
    Move.RETURN: lambda t: tickets.come_back(t, 2, 2, 2),
    Move.CANCEL: lambda t: tickets.cancel(t, NOW, 2),
}
LEGAL = {
    (Status.WAITING, Move.CALL), (Status.WAITING, Move.CANCEL), (Status.CALLED, Move.RECALL),
    (Status.CALLED, Move.START), (Status.CALLED, Move.ABSENT), (Status.CALLED, Move.PARK),
    (Status.CALLED, Move.TRANSFER), (Status.SERVING, Move.FINISH), (Status.SERVING, Move.PARK),
    (Status.SERVING, Move.TRANSFER), (Status.PARKED, Move.RESUME), (Status.PARKED, Move.CANCEL),
    (Status.ABSENT, Move.RETURN), (Status.ABSENT, Move.CANCEL),
}  # fmt: skip


@pytest.mark.parametrize("move", Move)
@pytest.mark.parametrize("status", Status)
def test_every_move_from_every_status(status: Status, move: Move) -> None:
    ticket = any_ticket(status)
    if (status, move) in LEGAL:
        after = DO[move](ticket)
        assert after.status is MOVES[move][1]
        assert after.seq == 2
    else:
        with pytest.raises(Refused) as told:
            DO[move](ticket)
        assert told.value.reason is Reason.ILLEGAL_MOVE
        assert told.value.facts["number"] == "A001"
    assert ticket == any_ticket(status)


FACTS: dict[str, str | int] = dict.fromkeys(
    "service ticket counter office agency since opens id number time calls needed seconds status move limit day count"
    " clock room rooms length most word sign until days start end".split(),
    "X",
)


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_is_one_sentence(reason: Reason) -> None:
    told = sentence(Refused(reason, **FACTS))
    assert told[0] in string.ascii_uppercase
    assert "\n" not in told
    assert "{" not in told


@pytest.mark.parametrize(
    ("day", "holidays", "opens"),
    [
        (TUESDAY, {}, True),
        (SUNDAY, {}, False),
        (HOLIDAY, {HOLIDAY: "Imlek"}, False),
        (HOLIDAY, {}, True),
    ],
)
def test_hours_of_a_day(day: date, holidays: dict[date, str], opens: bool) -> None:
    assert (WEEK.on(day, holidays) is not None) is opens


def test_the_next_working_day_skips_weekends_and_holidays() -> None:
    found = WEEK.next_open(FRIDAY, {FRIDAY + timedelta(days=3): "x", FRIDAY + timedelta(days=4): "y"})
    assert found is not None
    assert found[0] == FRIDAY + timedelta(days=5)
    assert WEEK.next_open(FRIDAY, {FRIDAY + timedelta(days=n): "x" for n in range(1, 31)}) is None


@pytest.mark.parametrize(
    ("code", "moment", "issued", "down", "kind"),
    [
        ("A01", NOW, 0, None, VerdictKind.HERE),
        ("A02", NOW, 0, None, VerdictKind.PARTLY),
        ("AH", NOW, 0, NOW, VerdictKind.HEAD_OFFICE),
        ("CN", at("03:00"), 0, None, VerdictKind.HEAD_OFFICE),
        ("AQ", NOW, 2, None, VerdictKind.HERE),
        ("AQ", NOW, 3, None, VerdictKind.QUOTA_FULL),
        ("AQ", at("15:30"), 3, None, VerdictKind.CLOSED),
        ("AQ", NOW, 3, NOW, VerdictKind.SYSTEM_DOWN),
        ("A01", at("15:30"), 0, NOW, VerdictKind.SYSTEM_DOWN),
    ],
)
def test_what_never_changes_is_told_before_what_does(
    code: str, moment: datetime, issued: int, down: datetime | None, kind: VerdictKind
) -> None:
    mall = small_mall()
    verdict = judge(mall, mall.service[code], moment, issued, down)
    assert verdict.kind is kind
    if verdict.can_take:
        require_number(mall, mall.service[code], verdict)
        assert verdict.until == at("14:30")
        assert verdict.served_until == at("15:00")
    else:
        with pytest.raises(Refused) as told:
            require_number(mall, mall.service[code], verdict)
        assert told.value.reason.value == kind.value
        sentence(told.value)


def test_a_moment_in_words() -> None:
    assert say_day(datetime(2026, 8, 17, 7, 5, tzinfo=UTC)) == "Senin, 17 Agustus pukul 07.05"


def test_values_come_back_from_text() -> None:
    ticket = any_ticket(Status.CALLED)
    undo = Undo("1", 3, NOW, Kind.CALLED, Counter("1", since=NOW, until=None, ticket=1), ticket, (4, 5), ())
    for value in (ticket, undo, Counter("2")):
        assert plain.loads(type(value), plain.dumps(value)) == value
