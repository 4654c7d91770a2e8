"""What the rules refuse, by name: a value for people (reason and facts), never a bug."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why an action is refused. Each has one sentence per language on every surface."""

    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_TICKET = "unknown_ticket"
    UNKNOWN_COUNTER = "unknown_counter"
    HEAD_OFFICE = "head_office"
    SYSTEM_DOWN = "system_down"
    UNATTENDED = "unattended"
    CLOSED = "closed"
    QUOTA_FULL = "quota_full"
    NOBODY_WAITING = "nobody_waiting"
    COUNTER_CLOSED = "counter_closed"
    COUNTER_ON_BREAK = "counter_on_break"
    COUNTER_BUSY = "counter_busy"
    COUNTER_EMPTY = "counter_empty"
    NOT_SERVED_HERE = "not_served_here"
    CALLS_NOT_BEGUN = "calls_not_begun"
    TOO_FEW_CALLS = "too_few_calls"
    TOO_SOON = "too_soon"
    ILLEGAL_MOVE = "illegal_move"
    RETURNED_TOO_OFTEN = "returned_too_often"
    OTHER_DAY = "other_day"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDO_TOO_LATE = "undo_too_late"
    UNDO_BUILT_ON = "undo_built_on"
    CLOCK_OTHER_DAY = "clock_other_day"
    CLOCK_IMPOSSIBLE = "clock_impossible"
    UNKNOWN_ROOM = "unknown_room"
    UNKNOWN_NOTICE = "unknown_notice"
    NOTICE_EMPTY = "notice_empty"
    NOTICE_LONG = "notice_long"
    NOTICE_WORD = "notice_word"
    NOTICE_SIGN = "notice_sign"
    NOTICE_BACKWARDS = "notice_backwards"
    NOTICE_PAST = "notice_past"
    NOTICE_LASTING = "notice_lasting"
    NOTICE_NEVER = "notice_never"
    NOTICE_TWICE = "notice_twice"
    NOTICES_FULL = "notices_full"
    STILLS_FULL = "stills_full"


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A rule says no. ``facts`` hold what the sentence needs (number, counter, time as text), nothing personal."""

    def __init__(self, reason: Reason, **facts: str | int) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.facts: dict[str, str | int] = facts
