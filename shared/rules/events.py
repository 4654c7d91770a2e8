"""What happened in the hall, one fact an event: the feed, the audit trail and the base of all reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of events."""

    ISSUED = "issued"
    CALLED = "called"
    RECALLED = "recalled"
    STARTED = "started"
    DONE = "done"
    ABSENT = "absent"
    PARKED = "parked"
    RESUMED = "resumed"
    TRANSFERRED = "transferred"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    UNDONE = "undone"
    SPOKEN = "spoken"
    UNSPOKEN = "unspoken"
    """A call was not said in ``room``; ``why`` is a word."""
    PRINTED = "printed"
    """A paper has come out; ``copy`` 0 is the first, a higher one says *SALINAN*."""
    PRINT_UNCERTAIN = "print_uncertain"
    PRINT_FAILED = "print_failed"
    DEVICE_TROUBLE = "device_trouble"
    DEVICE_WELL = "device_well"
    COUNTER_OPENED = "counter_opened"
    COUNTER_BREAK = "counter_break"
    COUNTER_CLOSED = "counter_closed"
    OUTAGE_STARTED = "outage_started"
    OUTAGE_ENDED = "outage_ended"
    DAY_ENDED = "day_ended"
    CATALOGUE_LOADED = "catalogue_loaded"
    NOTICE_ADDED = "notice_added"
    """Something is put on the walls of ``rooms`` until ``until``; ``notice`` is its id. Its words are not on record."""
    NOTICE_REMOVED = "notice_removed"
    CLOCK_SET = "clock_set"
    """The hall's time has followed the machine's clock, by ``by_s`` seconds."""


@dataclass(frozen=True, slots=True)
class Event:
    """One fact. ``at`` is UTC; ``detail`` holds plain values (reason, outcome, group …), never personal data."""

    seq: int
    at: datetime
    kind: Kind
    ticket: int | None = None
    number: str | None = None
    service: str | None = None
    counter: str | None = None
    detail: Mapping[str, str | int | None] = field(default_factory=dict)
