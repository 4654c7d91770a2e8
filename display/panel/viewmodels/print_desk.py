"""The help desk's printing on its worker thread: each paper reserved, begun, printed and put on record, once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from shared.actions.paper_records import PaperRecords
from shared.actions.slips import make_slip
from shared.ports.printer import NotPrinted, OwnedPrinter, PaperMark, Printed, PrintOutcome, Uncertain
from shared.rules.papers import PaperState


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


class PrintDesk:
    """Belongs to one worker thread; a call takes as long as printer and queue take, some 5 s at most."""

    def __init__(self, printer: OwnedPrinter, mark: PaperMark, records: PaperRecords) -> None:
        self._printer = printer
        self._mark = mark
        self._records = records

    def print_paper(self, code: str, *, copy: bool, language: Literal["id", "en"] = "id") -> PaperAnswer:
        """Print the ticket's first paper, or a ``copy``. Never another one than was asked for.

        Raises ``WorldFault`` when the queue cannot be asked, ``Refused`` for an unknown ticket; nothing is sent then.
        """
        queue, device = self._records.queue, self._records.device
        view = queue.ticket(code)
        number = view.ticket.number
        state = self._printer.status()
        if not state.may_print:
            return PaperAnswer(number, copy, Ending.NOT_SENT, state.value)
        paper = queue.reprint(code, device) if copy else queue.reserve_print(code, device)
        slip = make_slip(view, queue.mall(), language, sample=queue.is_sample(), copy=copy)
        if paper is None or paper.is_copy != copy or not queue.begin_print(paper):
            return PaperAnswer(number, copy, Ending.OTHERWISE)
        self._mark.set()
        answer = _answer(number, self._printer.print(slip), copy=copy)
        if answer.ending is not Ending.UNCERTAIN:
            self._mark.clear()
        self._records.ended(paper, _ENDS[answer.ending], answer.reason)
        return answer

    def tell(self, trouble: str | None) -> bool:
        """Put on record what is wrong with the desk's printer, as a word: whether all is on record."""
        return self._records.tell(trouble)

    def settle(self) -> bool:
        """Put on record what is not yet: whether all is."""
        return self._records.settle()

    def close(self) -> None:
        """Let go of the printer, and try once more to put on record what is not."""
        self._printer.close()
        self._records.close()


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
