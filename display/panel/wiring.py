"""Puts the officer's panel and the help desk together: queue on a worker thread, feed, view models, window."""

from __future__ import annotations

import platform
import time
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtQuick import QQuickView

from display.panel.docking import Strip, chosen_keys
from display.panel.preferences import preferences_path, read_preferences
from display.panel.viewmodels.desk_printer import DeskPrinter
from display.panel.viewmodels.helpdesk import HelpdeskViewModel
from display.panel.viewmodels.print_desk import PrintDesk
from display.panel.viewmodels.program import PanelViewModel
from shared.actions.paper_records import PaperRecords
from shared.actions.queue import Queue
from shared.devices.paper_mark import MarkFile
from shared.devices.printers import own_printer
from shared.devices.qr_picture import qr_modules
from shared.ports.errors import WorldFault
from shared.qt.application import start_application
from shared.qt.feed import Feed
from shared.qt.health import HealthWatch
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.log import start_log
from shared.qt.printer_ear import PrinterEar
from shared.qt.translations import SOURCE_LANGUAGE, Translations
from shared.qt.window import WindowOptions, make_view, run_window
from shared.rules.errors import Refused
from shared.wiring import open_queue

MODULE = "display.panel.views"
COMPONENT, HELPDESK = "Main", "Helpdesk"
TITLE, HELPDESK_TITLE = "Antrean MPP: Panel", "Antrean MPP: Meja Bantuan"
SIZE = (1366, 768)
EXPECTED = (Refused, WorldFault)


def new_request_id() -> str:
    """A name for one press that no other press has."""
    return uuid.uuid4().hex


def run_panel(
    queue_url: str,
    counter: str | None = None,
    options: WindowOptions | None = None,
    *,
    scale: float = 1.0,
    language: str = SOURCE_LANGUAGE,
    docked: bool = False,
    keys: Iterable[str] = (),
    on_ready: Callable[[QQuickView], None] | None = None,
) -> int:
    """Show the panel until its window is closed; returns the exit code.

    ``counter`` signs in to that counter at once. ``options`` say where the window stands and if it is photographed.
    ``docked`` begins as a strip at the edge of the screen (``counter`` or sign-in first). ``keys`` are those that work
    from other programs, one "ACTION=KEY,KEY" each, in the place of the remembered ones.
    ``on_ready`` gets the window before it is shown: a demonstration drives it by real events.
    ``WorldFault`` or ``WrongUse`` before any window opens when the queue cannot be used.
    """
    remembered = read_preferences(preferences_path())
    bindings = chosen_keys(remembered, keys)
    open_queue(queue_url).close()
    application = start_application("antrean-panel", scale)
    start_log("panel")
    options = options or WindowOptions(title=TITLE, size=SIZE)
    executor = ThreadJobExecutor(lambda: open_queue(queue_url), lambda queue: queue.close(), name="panel-queue")
    jobs: Jobs[Queue] = Jobs(executor, EXPECTED)
    feed = Feed(lambda: open_queue(queue_url))
    health = HealthWatch(lambda: open_queue(queue_url))
    try:
        own = remembered.seats.get(queue_url, "")
        model = PanelViewModel(jobs, feed, time.monotonic, new_request_id, counter, language, docked=docked, own=own)
        view = make_view(MODULE, COMPONENT, {"viewModel": model, **options.look_properties()})
        translations = Translations(view.engine().retranslate)
        translations.set_language(language)
        strip = Strip(view, model, bindings, queue=queue_url)
        health.changed.connect(model.worry)
        feed.start()
        health.start()
        strip.start()
        if on_ready is not None:
            on_ready(view)
        try:
            return run_window(application, view, replace(options, hidden=docked and counter is not None))
        finally:
            strip.close()
    finally:
        health.close()
        feed.close()
        jobs.close()


def helpdesk_name() -> str:
    """What this help desk is called in the queue's records: by its machine, never by a person."""
    return f"Meja bantuan {platform.node()}".strip()


def run_helpdesk(
    queue_url: str,
    printer_url: str | None = None,
    options: WindowOptions | None = None,
    *,
    scale: float = 1.0,
    language: str = SOURCE_LANGUAGE,
    on_ready: Callable[[QQuickView], None] | None = None,
) -> int:
    """Show the help desk's window until it is closed; returns the exit code.

    ``printer_url`` None: numbers are shown large instead of printed. Queue and printer may go away and come back
    meanwhile; that is told. ``WorldFault`` or ``WrongUse`` before any window opens when the queue cannot be used.
    """
    open_queue(queue_url).close()
    application = start_application("antrean-helpdesk", scale)
    start_log("helpdesk")
    options = options or WindowOptions(title=HELPDESK_TITLE, size=SIZE)
    device, ear = helpdesk_name(), PrinterEar()
    jobs: Jobs[Queue] = Jobs(
        ThreadJobExecutor(lambda: open_queue(queue_url), lambda queue: queue.close(), name="helpdesk-queue"), EXPECTED
    )
    printing = _printing(queue_url, printer_url, device, ear) if printer_url is not None else None
    feed = Feed(lambda: open_queue(queue_url))
    health = HealthWatch(lambda: open_queue(queue_url))
    try:
        model = HelpdeskViewModel(
            jobs, DeskPrinter(printing, ear, feed, time.monotonic), feed, time.monotonic,
            device=device, draw_qr=qr_modules, language=language,
        )  # fmt: skip
        view = make_view(MODULE, HELPDESK, {"viewModel": model, **options.look_properties()})
        translations = Translations(view.engine().retranslate)
        translations.set_language(language)
        health.changed.connect(model.worry)
        feed.start()
        health.start()
        if on_ready is not None:
            on_ready(view)
        return run_window(application, view, options)
    finally:
        health.close()
        feed.close()
        jobs.close()
        if printing is not None:
            printing.close()


def _printing(queue_url: str, printer_url: str, device: str, ear: PrinterEar) -> Jobs[PrintDesk]:
    def opened() -> PrintDesk:
        mark = MarkFile.of(device)
        printer = own_printer(printer_url, ear.heard.emit, interrupted=mark.is_set)
        return PrintDesk(printer, mark, PaperRecords(device, lambda: open_queue(queue_url)))

    return Jobs(ThreadJobExecutor(opened, PrintDesk.close, name="helpdesk-printer"), EXPECTED)
