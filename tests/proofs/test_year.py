"""A simulated year by random legal and illegal actions, on the real store on a file, against a clerk's paper.

The file lies in memory and is written without fsync: that nothing acknowledged is lost is proven elsewhere, this asks
whether every action does the right thing, how long it takes and how large the file grows.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from shared.rules.events import Kind
from shared.rules.keeping import KEEPING, Keeping
from shared.rules.mall import Settings
from shared.store import sealing
from shared.store.sqlite import SqliteStore, create_store
from tests.fakes.small_mall import at
from tests.proof_report import ProofReport
from tests.rules.long_hall import DeviationError, LongHall, long_mall
from tests.rules.planted import FAULTS

SEED = 20260203
DAYS = int(os.environ.get("ANTREAN_PROOF_DAYS", "312"))
TICKETS = int(os.environ.get("ANTREAN_PROOF_TICKETS", "2000"))
_MONTH = 26
SOON = Keeping(days=2, run=100, pieces=5)
"""Sealed within days, for a short form of the year."""
FAULTY: dict[str, Callable[[list[Any]], list[Any]]] = {
    "each run lacks its last event": lambda rows: rows[:-1],
    "two events of a run have changed places": lambda rows: [rows[0], *rows[2:0:-1], *rows[3:]],
    "an event of a run has lost its counter": lambda rows: [(*rows[0][:6], "no", rows[0][7]), *rows[1:]],
}


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


class Log:
    """A checksum over the event log as far as it was read. The events of a day are read before they are sealed."""

    def __init__(self) -> None:
        self.seen = self.issued = 0
        self._sum = sha256()

    @property
    def told(self) -> str:
        """The checksum so far."""
        return self._sum.hexdigest()

    def read_on(self, store: SqliteStore) -> None:
        """Read what has come since, without a gap."""
        with store.read() as unit:
            while page := unit.events(self.seen, 1000):
                assert [event.seq for event in page] == [*range(self.seen + 1, self.seen + 1 + len(page))]
                self.seen += len(page)
                self.issued += sum(event.kind is Kind.ISSUED for event in page)
                self._sum.update("".join(map(repr, page)).encode())


def play(
    store: SqliteStore, seed: int, days: int, tickets: int, keeping: Keeping = KEEPING
) -> tuple[LongHall, list[tuple[int, int]], Log]:
    """The days, where in the list of times each month begins and ends, and the log as it was on each day."""
    rng, months, log = random.Random(seed), [], Log()
    hall = LongHall(store, long_mall(Settings()), seed, keeping)
    for day in range(days):
        if day % _MONTH == 0:
            hall.choose(month(rng))
            months.append((len(hall.took), 0))
        hall.day(day, tickets)
        log.read_on(store)
        months[-1] = months[-1][0], len(hall.took)
        if day % _MONTH == _MONTH - 1:
            print(
                f"day {day + 1} of {days}: {len(hall.took):,} actions, p99 {p99(hall, months[-1]):.2f} ms", flush=True
            )
    return hall, months, log


def p99(hall: LongHall, span: tuple[int, int]) -> float:
    """The 99th percentile of the processor's time for an action in a span, in milliseconds."""
    times = sorted(hall.took[span[0] : span[1]])
    return times[len(times) * 99 // 100] * 1000


def tell(
    proof: ProofReport, store: SqliteStore, hall: LongHall, months: list[tuple[int, int]], days: int, log: Log
) -> None:
    """Counts, sizes and times; the log must be whole."""
    db = store._db
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert store.examine() == ""
    whole = Log()
    whole.read_on(store)
    assert (whole.seen, whole.told) == (log.seen, log.told), "the log is not what it was on its days"
    tickets, in_rows = whole.issued, db.execute("SELECT count(*) FROM ticket").fetchone()[0]
    runs, packed, sealed = db.execute("SELECT count(*), sum(length(events)), max(last_seq) FROM sealed").fetchone()
    assert runs > 10
    proof.none_of(
        "deviations from the paper", len(hall.took), seed=hall.seed, days=days, tickets=tickets, events=whole.seen,
        done=hall.tally["done"], refused=hall.tally["refused"], whole_comparisons=hall.tally["compared"],
    )  # fmt: skip
    size = db.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    first, final = p99(hall, months[0]), p99(hall, months[-1])
    proof.say(
        "the file; an action's 99th percentile, first and last month (processor ms)", megabytes=size / 1e6,
        bytes_a_ticket=round(size / tickets),
        sealed_events=sealed, bytes_each=round(packed / sealed, 1), tickets_in_rows=in_rows,
        first=round(first, 3), last=round(final, 3),
        ratio=round(final / first, 2),
    )  # fmt: skip
    refusals = {name for name in hall.tally if name.startswith("refused ")}
    assert len(refusals) >= 8, "illegal actions of many kinds were tried"


def test_days_beside_the_paper(store: SqliteStore, proof: ProofReport) -> None:
    hall, months, log = play(store, SEED, 5, 240, SOON)
    tell(proof, store, hall, months, 5, log)


def test_a_log_that_lacks_an_event_is_found(
    store: SqliteStore, proof: ProofReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall, months, log = play(store, SEED, 4, 240, SOON)
    real = sealing.unpack
    last = sealing.end(store._db)
    for name, wrong in FAULTY.items():
        monkeypatch.setattr(sealing, "unpack", lambda first, body, wrong=wrong: wrong(real(first, body)))
        with pytest.raises(AssertionError):
            tell(proof, store, hall, months, 4, log)
        proof.say(f"negative control: {name}", seed=SEED, sealed_events=last, found=1)


@pytest.mark.long
def test_a_year_beside_the_paper(store: SqliteStore, proof: ProofReport) -> None:
    hall, months, log = play(store, SEED, DAYS, TICKETS)
    tell(proof, store, hall, months, DAYS, log)


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
