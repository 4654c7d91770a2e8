"""What kiosks and the help desk do with a ticket's papers; each step is kept before anything comes out of a printer."""

from __future__ import annotations

from datetime import UTC, datetime, time

from shared.actions.hall import Hall, ticket_of
from shared.actions.looking import Look
from shared.actions.views import PapersView, PaperTrouble
from shared.rules import papers
from shared.rules.events import Kind
from shared.rules.papers import PaperState, TicketPaper
from shared.rules.tickets import Status

_KINDS = {
    PaperState.PRINTED: Kind.PRINTED,
    PaperState.UNCERTAIN: Kind.PRINT_UNCERTAIN,
    PaperState.FAILED: Kind.PRINT_FAILED,
}
_NEEDS_PAPER = (Status.WAITING, Status.CALLED, Status.PARKED, Status.ABSENT)


def reserve(hall: Hall, reference: str, device: str) -> TicketPaper | None:
    """The first paper of a ticket for ``device``; ``None`` when somebody has it or it may be out."""
    ticket = hall.ticket(reference)
    return _kept(hall, papers.reserve(hall.unit.paper(ticket.id, 0), ticket.id, 0, device, hall.now))


def reprint(hall: Hall, reference: str, device: str) -> TicketPaper | None:
    """One more paper of a ticket, which says *SALINAN*; ``None`` while one of its papers is being printed."""
    ticket = hall.ticket(reference)
    last = hall.unit.last_paper(ticket.id)
    if last is not None and last.is_copy and (again := _again(hall, last, device)) is not None:
        return again
    if last is not None and last.is_held(hall.now):
        return None
    copy = 1 if last is None else last.copy + 1
    return _kept(hall, papers.reserve(None, ticket.id, copy, device, hall.now))


def begin(hall: Hall, paper: TicketPaper) -> bool:
    """Before the first byte is sent; False when the right to print it is gone: then nothing may be sent."""
    kept = hall.unit.paper(paper.ticket, paper.copy)
    return kept is not None and _kept(hall, papers.begin(kept, paper.fence, hall.now)) is not None


def settle(hall: Hall, paper: TicketPaper, end: PaperState, reason: str) -> bool:
    """What became of a paper, once, on record; False for an older fence or a paper that is settled."""
    kept = hall.unit.paper(paper.ticket, paper.copy)
    settled = None if kept is None else papers.settle(kept, paper.fence, end, reason, hall.now)
    if settled is None:
        return False
    _note(hall, settled)
    return True


def lapse(hall: Hall) -> None:
    """Put on record what became of papers whose holder has said nothing in time."""
    for paper in hall.unit.lapsed_papers(hall.now):
        _note(hall, paper.at(hall.now))


def known(look: Look, reference: str) -> PapersView:
    """A ticket's papers now."""
    ticket = ticket_of(look.unit, look.day, reference)
    first, last = look.unit.paper(ticket.id, 0), look.unit.last_paper(ticket.id)
    return PapersView(
        last=None if last is None else last.at(look.now),
        first_free=papers.may_be_given(first, look.now),
        held=last is not None and last.is_held(look.now),
    )


def in_trouble(look: Look) -> list[PaperTrouble]:
    """Today's tickets whose visitor may have no paper, oldest first, by the last paper of each."""
    begun = datetime.combine(look.day, time(), look.mall.zone).astimezone(UTC)
    found = []
    for paper in look.unit.unproven_papers(begun):
        ticket = look.unit.ticket(paper.ticket)
        if ticket is not None and ticket.status in _NEEDS_PAPER and not paper.is_held(look.now):
            found.append(PaperTrouble(ticket, look.mall.service[ticket.service], paper.at(look.now)))
    return found


def _again(hall: Hall, last: TicketPaper, device: str) -> TicketPaper | None:
    """The copy that ``device`` has reserved and not begun, or that surely was not sent."""
    return _kept(hall, papers.reserve(last, last.ticket, last.copy, device, hall.now))


def _kept(hall: Hall, paper: TicketPaper | None) -> TicketPaper | None:
    if paper is not None:
        hall.unit.save_paper(paper)
    return paper


def _note(hall: Hall, paper: TicketPaper) -> None:
    hall.unit.save_paper(paper)
    detail: dict[str, str | int | None] = {"copy": paper.copy, "device": paper.device}
    if paper.reason:
        detail["reason"] = paper.reason
    hall.unit.append(_KINDS[paper.state], hall.now, hall.unit.ticket(paper.ticket), None, detail)
