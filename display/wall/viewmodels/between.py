"""What the wall tells while nobody is called: the notices, which of their stills can be shown, whose turn it is."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QUrl

from display.wall.viewmodels.looking import StillFile
from display.wall.viewmodels.props import InfoPage, Shut, StillRow
from display.wall.viewmodels.telling import foot_lines, notice_pages, service_pages, words_of
from display.wall.viewmodels.turning import Lines, Rotation, Shown
from shared.actions.views import BoardView
from shared.rules.mall import Mall
from shared.rules.notices import Notice, shown

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is there to be read at one moment: the board's page or a page instead of it, the foot, stills to keep."""

    shown: Shown
    line: str
    stills: tuple[StillRow, ...]


class Between:
    """For a wall of ``room``; None is the whole hall."""

    def __init__(self, room: str | None) -> None:
        self._room = room
        self._notices: tuple[Notice, ...] = ()
        self._files: dict[str, StillFile] = {}
        self._ready: set[str] = set()
        self._undecodable: set[str] = set()
        self._services: tuple[Mall, object, tuple[InfoPage, ...]] | None = None
        self._rotation, self._lines = Rotation(), Lines()

    @property
    def known(self) -> frozenset[str]:
        """The stills that have been looked at byte by byte, are whole, and are not known to be no picture."""
        return frozenset(name for name, file in self._files.items() if not file.trouble)

    def take(self, notices: Sequence[Notice], files: Mapping[str, StillFile]) -> None:
        """What a look has found; ``files`` of stills that were not known before."""
        self._notices = tuple(notices)
        wanted = {notice.still for notice in notices if notice.still}
        for name, file in files.items():
            if file.trouble and file != self._files.get(name):
                self._tell(name, file.trouble)
            if file.trouble:
                # It is not the picture that could not be decoded, if this becomes whole.
                self._undecodable.discard(name)
        kept = {name: file for name, file in self._files.items() if name in wanted}
        found = {name: file for name, file in files.items() if name not in self._undecodable}
        self._files = kept | found
        self._undecodable &= wanted
        self._ready &= self.known

    def loaded(self, name: str) -> None:
        """The window holds the still, decoded."""
        self._ready.add(name)

    def failed(self, name: str) -> None:
        """The window cannot decode the still: it is left out."""
        self._ready.discard(name)
        file = self._files.get(name)
        if file is not None and not file.trouble:
            self._undecodable.add(name)
            self._files[name] = StillFile("", "it cannot be decoded")
            self._tell(name, self._files[name].trouble)

    def read(
        self, at: float, now: datetime, mall: Mall, board: BoardView, *, boards: int, held: bool, shut: Shut,
        language: str,
    ) -> Reading:  # fmt: skip
        """What stands ``at`` (monotonic seconds), which is ``now`` (UTC), while ``board`` has ``boards`` pages.

        ``held``: a call stands, or the data are old. Where a room or an agency is shut, nobody has to bring papers.
        """
        here = shown(self._notices, self._room, now, mall)
        files = {notice.still: self._files[notice.still] for notice in here if notice.still in self.known}
        # One that the window has let go of has to be decoded again.
        self._ready &= files.keys()
        pages = notice_pages(here, self._ready, mall, self._room, language)
        closed = frozenset(line.agency.code for line in board.agencies if line.opens is not None and not line.ahead)
        if shut is Shut.NONE:
            pages += self._service_pages(mall, closed, language)
        urgent = [words_of(notice, language) for notice in here if notice.important] if held else []
        return Reading(
            self._rotation.at(at, boards, pages, held=held),
            self._lines.at(at, foot_lines(mall, urgent, language)),
            tuple(StillRow(name, _url(file.path)) for name, file in files.items()),
        )

    def _service_pages(self, mall: Mall, closed: frozenset[str], language: str) -> tuple[InfoPage, ...]:
        # Of a mall that has not changed they are the same: some 150 services need not be looked through each second.
        known = self._services
        if known is None or known[0] is not mall or known[1] != (closed, language):
            known = self._services = mall, (closed, language), service_pages(mall, self._room, closed, language)
        return known[2]

    def _tell(self, name: str, trouble: str) -> None:
        for notice in self._notices:
            if notice.still == name:
                log.warning("notice %d is not shown, its picture %s: %s", notice.id, notice.file, trouble)


def _url(path: str) -> str:
    return QUrl.fromLocalFile(path).toString(QUrl.ComponentFormattingOption.FullyEncoded)
