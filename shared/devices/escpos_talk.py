"""One conversation with a printer over an open link: questions, pieces of a job, and what it says back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shared.devices.escpos_status import IN_ORDER_REQUEST, QUESTIONS, STATUS_REQUEST, Sign, signs_of, state_of
from shared.devices.escpos_stream import Answer, InOrder, Proof, Said, StatusStream
from shared.devices.printer_link import Link
from shared.ports.printer import PrinterState

_MARK_REQUEST = b"\x1d(H\x06\x00\x30\x30"
MARK_LETTERS = "ABCDEFGHIJKLMNOabcdefghijklmno"
"""No letter of a mark has the form of a status byte."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the questions brought: the state, and whether the printer answers at all."""

    state: PrinterState
    talks: bool


class AbandonedError(OSError):
    """Nobody waits for this conversation any more: not one more byte may be sent."""


class Talk:
    """Ends with its link. Every call may raise ``OSError``; ``TimeoutError`` where the printer takes no bytes."""

    def __init__(
        self, link: Link, end: float, monotonic: Callable[[], float], abandoned: Callable[[], bool] = lambda: False
    ) -> None:
        """``end``: on the clock of ``monotonic`` nothing is waited for longer."""
        self._link = link
        self._end = end
        self._monotonic = monotonic
        self._abandoned = abandoned
        self._stream = StatusStream()
        self._kept: list[Said] = []
        self._open_question = False

    def left(self) -> float:
        """Seconds that are left."""
        return max(self._end - self._monotonic(), 0.001)

    def send(self, data: bytes) -> None:
        """Hand over all of ``data``."""
        if self._abandoned():
            raise AbandonedError
        self._link.send(data, self.left())

    def ask(self, patience_s: float) -> Told:
        """The questions in order; after the first that stays open no other is asked, lest answers be mixed up."""
        if self._open_question:
            return Told(PrinterState.UNKNOWN, talks=False)
        signs: set[Sign] = set()
        for nth, question in enumerate(QUESTIONS):
            byte = self._answer(question, patience_s)
            if byte is None:
                return Told(state_of(signs | {Sign.UNKNOWN}), talks=nth > 0)
            signs |= signs_of(question, byte)
        if Sign.ERROR in signs and (byte := self._answer(3, patience_s)) is not None:
            signs |= signs_of(3, byte)
        return Told(state_of(signs), talks=True)

    def request_in_order(self) -> None:
        """Ask for a word when all that was sent has been carried out (GS r 1)."""
        self._kept = [said for said in self._kept if not isinstance(said, InOrder)]
        self.send(IN_ORDER_REQUEST)

    def carried_out(self, patience_s: float) -> bool:
        """Whether that word comes in time."""
        return self._heard(lambda said: isinstance(said, InOrder), patience_s) is not None

    def request_mark(self, mark: bytes) -> None:
        """Ask for ``mark`` back when all that was sent is on paper (GS ( H, function 48)."""
        self.send(_MARK_REQUEST + mark)

    def marked(self, mark: bytes, patience_s: float) -> bool:
        """Whether the printer gives ``mark`` back in time."""
        return self._heard(lambda said: said == Proof(mark), patience_s) is not None

    def end(self) -> None:
        """All is sent and nothing is asked. ``LinkAbsentError``: nothing of it will be printed."""
        self._link.end(self.left())

    def listen(self, seconds: float) -> None:
        """Let time pass; raises at once when the connection ends."""
        self._heard(lambda _said: False, seconds)

    def _answer(self, question: int, patience_s: float) -> int | None:
        self.send(STATUS_REQUEST + bytes((question,)))
        said = self._heard(lambda one: isinstance(one, Answer), patience_s)
        if isinstance(said, Answer):
            return said.byte
        # It may still come, and would then be taken for the answer to the next question.
        self._open_question = True
        return None

    def _heard(self, wanted: Callable[[Said], bool], patience_s: float) -> Said | None:
        """The first thing that is wanted. A word on the job is kept for whoever asks later; all else is dropped."""
        if found := next(filter(wanted, self._kept), None):
            self._kept.remove(found)
            return found
        end = min(self._end, self._monotonic() + patience_s)
        while (left := end - self._monotonic()) > 0:
            try:
                heard = self._link.receive(left)
            except TimeoutError:
                return None
            found = None
            for said in self._stream.feed(heard):
                if found is None and wanted(said):
                    found = said
                elif isinstance(said, InOrder | Proof):
                    self._kept.append(said)
            if found is not None:
                return found
        return None
