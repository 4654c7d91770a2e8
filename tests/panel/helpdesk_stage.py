"""The help desk's parts put together by hand: a queue in memory, a printer that obeys the test, time stepped."""

from __future__ import annotations

from dataclasses import dataclass, field

from display.panel.viewmodels.desk_printer import DeskPrinter
from display.panel.viewmodels.helpdesk import HelpdeskViewModel
from display.panel.viewmodels.print_desk import PrintDesk
from shared.actions.local import LocalQueue
from shared.actions.paper_records import PaperRecords
from shared.actions.queue import Queue
from shared.devices.qr_picture import qr_modules
from shared.ports.errors import QueueFault, WorldFault
from shared.ports.printer import Printed, PrinterHealth, PrinterState, PrintOutcome, Slip
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
from shared.qt.printer_ear import PrinterEar
from shared.rules.errors import Refused
from shared.rules.mall import Mall
from shared.rules.papers import PaperState
from tests.fakes.clock import SteppedClock
from tests.fakes.jobs import ManualJobExecutor
from tests.fakes.memory_store import made_store
from tests.fakes.small_mall import at, small_mall
from tests.kiosk.fakes import HandMark

DESK = "Meja bantuan 1"
KIOSK = "Anjungan 2"


@dataclass
class HandPrinter:
    """Answers what the test sets and keeps every slip it was given."""

    state: PrinterState = PrinterState.READY
    outcome: PrintOutcome = field(default_factory=lambda: Printed(PrinterState.READY))
    slips: list[Slip] = field(default_factory=list)
    closed: bool = False

    def status(self) -> PrinterState:
        return self.state

    def print(self, slip: Slip) -> PrintOutcome:
        self.slips.append(slip)
        return self.outcome

    def close(self) -> None:
        self.closed = True


class AwayQueue:
    """The queue as a window's connection sees it, which can be taken away."""

    def __init__(self, queue: LocalQueue) -> None:
        self._queue = queue
        self.away = False

    def __getattr__(self, name: str) -> object:
        if self.away:
            raise QueueFault("Antrean tidak bisa dibuka. Periksa komputer induk.")
        return getattr(self._queue, name)

    def close(self) -> None:
        """The tests go on with it."""


class HelpdeskStage:
    """A hall, its queue, and a help desk on it; ``with_printer`` False: a desk that shows numbers only."""

    def __init__(self, mall: Mall | None = None, language: str = "id", *, with_printer: bool = True) -> None:
        self.clock = SteppedClock(at("09:30"))
        self.mall = mall or small_mall()
        codes = iter(f"{number:020x}" for number in range(1, 100_000))
        store = made_store(self.mall, self.clock.now())
        self.queue = LocalQueue(store, self.clock, sample=True, new_code=lambda: next(codes))
        self.seconds = 100.0
        self.printer, self.ear = HandPrinter(), PrinterEar()
        self.link, self.record = AwayQueue(self.queue), AwayQueue(self.queue)
        self.executor: ManualJobExecutor[Queue] = ManualJobExecutor(self.link)  # type: ignore[arg-type]
        self.mark = HandMark()
        records = PaperRecords(DESK, lambda: self.record)  # type: ignore[arg-type,return-value]
        self.print_desk = PrintDesk(self.printer, self.mark, records)
        self.printing: ManualJobExecutor[PrintDesk] = ManualJobExecutor(self.print_desk)
        self.feed = Feed(lambda: self.queue)
        expected = (Refused, WorldFault)
        own = DeskPrinter(
            Jobs(self.printing, expected) if with_printer else None, self.ear, self.feed, lambda: self.seconds
        )
        self._own = own
        self.desk = HelpdeskViewModel(
            Jobs(self.executor, expected), own, self.feed, lambda: self.seconds,
            device=DESK, draw_qr=qr_modules, language=language,
        )  # fmt: skip
        if with_printer:
            self.hear(PrinterState.READY)
        self.moved()

    def drain(self) -> None:
        """Run every job that waits, of the looks and of the printer."""
        while self.executor.waiting or self.printing.waiting:
            self.printing.drain()
            self.executor.drain()

    def moved(self) -> None:
        """The feed says that the queue moved on, and the looks that follow are taken."""
        self.feed.moved.emit(1)
        self.drain()

    def pass_time(self, seconds: float) -> None:
        """Let time pass and the clocks tick, once a second."""
        for _ in range(max(1, int(seconds))):
            self.clock.step(seconds / max(1, int(seconds)))
            self.seconds += seconds / max(1, int(seconds))
            self.feed.tick.emit()
            self.drain()

    def hear(self, state: PrinterState) -> None:
        """The desk's printer says that it is so now."""
        self.printer.state = state
        self.ear.heard.emit(PrinterHealth(state))
        self.drain()

    def issue(self, end: PaperState | None = None, reason: str = "", service: str = "A01", device: str = KIOSK) -> str:
        """One more visitor, whose kiosk paper ended so (None: no kiosk tried to print one); the number comes back."""
        number = self.queue.issue(service).number
        if end is not None:
            paper = self.queue.reserve_print(number, device)
            assert paper is not None
            if end is not PaperState.FAILED:
                assert self.queue.begin_print(paper)
            assert self.queue.settle_print(paper, end, reason)
        self.moved()
        return number

    def find(self, text: str) -> None:
        """Type and press Enter."""
        self.desk.type(text)
        self.desk.enter()
        self.drain()

    def press(self) -> None:
        """Press Enter once more, a moment later."""
        self.seconds += 2
        self.desk.enter()
        self.drain()

    def settled(self, number: str) -> list[tuple[int, str, str]]:
        """Of each paper of a number that is on record as settled: copy, event, device."""
        return [
            (int(event.detail["copy"] or 0), event.kind.value, str(event.detail["device"]))
            for event in self.queue.events()
            if event.number == number and event.kind.value in {"printed", "print_uncertain", "print_failed"}
        ]
