"""The choices of a break: why, until when, and what it or closing costs the people waiting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.look import DeskLook, minutes
from shared.actions.views import CounterView
from shared.qt.props import Snapshot
from shared.qt.rows import RowListModel
from shared.rules.counters import CounterState
from shared.rules.tickets import Ticket

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LENGTHS_MIN = (10, 15, 20, 30, 45, 60)
USUAL = 1
USUAL_OF = {"salat": 1, "makan": 4, "sebentar": 0, "rapat": 3, "ambil_berkas": 1}
"""For each reason the place of its usual length in ``LENGTHS_MIN``."""


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A time to come back, as the mall writes it, and the whole minutes until then."""

    time: str
    minutes: int


def return_times(now: datetime) -> list[datetime]:
    """For each length a time on whole five minutes: the shortest never longer than it says, others never shorter."""
    times: list[datetime] = []
    for length in LENGTHS_MIN:
        end = now + timedelta(minutes=length)
        over = timedelta(minutes=end.minute % 5, seconds=end.second, microseconds=end.microsecond)
        times.append(end - over + timedelta(minutes=5) if over and times else end - over)
    return times


def held_here(look: DeskLook) -> list[Ticket]:
    """Whom this counter has set aside."""
    return [ticket for ticket in look.view.parked if ticket.counter == look.view.counter.plan.id]


def bound_here(look: DeskLook) -> list[str]:
    """Numbers that only this counter may call."""
    own = look.view.counter.plan.id
    return [entry.choice.ticket.number for entry in look.view.next if entry.choice.ticket.bound_to == own]


def others_resuming(own: str, held: Iterable[Ticket], counters: Iterable[CounterView]) -> list[str]:
    """Labels of the other open counters that may take up every one of ``held``."""
    services = {ticket.service for ticket in held}
    return [
        view.plan.label
        for view in counters
        if view.plan.id != own and view.counter.state is CounterState.OPEN and services <= set(view.plan.services)
    ]


def others_calling(own: str, services: Iterable[str], counters: Iterable[CounterView]) -> list[str]:
    """Labels of the other open counters that share a service with this one."""
    mine = set(services)
    return [
        view.plan.label
        for view in counters
        if view.plan.id != own and view.counter.state is CounterState.OPEN and mine.intersection(view.plan.services)
    ]


@dataclass(frozen=True, slots=True)
class RestProps:
    """``others`` are labels joined by commas; ``known`` is False until the other counters have been looked at."""

    reason: str = ""
    chosen: int = USUAL
    until: str = ""
    waiting: int = 0
    others: str = ""
    known: bool = False
    held: str = ""
    """Numbers set aside here, joined by commas."""
    held_others: str = ""
    """Other counters that could take them up."""
    bound: str = ""
    """Numbers that wait for this counter alone."""


@QmlElement
class RestViewModel(QObject):
    """The pane of a break. The reason may stay empty."""

    reasonChanged = Signal()
    chosenChanged = Signal()
    untilChanged = Signal()
    waitingChanged = Signal()
    othersChanged = Signal()
    knownChanged = Signal()
    heldChanged = Signal()
    boundChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times: list[datetime] = []
        self._words: list[str] = []
        self._reason = ""
        self._chosen = USUAL
        self._waiting = 0
        self._counters: Sequence[CounterView] | None = None
        self._look: DeskLook | None = None
        self._rows = RowListModel(TimeRow, "time", self)
        self._shown = Snapshot(
            RestProps(),
            {
                "reason": self.reasonChanged, "chosen": self.chosenChanged, "until": self.untilChanged,
                "waiting": self.waitingChanged, "others": self.othersChanged, "known": self.knownChanged,
                "held": self.heldChanged, "held_others": self.heldChanged, "bound": self.boundChanged,
            },
        )  # fmt: skip

    def open(self, look: DeskLook) -> None:
        """Begin anew at the moment of ``look``."""
        self._times = return_times(look.now)
        self._words = [look.clock(moment) for moment in self._times]
        self._reason, self._chosen, self._counters = "", USUAL, None
        self.follow(look)

    def follow(self, look: DeskLook) -> None:
        """Time passes, and what happens meanwhile is told too; the times to choose from stay."""
        self._look = look
        self._waiting = look.view.counter.waiting
        rows = zip(self._words, self._times, strict=True)
        self._rows.show([TimeRow(word, minutes(look.now - timedelta(seconds=30), time)) for word, time in rows])
        self._show()

    def learn(self, counters: Sequence[CounterView]) -> None:
        """All counters have been looked at."""
        self._counters = counters
        self._show()

    @property
    def props(self) -> RestProps:
        """What is shown now."""
        return self._shown.props

    @property
    def end(self) -> datetime | None:
        """The chosen moment to come back."""
        return self._times[self._chosen] if self._times else None

    @Slot(str)
    def because(self, reason: str) -> None:
        """Choose a reason, or take it back; each brings its usual length."""
        self._reason = "" if reason == self._reason else reason
        if self._reason:
            self._chosen = USUAL_OF.get(self._reason, self._chosen)
        self._show()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a time by its place; a place outside the list stays at its end."""
        self._chosen = max(0, min(len(LENGTHS_MIN) - 1, place))
        self._show()

    def _show(self) -> None:
        look = self._look
        if look is None:
            return
        plan, held, counters = look.view.counter.plan, held_here(look), self._counters or ()
        self._shown.show(
            RestProps(
                reason=self._reason,
                chosen=self._chosen,
                until=self._words[self._chosen] if self._words else "",
                waiting=self._waiting,
                others=", ".join(others_calling(plan.id, plan.services, counters)),
                known=self._counters is not None,
                held=", ".join(ticket.number for ticket in held),
                held_others=", ".join(others_resuming(plan.id, held, counters)),
                bound=", ".join(bound_here(look)),
            )
        )

    @Property(RowListModel, constant=True)
    def times(self) -> RowListModel[TimeRow]:
        return self._rows

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        return self._shown.props.reason

    @Property(int, notify=chosenChanged)
    def chosen(self) -> int:
        return self._shown.props.chosen

    @Property(str, notify=untilChanged)
    def until(self) -> str:
        return self._shown.props.until

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        return self._shown.props.waiting

    @Property(str, notify=othersChanged)
    def others(self) -> str:
        return self._shown.props.others

    @Property(bool, notify=knownChanged)
    def known(self) -> bool:
        return self._shown.props.known

    @Property(str, notify=heldChanged)
    def held(self) -> str:
        return self._shown.props.held

    @Property(str, notify=heldChanged)
    def heldOthers(self) -> str:
        return self._shown.props.held_others

    @Property(str, notify=boundChanged)
    def bound(self) -> str:
        return self._shown.props.bound
