"""The kiosk's view model on jobs that a test steps by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from kiosk.viewmodels.desk import NoPrinter, PaperDesk
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.papers import Papers
from shared.actions.paper_records import PaperRecords
from shared.devices.qr_picture import qr_modules
from shared.ports.errors import WorldFault
from shared.ports.printer import PrinterHealth, PrinterState
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
from shared.qt.printer_ear import PrinterEar
from shared.rules.errors import Refused
from tests.fakes.jobs import ManualJobExecutor
from tests.kiosk.fakes import HallQueue, HandMark, HandPrinter, hall

DEVICE = "anjungan-1"


@dataclass
class Stage:
    """`run()` lets every queued job end, `hear()` lets the printer be seen otherwise. `languages` are those set."""

    queue: HallQueue
    printer: HandPrinter | None
    kiosk: KioskViewModel
    feed: Feed
    queue_jobs: ManualJobExecutor[object]
    printer_jobs: ManualJobExecutor[PaperDesk]
    ear: PrinterEar
    mark: HandMark
    languages: list[str] = field(default_factory=list)

    def run(self) -> None:
        while self.queue_jobs.waiting or self.printer_jobs.waiting:
            self.queue_jobs.drain()
            self.printer_jobs.drain()

    def hear(self, state: PrinterState) -> None:
        assert self.printer is not None
        self.printer.state = state
        self.ear.heard.emit(PrinterHealth(state))
        self.run()

    def seconds(self, number: int) -> None:
        for _ in range(number):
            self.feed.tick.emit()
            self.run()

    def open(self, code: str) -> None:
        self.kiosk.openService(code)
        self.run()


def set_stage(
    queue: HallQueue | None = None,
    printer: HandPrinter | None = None,
    *,
    no_printer: bool = False,
    set_language: Callable[[str], None] | None = None,
) -> Stage:
    """A kiosk that has seen its queue and stands on the first page."""
    queue = queue or hall()
    printer = None if no_printer else printer or HandPrinter()
    queue_jobs: ManualJobExecutor[object] = ManualJobExecutor(queue)
    mark, ear = HandMark(), PrinterEar()
    printer_jobs = ManualJobExecutor(PaperDesk(printer or NoPrinter(), mark, PaperRecords(DEVICE, lambda: queue)))
    feed = Feed(lambda: queue)
    languages: list[str] = []
    ids = count(1)
    kiosk = KioskViewModel(
        Jobs(queue_jobs, (Refused, WorldFault)),
        Papers(Jobs(printer_jobs), DEVICE, ear, feed),
        feed,
        set_language=set_language or languages.append,
        draw_qr=qr_modules,
        new_request_id=lambda: f"visit-{next(ids)}",
    )
    stage = Stage(queue, printer, kiosk, feed, queue_jobs, printer_jobs, ear, mark, languages)
    feed.moved.emit(1)
    stage.run()
    return stage
