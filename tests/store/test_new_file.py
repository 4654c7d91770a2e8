"""A new queue database appears whole, never in place of another file, never on top of what an old one left."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.store import sqlite
from shared.store.placing import put_in_place
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.store.crowd import ROOT, new_queue, start_child

MALL = small_mall(hours=ALWAYS)


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_taken_name_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "queue.db"
    path.write_bytes(b"somebody's letter")
    with pytest.raises(QueueFault, match="sudah ada"):
        create_store(path, MALL, SystemClock().now(), {})
    assert path.read_bytes() == b"somebody's letter"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_that_is_taken_meanwhile_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "queue.db"

    def somebody_is_faster(draft: Path, target: Path) -> None:
        target.write_bytes(b"somebody's queue")
        put_in_place(draft, target)

    monkeypatch.setattr(sqlite, "put_in_place", somebody_is_faster)
    with pytest.raises(QueueFault, match="sudah ada"):
        create_store(path, MALL, SystemClock().now(), {})
    assert path.read_bytes() == b"somebody's queue"


def test_a_disk_without_links_takes_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, path = tmp_path / "draft", tmp_path / "queue.db"
    draft.write_bytes(b"whole")

    def no_links(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    put_in_place(draft, path)
    assert path.read_bytes() == b"whole"
    draft.write_bytes(b"second")
    with pytest.raises(FileExistsError):
        put_in_place(draft, path)
    assert path.read_bytes() == b"whole"


def test_six_that_make_it_at_once_leave_one_queue(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'queue.db'}"
    command = [sys.executable, "-m", "shared", "init", "--queue", url]
    children = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    codes = [(child.communicate(), child.returncode)[1] for child in children]
    assert codes.count(0) == 1, codes
    assert set(codes) <= {0, 2, 4}
    store = open_store(tmp_path / "queue.db")
    with store.read() as unit:
        assert unit.last_seq() == 1, "one catalogue, loaded once"
    store.close()


def test_the_log_of_a_lost_database_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    child = start_child("issue", path, "x")
    assert child.stdout is not None
    for _ in range(20):
        child.stdout.readline()
    child.kill()
    child.communicate()
    log = path.with_name("queue.db-wal")
    before = log.read_bytes()
    assert before
    path.unlink()
    with pytest.raises(QueueFault, match="sisa data"):
        create_store(path, MALL, SystemClock().now(), {})
    assert not path.exists()
    assert log.read_bytes() == before


@pytest.mark.parametrize("name", ["x" * 300, "no/such\x00name", "a" * 200 + "/" + "b" * 200])
def test_names_that_no_disk_takes(tmp_path: Path, name: str) -> None:
    with pytest.raises(QueueFault):
        create_store(tmp_path / name, MALL, SystemClock().now(), {})
    with pytest.raises(QueueFault):
        open_store(tmp_path / name)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(QueueFault, match="folder"):
        open_store(tmp_path)


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "queue.db"
    create_store(path, MALL, SystemClock().now(), {}).close()
    open_store(path).close()
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(QueueFault):
        create_store(blocked / "queue.db", MALL, SystemClock().now(), {})


def test_the_newest_catalogue_counts_for_open_queues_too(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    queue = LocalQueue(open_store(path), SystemClock())
    assert queue.mall().name == "Mal Contoh"
    other = open_store(path)
    with other.write() as unit:
        unit.put_mall(replace(MALL, name="Mal Baru"), SystemClock().now())
    assert queue.mall().name == "Mal Baru"
    other.close()
    queue.close()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no symbolic links")
def test_a_link_to_a_network_disk_is_seen_through(tmp_path: Path) -> None:
    from shared.store.gate import require_local

    far = tmp_path / "far"
    far.mkdir()
    near = tmp_path / "near"
    near.symlink_to(far)
    mounts = f"/dev/sda1 / ext4 rw 0 0\nnas:/x {far} nfs4 rw 0 0\n"
    for path in (far / "q.db", near / "q.db", near / "deeper" / "q.db", near / ".." / "far" / "q.db"):
        with pytest.raises(QueueFault, match="jaringan"):
            require_local(path, mounts)
    require_local(tmp_path / "q.db", mounts)
    require_local(tmp_path / "farther.db", mounts)
    for kind in ("fuse", "fuse.sshfs", "9p", "vboxsf", "cifs"):
        spaced = f"host:/x {tmp_path}/with\\040space {kind} rw 0 0\n"
        with pytest.raises(QueueFault, match="jaringan"):
            require_local(tmp_path / "with space" / "q.db", spaced)
    require_local(tmp_path / "q.db", f"/dev/sdb1 {tmp_path} fuseblk rw 0 0\n")
