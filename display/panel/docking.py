"""The strip beside the panel's window: its view, its place, its keys, and what is remembered of panel and strip."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from display.panel.preferences import Preferences, preferences_path, read_preferences, remember_seat, remember_strip
from display.panel.viewmodels.dock import USUAL_KEYS
from display.panel.viewmodels.program import PanelViewModel
from shared.ports.errors import WrongUse
from shared.qt.docked import DockedWindow, View, WindowOrStrip, second_view
from shared.qt.docked_place import DockedPlace
from shared.qt.jobs import Failed, Jobs, Ok, ThreadJobExecutor
from shared.qt.keys.combos import BadKeyError, Bindings, read_bindings
from shared.qt.keys.port import GlobalKeys
from shared.qt.keys.relay import KeyRelay, session_keys

MODULE = "display.panel.views"
COMPONENT = "Strip"
TITLE = "Antrean MPP: Bilah"
HEIGHT = 96
LEAST_WIDTH = 1024
NO_KEYS = "tanpa"


def chosen_keys(remembered: Preferences, given: Iterable[str]) -> Bindings:
    """The keys of each action: as ``given`` ("main=Ctrl+Num8,F13", "tanpa" for none), else remembered, else usual.

    WrongUse with one sentence when one of them is no key.
    """
    written = dict(remembered.keys)
    for text in given:
        if text.strip().lower() == NO_KEYS:
            written = dict.fromkeys(USUAL_KEYS, "")
            continue
        action, sign, keys = text.partition("=")
        if not sign:
            raise WrongUse(f"Tombol “{text}” tidak terbaca. Tulis seperti main=Ctrl+Num8,F13 atau {NO_KEYS}.")
        written[action.strip()] = keys
    try:
        return read_bindings(written, USUAL_KEYS)
    except BadKeyError as error:
        raise WrongUse(str(error)) from error


class Strip:
    """Lives beside the window ``view``; either the one or the other is seen. ``close()`` before the queue's jobs.

    ``queue`` is the URL under which the panel's seat is remembered.
    """

    def __init__(
        self,
        view: View,
        model: PanelViewModel,
        bindings: Bindings,
        path: Path | None = None,
        keys: GlobalKeys | None = None,
        queue: str = "",
    ) -> None:
        self._queue = queue
        self._path = path or preferences_path()
        self._model = model
        self._bindings = bindings
        self._saver: Jobs[Path] = Jobs(ThreadJobExecutor(lambda: self._path, name="panel-settings"), (OSError,))
        self.view = second_view(view, MODULE, COMPONENT, {"viewModel": model}, TITLE)
        place = read_preferences(self._path).strip
        self._docked = DockedWindow(self.view, place, HEIGHT, LEAST_WIDTH)
        self._switch = WindowOrStrip(view, self._docked)
        self._relay = KeyRelay(keys or session_keys())
        model.seatKept.connect(self._remember_seat)
        dock = model.docking
        dock.grabbed.connect(self._docked.grab)
        dock.dragged.connect(self._docked.drag)
        dock.stretched.connect(self._docked.stretch)
        dock.dropped.connect(self._docked.drop)
        dock.flipped.connect(self._docked.flip)
        dock.dockedChanged.connect(self._change)
        self._docked.placed.connect(self._remember)
        self._relay.pressed.connect(dock.press)
        self._relay.told.connect(dock.hear)

    def start(self) -> None:
        """Take the keys; show the strip when the panel begins as one."""
        self._relay.start(self._bindings)
        if self._model.docking.is_docked:
            self._docked.show()

    def close(self) -> None:
        """Give keys and place back."""
        self._relay.close()
        self._docked.close()
        self.view.deleteLater()
        self._saver.close()

    def _change(self) -> None:
        self._switch.show(docked=self._model.docking.is_docked)

    def _remember(self, place: DockedPlace) -> None:
        self._saver.run(lambda path: remember_strip(path, place), self._remembered)

    def _remember_seat(self, name: str) -> None:
        self._saver.run(lambda path: remember_seat(path, self._queue, name), self._remembered)

    def _remembered(self, outcome: Ok[None] | Failed) -> None:
        """What could not be written is in the log; the strip lies where it was put."""
