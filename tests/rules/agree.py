"""The product and the clerk's paper side by side: everything that both can tell must be the same."""

from __future__ import annotations

from datetime import date

from shared.actions.local import LocalQueue
from tests.rules.paper_model import Clerk


def assert_same(queue: LocalQueue, clerk: Clerk, today: date) -> None:
    """Tickets, counters, lists, the wall and the log."""
    _tickets(queue, clerk)
    _counters(queue, clerk, today)
    _wall(queue, clerk, today)
    for day in {slip.day for slip in clerk.slips.values()}:
        numbers = sorted(slip.number for slip in clerk.slips.values() if slip.day == day)
        assert numbers == [f"{n:03d}" for n in range(1, len(numbers) + 1)], "no gap, no double"


def _tickets(queue: LocalQueue, clerk: Clerk) -> None:
    with queue._store.read() as unit:
        for slip_id, slip in clerk.slips.items():
            it = unit.ticket(slip_id)
            assert it is not None
            told = (it.number[1:], it.day, it.service, it.status.value, it.calls)
            assert told == (slip.number, slip.day, slip.service, slip.status, slip.calls)
            place = (it.bound_to, it.returns, it.returned, it.behind)
            assert place == (slip.only_at, slip.returns, slip.came_back, slip.must_pass)
        seqs = [event.seq for event in unit.events(0, 100_000)]
    assert seqs == list(range(1, len(seqs) + 1))


def _counters(queue: LocalQueue, clerk: Clerk, today: date) -> None:
    held = []
    for name, desk in clerk.desks.items():
        panel = queue.panel(name)
        counter = panel.counter.counter
        assert (counter.state.value, counter.run, counter.ticket) == (desk.state, desk.run, desk.holds)
        assert [line.choice.ticket.number[1:] for line in panel.next] == clerk.planned(name, today)[:20]
        held += [desk.holds] if desk.holds is not None else []
    assert len(set(held)) == len(held), "one ticket, one counter"
    assert {i for i, slip in clerk.slips.items() if slip.status in ("called", "serving")} == set(held)


def _wall(queue: LocalQueue, clerk: Clerk, today: date) -> None:
    of_today = {i for i, slip in clerk.slips.items() if slip.day == today}
    called = {i for i in of_today if clerk.slips[i].status == "called"}
    pending = {line.call.ticket for line in queue.board().calls if line.call.pending}
    assert pending & of_today == called
