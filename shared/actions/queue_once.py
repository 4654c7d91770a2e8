"""The part of the queue's door for what must happen once: papers, spoken calls, and devices that stop working."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from shared.actions.views import BoardCall, PapersView, PaperTrouble
from shared.rules.papers import PaperState, TicketPaper
from shared.rules.troubles import DeviceTrouble
from shared.rules.voice_turns import Unspoken


class OnceQueue(Protocol):
    """Claimed in the queue first, done afterwards. ``device`` and ``wall`` are opaque names, never a person's."""

    # -- papers -------------------------------------------------------------------------------------------------
    def reserve_print(self, reference: str, device: str) -> TicketPaper | None:
        """The ticket's first paper, for 15 s; ``None`` when somebody has it or it may be out.

        It is given again only when surely nothing of it was sent.
        """
        ...

    def reprint(self, reference: str, device: str) -> TicketPaper | None:
        """One more paper, which says *SALINAN*; ``None`` while a paper of the ticket is being printed."""
        ...

    def begin_print(self, paper: TicketPaper) -> bool:
        """Right before the first byte is sent, for 15 s; False: nothing of it may be sent, the right is gone."""
        ...

    def settle_print(self, paper: TicketPaper, end: PaperState, reason: str = "") -> bool:
        """What became of the paper, on record; False when it is settled, or in another's hands by now.

        What was never begun can only have failed. ``reason`` is the printer's, as a word.
        """
        ...

    def papers(self, reference: str) -> PapersView:
        """What is known of a ticket's papers, and whether the next one is its first."""
        ...

    def papers_in_trouble(self) -> list[PaperTrouble]:
        """Today's open tickets whose visitor may have no paper, oldest first: not printed, or nobody knows."""
        ...

    # -- spoken calls -------------------------------------------------------------------------------------------
    def unspoken(self, room: str | None, max_age_s: float | None = 60) -> list[BoardCall]:
        """Calls of a room (or the hall) that nobody has claimed or given up there, oldest first.

        ``max_age_s`` None: those that are too old to be spoken too, until each is marked.
        """
        ...

    def take_turn(self, room: str, wall: str, seconds: float) -> int | None:
        """The room's turn to speak for at most 5 s: its fence, or ``None`` while another wall has it.

        A later turn has a greater fence. Asking again while one has it ends the earlier turn. Claims of earlier turns
        that were never noted go on record as ``cut``.
        """
        ...

    def renew_turn(self, room: str, fence: int, seconds: float) -> bool:
        """Hold the turn on; False when another turn has begun: then nothing more may be played."""
        ...

    def release_turn(self, room: str, fence: int) -> bool:
        """Give the turn back at once; False when another turn has begun."""
        ...

    def claim_speech(self, calls: int | Sequence[int], room: str, wall: str, fence: int | None = None) -> bool:
        """Take the right to speak a call, or several in one breath: all or none.

        Without a ``fence`` only while nobody has the room's turn.
        """
        ...

    def mark_spoken(self, calls: int | Sequence[int], room: str, fence: int | None = None) -> bool:
        """Their first sample has been played; with the fence of the claim. False: an older turn, or noted before."""
        ...

    def mark_unspoken(self, call_seq: int, room: str, why: Unspoken, fence: int | None = None) -> bool:
        """Note once that a call is not spoken in a room; a claimed one only with the fence of its claim."""
        ...

    def unspoken_today(self) -> Mapping[tuple[str, Unspoken], int]:
        """How many calls of today were not spoken, by room and why; what has none is missing."""
        ...

    # -- devices ------------------------------------------------------------------------------------------------
    def set_sound_trouble(self, wall: str, room: str, what: str | None) -> None:
        """Why a wall is not heard, as a word; ``None`` when it is heard again."""
        ...

    def set_printer_trouble(self, device: str, what: str | None) -> None:
        """What is wrong with a device's printer, as a word; ``None`` when it prints again."""
        ...

    def troubles(self) -> list[DeviceTrouble]:
        """Every device in trouble, longest first."""
        ...
