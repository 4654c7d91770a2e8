"""Tells the queue why this wall is not heard, so that staff elsewhere see it; again until the queue has taken it."""

from __future__ import annotations

from display.wall.viewmodels.props import SoundTrouble
from shared.actions.queue import Queue
from shared.qt.jobs import Failed, Jobs, Ok

_SILENT = frozenset({SoundTrouble.NONE, SoundTrouble.QUIET_HOURS})
"""Nothing that staff have to mend."""


class SoundAlarm:
    """``device`` is the wall's name, the same after a restart: what its former self has told is taken back."""

    def __init__(self, queue: Jobs[Queue], device: str, room: str) -> None:
        self._queue, self._device, self._room = queue, device, room
        self._wanted: str | None = None
        self._told: str | None = "?"
        self._begun = self._telling = False

    def show(self, trouble: SoundTrouble) -> None:
        """What is so now."""
        self._wanted, self._begun = None if trouble in _SILENT else trouble.value, True
        self.tick()

    def tick(self) -> None:
        """Tell what has not been told."""
        if not self._begun or self._telling or self._wanted == self._told:
            return
        self._telling = True
        device, room, what = self._device, self._room, self._wanted

        def told(outcome: Ok[None] | Failed) -> None:
            self._telling = False
            if isinstance(outcome, Ok):
                self._told = what
                # Only after success: a queue that is away is asked again by the next tick, not at once.
                self.tick()

        self._queue.run(lambda queue: queue.set_sound_trouble(device, room, what), told)

    def close(self) -> None:
        """The wall is closed on purpose: it is no longer a wall that should be heard."""
        if self._begun and (self._telling or self._told is not None):
            device, room = self._device, self._room
            self._queue.run(lambda queue: queue.set_sound_trouble(device, room, None), _nothing)
        self._begun = False


def _nothing(_outcome: Ok[None] | Failed) -> None:
    """The queue is being closed: nobody waits for this."""
