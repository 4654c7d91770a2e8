"""The installed panel on a real X server with a real queue file, as a strip over another program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shared.actions.queue import Queue
from shared.rules.counters import CounterState
from shared.rules.tickets import Status
from shared.wiring import open_queue
from tests.qt.xserver import XServer, program, until

STRIP = "Antrean MPP: Bilah"
WINDOW = "Antrean MPP: Panel"
COUNTER = "3"
SERVICE = "A02"

BETWEEN_PRESSES_S = 3.0
"""Longer than the panel takes one action only once."""

KEYPAD = {"7": "79", "8": "80", "9": "81", "0": "90", "dot": "91", "slash": "106"}
"""Codes of the keypad's keys on every PC keyboard."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A sample queue in ``folder`` and the server on which its panels come up."""

    server: XServer
    folder: Path
    queue: Queue

    @property
    def env(self) -> dict[str, str]:
        return self.server.env | {
            "ANTREAN_QUEUE": f"sqlite:///{self.folder / 'queue.db'}",
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
        }

    @property
    def settings(self) -> Path:
        return self.folder / "config" / "antrean" / "panel.json"

    @contextmanager
    def panel(self, *words: str) -> Iterator[subprocess.Popen[bytes]]:
        """The panel of counter 3 as soon as its keys have been asked for, ended afterwards."""
        before = self._told()
        command = [sys.executable, "-m", "shared", "panel", "--counter", COUNTER, *words]
        with program(command, self.env) as process:
            until(lambda: self._told() > before or None, "the session said nothing of the keys")
            counter = words[words.index("--counter") + 1] if "--counter" in words else COUNTER
            until(lambda: self.queue.panel(counter).counter.counter.state is CounterState.OPEN or None, "nobody sits")
            yield process

    def _told(self) -> int:
        log = self.folder / "state" / "antrean" / "log" / "panel.log"
        return log.read_text("utf-8").count("global keys: ") if log.exists() else 0

    @property
    def number(self) -> str:
        """The number at the counter, empty when there is none."""
        ticket = self.queue.panel(COUNTER).counter.ticket
        return ticket.number if ticket is not None else ""

    def called(self, number: str) -> bool:
        return until(lambda: self.number == number or None, f"{number} was not called")

    def called_by(self, number: str, press: Callable[[], None]) -> int:
        """Press until ``number`` is at the counter, for a press before the panel's first look is refused; how often."""
        presses, again_at = 0, 0.0

        def pressed() -> bool | None:
            nonlocal presses, again_at
            if time.monotonic() >= again_at:
                press()
                presses, again_at = presses + 1, time.monotonic() + BETWEEN_PRESSES_S
            return self.number == number or None

        until(pressed, f"{number} was not called")
        return presses

    def key(self, name: str) -> None:
        """Ctrl and a key of the keypad."""
        self.server.press("keydown", "ctrl", "key", KEYPAD[name], "keyup", "ctrl")

    def press_until(self, status: Status, number: str, press: Callable[[], None]) -> None:
        """Press again and again, for the same action is taken once in 1.5 s; ends with the first press that counts."""

        def pressed() -> bool | None:
            press()
            return self.queue.ticket(number).ticket.status is status or None

        until(pressed, f"{number} is not {status}")

    def click(self, x: int, y: int) -> None:
        """Click at a place of the screen."""
        self.server.press("mousemove", str(x), str(y), "click", "1")

    def written(self) -> dict[str, object]:
        """What the settings file says of the strip."""
        document = json.loads(self.settings.read_text("utf-8")) if self.settings.exists() else {}
        return document.get("strip", {})


@contextmanager
def desk_on(server: XServer, folder: Path, waiting: int = 4) -> Iterator[Desk]:
    """A sample queue with people waiting for counter 3."""
    path = folder / "queue.db"
    env = os.environ | {"ANTREAN_QUEUE": f"sqlite:///{path}"}
    subprocess.run([sys.executable, "-m", "shared", "init"], env=env, check=True, capture_output=True, timeout=60)
    queue = open_queue(f"sqlite:///{path}")
    try:
        for _ in range(waiting):
            queue.issue(SERVICE)
        yield Desk(server, folder, queue)
    finally:
        queue.close()
