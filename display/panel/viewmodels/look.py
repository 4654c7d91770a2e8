"""What every part of the panel is derived from: one look at the counter, the moment, and the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shared.actions.views import PanelView
from shared.rules.mall import Mall, Service


@dataclass(frozen=True, slots=True)
class DeskLook:
    """The latest look at one counter. ``now`` (UTC) runs on between two looks; ``language`` is "id" or "en"."""

    view: PanelView
    mall: Mall
    now: datetime
    language: str = "id"
    busy: bool = False
    """An action is under way."""
    lasting: int = 0
    """Sequence of the last action here that cannot be undone; an older one is not offered as the last."""

    def clock(self, moment: datetime | None) -> str:
        """``moment`` as the mall writes it, 10.24; empty for ``None``."""
        return f"{self.mall.local(moment):%H.%M}" if moment is not None else ""

    def full_name(self, code: str) -> str:
        """The name of a service as it stands in the catalogue."""
        return full_name(self.mall.service[code], self.language)

    def short_name(self, code: str) -> str:
        """The name of a service for a list."""
        return short_name(self.mall.service[code], self.language)


def full_name(service: Service, language: str) -> str:
    """The service's name in ``language``."""
    return service.named(language)


def short_name(service: Service, language: str) -> str:
    """The service's short name in ``language``, or its full name."""
    short = service.short_name_en if language == "en" else service.short_name
    return short or full_name(service, language)


def minutes(since: datetime | None, now: datetime) -> int:
    """Whole minutes from ``since`` to ``now``, never negative."""
    return seconds(since, now) // 60


def seconds(since: datetime | None, now: datetime) -> int:
    """Whole seconds from ``since`` to ``now``, never negative."""
    return max(0, int((now - since).total_seconds())) if since is not None else 0
