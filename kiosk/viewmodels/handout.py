"""A paper to take home without a number: printed once a visit to its page, and what became of it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from kiosk.viewmodels.papers import Papers
from kiosk.viewmodels.ticket_facts import Paper, paper_of
from shared.ports.printer import Directions, InfoSlip, PrintOutcome
from shared.qt.jobs import Failed, Ok


class Handed(StrEnum):
    """How a paper to take home stands."""

    NOT = ""
    PRINTING = "printing"
    OUT = "out"
    MISSING = "missing"


class Handout(QObject):
    """``changed(handed)``: that differs. A second touch prints nothing more; what failed may be tried again."""

    changed = Signal(str)

    def __init__(self, papers: Papers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers = papers
        self._visit = 0
        self.handed = Handed.NOT

    def begin(self) -> None:
        """A page is opened or left: what is still being printed is told to nobody."""
        self._visit += 1
        self._put(Handed.NOT)

    def print(self, paper: InfoSlip | Directions) -> None:
        """Print ``paper``, unless one is on its way or out."""
        if self.handed in (Handed.PRINTING, Handed.OUT) or not self._papers.can_print:
            return
        self._put(Handed.PRINTING)
        visit = self._visit
        self._papers.print_other(paper, lambda answer: self._printed(visit, answer))

    def _printed(self, visit: int, answer: Ok[PrintOutcome] | Failed) -> None:
        if visit != self._visit:
            return
        out = isinstance(answer, Ok) and paper_of(answer.value) is Paper.OUT
        self._put(Handed.OUT if out else Handed.MISSING)

    def _put(self, handed: Handed) -> None:
        if handed != self.handed:
            self.handed = handed
            self.changed.emit(handed.value)
