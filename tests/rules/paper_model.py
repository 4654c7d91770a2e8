"""The hall as a careful clerk keeps it on paper: plain lists, written without a look at the product's rules."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

PRIORITY = {"lansia", "disabilitas", "hamil", "balita"}
OPEN = ("waiting", "parked", "absent")


class No(Exception):  # noqa: N818 - the clerk says no
    """The clerk says no."""


@dataclass
class Slip:
    """One visitor. ``touched`` counts what was done with it."""

    number: str
    day: date
    service: str
    group: str
    came: datetime
    place: int
    status: str = "waiting"
    only_at: str | None = None
    calls: int = 0
    first_call: datetime | None = None
    came_back: bool = False
    must_pass: int = 0
    returns: int = 0
    touched: int = 0


@dataclass
class Desk:
    """One counter."""

    services: tuple[str, ...]
    state: str = "closed"
    since: date | None = None
    run: int = 0
    holds: int | None = None
    touched: int = 0


@dataclass
class Memo:
    """What a desk did last, and how everything it touched looked before."""

    at: datetime
    desk: Desk
    desk_touched: int
    slip_id: int | None = None
    slip: Slip | None = None
    slip_touched: int = 0
    passed: list[int] = field(default_factory=list)
    loosened: list[int] = field(default_factory=list)
    finished: bool = False
    before: Memo | None = None


@dataclass
class Clerk:
    """Keeps the hall. Each method does one action at ``now`` or raises :class:`No` and changes nothing."""

    desks: dict[str, Desk]
    k: int = 2
    head_start_min: int = 0
    return_after: int = 2
    slips: dict[int, Slip] = field(default_factory=dict)
    given: dict[date, int] = field(default_factory=dict)
    memos: dict[str, Memo] = field(default_factory=dict)
    places: int = 0

    def issue(self, slip_id: int, service: str, group: str, now: datetime, today: date) -> str:
        self.given[today] = self.given.get(today, 0) + 1
        self.places += 1
        number = f"{self.given[today]:03d}"
        self.slips[slip_id] = Slip(number, today, service, group, now, self.places)
        return number

    def mine(self, desk: str, today: date) -> list[int]:
        """Who waits and may be called by ``desk``."""
        return [
            slip_id
            for slip_id, slip in self.slips.items()
            if slip.status == "waiting" and slip.day == today and slip.service in self.desks[desk].services
            and slip.only_at in (None, desk)
        ]  # fmt: skip

    def pick(self, ids: list[int], run: int, slips: dict[int, Slip]) -> tuple[int, int]:
        """The next one of ``ids`` and the run after it."""
        normal = [i for i in ids if slips[i].group not in PRIORITY]
        pool = normal if normal and run >= self.k else ids

        def key(i: int) -> tuple[object, ...]:
            slip = slips[i]
            came = slip.came
            if slip.came_back:
                return (0, slip.came, slip.place) if slip.must_pass == 0 else (2, slip.must_pass, slip.came, slip.place)
            if self.head_start_min == 0:
                return 1, slip.group not in PRIORITY, came, slip.place
            if slip.group in PRIORITY:
                came -= timedelta(minutes=self.head_start_min)
            return 1, False, came, slip.place

        first = min(pool, key=key)
        return first, run + 1 if normal and slips[first].group in PRIORITY else 0

    def planned(self, desk: str, today: date) -> list[str]:
        """Everybody whom ``desk`` would call, in that order, if nobody else came."""
        slips = copy.deepcopy(self.slips)
        ids, run, order = self.mine(desk, today), self.desks[desk].run, []
        while ids:
            first, run = self.pick(ids, run, slips)
            ids.remove(first)
            order.append(slips[first].number)
            for i in ids:
                slips[i].must_pass = max(0, slips[i].must_pass - 1)
        return order

    def call_next(self, name: str, now: datetime, today: date) -> int:
        desk = self.desks[name]
        ids = self.mine(name, today)
        if desk.holds is not None or desk.state != "open" or not ids:
            raise No
        first, run = self.pick(ids, desk.run, self.slips)
        prior = self.memos.get(name)
        memo = self.memo(name, now, first)
        if prior is not None and prior.finished and prior.desk_touched == memo.desk.touched:
            memo.before = prior
        memo.passed = [
            i
            for i, slip in self.slips.items()
            if i != first and slip.status == "waiting" and slip.day == today and slip.came_back and slip.must_pass
            and slip.service in desk.services
        ]  # fmt: skip
        for i in memo.passed:
            self.slips[i].must_pass -= 1
        desk.run, desk.holds = run, first
        slip = self.slips[first]
        slip.status, slip.only_at, slip.calls, slip.first_call = "called", None, 1, now
        slip.came_back, slip.must_pass = False, 0
        return first

    def again(self, name: str, now: datetime) -> None:
        slip = self.held(name, "called")
        self.memo(name, now, self.desks[name].holds)
        slip.calls += 1

    def move(self, name: str, now: datetime, needed: tuple[str, ...], status: str) -> None:
        """Start, finish, park: the held slip goes on to ``status``."""
        slip = self.held(name, *needed)
        self.memo(name, now, self.desks[name].holds).finished = status == "done"
        slip.status = status
        if status != "serving":
            self.desks[name].holds = None

    def absent(self, name: str, now: datetime) -> None:
        slip = self.held(name, "called")
        if slip.calls < 3 or slip.first_call is None or (now - slip.first_call).total_seconds() < 90:
            raise No
        self.move(name, now, ("called",), "absent")

    def resume(self, name: str, slip_id: int, now: datetime) -> None:
        desk, slip = self.desks[name], self.slips[slip_id]
        if desk.holds is not None or desk.state != "open" or slip.status != "parked":
            raise No
        if slip.service not in desk.services:
            raise No
        self.memo(name, now, slip_id)
        slip.status, desk.holds = "serving", slip_id

    def transfer(
        self, name: str, service: str | None, to: str | None, now: datetime, today: date, *, keep: bool
    ) -> None:
        slip = self.held(name, "called", "serving")
        wanted = service or slip.service
        if slip.day != today or (to and (wanted not in self.desks[to].services or self.desks[to].state == "closed")):
            raise No
        self.memo(name, now, self.desks[name].holds)
        self.desks[name].holds = None
        slip.status, slip.service, slip.only_at, slip.calls, slip.first_call = "waiting", wanted, to, 0, None
        if not keep:
            self.places += 1
            slip.came, slip.place = now, self.places

    def come_back(self, slip_id: int, today: date) -> None:
        slip = self.slips[slip_id]
        if slip.status != "absent" or slip.day != today or slip.returns >= 2:
            raise No
        slip.status, slip.returns, slip.calls, slip.first_call = "waiting", slip.returns + 1, 0, None
        slip.came_back, slip.must_pass = self.return_after > 0, self.return_after
        slip.touched += 1

    def cancel(self, slip_id: int) -> None:
        if self.slips[slip_id].status not in OPEN:
            raise No
        self.slips[slip_id].status = "cancelled"
        self.slips[slip_id].touched += 1

    def set_state(self, name: str, state: str, now: datetime, today: date) -> None:
        desk = self.desks[name]
        held = self.slips[desk.holds] if desk.holds is not None else None
        if state == "break" and desk.state == "closed":
            raise No
        if state == "closed" and held is not None and held.status == "called":
            raise No
        if state == "open" and desk.since not in (None, today):
            desk.run = 0
        memo = self.memo(name, now, None)
        if state == "closed":
            memo.loosened = self.loosen(name)
        desk.state, desk.since = state, today

    def undo(self, name: str, now: datetime) -> None:
        memo = self.memos.get(name)
        if memo is None or (now - memo.at).total_seconds() > 10:
            raise No
        desk = self.desks[name]
        slip = self.slips[memo.slip_id] if memo.slip_id is not None else None
        if desk.touched != memo.desk_touched or (slip is not None and slip.touched != memo.slip_touched):
            raise No
        del self.memos[name]
        self.desks[name] = copy.copy(memo.desk)
        self.desks[name].touched = desk.touched + 1
        if memo.slip_id is not None and memo.slip is not None and slip is not None:
            self.slips[memo.slip_id] = copy.copy(memo.slip)
            self.slips[memo.slip_id].touched = slip.touched + 1
        for i in memo.passed:
            if self.slips[i].status == "waiting" and self.slips[i].came_back:
                self.slips[i].must_pass += 1
        for i in memo.loosened:
            if self.slips[i].status == "waiting" and self.slips[i].only_at is None:
                self.slips[i].only_at = name
        if memo.before is not None:
            memo.before.desk_touched = self.desks[name].touched
            self.memos[name] = memo.before

    def turn_day(self, today: date) -> None:
        """What is left of earlier days is closed."""
        for slip in self.slips.values():
            if slip.day < today and slip.status in OPEN:
                slip.status = "cancelled"
                slip.touched += 1
        for name, desk in self.desks.items():
            if desk.state != "closed" and desk.since is not None and desk.since < today:
                self.loosen(name)
                desk.state, desk.since, desk.run = "closed", today, 0
                desk.touched += 1

    def loosen(self, name: str) -> list[int]:
        bound = [i for i, slip in self.slips.items() if slip.status == "waiting" and slip.only_at == name]
        for i in bound:
            self.slips[i].only_at = None
        return bound

    def held(self, name: str, *statuses: str) -> Slip:
        holds = self.desks[name].holds
        if holds is None or self.slips[holds].status not in statuses:
            raise No
        return self.slips[holds]

    def memo(self, name: str, now: datetime, slip_id: int | None) -> Memo:
        desk = self.desks[name]
        slip = self.slips[slip_id] if slip_id is not None else None
        before = copy.copy(desk), copy.copy(slip)
        desk.touched += 1
        if slip is not None:
            slip.touched += 1
        memo = Memo(now, before[0], desk.touched, slip_id, before[1], slip.touched if slip else 0)
        self.memos[name] = memo
        return memo
