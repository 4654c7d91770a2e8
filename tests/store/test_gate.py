"""The start-up gate: what it refuses, in one sentence, leaving every byte as it was."""

import os
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.store import gate
from shared.store.sqlite import open_store
from tests.store.crowd import new_queue

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
nas:/mall /mnt/mall nfs4 rw 0 0
//nas/x /mnt/x cifs rw 0 0
me@h:/ /mnt/s fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 44, 5), (3, 50, 6), (3, 51, 2)])
def test_a_sqlite_with_the_wal_fault_is_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(QueueFault, match=r"SQLite .* cacat"):
        gate.require_sqlite(version)


@pytest.mark.parametrize("version", [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 53, 4)])
def test_a_mended_sqlite_passes(version: tuple[int, ...]) -> None:
    gate.require_sqlite(version)


@pytest.mark.parametrize(
    "path", ["/mnt/mall/q.db", "/mnt/x/q.db", "/mnt/s/a/q.db", "//nas/share/q.db", "\\\\nas\\s\\q.db"]
)
def test_a_network_path_is_refused(path: str) -> None:
    with pytest.raises(QueueFault, match="jaringan"):
        gate.require_local(Path(path) if not path.startswith("//") else PathText(path), MOUNTS)


class PathText(type(Path())):  # type: ignore[misc]
    """A path that keeps its two leading slashes, as Windows does."""

    def __str__(self) -> str:
        return "//nas/share/q.db"


def test_a_local_path_passes() -> None:
    gate.require_local(Path("/srv/q.db"), MOUNTS)


def broken_files(folder: Path) -> dict[str, bytes]:
    """Files that are no queue database."""
    whole = new_queue(folder).read_bytes()
    foreign = folder / "foreign.db"
    db = sqlite3.connect(str(foreign))
    db.execute("CREATE TABLE t (x)")
    db.commit()
    db.close()
    return {
        "empty": b"",
        "text": b"not a database at all\n" * 100,
        "cut": whole[:5000],
        "header": b"SQLite format 3\x00" + b"\xff" * 3000,
        "foreign": foreign.read_bytes(),
    }


@pytest.mark.parametrize("kind", ["empty", "text", "cut", "header", "foreign"])
def test_a_damaged_file_is_refused_and_left_alone(kind: str, tmp_path: Path) -> None:
    content = broken_files(tmp_path)[kind]
    path = tmp_path / "broken.db"
    path.write_bytes(content)
    with pytest.raises(QueueFault) as told:
        open_store(path)
    assert "\n" not in str(told.value)
    assert path.read_bytes() == content


def test_a_file_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    db = sqlite3.connect(str(path))
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('antrean', 'tables_of_tomorrow', '2027')"
    )
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(QueueFault, match="lebih baru"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(QueueFault, match="antrean init"):
        open_store(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_what_is_acknowledged_is_on_disk(tmp_path: Path) -> None:
    store = open_store(new_queue(tmp_path))
    asked = ("journal_mode", "synchronous", "foreign_keys")
    held = [store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert held == ["wal", 2, 1]
    with store.write() as unit:
        unit.set_setting("x", "1")
    store.close()


def test_another_connection_sees_the_change(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    one, other = open_store(path), open_store(path)
    before = other.version()
    assert other.version() == before
    with one.write() as unit:
        unit.remember("id", "{}", SystemClock().now())
    assert other.version() != before
    one.close()
    other.close()


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only an administrator can make a tiny disk")
def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(disk)], check=False)
    if made.returncode != 0:
        pytest.skip("this machine allows no mounts")
    try:
        path = new_queue(disk)
        queue = LocalQueue(open_store(path), SystemClock())
        queue.issue("A01")
        filler = disk / "fill"
        with suppress(OSError):
            filler.write_bytes(b"x" * 2_000_000)
        given: list[str] = []
        with pytest.raises(QueueFault, match="Disk penuh"):
            given.extend(queue.issue("A01").number for _ in range(5_000))
        filler.unlink()
        last = int(queue.issue("A01").number[1:])
        assert last == len(queue.events(0, 10_000)) - 1, "nothing acknowledged was lost, nothing given twice"
        queue.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
