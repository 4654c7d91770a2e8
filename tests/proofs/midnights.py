"""Midnights of one hall, night after night, by two programs on one file; what must be true is reckoned by hand.

Usage: python -m tests.proofs.midnights FOLDER NIGHTS right|utc|machine  (answers with one line of JSON)
"""

from __future__ import annotations

import json
import sys
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.actions.local import LocalQueue
from shared.rules.errors import Reason, Refused
from shared.rules.mall import Mall
from shared.rules.tickets import Status
from shared.store.sqlite import create_store, open_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import ALWAYS, small_mall

FIRST = datetime(2026, 2, 3, tzinfo=UTC)
DAY_S = 86_400


class WrongDayError(AssertionError):
    """A number, a ticket or a counter on the wrong side of a midnight."""


class Nights:
    """One hall at a fixed offset. ``early`` was started before each midnight, ``late`` now and then after one."""

    def __init__(self, path: Path, offset: int) -> None:
        self.path, self.offset = path, offset
        self.clock = SteppedClock(FIRST - timedelta(hours=offset))
        mall = replace(small_mall(offset, hours=ALWAYS), holidays={})
        create_store(path, mall, self.clock.at, {}).close()
        self.early, self.late = self._program(), self._program()
        self.given: Tally[int] = Tally()
        self.tally: Tally[str] = Tally()

    def _program(self) -> LocalQueue:
        return LocalQueue(open_store(self.path), self.clock)

    def close(self) -> None:
        self.early.close()
        self.late.close()

    def today(self) -> int:
        """The mall day by plain arithmetic, in days since 1970."""
        return int(self.clock.at.timestamp() + self.offset * 3600) // DAY_S

    def to(self, night: int, seconds: float) -> None:
        """Seconds from the mall's midnight that begins day ``night``."""
        self.clock.at = FIRST - timedelta(hours=self.offset) + timedelta(days=night, seconds=seconds)

    def issue(self, program: LocalQueue) -> str:
        """The next number, which must be the next one of its day."""
        ticket, today = program.issue("A01"), self.today()
        self.given[today] += 1
        same(ticket.number, f"A{self.given[today]:03d}", "number")
        same(ticket.day, date(1970, 1, 1) + timedelta(days=today), "day")
        self.tally["tickets"] += 1
        self.tally["first numbers"] += self.given[today] == 1
        return ticket.code

    def night(self, night: int) -> None:
        """The evening of day ``night`` - 1 and the first minutes of day ``night``."""
        before, after = (self.early, self.late) if night % 2 else (self.late, self.early)
        self.to(night, -600)
        for counter in ("1", "2"):
            before.open_counter(counter)
        codes = [self.issue(self.early), self.issue(self.late), *(self.issue(self.early) for _ in range(4))]
        self.to(night, -300)
        parked, absent = self._put_aside(before)
        serving = before.call_next("1").code
        before.start("1")
        called = after.call_next("2").code
        waiting = [code for code in codes if self._status(after, code) is Status.WAITING]
        self.to(night, -0.001)
        waiting.append(self.issue(after))
        before.tick()
        same(self._statuses(before, waiting), {Status.WAITING}, "a millisecond before midnight")
        self.to(night, 0)
        if night % 4 < 2:
            after.tick()
        if night % 7 == 0:
            self.late.close()
            self.late = self._program()
            before, after = (self.early, self.late) if night % 2 else (self.late, self.early)
        first = [self.issue(after), self.issue(before), self.issue(after)]
        same(self._statuses(before, [*waiting, parked, absent]), {Status.CANCELLED}, "open over midnight")
        same(self._statuses(after, first), {Status.WAITING}, "taken after midnight")
        same(self._status(after, serving), Status.SERVING, "service over midnight")
        same(self._status(after, called), Status.CALLED, "called over midnight")
        same({view.counter.state.value for view in before.counters()}, {"closed"}, "counters at midnight")
        self.to(night, 60)
        same(after.finish("1").code, serving, "finished after midnight")
        refused(Reason.OTHER_DAY, lambda: before.transfer("2", "A02"))
        before.start("2")
        after.park("2")
        after.tick()
        same(self._status(before, called), Status.CANCELLED, "parked after its day")
        before.open_counter("1")
        same(before.call_next("1").code, first[0], "the new day's first call")
        before.start("1")
        same(after.finish("1").number, "A001", "the new day's first number")
        self.to(night, 7 * 3600)
        self.issue(before)
        self.tally["midnights"] += 1

    def _put_aside(self, program: LocalQueue) -> tuple[str, str]:
        """One visitor parked, one absent."""
        parked = program.call_next("1").code
        program.park("1")
        absent = program.call_next("1").code
        for _ in range(2):
            program.call_again("1")
        self.clock.step(95)
        program.absent("1")
        return parked, absent

    def _statuses(self, program: LocalQueue, codes: list[str]) -> set[Status]:
        return {self._status(program, code) for code in codes}

    def _status(self, program: LocalQueue, code: str) -> Status:
        with program._store.read() as unit:
            found = unit.ticket_by_code(code)
        assert found is not None
        return found.status


def same(told: object, true: object, what: str) -> None:
    if told != true:
        raise WrongDayError(f"{what}: {told} instead of {true}")


def refused(reason: Reason, action: Callable[[], object]) -> None:
    try:
        action()
    except Refused as told:
        same(told.reason, reason, "refusal")
    else:
        raise WrongDayError(f"{reason} was not refused")


def live_through(path: Path, offset: int, nights: int) -> dict[str, int]:
    """All of them; the counts."""
    hall = Nights(path, offset)
    try:
        for night in range(1, nights + 1):
            hall.night(night)
    finally:
        hall.close()
    return dict(hall.tally)


def plant(mode: str) -> None:
    """Wrong on purpose: the day by UTC, or by whatever time zone the machine has."""
    if mode == "utc":
        Mall.day = lambda self, moment: moment.date()  # type: ignore[method-assign]
    if mode == "machine":
        Mall.day = lambda self, moment: moment.astimezone().date()  # type: ignore[method-assign]


def knows_zones() -> bool:
    """Whether this Python finds time zone data, as it does not on Windows."""
    try:
        ZoneInfo("Asia/Jakarta")
    except ZoneInfoNotFoundError:
        return False
    return True


def main(folder: str, nights: str, mode: str) -> None:
    """The three offsets of Indonesia, one after the other."""
    plant(mode)
    counts: Tally[str] = Tally()
    for offset in (7, 8, 9):
        try:
            counts.update(live_through(Path(folder) / f"{offset}.db", offset, int(nights)))
        except WrongDayError:
            counts["wrong"] += 1
    print(json.dumps({**counts, "zones": knows_zones()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
