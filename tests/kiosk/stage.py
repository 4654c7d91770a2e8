"""The kiosk's view model on jobs that a test steps by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from kiosk.viewmodels.kiosk import KioskViewModel
from shared.devices.qr_picture import qr_modules
from shared.ports.errors import WorldFault
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
from shared.rules.errors import Refused
from tests.fakes.jobs import ManualJobExecutor
from tests.kiosk.fakes import HallQueue, HandPrinter, hall


@dataclass
class Stage:
    """`run()` lets every queued job end. `languages` are those that were set."""

    queue: HallQueue
    printer: HandPrinter | None
    kiosk: KioskViewModel
    feed: Feed
    queue_jobs: ManualJobExecutor[object]
    printer_jobs: ManualJobExecutor[object] | None
    languages: list[str] = field(default_factory=list)

    def run(self) -> None:
        while self.queue_jobs.waiting or (self.printer_jobs and self.printer_jobs.waiting):
            self.queue_jobs.drain()
            if self.printer_jobs:
                self.printer_jobs.drain()

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
    printer_jobs: ManualJobExecutor[object] | None = ManualJobExecutor(printer) if printer else None
    feed = Feed(lambda: queue)
    languages: list[str] = []
    ids = count(1)
    kiosk = KioskViewModel(
        Jobs(queue_jobs, (Refused, WorldFault)),
        Jobs(printer_jobs) if printer_jobs else None,
        feed,
        set_language=set_language or languages.append,
        draw_qr=qr_modules,
        new_request_id=lambda: f"visit-{next(ids)}",
    )
    stage = Stage(queue, printer, kiosk, feed, queue_jobs, printer_jobs, languages)
    feed.moved.emit(1)
    stage.run()
    return stage
