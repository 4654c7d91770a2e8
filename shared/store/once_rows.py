"""The tables of what must happen once: papers, spoken calls, turns to speak and troubles of devices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlite_utils import Database

from shared.rules.leases import Lease
from shared.rules.papers import PaperState, TicketPaper
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Speech, Turn, Unspoken
from shared.store.rows import Row, moment_or_none, text, text_or_none, whole

_PAPER = "ticket, copy, state, device, fence, held_since, held_until, claimed_at, settled_at, reason"
_SPEECH = "call_seq, room, wall, fence, claimed_at, spoken_at, why"
# Word for word as in the partial indexes, or SQLite does not use them.
_HELD = "state IN ('reserved', 'printing')"
_UNPROVEN = "state <> 'printed'"
_OPEN = "spoken_at IS NULL AND why IS NULL"


class SqliteOnceReadUnit:
    """``OnceReadUnit`` inside an open transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def paper(self, ticket_id: int, copy: int) -> TicketPaper | None:
        """That paper of the ticket."""
        row = self._one(f"SELECT {_PAPER} FROM print WHERE ticket = ? AND copy = ?", (ticket_id, copy))
        return None if row is None else _paper_of(row)

    def last_paper(self, ticket_id: int) -> TicketPaper | None:
        """The paper of the ticket with the highest copy number."""
        row = self._one(f"SELECT {_PAPER} FROM print WHERE ticket = ? ORDER BY copy DESC LIMIT 1", (ticket_id,))
        return None if row is None else _paper_of(row)

    def unproven_papers(self, since: datetime) -> list[TicketPaper]:
        """Papers claimed since ``since`` that are not known to be out, oldest first, one a ticket: its last."""
        rows = self._all(
            f"SELECT {_PAPER} FROM print p WHERE {_UNPROVEN} AND claimed_at >= ? "
            "AND NOT EXISTS (SELECT 1 FROM print later WHERE later.ticket = p.ticket AND later.copy > p.copy) "
            "ORDER BY claimed_at, ticket",
            (text(since),),
        )
        return [_paper_of(row) for row in rows]

    def lapsed_papers(self, now: datetime) -> list[TicketPaper]:
        """Reserved or printing papers whose holder's time has run out."""
        # All of them: after a clock set back the end of a lease says nothing, and there are only as many as printers.
        rows = self._all(f"SELECT {_PAPER} FROM print WHERE {_HELD} ORDER BY claimed_at, ticket", ())
        return [paper for paper in map(_paper_of, rows) if not paper.held.holds(now)]

    def papers_of(self, device: str, since: datetime) -> int:
        """Papers of ``device`` settled since ``since`` that came out or may have."""
        row = self._one(
            "SELECT count(*) FROM print WHERE device = ? AND settled_at >= ? AND state IN ('printed', 'uncertain')",
            (device, text(since)),
        )
        return 0 if row is None else int(row[0])

    def turn(self, room: str) -> Turn | None:
        """The room's turn to speak."""
        row = self._one("SELECT room, wall, fence, held_since, held_until FROM turn WHERE room = ?", (room,))
        return None if row is None else _turn_of(row)

    def speech(self, call_seq: int, room: str) -> Speech | None:
        """What is known of a call in a room."""
        row = self._one(f"SELECT {_SPEECH} FROM announcement WHERE call_seq = ? AND room = ?", (call_seq, room))
        return None if row is None else _speech_of(row)

    def cut_speeches(self, room: str, fence: int) -> list[Speech]:
        """Open claims of earlier turns in ``room``."""
        rows = self._all(
            f"SELECT {_SPEECH} FROM announcement WHERE {_OPEN} AND room = ? AND fence > 0 AND fence < ? "
            "ORDER BY call_seq",
            (room, fence),
        )
        return [_speech_of(row) for row in rows]

    def unspoken_on(self, day: date) -> Mapping[tuple[str, Unspoken], int]:
        """How many calls were not spoken on ``day``, by room and why."""
        rows = self._all("SELECT room, why, count FROM unspoken_day WHERE day = ?", (day.isoformat(),))
        return dict(map(_count_of, rows))

    def troubles(self) -> list[DeviceTrouble]:
        """Every device in trouble, longest first."""
        rows = self._all("SELECT device, part, room, what, since FROM trouble ORDER BY since, device, part", ())
        return [_trouble_of(row) for row in rows]

    def _one(self, sql: str, values: Sequence[object]) -> Row | None:
        row: Row | None = self._db.execute(sql, values).fetchone()
        return row

    def _all(self, sql: str, values: Sequence[object]) -> list[Row]:
        rows: list[Row] = self._db.execute(sql, values).fetchall()
        return rows


