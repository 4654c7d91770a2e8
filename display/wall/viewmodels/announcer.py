"""Says the calls of a room: renders, claims, plays and notes each, one at a time, and tells why it cannot."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from display.wall.viewmodels.announcing import announcement_of, choose, claim, sound_name
from display.wall.viewmodels.props import SoundTrouble
from shared.actions.queue import Queue
from shared.actions.views import BoardCall
from shared.ports.voice import Announcement, NoVoice, Sound, SoundState, Voice
from shared.qt.jobs import Failed, Jobs, Ok

_log = logging.getLogger(__name__)

RETRY_S = 5.0
"""A call that could not be said is tried again after so long, as long as the queue still offers it."""
CHECK_S = 5.0
"""One look takes milliseconds, 2 s at most: whatever happens to the sound is told within 10 s."""


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


@dataclass(frozen=True, slots=True)
class Speech:
    """What the voice worker works with."""

    voice: Voice
    sound: Sound


@dataclass(frozen=True, slots=True)
class Rendered:
    """An announcement ready to be played, or why not, and whether anybody would hear it."""

    wav: Path | NoVoice
    sound: SoundState
    chime: Path | None = None
    """To draw the eye when nothing can be said."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The calls that nobody has said yet, at the queue's own moment."""

    now: datetime
    calls: list[BoardCall]


