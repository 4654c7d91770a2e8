"""A printer that speaks ESC/POS: asked before, printed once, asked for proof; silence is never taken for paper."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Self

from shared.devices.escpos_job import PrintJob, clean_start
from shared.devices.escpos_talk import MARK_LETTERS, Talk, Told
from shared.devices.printer_link import Link, LinkAbsentError
from shared.devices.printer_profile import Profile
from shared.ports.printer import (
    NotPrinted,
    Paper,
    Printed,
    PrinterState,
    PrintOutcome,
    Proof,
    Uncertain,
)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that each thing may take; a call is over within ``limit`` whatever the printer does."""

    limit: float = 4.8
    connect: float = 2.0
    answer: float = 0.6
    knife: float = 1.0
    """Longest time from the last dot to the cut paper."""
    glance: float = 0.5
    """For each step of a look at an idle printer."""
    look: float = 1.0
    """While a job is awaited, the printer is asked so often whether something is wrong."""


OpenLink = Callable[[float], Link]
"""Connects within so many seconds, or raises ``LinkAbsentError``."""


class _Start(Enum):
    """What the next job has to begin with."""

    CLEAN = auto()
    DOUBTFUL = auto()
    """The last job went to a printer that never answers."""
    TORN = auto()
    """The last paper may have been cut short."""


@dataclass(slots=True)
class _Memory:
    """What is known of the printer from one conversation to the next."""

    talks: bool = False
    """It has answered before."""
    start: _Start = _Start.CLEAN


