"""How the resting board spreads any number of agencies over its pages."""

from __future__ import annotations

from math import ceil

import pytest

from display.wall.viewmodels.board_pages import FEW, LINES, PLACES, BoardPage, board_pages

Pages = tuple[BoardPage[int], ...]


def pages_of(rows: int, *groups: int) -> Pages:
    """``rows`` agencies that need a row, and groups of so many that do not; all mixed in the hall's order."""
    count = rows + sum(groups)
    everyone = sorted(range(count), key=lambda one: one * 7 % 61)
    quiet, at = [], rows
    for size in groups:
        quiet.append([one for one in everyone if at <= one < at + size])
        at += size
    return board_pages(everyone, quiet)


def shape(pages: Pages) -> list[tuple[int, int]]:
    """Rows and names of each page."""
    return [(len(page.rows), sum(len(group.names) for group in page.groups)) for page in pages]


@pytest.mark.parametrize(
    ("rows", "groups", "expected"),
    [
        (0, (), [(0, 0)]),
        (1, (), [(1, 0)]),
        (7, (), [(7, 0)]),
        (8, (), [(4, 0), (4, 0)]),
        (13, (), [(7, 0), (6, 0)]),
        (15, (), [(5, 0), (5, 0), (5, 0)]),
        (25, (), [(7, 0), (6, 0), (6, 0), (6, 0)]),
        (4, (3,), [(7, 0)]),
        (4, (4,), [(4, 4)]),
        (2, (9,), [(2, 9)]),
        (8, (17,), [(6, 0), (2, 17)]),
        (9, (8, 8), [(7, 0), (2, 16)]),
        (13, (6, 6), [(7, 0), (6, 0), (0, 12)]),
        (7, (1,), [(4, 0), (4, 0)]),
        (7, (4,), [(7, 0), (0, 4)]),
        (1, (3, 17), [(1, 7), (0, 13)]),
        (0, (25,), [(0, 25)]),
        (0, (13, 12), [(0, 13), (0, 12)]),
    ],
)
def test_pages(rows: int, groups: tuple[int, ...], expected: list[tuple[int, int]]) -> None:
    assert shape(pages_of(rows, *groups)) == expected


def test_any_hall_up_to_sixty() -> None:
    """Every split of 0 to 60 agencies into rows and two groups: everybody once, no page too full, none nearly empty."""
    for count in range(61):
        for rows in range(count + 1):
            for first in range(0, count - rows + 1, 3):
                groups = [size for size in (first, count - rows - first) if size]
                pages = pages_of(rows, *groups)
                check(pages, count, f"{rows} rows, groups of {groups}: {shape(pages)}")


def check(pages: Pages, count: int, case: str) -> None:
    shown = [one for page in pages for one in (*page.rows, *(n for g in page.groups for n in g.names))]
    assert sorted(shown) == list(range(count)), case
    assert all(len(page.rows) + ceil(page.lines / LINES) <= PLACES for page in pages), case
    with_rows = [page for page in pages if page.rows]
    assert [page.rows for page in pages[: len(with_rows)]] == [page.rows for page in with_rows], "rows come first"
    sizes = [len(page.rows) for page in with_rows]
    bare = [len(page.rows) for page in with_rows if not page.groups]
    assert not bare or max(bare) - min(bare) <= 1, case
    assert sizes == sorted(sizes, reverse=True), case
    if count > 1:
        assert all(len(page.rows) + sum(len(g.names) for g in page.groups) > 1 for page in pages), case
    names_alone = [page for page in pages if page.groups and not page.rows]
    if len(names_alone) == 1:
        assert sum(len(group.names) for group in names_alone[0].groups) > FEW, case
    assert len(pages) <= max(1, ceil(count / PLACES)), "gathering never makes more pages than rows for all: " + case


def test_the_order_of_the_hall_is_kept() -> None:
    everyone = list(range(20))
    pages = board_pages(everyone, [[3, 5, 11], [2, 17]])
    rows = [one for page in pages for one in page.rows]
    assert rows == [one for one in everyone if one not in {2, 3, 5, 11, 17}]
    assert [group.names for group in pages[-1].groups] == [(3, 5, 11), (2, 17)]
