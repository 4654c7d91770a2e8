"""What the killed processes do to a queue file, the clock they share, and two stores that are wrong on purpose."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from shared.actions.local import LocalQueue
from shared.actions.views import BoardCall
from shared.ports.store import Undo, Unit
from shared.rules.counters import Counter
from shared.rules.errors import Refused
from shared.rules.hall_time import Uptime
from shared.rules.keeping import Keeping
from shared.rules.notices import Draft
from shared.rules.papers import PaperState
from shared.rules.tickets import Group, Status, Ticket
from shared.store.sqlite import SqliteStore, open_store
from tests.fakes.small_mall import at

STEP_S = 5
Beat = Callable[[], object]
"""Called when the file is open and after each action, so that a kill can be timed to fall amid one."""
BEGINS = at("08:00")
SOON = Keeping(days=1, run=40, pieces=2)
"""All before yesterday is sealed, in runs that a storm fills."""


class LengthClock:
    """A clock that many processes share and none sets back: each byte of a file is five seconds."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND)

    def now(self) -> datetime:
        """The moment that the file's length tells, in UTC."""
        return BEGINS + timedelta(seconds=STEP_S * os.fstat(self._file).st_size)

    def uptime(self) -> Uptime:
        """As much time has passed; the machine is never started again."""
        return Uptime("one", (self.now() - BEGINS).total_seconds())

    def step(self, seconds: float) -> None:
        """Move on, for every process."""
        os.write(self._file, b"." * int(seconds / STEP_S))


class HastyStore:
    """Wrong on purpose: it acknowledges inside the transaction, before the commit."""

    def __init__(self, store: SqliteStore, acknowledge: Callable[[Any], None]) -> None:
        self._store, self._acknowledge = store, acknowledge

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """Acknowledge, then commit."""
        with self._store.write() as unit:
            yield unit
            for event in unit.events(unit.last_seq() - 1, 1):
                self._acknowledge(unit.ticket(event.ticket or 0))

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


class AsunderStore:
    """Wrong on purpose: an action's statements are each a transaction of their own."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """No ``BEGIN``, no ``COMMIT``."""
        yield self._store._unit

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def say(*words: object) -> None:
    """One whole line in one system call: a kill leaves all of it or none."""
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


def acknowledge(done: object, kind: str = "") -> None:
    """The line that a paper or a screen would be: what was done, and the event it stands on."""
    if isinstance(done, Ticket):
        if not kind:
            say("ticket", done.id, done.number, done.code)
        say("did", done.seq, kind or "issued", done.id)
    elif isinstance(done, Counter):
        say("did", done.seq, kind, "-")
    elif isinstance(done, Undo):
        say("undid", done.seq, done.kind.value)


def issue(path: Path, name: str, beat: Beat) -> None:
    """Give numbers without end."""
    queue = LocalQueue(open_store(path), LengthClock(path.with_name("clock")))
    beat()
    while True:
        acknowledge(queue.issue("A01"))
        beat()


def hasty(path: Path, name: str, beat: Beat) -> None:
    """Give numbers without end, each acknowledged too early."""
    store = HastyStore(open_store(path), acknowledge)
    queue = LocalQueue(store, LengthClock(path.with_name("clock")))  # type: ignore[arg-type]
    beat()
    while True:
        queue.issue("A01")
        beat()


def mixed(path: Path, name: str, beat: Beat) -> None:
    """Everything that people and the clock do, at random, without end."""
    _everything(open_store(path), path, name, beat)


def asunder(path: Path, name: str, beat: Beat) -> None:
    """The same on a store whose transactions are taken apart."""
    _everything(AsunderStore(open_store(path)), path, name, beat)


Work = Callable[[Path, str, Beat], None]
WORKS: dict[str, Work] = {"issue": issue, "hasty": hasty, "mixed": mixed, "asunder": asunder}


def _everything(store: Any, path: Path, name: str, beat: Beat) -> None:
    clock = LengthClock(path.with_name("clock"))
    queue, dice, turn = LocalQueue(store, clock, keeping=SOON), random.Random(name), 0
    beat()
    while True:
        turn += 1
        clock.step(dice.choice([0, 0, 0, 5, 5, 20]))
        with suppress(Refused):
            act(queue, clock, dice, f"{name}-{turn}" if dice.random() < 0.3 else None)
        beat()


def act(queue: LocalQueue, clock: LengthClock, dice: random.Random, request: str | None) -> None:
    """One thing at random; ``Refused`` is part of a day. Times are the hall's: a day turns about every 200 things."""
    desk, other = dice.choice("12345"), dice.choice("12345")
    number = f"{dice.choice('ABC')}{dice.randrange(1, 12):03d}"
    code = dice.choice(["A01", "A01", "A02", "B01", "C01", "AQ"])
    todo: list[tuple[float, str, Callable[[], object]]] = [
        (30, "", lambda: queue.issue(code, dice.choice(list(Group)), request)),
        (8, "counter_opened", lambda: queue.open_counter(desk, "p", request)),
        (2, "counter_break", lambda: queue.break_counter(desk, "Salat", None, request)),
        (2, "counter_closed", lambda: queue.close_counter(desk, "", None, request)),
        (24, "called", lambda: queue.call_next(desk, request)),
        (8, "recalled", lambda: queue.call_again(desk, request)),
        (14, "started", lambda: queue.start(desk, request)),
        (12, "done", lambda: queue.finish(desk, request_id=request)),
        (6, "absent", lambda: no_show(queue, clock, desk, request)),
        (6, "parked", lambda: queue.park(desk, request)),
        (8, "resumed", lambda: queue.resume(desk, somebody(queue, dice, Status.PARKED), request)),
        (8, "returned", lambda: queue.come_back(somebody(queue, dice, Status.ABSENT), request)),
        (3, "cancelled", lambda: queue.cancel(number, request)),
        (6, "transferred", lambda: queue.transfer(desk, dice.choice(["A02", "B01", "C01"]), None, request)),
        (4, "transferred", lambda: queue.transfer(desk, None, other, request, keep_place=False)),
        (12, "", lambda: queue.undo(desk, request)),
        (4, "", lambda: speak(queue, dice.choice(["melati", "mawar"]))),
        (3, "", lambda: paper(queue, number)),
        (1, "", lambda: tell(queue, dice)),
        (2, "", lambda: queue.set_outage("C", on=dice.random() < 0.3)),
        (0.3, "", queue.end_day),
        (0.6, "", lambda: turn_the_day(queue, clock, dice)),
        (2, "", queue.tick),
    ]
    _, kind, do = dice.choices(todo, [weight for weight, _, _ in todo])[0]
    acknowledge(do(), kind)


