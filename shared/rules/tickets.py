"""A ticket and its life: waiting → called → serving → done, and every other legal move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from shared.rules.errors import Reason, Refused


class Group(StrEnum):
    """Who the ticket is for; everyone but ``normal`` has priority."""

    NORMAL = "normal"
    LANSIA = "lansia"
    DISABILITAS = "disabilitas"
    HAMIL = "hamil"
    BALITA = "balita"

    @property
    def has_priority(self) -> bool:
        """Whether this group is called ahead, within the rule of ``k``."""
        return self is not Group.NORMAL


class Status(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    ABSENT = "absent"
    DONE = "done"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """How a visit ended. Only ``selesai`` counts as served in reports."""

    SELESAI = "selesai"
    BERKAS_KURANG = "berkas_kurang"
    KANTOR_LAIN = "kantor_lain"
    SALAH_LOKET = "salah_loket"
    BATAL = "batal"


class Move(StrEnum):
    """What can be done to a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    ABSENT = "absent"
    PARK = "park"
    RESUME = "resume"
    TRANSFER = "transfer"
    RETURN = "return"
    CANCEL = "cancel"


MOVES: Mapping[Move, tuple[frozenset[Status], Status]] = {
    Move.CALL: (frozenset({Status.WAITING}), Status.CALLED),
    Move.RECALL: (frozenset({Status.CALLED}), Status.CALLED),
    Move.START: (frozenset({Status.CALLED}), Status.SERVING),
    Move.FINISH: (frozenset({Status.SERVING}), Status.DONE),
    Move.ABSENT: (frozenset({Status.CALLED}), Status.ABSENT),
    Move.PARK: (frozenset({Status.CALLED, Status.SERVING}), Status.PARKED),
    Move.RESUME: (frozenset({Status.PARKED}), Status.SERVING),
    Move.TRANSFER: (frozenset({Status.CALLED, Status.SERVING}), Status.WAITING),
    Move.RETURN: (frozenset({Status.ABSENT}), Status.WAITING),
    Move.CANCEL: (frozenset({Status.WAITING, Status.PARKED, Status.ABSENT}), Status.CANCELLED),
}
"""For each move: the statuses it may start from, and the status it leads to."""

AT_COUNTER = frozenset({Status.CALLED, Status.SERVING})
"""Statuses in which a counter holds the ticket."""

_STATUS_WORDS = {
    Status.WAITING: "menunggu",
    Status.CALLED: "sedang dipanggil",
    Status.SERVING: "sedang dilayani",
    Status.PARKED: "ditahan dulu",
    Status.ABSENT: "tidak hadir",
    Status.DONE: "selesai",
    Status.CANCELLED: "batal",
}
_MOVE_WORDS = {
    Move.CALL: "dipanggil",
    Move.RECALL: "dipanggil lagi",
    Move.START: "mulai dilayani",
    Move.FINISH: "diselesaikan",
    Move.ABSENT: "ditandai tidak hadir",
    Move.PARK: "ditahan",
    Move.RESUME: "dilanjutkan",
    Move.TRANSFER: "dipindahkan",
    Move.RETURN: "dikembalikan ke antrean",
    Move.CANCEL: "dibatalkan",
}


@dataclass(frozen=True, slots=True)
class Ticket:
    """One visitor's place in the queue. Times are UTC; ``day`` is the mall day of issue."""

    id: int
    number: str
    code: str
    """Random public code, ≥ 64 bits; the only thing that proves whose ticket it is."""
    day: date
    service: str
    group: Group
    status: Status
    issued_at: datetime
    order_at: datetime
    """When the ticket counts as having come: its issue, or the transfer that sent it to the tail."""
    order_seq: int
    """Breaks ties of ``order_at``: the sequence of the event that set it."""
    seq: int
    """Sequence of the last event about this ticket."""
    counter: str | None = None
    """The counter that holds it, parked it, marked it absent or finished it."""
    bound_to: str | None = None
    """While waiting: the only counter that may call it (transferred to that counter)."""
    calls: int = 0
    called_at: datetime | None = None
    """First call of the present round; ``calls`` counts the calls of that round."""
    call_seq: int | None = None
    """Sequence of the latest call still standing."""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    returns: int = 0
    returned: bool = False
    """Waits after coming back late: called as soon as ``behind`` others have been."""
    behind: int = 0
    transferred: bool = False

    @property
    def order(self) -> tuple[datetime, int]:
        """The first-come key: smaller is earlier."""
        return self.order_at, self.order_seq


