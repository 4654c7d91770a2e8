"""A simulated year by random legal and illegal actions, on the real store on a file, against a clerk's paper.

The file lies in memory and is written without fsync: that nothing acknowledged is lost is proven elsewhere, this asks
whether every action does the right thing, how long it takes and how large the file grows.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from shared.rules.mall import Settings
from shared.store.sqlite import SqliteStore, create_store
from tests.fakes.small_mall import at
from tests.proof_report import ProofReport
from tests.rules.long_hall import DeviationError, LongHall, long_mall
from tests.rules.planted import FAULTS

SEED = 20260203
DAYS = int(os.environ.get("ANTREAN_PROOF_DAYS", "312"))
_MONTH = 26


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    """A new file in memory."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        made = create_store(Path(folder) / "queue.db", long_mall(Settings()), at("07:00"), {})
        made._db.execute("PRAGMA synchronous = OFF")
        yield made
        made.close()


def month(rng: random.Random) -> Settings:
    """Settings as a hall may choose them."""
    return Settings(k=rng.choice([1, 2, 3]), head_start_min=rng.choice([0, 0, 30]), return_after=rng.choice([0, 1, 2]))


def play(store: SqliteStore, seed: int, days: int, tickets: int) -> tuple[LongHall, list[tuple[int, int]]]:
    """The days, and where in the list of times each month begins and ends."""
    rng, hall, months = random.Random(seed), LongHall(store, long_mall(Settings()), seed), []
    for day in range(days):
        if day % _MONTH == 0:
            hall.choose(month(rng))
            months.append((len(hall.took), 0))
        hall.day(day, tickets)
        months[-1] = months[-1][0], len(hall.took)
        if day % _MONTH == _MONTH - 1:
            print(
                f"day {day + 1} of {days}: {len(hall.took):,} actions, p99 {p99(hall, months[-1]):.2f} ms", flush=True
            )
    return hall, months


def p99(hall: LongHall, span: tuple[int, int]) -> float:
    """The 99th percentile of the processor's time for an action in a span, in milliseconds."""
    times = sorted(hall.took[span[0] : span[1]])
    return times[len(times) * 99 // 100] * 1000


def tell(proof: ProofReport, store: SqliteStore, hall: LongHall, months: list[tuple[int, int]], days: int) -> None:
    """Counts, sizes and times; the log must be whole."""
    db = store._db
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    events, last, tickets = db.execute("SELECT count(*), max(seq), (SELECT count(*) FROM ticket) FROM event").fetchone()
    assert events == last, "no gap in the log"
    proof.none_of(
        "deviations from the paper", len(hall.took), seed=hall.seed, days=days, tickets=tickets, events=events,
        done=hall.tally["done"], refused=hall.tally["refused"], whole_comparisons=hall.tally["compared"],
    )  # fmt: skip
    size = db.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    first, final = p99(hall, months[0]), p99(hall, months[-1])
    proof.say(
        "the file; an action's 99th percentile, first and last month (processor ms)", megabytes=size / 1e6,
        bytes_a_ticket=round(size / tickets), first=round(first, 3), last=round(final, 3),
        ratio=round(final / first, 2),
    )  # fmt: skip
    refusals = {name for name in hall.tally if name.startswith("refused ")}
    assert len(refusals) >= 8, "illegal actions of many kinds were tried"


def test_days_beside_the_paper(store: SqliteStore, proof: ProofReport) -> None:
    hall, months = play(store, SEED, 3, 400)
    tell(proof, store, hall, months, 3)


@pytest.mark.long
def test_a_year_beside_the_paper(store: SqliteStore, proof: ProofReport) -> None:
    hall, months = play(store, SEED, DAYS, 2000)
    tell(proof, store, hall, months, DAYS)


def run(hall: LongHall) -> None:
    for day in range(3):
        hall.day(day, 400)


@pytest.mark.parametrize("fault", FAULTS, ids=[f.__name__ for f in FAULTS])
def test_a_planted_fault_is_found(
    store: SqliteStore, proof: ProofReport, monkeypatch: pytest.MonkeyPatch, fault: Callable[..., None]
) -> None:
    fault(monkeypatch)
    hall = LongHall(store, long_mall(Settings()), SEED)
    with pytest.raises(DeviationError):
        run(hall)
    proof.say(f"negative control: {fault.__name__}", seed=SEED, found_after_actions=len(hall.took))