class EscposPrinter:
    """The printer port over any link. One job is one connection; calls from several threads wait for each other."""

    def __init__(
        self,
        open_link: OpenLink,
        job: Callable[[Paper], PrintJob],
        profile: Profile | None = None,
        *,
        patience: Patience | None = None,
        torn: bytes = b"",
        monotonic: Callable[[], float] = time.monotonic,
        memory: _Memory | None = None,
    ) -> None:
        """``job`` makes the bytes of a paper; ``torn`` marks a paper that was cut short, and cuts it off."""
        self._open_link = open_link
        self._job = job
        self._profile = profile or Profile()
        self._patience = patience or Patience()
        self._torn = torn
        self._monotonic = monotonic
        self._abandoned = False
        self._turn = threading.Lock()
        self._memory = memory or _Memory(self._profile.answers is True)

    @property
    def limit_s(self) -> float:
        """A call is over within so many seconds."""
        return self._patience.limit

    def interrupted(self) -> None:
        """The last paper of this printer may have been cut short: the next job starts by marking and cutting it off."""
        self._memory.start = _Start.TORN

    def successor(self) -> Self:
        """Another one with the same memory; this one, stuck in its driver, sends nothing more should it wake up."""
        self._abandoned = True
        return type(self)(
            self._open_link, self._job, self._profile,
            patience=self._patience, torn=self._torn, monotonic=self._monotonic,
            memory=replace(self._memory),
        )  # fmt: skip

    def status(self) -> PrinterState:
        """Ask the printer how it is."""
        return self._status(self._patience.limit, self._patience.connect, self._patience.answer)

    def look(self) -> PrinterState:
        """The same in a hurry: for a printer that is asked all the time."""
        return self._status(self._patience.glance * 3, self._patience.glance, self._patience.glance)

    def _status(self, limit_s: float, connect_s: float, answer_s: float) -> PrinterState:
        end = self._monotonic() + limit_s
        if not self._turn.acquire(timeout=limit_s):
            return PrinterState.SILENT
        try:
            link = self._open_link(min(connect_s, self._left(end)))
            try:
                return self._ask(self._talk(link, end), answer_s).state
            finally:
                link.close()
        except LinkAbsentError:
            return PrinterState.ABSENT
        except TimeoutError:
            return PrinterState.SILENT
        except OSError:
            return PrinterState.OFFLINE
        finally:
            self._turn.release()

    def print(self, slip: Paper, limit_s: float | None = None) -> PrintOutcome:
        """Print ``slip`` once, within ``limit_s`` or the usual limit."""
        end = self._monotonic() + (self._patience.limit if limit_s is None else min(limit_s, self._patience.limit))
        job = self._job(slip)
        if not self._turn.acquire(timeout=self._left(end)):
            return NotPrinted(PrinterState.SILENT)
        try:
            link = self._open_link(min(self._patience.connect, self._left(end)))
            try:
                return self._print(self._talk(link, end), job)
            finally:
                link.close()
        except LinkAbsentError:
            return NotPrinted(PrinterState.ABSENT)
        finally:
            self._turn.release()

    def _talk(self, link: Link, end: float) -> Talk:
        return Talk(link, end, self._monotonic, lambda: self._abandoned)

    def _left(self, end: float) -> float:
        return max(end - self._monotonic(), 0.001)

    def _ask(self, talk: Talk, answer_s: float | None = None) -> Told:
        """How the printer is; one that has answered before and says nothing now is hung or held by another computer."""
        if self._profile.answers is False:
            return Told(PrinterState.UNKNOWN, talks=False)
        told = talk.ask(self._patience.answer if answer_s is None else answer_s)
        if not told.talks and self._memory.talks:
            return Told(PrinterState.SILENT, talks=False)
        self._memory.talks = self._memory.talks or told.talks
        return told

    def _print(self, talk: Talk, job: PrintJob) -> PrintOutcome:
        try:
            before = self._ask(talk)
        except TimeoutError:
            return NotPrinted(PrinterState.SILENT)
        except OSError:
            return NotPrinted(PrinterState.OFFLINE)
        if not before.state.may_print:
            return NotPrinted(before.state)
        if talk.left() < self._patience.answer:
            return NotPrinted(PrinterState.SILENT)
        pieces = (*self._begin(), *job.pieces)
        self._memory.start = _Start.TORN
        try:
            for piece in pieces:
                talk.send(piece)
                self._rest()
            outcome = self._proof(talk, job) if before.talks else self._blind(talk)
        except TimeoutError:
            return Uncertain(PrinterState.SILENT)
        except OSError:
            return Uncertain(PrinterState.OFFLINE)
        if isinstance(outcome, Printed):
            self._memory.start = _Start.CLEAN
        elif isinstance(outcome, Uncertain) and outcome.silent:
            self._memory.start = _Start.DOUBTFUL
        return outcome

    def _blind(self, talk: Talk) -> PrintOutcome:
        try:
            talk.end()
        except LinkAbsentError:
            return NotPrinted(PrinterState.ABSENT)
        return Uncertain(PrinterState.UNKNOWN, silent=True)

    def _begin(self) -> tuple[bytes, ...]:
        match self._memory.start:
            case _Start.CLEAN:
                return ()
            case _Start.DOUBTFUL:
                return (clean_start(self._profile),)
            case _Start.TORN:
                return (clean_start(self._profile), self._torn)

    def _rest(self) -> None:
        if self._profile.pause_ms:
            threading.Event().wait(self._profile.pause_ms / 1000)

    def _proof(self, talk: Talk, job: PrintJob) -> PrintOutcome:
        if self._profile.mark:
            mark = "".join(random.choices(MARK_LETTERS, k=4)).encode()  # noqa: S311 - a name, not a secret
            talk.request_mark(mark)
            return self._awaited(talk, lambda seconds: talk.marked(mark, seconds), Proof.MARK)
        if self._profile.in_order:
            talk.request_in_order()
            return self._awaited(talk, talk.carried_out, Proof.STATUS)
        return self._watched(talk, job.rows / self._profile.dots_s + self._patience.knife)

    def _awaited(self, talk: Talk, came: Callable[[float], bool], proof: Proof) -> PrintOutcome:
        """Wait for the printer's word on the job, and meanwhile look whether something keeps it from printing."""
        while talk.left() > self._patience.answer:
            if came(min(self._patience.look, talk.left() - self._patience.answer)):
                return self._came_out(talk, proof)
            told = self._ask(talk)
            if not told.state.may_print and told.state is not PrinterState.SILENT:
                return Uncertain(told.state)
        return Uncertain(PrinterState.SILENT)

    def _came_out(self, talk: Talk, proof: Proof) -> PrintOutcome:
        try:
            after = self._ask(talk)
        except OSError:
            after = Told(PrinterState.OFFLINE, talks=False)
        if proof is Proof.MARK or after.state.may_print:
            return Printed(after.state, proof)
        return Uncertain(after.state)

    def _watched(self, talk: Talk, seconds: float) -> PrintOutcome:
        """A printer that tells only its state is watched until the paper must be out."""
        end = self._monotonic() + seconds
        while True:
            told = self._ask(talk)
            if not told.talks or told.state is PrinterState.UNKNOWN or not told.state.may_print:
                return Uncertain(told.state)
            if self._monotonic() >= end:
                return Printed(told.state, Proof.STATUS)
            if talk.left() <= self._patience.answer:
                return Uncertain(told.state)
            talk.listen(min(self._patience.look, max(end - self._monotonic(), 0.001)))
