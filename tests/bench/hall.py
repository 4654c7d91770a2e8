"""Queues for the benchmarks: the sample mall without quotas, with as many old tickets as asked for."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.actions.local import LocalQueue
from shared.catalogue.reader import sample_folder
from shared.commands.init import read_catalogue
from shared.rules.mall import Mall
from shared.store.trial_clock import TRIAL_BEGINS
from shared.wiring import make_queue, open_queue
from tests.bench.harness import Bench

A_DAY = 2000
"""Tickets of an ordinary day in the history."""
COUNTER, SERVICE = "3", "A02"
OTHER_COUNTER = "4"

_N = """
WITH RECURSIVE n (i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :first + :count)
"""
_OF = """
SELECT n.i, p.service, p.prefix || printf('%03d', n.i / (SELECT count(*) FROM place) + 1) AS number, p.counter,
    CASE WHEN n.i % 7 = 3 THEN 'lansia' WHEN n.i % 31 = 5 THEN 'hamil' ELSE 'normal' END AS visitor,
    :seq + n.i * 5 AS seq, :id + n.i AS nth,
    strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', :begin, '+' || (n.i * :gap) || ' seconds') AS issued,
    strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', :begin, '+' || (n.i * :gap + 900) || ' seconds') AS called,
    strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', :begin, '+' || (n.i * :gap + 930) || ' seconds') AS started,
    strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', :begin, '+' || (n.i * :gap + 1230 + n.i % 300) || ' seconds') AS ended
FROM n JOIN place p ON p.nth = n.i % (SELECT count(*) FROM place)
"""
_DAY = f"""
INSERT INTO one {_N} {_OF};
INSERT INTO event SELECT seq, issued, 'issued', seq, number, service, NULL, json_object('group', visitor) FROM one;
INSERT INTO event SELECT seq + 1, issued, 'printed', seq, number, service, NULL, '{{}}' FROM one;
INSERT INTO event SELECT seq + 2, called, 'called', seq, number, service, counter,
    json_object('why', 'first_come', 'group', visitor) FROM one;
INSERT INTO event SELECT seq + 3, started, 'started', seq, number, service, counter, '{{}}' FROM one;
INSERT INTO event SELECT seq + 4, ended, 'done', seq, number, service, counter, json_object('outcome', 'selesai')
    FROM one;
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq,
    counter, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred)
    SELECT seq, number, printf('%08x%012x', nth * 2654435761 % 4294967296, nth), :day, service, visitor, 'done',
    issued, issued, seq, seq + 4, counter, 1, called, seq + 2, started, ended, 'selesai', 0, 0, 0, 0 FROM one;
INSERT INTO call SELECT seq + 2, :day, called, seq, number, counter, service, 'called', 1, 0 FROM one;
INSERT INTO announcement SELECT seq + 2, 'melati', 'wall', called, called, 1, NULL FROM one;
INSERT INTO print SELECT seq, 0, 'printed', 'kiosk', 1, issued, issued, issued, issued, '' FROM one;
INSERT INTO visit (service, counter, visitor_group, started_at, seconds, outcome)
    SELECT service, counter, visitor, started, 300.0 + seq % 300, 'selesai' FROM one;
