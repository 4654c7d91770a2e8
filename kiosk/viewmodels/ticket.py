"""The ticket page: the number that was given, for QML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
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
        self._left: TicketInputs | None = None

    @property
    def code(self) -> str:
        """The code of the ticket on the screen; empty without one."""
        return self._inputs.view.ticket.code if self._inputs.view else ""

    def show_ticket(self, mall: Mall, view: TicketView, modules: Sequence[Sequence[bool]]) -> None:
        """Show a number just given, with the rows of its code (true is dark); its paper is on the way."""
        rows = tuple("".join("1" if dark else "0" for dark in row) for row in modules)
        self._put(replace(self._inputs, mall=mall, view=view, paper=Paper.COMING, qr=rows))

    def show_progress(self, mall: Mall, view: TicketView) -> None:
        """Show how the same ticket stands now."""
        if view.ticket.code == self.code:
            self._put(replace(self._inputs, mall=mall, view=view))

    def show_paper(self, paper: Paper) -> None:
        """Show what became of the paper."""
        self._put(replace(self._inputs, paper=paper))

    @Slot(bool)
    def show_printer(self, can_print: bool) -> None:
        """Show whether a paper could be printed now."""
        self._put(replace(self._inputs, can_print=can_print))

    def show_language(self, language: str) -> None:
        """Tell the service's name in ``language``."""
        self._put(replace(self._inputs, language=language))

    def forget(self) -> None:
        """Nothing of the last visitor stays on the screen; a number whose paper is on its way can be recalled."""
        if self.code:
            self._left = self._inputs if self._inputs.paper is Paper.COMING else None
        self._put(TicketInputs(language=self._inputs.language, can_print=self._inputs.can_print))

    def recall(self, code: str) -> bool:
        """Show the ticket that was left before its paper came, if it is this one: whether it is."""
        left = self._left
        if left is None or left.view is None or left.view.ticket.code != code:
            return False
        self._left = None
        self._put(replace(left, language=self._inputs.language, can_print=self._inputs.can_print))
        return True

    def let_go(self) -> None:
        """Somebody else is here: no ticket is recalled."""
        self._left = None

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
    canPrint = Property(bool, lambda self: self._props.can_print, notify=changed)
    qr = Property(str, lambda self: "\n".join(self._props.qr), notify=changed)
