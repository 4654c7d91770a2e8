"""Row 8: the disk fills at each write in turn; nothing acknowledged is lost, and with the ballast nothing stops."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from shared.actions.catalogue import load_catalogue
from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import DiskFull
from shared.ports.health import Room
from shared.ports.store import Unit
from shared.rules.errors import Refused
from shared.store.sqlite import SqliteStore, open_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proof_report import ProofReport
from tests.proofs.small_disk import PAGE, SmallDisk, small_disk
from tests.store.crowd import Paper, faults_of, new_queue

DISK_MB = 24
PAGES = 48
"""More than one action's log frames: the disk fills before, amid and after each of its writes."""
Work = Callable[[LocalQueue, SqliteStore], object]


@dataclass
class Told:
    """What a run was told: papers, finished actions, full disks."""

    papers: list[Paper]
    done: int = 0
    full: int = 0


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallDisk]:
    with small_disk(tmp_path_factory.mktemp("full") / "disk", DISK_MB) as made:
        yield made


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A queue in mid-morning: two open counters, one visitor being served, one called, others waiting."""
    path = new_queue(tmp_path_factory.mktemp("template"))
    queue = LocalQueue(open_store(path), SystemClock())
    for _ in range(40):
        queue.issue("A01")
    queue.open_counter("1")
    queue.open_counter("2")
    queue.call_next("1")
    queue.start("1")
    queue.call_next("2")
    queue.close()
    return path


def issue(queue: LocalQueue, store: SqliteStore) -> Paper:
    ticket = queue.issue("A01", request_id=uuid.uuid4().hex)
    return Paper(ticket.id, ticket.number, ticket.code)


def renew(queue: LocalQueue, store: SqliteStore) -> None:
    load_catalogue(store, SystemClock(), replace(small_mall(hours=ALWAYS), name="Mal Baru"))


WORK: dict[str, tuple[Work, ...]] = {
    "giving numbers": (issue,) * 4,
    "a visit": (
        lambda q, _: q.finish("1"), lambda q, _: q.call_next("1"), lambda q, _: q.call_again("1"),
        lambda q, _: q.start("1"), issue,
    ),
    "sending on and taking back": (
        lambda q, _: q.park("2"), lambda q, _: q.undo("2"), lambda q, _: q.transfer("1", "A02"), issue,
    ),
    "closing the day": (lambda q, _: q.end_day(), issue),
    "a new catalogue": (renew, issue),
}  # fmt: skip


def work_at(queue: LocalQueue, store: SqliteStore, work: tuple[Work, ...], told: Told) -> None:
    for act in work:
        before = queue.last_seq()
        try:
            answer = act(queue, store)
        except DiskFull:
            told.full += 1
            assert queue.last_seq() == before, "refused as a whole"
            continue
        except Refused:
            assert told.full, "refused only for want of what the full disk has refused before"
            continue
        told.done += 1
        if isinstance(answer, Paper):
            told.papers.append(answer)


@contextmanager
def queue_on(
    disk: SmallDisk, template: Path, *, reserve: bool, checkpoint: bool
) -> Iterator[tuple[LocalQueue, SqliteStore]]:
    path = Path(shutil.copy(template, disk.folder / "queue.db"))
    store = open_store(path, reserve=reserve)
    store.keep_room()
    if checkpoint:
        store._db.execute("PRAGMA wal_autocheckpoint = 4")
    queue = LocalQueue(store, SystemClock())
    try:
        yield queue, store
    finally:
        queue.close()
        disk.empty()


def kinds_of(queue: LocalQueue) -> list[str]:
    return [event.kind.value for event in queue.events(0, 10_000)]


def run(disk: SmallDisk, template: Path, name: str, *, reserve: bool) -> tuple[Told, list[str], int]:
    """Every fill level in turn: what was told, the promises that the file has not kept, and the alarms."""
    total, faults, alarms = Told([]), [], 0
    with queue_on(disk, template, reserve=False, checkpoint=False) as (queue, store):
        work_at(queue, store, (*WORK[name], issue), Told([]))
        expected = kinds_of(queue)
    for checkpoint in (False, True):
        for pages in range(PAGES):
            with queue_on(disk, template, reserve=reserve, checkpoint=checkpoint) as (queue, store):
                told = Told([])
                disk.fill(leave=pages * PAGE)
                work_at(queue, store, WORK[name], told)
                alarms += queue.health().room is Room.SHORT
                disk.clear()
                before = len(told.papers)
                work_at(queue, store, (issue,), told)
                assert len(told.papers) == before + 1, "room again, and the very next number is given"
                assert told.full or kinds_of(queue) == expected, "as on a roomy disk: nothing done twice"
                queue.close()
                faults += faults_of(disk.folder / "queue.db", told.papers)
                total = Told(total.papers + told.papers, total.done + told.done, total.full + told.full)
    return total, faults, alarms


@pytest.mark.parametrize("name", WORK)
def test_with_the_ballast_nothing_stops_at_any_write(
    disk: SmallDisk, template: Path, name: str, proof: ProofReport, expect_log: set[str]
) -> None:
    expect_log.add("shared.store")
    told, faults, alarms = run(disk, template, name, reserve=True)
    assert faults == []
    assert told.full == 0
    assert told.done == 2 * PAGES * (len(WORK[name]) + 1)
    assert alarms == 2 * PAGES
    proof.none_of(f"{name}, disk full at each of {PAGES} pages", told.done, lost_or_stopped=0, alarms=alarms)


@pytest.mark.parametrize("name", WORK)
def test_without_the_ballast_it_stops_and_loses_nothing(
    disk: SmallDisk, template: Path, name: str, proof: ProofReport
) -> None:
    told, faults, _ = run(disk, template, name, reserve=False)
    assert faults == []
    assert told.full > PAGES / 4
    proof.say(f"negative control: {name} without a ballast", refused=told.full, done=told.done, lost=len(faults))


class CarelessStore(SqliteStore):
    """A store that is wrong on purpose: it answers as if a full disk had taken the write."""

    @contextmanager
    def write(self) -> Iterator[Unit]:
        try:
            with super().write() as unit:
                yield unit
        except DiskFull:
            return


def test_a_store_that_answers_in_spite_of_the_error_is_caught(
    disk: SmallDisk, template: Path, proof: ProofReport
) -> None:
    lost = 0
    for pages in range(0, PAGES, 4):
        with queue_on(disk, template, reserve=False, checkpoint=False) as (queue, store):
            careless = LocalQueue(CarelessStore(store._db, store._path), SystemClock())
            disk.fill(leave=pages * PAGE)
            papers = []
            for _ in range(4):
                try:
                    papers.append(issue(careless, store))
                except (DiskFull, UnboundLocalError):
                    continue
            disk.clear()
            queue.close()
            lost += sum(fault.startswith("lost") for fault in faults_of(disk.folder / "queue.db", papers))
    assert lost
    proof.say("negative control: a store that answers in spite of a full disk", found_lost=lost)
