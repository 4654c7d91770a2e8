"""Durable actions against the least that a durable action can be, and against the weight of old tickets."""

from __future__ import annotations

import random
from collections.abc import Iterator
from statistics import median
from typing import Any

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.actions.local import LocalQueue
from shared.rules.tickets import Group
from tests.bench.hall import COUNTER, SERVICE, new_queue, open_local
from tests.bench.harness import Bench, Goal, Result, closing_all, in_turns, percentile, ratio_of_medians, timed

_SAME = (
    "page_size",
    "journal_mode",
    "synchronous",
    "foreign_keys",
    "secure_delete",
    "cache_size",
    "wal_autocheckpoint",
)
_THREE = Goal("p50 ≤ 3 ×", 3.0)
_OLD = Goal("p50 ≤ 1,2 × of empty", 1.2)
_GROUPS = (Group.NORMAL, Group.NORMAL, Group.NORMAL, Group.LANSIA)


class Bare:
    """The least durable write: one row in a transaction of its own, under the product's own settings of SQLite."""

    def __init__(self, bench: Bench, like: LocalQueue) -> None:
        self._db = sqlite3.connect(str(bench.folder / "bare.db"), isolation_level=None)
        held: Any = like._store._db
        for pragma in _SAME:
            value = held.execute(f"PRAGMA {pragma}").fetchone()[0]
            # The pragma answers 2 for FAST but does not take 2.
            wanted = "FAST" if (pragma, value) == ("secure_delete", 2) else value
            self._db.execute(f"PRAGMA {pragma} = {wanted}").fetchall()
            assert self._db.execute(f"PRAGMA {pragma}").fetchone()[0] == value, pragma
        self._db.execute("CREATE TABLE ticket (id INTEGER PRIMARY KEY, number TEXT, code TEXT, at TEXT)")
        self._count = 0

    def insert(self) -> None:
        """BEGIN IMMEDIATE; INSERT; COMMIT."""
        self._count += 1
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute(
            "INSERT INTO ticket (number, code, at) VALUES (?, ?, ?)",
            (f"A{self._count:03d}", f"{self._count:020x}", "2026-02-03T02:30:00.000000+00:00"),
        )
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()


class Hall:
    """One queue with a counter that works: every number that is called has been given before."""

    def __init__(self, queue: LocalQueue, seed: int) -> None:
        self.queue = queue
        self._random = random.Random(seed)
        queue.open_counter(COUNTER)
        for _ in range(20):
            self.issue()

    def issue(self) -> None:
        """Give a number, to a priority group now and then."""
        self.queue.issue(SERVICE, self._random.choice(_GROUPS))

    def call(self) -> float:
        """Seconds of calling the next; the visit around it is not counted."""
        taken = timed(lambda: self.queue.call_next(COUNTER))
        self.queue.start(COUNTER)
        self.queue.finish(COUNTER)
        return taken


def durable(bench: Bench) -> Iterator[Result]:
    """Issue and call-next against the bare insert."""
    rounds = bench.times(2000, 40)
    with closing_all() as endings:
        queue = open_local(new_queue(bench, "durable"))
        endings.append(queue.close)
        bare = Bare(bench, queue)
        endings.append(bare.close)
        hall = Hall(queue, bench.seed)
        bench.say(f"durable: {rounds:,} rounds of bare insert, issue and call-next in turns")
        taken = in_turns(
            {"bare": lambda: timed(bare.insert), "issue": lambda: timed(hall.issue), "call": hall.call},
            rounds, warm_up=20,
        )  # fmt: skip
    for name, work in (("issue", "durable issue / bare insert"), ("call", "durable call-next / bare insert")):
        ratio = ratio_of_medians(taken, name, "bare")
        yield Result(
            name=name, work=work, unit="ms", value=ratio, goal=_THREE, ratio=ratio, count=rounds,
            p50=median(taken[name]) * 1000, p95=percentile(taken[name], 0.95) * 1000,
            note=f"bare insert p50 {median(taken['bare']) * 1000:.3f} ms",
            figures={"bare_p50": median(taken["bare"]) * 1000, "bare_p95": percentile(taken["bare"], 0.95) * 1000},
        )  # fmt: skip


def history(bench: Bench) -> Iterator[Result]:
    """Issue and call-next beside 0, 100,000 and 1,000,000 old tickets."""
    sizes = (0, 2_000) if bench.quick else (0, 100_000, 1_000_000)
    rounds = bench.times(1000, 30)
    with closing_all() as endings:
        halls: dict[int, Hall] = {}
        for size in sizes:
            queue = open_local(new_queue(bench, f"old-{size}", size))
            endings.append(queue.close)
            halls[size] = Hall(queue, bench.seed)
        bench.say(
            f"history: {rounds:,} rounds of issue and call-next beside {', '.join(f'{n:,}' for n in sizes)} tickets"
        )
        issued = in_turns({str(n): lambda hall=hall: timed(hall.issue) for n, hall in halls.items()}, rounds, 50)
        called = in_turns({str(n): hall.call for n, hall in halls.items()}, rounds, 50)
    for name, taken in (("issue", issued), ("call", called)):
        for size in sizes[1:]:
            mine = taken[str(size)]
            ratio = ratio_of_medians(taken, str(size), "0")
            yield Result(
                name=f"{name}_old_{size}", work=f"{name} beside {size:,} old tickets / beside none", unit="ms",
                value=ratio, goal=_OLD, ratio=ratio, p50=median(mine) * 1000, p95=percentile(mine, 0.95) * 1000,
                count=rounds, note=f"beside none p50 {median(taken['0']) * 1000:.3f} ms",
                figures={"empty_p50": median(taken["0"]) * 1000, "empty_p95": percentile(taken["0"], 0.95) * 1000},
            )  # fmt: skip
