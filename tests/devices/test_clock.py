"""The system clock is aware, in UTC, and never runs backwards where durations are meant."""

from __future__ import annotations

from datetime import UTC

from shared.devices.clock import SystemClock
from shared.ports.clock import Clock


def test_now_is_utc_and_monotonic_does_not_step_back() -> None:
    clock = SystemClock()
    port: Clock = clock
    assert port.now().tzinfo is UTC
    first = clock.monotonic()
    assert clock.monotonic() >= first
