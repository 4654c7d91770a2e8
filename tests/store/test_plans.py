"""Every statement of the hot paths finds its rows by an index, so that years of tickets slow nobody down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.rules.keeping import Keeping
from shared.rules.notices import Draft
from shared.rules.papers import PaperState
from shared.rules.tickets import Group
from shared.rules.voice_turns import Unspoken
from shared.store.sqlite import SqliteStore, open_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import at
from tests.store.crowd import new_queue

GROWS = {
    "ticket", "event", "call", "request", "visit", "announcement", "print", "numbering", "service_day", "sealed",
    "unspoken_day", "notice",
}  # fmt: skip
NAMES = {"c": "call", "t": "ticket", "a": "announcement", "p": "print", "later": "print"}


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[LocalQueue]:
    """A hall in which somebody waits, is called, is parked and has come back."""
    made = LocalQueue(open_store(new_queue(tmp_path)), SteppedClock(at("09:30")))
    for counter in ("1", "2"):
        made.open_counter(counter)
    for _ in range(5):
        made.issue("A01")
        made.issue("A01", Group.LANSIA)
    made.call_next("2")
    made.park("2")
    made.call_next("2")
    yield made
    made.close()


def statements(queue: LocalQueue, act: Callable[[], object]) -> list[str]:
    """What ``act`` asks of SQLite, with its values in place."""
    store = queue._store
    assert isinstance(store, SqliteStore)
    seen: list[str] = []
    store._db.conn.set_trace_callback(seen.append)
    try:
        act()
    finally:
        store._db.conn.set_trace_callback(None)
    asked = ("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH")
    return [sql for sql in seen if sql.lstrip().upper().startswith(asked)]


def scans(queue: LocalQueue, sql: str) -> list[str]:
    """Steps of the plan that read a whole table that grows."""
    store = queue._store
    assert isinstance(store, SqliteStore)
    steps = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    found = []
    for step in steps:
        scanned = re.match(r"SCAN (\w+)", step)
        if scanned and NAMES.get(scanned[1], scanned[1]) in GROWS:
            found.append(step)
    return found


def print_whole(queue: LocalQueue) -> None:
    """A kiosk prints a first paper."""
    paper = queue.reserve_print("A001", "kiosk")
    assert paper is not None
    assert queue.begin_print(paper)
    assert queue.settle_print(paper, PaperState.UNCERTAIN, "silent")


ACTIONS: dict[str, Callable[[LocalQueue], object]] = {
    "issue": lambda q: q.issue("A01", request_id="x"),
    "call next": lambda q: q.call_next("1", "y"),
    "call again": lambda q: q.call_again("2"),
    "start": lambda q: q.start("2"),
    "undo": lambda q: q.undo("2"),
    "transfer": lambda q: q.transfer("2", to_counter="1"),
    "close": lambda q: q.close_counter("1"),
    "resume": lambda q: q.resume("1", "A002"),
    "ticket by number": lambda q: q.ticket("A003"),
    "ticket by code": lambda q: q.ticket(q.ticket("A004").ticket.code),
    "panel": lambda q: q.panel("1"),
    "board": lambda q: q.board(),
    "board of a room": lambda q: q.board("melati"),
    "services": lambda q: q.services(),
    "service with its wait": lambda q: q.service("A01"),
    "counters": lambda q: q.counters(),
    "unspoken": lambda q: q.unspoken("melati"),
    "events": lambda q: q.events(3, 10),
    "last event": lambda q: q.last_seq(),
    "claim of a call": lambda q: q.claim_speech(q.unspoken(None)[0].call.seq, "melati", "wall"),
    "turn to speak": lambda q: q.take_turn("melati", "wall", 4),
    "call that is spoken": lambda q: q.mark_spoken(q.unspoken(None)[0].call.seq, ""),
    "call that is not spoken": lambda q: q.mark_unspoken(q.unspoken(None, None)[0].call.seq, "", Unspoken.LATE),
    "calls not spoken today": lambda q: q.unspoken_today(),
    "paper from its reservation to its end": print_whole,
    "copy of a paper": lambda q: q.reprint("A001", "desk"),
    "papers in trouble": lambda q: q.papers_in_trouble(),
    "papers whose holder died": lambda q: q.tick(),
    "troubles of devices": lambda q: (q.set_printer_trouble("kiosk", "paper_low"), q.troubles()),
    "notice put up": lambda q: q.add_notice(Draft("Tutup pukul 12."), b"\xff\xd8\xff", "z"),
    "notices": lambda q: q.notices(),
    "notice taken down": lambda q: q.remove_notice(q.add_notice(Draft("Tutup pukul 12.")).id),
    "end of the day": lambda q: q.end_day(),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_no_statement_reads_a_whole_table(queue: LocalQueue, name: str) -> None:
    queue.service("A01")
    asked = statements(queue, lambda: ACTIONS[name](queue))
    assert asked
    assert {sql: found for sql in asked if (found := scans(queue, sql))} == {}


def test_the_turn_of_the_day_reads_no_whole_table(queue: LocalQueue) -> None:
    clock = queue._clock
    assert isinstance(clock, SteppedClock)
    clock.step(days=1)
    asked = statements(queue, queue.tick)
    assert {sql: found for sql in asked if (found := scans(queue, sql))} == {}


def test_a_scan_would_be_seen(queue: LocalQueue) -> None:
    assert scans(queue, "SELECT * FROM ticket WHERE outcome = 'batal'")
    assert scans(queue, "SELECT c.seq FROM call c WHERE c.number = 'A001'")


def test_sealing_reads_no_whole_table(queue: LocalQueue) -> None:
    queue._keeping = Keeping(days=2, run=10)
    clock = queue._clock
    assert isinstance(clock, SteppedClock)
    for _ in range(3):
        clock.step(days=1)
        queue.tick()
        queue.issue("A01")
    asked = statements(queue, queue.tick)
    assert any("INSERT INTO sealed" in sql for sql in asked)
    asked = [sql for sql in asked if not sql.lstrip().startswith("-- ")]
    assert {sql: found for sql in asked if (found := scans(queue, sql))} == {}
