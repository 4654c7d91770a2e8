"""The pane that sends a visitor elsewhere: typed words, the places that fit, the chosen one."""

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
    """``current`` is the place of the chosen row, -1 until the officer chooses; ``number`` is who is sent."""

    text: str = ""
    current: int = -1
    number: str = ""
    none_fits: bool = False
    target: str = ""
    """The chosen place in few words, empty until one is chosen."""
    target_kind: str = ""
    target_open: bool = True


@QmlElement
class TransferViewModel(QObject):
    """The pane of a transfer."""

    textChanged = Signal()
    currentChanged = Signal()
    numberChanged = Signal()
    noneFitsChanged = Signal()
    targetChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: DeskLook | None = None
        self._counters: Sequence[CounterView] = ()
        self._rows = RowListModel(TargetRow, "key", self)
        self._shown = Snapshot(
            TransferProps(),
            {
                "text": self.textChanged, "current": self.currentChanged, "number": self.numberChanged,
                "none_fits": self.noneFitsChanged, "target": self.targetChanged, "target_kind": self.targetChanged,
                "target_open": self.targetChanged,
            },
        )  # fmt: skip

    def open(self, look: DeskLook) -> None:
        """Begin anew for the ticket at the counter; the places come with :meth:`learn`."""
        self._look, self._counters = look, ()
        self._fill("")

    def learn(self, counters: Sequence[CounterView]) -> None:
        """The counters have been looked at."""
        self._counters = counters
        self._fill(self._shown.props.text)

    @property
    def target(self) -> TargetRow | None:
        """The chosen place."""
        place = self._shown.props.current
        return self._rows.rows[place] if 0 <= place < len(self._rows.rows) else None

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the places that fit the typed words; none of them is chosen yet."""
        if text != self._shown.props.text:
            self._fill(text)

    @Slot(int)
    def move(self, by: int) -> None:
        """Choose the next one, or the one before; it stops at both ends."""
        self.point(self._shown.props.current + by)

    @Slot(int)
    def point(self, place: int) -> None:
        """Choose the place."""
        last = len(self._rows.rows) - 1
        self._show(self._shown.props.text, max(min(0, last), min(last, place)))

    def _fill(self, text: str) -> None:
        look = self._look
        ticket = look.view.counter.ticket if look is not None else None
        rows: list[TargetRow] = []
        if look is not None and ticket is not None and self._counters:
            own = look.view.counter.plan.id
            rows = target_rows(look.mall, self._counters, own, ticket, text, look.language)
        self._rows.show(rows)
        self._show(text, -1)

    def _show(self, text: str, current: int) -> None:
        ticket = self._look.view.counter.ticket if self._look is not None else None
        row = self._rows.rows[current] if current >= 0 else None
        self._shown.show(
            TransferProps(
                text=text,
                current=current,
                number=ticket.number if ticket is not None else "",
                none_fits=bool(self._counters) and not self._rows.rows,
                target=row.short if row is not None else "",
                target_kind=row.kind if row is not None else "",
                target_open=row.open if row is not None else True,
            )
        )

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

    @Property(bool, notify=noneFitsChanged)
    def noneFits(self) -> bool:
        return self._shown.props.none_fits

    @Property(str, notify=targetChanged)
    def targetName(self) -> str:
        return self._shown.props.target

    @Property(str, notify=targetChanged)
    def targetKind(self) -> str:
        return self._shown.props.target_kind

    @Property(bool, notify=targetChanged)
    def targetOpen(self) -> bool:
        return self._shown.props.target_open
