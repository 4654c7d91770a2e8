"""What past events teach about waits: durations, pauses, opening times, no-shows, later arrivals."""

from __future__ import annotations


class WaitMemory:
    """Learns from the event log, event by event."""
