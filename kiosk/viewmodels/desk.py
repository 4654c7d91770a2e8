"""Prints the kiosk's papers, and puts on record what became of each; lives on one worker thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from shared.actions.queue import Queue
from shared.ports.errors import WorldFault
from shared.ports.printer import NotPrinted, Paper, Printed, Printer, PrinterState, PrintOutcome, Slip, Uncertain
from shared.rules.errors import Refused
from shared.rules.papers import PaperState, TicketPaper

QUEUE_AWAY = "queue_away"
"""The reason of a paper that was not begun because the queue could not be asked."""


class OwnedPrinter(Printer, Protocol):
    """A printer that is watched until it is closed."""

    def close(self) -> None:
        """Finish what was asked for, and let go of the printer."""


class Mark(Protocol):
    """Remembers through a kill that a paper may be half out."""

    def set(self) -> None:
        """Before the first byte of a paper."""

    def clear(self) -> None:
        """The paper is whole, or nothing of it was sent."""


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


@dataclass(frozen=True, slots=True)
class _End:
    """What became of a paper, and is not on record yet."""

    paper: TicketPaper
    end: PaperState
    reason: str


class PaperDesk:
    """Every call may take as long as the printer and the queue take together, and never raises what they raise.

    Its connection to the queue is its own, so that no page waits for a record. What the queue cannot take now is kept
    and put on record by a later :meth:`settle`, once.
    """

    def __init__(self, device: str, printer: OwnedPrinter, open_queue: Callable[[], Queue], mark: Mark) -> None:
        """``device``: the kiosk's name in the queue's records."""
        self._device = device
        self._printer = printer
        self._open_queue = open_queue
        self._mark = mark
        self._queue: Queue | None = None
        self._ends: deque[_End] = deque()
        self._trouble: list[str | None] = []

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
        return self._ended(paper, _end_of(outcome), reason)

    def give_up(self, paper: TicketPaper, reason: PrinterState) -> bool:
        """A reserved paper that is not even tried goes on record: whether all is."""
        return self._ended(paper, PaperState.FAILED, reason.value)

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
        self._trouble = [trouble]
        return self.settle()

    def settle(self) -> bool:
        """Put on record what is not yet, oldest first: whether all is."""
        try:
            queue = self._opened()
            while self._ends:
                one = self._ends[0]
                queue.settle_print(one.paper, one.end, one.reason)
                self._ends.popleft()
            while self._trouble:
                queue.set_printer_trouble(self._device, self._trouble[0])
                self._trouble.pop()
        except (WorldFault, Refused):
            return False
        return True

    def close(self) -> None:
        """Let go of the printer, and try once more to put on record what is not."""
        self._printer.close()
        self.settle()
        if self._queue is not None:
            self._queue.close()

    def _begin(self, paper: TicketPaper) -> tuple[bool, str]:
        """Whether the paper may be sent, and why not where that is for us to tell."""
        try:
            return self._opened().begin_print(paper), ""
        except (WorldFault, Refused):
            return False, QUEUE_AWAY

    def _ended(self, paper: TicketPaper, end: PaperState, reason: str) -> bool:
        self._ends.append(_End(paper, end, reason))
        return self.settle()

    def _opened(self) -> Queue:
        if self._queue is None:
            self._queue = self._open_queue()
        return self._queue


def _end_of(outcome: PrintOutcome) -> PaperState:
    match outcome:
        case Printed():
            return PaperState.PRINTED
        case Uncertain():
            return PaperState.UNCERTAIN
        case NotPrinted():
            return PaperState.FAILED
