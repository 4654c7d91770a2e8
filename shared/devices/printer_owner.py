"""The one owner of a printer: every job and every question goes through its thread, which never waits without end."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, Self, TypeVar

from shared.ports.printer import (
    NotPrinted,
    Paper,
    Printed,
    PrinterHealth,
    PrinterState,
    PrintOutcome,
    Uncertain,
)

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. A fault is known after ``pause`` and one look at most: within 2 s."""

    pause: float = 0.7
    """Between two looks at an idle printer."""
    look: float = 2.0
    """A look that takes longer is given up."""
    job: float = 5.0
    """A job is answered so long after it was asked for."""
    stuck: int = 4
    """So many calls may be stuck in a driver; then no other is begun until one of them comes back."""


class Owned(Protocol):
    """What an owner drives. The calls have their own time limits; a driver that breaks them is left behind."""

    def look(self) -> PrinterState:
        """How it is, in a second or so."""

    def print(self, slip: Paper, limit_s: float | None = None) -> PrintOutcome:
        """Print ``slip`` once, within ``limit_s``."""

    def successor(self) -> Self:
        """Another one for the same printer. This one is stuck, and sends nothing more should it wake up."""


class _Stuck(Exception):  # noqa: N818 - never leaves this file
    """A call did not come back in time."""


class _Call(Generic[T]):
    """One call on a thread of its own, which can be left behind."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._back = threading.Event()
        self._brought: list[T] = []
        threading.Thread(target=self._run, name="printer-call", daemon=True).start()

    def result(self, seconds: float) -> T:
        """What the call brought. Raises ``_Stuck`` when it is not back in time, or broke."""
        if not self._back.wait(seconds) or not self._brought:
            raise _Stuck
        return self._brought[0]

    @property
    def is_back(self) -> bool:
        return self._back.is_set()

    def _run(self) -> None:
        try:
            self._brought.append(self._work())
        except Exception:
            log.exception("a printer's driver broke")
        finally:
            self._back.set()


@dataclass(frozen=True, slots=True)
class _Job:
    paper: Paper
    done: Callable[[PrintOutcome], None]
    end: float


class PrinterOwner:
    """``health`` and ``submit`` answer at once; ``status`` and ``print`` are the printer port, for worker threads.

    An idle printer is looked at all the time. Jobs are done one after another, in the order in which they came.
    """

    def __init__(
        self,
        printer: Owned,
        pace: Pace | None = None,
        heard: Callable[[PrinterHealth], None] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``heard`` is called on the owner's thread whenever the health is another one."""
        self._printer = printer
        self._pace = pace or Pace()
        self._heard = heard
        self._monotonic = monotonic
        self._health = PrinterHealth(PrinterState.UNKNOWN)
        self._jobs: deque[_Job] = deque()
        self._change = threading.Condition()
        self._looked = threading.Event()
        self._closed = False
        self._stuck: list[_Call[PrinterState] | _Call[PrintOutcome]] = []
        self._thread = threading.Thread(target=self._work, name="printer-owner", daemon=True)
        self._thread.start()

    def health(self) -> PrinterHealth:
        """What was last seen."""
        return self._health

    def submit(self, paper: Paper, done: Callable[[PrintOutcome], None]) -> None:
        """Print ``paper`` once; ``done`` is called on the owner's thread, within 5 s."""
        job = _Job(paper, done, self._monotonic() + self._pace.job)
        with self._change:
            if not self._closed:
                self._jobs.append(job)
                self._change.notify()
                return
        done(NotPrinted(PrinterState.ABSENT))

    def status(self) -> PrinterState:
        """What was last seen; waits for the first look."""
        self._looked.wait(self._pace.look)
        return self._health.state

    def print(self, slip: Paper) -> PrintOutcome:
        """Print ``slip`` once and wait for its outcome."""
        outcomes: list[PrintOutcome] = []
        told = threading.Event()

        def done(outcome: PrintOutcome) -> None:
            outcomes.append(outcome)
            told.set()

        self.submit(slip, done)
        told.wait(self._pace.job + 1)
        return outcomes[0] if outcomes else Uncertain(PrinterState.SILENT)

    def close(self) -> None:
        """Finish the jobs that were asked for, and stop."""
        with self._change:
            self._closed = True
            self._change.notify()
        self._thread.join(self._pace.job + self._pace.look)

    def _work(self) -> None:
        while True:
            with self._change:
                if not self._jobs and self._looked.is_set() and not self._closed:
                    self._change.wait(self._pace.pause)
                job = self._jobs.popleft() if self._jobs else None
                if job is None and self._closed:
                    return
            if job is None:
                self._look()
            else:
                self._do(job)

    def _look(self) -> None:
        try:
            state = self._called(lambda printer: _Call(printer.look)).result(self._pace.look)
        except _Stuck:
            state = self._left_behind()
        self._note(PrinterHealth(state, self._health.since_low))
        self._looked.set()

    def _do(self, job: _Job) -> None:
        left = job.end - self._monotonic()
        outcome: PrintOutcome
        try:
            # What is left may be too little to print in; then nothing is begun.
            call = self._called(lambda printer: _Call(lambda: printer.print(job.paper, max(left - 0.2, 0.0))))
        except _Stuck:
            outcome = NotPrinted(PrinterState.SILENT)
        else:
            try:
                outcome = call.result(max(left, 0.0))
            except _Stuck:
                outcome = Uncertain(self._left_behind())
        self._note(self._after(outcome))
        try:
            job.done(outcome)
        except Exception:
            log.exception("nobody took a printer's answer")

    def _called(self, begin: Callable[[Owned], _Call[T]]) -> _Call[T]:
        """A call on the printer. Raises ``_Stuck`` while too many are left behind."""
        self._stuck = [call for call in self._stuck if not call.is_back]
        if len(self._stuck) >= self._pace.stuck:
            raise _Stuck
        call = begin(self._printer)
        self._stuck.append(call)  # type: ignore[arg-type] # one of the two kinds that begin() makes
        return call

    def _left_behind(self) -> PrinterState:
        if self._stuck and not self._stuck[-1].is_back:
            self._printer = self._printer.successor()
        return PrinterState.SILENT

    def _after(self, outcome: PrintOutcome) -> PrinterHealth:
        """The health that a job leaves; a paper that may be out counts as taken from a roll near its end."""
        state = outcome.state if isinstance(outcome, Printed) else outcome.reason
        low = self._health.state is PrinterState.PAPER_LOW or self._health.since_low
        taken = bool(low) and not isinstance(outcome, NotPrinted)
        return PrinterHealth(state, self._health.since_low + taken)

    def _note(self, health: PrinterHealth) -> None:
        if health.state is PrinterState.READY:
            health = PrinterHealth(PrinterState.READY)
        if health != self._health:
            self._health = health
            if self._heard is not None:
                try:
                    self._heard(health)
                except Exception:
                    log.exception("nobody took a printer's health")