class Announcer(QObject):
    """``wake()`` when the queue has moved, ``tick()`` once a second; nothing happens without either.

    ``room`` None: the wall of the whole hall. ``wall``: an opaque name of this wall, for the claim.
    """

    changed = Signal()
    """``speaking``, ``trouble`` or ``reason`` has changed."""

    def __init__(
        self,
        queue: Jobs[Queue],
        speech: Jobs[Speech],
        output: Output,
        monotonic: Callable[[], float],
        *,
        room: str | None,
        wall: str,
        language: Literal["id", "en"] = "id",
    ) -> None:
        super().__init__()
        self._queue, self._speech, self._output, self._monotonic = queue, speech, output, monotonic
        self._room, self._wall, self._language = room, wall, language
        self._busy = False
        self._again = False
        self._entry: BoardCall | None = None
        self._later: dict[int, float] = {}
        self._chimed: set[int] = set()
        self._check_at = 0.0
        self._ended_at: float | None = None
        self.speaking = 0
        self.trouble = SoundTrouble.NONE
        self.reason = ""

    @Slot()
    def wake(self) -> None:
        """Look for a call to say."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        room = self._room
        self._queue.run(lambda queue: Offered(queue.now(), queue.unspoken(room)), self._looked)

    @Slot()
    def tick(self) -> None:
        """Try again what could not be said, and see now and then whether the machine can be heard."""
        now = self._monotonic()
        if any(at <= now for at in self._later.values()):
            self.wake()
        if self._output.needs_device and now >= self._check_at:
            self._check_at = now + CHECK_S
            self._speech.run(lambda speech: speech.sound.state(), self._checked)

    def stop(self) -> None:
        """The window closes."""
        self._busy = True
        self._output.stop()

    def _looked(self, outcome: Ok[Offered] | Failed) -> None:
        if isinstance(outcome, Failed):
            self._rest()
            return
        now = self._monotonic()
        offered = {entry.call.seq for entry in outcome.value.calls}
        self._later = {seq: at for seq, at in self._later.items() if seq in offered}
        self._chimed &= offered
        skip = {seq for seq, at in self._later.items() if at > now}
        quiet_s = None if self._ended_at is None else now - self._ended_at
        whole_hall = self._room is None
        chosen = choose(outcome.value.calls, skip, outcome.value.now, quiet_s, whole_hall=whole_hall)
        if chosen is None:
            self._rest()
            return
        self._entry = chosen.entry
        wanted = announcement_of(chosen, self._language, whole_hall=whole_hall)
        self._speech.run(lambda speech: _render(speech, wanted), self._rendered)

    def _rendered(self, outcome: Ok[Rendered] | Failed) -> None:
        if isinstance(outcome, Failed):
            self._put_off(SoundTrouble.NO_VOICE, str(outcome.error))
            return
        made = outcome.value
        unheard = self._unheard(made.sound)
        if unheard is not SoundTrouble.NONE:
            self._put_off(unheard, "")
        elif isinstance(made.wav, NoVoice):
            self._chime(made.wav.reason, made.chime)
        elif self._entry is not None:
            seq, room, wall, wav = self._entry.call.seq, self._room, self._wall, made.wav
            self._queue.run(lambda queue: claim(queue, seq, room, wall), lambda done: self._claimed(done, wav))

    def _claimed(self, outcome: Ok[bool] | Failed, wav: Path) -> None:
        if self._entry is None or isinstance(outcome, Failed):
            self._rest()
        elif not outcome.value:
            self._again = True
            self._rest()
        else:
            self._output.play(wav, sound_name(self._entry), self._begun, self._ended)

    def _begun(self) -> None:
        if self._entry is None:
            return
        seq, room = self._entry.call.seq, self._room or ""
        self._queue.run(lambda queue: queue.mark_spoken(seq, room), self._marked)
        self._tell(seq, SoundTrouble.NONE, "")

    def _ended(self, reason: str) -> None:
        self._entry = None
        self._ended_at = self._monotonic()
        self._tell(0, SoundTrouble.PLAYBACK if reason else self.trouble, reason or self.reason)
        self._again = True
        self._rest()

    def _marked(self, outcome: Ok[bool] | Failed) -> None:
        if isinstance(outcome, Failed):
            _log.warning("a spoken call could not be noted: %s", outcome.error)

    def _checked(self, outcome: Ok[SoundState] | Failed) -> None:
        if isinstance(outcome, Failed):
            return
        unheard = self._unheard(outcome.value)
        if unheard is not SoundTrouble.NONE:
            self._tell(self.speaking, unheard, "")
        elif self.trouble in (SoundTrouble.NO_DEVICE, SoundTrouble.MUTED):
            self._tell(self.speaking, SoundTrouble.NONE, "")

    def _chime(self, reason: str, chime: Path | None) -> None:
        """Nobody can say it: one chime draws the eye, and the call stays unclaimed for another wall of the room."""
        entry = self._entry
        self._put_off(SoundTrouble.NO_VOICE, reason, rest=chime is None)
        if chime is None or entry is None:
            return
        if entry.call.seq in self._chimed:
            self._rest()
            return
        self._chimed.add(entry.call.seq)
        self._output.play(chime, f"{sound_name(entry)}-gong", _nothing, lambda _reason: self._rest())

    def _put_off(self, trouble: SoundTrouble, reason: str, *, rest: bool = True) -> None:
        if self._entry is not None:
            self._later[self._entry.call.seq] = self._monotonic() + RETRY_S
        self._entry = None
        if self.trouble is not trouble:
            _log.warning("calls are not heard: %s %s", trouble.value, reason)
        self._tell(0, trouble, reason)
        if rest:
            self._again = True
            self._rest()

    def _rest(self) -> None:
        self._entry, self._busy = None, False
        if self._again:
            self.wake()

    def _unheard(self, state: SoundState) -> SoundTrouble:
        match state:
            case _ if not self._output.needs_device:
                return SoundTrouble.NONE
            case SoundState.MUTED:
                return SoundTrouble.MUTED
            case SoundState.PRESENT:
                return SoundTrouble.NONE
            case SoundState.UNKNOWN if self._output.present():
                return SoundTrouble.NONE
            case _:
                return SoundTrouble.NO_DEVICE

    def _tell(self, speaking: int, trouble: SoundTrouble, reason: str) -> None:
        if (speaking, trouble, reason) != (self.speaking, self.trouble, self.reason):
            self.speaking, self.trouble, self.reason = speaking, trouble, reason
            self.changed.emit()


def _nothing() -> None:
    """A chime is not a spoken call."""


def _render(speech: Speech, wanted: Announcement) -> Rendered:
    state = speech.sound.state()
    wav = speech.voice.render(wanted)
    if not isinstance(wav, NoVoice):
        return Rendered(wav, state)
    try:
        return Rendered(wav, state, speech.voice.chime_path())
    except OSError:
        return Rendered(wav, state)
