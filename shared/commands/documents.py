"""The JSON documents of the contract: ticket, counter, board, event, hit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shared.actions.views import BoardView, CounterView, Hit, TicketView
from shared.rules.counters import Counter
from shared.rules.events import Event
from shared.rules.tickets import Ticket
from shared.rules.voice_turns import Unspoken

Document = dict[str, Any]


def moment(at: datetime | None) -> str | None:
    """UTC as ISO 8601 text, or ``None``."""
    return None if at is None else at.isoformat()


def bare_ticket(ticket: Ticket) -> Document:
    """A ticket without what depends on the others."""
    return {
        "id": ticket.id, "number": ticket.number, "code": ticket.code, "service": ticket.service,
        "group": ticket.group.value, "status": ticket.status.value, "issued_at": moment(ticket.issued_at),
        "counter": ticket.counter, "calls": ticket.calls, "called_at": moment(ticket.called_at),
        "started_at": moment(ticket.started_at), "ended_at": moment(ticket.ended_at),
        "outcome": ticket.outcome.value if ticket.outcome else None, "returns": ticket.returns,
    }  # fmt: skip


def ticket_document(view: TicketView) -> Document:
    """A ticket with people ahead and its wait range in seconds from now."""
    wait = None if view.wait is None else {"low_s": round(view.wait.low_s), "high_s": round(view.wait.high_s)}
    return {
        **bare_ticket(view.ticket),
        "ahead": view.ahead,
        "wait": wait,
        "agency": view.agency.code,
        "counters": [plan.id for plan in view.counters],
        "rooms": [room.name for room in view.rooms],
    }


def counter_document(view: CounterView) -> Document:
    """A counter now."""
    return {
        "id": view.plan.id, "label": view.plan.label, "agency": view.agency.code, "room": view.room.name,
        **counter_state(view.counter),
        "services": list(view.plan.services), "ticket": view.ticket.number if view.ticket else None,
        "waiting": view.waiting,
    }  # fmt: skip


def counter_state(counter: Counter) -> Document:
    """A counter's state with its reason and expected end."""
    return {"state": counter.state.value, "reason": counter.reason, "until": moment(counter.until)}


def board_document(board: BoardView, unspoken: Mapping[tuple[str, Unspoken], int]) -> Document:
    """What a wall shows, and how many of its room's calls were not spoken today, by why."""
    return {
        "unspoken": room_unspoken(board, unspoken),
        "seq": board.seq,
        "now": moment(board.now),
        "room": board.room.name if board.room else None,
        "calls": [
            {
                "number": line.call.number, "counter": line.call.counter, "agency": line.agency.short_name,
                "at": moment(line.call.at), "kind": "undone" if line.call.withdrawn else line.call.kind.value,
                "pending": line.call.pending, "times": line.call.times, "room": line.room.name,
                "status": line.call.status.value,
            }
            for line in board.calls
        ],
        "waiting": [{"agency": line.agency.short_name, "ahead": line.ahead} for line in board.agencies],
    }  # fmt: skip


def room_unspoken(board: BoardView, unspoken: Mapping[tuple[str, Unspoken], int]) -> dict[str, int]:
    """Today's calls that the voice of the board's room (or of the whole hall) has not said, by why."""
    key = board.room.code if board.room else ""
    return {why.value: count for (room, why), count in unspoken.items() if room == key}


def event_document(event: Event) -> Document:
    """One event of the feed."""
    return {
        "seq": event.seq, "at": moment(event.at), "kind": event.kind.value, "ticket": event.ticket,
        "number": event.number, "service": event.service, "counter": event.counter, "detail": dict(event.detail),
    }  # fmt: skip


def hit_document(hit: Hit) -> Document:
    """A service found for somebody's words."""
    return {
        "service": hit.view.service.code, "name": hit.view.service.name, "score": hit.score,
        "verdict": hit.view.verdict.kind.value, "agency": hit.view.agency.short_name, "ahead": hit.view.ahead,
    }  # fmt: skip
