"""The one door to background work: jobs run one after another on a worker thread, results arrive on the GUI thread."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from shared.ports.errors import WorldFault
from shared.rules.errors import Refused

log = logging.getLogger(__name__)

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """The job returned `value`."""

    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The job, or the opening of what it needs, raised `error`."""

    error: Exception


Opened = Callable[[], R]


class JobExecutor(Protocol[R_co]):
    """Where jobs run. A job gets a callable that opens (once) what every job here works on: the Queue, mostly."""

    def submit(self, job: Callable[[Opened[R_co]], None]) -> None:
        """Queue `job`; jobs run in the order of submission, never two at a time."""

    def close(self) -> None:
        """Finish the jobs already submitted, put away what was opened, and return when nothing runs any more."""


class ThreadJobExecutor(Generic[R]):
    """One worker thread; `setup` and `teardown` run on it, because an SQLite connection belongs to its thread.

    `setup` is called before the first job. When it raises, that job fails and the next job tries again.
    """

    def __init__(self, setup: Callable[[], R], teardown: Callable[[R], None] | None = None, name: str = "jobs") -> None:
        self._setup = setup
        self._teardown = teardown
        self._resource: list[R] = []
        self._jobs: SimpleQueue[Callable[[Opened[R]], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name)
        self._thread.start()

    def submit(self, job: Callable[[Opened[R]], None]) -> None:
        self._jobs.put(job)

    def close(self) -> None:
        self._jobs.put(None)
        self._thread.join()

    def _opened(self) -> R:
        if not self._resource:
            self._resource.append(self._setup())
        return self._resource[0]

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job(self._opened)
            except Exception:
                log.exception("a background job broke")
        if self._resource and self._teardown is not None:
            try:
                self._teardown(self._resource.pop())
            except Exception:
                log.exception("closing after the last background job failed")


class Jobs(QObject, Generic[R]):
    """Runs work off the GUI thread and hands each result to its own callback on the GUI thread.

    `run(work, done)`: `work` gets what the executor's `setup` opened (the Queue) and runs on the worker; `done` gets
    `Ok(value)` or `Failed(error)`, in the order of submission. `expected` are errors that callers handle (a refusal,
    a fault of the world); any other is a bug: logged with its stack, and it still arrives as `Failed`.
    With an executor that runs jobs on the calling thread (tests) `done` is called before `run_next()` returns.
    """

    _finished = Signal(object)

    def __init__(
        self,
        executor: JobExecutor[R],
        expected: tuple[type[Exception], ...] = (Refused, WorldFault),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._executor = executor
        self._expected = expected
        self._closed = False
        self._finished.connect(self._deliver)

    def run(self, work: Callable[[R], T], done: Callable[[Ok[T] | Failed], None]) -> None:
        """Queue `work`; call from the GUI thread. After `close()` nothing is run and nothing delivered."""
        if self._closed:
            return

        def job(opened: Opened[R]) -> None:
            outcome = self._attempt(work, opened)
            self._finished.emit(lambda: done(outcome))

        self._executor.submit(job)

    def close(self) -> None:
        """Wait for the running and the queued work; results are dropped. Call before the application object goes."""
        if not self._closed:
            self._closed = True
            self._executor.close()

    def _attempt(self, work: Callable[[R], T], opened: Opened[R]) -> Ok[T] | Failed:
        try:
            return Ok(work(opened()))
        except Exception as error:
            if not isinstance(error, self._expected):
                log.exception("a background job met an error that nobody expects")
            return Failed(error)

    @Slot(object)
    def _deliver(self, deliver: Callable[[], None]) -> None:
        if not self._closed:
            deliver()
