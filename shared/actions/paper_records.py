"""What a window that prints owes the queue's records: what became of each paper, and what is wrong with its printer."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from shared.actions.queue import Queue
from shared.ports.errors import WorldFault
from shared.rules.errors import Refused
from shared.rules.papers import PaperState, TicketPaper


@dataclass(frozen=True, slots=True)
class _End:
    """What became of a paper, and is not on record yet."""

    paper: TicketPaper
    end: PaperState
    reason: str


class PaperRecords:
    """Belongs to one worker thread, with a connection to the queue of its own, so that no page waits for a record.

    What the queue cannot take now is kept and put on record by a later :meth:`settle`, once.
    """

    def __init__(self, device: str, open_queue: Callable[[], Queue]) -> None:
        """``device``: the window's name in the queue's records."""
        self.device = device
        self._open_queue = open_queue
        self._queue: Queue | None = None
        self._ends: deque[_End] = deque()
        self._trouble: list[str | None] = []

    @property
    def queue(self) -> Queue:
        """The queue, opened at its first use. Raises ``WorldFault`` when it cannot be."""
        if self._queue is None:
            self._queue = self._open_queue()
        return self._queue

    def ended(self, paper: TicketPaper, end: PaperState, reason: str) -> bool:
        """What became of ``paper``: whether all is on record."""
        self._ends.append(_End(paper, end, reason))
        return self.settle()

    def tell(self, trouble: str | None) -> bool:
        """What is wrong with the printer, as a word, ``None`` for nothing: whether all is on record."""
        self._trouble = [trouble]
        return self.settle()

    def settle(self) -> bool:
        """Put on record what is not yet, oldest first: whether all is."""
        try:
            while self._ends:
                one = self._ends[0]
                self.queue.settle_print(one.paper, one.end, one.reason)
                self._ends.popleft()
            while self._trouble:
                self.queue.set_printer_trouble(self.device, self._trouble[0])
                self._trouble.pop()
        except (WorldFault, Refused):
            return False
        return True

    def close(self) -> None:
        """Put on record what is not, and close the queue: who is closed has no trouble that anybody should go to."""
        self.tell(None)
        if self._queue is not None:
            self._queue.close()
