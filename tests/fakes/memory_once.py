"""What must happen once, on plain dictionaries: papers, spoken calls, turns to speak, troubles of devices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from shared.rules.papers import PaperState, TicketPaper
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Speech, Turn, Unspoken
from tests.fakes.memory_tables import Tables


class MemoryOnce:
    """``OnceUnit`` on tables."""

    def __init__(self, tables: Tables) -> None:
        self.t = tables

    def paper(self, ticket_id: int, copy: int) -> TicketPaper | None:
        return self.t.prints.get((ticket_id, copy))

    def last_paper(self, ticket_id: int) -> TicketPaper | None:
        return max((p for p in self.t.prints.values() if p.ticket == ticket_id), key=lambda p: p.copy, default=None)

    def unproven_papers(self, since: datetime) -> list[TicketPaper]:
        return sorted(
            (
                paper
                for paper in self.t.prints.values()
                if paper.state is not PaperState.PRINTED and paper.claimed_at >= since
                and paper == self.last_paper(paper.ticket)
            ),
            key=lambda paper: (paper.claimed_at, paper.ticket),
        )  # fmt: skip

    def lapsed_papers(self, now: datetime) -> list[TicketPaper]:
        going = (PaperState.RESERVED, PaperState.PRINTING)
        found = [p for p in self.t.prints.values() if p.state in going and not p.held.holds(now)]
        return sorted(found, key=lambda paper: (paper.claimed_at, paper.ticket))

    def papers_of(self, device: str, since: datetime) -> int:
        out = (PaperState.PRINTED, PaperState.UNCERTAIN)
        mine = [p for p in self.t.prints.values() if p.device == device and p.state in out]
        return sum(paper.settled_at is not None and paper.settled_at >= since for paper in mine)

    def turn(self, room: str) -> Turn | None:
        return self.t.turns.get(room)

    def speech(self, call_seq: int, room: str) -> Speech | None:
        return self.t.spoken.get((call_seq, room))

    def cut_speeches(self, room: str, fence: int) -> list[Speech]:
        mine = [speech for (_, at), speech in sorted(self.t.spoken.items()) if at == room]
        return [speech for speech in mine if speech.is_open and 0 < speech.fence < fence]

    def unspoken_on(self, day: date) -> Mapping[tuple[str, Unspoken], int]:
        return dict(self.t.unspoken.get(day, {}))

    def troubles(self) -> list[DeviceTrouble]:
        return sorted(self.t.troubles.values(), key=lambda one: (one.since, one.device, one.part))

    def save_paper(self, paper: TicketPaper) -> None:
        assert paper.ticket in self.t.tickets
        self.t.prints[paper.ticket, paper.copy] = paper

    def save_turn(self, turn: Turn) -> None:
        self.t.turns[turn.room] = turn

    def save_speech(self, speech: Speech) -> None:
        assert speech.call in self.t.calls
        self.t.spoken[speech.call, speech.room] = speech

    def count_unspoken(self, day: date, room: str, why: Unspoken) -> None:
        told = dict(self.t.unspoken.get(day, {}))
        told[room, why] = told.get((room, why), 0) + 1
        self.t.unspoken[day] = told

    def save_trouble(self, trouble: DeviceTrouble) -> None:
        self.t.troubles[trouble.device, trouble.part] = trouble

    def drop_trouble(self, device: str, part: Part) -> None:
        self.t.troubles.pop((device, part), None)
