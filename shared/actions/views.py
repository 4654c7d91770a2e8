"""What the screens, papers and commands are told: pictures of the queue, made from one consistent look."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from shared.ports.store import Call, Undo
from shared.rules.calling import Choice
from shared.rules.counters import Counter
from shared.rules.mall import Agency, CounterPlan, Room, Service
from shared.rules.papers import LAPSED, TicketPaper
from shared.rules.tickets import Ticket
from shared.rules.verdict import Verdict
from shared.rules.waits import WaitRange


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A service now: its verdict, the tickets called before one taken now, and where it is served."""

    service: Service
    agency: Agency
    verdict: Verdict
    ahead: int
    counters: tuple[CounterPlan, ...]
    rooms: tuple[Room, ...]
    """Rooms of the counters, without repeats."""
    wait: WaitRange | None = None
    """From the moment of the look; ``None`` when it cannot be told, or was not asked for."""
    at: datetime | None = None
    """The moment of the look (UTC) from which ``wait`` counts."""


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket with what its holder wants to know."""

    ticket: Ticket
    service: Service
    agency: Agency
    counters: tuple[CounterPlan, ...]
    """Counters that may call it."""
    rooms: tuple[Room, ...]
    ahead: int
    wait: WaitRange | None
    at: datetime


@dataclass(frozen=True, slots=True)
class CounterView:
    """A counter now. ``ticket`` is the one it holds."""

    plan: CounterPlan
    agency: Agency
    room: Room
    counter: Counter
    ticket: Ticket | None
    waiting: int
    """Tickets that this counter may call."""


@dataclass(frozen=True, slots=True)
class Next:
    """One line of an officer's list: who will be called, why in this place, waiting since when."""

    choice: Choice
    service: Service


@dataclass(frozen=True, slots=True)
class PanelView:
    """All that an officer's panel shows."""

    counter: CounterView
    now: datetime
    next: tuple[Next, ...]
    """The order in which people will be called, at most 20."""
    missed: tuple[Ticket, ...]
    """Absent tickets of the counter's services that may come back today."""
    parked: tuple[Ticket, ...]
    undo: Undo | None
    """The counter's last action while it can still be undone."""
    may_call_from: datetime | None = None
    """Set before the agency's first call of the day (mall time)."""


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One line of the wall: a call, where it leads, and whether the visitor is still awaited."""

    call: Call
    plan: CounterPlan
    agency: Agency
    room: Room


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """One agency on the wall: how many wait for it, and what its counters do."""

    agency: Agency
    ahead: int
    counters: tuple[CounterView, ...]
    opens: datetime | None = None
    """When it opens again, while it is closed (mall time)."""
    unserved: int = 0
    """People whom the end of its day has sent home."""


@dataclass(frozen=True, slots=True)
class BoardView:
    """What a wall shows: calls newest first, and the agencies of its room (or of the whole hall)."""

    seq: int
    now: datetime
    room: Room | None
    calls: tuple[BoardCall, ...]
    agencies: tuple[AgencyLine, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A service found for somebody's words; ``score`` from 0 to 1."""

    view: ServiceView
    score: float
    matched: str = field(default="")
    """The catalogue's words that matched."""


@dataclass(frozen=True, slots=True)
class PaperTrouble:
    """A ticket whose visitor may have no paper: its last ``paper`` *failed*, or it is *uncertain* whether it is out.

    After a failed first paper another first may be reserved; else the next paper is a reprint.
    """

    ticket: Ticket
    service: Service
    paper: TicketPaper

    @property
    def since(self) -> datetime:
        """When the paper was settled, or given to its device."""
        return self.paper.claimed_at if self.paper.reason == LAPSED else self.paper.settled_at or self.paper.claimed_at


@dataclass(frozen=True, slots=True)
class PapersView:
    """What is known of a ticket's papers at the moment of the look. ``last`` is the newest one as it stands."""

    last: TicketPaper | None
    first_free: bool
    """Surely nothing of the first paper came out: the next one is the first. Else it says *SALINAN*."""
    held: bool
    """Somebody is about to print the last one, or prints it: no other can be had meanwhile."""
