"""When a page that nobody touches goes back to the start: counted in whole seconds, stepped by a timer or by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.viewmodels.look import Page

WARNING_S = 20
"""People are warned so long before the return (WCAG 2.2.1 asks for at least 20 s)."""
MORE_S = 60
"""What "I am still reading" gives."""

_LIMITS = {
    Page.AGENCIES: 80,
    Page.SERVICES: 80,
    Page.SERVICE: 110,
    Page.GROUPS: 80,
    Page.TICKET: 30,
    Page.NO_PAPER: 60,
}
"""Seconds without a touch, by page; pages that are missing never end by themselves."""

HOME_IN_OTHER_LANGUAGE_S = 60


@dataclass(frozen=True, slots=True)
class Idle:
    """``left``: seconds until the return, -1 when the page has no end."""

    left: int = -1

    @property
    def warning(self) -> bool:
        """Whether the return is near enough to be said."""
        return 0 <= self.left <= WARNING_S

    @property
    def over(self) -> bool:
        """Whether to go back now."""
        return self.left == 0


def started(page: Page, *, source_language: bool) -> Idle:
    """The count of a page just opened or touched."""
    if page is Page.HOME and not source_language:
        return Idle(HOME_IN_OTHER_LANGUAGE_S)
    return Idle(_LIMITS.get(page, -1))


def touched(idle: Idle, page: Page, *, source_language: bool) -> Idle:
    """A touch never shortens what "I am still reading" gave."""
    return Idle(max(idle.left, started(page, source_language=source_language).left))


def extended(idle: Idle) -> Idle:
    """A minute more, for who says so."""
    return idle if idle.left < 0 else replace(idle, left=idle.left + MORE_S)


def passed(idle: Idle, seconds: int = 1) -> Idle:
    """``seconds`` went by."""
    return idle if idle.left < 0 else replace(idle, left=max(0, idle.left - seconds))
