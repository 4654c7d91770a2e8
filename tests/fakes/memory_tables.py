"""What a queue keeps, as plain lists and dictionaries."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date, datetime

from shared.ports.store import Call, Undo, Visit
from shared.rules.counters import Counter
from shared.rules.events import Event
from shared.rules.mall import Mall
from shared.rules.notices import Notice
from shared.rules.papers import TicketPaper
from shared.rules.tickets import Ticket
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Speech, Turn, Unspoken
from tests.fakes.memory_stills import MemoryStills


@dataclass
class Tables:
    """Everything that is kept."""

    malls: list[Mall] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    numbers: dict[tuple[str, date], int] = field(default_factory=dict)
    issued: dict[tuple[str, date], int] = field(default_factory=dict)
    tickets: dict[int, Ticket] = field(default_factory=dict)
    counters: dict[str, Counter] = field(default_factory=dict)
    undos: dict[str, Undo] = field(default_factory=dict)
    calls: dict[int, tuple[date, Call]] = field(default_factory=dict)
    spoken: dict[tuple[int, str], Speech] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
    unspoken: dict[date, dict[tuple[str, Unspoken], int]] = field(default_factory=dict)
    prints: dict[tuple[int, int], TicketPaper] = field(default_factory=dict)
    troubles: dict[tuple[str, Part], DeviceTrouble] = field(default_factory=dict)
    notices: dict[int, Notice] = field(default_factory=dict)
    outages: dict[str, datetime] = field(default_factory=dict)
    visits: list[Visit] = field(default_factory=list)
    sealed: int = 0
    requests: dict[str, tuple[str, datetime]] = field(default_factory=dict)

    def copied(self) -> Tables:
        """A copy that shares only values that nobody changes."""
        return Tables(**{name: copy.copy(value) for name, value in vars(self).items()})


@dataclass
class MemoryFile:
    """What several stores open together, as several connections open one file."""

    tables: Tables
    commits: int = 0
    stills: MemoryStills = field(default_factory=MemoryStills)
