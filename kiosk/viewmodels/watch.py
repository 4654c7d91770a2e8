"""Looks at the queue for the present page whenever something moved: one look at a time, the last one never missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.viewmodels.look import Look, Place, look
from shared.actions.queue import Queue
from shared.ports.errors import WorldFault
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok

TICK_EVERY_S = 30
"""How often this window lets the queue close what the clock has closed."""


class Watch(QObject):
    """``seen(Look)`` for the place asked for last; ``clock(datetime)`` every second (UTC); ``gone()`` when what the
    place names is no longer there; ``away(bool)`` when the queue cannot be read, and when it can again.
    """

    seen = Signal(object)
    clock = Signal(object)
    gone = Signal()
    away = Signal(bool)

    def __init__(
        self, jobs: Jobs[Queue], feed: Feed, place: Callable[[], Place], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._place = place
        self._looking = False
        self._stale = False
        self._is_away = False
        self._asking = False
        self._ticks = 0
        feed.moved.connect(self._moved)
        feed.trouble.connect(self._trouble)
        feed.recovered.connect(self.look)
        feed.tick.connect(self._tick)

    @Slot()
    def look(self) -> None:
        """Look at the present place; while a look is under way, once more after it."""
        if self._looking:
            self._stale = True
            return
        self._looking, self._stale = True, False
        place = self._place()
        self._jobs.run(lambda queue: look(queue, place), lambda answer: self._looked(place, answer))

    @Slot(int)
    def _moved(self, _version: int) -> None:
        self.look()

    @Slot(str)
    def _trouble(self, _reason: str) -> None:
        self._set_away(True)

    def _looked(self, place: Place, answer: Ok[Look] | Failed) -> None:
        self._looking = False
        match answer:
            case Ok(seen):
                self._set_away(False)
                if place == self._place():
                    self.seen.emit(seen)
            case Failed(error) if isinstance(error, WorldFault):
                self._set_away(True)
            case Failed():
                if place == self._place():
                    self.gone.emit()
        if self._stale:
            self.look()

    @Slot()
    def _tick(self) -> None:
        if self._is_away:
            self.look()
        if self._asking:
            return
        self._asking = True
        self._ticks += 1
        due = self._ticks % TICK_EVERY_S == 0
        self._jobs.run(lambda queue: _now(queue, due), self._told)

    def _told(self, answer: Ok[datetime] | Failed) -> None:
        self._asking = False
        if isinstance(answer, Ok):
            self.clock.emit(answer.value)

    def _set_away(self, is_away: bool) -> None:
        if is_away != self._is_away:
            self._is_away = is_away
            self.away.emit(is_away)


def _now(queue: Queue, due: bool) -> datetime:
    if due:
        queue.tick()
    return queue.now()
