"""Choosing a counter: all of them with their state, by number, by words, by arrow keys."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.worker import HallLook
from shared.actions.views import CounterView
from shared.qt.props import Snapshot
from shared.qt.rows import RowListModel

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A counter to sit down at. ``counter_state`` is open, break or closed; ``number`` is empty without a visitor."""

    counter: str
    label: str
    agency: str
    room: str
    counter_state: str
    number: str
    waiting: int


def counter_rows(look: HallLook, text: str) -> list[CounterRow]:
    """The counters that fit ``text``, by their numbers (9 before 10); one whose number is typed in full comes first."""
    typed = text.strip().casefold()
    fitting = sorted((view for view in look.counters if _fits(view, typed)), key=_by_number)
    fitting.sort(key=lambda view: view.plan.id.casefold() != typed)
    return [
        CounterRow(
            counter=view.plan.id,
            label=view.plan.label,
            agency=view.agency.short_name,
            room=view.room.name,
            counter_state=view.counter.state.value,
            number=view.ticket.number if view.ticket is not None else "",
            waiting=view.waiting,
        )
        for view in fitting
    ]


def _by_number(view: CounterView) -> tuple[str | int, ...]:
    # Every second part is digits, so that words are compared with words and numbers with numbers.
    parts = re.split(r"(\d+)", view.plan.label.casefold())
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts))


def _fits(view: CounterView, typed: str) -> bool:
    if typed.isdigit():
        return view.plan.id.startswith(typed)
    parts = (view.plan.id, view.plan.label, view.agency.short_name, view.agency.name, view.room.name)
    words = " ".join(parts).casefold()
    return all(word in words for word in typed.split())


@dataclass(frozen=True, slots=True)
class SignInProps:
    """``current`` is the place of the highlighted counter, -1 when none fits; ``busy`` while somebody signs in."""

    text: str = ""
    current: int = -1
    busy: bool = False
    loaded: bool = False
    asked: str = ""
    """The counter in use about which the officer is asked; empty while nothing is asked."""
    asked_label: str = ""
    asked_state: str = ""
    asked_number: str = ""
    """Who is at that counter now."""


@QmlElement
class SignInViewModel(QObject):
    """The page on which an officer chooses a counter. ``chosen(counter)`` asks to sit down there,
    ``joined(counter)`` also when somebody else may sit there."""

    chosen = Signal(str)
    joined = Signal(str)
    textChanged = Signal()
    currentChanged = Signal()
    busyChanged = Signal()
    loadedChanged = Signal()
    askedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: HallLook | None = None
        self._text = ""
        self._current = 0
        self._busy = False
        self._asked: CounterView | None = None
        self._rows = RowListModel(CounterRow, "counter", self)
        self._shown = Snapshot(
            SignInProps(),
            {
                "text": self.textChanged, "current": self.currentChanged, "busy": self.busyChanged,
                "loaded": self.loadedChanged, "asked": self.askedChanged, "asked_label": self.askedChanged,
                "asked_state": self.askedChanged, "asked_number": self.askedChanged,
            },
        )  # fmt: skip

    def learn(self, look: HallLook) -> None:
        """The hall has been looked at."""
        self._look = look
        if self._asked is not None:
            self._asked = next((view for view in look.counters if view.plan.id == self._shown.props.asked), None)
        self._show()

    def work(self, *, busy: bool) -> None:
        """Whether a sign-in is under way."""
        self._busy = busy
        self._show()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the counters that fit what was typed."""
        if text != self._text:
            self._text, self._current = text, 0
            self._show()

    @Slot(int)
    def move(self, by: int) -> None:
        """Move the highlight; it stops at both ends."""
        self._current = max(0, min(len(self._rows.rows) - 1, self._current + by))
        self._show()

    @Slot()
    def enter(self) -> None:
        """Sit down at the highlighted counter; nothing typed and nothing fitting does nothing."""
        if 0 <= self._shown.props.current < len(self._rows.rows):
            self.sit(self._rows.rows[self._shown.props.current].counter)

    @Slot(str)
    def sit(self, counter: str) -> None:
        """Sit down at ``counter``."""
        if not self._busy:
            self.chosen.emit(counter)

    def ask(self, view: CounterView | None) -> None:
        """Ask whether to sit down at a counter that is in use; ``None`` takes the question away."""
        self._asked = view
        self._show()

    @Slot()
    def goBack(self) -> None:
        """Not there: choose again."""
        self.ask(None)

    @Slot()
    def join(self) -> None:
        """Sit down there all the same."""
        if self._asked is not None and not self._busy:
            self.joined.emit(self._asked.plan.id)

    def _show(self) -> None:
        rows = counter_rows(self._look, self._text) if self._look is not None else []
        self._rows.show(rows)
        current = min(self._current, len(rows) - 1)
        asked = self._asked
        self._shown.show(
            SignInProps(
                text=self._text,
                current=current,
                busy=self._busy,
                loaded=self._look is not None,
                asked=asked.plan.id if asked is not None else "",
                asked_label=asked.plan.label if asked is not None else "",
                asked_state=asked.counter.state.value if asked is not None else "",
                asked_number=asked.ticket.number if asked is not None and asked.ticket is not None else "",
            )
        )

    @Property(RowListModel, constant=True)
    def counters(self) -> RowListModel[CounterRow]:
        return self._rows

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._shown.props.text

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        return self._shown.props.current

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._shown.props.busy

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self._shown.props.loaded

    @Property(str, notify=askedChanged)
    def asked(self) -> str:
        return self._shown.props.asked

    @Property(str, notify=askedChanged)
    def askedLabel(self) -> str:
        return self._shown.props.asked_label

    @Property(str, notify=askedChanged)
    def askedState(self) -> str:
        return self._shown.props.asked_state

    @Property(str, notify=askedChanged)
    def askedNumber(self) -> str:
        return self._shown.props.asked_number
