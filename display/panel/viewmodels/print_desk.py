"""The help desk's printing on its worker thread: each paper reserved, begun, printed and put on record, once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

from shared.actions.queue import Queue
from shared.actions.slips import make_slip
from shared.ports.errors import WorldFault
from shared.ports.printer import NotPrinted, Printed, Printer, PrintOutcome, Uncertain
from shared.rules.errors import Refused
from shared.rules.papers import PaperState, TicketPaper


class OwnedPrinter(Printer, Protocol):
    """A printer that is watched until it is closed."""

    def close(self) -> None:
        """Finish what was asked for, and let go of the printer."""


class Ending(StrEnum):
    """What became of a press on the print button."""

    OUT = "out"
    """The paper came out."""
    TAKEN = "taken"
    """All of it was taken by a printer that never tells: look whether it came."""
    NOT_SENT = "not_sent"
    """Nothing came out; ``reason`` is the printer's state."""
    UNCERTAIN = "uncertain"
    """It may have come out, in part or whole; ``reason`` is the printer's state."""
    OTHERWISE = "otherwise"
    """Somebody else has the paper meanwhile, or it is another one than was shown: nothing was sent."""


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """The answer to one press. ``copy``: the paper says *SALINAN*."""

    number: str
    copy: bool
    ending: Ending
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _End:
    paper: TicketPaper
    end: PaperState
    reason: str


class PrintDesk:
    """Belongs to one worker thread; a call takes as long as printer and queue take, some 5 s at most.

    What the queue cannot take now is kept and put on record by a later :meth:`settle`, once.
    """

    def __init__(self, device: str, printer: OwnedPrinter, open_queue: Callable[[], Queue]) -> None:
        """``device``: this desk's name in the queue's records."""
        self._device = device
        self._printer = printer
        self._open_queue = open_queue
        self._queue: Queue | None = None
        self._ends: deque[_End] = deque()
        self._trouble: list[str | None] = []

    def print_paper(self, code: str, *, copy: bool, language: Literal["id", "en"] = "id") -> PaperAnswer:
        """Print the ticket's first paper, or a ``copy``. Never another one than was asked for.

        Raises ``WorldFault`` when the queue cannot be asked, ``Refused`` for an unknown ticket; nothing is sent then.
        """
        queue = self._opened()
        view = queue.ticket(code)
        number = view.ticket.number
        state = self._printer.status()
        if not state.may_print:
            return PaperAnswer(number, copy, Ending.NOT_SENT, state.value)
        paper = queue.reprint(code, self._device) if copy else queue.reserve_print(code, self._device)
        slip = make_slip(view, queue.mall(), language, sample=queue.is_sample(), copy=copy)
        if paper is None or paper.is_copy != copy or not queue.begin_print(paper):
            return PaperAnswer(number, copy, Ending.OTHERWISE)
        outcome = self._printer.print(slip)
        answer = _answer(number, outcome, copy=copy)
        self._ends.append(_End(paper, _ENDS[answer.ending], answer.reason))
        self.settle()
        return answer

    def tell(self, trouble: str | None) -> bool:
        """Put on record what is wrong with the desk's printer, as a word: whether all is on record."""
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
        """Let go of the printer; a desk that is closed has no trouble that anybody should go to."""
        self._printer.close()
        self.tell(None)
        if self._queue is not None:
            self._queue.close()

    def _opened(self) -> Queue:
        if self._queue is None:
            self._queue = self._open_queue()
        return self._queue


_ENDS = {
    Ending.OUT: PaperState.PRINTED,
    # The assistant stands before the printer and sees it; a further paper says SALINAN.
    Ending.TAKEN: PaperState.PRINTED,
    Ending.NOT_SENT: PaperState.FAILED,
    Ending.UNCERTAIN: PaperState.UNCERTAIN,
}


def _answer(number: str, outcome: PrintOutcome, *, copy: bool) -> PaperAnswer:
    match outcome:
        case Printed():
            return PaperAnswer(number, copy, Ending.OUT)
        case Uncertain(silent=True):
            return PaperAnswer(number, copy, Ending.TAKEN)
        case Uncertain(reason=reason):
            return PaperAnswer(number, copy, Ending.UNCERTAIN, reason.value)
        case NotPrinted(reason=reason):
            return PaperAnswer(number, copy, Ending.NOT_SENT, reason.value)
