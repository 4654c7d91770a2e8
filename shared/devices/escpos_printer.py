"""A printer that speaks ESC/POS: asked before, printed once, asked after; silence is never taken for paper."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from shared.devices.escpos_status import QUESTIONS, STATUS_REQUEST, is_answer, state_of, worst
from shared.devices.printer_link import Link, LinkAbsentError
from shared.ports.printer import NotPrinted, Printed, PrinterState, PrintOutcome, Slip

LIMIT_S = 4.8
"""A call answers within 5 s whatever the printer does."""
_CONNECT_S = 2.0
_ANSWER_S = 0.6
_AFTER_S = 2.0
"""A cheap printer answers only when it has read the whole picture."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the questions brought: the state, and whether the printer talks at all."""

    state: PrinterState
    talks: bool


class EscposPrinter:
    """The printer port over any link. One job is one connection; calls from several threads wait for each other."""

    def __init__(
        self,
        open_link: Callable[[float], Link],
        job: Callable[[Slip], bytes],
        limit_s: float = LIMIT_S,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``open_link(seconds)`` connects or raises ``LinkAbsentError``; ``job`` makes the bytes of a slip."""
        self._open_link = open_link
        self._job = job
        self._limit_s = limit_s
        self._monotonic = monotonic
        self._turn = threading.Lock()

    def status(self) -> PrinterState:
        """Ask the printer how it is."""
        end = self._monotonic() + self._limit_s
        if not self._turn.acquire(timeout=self._limit_s):
            return PrinterState.UNKNOWN
        try:
            link = self._open_link(min(_CONNECT_S, self._left(end)))
            try:
                return self._ask(link, end, _ANSWER_S).state
            finally:
                link.close()
        except LinkAbsentError:
            return PrinterState.ABSENT
        except OSError:
            return PrinterState.OFFLINE
        finally:
            self._turn.release()

    def print(self, slip: Slip) -> PrintOutcome:
        """Print ``slip`` once."""
        end = self._monotonic() + self._limit_s
        job = self._job(slip)
        if not self._turn.acquire(timeout=self._left(end)):
            return NotPrinted(PrinterState.UNKNOWN)
        try:
            link = self._open_link(min(_CONNECT_S, self._left(end)))
            try:
                return self._print(link, job, end)
            finally:
                link.close()
        except LinkAbsentError:
            return NotPrinted(PrinterState.ABSENT)
        finally:
            self._turn.release()

    def _print(self, link: Link, job: bytes, end: float) -> PrintOutcome:
        started = False
        try:
            before = self._ask(link, end, _ANSWER_S)
            if not before.state.may_print:
                return NotPrinted(before.state)
            started = True
            link.send(job, self._left(end))
            if not before.talks:
                return Printed(PrinterState.UNKNOWN)
            after = self._ask(link, end, _AFTER_S)
        except TimeoutError:
            return NotPrinted(PrinterState.UNKNOWN, started)
        except OSError:
            return NotPrinted(PrinterState.OFFLINE, started)
        if after.state is PrinterState.READY or (after.talks and after.state is before.state):
            return Printed(after.state)
        return NotPrinted(after.state, started=True)

    def _ask(self, link: Link, end: float, patience_s: float) -> _Told:
        """The questions in order; after the first that stays open no other is asked, lest answers be mixed up."""
        states: list[PrinterState] = []
        for question in QUESTIONS:
            link.send(STATUS_REQUEST + bytes((question,)), self._left(end))
            byte = self._answer(link, min(end, self._monotonic() + patience_s))
            if byte is None:
                return _Told(worst((*states, PrinterState.UNKNOWN)), talks=bool(states))
            states.append(state_of(question, byte))
        return _Told(worst(states), talks=True)

    def _answer(self, link: Link, end: float) -> int | None:
        """The next byte that has the form of an answer; other bytes are automatic status and are dropped."""
        while self._monotonic() < end:
            try:
                heard = link.receive(self._left(end))
            except TimeoutError:
                return None
            if found := [byte for byte in heard if is_answer(byte)]:
                return found[0]
        return None

    def _left(self, end: float) -> float:
        return max(end - self._monotonic(), 0.001)
