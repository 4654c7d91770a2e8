"""Puts the kiosk together: its queue, its printer, its window; the main of its process."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from PySide6.QtQuick import QQuickView

from kiosk.machine import kiosk_name, name_file
from kiosk.viewmodels.desk import NoPrinter, PaperDesk
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.papers import Papers
from shared.actions.paper_records import PaperRecords
from shared.actions.queue import Queue
from shared.devices.paper_mark import MarkFile
from shared.devices.printers import own_printer
from shared.devices.qr_picture import qr_modules
from shared.ports.errors import WorldFault
from shared.ports.printer import OwnedPrinter
from shared.qt.application import start_application
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.log import start_log
from shared.qt.printer_ear import PrinterEar
from shared.qt.translations import Translations
from shared.qt.window import WindowOptions, make_view, run_window
from shared.rules.errors import Refused
from shared.wiring import open_queue


def new_request_id() -> str:
    """A random name for one visit to a service page, 128 bits."""
    return secrets.token_hex(16)


def run_kiosk(
    queue_url: str,
    printer_url: str | None,
    options: WindowOptions,
    *,
    name: str | None = None,
    scale: float = 1.0,
    language: str = "id",
    on_ready: Callable[[QQuickView], None] | None = None,
) -> int:
    """Show the kiosk until its window is closed; returns the exit code.

    ``printer_url`` None: no paper comes out, numbers stand on the screen. ``name``: what the help desk calls this
    kiosk; None: the name that it has had since its first start. ``on_ready`` is given the window before it is shown.
    The queue may go away and come back meanwhile; that is shown and logged, not raised.
    """
    application = start_application("antrean-kiosk", scale)
    start_log("kiosk")
    device = name or kiosk_name(name_file())
    ear = PrinterEar()
    queue_jobs: Jobs[Queue] = Jobs(
        ThreadJobExecutor(lambda: open_queue(queue_url), _close_queue, "queue"), (Refused, WorldFault)
    )
    desk_jobs = _desk_jobs(queue_url, printer_url, device, ear)
    feed = Feed(lambda: open_queue(queue_url))
    views: list[QQuickView] = []

    def retranslate() -> None:
        for view in views:
            view.engine().retranslate()

    translations = Translations(retranslate)
    kiosk = KioskViewModel(
        queue_jobs,
        Papers(desk_jobs, device, ear, feed),
        feed,
        set_language=translations.set_language,
        draw_qr=qr_modules,
        new_request_id=new_request_id,
    )
    try:
        view = make_view("kiosk.views", "Kiosk", {"viewModel": kiosk, **options.look_properties()})
        views.append(view)
        kiosk.chooseLanguage(language)
        feed.start()
        if on_ready is not None:
            on_ready(view)
        return run_window(application, view, options)
    finally:
        feed.close()
        queue_jobs.close()
        desk_jobs.close()


def _desk_jobs(queue_url: str, printer_url: str | None, device: str, ear: PrinterEar) -> Jobs[PaperDesk]:
    def opened() -> PaperDesk:
        mark = MarkFile.of(device)
        printer: OwnedPrinter = NoPrinter()
        if printer_url is not None:
            printer = own_printer(printer_url, ear.heard.emit, interrupted=mark.is_set)
        return PaperDesk(printer, mark, PaperRecords(device, lambda: open_queue(queue_url)))

    return Jobs(ThreadJobExecutor(opened, PaperDesk.close, "papers"))


def _close_queue(queue: Queue) -> None:
    queue.close()
