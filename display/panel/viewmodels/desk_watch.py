"""The help desk's looks at the queue: when something moved and now and then, one at a time, the last never missed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from display.panel.viewmodels.helpdesk_look import DeskSeen, keep_time, look_at_desk
from shared.actions.queue import Queue
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok

LOOK_EVERY, KEEP_EVERY = 5, 20
"""Ticks: rights to a paper end by themselves, and nobody tells."""


class DeskWatch(QObject):
    """``seen(DeskSeen, int)`` with the count that ``wanted`` gave; ``failed(Exception)``.

    ``wanted`` tells the code of the open ticket (or nothing) and how often another was asked for.
    """

    seen = Signal(object, int)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs[Queue], feed: Feed, wanted: Callable[[], tuple[str, int]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted = wanted
        self._looking = self._again = False
        self._ticks = 0
        feed.moved.connect(self.look)
        feed.tick.connect(self._tick)

    @Slot()
    def look(self) -> None:
        """Look again; while a look is under way only one more is remembered."""
        self._look(look_at_desk)

    @Slot()
    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % KEEP_EVERY == 0:
            self._look(keep_time)
        elif self._ticks % LOOK_EVERY == 0:
            self.look()

    def _look(self, work: Callable[[Queue, str], DeskSeen]) -> None:
        if self._looking:
            self._again = True
            return
        self._looking = True
        code, asked = self._wanted()
        self._jobs.run(lambda queue: work(queue, code), partial(self._looked, asked))

    def _looked(self, asked: int, outcome: Ok[DeskSeen] | Failed) -> None:
        self._looking = False
        match outcome:
            case Ok(value=seen):
                self.seen.emit(seen, asked)
            case Failed(error=error):
                self.failed.emit(error)
        if self._again:
            self._again = False
            self.look()
