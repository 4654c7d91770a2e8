"""The work behind one counter's page: looks that never pile up, one action at a time, the answer shown at once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from display.panel.viewmodels.guard import PressGuard
from display.panel.viewmodels.header import HeaderViewModel
from display.panel.viewmodels.look import DeskLook
from display.panel.viewmodels.notice import NO_NOTICE, notice_of
from display.panel.viewmodels.running import RunningClock
from display.panel.viewmodels.worker import Action, Answer, HallLook, Seat, act, look_at, look_at_hall
from shared.actions.queue import Queue
from shared.qt.jobs import Failed, Jobs, Ok

log = logging.getLogger(__name__)


class SeatWork(QObject):
    """``changed()``: there is something new to show. ``acted()``: an action went through.

    ``seatChanged(seat)``: the counter has been looked at; ``None`` when nobody sits here any more.
    """

    changed = Signal()
    acted = Signal()
    seatChanged = Signal(object)

    def __init__(
        self,
        jobs: Jobs[Queue],
        header: HeaderViewModel,
        clock: RunningClock,
        monotonic: Callable[[], float],
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._header = header
        self._clock = clock
        self._guard = PressGuard(monotonic)
        self._language = language
        self._seat: Seat | None = None
        self._lasting = 0
        self._busy = False
        self._loading = False
        self._load_again = False

    @property
    def busy(self) -> bool:
        """Whether an action is under way."""
        return self._busy

    @property
    def counter(self) -> str:
        """Id of the counter, empty while nobody sits."""
        return self._seat.view.counter.plan.id if self._seat is not None else ""

    def look(self) -> DeskLook | None:
        """What is known now, ``None`` while nobody sits."""
        seat = self._seat
        if seat is None:
            return None
        now = self._clock.now() or seat.view.now
        return DeskLook(seat.view, seat.mall, now, self._language, self._busy, self._lasting)

    def sit(self, seat: Seat) -> None:
        """Begin at the counter of ``seat``."""
        self._seat = seat
        self._take(seat)

    def stand_up(self) -> None:
        """Nobody sits here any more."""
        self._seat = None
        self._header.hush(None)
        self.seatChanged.emit(None)

    def load(self, look: Callable[[Queue, str], Seat] = look_at) -> None:
        """Look again; while a look is under way only one more is remembered."""
        if self._seat is None:
            return
        if self._loading:
            self._load_again = True
            return
        self._loading = True
        counter = self.counter
        self._jobs.run(lambda queue: look(queue, counter), self._loaded)

    def do(self, name: str, action: Action) -> None:
        """Do ``action`` unless another one is under way or the press called ``name`` came twice."""
        if self._seat is None or self._busy or not self._guard.passes(name):
            return
        self._busy = True
        self._header.tell(NO_NOTICE)
        self.changed.emit()
        counter, visitor = self.counter, self._seat.view.counter.ticket
        self._jobs.run(lambda queue: act(queue, counter, visitor, action), partial(self._answered, name))

    def ask_hall(self, learn: Callable[[HallLook], None]) -> None:
        """Look at all counters and hand them to ``learn``."""

        def seen(outcome: Ok[HallLook] | Failed) -> None:
            match outcome:
                case Ok(value=hall):
                    learn(hall)
                case Failed(error=error):
                    self._header.tell(notice_of(error))

        self._jobs.run(look_at_hall, seen)

    def _loaded(self, outcome: Ok[Seat] | Failed) -> None:
        self._loading = False
        match outcome:
            case Ok(value=seat):
                self._take(seat)
            case Failed(error=error):
                self._header.tell(notice_of(error))
        if self._load_again:
            self._load_again = False
            self.load()

    def _answered(self, name: str, outcome: Ok[Answer] | Failed) -> None:
        self._busy = False
        self._guard.restart(name)
        match outcome:
            case Ok(value=answer):
                self._lasting = max(self._lasting, answer.told.seq)
                self._take(answer.seat)
                if answer.refused is not None:
                    self._header.tell(notice_of(answer.refused))
                else:
                    self.acted.emit()
                    self._header.tell(answer.told)
            case Failed(error=error):
                log.info("an action failed: %s", error)
                self._header.tell(notice_of(error))
                self.changed.emit()

    def _take(self, seat: Seat) -> None:
        """Show ``seat`` unless it is of a counter that was left meanwhile."""
        if seat.view.counter.plan.id != self.counter:
            return
        self._seat = seat
        self.seatChanged.emit(seat)
        self._clock.hear(seat.view.now)
        self._header.hush(seat.silent_since)
        self._header.heard(seat.mall, sample=seat.sample)
        self.changed.emit()
