"""The papers of a ticket: one first paper, marked copies, and what is known of each until it has come out.

The rule, which tests/rules/test_papers.py has as a table:

1. A paper is *reserved*, then *printing* from before its first byte is sent, then *printed*, *uncertain* or *failed*.
2. The first paper (copy 0) is given to one holder at a time. It is given again only when surely nothing of it was
   sent: it failed, or its holder's time ran out before printing began. Each giving has a new fence.
3. A copy never takes the place of the first; it says *SALINAN*.
4. Whoever holds an older fence may neither begin nor settle.
5. When the holder's time runs out amid printing, the paper is uncertain; the holder may still tell what it knows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from shared.rules.leases import Lease, lease

HOLD_S = 15.0
"""A printer answers within 5 s; a holder that has said nothing so long after is dead."""
LAPSED = "lapsed"
"""The reason of a paper whose holder's time ran out: it may have died."""


class PaperState(StrEnum):
    """How far a paper is."""

    RESERVED = "reserved"
    PRINTING = "printing"
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    """It may be out, in part or whole: the next one says *SALINAN*."""
    FAILED = "failed"
    """Nothing of it was sent."""


_OPEN = (PaperState.RESERVED, PaperState.PRINTING)
ENDS = (PaperState.PRINTED, PaperState.UNCERTAIN, PaperState.FAILED)
"""How a paper may be settled."""


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """One paper of a ticket. ``copy`` 0 is the first; ``device`` an opaque name; ``reason`` the printer's, as a word.

    ``settled_at`` is set with one of ``ENDS`` only. All moments are UTC.
    """

    ticket: int
    copy: int
    state: PaperState
    device: str
    fence: int
    held: Lease
    claimed_at: datetime
    settled_at: datetime | None = None
    reason: str = ""

    @property
    def is_copy(self) -> bool:
        """Whether it has to say *SALINAN*."""
        return self.copy > 0

    def at(self, now: datetime) -> TicketPaper:
        """The paper as it stands at ``now``: what is left of it when its holder's time has run out."""
        if self.state not in _OPEN or self.held.holds(now):
            return self
        end = PaperState.FAILED if self.state is PaperState.RESERVED else PaperState.UNCERTAIN
        return replace(self, state=end, settled_at=now, reason=LAPSED)

    def is_held(self, now: datetime) -> bool:
        """Whether somebody is about to print it, or prints it."""
        return self.at(now).state in _OPEN


def may_be_given(before: TicketPaper | None, now: datetime) -> bool:
    """Whether surely nothing of the paper was sent, and nobody is about to print it."""
    return before is None or before.at(now).state is PaperState.FAILED


def reserve(
    before: TicketPaper | None, ticket: int, copy: int, device: str, now: datetime, seconds: float = HOLD_S
) -> TicketPaper | None:
    """The paper given to ``device``, or ``None`` when somebody has it or it may be out.

    The same named device gets again what it has reserved and not begun: the answer may have been lost.
    """
    if before is not None and not may_be_given(before, now):
        mine = before.state is PaperState.RESERVED and bool(device) and before.device == device
        if not mine:
            return None
    fence = 1 if before is None else before.fence + 1
    return TicketPaper(ticket, copy, PaperState.RESERVED, device, fence, lease(now, seconds, HOLD_S), now)


def begin(paper: TicketPaper, fence: int, now: datetime, seconds: float = HOLD_S) -> TicketPaper | None:
    """The paper before its first byte is sent; ``None`` when the right to print it is gone: then nothing is sent."""
    if paper.fence != fence or paper.state is not PaperState.RESERVED or not paper.held.holds(now):
        return None
    return replace(paper, state=PaperState.PRINTING, held=lease(now, seconds, HOLD_S))


def settle(paper: TicketPaper, fence: int, end: PaperState, reason: str, now: datetime) -> TicketPaper | None:
    """The paper with its outcome; ``None`` when it is settled already, or an older fence asks.

    What was only reserved can have failed, nothing else: nothing was sent.
    """
    if end not in ENDS:
        raise ValueError(f"{end} is no end of a paper")
    lapsed = paper.reason == LAPSED and paper.state in ENDS
    if paper.fence != fence or not (paper.state in _OPEN or lapsed):
        return None
    begun = paper.state is PaperState.PRINTING or (lapsed and paper.state is PaperState.UNCERTAIN)
    if not begun and end is not PaperState.FAILED:
        return None
    return replace(paper, state=end, settled_at=now, reason=reason)
