"""Puts the panel together: queue on a worker thread, feed, view models, window."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtQuick import QQuickView

from display.panel.docking import Strip, chosen_keys
from display.panel.preferences import preferences_path, read_preferences
from display.panel.viewmodels.program import PanelViewModel
from shared.actions.queue import Queue
from shared.ports.errors import WorldFault
from shared.qt.application import start_application
from shared.qt.feed import Feed
from shared.qt.health import HealthWatch
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.log import start_log
from shared.qt.translations import SOURCE_LANGUAGE, Translations
from shared.qt.window import WindowOptions, make_view, run_window
from shared.rules.errors import Refused
from shared.wiring import open_queue

MODULE = "display.panel.views"
COMPONENT = "Main"
TITLE = "Antrean MPP: Panel"
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
