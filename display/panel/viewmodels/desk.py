"""The page of one counter: what an officer presses, and what is shown of the counter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.card import CardViewModel
from display.panel.viewmodels.look import DeskLook
from display.panel.viewmodels.presses import return_action, step_action, transfer_action, undo_action
from display.panel.viewmodels.resting import RestViewModel
from display.panel.viewmodels.rows import AsideRow, NextRow, longest_min, missed_rows, next_rows, parked_rows
from display.panel.viewmodels.seat import SeatWork
from display.panel.viewmodels.stage import step_of
from display.panel.viewmodels.steps import StepsProps
from display.panel.viewmodels.steps_published import StepsViewModel
from display.panel.viewmodels.transfer import TransferViewModel
from display.panel.viewmodels.worker import Seat, keep_time
from shared.actions.queue import Queue
from shared.qt.props import Snapshot
from shared.qt.rows import RowListModel
from shared.rules.tickets import Outcome

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

TICKS_BETWEEN_LOOKS = 20


@dataclass(frozen=True, slots=True)
class DeskProps:
    """``pane`` is the open pane: ``break``, ``outcomes``, ``transfer``, ``close``, or empty."""

    label: str = ""
    agency: str = ""
    room: str = ""
    waiting: int = 0
    longest_min: int = 0
    pane: str = ""


def derive_desk_props(look: DeskLook, pane: str) -> DeskProps:
    """The page for ``look``; a pane that has lost its sense (the visitor is gone) closes itself."""
    view = look.view.counter
    return DeskProps(
        label=view.plan.label,
        agency=view.agency.short_name,
        room=view.room.name,
        waiting=view.waiting,
        longest_min=longest_min(look),
        pane=pane,
    )


def pane_fits(pane: str, steps: StepsProps) -> bool:
    """Whether what the pane offers can still be done."""
    match pane:
        case "break":
            return not steps.break_why
        case "outcomes":
            return not steps.outcomes_why
        case "transfer":
            return not steps.transfer_why
        case "close":
            return not steps.close_why
        case _:
            return False


@QmlElement
class DeskViewModel(QObject):
    """The page of one counter. ``left()`` says that the officer wants to choose another one."""

    left = Signal()
    labelChanged = Signal()
    agencyChanged = Signal()
    roomChanged = Signal()
    waitingChanged = Signal()
    longestMinChanged = Signal()
    paneChanged = Signal()

    def __init__(self, work: SeatWork, new_request_id: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._new_request_id = new_request_id
        self._ticks = 0
        self._card = CardViewModel(self)
        self._steps = StepsViewModel(self)
        self._rest = RestViewModel(self)
        self._transfer = TransferViewModel(self)
        self._next = RowListModel(NextRow, "number", self)
        self._parked = RowListModel(AsideRow, "number", self)
        self._missed = RowListModel(AsideRow, "number", self)
        self._shown = Snapshot(
            DeskProps(),
            {
                "label": self.labelChanged, "agency": self.agencyChanged, "room": self.roomChanged,
                "waiting": self.waitingChanged, "longest_min": self.longestMinChanged, "pane": self.paneChanged,
            },
        )  # fmt: skip
        work.changed.connect(self._show)
        work.acted.connect(self.closePane)

    @property
    def can(self) -> StepsProps:
        """What can be done now."""
        return self._steps.props

    @property
    def has_pane(self) -> bool:
        """Whether a pane is open: only its own keys act then."""
        return self._shown.props.pane != ""

    def sit(self, seat: Seat) -> None:
        """Begin at the counter of ``seat``."""
        self._work.sit(seat)

    @Slot()
    def reload(self) -> None:
        """The queue moved on."""
        self._work.load()

    @Slot()
    def tick(self) -> None:
        """Once a second: the running times; now and then the queue's own housekeeping."""
        self._ticks += 1
        if self._ticks % TICKS_BETWEEN_LOOKS == 0:
            self._work.load(keep_time)
        self._show()

    # -- what the officer does ----------------------------------------------------------------------------------
    @Slot()
    def stepOn(self) -> None:
        """The main button: the usual next step."""
        look = self._work.look()
        if look is not None:
            self._work.do("main", step_action(step_of(look.view), self._work.counter, self._new_request_id))

    @Slot()
    def callAgain(self) -> None:
        """Call the visitor once more."""
        self._do("again", lambda queue, counter, request: queue.call_again(counter, request))

    @Slot()
    def markAbsent(self) -> None:
        """Nobody came."""
        self._do("absent", lambda queue, counter, request: queue.absent(counter, request))

    @Slot()
    def park(self) -> None:
        """Set the visitor aside."""
        self._do("park", lambda queue, counter, request: queue.park(counter, request))

    @Slot(str)
    def resume(self, number: str) -> None:
        """Serve a visitor who was set aside."""
        self._do(f"resume {number}", lambda queue, counter, request: queue.resume(counter, number, request))

    @Slot(str)
    def takeBack(self, number: str) -> None:
        """Somebody who missed the call is here: let the number wait again."""
        self._work.do(f"back {number}", return_action(number, self._new_request_id()))

    @Slot()
    def finishOnly(self) -> None:
        """End the visit without calling the next number."""
        self._do("finish", lambda queue, counter, request: queue.finish(counter, Outcome.SELESAI, request))

    @Slot(str)
    def finishWith(self, outcome: str) -> None:
        """End the visit with another outcome."""
        ending = Outcome(outcome)
        self._do(f"finish {outcome}", lambda queue, counter, request: queue.finish(counter, ending, request))

    @Slot()
    def transferVisitor(self) -> None:
        """Send the visitor to the chosen place; nothing while none is chosen."""
        if target := self._transfer.target:
            self._work.do("transfer", transfer_action(self._work.counter, target, self._new_request_id()))

    @Slot()
    def takeBreak(self) -> None:
        """Pause the counter with the chosen reason and time."""
        reason, until = self._rest.props.reason, self._rest.end
        self._do("break", lambda queue, counter, request: queue.break_counter(counter, reason, until, request))

    @Slot()
    def closeCounter(self) -> None:
        """Close the counter."""
        self._do("close", lambda queue, counter, request: queue.close_counter(counter, request_id=request))

    @Slot()
    def undo(self) -> None:
        """Take back the counter's last action."""
        self._work.do("undo", undo_action(self._work.counter, self._new_request_id()))

    @Slot(str)
    def openPane(self, pane: str) -> None:
        """Open a pane; the same once more closes it. One that makes no sense now stays shut."""
        look = self._work.look()
        if look is None or pane == self._shown.props.pane:
            self.closePane()
            return
        if not pane_fits(pane, self._steps.props):
            return
        if pane == "transfer":
            self._transfer.open(look)
            self._work.ask_hall(lambda hall: self._transfer.learn(hall.counters))
        elif pane in {"break", "close"}:
            self._rest.open(look)
            self._work.ask_hall(lambda hall: self._rest.learn(hall.counters))
        self._show(pane)

    @Slot()
    def closePane(self) -> None:
        """Shut the open pane."""
        if self._shown.props.pane:
            self._show("")

    @Slot()
    def leave(self) -> None:
        """Choose another counter; only from a closed one, so that no open counter is left alone."""
        if not (self._work.busy or self._steps.props.leave_why):
            self._work.stand_up()
            self.left.emit()

    def _do(self, name: str, act: Callable[[Queue, str, str], object]) -> None:
        counter, request = self._work.counter, self._new_request_id()
        self._work.do(name, lambda queue: act(queue, counter, request))

    def _show(self, pane: str | None = None) -> None:
        look = self._work.look()
        if look is None:
            return
        self._card.show(look)
        self._steps.show(look)
        self._next.show(next_rows(look))
        self._parked.show(parked_rows(look))
        self._missed.show(missed_rows(look))
        wanted = self._shown.props.pane if pane is None else pane
        if wanted in {"break", "close"}:
            self._rest.follow(look)
        self._shown.show(derive_desk_props(look, wanted if pane_fits(wanted, self._steps.props) else ""))

    # -- what QML reads -----------------------------------------------------------------------------------------
    @Property(CardViewModel, constant=True)
    def card(self) -> CardViewModel:
        return self._card

    @Property(StepsViewModel, constant=True)
    def steps(self) -> StepsViewModel:
        return self._steps

    @Property(RestViewModel, constant=True)
    def rest(self) -> RestViewModel:
        return self._rest

    @Property(TransferViewModel, constant=True)
    def transfer(self) -> TransferViewModel:
        return self._transfer

    @Property(RowListModel, constant=True)
    def following(self) -> RowListModel[NextRow]:
        return self._next

    @Property(RowListModel, constant=True)
    def parked(self) -> RowListModel[AsideRow]:
        return self._parked

    @Property(RowListModel, constant=True)
    def missed(self) -> RowListModel[AsideRow]:
        return self._missed

    @Property(str, notify=labelChanged)
    def label(self) -> str:
        return self._shown.props.label

    @Property(str, notify=agencyChanged)
    def agency(self) -> str:
        return self._shown.props.agency

    @Property(str, notify=roomChanged)
    def room(self) -> str:
        return self._shown.props.room

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        return self._shown.props.waiting

    @Property(int, notify=longestMinChanged)
    def longestMin(self) -> int:
        return self._shown.props.longest_min

    @Property(str, notify=paneChanged)
    def pane(self) -> str:
        return self._shown.props.pane
