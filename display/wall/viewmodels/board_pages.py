"""The resting board's pages: rows spread evenly; what needs no row is gathered at the end, beneath them if it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

PLACES = 7
"""Rows that a page holds at most."""
LINES = 2
"""Lines of names that stand in the place of one row."""
ACROSS = 2
"""Names on a line."""
FEW = 3
"""So few names are not worth a page, they become rows; nor are so few rows, names begin beneath them."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Names under one heading, or the part of them that a page shows."""

    head: T
    """What the heading is made from: one of its names."""
    names: tuple[T, ...]

    @property
    def lines(self) -> int:
        """With its heading."""
        return 1 + ceil(len(self.names) / ACROSS)


@dataclass(frozen=True, slots=True)
class BoardPage(Generic[T]):
    """Rows, and the groups of names beneath them."""

    rows: tuple[T, ...] = ()
    groups: tuple[Group[T], ...] = ()

    @property
    def lines(self) -> int:
        """Of names and headings."""
        return sum(group.lines for group in self.groups)

    @property
    def places(self) -> int:
        """Rows that would fill as much of the page."""
        return len(self.rows) + ceil(self.lines / LINES)


def board_pages(everyone: Sequence[T], groups: Sequence[Sequence[T]]) -> tuple[BoardPage[T], ...]:
    """``everyone`` in the order of the board on as few pages as will do, at least one.

    Those in ``groups`` (none of which is empty) are only named: beneath the last rows when all of them fit there or
    when that saves a page, else on pages of their own. They are rows too where one page holds everyone, or where a
    page would hold ``FEW`` names and nothing else.
    """
    quiet = [one for group in groups for one in group]
    rows = [one for one in everyone if one not in quiet]
    whole = [Group(group[0], tuple(group)) for group in groups]
    places = ceil(sum(group.lines for group in whole) / LINES)
    pages = ceil(len(rows) / PLACES)
    beneath = len(rows) + places <= pages * PLACES and places < PLACES
    if len(everyone) <= PLACES or (not beneath and len(quiet) <= FEW):
        parts = _spread(everyone, max(1, ceil(len(everyone) / PLACES)), PLACES)
        return tuple(BoardPage(part) for part in parts)
    filled = [BoardPage(part) for part in _spread(rows, pages, PLACES - places if beneath else PLACES)]
    if beneath:
        return (*filled[:-1], BoardPage(filled[-1].rows, tuple(whole)))
    alone = _name_pages(whole, 0)
    if filled:
        begun = _name_pages(whole, len(filled[-1].rows) * LINES)
        if len(begun) <= len(alone) or len(filled[-1].rows) <= FEW:
            shared = BoardPage(filled[-1].rows, begun[0])
            return (*filled[:-1], shared, *(BoardPage(groups=part) for part in begun[1:]))
    return (*filled, *(BoardPage(groups=part) for part in alone))


def _spread(rows: Sequence[T], pages: int, last: int) -> list[tuple[T, ...]]:
    """``rows`` on ``pages`` pages, evenly, the later ones never longer, at most ``last`` on the last page."""
    parts: list[tuple[T, ...]] = []
    at = 0
    for page in range(pages):
        left = pages - page
        kept = min(last, (len(rows) - at) // left) if left > 1 else 0
        size = ceil((len(rows) - at - kept) / (left - 1)) if left > 1 else len(rows) - at
        parts.append(tuple(rows[at : at + size]))
        at += size
    return parts


def _name_pages(groups: Sequence[Group[T]], taken: int) -> list[tuple[Group[T], ...]]:
    """The groups of each page, ``taken`` lines of the first being gone: as few pages as will do, about equally long."""
    most = PLACES * LINES
    fewest = len(_filled(groups, most, taken))
    total = taken + sum(group.lines for group in groups)
    for limit in range(max(taken + 2, ceil(total / fewest)), most):
        found = _filled(groups, limit, taken)
        if len(found) == fewest:
            return found
    return _filled(groups, most, taken)


def _filled(groups: Sequence[Group[T]], limit: int, taken: int) -> list[tuple[Group[T], ...]]:
    """``groups`` on pages of ``limit`` lines; a group that goes on gets its heading again."""
    pages: list[list[Group[T]]] = [[]]
    for group in groups:
        names = group.names
        while names:
            free = limit - sum(one.lines for one in pages[-1]) - (taken if len(pages) == 1 else 0)
            if free < 2:
                pages.append([])
                free = limit
            here, names = names[: (free - 1) * ACROSS], names[(free - 1) * ACROSS :]
            pages[-1].append(Group(group.head, here))
    return [tuple(page) for page in pages]
