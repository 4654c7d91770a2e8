"""The pane that sends a visitor elsewhere: typed words, the places that fit, the highlighted one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.look import DeskLook
from display.panel.viewmodels.targets import TargetRow, target_rows
from shared.actions.views import CounterView
from shared.qt.props import Snapshot
from shared.qt.rows import RowListModel

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TransferProps:
    """``current`` is the place of the highlighted row, -1 when nothing fits; ``number`` is who is sent."""

    text: str = ""
    current: int = -1
    number: str = ""


@QmlElement
class TransferViewModel(QObject):
    """The pane of a transfer."""

    textChanged = Signal()
    currentChanged = Signal()
    numberChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: DeskLook | None = None
        self._counters: Sequence[CounterView] = ()
        self._rows = RowListModel(TargetRow, "key", self)
        self._shown = Snapshot(
            TransferProps(),
            {"text": self.textChanged, "current": self.currentChanged, "number": self.numberChanged},
        )

    def open(self, look: DeskLook) -> None:
        """Begin anew for the ticket at the counter; the places come with :meth:`learn`."""
        self._look, self._counters = look, ()
        self._fill("")

    def learn(self, counters: Sequence[CounterView]) -> None:
        """The counters have been looked at."""
        self._counters = counters
        self._fill(self._shown.props.text)

    @property
    def target(self) -> str:
        """The key of the highlighted place, empty when there is none."""
        place = self._shown.props.current
        return self._rows.rows[place].key if 0 <= place < len(self._rows.rows) else ""

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the places that fit the typed words; the first of them is highlighted."""
        if text != self._shown.props.text:
            self._fill(text)

    @Slot(int)
    def move(self, by: int) -> None:
        """Move the highlight; it stops at both ends."""
        self.point(self._shown.props.current + by)

    @Slot(int)
    def point(self, place: int) -> None:
        """Highlight the place."""
        last = len(self._rows.rows) - 1
        props = self._shown.props
        self._shown.show(TransferProps(props.text, max(min(0, last), min(last, place)), props.number))

    def _fill(self, text: str) -> None:
        look = self._look
        ticket = look.view.counter.ticket if look is not None else None
        rows: list[TargetRow] = []
        if look is not None and ticket is not None and self._counters:
            own = look.view.counter.plan.id
            rows = target_rows(look.mall, self._counters, own, ticket, text, look.language)
        self._rows.show(rows)
        number = ticket.number if ticket is not None else ""
        self._shown.show(TransferProps(text, 0 if rows else -1, number))

    @Property(RowListModel, constant=True)
    def targets(self) -> RowListModel[TargetRow]:
        return self._rows

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._shown.props.text

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        return self._shown.props.current

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.props.number
