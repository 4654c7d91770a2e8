"""The view model of the wall: looks when the queue moves, knows how old its picture is, turns its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Slot

from display.wall.viewmodels.agencies import last_calls_of
from display.wall.viewmodels.announcer import Announcer
from display.wall.viewmodels.between import Between
from display.wall.viewmodels.face import WallFace
from display.wall.viewmodels.looking import Seen, look, tidy
from display.wall.viewmodels.picture import WallInputs, at_rest, derive_wall
from display.wall.viewmodels.props import WallPicture, WallProps
from display.wall.viewmodels.sightings import Sightings
from shared.actions.queue import Queue
from shared.actions.views import BoardCall
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok
from shared.rules.mall import Mall
from shared.rules.verdict import Verdict

DELAY_S = 10.0
LOOK_S = 5
"""The wall also looks this often when nothing moves: the clock ends breaks and opens agencies."""
TIDY_S = 30
CALL_PAGE_S = 5
PAGE_S = 8
"""A page of the strip."""


class WallViewModel(QObject):
    """Drives ``face``, which the views bind to. ``room`` None shows the whole hall.

    ``monotonic`` gives seconds that no clock step moves.
    """

    def __init__(
        self,
        jobs: Jobs[Queue],
        feed: Feed,
        announcer: Announcer,
        monotonic: Callable[[], float],
        *,
        room: str | None,
        language: str = "id",
    ) -> None:
        super().__init__()
        self._jobs, self._announcer, self._monotonic = jobs, announcer, monotonic
        self._room, self._language = room, language
        self._reading = self._again = self._down = False
        self._thorough = True
        self._seen: Seen | None = None
        self._seen_at = monotonic()
        self._mall: Mall | None = None
        self._sample = False
        self._verdicts: dict[str, Verdict] = {}
        self._last_calls: dict[str, BoardCall] = {}
        self._sightings = Sightings()
        self._between = Between(room)
        self._seconds = 0
        self._calls_since = 0
        self.face = WallFace()
        feed.moved.connect(self._moved)
        feed.trouble.connect(self._lost)
        feed.recovered.connect(self._back)
        feed.tick.connect(self._tick)
        announcer.changed.connect(self._show)
        self.face.stillLoaded.connect(self._still_loaded)
        self.face.stillFailed.connect(self._still_failed)

    def set_language(self, language: str) -> None:
        """The language of what the hall tells; the other sentences are QML's."""
        self._language = language
        self._show()

    @Slot()
    def _moved(self) -> None:
        self._look()
        self._announcer.wake()

    @Slot()
    def _lost(self) -> None:
        self._down = True
        self._show()

    @Slot()
    def _back(self) -> None:
        self._down = False
        self._look()

    @Slot()
    def _tick(self) -> None:
        self._seconds += 1
        if self._seconds % LOOK_S == 0:
            self._thorough = True
            self._look()
        if self._seconds % TIDY_S == 0:
            self._jobs.run(tidy, _tidied)
        self._announcer.tick()
        self._show()

    def _look(self) -> None:
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        room, thorough, known = self._room, self._thorough, self._between.known
        self._thorough = False
        self._jobs.run(lambda queue: look(queue, room, known, thorough=thorough), self._looked)

    def _looked(self, outcome: Ok[Seen] | Failed) -> None:
        self._reading = False
        if isinstance(outcome, Ok):
            self._take(outcome.value)
        else:
            self._thorough = True
        self._show()
        if self._again:
            self._look()

    def _take(self, seen: Seen) -> None:
        now = self._monotonic()
        if self._seen is not None and self._mall and self._mall.day(seen.now) != self._mall.day(self._seen.now):
            self._last_calls = {}
        self._seen, self._seen_at = seen, now
        if seen.mall is not None:
            self._mall, self._sample, self._verdicts = seen.mall, seen.sample, dict(seen.verdicts or {})
        if seen.notices is not None:
            self._between.take(seen.notices, seen.stills)
        calls = seen.board.calls
        self._last_calls = last_calls_of(calls, self._last_calls)
        if self._sightings.see(calls, ((seen.now - c.call.at).total_seconds() for c in calls), now):
            self._calls_since = self._seconds

    @Slot(str)
    def _still_loaded(self, name: str) -> None:
        self._between.loaded(name)

    @Slot(str)
    def _still_failed(self, name: str) -> None:
        self._between.failed(name)
        self._show()

    @Slot()
    def _show(self) -> None:
        at = self._monotonic()
        if self._seen is None or self._mall is None:
            if self._down or at - self._seen_at >= DELAY_S:
                self.face.show(WallPicture(WallProps(delayed=True)))
            return
        now = self._seen.now + timedelta(seconds=at - self._seen_at)
        inputs = WallInputs(
            mall=self._mall,
            board=self._seen.board,
            now=now,
            sample=self._sample,
            verdicts=self._verdicts,
            last_calls=self._last_calls,
            blinking=self._sightings.blinking(at),
            told=self._sightings.told(at),
            speaking=self._announcer.speaking,
            call_turn=(self._seconds - self._calls_since) // CALL_PAGE_S,
            page_turn=self._seconds // PAGE_S,
            delayed_since=self._delayed_since(at, self._seen.now),
            sound_trouble=self._announcer.trouble,
            sound_reason=self._announcer.reason,
        )
        self.face.show(derive_wall(self._with_reading(inputs, self._mall, at)))

    def _with_reading(self, inputs: WallInputs, mall: Mall, at: float) -> WallInputs:
        # How many pages the board has is known from the picture that stands; a look a second keeps it true.
        before = self.face.props
        read = self._between.read(
            at, inputs.now, mall, inputs.board, boards=before.board_pages, held=not at_rest(inputs), shut=before.shut,
            language=self._language,
        )  # fmt: skip
        return replace(inputs, board_turn=read.shown.board, page=read.shown.page, line=read.line, stills=read.stills)

    def _delayed_since(self, at: float, seen: datetime) -> datetime | None:
        return seen if self._down or at - self._seen_at >= DELAY_S else None


def _tidied(outcome: Ok[None] | Failed) -> None:
    """Nothing to show: what was closed moves the queue, and a queue out of reach is told by the looks."""
