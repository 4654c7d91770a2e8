"""Where it is kept what must happen once: papers, spoken calls, whose turn it is to speak, and what is broken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from shared.rules.papers import TicketPaper
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Speech, Turn, Unspoken


class OnceReadUnit(Protocol):
    """A look at what happens once."""

    def paper(self, ticket_id: int, copy: int) -> TicketPaper | None: ...
    def last_paper(self, ticket_id: int) -> TicketPaper | None:
        """The paper of the ticket with the highest copy number."""
        ...

    def unproven_papers(self, since: datetime) -> list[TicketPaper]:
        """Papers claimed since ``since`` that are not known to be out, oldest first, one a ticket: its last."""
        ...

    def lapsed_papers(self, now: datetime) -> list[TicketPaper]:
        """Reserved or printing papers whose holder's time has run out at ``now``."""
        ...

    def papers_of(self, device: str, since: datetime) -> int:
        """Papers of ``device`` settled since ``since`` that came out or may have."""
        ...

    def turn(self, room: str) -> Turn | None: ...
    def speech(self, call_seq: int, room: str) -> Speech | None: ...
    def cut_speeches(self, room: str, fence: int) -> list[Speech]:
        """Open claims of earlier turns than ``fence`` in ``room`` (claims without a turn are not among them)."""
        ...

    def unspoken_on(self, day: date) -> Mapping[tuple[str, Unspoken], int]:
        """How many calls were not spoken on ``day``, by room and why; what has none is missing."""
        ...

    def troubles(self) -> list[DeviceTrouble]:
        """Every device in trouble, longest first."""
        ...


class OnceUnit(OnceReadUnit, Protocol):
    """The part of a writing transaction that keeps what happens once."""

    def save_paper(self, paper: TicketPaper) -> None: ...
    def save_turn(self, turn: Turn) -> None: ...
    def save_speech(self, speech: Speech) -> None: ...
    def count_unspoken(self, day: date, room: str, why: Unspoken) -> None: ...
    def save_trouble(self, trouble: DeviceTrouble) -> None: ...
    def drop_trouble(self, device: str, part: Part) -> None: ...
