"""What is said when a number is called, and what a voice can answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol

from shared.rules.speaking import Form

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Called:
    """A further call of a joined announcement: a number and the counter it is called to."""

    number: str
    counter: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """One call as it is spoken. ``counter`` is a label (``Loket 3`` or ``3``), ``call`` counts from 1.

    ``agency`` is the name as the voice says it. ``room`` and ``floor`` are said only when given; the short and the
    joined form say the room but neither agency nor floor, and do not say which call it is. ``also`` are the calls
    that a joined form says behind the first, all of one room. ``as_number`` reads 012 as *dua belas*, otherwise as
    *nol satu dua*. Without ``chime`` the speech begins at once. Raises ``ValueError`` when
    ``also`` is given in another form.
    """

    number: str
    counter: str
    agency: str
    language: Language = "id"
    call: int = 1
    room: str = ""
    floor: int | None = None
    form: Form = Form.SENTENCE
    also: tuple[Called, ...] = ()
    as_number: bool = False
    chime: bool = True

    def __post_init__(self) -> None:
        """Refuse calls that would be lost without a word."""
        if self.also and self.form is not Form.JOINED:
            msg = "only a joined announcement says further calls"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class NoVoice:
    """Nothing can be said: ``reason`` in one Indonesian sentence for staff, ``lacking`` the clips that are missing."""

    reason: str
    lacking: tuple[str, ...] = ()


class VoiceStep(StrEnum):
    """What said a call: recorded clips, a speech engine, or only the chime beside the screen."""

    RECORDED = "recorded"
    ENGINE = "engine"
    CHIME = "chime"


class Voice(Protocol):
    """Makes sound files; it never plays them. ``render`` blocks a few seconds: call it on a worker thread."""

    def render(self, announcement: Announcement) -> Path | NoVoice:
        """One WAV file, chime first (unless it is left out), then the sentence; the same again for the same call."""

    def chime_path(self) -> Path:
        """The chime alone, for a call that cannot be spoken."""


class SoundState(StrEnum):
    """Whether anybody would hear a sound from this machine."""

    PRESENT = "present"
    MUTED = "muted"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class SoundWarning(StrEnum):
    """Why calls may not be heard."""

    NONE = "none"
    ABSENT = "absent"
    MUTED = "muted"
    QUIET = "quiet"
    MOVED = "moved"
    """The output is another than the one this machine spoke from before."""
    SILENT_SYSTEM = "silent_system"
    """The system of sound does not answer."""


@dataclass(frozen=True, slots=True)
class SoundReport:
    """One look at the sound output. ``told`` is a sentence for staff, empty when there is nothing to do.

    ``output`` is its name for people, ``volume`` 0 to 1 or more; both unknown (empty, None) when nothing could be seen.
    """

    state: SoundState
    warning: SoundWarning = SoundWarning.NONE
    told: str = ""
    output: str = ""
    volume: float | None = None


class Sound(Protocol):
    """The machine's sound output. Takes at most 2 s, blocks, never raises."""

    def state(self) -> SoundState:
        """How the default output is right now."""


class SoundWatch(Protocol):
    """The sound output over time. Takes at most 2 s, blocks, never raises; look every 5 s to know within 10 s."""

    def look(self) -> SoundReport:
        """How the output is, and what has changed for the worse."""

    def accept(self) -> None:
        """A person has heard the output in use now: it is the right one."""
