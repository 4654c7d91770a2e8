"""One look at the queue for the page that is shown; runs on the worker thread that owns the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.actions.queue import Queue
from shared.actions.views import ServiceView, TicketView
from shared.rules.mall import Mall


class Page(StrEnum):
    """The pages of the kiosk; QML shows one by its value."""

    LOADING = "loading"
    HOME = "home"
    AGENCIES = "agencies"
    SERVICES = "services"
    SERVICE = "service"
    GROUPS = "groups"
    TICKET = "ticket"
    NO_PAPER = "no_paper"
    AWAY = "away"


WITH_TICKET = frozenset({Page.TICKET, Page.NO_PAPER})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the visitor is. ``code``: the agency of a services page, the service of its page, the ticket's code."""

    page: Page
    code: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen for ``place`` at ``now`` (UTC). ``views`` are the services that the page lists."""

    place: Place
    mall: Mall
    sample: bool
    now: datetime
    views: tuple[ServiceView, ...] = ()
    service: ServiceView | None = None
    ticket: TicketView | None = None


def look(queue: Queue, place: Place) -> Look:
    """Look at the queue for ``place``; raises ``Refused`` when what it names is no longer there."""
    mall = queue.mall()
    views: list[ServiceView] = []
    service: ServiceView | None = None
    ticket: TicketView | None = None
    match place.page:
        case Page.LOADING | Page.HOME:
            views = queue.services(list(mall.popular))
        case Page.SERVICES:
            views = queue.services([s.code for s in mall.services if s.agency == place.code])
        case Page.SERVICE | Page.GROUPS:
            service = queue.service(place.code)
        case Page.TICKET | Page.NO_PAPER:
            ticket = queue.ticket(place.code)
        case _:
            pass
    return Look(place, mall, queue.is_sample(), queue.now(), tuple(views), service, ticket)
