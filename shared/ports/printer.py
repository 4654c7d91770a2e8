"""What a ticket paper says, and what a printer can answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol

QR_LIMIT = 64
"""Most characters in the QR code of a slip: more would need modules too small for a cheap phone."""


class PrinterState(StrEnum):
    """What is known about a printer. ``UNKNOWN`` is what silence means: it is never read as "paper there"."""

    READY = "ready"
    PAPER_LOW = "paper_low"
    """Ready, and the roll is near its end."""
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    """The knife is stuck."""
    FEEDING = "feeding"
    """Somebody holds its feed button."""
    OFFLINE = "offline"
    ERROR = "error"
    """A fault that ends by itself or when the printer is switched off and on."""
    BROKEN = "broken"
    """A fault for a technician."""
    SILENT = "silent"
    """It has answered before and no longer does: hung, or held by another computer."""
    UNKNOWN = "unknown"
    ABSENT = "absent"

    @property
    def may_print(self) -> bool:
        """Whether a job may be sent: ready, or a printer that does not tell."""
        return self in {PrinterState.READY, PrinterState.PAPER_LOW, PrinterState.UNKNOWN}

    @property
    def trouble(self) -> str | None:
        """The word for staff; a printer that does not tell how it is has no trouble that is known of."""
        return None if self in {PrinterState.READY, PrinterState.UNKNOWN} else self.value


def _require_readable(qr: str) -> None:
    if not 1 <= len(qr) <= QR_LIMIT or not qr.isprintable() or not qr.isascii():
        msg = f"the QR text must be 1 to {QR_LIMIT} plain characters, not {qr!r}"
        raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class CallWindow:
    """The mall-time span in which a number is expected to be called; ``low`` ≤ ``high``."""

    low: datetime
    high: datetime


@dataclass(frozen=True, slots=True)
class MissedRule:
    """A missed number is called after ``return_after`` more numbers (0 = at its old place), until ``until``."""

    return_after: int
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """The facts of one ticket paper, in mall time. Raises ``ValueError`` when the QR text is too long or empty.

    ``counters`` are labels, with or without the word: ``("3", "4")`` and ``("Loket 3", "Loket 4")`` print alike.
    ``bring`` is what is still missing, most important first; what finds no room is counted on the paper.
    """

    number: str
    code: str
    mall: str
    city: str
    service: str
    agency: str
    room: str
    floor: int | None
    counters: tuple[str, ...]
    issued_at: datetime
    window: CallWindow | None
    bring: tuple[str, ...]
    missed: MissedRule
    qr: str
    fee: str = ""
    language: Literal["id", "en"] = "id"
    sample: bool = False
    """A sample queue: the paper says *Contoh*."""
    copy: bool = False
    """A reprint: the paper says *SALINAN*."""
    ahead: int | None = None
    """Numbers called before this one; told on the long form only."""

    def __post_init__(self) -> None:
        """Refuse a QR text that no phone could read from this paper."""
        _require_readable(self.qr)


@dataclass(frozen=True, slots=True)
class InfoSlip:
    """What a service needs, to take home: no number is given. Times are mall time."""

    mall: str
    city: str
    service: str
    agency: str
    printed_at: datetime
    bring: tuple[str, ...]
    steps: tuple[str, ...] = ()
    fee: str = ""
    duration: str = ""
    """How long the service itself takes, in words."""
    hours: str = ""
    """When numbers are given, in words."""
    room: str = ""
    floor: int | None = None
    counters: tuple[str, ...] = ()
    note: str = ""
    """One sentence that matters, such as what has to be done elsewhere."""
    language: Literal["id", "en"] = "id"
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Directions:
    """*Lembar petunjuk*: where to go with what cannot be done here. Raises ``ValueError`` as :class:`Slip` does."""

    mall: str
    city: str
    service: str
    printed_at: datetime
    office: str
    address: str
    hours: tuple[str, ...]
    bring: tuple[str, ...]
    qr: str
    """The address, for a phone's map."""
    why: str = ""
    fee: str = ""
    duration: str = ""
    here_first: str = ""
    """What can be done in this hall before going there, with its counter."""
    language: Literal["id", "en"] = "id"
    sample: bool = False

    def __post_init__(self) -> None:
        """Refuse a QR text that no phone could read from this paper."""
        _require_readable(self.qr)


@dataclass(frozen=True, slots=True)
class TrialPage:
    """A printer shows what it can do. ``told``: what the program found out, as pairs of a name and a sentence."""

    printed_at: datetime
    model: str
    told: tuple[tuple[str, str], ...]
    qr: str = "ANTREAN MPP HALAMAN UJI"


class Proof(StrEnum):
    """How it is known that a paper came out."""

    MARK = "mark"
    """The printer itself said that printing was completed."""
    STATUS = "status"
    """It was in order before, and after it had carried the job out."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The paper is out. ``state`` is what the printer said afterwards."""

    state: PrinterState
    proof: Proof = Proof.STATUS


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Nothing of the paper was sent: it may be printed again as an original."""

    reason: PrinterState


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The paper may be out, in part or whole, or still to come: a second one must say *SALINAN*.

    ``silent``: all of it was taken, by a printer that never tells how it is (``reason`` is ``UNKNOWN``).
    """

    reason: PrinterState
    silent: bool = False


PrintOutcome = Printed | NotPrinted | Uncertain


@dataclass(frozen=True, slots=True)
class PrinterHealth:
    """What is known of a printer now. ``since_low``: papers printed since its roll was first seen near the end."""

    state: PrinterState
    since_low: int = 0


Paper = Slip | InfoSlip | Directions | TrialPage
"""All that a printer may be given."""


class Printer(Protocol):
    """A ticket printer. Both calls take at most 5 s, block, never raise, and belong on a worker thread."""

    def status(self) -> PrinterState:
        """Ask the printer how it is."""

    def print(self, slip: Paper) -> PrintOutcome:
        """Print ``slip`` once; no retry is made here."""


class OwnedPrinter(Printer, Protocol):
    """A printer that is watched until it is closed."""

    def close(self) -> None:
        """Finish what was asked for, and let go of the printer."""


class PaperMark(Protocol):
    """Remembers through a kill that a paper may be half out."""

    def set(self) -> None:
        """Before the first byte of a paper."""

    def clear(self) -> None:
        """The paper is whole, or nothing of it was sent."""
