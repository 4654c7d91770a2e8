"""Whether the wall can be heard: looks at the machine's sound output every few seconds and before each call."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from display.wall.viewmodels.props import SoundTrouble
from shared.ports.voice import SoundReport, SoundState, SoundWarning, SoundWatch
from shared.qt.jobs import Failed, Jobs, Ok

_log = logging.getLogger(__name__)

LOOK_S = 4.0
"""One look takes milliseconds, 2 s at most: whatever happens to the sound is told within 10 s."""
DEAF = frozenset({SoundTrouble.NO_DEVICE, SoundTrouble.MUTED, SoundTrouble.SILENT_SYSTEM})
"""Nobody would hear a call."""
_TROUBLES = {
    SoundWarning.NONE: SoundTrouble.NONE,
    SoundWarning.ABSENT: SoundTrouble.NO_DEVICE,
    SoundWarning.MUTED: SoundTrouble.MUTED,
    SoundWarning.QUIET: SoundTrouble.TOO_QUIET,
    SoundWarning.MOVED: SoundTrouble.MOVED,
    SoundWarning.SILENT_SYSTEM: SoundTrouble.SILENT_SYSTEM,
}


class Output(Protocol):
    """Where spoken calls come out. One at a time; ``ended("")`` is success, else a reason for staff."""

    needs_device: bool
    """Whether nobody gets it when the machine has no sound device."""

    def present(self) -> bool:
        """Whether there is anything to play on; asked when the sound server cannot tell."""
        ...

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:
        """Play; ``begun`` when the first sample is really handed over, then ``ended``, never before this returns."""
        ...

    def stop(self) -> None:
        """Break off without a word."""
        ...


class Hearing(QObject):
    """``tick()`` once a second; ``trouble`` is what is wrong with the output, as far as it is known."""

    changed = Signal()

    def __init__(self, watch: Jobs[SoundWatch], output: Output, monotonic: Callable[[], float]) -> None:
        super().__init__()
        self._watch, self._output, self._monotonic = watch, output, monotonic
        self._look_at = 0.0
        self._looking = False
        self.known = not output.needs_device
        """Whether anybody has looked yet."""
        self.trouble = SoundTrouble.NONE

    @property
    def deaf(self) -> bool:
        """Whether nobody would hear a call."""
        return self.trouble in DEAF

    def tick(self) -> None:
        """Look when it is time."""
        now = self._monotonic()
        if self._output.needs_device and not self._looking and now >= self._look_at:
            self._looking, self._look_at = True, now + LOOK_S
            self._watch.run(_look, self._looked)

    def ask(self, done: Callable[[], None]) -> None:
        """Look now, then ``done``."""
        if not self._output.needs_device:
            done()
            return

        def looked(outcome: Ok[SoundReport] | Failed) -> None:
            self._take(outcome)
            done()

        self._watch.run(_look, looked)

    def _looked(self, outcome: Ok[SoundReport] | Failed) -> None:
        self._looking = False
        self._take(outcome)

    def _take(self, outcome: Ok[SoundReport] | Failed) -> None:
        if isinstance(outcome, Failed):
            return
        report, before = outcome.value, (self.known, self.trouble)
        trouble = _TROUBLES[report.warning]
        if trouble is SoundTrouble.NONE and report.state is SoundState.UNKNOWN and not self._output.present():
            trouble = SoundTrouble.NO_DEVICE
        self.known, self.trouble = True, trouble
        if before != (True, trouble):
            if trouble is not SoundTrouble.NONE:
                _log.warning("the sound output: %s", report.told or trouble.value)
            self.changed.emit()


def _look(watch: SoundWatch) -> SoundReport:
    return watch.look()
