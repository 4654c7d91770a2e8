"""The rows of the kiosk's lists: popular services, agencies, an agency's services, the details of a service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.viewmodels.facts import named, short_named, unbroken
from kiosk.viewmodels.icons import icon_of
from shared.actions.views import ServiceView
from shared.rules.mall import Agency, Availability, Mall, Service
from shared.rules.verdict import VerdictKind

_WORDS = re.compile(r"[^\W_]+")
_FORMAL = frozenset({"kantor", "pt", "persero", "perum", "perumda", "negeri", "dan"})
"""Words of a full name that tell nobody what is done there."""
_MOST_ERRANDS = 3
_ERRANDS = 56
"""Letters that two lines of a button hold."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service to choose. ``verdict`` is empty until it is known; ``office`` only where people are sent there."""

    code: str
    title: str
    emblem: str
    verdict: str = ""
    ahead: int = 0
    office: str = ""


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency to choose. ``detail`` is the full name where that says more than the short one, else what is done."""

    code: str
    title: str
    detail: str
    services: int


class DetailKind(StrEnum):
    """The parts of a service standard that the service page lists."""

    BRING = "bring"
    TIME = "time"
    FEE = "fee"
    STEP = "step"
    COMPLAINTS = "complaints"


@dataclass(frozen=True, slots=True)
class DetailRow:
    """One line of a part; ``number`` counts from 1 within it."""

    key: str
    kind: DetailKind
    number: int
    text: str


def derive_service_rows(views: Sequence[ServiceView], language: str, *, full: bool = False) -> list[ServiceRow]:
    """Rows of ``views``, with the full names when there is room for them."""
    return [
        ServiceRow(
            code=view.service.code,
            title=named(view.service, language) if full else short_named(view.service, language),
            emblem=icon_of(view.service),
            verdict=view.verdict.kind.value,
            ahead=view.ahead,
            office=office_of(view) if view.verdict.kind is VerdictKind.HEAD_OFFICE else "",
        )
        for view in views
    ]


def derive_bare_rows(mall: Mall, agency: str, language: str) -> list[ServiceRow]:
    """The services of ``agency`` before the queue has told how they are."""
    return [
        ServiceRow(service.code, named(service, language), icon_of(service))
        for service in mall.services
        if service.agency == agency
    ]


def office_of(view: ServiceView) -> str:
    """The name of the office that people are sent to, without its department."""
    name = view.service.head_office.name or view.agency.office.name or view.agency.name
    return name.split(",")[0].strip()


def derive_agency_rows(mall: Mall, language: str = "id") -> list[AgencyRow]:
    """All agencies, in catalogue order."""
    offered: dict[str, list[Service]] = {agency.code: [] for agency in mall.agencies}
    for service in mall.services:
        offered[service.agency].append(service)
    return [
        AgencyRow(
            code=agency.code,
            title=agency.short_name,
            detail=_errands(offered[agency.code], language) if _repeats(agency) else agency.name,
            services=len(offered[agency.code]),
        )
        for agency in mall.agencies
    ]


def _repeats(agency: Agency) -> bool:
    """Whether the full name says nothing that the short one does not: *PLN*, *PT PLN (Persero)*."""
    words = set(_WORDS.findall(agency.name.casefold()))
    return not words - set(_WORDS.findall(agency.short_name.casefold())) - _FORMAL


def _errands(services: Sequence[Service], language: str) -> str:
    """The first services by the beginning of their names, up to three, as many as two lines hold; never cut."""
    told: list[str] = []
    for service in services:
        if service.available is Availability.HEAD_OFFICE:
            continue
        head = re.split(r"[:,(]", short_named(service, language))[0].strip()
        name = _uncapital(head) if told else head
        if name in told or (told and len(", ".join([*told, name])) > _ERRANDS):
            continue
        told.append(name)
        if len(told) == _MOST_ERRANDS:
            break
    return ", ".join(told)


def _uncapital(name: str) -> str:
    """``Paspor anak`` within a list is ``paspor anak``; ``SIM baru`` and ``Family Card`` stay."""
    plain = name[1:2].islower() and not re.match(r"\S+ [A-Z][a-z]", name)
    return name[0].lower() + name[1:] if plain else name


def derive_details(service: Service, agency: Agency) -> list[DetailRow]:
    """What to bring, time, fee, steps and where to complain; parts that the catalogue leaves out are missing."""
    parts: tuple[tuple[DetailKind, tuple[str, ...]], ...] = (
        (DetailKind.BRING, service.requirements),
        (DetailKind.TIME, (service.processing_time,)),
        (DetailKind.FEE, (service.fee,)),
        (DetailKind.STEP, service.steps),
        (DetailKind.COMPLAINTS, (agency.complaints,)),
    )
    return [
        DetailRow(f"{kind.value}:{number}", kind, number, unbroken(text))
        for kind, texts in parts
        for number, text in enumerate((text for text in texts if text), 1)
    ]
