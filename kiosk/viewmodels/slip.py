"""The facts of the ticket paper, taken from the same look as the ticket page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiosk.viewmodels.facts import call_range, named
from shared.actions.views import TicketView
from shared.ports.printer import QR_LIMIT, CallWindow, MissedRule, Slip
from shared.rules.mall import Mall, Room


def qr_text(mall: Mall, number: str, code: str) -> str:
    """What a phone reads: mall, number and code, at most 64 plain characters; nothing about the person."""
    tail = f"{number} {code}"
    place = f"MPP {mall.city}".encode("ascii", "ignore").decode()
    return f"{place[: QR_LIMIT - len(tail) - 1]} {tail}".strip()


def rooms_text(rooms: Sequence[Room]) -> str:
    """The waiting rooms by name; almost always one."""
    return ", ".join(room.name for room in rooms)


def make_slip(view: TicketView, mall: Mall, language: Literal["id", "en"], *, sample: bool, copy: bool = False) -> Slip:
    """The paper of ``view``; a ``copy`` says that it is one."""
    wait = call_range(view.wait, view.at, mall)
    ticket, local = view.ticket, mall.local(view.ticket.issued_at)
    hours = view.agency.hours.on(local.date(), mall.holidays)
    ends = datetime.combine(local.date(), hours.end, mall.zone) if hours else None
    return Slip(
        number=ticket.number,
        code=ticket.code,
        mall=mall.name,
        city=mall.city,
        service=named(view.service, language),
        agency=view.agency.short_name,
        room=rooms_text(view.rooms),
        floor=view.rooms[0].floor if view.rooms else None,
        counters=tuple(plan.label for plan in view.counters),
        issued_at=local,
        window=CallWindow(wait.low, wait.high) if wait.low and wait.high else None,
        bring=view.service.requirements,
        missed=MissedRule(mall.settings.return_after, ends),
        qr=qr_text(mall, ticket.number, ticket.code),
        fee=view.service.fee,
        language=language,
        sample=sample,
        copy=copy,
        ahead=view.ahead,
    )
