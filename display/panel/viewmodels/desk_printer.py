"""The help desk's own printer as its window sees it: how it is, one paper at a time, what the queue has yet to note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from display.panel.viewmodels.guard import PressGuard
from display.panel.viewmodels.print_desk import PaperAnswer, PrintDesk
from shared.ports.printer import PrinterHealth, PrinterState
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok
from shared.qt.printer_ear import PrinterEar


class DeskPrinter(QObject):
    """``changed()``: its state, or whether it is at work. ``answered(Ok[PaperAnswer] | Failed)`` to a press.

    Without ``jobs`` there is no printer.
    """

    changed = Signal()
    answered = Signal(object)

    def __init__(
        self,
        jobs: Jobs[PrintDesk] | None,
        ear: PrinterEar,
        feed: Feed,
        monotonic: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._guard = PressGuard(monotonic)
        self._state = PrinterState.UNKNOWN
        self._busy = False
        self._owes = False
        self._settling = False
        ear.heard.connect(self._hear, Qt.ConnectionType.AutoConnection)
        feed.tick.connect(self._second)
        if jobs is not None:
            # Opens the printer, which is watched from then on.
            jobs.run(PrintDesk.settle, self._kept)

    @property
    def state(self) -> PrinterState | None:
        """How it is, as last heard; ``None`` where there is no printer."""
        return self._state if self._jobs is not None else None

    @property
    def busy(self) -> bool:
        """Whether a paper is under way."""
        return self._busy

    def print_paper(self, code: str, *, copy: bool) -> None:
        """Print one paper; does nothing while one is under way, and for the second half of a double press."""
        if self._jobs is None or self._busy or not self._guard.passes("print"):
            return
        self._busy = True
        self.changed.emit()
        self._jobs.run(lambda desk: desk.print_paper(code, copy=copy), self._answer)

    def _answer(self, outcome: Ok[PaperAnswer] | Failed) -> None:
        self._busy = False
        self._guard.restart("print")
        self._owes = True
        self.changed.emit()
        self.answered.emit(outcome)

    @Slot(object)
    def _hear(self, health: PrinterHealth) -> None:
        if health.state is self._state or self._jobs is None:
            return
        self._state = health.state
        self._jobs.run(partial(_tell, trouble=health.state.trouble), self._kept)
        self.changed.emit()

    @Slot()
    def _second(self) -> None:
        if self._jobs is not None and self._owes and not self._settling:
            self._settling = True
            self._jobs.run(PrintDesk.settle, self._kept)

    def _kept(self, outcome: Ok[bool] | Failed) -> None:
        self._settling = False
        self._owes = not (isinstance(outcome, Ok) and outcome.value)


def _tell(desk: PrintDesk, trouble: str | None) -> bool:
    return desk.tell(trouble)
