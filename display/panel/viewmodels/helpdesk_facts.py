"""What the help desk's window tells, from one look: who may have no paper, how a ticket stands, what a press prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from display.panel.viewmodels.look import short_name
from shared.actions.slips import rooms_text
from shared.actions.views import PapersView, PaperTrouble, TicketView
from shared.rules.mall import Mall
from shared.rules.papers import PaperState
from shared.rules.telling import call_range, clock_text, counters_text
from shared.rules.tickets import AT_COUNTER, Status

LONGEST = 200
"""More is no number and no code, whatever a scanner sends."""
_NUMBER = re.compile(r"([A-Za-z]{1,2})[\s.\-]*0*(\d{1,6})")
_CODE = re.compile(r"[0-9A-Za-z]{12,40}")
_HEX = re.compile(r"[0-9A-Fa-f]+")
_OVER = (Status.DONE, Status.CANCELLED)


def reference_of(typed: str) -> str:
    """The number or code that somebody typed or scanned: ``a 47`` is A047, of a QR text its code; empty for neither."""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in typed[:LONGEST]).split())
    if found := _NUMBER.fullmatch(text):
        return f"{found[1].upper()}{int(found[2]):03d}"
    last = text.rpartition(" ")[2]
    if not _CODE.fullmatch(last):
        return ""
    return last.lower() if _HEX.fullmatch(last) else last


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A ticket whose visitor may have no paper. ``since`` is 10.12; ``certain``: surely nothing came out."""

    code: str
    number: str
    service: str
    device: str
    since: str
    certain: bool


def paper_rows(troubles: Sequence[PaperTrouble], mall: Mall, language: str) -> list[PaperRow]:
    """The newest first: whoever stands at the desk now has just come from the kiosk."""
    return [
        PaperRow(
            code=one.ticket.code,
            number=one.ticket.number,
            service=short_name(one.service, language),
            device=one.paper.device,
            since=clock_text(mall.local(one.since)),
            certain=one.paper.state is PaperState.FAILED,
        )
        for one in sorted(troubles, key=lambda one: (one.since, one.ticket.id), reverse=True)
    ]


@dataclass(frozen=True, slots=True)
class TicketSeen:
    """A ticket that was looked for, with what is known of its papers."""

    view: TicketView
    papers: PapersView


@dataclass(frozen=True, slots=True)
class CardProps:
    """The ticket's card. Times are 10.12, empty where they do not apply; ``counter`` is the one that holds it.

    ``paper`` is a value of ``PaperState``, empty when none was ever made; ``paper_at`` and ``paper_device`` are of it.
    """

    number: str = ""
    service: str = ""
    status: str = ""
    priority: bool = False
    counter: str = ""
    called: str = ""
    ended: str = ""
    issued: str = ""
    other_day: str = ""
    """The day of a ticket that is not today's, 2/2."""
    room: str = ""
    floor: int = 0
    counters: str = ""
    counter_count: int = 0
    ahead: int = 0
    range_known: bool = False
    range_now: bool = False
    low: str = ""
    high: str = ""
    paper: str = ""
    paper_copy: bool = False
    paper_at: str = ""
    paper_device: str = ""
    paper_reason: str = ""


def derive_card_props(seen: TicketSeen | None, mall: Mall | None, language: str) -> CardProps:
    """The card of ``seen``; everything empty without a ticket."""
    if seen is None or mall is None:
        return CardProps()
    view, ticket, paper = seen.view, seen.view.ticket, seen.papers.last
    wait = call_range(view.wait, view.at, mall)

    def clock(moment: datetime | None) -> str:
        return "" if moment is None else clock_text(mall.local(moment))

    held = ticket.counter if ticket.status not in (Status.WAITING, Status.CANCELLED) else None
    return CardProps(
        number=ticket.number,
        service=view.service.named(language),
        status=ticket.status.value,
        priority=ticket.group.has_priority,
        counter=mall.counter[held].label if held and held in mall.counter else "",
        called=clock(ticket.called_at),
        ended=clock(ticket.ended_at),
        issued=clock(ticket.issued_at),
        other_day="" if ticket.day == mall.day(view.at) else _day_text(ticket.day),
        room=rooms_text(view.rooms),
        floor=view.rooms[0].floor if view.rooms else 0,
        counters=counters_text(view.counters),
        counter_count=len(view.counters),
        ahead=view.ahead,
        range_known=wait.known,
        range_now=wait.now,
        low=clock_text(wait.low),
        high=clock_text(wait.high),
        paper="" if paper is None else paper.state.value,
        paper_copy=paper is not None and paper.is_copy,
        paper_at="" if paper is None else clock(paper.settled_at or paper.claimed_at),
        paper_device="" if paper is None else paper.device,
        paper_reason="" if paper is None else paper.reason,
    )


def _day_text(day: date) -> str:
    return f"{day.day}/{day.month}"


@dataclass(frozen=True, slots=True)
class PressInputs:
    """What the main button is derived from. ``printer`` is the state of the desk's own, ``None`` without one."""

    seen: TicketSeen | None = None
    mall: Mall | None = None
    printer: str | None = None
    may_print: bool = True
    lost: bool = False
    busy: bool = False


@dataclass(frozen=True, slots=True)
class PressProps:
    """What the main button does: ``step`` is print, copy or large (shown on the screen); ``why`` it cannot act now."""

    step: str = "print"
    why: str = ""
    can_show: bool = False
    """Whether the number may be shown large: for a ticket of today that is still open."""
    busy: bool = False


def derive_press_props(inputs: PressInputs) -> PressProps:
    """The main button for ``inputs``."""
    seen, mall = inputs.seen, inputs.mall
    first = seen is None or seen.papers.first_free
    step = "large" if inputs.printer is None else "print" if first else "copy"
    if seen is None or mall is None:
        return PressProps(step, "no_ticket")
    ticket = seen.view.ticket
    if ticket.status in _OVER:
        return PressProps(step, "over")
    if ticket.day != mall.day(seen.view.at) and ticket.status not in AT_COUNTER:
        return PressProps(step, "other_day")
    why = ""
    if inputs.printer is not None:
        if inputs.lost:
            why = "lost"
        elif seen.papers.held and not inputs.busy:
            why = "held"
        elif not inputs.may_print:
            why = f"printer:{inputs.printer}"
    return PressProps(step, why, can_show=True, busy=inputs.busy)
