"""The watch over the queue's machine: examined once, troubles told once and again when they are over."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from shared.ports.errors import QueueFault
from shared.ports.health import Health, Room
from shared.qt.health import HealthWatch


class Patient:
    """A queue whose health a test sets; ``away`` makes it unreadable."""

    def __init__(self) -> None:
        self.now = Health()
        self.away = False
        self.examined: list[bool] = []
        self.closed = 0
        self.asked = threading.Event()

    def health(self, *, examine: bool = False) -> Health:
        self.asked.set()
        if self.away:
            raise QueueFault("Antrean tidak bisa dibuka.")
        self.examined.append(examine)
        return Health(self.now.room, self.now.free, damage=self.now.damage if examine else "")

    def close(self) -> None:
        self.closed += 1


def test_it_examines_once_and_tells_only_what_is_new(qtbot: QtBot, expect_log: set[str]) -> None:
    expect_log.add("shared.qt.health")
    patient, told = Patient(), []
    watch = HealthWatch(lambda: patient, first_s=0.0, every_s=0.005)
    watch.changed.connect(told.append)
    patient.now = Health(damage="rusak")
    watch.start()
    try:
        qtbot.waitUntil(lambda: len(patient.examined) > 3)
        patient.now = Health(Room.SHORT, 5)
        qtbot.waitUntil(lambda: len(told) == 2)
        patient.away = True
        patient.asked.clear()
        assert patient.asked.wait(5)
        patient.now, patient.away = Health(), False
        qtbot.waitUntil(lambda: len(told) == 3)
    finally:
        watch.close()
    assert patient.examined[0]
    assert not any(patient.examined[1:])
    assert [(health.room, health.damage) for health in told] == [
        (Room.ENOUGH, "rusak"), (Room.SHORT, "rusak"), (Room.ENOUGH, "rusak")
    ]  # fmt: skip
    assert patient.closed >= len(patient.examined)


def test_a_watch_that_is_closed_before_its_first_look_asks_nothing(qtbot: QtBot) -> None:
    patient = Patient()
    watch = HealthWatch(lambda: patient, first_s=600)
    watch.start()
    watch.close()
    assert patient.examined == []
