"""Where a docked window lies: at the top or the bottom edge of a screen, corrected when that screen has gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Edge(StrEnum):
    """The edge of the screen."""

    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Rect:
    """Logical pixels; ``name`` is the screen's, empty for a window."""

    x: int
    y: int
    width: int
    height: int
    name: str = ""

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class DockedPlace:
    """What is remembered. ``x`` from the left of the screen's free area; ``width`` 0: as wide as it is."""

    edge: Edge = Edge.BOTTOM
    x: int = 0
    width: int = 0
    screen: str = ""


def rect_of(place: DockedPlace, screens: Sequence[Rect], height: int, least: int) -> Rect:
    """Where the window lies now. ``screens`` are the free areas, the main one first; ``least`` its smallest width.

    An unknown screen becomes the main one, and what would stick out comes back in.
    """
    screen = next((screen for screen in screens if screen.name == place.screen), screens[0])
    width = min(screen.width, max(place.width or screen.width, least))
    x = screen.x + max(0, min(place.x, screen.width - width))
    y = screen.y if place.edge is Edge.TOP else screen.bottom - height
    return Rect(x, y, width, height, screen.name)


def place_at(window: Rect, screens: Sequence[Rect]) -> DockedPlace:
    """The place nearest to where ``window`` was let go: the screen under its middle, and that screen's nearer edge."""
    x, y = window.x + window.width // 2, window.y + window.height // 2
    screen = min(screens, key=lambda screen: _distance(screen, x, y))
    edge = Edge.TOP if y < screen.y + screen.height // 2 else Edge.BOTTOM
    full = window.width >= screen.width
    left = 0 if full else max(0, min(window.x - screen.x, screen.width - window.width))
    return DockedPlace(edge, left, 0 if full else window.width, screen.name)


def _distance(screen: Rect, x: int, y: int) -> int:
    aside = max(screen.x - x, 0, x - screen.right + 1)
    above = max(screen.y - y, 0, y - screen.bottom + 1)
    return aside * aside + above * above


def strut_of(window: Rect, screens: Sequence[Rect]) -> tuple[int, ...]:
    """The twelve numbers of ``_NET_WM_STRUT_PARTIAL`` that keep other windows off ``window``; zeros where none can.

    All in the pixels of the X server: a strut is counted from the edge of all ``screens`` together, so there is none
    where another screen lies between that edge and the window.
    """
    total = max(screen.bottom for screen in screens)
    own = next((screen for screen in screens if screen.name == window.name), screens[0])
    aside = [other for other in screens if other is not own and other.x < window.right and other.right > window.x]
    columns = (window.x, window.right - 1)
    if window.y + window.height // 2 < own.y + own.height // 2:
        if any(other.y < own.y for other in aside):
            return (0,) * 12
        return 0, 0, window.bottom, 0, 0, 0, 0, 0, *columns, 0, 0
    if any(other.bottom > own.bottom for other in aside):
        return (0,) * 12
    return 0, 0, 0, total - window.y, 0, 0, 0, 0, 0, 0, *columns
