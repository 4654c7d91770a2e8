"""Where a visitor can be sent: services that counters serve, and the counters of the same service, by typed words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from display.panel.viewmodels.look import full_name, short_name
from shared.actions.views import CounterView
from shared.rules.counters import CounterState
from shared.rules.mall import Mall, Service
from shared.rules.tickets import Ticket

SERVICE = "service"
COUNTER = "counter"
SHORT = 30
"""Letters of a service's name that a button holds."""


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A service or a counter. ``key`` is unique: the kind and the code or id."""

    key: str
    kind: str
    title: str
    agency: str
    counters: str
    """Of a service: labels of its other counters that are signed in, else of all others; of a counter: empty."""
    open: bool
    """Whether the counter, or a counter of the service, is signed in."""
    short: str
    """How a button names it: the counter, or the service in a few words."""
    waiting: int
    """How many wait for the one counter that would call; -1 where several would, or the officer's own."""
    own: bool = False
    """Only the officer's own counter serves this service."""


def target_rows(
    mall: Mall, counters: Sequence[CounterView], own: str, ticket: Ticket, text: str, language: str
) -> list[TargetRow]:
    """Every place that fits ``text``: counters of the ticket's service, then services, the ticket's agency first."""
    views = {view.plan.id: view for view in counters}
    home = mall.service[ticket.service].agency
    services = sorted(
        (s for s in mall.services if mall.counters_of[s.code] and s.code != ticket.service),
        key=lambda service: service.agency != home,
    )
    rows = [
        (_counter_row(mall, view), f"{view.plan.id} {view.plan.label} {view.agency.short_name}")
        for view in counters
        if view.plan.id != own
        and ticket.service in view.plan.services
        and view.counter.state is not CounterState.CLOSED
    ]
    rows += [(_service_row(mall, service, views, own, language), _words_of(mall, service)) for service in services]
    wanted = text.casefold().split()
    return [row for row, words in rows if all(word in words.casefold() for word in wanted)]


def _counter_row(mall: Mall, view: CounterView) -> TargetRow:
    return TargetRow(
        key=f"{COUNTER}:{view.plan.id}", kind=COUNTER, title=view.plan.label,
        agency=mall.agency[view.plan.agency].short_name, counters="", open=view.counter.state is CounterState.OPEN,
        short=view.plan.label, waiting=view.waiting,
    )  # fmt: skip


def _service_row(mall: Mall, service: Service, views: Mapping[str, CounterView], own: str, language: str) -> TargetRow:
    plans = mall.counters_of[service.code]
    others = [plan for plan in plans if plan.id != own]
    signed_in = [plan for plan in others if _is_signed_in(views.get(plan.id))]
    listed = signed_in or others
    own_open = len(others) < len(plans) and _is_signed_in(views.get(own))
    (only,) = listed if len(listed) == 1 and not own_open else (None,)
    short = short_name(service, language)
    return TargetRow(
        key=f"{SERVICE}:{service.code}",
        kind=SERVICE,
        title=full_name(service, language),
        agency=mall.agency[service.agency].short_name,
        counters=", ".join(plan.label for plan in listed),
        open=bool(signed_in) or own_open,
        short=only.label if only else short if len(short) <= SHORT else mall.agency[service.agency].short_name,
        waiting=views[only.id].waiting if only and only.id in views else -1,
        own=not others,
    )


def _is_signed_in(view: CounterView | None) -> bool:
    return view is not None and view.counter.state is not CounterState.CLOSED


def _words_of(mall: Mall, service: Service) -> str:
    agency = mall.agency[service.agency]
    parts = (service.code, service.name, service.name_en, service.short_name, agency.short_name, agency.name)
    return " ".join((*parts, *service.keywords))
