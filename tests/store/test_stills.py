"""The folder of stills: what is damaged, cut off or gone is told, and a full disk or a kill leaves no half picture."""

from __future__ import annotations

import errno
import os
import random
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.ports.errors import DiskFull, QueueFault
from shared.rules.notices import Draft
from shared.store import stills as module
from shared.store.sqlite import create_store, open_store
from shared.store.stills import StillFolder
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import at, small_mall
from tests.proof_report import ProofReport

SEED = 20
BODY = b"\x89PNG\r\n\x1a\n" + random.Random(SEED).randbytes(4_000)


@pytest.fixture
def kept(tmp_path: Path) -> tuple[StillFolder, str]:
    folder = StillFolder(tmp_path / "queue.db-stills")
    name = folder.name_of(BODY)
    folder.put(name, BODY)
    return folder, name


def test_the_folder_lies_beside_the_file_also_behind_a_link(tmp_path: Path) -> None:
    create_store(tmp_path / "queue.db", small_mall(), at("09:30"), {}).close()
    (tmp_path / "link.db").symlink_to(tmp_path / "queue.db")
    queue = LocalQueue(open_store(tmp_path / "link.db"), SteppedClock(at("09:30")))
    notice = queue.add_notice(Draft("Denah."), BODY)
    assert queue.still(notice.still) == tmp_path / "queue.db-stills" / notice.still
    queue.close()


def test_every_damage_is_seen(kept: tuple[StillFolder, str], proof: ProofReport) -> None:
    folder, name = kept
    path, dice, missed, seen = folder.path(name), random.Random(SEED), 0, 0
    for nth in range(300):
        body = bytearray(BODY)
        if nth % 3 == 0:
            del body[dice.randrange(len(body)) :]
        elif nth % 3 == 1:
            body[dice.randrange(len(body))] ^= 1 << dice.randrange(8)
        else:
            body += dice.randbytes(dice.randrange(1, 50))
        path.write_bytes(body)
        try:
            folder.path(name)
            missed += 1
        except QueueFault:
            seen += 1
    path.write_bytes(BODY)
    assert folder.path(name) == path, "negative control: the whole one is not called damaged"
    assert (missed, seen) == (0, 300)
    proof.none_of("damaged stills taken for whole", 300, seed=SEED)


def test_a_damaged_still_is_made_whole_by_putting_it_again(kept: tuple[StillFolder, str]) -> None:
    folder, name = kept
    folder.path(name).write_bytes(BODY[:100])
    folder.put(name, BODY)
    assert folder.path(name).read_bytes() == BODY


def test_a_still_that_is_gone_is_told(kept: tuple[StillFolder, str]) -> None:
    folder, name = kept
    folder.path(name).unlink()
    with pytest.raises(QueueFault, match="tidak ada lagi"):
        folder.path(name)


def test_a_name_leads_to_nothing_outside_of_the_folder(kept: tuple[StillFolder, str], tmp_path: Path) -> None:
    folder, name = kept
    (tmp_path / name).write_bytes(BODY)
    folder.keep_only([])
    with pytest.raises(QueueFault):
        folder.path(f"../{name}")


@pytest.mark.parametrize(("number", "fault"), [(errno.ENOSPC, DiskFull), (errno.EACCES, QueueFault)])
def test_a_disk_that_takes_nothing_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: type[QueueFault]
) -> None:
    def fail(_fd: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(module.os, "fsync", fail)
    folder = StillFolder(tmp_path)
    with pytest.raises(fault):
        folder.put(folder.name_of(BODY), BODY)
    assert list(tmp_path.iterdir()) == []


def test_a_notice_whose_picture_cannot_be_kept_is_not_put_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = LocalQueue(create_store(tmp_path / "q.db", small_mall(), at("09:30"), {}), SteppedClock(at("09:30")))
    seq = queue.last_seq()
    monkeypatch.setattr(StillFolder, "put", lambda *_: (_ for _ in ()).throw(QueueFault("no")))
    with pytest.raises(QueueFault):
        queue.add_notice(Draft("Denah."), BODY)
    assert (queue.notices(), queue.last_seq()) == ([], seq)
    queue.close()


def test_the_folder_of_a_queue_in_memory_goes_with_it() -> None:
    folder = StillFolder(None)
    name = folder.name_of(BODY)
    folder.put(name, BODY)
    path = folder.path(name)
    del folder
    assert not path.exists()
