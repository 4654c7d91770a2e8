"""Sealed events: read as before, never lost, never by mistake; what a day needs stays in rows."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.ports.errors import QueueFault
from shared.rules.errors import Refused
from shared.rules.events import Event
from shared.rules.keeping import Keeping
from shared.store import sealing
from shared.store.sqlite import SqliteStore, create_store, open_store
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import ALWAYS, at, small_mall
from tests.proof_report import ProofReport
from tests.store.crowd import faults_of

SEED = 18
KEEPING = Keeping(days=3, run=20)
FAR = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new queue of the small hall."""
    made = tmp_path / "queue.db"
    create_store(made, small_mall(hours=ALWAYS), at("07:30"), {}).close()
    return made


@pytest.fixture
def queue(path: Path) -> Iterator[LocalQueue]:
    """The queue on a clock that tests step; it seals after three days."""
    made = LocalQueue(open_store(path), SteppedClock(at("07:30")), keeping=KEEPING)
    yield made
    made.close()


def store_of(queue: LocalQueue) -> SqliteStore:
    store = queue._store
    assert isinstance(store, SqliteStore)
    return store


def a_day(queue: LocalQueue, tickets: int = 12) -> list[str]:
    """Numbers, calls and a night; the codes."""
    codes = [queue.issue("A01").code for _ in range(tickets)]
    queue.open_counter("1")
    for _ in range(tickets // 2):
        queue.call_next("1")
        queue.start("1")
        queue.finish("1")
    clock = queue._clock
    assert isinstance(clock, SteppedClock)
    clock.step(days=1)
    queue.tick()
    return codes


def count(queue: LocalQueue, table: str) -> int:
    return int(store_of(queue)._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def all_events(queue: LocalQueue) -> list[Event]:
    return queue.events(0, 10**6)


def differing_windows(queue: LocalQueue, whole: list[Event], dice: random.Random, rounds: int) -> int:
    """How many random windows of the log are not what they were before."""
    return sum(
        queue.events(after, limit) != whole[max(after, 0) :][:limit]
        for after, limit in ((dice.randrange(-3, len(whole) + 3), dice.choice([0, 1, 5, 500])) for _ in range(rounds))
    )


def test_the_log_is_read_as_before_wherever_it_is_sealed(queue: LocalQueue, proof: ProofReport) -> None:
    queue._keeping = Keeping(days=99)
    for _ in range(8):
        a_day(queue)
    dice, looks, differing, seals = random.Random(SEED), 0, 0, 0
    for _ in range(20):
        whole = all_events(queue)
        seals += store_of(queue).seal(dice.choice([date.min, date.max]), FAR, dice.randrange(1, 17))
        differing += (all_events(queue) != whole) + differing_windows(queue, whole, dice, 40)
        looks += 41
    assert seals == 20
    assert differing == 0
    proof.none_of("windows of the log that differ after sealing", looks, seed=SEED, seals=seals)


def test_an_event_left_out_is_seen(queue: LocalQueue, proof: ProofReport, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        a_day(queue)
    whole, real = all_events(queue), sealing.rows_after
    monkeypatch.setattr(sealing, "rows_after", lambda *given: (row for row in real(*given) if row[0] != 7))
    for _ in range(3):
        store_of(queue).seal(date.min, FAR, 20)
    found = differing_windows(queue, whole, random.Random(SEED), 400)
    assert found
    proof.say("negative control: one sealed event left out", seed=SEED, windows=400, found=found)


def test_a_body_that_lacks_an_event_is_not_written(queue: LocalQueue, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        a_day(queue)
    whole, real = all_events(queue), sealing.unpack
    monkeypatch.setattr(sealing, "unpack", lambda first, body: real(first, body)[:-1])
    with pytest.raises(AssertionError):
        store_of(queue).seal(date.min, FAR, 20)
    monkeypatch.undo()
    assert all_events(queue) == whole
    assert count(queue, "sealed") == 0


def test_the_clock_seals_long_past_days_alone(queue: LocalQueue) -> None:
    codes = [a_day(queue) for _ in range(8)]
    for _ in range(9):
        queue.tick()
    assert count(queue, "sealed") > 3
    for code in codes[0]:
        with pytest.raises(Refused):
            queue.ticket(code)
    for day in codes[-3:]:
        assert [queue.ticket(code).ticket.code for code in day] == day
    assert count(queue, "ticket") < 8 * 12
    assert faults_of(store_of(queue)._path, []) == []


def test_a_visitor_who_is_still_at_a_counter_stays(queue: LocalQueue) -> None:
    queue.open_counter("2")
    code = queue.issue("A01").code
    held = queue.call_next("2")
    queue.start("2")
    for _ in range(8):
        a_day(queue)
    for _ in range(9):
        queue.tick()
    assert sealing.end(store_of(queue)._db) > held.seq
    assert queue.ticket(code).ticket.id == held.id
    assert faults_of(store_of(queue)._path, []) == []
    queue.finish("2")
    for _ in range(3):
        a_day(queue)
    with pytest.raises(Refused):
        queue.ticket(code)
    assert faults_of(store_of(queue)._path, []) == []


def test_a_clock_that_is_years_ahead_for_a_day_seals_nothing_of_this_week(queue: LocalQueue) -> None:
    queue._keeping = Keeping(days=4, run=5)
    clock = queue._clock
    assert isinstance(clock, SteppedClock)
    codes = [code for _ in range(2) for code in a_day(queue)]
    numbers = [queue.issue("A01").number for _ in range(30)]
    for ahead in (80, -80):
        clock.jump(days=ahead)
        queue.accept_clock(new_day=True)
        for _ in range(20):
            queue.tick()
        if ahead > 0:
            queue.issue("A01")
    assert [queue.ticket(code).ticket.code for code in codes] == codes
    assert queue.issue("A01").number == f"A{len(numbers) + 1:03d}", "no number is given twice"


def test_the_log_lets_nothing_go_by_mistake(queue: LocalQueue) -> None:
    for _ in range(8):
        a_day(queue)
    db, last = store_of(queue)._db, queue.last_seq()
    end = sealing.end(db)
    assert 0 < end < last
    for statement in (
        f"DELETE FROM event WHERE seq = {end + 1}", "DELETE FROM event", "UPDATE event SET number = 'A001'",
        "DELETE FROM sealed", "UPDATE sealed SET events = x''",
        f"INSERT INTO sealed VALUES ({end + 2}, {end + 9}, 0, x'')", "INSERT INTO sealed VALUES (1, 9, 0, x'')",
        f"INSERT INTO sealed VALUES ({end + 1}, {end}, 0, x'')",
    ):  # fmt: skip
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(statement)


def test_damage_in_a_sealed_body_is_found_and_told(queue: LocalQueue, expect_log: set[str]) -> None:
    expect_log.add("shared.store")
    for _ in range(8):
        a_day(queue)
    assert queue.health(examine=True).damage == ""
    db = store_of(queue)._db
    db.execute("DROP TRIGGER sealed_is_never_changed")
    body = bytearray(db.execute("SELECT events FROM sealed WHERE first_seq = 21").fetchone()[0])
    for place in (0, len(body) // 2, len(body) - 1):
        broken = bytearray(body)
        broken[place] ^= 4
        db.execute("UPDATE sealed SET events = ? WHERE first_seq = 21", (bytes(broken),))
        assert "rusak" in queue.health(examine=True).damage
        with pytest.raises(QueueFault, match="rusak"):
            queue.events(0, 50)
    assert len(queue.events(0, 20)) == 20, "the other runs are read"


def test_many_that_seal_at_once_seal_each_run_once(path: Path, queue: LocalQueue) -> None:
    queue._keeping = Keeping(days=99)
    for _ in range(10):
        a_day(queue)
    whole = all_events(queue)

    def work() -> None:
        store = open_store(path)
        while store.seal(date.max, FAR, 10):
            pass
        store.close()

    crowd = [threading.Thread(target=work) for _ in range(4)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert all_events(queue) == whole
    assert count(queue, "sealed") == (len(whole) - 1) // 10
    assert faults_of(path, []) == []


def test_visits_that_estimates_read_stay(queue: LocalQueue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_DROP_VISITS", sealing._DROP_VISITS.replace("OFFSET 500", "OFFSET 9"))
    for _ in range(8):
        a_day(queue)
        with store_of(queue).read() as unit:
            newest = unit.visits(["A01"], 9)
        queue.tick()
        with store_of(queue).read() as unit:
            assert unit.visits(["A01"], 9) == newest
    assert 9 <= count(queue, "visit") < 8 * 6


def test_a_year_of_unsealed_days_is_caught_up_with_little_by_little(path: Path) -> None:
    late = LocalQueue(open_store(path), SteppedClock(at("07:30")), keeping=Keeping(days=99, run=20))
    for _ in range(8):
        a_day(late)
    assert count(late, "sealed") == 0
    late._keeping = KEEPING
    seen = []
    for _ in range(9):
        late.tick()
        seen.append(count(late, "sealed"))
    late.close()
    assert seen[0] == KEEPING.pieces
    assert max(b - a for a, b in zip([0, *seen], seen, strict=False)) == KEEPING.pieces
    assert seen[-1] == seen[-2] > KEEPING.pieces


def test_a_stretch_of_wrong_time_holds_up_sealing_for_days_only(queue: LocalQueue) -> None:
    clock = queue._clock
    assert isinstance(clock, SteppedClock)
    a_day(queue)
    clock.jump(days=80)
    queue.accept_clock(new_day=True)
    a_day(queue, 4)
    clock.jump(days=-80)
    queue.accept_clock(new_day=True)
    future = queue.last_seq()
    for _ in range(12):
        a_day(queue)
        for _ in range(5):
            queue.tick()
    assert sealing.end(store_of(queue)._db) > future
    assert faults_of(store_of(queue)._path, []) == []
    assert timedelta(days=60) < max(event.at for event in all_events(queue)) - clock.now()
