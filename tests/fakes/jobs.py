"""A job executor that a test steps by hand: nothing runs until the test says so."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from shared.qt.jobs import Opened

R = TypeVar("R")


class ManualJobExecutor(Generic[R]):
    """Jobs wait in order; `run_next()` runs one on the calling thread, `drain()` all of them (and those they add).

    `Jobs(ManualJobExecutor(queue))` calls `done` before `run_next()` returns: no event loop is needed.
    """

    def __init__(self, resource: R) -> None:
        self._resource = resource
        self._jobs: deque[Callable[[Opened[R]], None]] = deque()

    @property
    def waiting(self) -> int:
        return len(self._jobs)

    def submit(self, job: Callable[[Opened[R]], None]) -> None:
        self._jobs.append(job)

    def run_next(self) -> None:
        self._jobs.popleft()(lambda: self._resource)

    def drain(self) -> None:
        while self._jobs:
            self.run_next()

    def close(self) -> None:
        self.drain()
