"""The room's turn to speak as a wall holds it: renewed each second while it speaks, and given up when it is lost."""

from __future__ import annotations

from collections.abc import Callable

from display.wall.viewmodels.voice_jobs import TURN_S
from shared.actions.queue import Queue
from shared.qt.jobs import Failed, Jobs, Ok

SAFE_S = 1.5
"""What is left of a turn at least when a sound is begun."""
GIVE_WAY_S = 0.9
"""Who spoke last in a room goes first, so that it keeps its voice: others wait so long after a call or a refusal."""


class SpeakingTurn:
    """``fence`` is the turn's, ``None`` without one. ``speaks`` while something is played in it.

    At rest nobody holds a room's turn: a wall that writes each second would have every window look each second.
    """

    def __init__(
        self, queue: Jobs[Queue], monotonic: Callable[[], float], room: str, on_lost: Callable[[], None]
    ) -> None:
        """``on_lost`` is called while ``fence`` still is the lost one."""
        self._queue, self._monotonic, self._room, self._on_lost = queue, monotonic, room, on_lost
        self._until = self._again_at = 0.0
        self._renewing = False
        self.fence: int | None = None
        self._gives_way = False
        """Whether another wall spoke last in this room, as far as this one knows."""
        self.speaks = False

    @property
    def is_fresh(self) -> bool:
        """Whether there is time enough to begin: no other wall can have taken the turn."""
        return self.fence is not None and self._monotonic() <= self._until - SAFE_S

    def took(self, fence: int | None, asked_at: float) -> None:
        """The queue has answered what was asked at ``asked_at``: the turn is held from then on, or is another's."""
        self.fence, self._gives_way = fence, fence is None
        self._until, self._again_at = asked_at + TURN_S, asked_at + GIVE_WAY_S

    def yields(self, age_s: float) -> bool:
        """Whether a call of this age is left to the wall that spoke last, for a moment more."""
        return self._gives_way and (age_s < GIVE_WAY_S or self._monotonic() < self._again_at)

    def tick(self) -> None:
        """While something is played: hold the turn on; what has outlasted it was halted or cut off from the queue."""
        if not self.speaks or self.fence is None:
            return
        now = self._monotonic()
        if now >= self._until:
            self._lost()
        elif not self._renewing:
            self._renewing = True
            room, fence = self._room, self.fence

            def renewed(outcome: Ok[bool] | Failed) -> None:
                self._renewing = False
                if fence != self.fence or isinstance(outcome, Failed):
                    return
                if outcome.value:
                    self._until = now + TURN_S
                elif self.speaks:
                    self._lost()
                else:
                    self.drop()

            self._queue.run(lambda queue: queue.renew_turn(room, fence, TURN_S), renewed)

    def drop(self) -> None:
        """It is another wall's."""
        self.fence, self._gives_way, self.speaks = None, True, False

    def release(self) -> None:
        """Give the turn back at once, and let others go first the next time."""
        if self.fence is not None:
            room, fence = self._room, self.fence
            self._queue.run(lambda queue: queue.release_turn(room, fence), _nothing)
            self.drop()

    def _lost(self) -> None:
        self._on_lost()
        self.drop()


def _nothing(_outcome: Ok[bool] | Failed) -> None:
    """A turn that could not be given back ends by itself."""
