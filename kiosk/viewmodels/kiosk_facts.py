"""The facts that stand around every page: the mall, the time, the page, how long it stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.viewmodels.facts import DESK, help_desk
from kiosk.viewmodels.idle import Idle
from kiosk.viewmodels.look import WITH_TICKET, Page
from shared.rules.mall import Mall

SOURCE_LANGUAGE = "id"

_PARTS = ((11, "morning"), (15, "noon"), (18, "afternoon"), (24, "evening"))
"""Until which hour Indonesian says *pagi*, *siang*, *sore*, *malam*."""


@dataclass(frozen=True, slots=True)
class KioskInputs:
    """What the frame is derived from. ``now`` is UTC."""

    page: Page = Page.LOADING
    language: str = SOURCE_LANGUAGE
    mall: Mall | None = None
    sample: bool = False
    now: datetime | None = None
    away: bool = False
    idle: Idle = field(default_factory=Idle)


@dataclass(frozen=True, slots=True)
class KioskProps:
    """``weekday`` counts from Monday = 0. ``seconds_left`` is -1 on a page that stays.

    ``help_counters``: where a person helps; empty when the catalogue does not say. ``help_named``: by its own name.
    """

    page: str = Page.LOADING
    language: str = SOURCE_LANGUAGE
    mall_name: str = ""
    city: str = ""
    sample: bool = False
    time: str = ""
    part_of_day: str = ""
    weekday: int = 0
    day: int = 0
    month: int = 0
    agencies: int = 0
    services: int = 0
    help_counters: tuple[str, ...] = ()
    help_named: bool = False
    seconds_left: int = -1
    warning: bool = False


def derive_kiosk_props(inputs: KioskInputs) -> KioskProps:
    """The frame. While the queue is away no page is shown that would need it; a ticket on the screen stays."""
    page = Page.AWAY if inputs.away and inputs.page not in WITH_TICKET else inputs.page
    mall = inputs.mall
    desks = help_desk(mall) if mall else ()
    local = mall.local(inputs.now) if mall and inputs.now else None
    warned = inputs.idle.warning and inputs.page not in WITH_TICKET and inputs.page is not Page.HOME
    return KioskProps(
        page=page.value,
        language=inputs.language,
        mall_name=mall.name.removesuffix(mall.city).rstrip() if mall else "",
        city=mall.city if mall else "",
        sample=inputs.sample,
        time=f"{local:%H.%M}" if local else "",
        part_of_day=next(name for hour, name in _PARTS if local.hour < hour) if local else "",
        weekday=local.weekday() if local else 0,
        day=local.day if local else 0,
        month=local.month if local else 0,
        agencies=len(mall.agencies) if mall else 0,
        services=len(mall.services) if mall else 0,
        help_counters=desks,
        help_named=any(DESK in label.casefold() for label in desks),
        seconds_left=inputs.idle.left,
        warning=warned,
    )
