"""Watches how the machine with the queue is doing, for windows that staff look at; once all its data is examined."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from shared.ports.errors import WorldFault
from shared.ports.health import Health, Room

log = logging.getLogger(__name__)

FIRST_S = 3.0
"""The first look waits until the window stands: examining a million tickets reads the disk for a second."""
EVERY_S = 30.0


class Ailing(Protocol):
    """The part of the Queue that the watch needs."""

    def health(self, *, examine: bool = False) -> Health:
        """How the machine is doing."""

    def close(self) -> None:
        """Put the connection away."""


class HealthWatch(QObject):
    """Asks from its own thread over its own connection, opened there by ``connect``.

    ``changed(Health)``: something that staff must know is new or over; also after the first look. Each trouble is
    logged once. A queue that cannot be read is the feed's to tell: the last known health stays.
    """

    changed = Signal(object)
    _seen = Signal(object)

    def __init__(
        self,
        connect: Callable[[], Ailing],
        first_s: float = FIRST_S,
        every_s: float = EVERY_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connect = connect
        self._first_s, self._every_s = first_s, every_s
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._seen.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to watch; call once, on the GUI thread."""
        self._thread = threading.Thread(target=self._watch, name="health")
        self._thread.start()

    def close(self) -> None:
        """Stop, and return when the thread has put its connection away."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        known: Health | None = None
        wait = self._first_s
        while not self._stop.wait(wait):
            wait = self._every_s
            try:
                queue = self._connect()
                try:
                    health = queue.health(examine=known is None)
                finally:
                    queue.close()
            except WorldFault:
                continue
            if known is not None:
                health = replace(health, damage=known.damage)
            if known is None or _troubles(health) != _troubles(known):
                _record(health, known or Health())
                self._seen.emit(health)
            known = health


def _troubles(health: Health) -> tuple[object, ...]:
    return health.room, health.damage, health.clock


def _record(health: Health, before: Health) -> None:
    if health.damage and not before.damage:
        log.error("the queue's data is damaged: %s", health.damage)
    if health.room is not before.room:
        level = logging.INFO if health.room is Room.ENOUGH else logging.WARNING
        log.log(level, "room on the disk: %s, %s bytes free, %s held back", health.room, health.free, health.reserve)
