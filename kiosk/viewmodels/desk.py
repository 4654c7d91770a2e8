"""Prints the kiosk's papers, and puts on record what became of each; lives on one worker thread."""

from __future__ import annotations

from collections.abc import Callable

from shared.actions.paper_records import PaperRecords
from shared.ports.errors import WorldFault
from shared.ports.printer import (
    NotPrinted,
    OwnedPrinter,
    Paper,
    PaperMark,
    Printed,
    PrinterState,
    PrintOutcome,
    Slip,
    Uncertain,
)
from shared.rules.errors import Refused
from shared.rules.papers import PaperState, TicketPaper

QUEUE_AWAY = "queue_away"
"""The reason of a paper that was not begun because the queue could not be asked."""


class NoPrinter:
    """The printer of a kiosk without one."""

    def status(self) -> PrinterState:
        """Not there."""
        return PrinterState.ABSENT

    def print(self, slip: Paper) -> PrintOutcome:  # noqa: ARG002 - nothing is printed
        """Prints nothing."""
        return NotPrinted(PrinterState.ABSENT)

    def close(self) -> None:
        """Nothing to let go of."""


class PaperDesk:
    """Every call may take as long as the printer and the queue take together, and never raises what they raise."""

    def __init__(self, printer: OwnedPrinter, mark: PaperMark, records: PaperRecords) -> None:
        self._printer = printer
        self._mark = mark
        self._records = records

    def state(self) -> PrinterState:
        """How the printer is, as last seen; waits for the first look at it."""
        return self._printer.status()

    def print_ticket(self, paper: TicketPaper, slip: Slip, told: Callable[[PrintOutcome], None]) -> bool:
        """Print a reserved paper of a ticket, tell what became of it, then put that on record: whether all is.

        Nothing is sent unless the queue has kept that it is begun.
        """
        state = self._printer.status()
        outcome: PrintOutcome = NotPrinted(state)
        reason = state.value
        if state.may_print:
            begun, reason = self._begin(paper)
            if begun:
                outcome = self.print(slip)
                reason = "" if isinstance(outcome, Printed) else outcome.reason.value
            elif not reason:
                # Somebody else has the right to it now, and tells what became of it.
                told(NotPrinted(PrinterState.UNKNOWN))
                return self.settle()
        told(outcome)
        return self._records.ended(paper, _end_of(outcome), reason)

    def give_up(self, paper: TicketPaper, reason: PrinterState) -> bool:
        """A reserved paper that is not even tried goes on record: whether all is."""
        return self._records.ended(paper, PaperState.FAILED, reason.value)

    def print(self, slip: Paper) -> PrintOutcome:
        """Print a paper of which nothing is kept."""
        self._mark.set()
        outcome = self._printer.print(slip)
        # A printer that never tells has taken all of it: more will never be known.
        if not isinstance(outcome, Uncertain) or outcome.silent:
            self._mark.clear()
        return outcome

    def tell(self, trouble: str | None) -> bool:
        """Tell the help desk what is wrong with the printer, as a word: whether all is on record."""
        return self._records.tell(trouble)

    def settle(self) -> bool:
        """Put on record what is not yet: whether all is."""
        return self._records.settle()

    def close(self) -> None:
        """Let go of the printer, and try once more to put on record what is not."""
        self._printer.close()
        self._records.close()

    def _begin(self, paper: TicketPaper) -> tuple[bool, str]:
        """Whether the paper may be sent, and why not where that is for us to tell."""
        try:
            return self._records.queue.begin_print(paper), ""
        except (WorldFault, Refused):
            return False, QUEUE_AWAY


def _end_of(outcome: PrintOutcome) -> PaperState:
    match outcome:
        case Printed():
            return PaperState.PRINTED
        case Uncertain():
            return PaperState.UNCERTAIN
        case NotPrinted():
            return PaperState.FAILED
