"""What a printer's status bytes mean, read by their fixed bits only."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from shared.ports.printer import PrinterState

STATUS_REQUEST = b"\x10\x04"
"""DLE EOT, followed by n: answered at once, whatever the printer is doing."""
QUESTIONS = (1, 2, 4)
"""Printer, cause of offline, paper: enough to say whether a slip will come out; 3 is asked when 2 tells an error."""
IN_ORDER_REQUEST = b"\x1dr\x01"
"""GS r 1: answered only when all that was sent before it has been carried out."""


class Sign(StrEnum):
    """One fact that a status byte tells."""

    ONLINE = "online"
    OFFLINE = "offline"
    COVER_OPEN = "cover open"
    PAPER_END = "paper end"
    NEAR_END = "near end"
    CUTTER = "cutter"
    ERROR = "error"
    RECOVERABLE = "recoverable"
    UNRECOVERABLE = "unrecoverable"
    FEEDING = "feeding"
    UNKNOWN = "unknown"
    """The byte is no answer to this question, or one bit of a pair contradicts the other."""


_Table = tuple[tuple[int, Sign], ...]

_PRINTER: _Table = ((0x08, Sign.OFFLINE), (0x20, Sign.RECOVERABLE), (0x40, Sign.FEEDING))
_OFFLINE: _Table = ((0x04, Sign.COVER_OPEN), (0x08, Sign.FEEDING), (0x20, Sign.PAPER_END), (0x40, Sign.ERROR))
_ERROR: _Table = (
    (0x04, Sign.RECOVERABLE),
    (0x08, Sign.CUTTER),
    (0x20, Sign.UNRECOVERABLE),
    (0x40, Sign.RECOVERABLE),
)
_AUTO_FIRST: _Table = ((0x08, Sign.OFFLINE), (0x20, Sign.COVER_OPEN), (0x40, Sign.FEEDING))


def is_answer(byte: int) -> bool:
    """Whether ``byte`` has the form ``0xx1xx10`` of a DLE EOT answer; automatic status bytes never have it."""
    return byte & 0x93 == 0x12


def is_auto_first(byte: int) -> bool:
    """Whether ``byte`` has the form ``0xx1xx00`` of the first of four automatic status bytes."""
    return byte & 0x93 == 0x10


def is_auto_rest(byte: int) -> bool:
    """Whether ``byte`` has the form ``0xx0xxxx`` of a later automatic status byte, and of an answer to GS r."""
    return byte & 0x90 == 0


def signs_of(question: int, byte: int) -> frozenset[Sign]:
    """What ``byte`` tells as the answer to DLE EOT ``question``; ``{UNKNOWN}`` for anything not defined.

    Bits as in the printers' manuals (Epson TM-T88III, Bixolon SRP-350). A byte without any sign tells that nothing is
    wrong; for question 1 that is said as ``ONLINE``.
    """
    if not is_answer(byte):
        return frozenset({Sign.UNKNOWN})
    match question:
        case 1:
            found = _found(_PRINTER, byte)
            return found if Sign.OFFLINE in found else found | {Sign.ONLINE}
        case 2:
            return _found(_OFFLINE, byte)
        case 3:
            return _found(_ERROR, byte)
        case 4:
            return _pair(byte >> 2, Sign.NEAR_END) | _pair(byte >> 5, Sign.PAPER_END)
        case _:
            return frozenset({Sign.UNKNOWN})


def signs_in_order(byte: int) -> frozenset[Sign]:
    """What the answer to GS r 1 tells of the paper."""
    if not is_auto_rest(byte):
        return frozenset({Sign.UNKNOWN})
    return _pair(byte, Sign.NEAR_END) | _pair(byte >> 2, Sign.PAPER_END)


def signs_of_auto(four: bytes) -> frozenset[Sign]:
    """What four automatic status bytes (GS a) tell; ``{UNKNOWN}`` unless all four have their form."""
    if len(four) != 4 or not is_auto_first(four[0]) or not all(map(is_auto_rest, four[1:])):
        return frozenset({Sign.UNKNOWN})
    found = _found(_AUTO_FIRST, four[0]) | _found(_ERROR, four[1])
    found |= _pair(four[2], Sign.NEAR_END) | _pair(four[2] >> 2, Sign.PAPER_END)
    return found if Sign.OFFLINE in found else found | {Sign.ONLINE}


def _found(table: _Table, byte: int) -> frozenset[Sign]:
    return frozenset(sign for mask, sign in table if byte & mask)


def _pair(bits: int, sign: Sign) -> frozenset[Sign]:
    """Both bits of a sensor change together; one alone is no printer's language."""
    low = bits & 0x03
    return frozenset() if low == 0 else frozenset({sign if low == 0x03 else Sign.UNKNOWN})


_WORST_FIRST = (
    (Sign.COVER_OPEN, PrinterState.COVER_OPEN),
    (Sign.PAPER_END, PrinterState.PAPER_OUT),
    (Sign.CUTTER, PrinterState.CUTTER),
    (Sign.UNRECOVERABLE, PrinterState.BROKEN),
    (Sign.ERROR, PrinterState.ERROR),
    (Sign.RECOVERABLE, PrinterState.ERROR),
    (Sign.FEEDING, PrinterState.FEEDING),
    (Sign.OFFLINE, PrinterState.OFFLINE),
    (Sign.UNKNOWN, PrinterState.UNKNOWN),
    (Sign.NEAR_END, PrinterState.PAPER_LOW),
)


def state_of(signs: Iterable[Sign]) -> PrinterState:
    """The one state that sums up all that was told: the nearest cause first; nothing told at all is ``UNKNOWN``.

    ``READY`` needs ``ONLINE`` to have been said: no answer is ever taken for paper.
    """
    told = set(signs)
    found = next((state for sign, state in _WORST_FIRST if sign in told), None)
    if found in {None, PrinterState.PAPER_LOW} and Sign.ONLINE not in told:
        return PrinterState.UNKNOWN
    return found or PrinterState.READY
