"""The kiosk's printer as its pages see it: whether it can print, papers on their way, and what staff are told of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.viewmodels.desk import PaperDesk
from shared.ports.printer import NotPrinted, Paper, PrinterHealth, PrinterState, PrintOutcome, Slip, Uncertain
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok
from shared.qt.printer_ear import PrinterEar
from shared.rules.papers import TicketPaper

Told = Callable[[PrintOutcome], None]


class Papers(QObject):
    """``changed(can_print)``: that differs; true at first. Outcomes arrive on the GUI thread; nothing here waits.

    What the queue could not keep is tried again every second.
    """

    changed = Signal(bool)
    _came = Signal(object, object)

    def __init__(
        self, jobs: Jobs[PaperDesk], device: str, ear: PrinterEar, feed: Feed, parent: QObject | None = None
    ) -> None:
        """``device``: the kiosk's name in the queue's records. The printer is looked at from now on."""
        super().__init__(parent)
        self.device = device
        self._jobs = jobs
        self._health: PrinterHealth | None = None
        self._is_lost = False
        self._owes = False
        self._settling = False
        self._came.connect(self._deliver)
        ear.heard.connect(self._heard, Qt.ConnectionType.AutoConnection)
        feed.tick.connect(self._second)
        jobs.run(PaperDesk.state, self._begun)

    @property
    def state(self) -> PrinterState:
        """How the printer is, as far as is known."""
        if self._is_lost:
            return PrinterState.ABSENT
        return self._health.state if self._health is not None else PrinterState.UNKNOWN

    @property
    def can_print(self) -> bool:
        """False once it is known that no paper will come."""
        return self.state.may_print

    def print_ticket(self, paper: TicketPaper, slip: Slip, told: Told) -> None:
        """Print a reserved paper of a ticket; ``told`` is called as soon as its outcome is known."""
        came = partial(self._came.emit, told)
        self._jobs.run(lambda desk: desk.print_ticket(paper, slip, came), lambda answer: self._ended(answer, told))

    def give_up(self, paper: TicketPaper) -> None:
        """A reserved paper is not even tried: its ticket stands on the help desk's list."""
        state = self.state
        self._jobs.run(lambda desk: desk.give_up(paper, state), self._kept)

    def print_other(self, paper: Paper, told: Callable[[Ok[PrintOutcome] | Failed], None]) -> None:
        """Print a paper that is no ticket."""
        self._jobs.run(lambda desk: desk.print(paper), told)

    @Slot(object)
    def _heard(self, health: PrinterHealth) -> None:
        before, could_print = self._health, self.can_print
        self._health = health
        word = health.state.trouble
        if before is None or before.state.trouble != word:
            self._jobs.run(lambda desk: desk.tell(word), self._kept)
        if could_print != self.can_print:
            self.changed.emit(self.can_print)

    def _begun(self, answer: Ok[PrinterState] | Failed) -> None:
        if isinstance(answer, Failed):
            self._is_lost = True
            self.changed.emit(False)
        elif self._health is None:
            # Its first look brought nothing new, and so nobody was told of it.
            self._heard(PrinterHealth(answer.value))

    def _ended(self, answer: Ok[bool] | Failed, told: Told) -> None:
        if isinstance(answer, Failed):
            told(NotPrinted(PrinterState.ABSENT) if self._is_lost else Uncertain(PrinterState.SILENT))
        self._kept(answer)

    @Slot(object, object)
    def _deliver(self, told: Told, outcome: PrintOutcome) -> None:
        told(outcome)

    @Slot()
    def _second(self) -> None:
        if self._owes and not self._settling:
            self._settling = True
            self._jobs.run(PaperDesk.settle, self._settled)

    def _settled(self, answer: Ok[bool] | Failed) -> None:
        self._settling = False
        self._kept(answer)

    def _kept(self, answer: Ok[bool] | Failed) -> None:
        self._owes = not (isinstance(answer, Ok) and answer.value)