INSERT INTO numbering SELECT substr(number, 1, length(number) - 3), :day, count(*) FROM one GROUP BY 1;
INSERT INTO service_day SELECT service, :day, count(*) FROM one GROUP BY 1;
DELETE FROM one
"""


def bench_mall() -> Mall:
    """The sample mall; its quotas would end a benchmark early."""
    mall = read_catalogue(sample_folder())
    return replace(mall, services=tuple(replace(service, quota=0) for service in mall.services))


def url_of(path: Path) -> str:
    """The queue URL of a file."""
    return f"sqlite:///{path}"


def open_local(path: Path) -> LocalQueue:
    """The queue in ``path``."""
    queue = open_queue(url_of(path))
    assert isinstance(queue, LocalQueue)
    return queue


def new_queue(bench: Bench, name: str, tickets: int = 0) -> Path:
    """A sample queue file of its own with ``tickets`` done tickets of earlier days."""
    path = bench.folder / f"{name}.db"
    if tickets == 0:
        make_queue(url_of(path), bench_mall(), sample=True)
        return path
    shutil.copyfile(_with_history(bench, tickets), path)
    _restart_clock(path)
    return path


def _with_history(bench: Bench, tickets: int) -> Path:
    """The kept file with that much history, made when the tables or the catalogue have changed since."""
    fresh = bench.folder / f"fresh-{tickets}.db"
    make_queue(url_of(fresh), bench_mall(), sample=True)
    with closing(sqlite3.connect(str(fresh))) as db:
        tables = db.execute("SELECT group_concat(sql, ';') FROM sqlite_master").fetchone()[0]
        catalogue = db.execute("SELECT document FROM catalogue").fetchone()[0]
    mark = hashlib.sha256(f"{tables}{catalogue}{_DAY}{A_DAY}".encode()).hexdigest()[:16]
    kept = bench.cache / f"history-{tickets}-{mark}.db"
    if not kept.exists():
        bench.say(f"making a history of {tickets:,} tickets (once; kept in {bench.cache})")
        bench.cache.mkdir(parents=True, exist_ok=True)
        for old in bench.cache.glob(f"history-{tickets}-*"):
            old.unlink()
        _fill(fresh, tickets)
        shutil.move(fresh, kept)
    return kept


def _restart_clock(path: Path) -> None:
    """Let the trial clock begin now, as in a fresh queue."""
    from shared.devices.clock import SystemClock

    with closing(sqlite3.connect(str(path), isolation_level=None)) as db:
        db.execute("UPDATE setting SET value = ? WHERE name = 'trial_began_real'", (SystemClock().now().isoformat(),))


def _fill(path: Path, tickets: int) -> None:
    """Write whole days into the past by direct SQL; what the product would have written, but for the answers kept."""
    mall = bench_mall()
    with closing(sqlite3.connect(str(path), isolation_level=None)) as db:
        for pragma in ("journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -200000"):
            db.execute(f"PRAGMA {pragma}").fetchall()
        db.execute("BEGIN")
        db.execute("CREATE TEMP TABLE place (nth INTEGER PRIMARY KEY, service TEXT, prefix TEXT, counter TEXT)")
        db.execute(
            "CREATE TEMP TABLE one (i, service, number, counter, visitor, seq INTEGER PRIMARY KEY, nth, issued, "
            "called, started, ended)"
        )
        agencies = [agency for agency in mall.agencies if any(plan.agency == agency.code for plan in mall.counters)]
        for nth, agency in enumerate(agencies):
            plan = next(plan for plan in mall.counters if plan.agency == agency.code)
            db.execute("INSERT INTO place VALUES (?, ?, ?, ?)", (nth, plan.services[0], agency.prefix, plan.id))
        seq = db.execute("SELECT max(seq) FROM event").fetchone()[0] + 1
        days = -(-tickets // A_DAY)
        for nth in range(days):
            day = TRIAL_BEGINS - timedelta(days=days - nth)
            count = min(A_DAY, tickets - nth * A_DAY)
            values = {
                "first": 0, "count": count, "seq": seq, "id": nth * A_DAY, "gap": 12, "day": f"{day:%Y-%m-%d}",
                "begin": f"{datetime(day.year, day.month, day.day, 1):%Y-%m-%d %H:%M:%S}",  # noqa: DTZ001 - SQLite's text
            }  # fmt: skip
            for statement in _DAY.split(";"):
                db.execute(statement, {name: value for name, value in values.items() if f":{name}" in statement})
            seq += count * 5
        db.execute("COMMIT")
        # Later events continue behind the history, as the catalogue's own event came before it.
        db.execute("PRAGMA journal_mode = WAL").fetchall()
        assert db.execute("SELECT count(*) FROM ticket").fetchone()[0] == tickets
        assert not db.execute("PRAGMA foreign_key_check").fetchall()
