"""The panel as a whole: the page of sign-in or the page of a counter, and what both share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.desk import DeskViewModel
from display.panel.viewmodels.dock import DockViewModel
from display.panel.viewmodels.header import HeaderViewModel
from display.panel.viewmodels.notice import NO_NOTICE, notice_of
from display.panel.viewmodels.running import RunningClock
from display.panel.viewmodels.seat import SeatWork
from display.panel.viewmodels.sign_in import SignInViewModel
from display.panel.viewmodels.worker import HallLook, Seat, Taken, look_at_hall, seat_name, sit
from shared.actions.queue import Queue
from shared.ports.health import Health
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

QUESTION_DEAF_S = 0.6
"""A question is not answered by the second half of the double click that asked it."""


@QmlElement
class PanelViewModel(QObject):
    """Everything that the panel's window shows.

    ``counter`` goes straight to that counter, its own; ``own`` is the seat that was remembered, as ``seatKept(name)``
    told it (empty when there is none): back at it nothing is asked. ``monotonic`` gives seconds; ``language`` is "id"
    or "en" and picks the catalogue's names (the sentences come from the translations). ``docked``: a strip as soon as
    somebody sits.
    """

    seatedChanged = Signal()
    seatKept = Signal(str)

    def __init__(
        self,
        jobs: Jobs[Queue],
        feed: Feed,
        monotonic: Callable[[], float],
        new_request_id: Callable[[], str],
        counter: str | None = None,
        language: str = "id",
        *,
        docked: bool = False,
        own: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._new_request_id = new_request_id
        self._monotonic = monotonic
        self._own = own
        self._asked_at = 0.0
        self._seated = False
        self._looking = False
        self._look_again = False
        self._clock = RunningClock(monotonic)
        self._header = HeaderViewModel(self._clock, monotonic, self)
        self._sign_in = SignInViewModel(self)
        work = SeatWork(jobs, self._header, self._clock, monotonic, language, self)
        work.seatChanged.connect(self._keep)
        self._desk = DeskViewModel(work, new_request_id, self)
        self._docks_at_once = docked
        self._dock = DockViewModel(self._desk, self._header, docked=docked and counter is not None, parent=self)
        self._sign_in.chosen.connect(self._choose)
        self._sign_in.joined.connect(self._join)
        self._desk.left.connect(self._stand_up)
        feed.moved.connect(self._moved)
        feed.trouble.connect(self._header.lose)
        feed.recovered.connect(self._header.regain)
        feed.tick.connect(self._tick)
        if counter is not None:
            self._sit(counter, join=True)

    @Slot(object)
    def worry(self, health: Health) -> None:
        """How the queue's machine is doing."""
        self._header.worry(health)

    @Slot(str)
    def _choose(self, counter: str) -> None:
        self._sit(counter, join=False)

    @Slot(str)
    def _join(self, counter: str) -> None:
        if self._monotonic() - self._asked_at >= QUESTION_DEAF_S:
            self._sit(counter, join=True)

    def _sit(self, counter: str, *, join: bool) -> None:
        self._sign_in.work(busy=True)
        self._header.tell(NO_NOTICE)
        request, own = self._new_request_id(), self._own
        self._jobs.run(lambda queue: sit(queue, counter, request, join=join, own=own), self._sat)

    def _sat(self, outcome: Ok[Seat | Taken] | Failed) -> None:
        self._sign_in.work(busy=False)
        match outcome:
            case Ok(value=found):
                self._found(found)
            case Failed(error=error):
                self._header.tell(notice_of(error))
                self._dock.undock()

    def _found(self, found: Seat | Taken) -> None:
        if isinstance(found, Taken):
            self._asked_at = self._monotonic()
            self._sign_in.ask(found.view)
        else:
            self._sign_in.ask(None)
            self._desk.sit(found)
            self._seat_taken(seated=True)

    @Slot(object)
    def _keep(self, seat: Seat | None) -> None:
        """Remember where this panel sits, and forget a counter that it left or that is closed."""
        name = seat_name(seat) if seat is not None else ""
        if name != self._own:
            self._own = name
            self.seatKept.emit(name)

    @Slot()
    def _stand_up(self) -> None:
        self._sign_in.search("")
        self._seat_taken(seated=False)
        self._look()

    @Slot()
    def _moved(self) -> None:
        if self._seated:
            self._desk.reload()
        else:
            self._look()

    @Slot()
    def _tick(self) -> None:
        self._header.update()
        if self._seated:
            self._desk.tick()

    def _look(self) -> None:
        if self._looking:
            self._look_again = True
            return
        self._looking = True
        self._jobs.run(look_at_hall, self._looked)

    def _looked(self, outcome: Ok[HallLook] | Failed) -> None:
        self._looking = False
        match outcome:
            case Ok(value=look):
                self._clock.hear(look.now)
                self._header.heard(look.mall, sample=look.sample)
                self._sign_in.learn(look)
            case Failed(error=error):
                self._header.tell(notice_of(error))
        if self._look_again and not self._seated:
            self._look_again = False
            self._look()

    def _seat_taken(self, *, seated: bool) -> None:
        self._seated = seated
        self.seatedChanged.emit()
        self._dock.sit(seated=seated)
        if seated and self._docks_at_once:
            self._docks_at_once = False
            self._dock.dock()

    @Property(bool, notify=seatedChanged)
    def seated(self) -> bool:
        return self._seated

    @Property(HeaderViewModel, constant=True)
    def header(self) -> HeaderViewModel:
        return self._header

    @Property(SignInViewModel, constant=True)
    def signIn(self) -> SignInViewModel:
        return self._sign_in

    @property
    def docking(self) -> DockViewModel:
        """Window or strip, for whoever shows them."""
        return self._dock

    @Property(DockViewModel, constant=True)
    def dock(self) -> DockViewModel:
        return self._dock

    @Property(DeskViewModel, constant=True)
    def desk(self) -> DeskViewModel:
        return self._desk