def require(ticket: Ticket, move: Move) -> Status:
    """The status ``move`` leads to, or ``Refused`` when the ticket's status does not allow it."""
    allowed, target = MOVES[move]
    if ticket.status not in allowed:
        raise Refused(
            Reason.ILLEGAL_MOVE,
            number=ticket.number,
            status=_STATUS_WORDS[ticket.status],
            move=_MOVE_WORDS[move],
        )
    return target


def call(ticket: Ticket, counter: str, now: datetime, seq: int) -> Ticket:
    """The ticket called to ``counter`` for the first time in this round."""
    return replace(
        ticket, status=require(ticket, Move.CALL), counter=counter, bound_to=None, calls=1, called_at=now,
        call_seq=seq, seq=seq, returned=False, behind=0,
    )  # fmt: skip


def recall(ticket: Ticket, seq: int) -> Ticket:
    """The ticket called once more."""
    return replace(ticket, status=require(ticket, Move.RECALL), calls=ticket.calls + 1, call_seq=seq, seq=seq)


def start(ticket: Ticket, now: datetime, seq: int) -> Ticket:
    """The visitor is at the counter."""
    return replace(ticket, status=require(ticket, Move.START), started_at=now, seq=seq)


def finish(ticket: Ticket, outcome: Outcome, now: datetime, seq: int) -> Ticket:
    """The visit ends with ``outcome``."""
    return replace(ticket, status=require(ticket, Move.FINISH), outcome=outcome, ended_at=now, seq=seq)


def mark_absent(ticket: Ticket, now: datetime, seq: int, needed_calls: int, needed_s: int) -> Ticket:
    """Nobody came. Refused before ``needed_calls`` calls and ``needed_s`` seconds after the first of them."""
    target = require(ticket, Move.ABSENT)
    if ticket.calls < needed_calls:
        raise Refused(Reason.TOO_FEW_CALLS, number=ticket.number, calls=ticket.calls, needed=needed_calls)
    waited = (now - (ticket.called_at or now)).total_seconds()
    if waited < needed_s:
        left = max(1, round(needed_s - waited))
        raise Refused(Reason.TOO_SOON, number=ticket.number, seconds=left)
    return replace(ticket, status=target, seq=seq)


def park(ticket: Ticket, seq: int) -> Ticket:
    """The visitor fetches something and will be resumed without queueing again."""
    return replace(ticket, status=require(ticket, Move.PARK), seq=seq)


def resume(ticket: Ticket, counter: str, now: datetime, seq: int, parked_at: datetime) -> Ticket:
    """A parked visitor is served again, here. The minutes aside are no service: the start moves on by them."""
    served = timedelta() if ticket.started_at is None else max(timedelta(), parked_at - ticket.started_at)
    return replace(ticket, status=require(ticket, Move.RESUME), counter=counter, started_at=now - served, seq=seq)


def transfer(
    ticket: Ticket,
    seq: int,
    *,
    service: str | None = None,
    to_counter: str | None = None,
    tail_at: datetime | None = None,
) -> Ticket:
    """The ticket waits again, for ``service`` or for one counter. ``tail_at`` None keeps its original place."""
    moved = replace(
        ticket, status=require(ticket, Move.TRANSFER), service=service or ticket.service, counter=None,
        bound_to=to_counter, calls=0, called_at=None, started_at=None, seq=seq, transferred=True,
    )  # fmt: skip
    if tail_at is None:
        return moved
    return replace(moved, order_at=tail_at, order_seq=seq)


def come_back(ticket: Ticket, seq: int, behind: int, limit: int) -> Ticket:
    """An absent visitor is back: waits behind ``behind`` numbers (0 = the original place), at most ``limit`` times."""
    target = require(ticket, Move.RETURN)
    if ticket.returns >= limit:
        raise Refused(Reason.RETURNED_TOO_OFTEN, number=ticket.number, limit=limit)
    return replace(
        ticket, status=target, counter=None, calls=0, called_at=None, seq=seq,
        returns=ticket.returns + 1, returned=behind > 0, behind=behind,
    )  # fmt: skip


def cancel(ticket: Ticket, now: datetime, seq: int) -> Ticket:
    """The visitor gives the number up, or the day ends before it was called."""
    return replace(ticket, status=require(ticket, Move.CANCEL), ended_at=now, outcome=Outcome.BATAL, seq=seq)
