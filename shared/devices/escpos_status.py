"""What a printer's status bytes mean, read by their fixed bits only."""

from __future__ import annotations

from collections.abc import Iterable

from shared.ports.printer import PrinterState

STATUS_REQUEST = b"\x10\x04"
"""DLE EOT, followed by n."""
QUESTIONS = (1, 2, 4)
"""Printer, cause of offline, paper: enough to say whether a slip will come out."""

_WORST_FIRST = (
    PrinterState.COVER_OPEN,
    PrinterState.PAPER_OUT,
    PrinterState.ERROR,
    PrinterState.OFFLINE,
    PrinterState.UNKNOWN,
)


def is_answer(byte: int) -> bool:
    """Whether ``byte`` has the form ``0xx1xx10`` of a DLE EOT answer; automatic status bytes never have it."""
    return byte & 0x93 == 0x12


def state_of(question: int, byte: int) -> PrinterState:
    """The state that ``byte`` tells as the answer to DLE EOT ``question``; ``UNKNOWN`` for anything not defined.

    Bits as in the printers' manuals (Epson TM-T88III, Bixolon SRP-350). Near end of paper counts as ready.
    """
    if not is_answer(byte):
        return PrinterState.UNKNOWN
    match question:
        case 1:
            return PrinterState.OFFLINE if byte & 0x08 else PrinterState.READY
        case 2:
            if byte & 0x04:
                return PrinterState.COVER_OPEN
            if byte & 0x20:
                return PrinterState.PAPER_OUT
            return PrinterState.ERROR if byte & 0x40 else PrinterState.READY
        case 3:
            return PrinterState.ERROR if byte & 0x6C else PrinterState.READY
        case 4:
            # Both bits of a sensor change together; one alone is no printer's language.
            if byte & 0x60 == 0x60:
                return PrinterState.PAPER_OUT
            if byte & 0x60 or byte & 0x0C in {0x04, 0x08}:
                return PrinterState.UNKNOWN
            return PrinterState.READY
        case _:
            return PrinterState.UNKNOWN


def worst(states: Iterable[PrinterState]) -> PrinterState:
    """The one state that sums up several answers: the nearest cause first, ready only if all are."""
    told = set(states)
    found = next((state for state in _WORST_FIRST if state in told), PrinterState.READY)
    return found if told else PrinterState.UNKNOWN
