"""One look of the help desk at the queue, and looking a ticket up; runs on the worker thread that owns the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from display.panel.viewmodels.helpdesk_facts import TicketSeen
from shared.actions.queue import Queue
from shared.actions.views import PaperTrouble
from shared.rules.errors import Refused
from shared.rules.mall import Mall
from shared.rules.troubles import DeviceTrouble


@dataclass(frozen=True, slots=True)
class DeskSeen:
    """All that the window shows. ``ticket`` is the one that was asked for, ``None`` when it is there no more."""

    mall: Mall
    sample: bool
    now: datetime
    devices: tuple[DeviceTrouble, ...]
    papers: tuple[PaperTrouble, ...]
    ticket: TicketSeen | None = None


def look_at_desk(queue: Queue, code: str) -> DeskSeen:
    """Look, also at the ticket of ``code`` (empty: none)."""
    ticket: TicketSeen | None = None
    if code:
        try:
            ticket = ticket_seen(queue, code)
        except Refused:
            ticket = None
    return DeskSeen(
        queue.mall(), queue.is_sample(), queue.now(), tuple(queue.troubles()), tuple(queue.papers_in_trouble()), ticket
    )


def find_ticket(queue: Queue, reference: str) -> DeskSeen:
    """Look for a number or a code; ``Refused`` when there is none."""
    return look_at_desk(queue, queue.ticket(reference).ticket.code)


def keep_time(queue: Queue, code: str) -> DeskSeen:
    """Let the queue close what the clock has closed, then look."""
    queue.tick()
    return look_at_desk(queue, code)


def ticket_seen(queue: Queue, reference: str) -> TicketSeen:
    """The ticket and its papers; ``Refused`` when there is none."""
    return TicketSeen(queue.ticket(reference), queue.papers(reference))