def somebody(queue: LocalQueue, dice: random.Random, status: Status) -> str:
    """A number of today in that state, as an officer sees it on the screen; any number when there is none."""
    with queue._store.read() as unit:
        mall, last = unit.mall(), unit.events(unit.last_seq() - 1, 1)[0]
        found = unit.tickets_in(mall.day(last.at), {status}, [service.code for service in mall.services])
    return dice.choice(found).number if found else f"A{dice.randrange(1, 12):03d}"


def no_show(queue: LocalQueue, clock: LengthClock, desk: str, request: str | None) -> Ticket:
    """Called three times and waited for; then absent."""
    queue.call_again(desk)
    queue.call_again(desk)
    clock.step(100)
    return queue.absent(desk, request)


def speak(queue: LocalQueue, room: str) -> None:
    """A wall claims a call and says it."""
    calls: list[BoardCall] = queue.unspoken(room)
    for call in calls[:1]:
        if queue.claim_speech(call.call.seq, room, "wall"):
            queue.mark_spoken(call.call.seq, room)


def paper(queue: LocalQueue, number: str) -> None:
    """A kiosk reserves a paper and prints it."""
    reserved = queue.reserve_print(number, "kiosk")
    if reserved is not None and queue.begin_print(reserved):
        queue.settle_print(reserved, PaperState.PRINTED)


def tell(queue: LocalQueue, dice: random.Random) -> None:
    """The management puts up a sentence or a still, or takes one down."""
    up = queue.notices()
    if up and dice.random() < 0.5:
        queue.remove_notice(dice.choice(up).id)
    else:
        body = b"\xff\xd8\xff" + dice.randbytes(2_000) if dice.random() < 0.5 else None
        queue.add_notice(Draft(f"Kalimat {dice.randrange(100)}.", file="denah.jpg" if body else ""), body)


def turn_the_day(queue: LocalQueue, clock: LengthClock, dice: random.Random) -> None:
    """Hours pass; whoever acts first closes what the clock has closed."""
    clock.step(3600 * dice.choice([3, 8, 20]))
    queue.tick()
