"""The ticket that the help desk has looked up, and the one button that prints its paper, for QML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.helpdesk_facts import (
    CardProps,
    PressInputs,
    PressProps,
    TicketSeen,
    derive_card_props,
    derive_press_props,
)
from shared.actions.slips import qr_text
from shared.rules.mall import Mall

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HelpdeskCardViewModel(QObject):
    """Publishes :class:`CardProps` and :class:`PressProps` of the ticket that it is handed."""

    changed = Signal()
    pressChanged = Signal()
    qrChanged = Signal()

    def __init__(
        self,
        draw_qr: Callable[[str], tuple[tuple[bool, ...], ...]],
        language: str = "id",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draw_qr, self._language = draw_qr, language
        self._mall: Mall | None = None
        self._seen: TicketSeen | None = None
        self._qr, self._qr_of = "", ""
        self._props, self._press = CardProps(), PressProps()
        self._inputs = PressInputs()

    @property
    def press(self) -> PressProps:
        """What the main button does now."""
        return self._press

    def show_ticket(self, mall: Mall, seen: TicketSeen | None) -> None:
        """Show ``seen``, or nothing."""
        self._mall, self._seen = mall, seen
        props = derive_card_props(seen, mall, self._language)
        if props != self._props:
            self._props = props
            self.changed.emit()
        code = "" if seen is None else seen.view.ticket.code
        if seen is not None and code != self._qr_of:
            rows = self._draw_qr(qr_text(mall, seen.view.ticket.number, code))
            self._qr = "\n".join("".join("1" if dark else "0" for dark in row) for row in rows)
            self.qrChanged.emit()
        self._qr_of = code
        self.show_press(self._inputs)

    def show_press(self, inputs: PressInputs) -> None:
        """Show what the main button does, for the printer and the queue as ``inputs`` has them."""
        self._inputs = inputs
        press = derive_press_props(replace(inputs, seen=self._seen, mall=self._mall))
        if press != self._press:
            self._press = press
            self.pressChanged.emit()

    def forget(self) -> None:
        """No ticket is open."""
        if self._mall is not None:
            self.show_ticket(self._mall, None)

    number = Property(str, lambda self: self._props.number, notify=changed)
    service = Property(str, lambda self: self._props.service, notify=changed)
    status = Property(str, lambda self: self._props.status, notify=changed)
    priority = Property(bool, lambda self: self._props.priority, notify=changed)
    counter = Property(str, lambda self: self._props.counter, notify=changed)
    called = Property(str, lambda self: self._props.called, notify=changed)
    ended = Property(str, lambda self: self._props.ended, notify=changed)
    issued = Property(str, lambda self: self._props.issued, notify=changed)
    otherDay = Property(str, lambda self: self._props.other_day, notify=changed)
    room = Property(str, lambda self: self._props.room, notify=changed)
    floor = Property(int, lambda self: self._props.floor, notify=changed)
    counters = Property(str, lambda self: self._props.counters, notify=changed)
    counterCount = Property(int, lambda self: self._props.counter_count, notify=changed)
    ahead = Property(int, lambda self: self._props.ahead, notify=changed)
    rangeKnown = Property(bool, lambda self: self._props.range_known, notify=changed)
    rangeNow = Property(bool, lambda self: self._props.range_now, notify=changed)
    low = Property(str, lambda self: self._props.low, notify=changed)
    high = Property(str, lambda self: self._props.high, notify=changed)
    paper = Property(str, lambda self: self._props.paper, notify=changed)
    paperCopy = Property(bool, lambda self: self._props.paper_copy, notify=changed)
    paperAt = Property(str, lambda self: self._props.paper_at, notify=changed)
    paperDevice = Property(str, lambda self: self._props.paper_device, notify=changed)
    paperReason = Property(str, lambda self: self._props.paper_reason, notify=changed)
    qr = Property(str, lambda self: self._qr, notify=qrChanged)
    step = Property(str, lambda self: self._press.step, notify=pressChanged)
    why = Property(str, lambda self: self._press.why, notify=pressChanged)
    canShow = Property(bool, lambda self: self._press.can_show, notify=pressChanged)
    busy = Property(bool, lambda self: self._press.busy, notify=pressChanged)
