"""Every store: what is sealed is read as before, and only what nobody needs goes."""

from __future__ import annotations

from datetime import timedelta

from shared.ports.store import Call, Visit
from shared.rules.counters import Counter, CounterState
from shared.rules.events import Kind
from shared.rules.leases import Lease
from shared.rules.papers import PaperState, TicketPaper
from shared.rules.tickets import Group, Outcome, Status
from shared.rules.voice_turns import Speech
from tests.contracts.sides import OpenStore
from tests.contracts.test_store import NOW, TOMORROW, add
from tests.fakes.small_mall import TUESDAY


def paper_of(ticket: int) -> TicketPaper:
    return TicketPaper(ticket, 0, PaperState.UNCERTAIN, "kiosk", 1, Lease(NOW, NOW), NOW, NOW, "silent")


def test_what_is_sealed_is_read_as_before_and_its_ended_tickets_go(opened: OpenStore) -> None:
    later = NOW + timedelta(days=1)
    with opened.store.write() as unit:
        ended = add(unit, status=Status.DONE)
        held = add(unit, status=Status.SERVING, counter="1")
        waits = add(unit)
        unit.save_counter(Counter("1", CounterState.OPEN, ticket=held.id))
        unit.save_paper(paper_of(ended.id))
        unit.save_paper(paper_of(held.id))
        call_seq = unit.append(Kind.CALLED, NOW, ended, "1")
        call = Call(call_seq, NOW, ended.id, ended.number, "1", "A01", Kind.CALLED, 1, pending=False, withdrawn=False)
        unit.add_call(call, TUESDAY)
        unit.save_speech(Speech(call_seq, "melati", "wall", 1, NOW))
        unit.add_visit(Visit("A01", "1", Group.NORMAL, NOW, 60.5, Outcome.SELESAI))
        last = unit.append(Kind.DAY_ENDED, later, None, None, {"one": 1, "none": None})
    with opened.store.read() as unit:
        before = [unit.events(after, limit) for after in range(-1, last + 1) for limit in range(last + 1)]
        assert unit.days_with_numbers(5) == [TUESDAY]
    assert not opened.store.seal(TOMORROW, NOW, 4), "nothing is older than the first event"
    assert not opened.store.seal(TOMORROW, later + timedelta(1), last), "the latest is never sealed"
    assert opened.store.seal(TUESDAY, later, 2)
    with opened.store.read() as unit:
        assert unit.ticket(ended.id) == ended, "its day stays open"
    assert opened.store.seal(TOMORROW, later, 3)
    assert not opened.store.seal(TOMORROW, later, 3)
    with opened.store.write() as unit:
        assert before == [unit.events(after, limit) for after in range(-1, last + 1) for limit in range(last + 1)]
        assert unit.ticket(ended.id) is None
        assert unit.ticket_by_code(ended.code) is None
        assert unit.ticket_by_number(TUESDAY, ended.number) is None
        assert unit.ticket(held.id) == held
        assert unit.waiting(TUESDAY) == [waits]
        assert unit.calls(TUESDAY, 9) == []
        assert unit.speech(call_seq, "melati") is None
        assert unit.paper(ended.id, 0) is None
        assert unit.paper(held.id, 0) == paper_of(held.id)
        assert dict(unit.issued_on(TUESDAY)) == {"A01": 3}
        assert len(unit.visits(["A01"], 9)) == 1
        assert unit.last_seq() == last
        assert unit.append(Kind.DAY_ENDED, later) == last + 1
        assert add(unit).number == "A004", "no number is given twice"
