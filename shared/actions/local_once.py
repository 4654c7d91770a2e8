"""The queue beside its file, the part for what must happen once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime, time, timedelta
from typing import TypeVar

from shared.actions import boards, papers, speaking
from shared.actions.hall import Hall
from shared.actions.looking import Look
from shared.actions.views import BoardCall, PapersView, PaperTrouble
from shared.rules.papers import PaperState, TicketPaper
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Unspoken

T = TypeVar("T")


class LocalOnce(ABC):
    """``OnceQueue`` on a store in this process."""

    @abstractmethod
    def _look(self) -> AbstractContextManager[Look]: ...

    @abstractmethod
    def _do(self, action: Callable[[Hall], T]) -> T: ...

    # -- papers -------------------------------------------------------------------------------------------------
    def reserve_print(self, reference: str, device: str) -> TicketPaper | None:
        """The ticket's first paper."""
        return self._do(lambda hall: papers.reserve(hall, reference, device))

    def reprint(self, reference: str, device: str) -> TicketPaper | None:
        """One more paper, which says *SALINAN*."""
        return self._do(lambda hall: papers.reprint(hall, reference, device))

    def begin_print(self, paper: TicketPaper) -> bool:
        """Right before the first byte is sent."""
        return self._do(lambda hall: papers.begin(hall, paper))

    def settle_print(self, paper: TicketPaper, end: PaperState, reason: str = "") -> bool:
        """What became of the paper."""
        return self._do(lambda hall: papers.settle(hall, paper, end, reason))

    def papers(self, reference: str) -> PapersView:
        """What is known of a ticket's papers."""
        with self._look() as look:
            return papers.known(look, reference)

    def papers_in_trouble(self) -> list[PaperTrouble]:
        """Today's open tickets whose visitor may have no paper."""
        with self._look() as look:
            return papers.in_trouble(look)

    # -- spoken calls -------------------------------------------------------------------------------------------
    def unspoken(self, room: str | None, max_age_s: float | None = 60) -> list[BoardCall]:
        """Calls of a room that nobody has claimed or given up there, oldest first."""
        with self._look() as look:
            ids = [plan.id for plan in look.mall.counters if room is None or plan.room == room]
            if max_age_s is None:
                since = datetime.combine(look.day, time(), look.mall.zone).astimezone(UTC)
            else:
                since = look.now - timedelta(seconds=max_age_s)
            return [boards.board_call(look, call) for call in look.unit.unspoken(look.day, room or "", ids, since)]

    def take_turn(self, room: str, wall: str, seconds: float) -> int | None:
        """The room's turn to speak: its fence."""
        return self._do(lambda hall: speaking.take_turn(hall, room, wall, seconds))

    def renew_turn(self, room: str, fence: int, seconds: float) -> bool:
        """Hold the turn on."""
        return self._do(lambda hall: speaking.renew_turn(hall, room, fence, seconds))

    def release_turn(self, room: str, fence: int) -> bool:
        """Give the turn back at once."""
        return self._do(lambda hall: speaking.release_turn(hall, room, fence))

    def claim_speech(self, calls: int | Sequence[int], room: str, wall: str, fence: int | None = None) -> bool:
        """Take the right to speak a call, or several in one breath."""
        return self._do(lambda hall: speaking.claim(hall, _several(calls), room, wall, fence))

    def mark_spoken(self, calls: int | Sequence[int], room: str, fence: int | None = None) -> bool:
        """Their first sample has been played."""
        return self._do(lambda hall: speaking.mark_spoken(hall, _several(calls), room, fence))

    def mark_unspoken(self, call_seq: int, room: str, why: Unspoken, fence: int | None = None) -> bool:
        """Note once that a call is not spoken in a room."""
        return self._do(lambda hall: speaking.mark_unspoken(hall, call_seq, room, why, fence))

    def unspoken_today(self) -> Mapping[tuple[str, Unspoken], int]:
        """How many calls of today were not spoken, by room and why."""
        with self._look() as look:
            return look.unit.unspoken_on(look.day)

    # -- devices ------------------------------------------------------------------------------------------------
    def set_sound_trouble(self, wall: str, room: str, what: str | None) -> None:
        """Why a wall is not heard."""
        self._do(lambda hall: speaking.set_trouble(hall, wall, Part.SOUND, room, what))

    def set_printer_trouble(self, device: str, what: str | None) -> None:
        """What is wrong with a device's printer."""
        self._do(lambda hall: speaking.set_trouble(hall, device, Part.PRINTER, "", what))

    def troubles(self) -> list[DeviceTrouble]:
        """Every device in trouble, longest first."""
        with self._look() as look:
            return speaking.troubles(look)


def _several(calls: int | Sequence[int]) -> Sequence[int]:
    return [calls] if isinstance(calls, int) else calls
