"""What an officer does with the counter itself: sign in, take a break, close."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from shared.actions.hall import Hall
from shared.ports.store import Undo
from shared.rules.counters import Counter, closed, on_break, signed_in
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.tickets import Status


def open_counter(hall: Hall, counter_id: str, officer: str) -> Counter:
    """Sign in, come back from a break, or take over from another officer."""
    plan, before = hall.plan(counter_id), hall.unit.counter(counter_id)
    if before.since is not None and hall.mall.day(before.since) != hall.day:
        before = replace(before, run=0)
    seq = hall.unit.append(Kind.COUNTER_OPENED, hall.now, None, plan.id)
    return _save(hall, Kind.COUNTER_OPENED, before, signed_in(before, hall.now, seq, officer))


def break_counter(hall: Hall, counter_id: str, reason: str, until: datetime | None) -> Counter:
    """Pause calling, with a reason and an expected end. A visitor at the counter is finished first or later."""
    plan, before, until = hall.plan(counter_id), hall.unit.counter(counter_id), _utc(until)
    reason = _one_line(reason)
    on_break(before, plan, hall.now, before.seq, reason, until)
    detail: dict[str, str | int | None] = {"reason": reason, "until": until.isoformat() if until else None}
    seq = hall.unit.append(Kind.COUNTER_BREAK, hall.now, None, plan.id, detail)
    return _save(hall, Kind.COUNTER_BREAK, before, on_break(before, plan, hall.now, seq, reason, until))


def close_counter(hall: Hall, counter_id: str, reason: str, until: datetime | None) -> Counter:
    """Stop for the day or for a while. Refused while a called visitor is on the way to the counter."""
    plan, before, until = hall.plan(counter_id), hall.unit.counter(counter_id), _utc(until)
    reason = _one_line(reason)
    held = hall.unit.ticket(before.ticket) if before.ticket is not None else None
    if held is not None and held.status is Status.CALLED:
        raise Refused(Reason.COUNTER_BUSY, counter=plan.label, number=held.number)
    detail: dict[str, str | int | None] = {"reason": reason, "until": until.isoformat() if until else None}
    seq = hall.unit.append(Kind.COUNTER_CLOSED, hall.now, None, plan.id, detail)
    unbound = hall.unit.unbind(plan.id)
    return _save(hall, Kind.COUNTER_CLOSED, before, closed(before, hall.now, seq, reason, until), unbound)


def _one_line(words: str) -> str:
    """What an officer wrote, fit for a wall and a log: no control characters, no line breaks, not endless."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())[:120]


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)


def _save(hall: Hall, kind: Kind, before: Counter, after: Counter, unbound: tuple[int, ...] = ()) -> Counter:
    hall.unit.save_counter(after)
    hall.unit.set_undo(
        Undo(counter=after.id, seq=after.seq, at=hall.now, kind=kind, counter_before=before, unbound=unbound)
    )
    return after
