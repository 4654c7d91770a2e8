"""Every store: what is sealed is read as before, and only what nobody needs goes."""

from __future__ import annotations

from datetime import timedelta

from shared.ports.store import Call, Visit
from shared.rules.counters import Counter, CounterState
from shared.rules.events import Kind
from shared.rules.tickets import Group, Outcome, Status
from tests.contracts.sides import OpenStore
from tests.contracts.test_store import NOW, TOMORROW, add
from tests.fakes.small_mall import TUESDAY


def test_what_is_sealed_is_read_as_before_and_its_ended_tickets_go(opened: OpenStore) -> None:
    later = NOW + timedelta(days=1)
    with opened.store.write() as unit:
        ended = add(unit, status=Status.DONE)
        held = add(unit, status=Status.SERVING, counter="1")
        waits = add(unit)
        unit.save_counter(Counter("1", CounterState.OPEN, ticket=held.id))
        unit.claim_print(ended.id, NOW)
        call_seq = unit.append(Kind.CALLED, NOW, ended, "1")
        call = Call(call_seq, NOW, ended.id, ended.number, "1", "A01", Kind.CALLED, 1, pending=False, withdrawn=False)
        unit.add_call(call, TUESDAY)
        unit.claim_speech(call_seq, "melati", "wall", NOW)
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
        assert not unit.mark_spoken(call_seq, "melati", NOW)
        assert dict(unit.issued_on(TUESDAY)) == {"A01": 3}
        assert len(unit.visits(["A01"], 9)) == 1
        assert unit.last_seq() == last
        assert unit.append(Kind.DAY_ENDED, later) == last + 1
        assert add(unit).number == "A004", "no number is given twice"
