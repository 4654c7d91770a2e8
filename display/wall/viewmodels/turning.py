"""Whose turn it is at the wall's two places for reading: the pages between calls, and the sentence at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from display.wall.viewmodels.props import NO_PAGE, InfoPage, PageKind

LEAST_S = 8.0
"""visual/README.md 3.4."""
FIND_S = 3.0
"""To look up and find the beginning."""
WORDS_PER_S = 2.0
"""120 words a minute: half of what adults read silently on the average (238, Brysbaert 2019, 190 studies), for those
who are old, sit far away, or read little."""
BOARD_S = 8.0
"""Of each page of the board."""


def reading_s(words: int) -> float:
    """How long somebody needs to read so many words on a wall, in seconds."""
    return max(LEAST_S, FIND_S + words / WORDS_PER_S)


@dataclass(frozen=True, slots=True)
class Shown:
    """The page of the board, counted from 0, and the page that stands instead of it, if one does."""

    board: int = 0
    page: InfoPage = NO_PAGE


class Rotation:
    """The board's pages, then one page to read, then the board again; a call ends all of it at once.

    Of the pages to read a sentence or a still comes in turns with a service; of each kind the one that has not been
    read for the longest time. A sentence that nobody has seen yet comes after the present page of the board, which
    goes on afterwards. A page that was broken off has not been read.
    """

    def __init__(self) -> None:
        self._shown = Shown()
        self._since: float | None = None
        self._read: dict[str, float] = {}
        self._last = PageKind.SERVICE
        self._next_board = 0

    def at(self, now: float, boards: int, pages: Sequence[InfoPage], *, held: bool) -> Shown:
        """What stands at ``now`` (seconds of a monotonic clock). ``held``: somebody is called, or the data are old."""
        if held:
            self._next_board = 0
            self._begin(Shown(), None)
            return self._shown
        if self._next_board >= boards:
            self._next_board = 0
        self._read = {page.key: self._read[page.key] for page in pages if page.key in self._read}
        known = next((page for page in pages if page.key == self._shown.page.key), None)
        if self._since is None or (known is None and self._shown.page.key) or self._shown.board >= boards:
            self._begin(Shown(), now)
        elif known is not None and known != self._shown.page:
            # Its words have changed: they have not been read.
            self._begin(Shown(page=known), now)
        elif now - self._since >= self._length():
            self._turn(now, boards, pages)
        return self._shown

    def _length(self) -> float:
        page = self._shown.page
        return reading_s(page.words) if page.key else BOARD_S

    def _turn(self, now: float, boards: int, pages: Sequence[InfoPage]) -> None:
        ended = self._shown.page
        if ended.key:
            self._read[ended.key] = now
            self._last = ended.kind
            self._begin(Shown(self._next_board), now)
            return
        self._next_board = (self._shown.board + 1) % boards
        told = [page for page in pages if page.kind is not PageKind.SERVICE]
        unseen = next((page for page in told if page.key not in self._read), None)
        if unseen is not None:
            self._begin(Shown(page=unseen), now)
        elif pages and self._next_board == 0:
            self._begin(Shown(page=self._next(pages)), now)
        else:
            self._begin(Shown(self._next_board), now)

    def _next(self, pages: Sequence[InfoPage]) -> InfoPage:
        told = [page for page in pages if page.kind is not PageKind.SERVICE]
        services = [page for page in pages if page.kind is PageKind.SERVICE]
        of = (told or services) if self._last is PageKind.SERVICE else (services or told)
        return min(of, key=lambda page: self._read.get(page.key, float("-inf")))

    def _begin(self, shown: Shown, since: float | None) -> None:
        self._shown, self._since = shown, since


class Lines:
    """One whole sentence after the other, each long enough to be read."""

    def __init__(self) -> None:
        self._lines: tuple[str, ...] = ()
        self._at = 0
        self._since = 0.0

    def at(self, now: float, lines: Sequence[str]) -> str:
        """The sentence at ``now``; one that was not among them comes at once."""
        fresh = next((at for at, line in enumerate(lines) if line not in self._lines), None)
        old = self._lines[self._at] if self._lines else ""
        self._lines = tuple(lines)
        if not lines:
            return ""
        if fresh is not None:
            self._at, self._since = fresh, now
        elif old not in lines:
            self._at, self._since = self._at % len(lines), now
        elif self._lines[self._at % len(lines)] != old:
            self._at = self._lines.index(old)
        elif now - self._since >= reading_s(len(old.split())):
            self._at, self._since = (self._at + 1) % len(lines), now
        return self._lines[self._at]
