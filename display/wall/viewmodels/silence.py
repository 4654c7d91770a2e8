"""Why a wall is not heard, the worst first: for its own line, and for staff elsewhere."""

from __future__ import annotations

import logging
from datetime import time

from display.wall.viewmodels.hearing import Hearing
from display.wall.viewmodels.props import SoundTrouble
from display.wall.viewmodels.sound_alarm import SoundAlarm

_log = logging.getLogger(__name__)


class Silence:
    """``quiet_until`` is the end of the quiet hours that hold now, in mall time."""

    def __init__(self, hearing: Hearing, alarm: SoundAlarm) -> None:
        self._hearing, self._alarm = hearing, alarm
        self._fault, self._reason = SoundTrouble.NONE, ""
        self.quiet_until: time | None = None

    def fails(self, fault: SoundTrouble, reason: str) -> None:
        """A call could not be made or played; so until one is heard again."""
        if self._fault is not fault:
            _log.warning("calls are not heard: %s %s", fault.value, reason)
        self._fault, self._reason = fault, reason

    def mended(self) -> None:
        """A call is heard."""
        self._fault, self._reason = SoundTrouble.NONE, ""

    def worst(self) -> tuple[SoundTrouble, str]:
        """What keeps calls from being heard and why, told to the queue too once the output has been looked at."""
        trouble, reason = self._worst()
        if self._hearing.known:
            self._alarm.show(trouble)
        return trouble, reason

    def _worst(self) -> tuple[SoundTrouble, str]:
        if self._hearing.deaf:
            return self._hearing.trouble, ""
        if self._fault is not SoundTrouble.NONE:
            return self._fault, self._reason
        if self._hearing.trouble is not SoundTrouble.NONE:
            return self._hearing.trouble, ""
        if self.quiet_until is not None:
            return SoundTrouble.QUIET_HOURS, f"{self.quiet_until:%H.%M}"
        return SoundTrouble.NONE, ""
