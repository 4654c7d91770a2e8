"""The ticket page: the number that was given, for QML."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.ticket_facts import Paper, TicketInputs, derive_ticket_props
from shared.actions.views import TicketView
from shared.rules.mall import Mall

QML_IMPORT_NAME = "kiosk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TicketViewModel(QObject):
    """Shows what it is handed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inputs = TicketInputs()
        self._props = derive_ticket_props(self._inputs)

    @property
    def code(self) -> str:
        """The code of the ticket on the screen; empty without one."""
        return self._inputs.view.ticket.code if self._inputs.view else ""

    def show_ticket(self, mall: Mall, view: TicketView, qr: tuple[str, ...]) -> None:
        """Show a number just given; its paper is on the way."""
        self._put(replace(self._inputs, mall=mall, view=view, paper=Paper.COMING, qr=qr))

    def show_progress(self, mall: Mall, view: TicketView) -> None:
        """Show how the same ticket stands now."""
        if view.ticket.code == self.code:
            self._put(replace(self._inputs, mall=mall, view=view))

    def show_paper(self, paper: Paper) -> None:
        """Show what became of the paper."""
        self._put(replace(self._inputs, paper=paper))

    def show_language(self, language: str) -> None:
        """Tell the service's name in ``language``."""
        self._put(replace(self._inputs, language=language))

    def forget(self) -> None:
        """Nothing of the last visitor stays."""
        self._put(TicketInputs(language=self._inputs.language))

    def _put(self, inputs: TicketInputs) -> None:
        self._inputs = inputs
        props = derive_ticket_props(inputs)
        if props != self._props:
            self._props = props
            self.changed.emit()

    number = Property(str, lambda self: self._props.number, notify=changed)
    service = Property(str, lambda self: self._props.service, notify=changed)
    priority = Property(bool, lambda self: self._props.priority, notify=changed)
    room = Property(str, lambda self: self._props.room, notify=changed)
    floor = Property(int, lambda self: self._props.floor, notify=changed)
    counters = Property(str, lambda self: self._props.counters, notify=changed)
    counterCount = Property(int, lambda self: self._props.counter_count, notify=changed)
    ahead = Property(int, lambda self: self._props.ahead, notify=changed)
    rangeKnown = Property(bool, lambda self: self._props.range_known, notify=changed)
    rangeNow = Property(bool, lambda self: self._props.range_now, notify=changed)
    lowTime = Property(str, lambda self: self._props.low_time, notify=changed)
    highTime = Property(str, lambda self: self._props.high_time, notify=changed)
    lowMinutes = Property(int, lambda self: self._props.low_minutes, notify=changed)
    highMinutes = Property(int, lambda self: self._props.high_minutes, notify=changed)
    calledTo = Property(str, lambda self: self._props.called_to, notify=changed)
    paper = Property(str, lambda self: self._props.paper, notify=changed)
    qr = Property(str, lambda self: "\n".join(self._props.qr), notify=changed)
