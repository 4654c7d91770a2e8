"""The facts of the papers to take home without a number: what a service needs, or where to go with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiosk.viewmodels.facts import named
from kiosk.viewmodels.week_text import number_hours
from shared.actions.slips import rooms_text
from shared.actions.views import ServiceView
from shared.ports.printer import QR_LIMIT, Directions, InfoSlip
from shared.rules.mall import Mall, Office
from shared.rules.verdict import VerdictKind

_NOT_HERE = "tidak bisa"
_HERE_FIRST = "(bisa di sini"
"""How the steps of a catalogue say that something is not done here, or that a part of it is."""


def make_leaflet(
    view: ServiceView, mall: Mall, now: datetime, language: Literal["id", "en"], *, sample: bool
) -> InfoSlip | Directions:
    """The paper of a service for who goes home with it at ``now`` (UTC)."""
    if view.verdict.kind is VerdictKind.HEAD_OFFICE:
        return _directions(view, mall, now, language, sample=sample)
    service = view.service
    english = language == "en"
    return InfoSlip(
        mall=mall.name,
        city=mall.city,
        service=named(service, language),
        agency=view.agency.name,
        printed_at=mall.local(now),
        bring=service.requirements,
        steps=service.steps,
        fee=service.fee,
        duration=service.processing_time,
        hours=number_hours(view.agency.hours, language),
        room=rooms_text(view.rooms),
        floor=view.rooms[0].floor if view.rooms else None,
        counters=tuple(plan.label for plan in view.counters),
        note=(service.partly_note_en if english else "") or service.partly_note,
        language=language,
        sample=sample,
    )


def _directions(
    view: ServiceView, mall: Mall, now: datetime, language: Literal["id", "en"], *, sample: bool
) -> Directions:
    service = view.service
    office = service.head_office if service.head_office.name else view.agency.office
    name = office.name or view.agency.name
    # The English paper has its own sentence; what stands in the catalogue is Indonesian.
    why = _first(service.steps, _NOT_HERE) if language == "id" else ""
    return Directions(
        mall=mall.name,
        city=mall.city,
        service=named(service, language),
        printed_at=mall.local(now),
        office=name,
        address=office.address,
        hours=tuple(part.strip() for part in office.hours.split(",") if part.strip()),
        bring=service.requirements,
        qr=place_text(Office(name, office.address), mall.city),
        why=f"{why}." if why else "",
        fee=service.fee,
        duration=service.processing_time,
        here_first=_first(service.steps, _HERE_FIRST),
        language=language,
        sample=sample,
    )


def place_text(office: Office, city: str) -> str:
    """What a phone's map finds ``office`` by: at most 64 plain characters, in whole parts where they fit."""
    name, address, town = (_plain(part) for part in (office.name, office.address, city))
    house = name.partition(",")[0]
    # An address finds it better than the name of its department.
    choices = [(name, address, town), (house, address, town), (house, address), (address, town), (address or name,)]
    told = [", ".join(part for part in choice if part) for choice in choices]
    return next((text for text in told if 0 < len(text) <= QR_LIMIT), told[-1][:QR_LIMIT].strip()) or "MPP"


def _plain(text: str) -> str:
    kept = text.replace("–", "-").encode("ascii", "ignore").decode()
    return " ".join("".join(sign if sign.isprintable() else " " for sign in kept).split())


def _first(steps: Sequence[str], words: str) -> str:
    """The first step that says so, without its full stop."""
    return next((step.strip().rstrip(".") for step in steps if words in step.casefold()), "")