class SqliteOnceUnit(SqliteOnceReadUnit):
    """``OnceUnit`` inside an exclusive transaction."""

    def save_paper(self, paper: TicketPaper) -> None:
        """Write a paper."""
        self._db.execute(
            f"REPLACE INTO print ({_PAPER}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                paper.ticket, paper.copy, paper.state.value, paper.device, paper.fence, text(paper.held.since),
                text(paper.held.until), text(paper.claimed_at), text_or_none(paper.settled_at), paper.reason,
            ),
        )  # fmt: skip

    def save_turn(self, turn: Turn) -> None:
        """Write a room's turn."""
        self._db.execute(
            "REPLACE INTO turn (room, wall, fence, held_since, held_until) VALUES (?, ?, ?, ?, ?)",
            (turn.room, turn.wall, turn.fence, text(turn.held.since), text(turn.held.until)),
        )

    def save_speech(self, speech: Speech) -> None:
        """Write what is known of a call in a room."""
        self._db.execute(
            f"REPLACE INTO announcement ({_SPEECH}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                speech.call, speech.room, speech.wall, speech.fence, text(speech.claimed_at),
                text_or_none(speech.spoken_at), None if speech.why is None else speech.why.value,
            ),
        )  # fmt: skip

    def count_unspoken(self, day: date, room: str, why: Unspoken) -> None:
        """One more call that was not spoken."""
        self._db.execute(
            "INSERT INTO unspoken_day (day, room, why, count) VALUES (?, ?, ?, 1) "
            "ON CONFLICT (day, room, why) DO UPDATE SET count = count + 1",
            (day.isoformat(), room, why.value),
        )

    def save_trouble(self, trouble: DeviceTrouble) -> None:
        """Note a device in trouble."""
        self._db.execute(
            "REPLACE INTO trouble (device, part, room, what, since) VALUES (?, ?, ?, ?, ?)",
            (trouble.device, trouble.part.value, trouble.room, trouble.what, text(trouble.since)),
        )

    def drop_trouble(self, device: str, part: Part) -> None:
        """The device works again."""
        self._db.execute("DELETE FROM trouble WHERE device = ? AND part = ?", (device, part.value))


def _moment(stored: str) -> datetime:
    return datetime.fromisoformat(stored)


@whole
def _paper_of(row: Row) -> TicketPaper:
    return TicketPaper(
        row[0], row[1], PaperState(row[2]), row[3], row[4], Lease(_moment(row[5]), _moment(row[6])), _moment(row[7]),
        moment_or_none(row[8]), row[9],
    )  # fmt: skip


@whole
def _turn_of(row: Row) -> Turn:
    return Turn(row[0], row[1], row[2], Lease(_moment(row[3]), _moment(row[4])))


@whole
def _speech_of(row: Row) -> Speech:
    why = None if row[6] is None else Unspoken(row[6])
    return Speech(row[0], row[1], row[2], row[3], _moment(row[4]), moment_or_none(row[5]), why)


@whole
def _count_of(row: Row) -> tuple[tuple[str, Unspoken], int]:
    return (row[0], Unspoken(row[1])), int(row[2])


@whole
def _trouble_of(row: Row) -> DeviceTrouble:
    return DeviceTrouble(row[0], Part(row[1]), row[2], row[3], _moment(row[4]))
