"""The bell rings when a database is written, and the feed that hears it misses nothing when the bell is deaf."""

import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shared.qt import feed as feeding
from shared.qt.bell import Bell, bell_of
from shared.qt.feed import Feed

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has inotify")
LONG_S = 30.0


class Reader:
    """A connection that counts its looks."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)
        self.looks = 0

    def version(self) -> int:
        self.looks += 1
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        self._db.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "antrean.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = wal")
        db.execute("CREATE TABLE note (words)")
        db.commit()
    return path


@pytest.fixture
def writer(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        yield db


@pytest.fixture
def bell(path: Path) -> Iterator[Bell]:
    bell = Bell(path)
    yield bell
    bell.close()


def test_it_rings_at_a_commit_and_at_nothing_else(path: Path, bell: Bell, writer: sqlite3.Connection) -> None:
    writer.execute("SELECT count(*) FROM note").fetchone()
    (path.parent / "antrean.db-other").write_text("a neighbour")
    assert not any(bell.wait(0) for _ in range(5))
    writer.execute("INSERT INTO note VALUES ('a')")
    assert bell.wait(LONG_S)
    assert not bell.wait(0)


def test_it_rings_for_a_log_that_is_made_anew(path: Path, bell: Bell) -> None:
    for words in ("a", "b"):
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("INSERT INTO note VALUES (?)", (words,))
        assert bell.wait(LONG_S), "the last connection takes the log away; the next one makes another"
        while bell.wait(0):
            pass


def test_it_finds_the_log_behind_a_link(path: Path, tmp_path: Path, writer: sqlite3.Connection) -> None:
    link = tmp_path / "elsewhere" / "queue.db"
    link.parent.mkdir()
    link.symlink_to(path)
    with closing(Bell(link)) as bell:
        writer.execute("INSERT INTO note VALUES ('a')")
        assert bell.wait(LONG_S)


def test_who_waits_can_be_woken_from_another_thread(bell: Bell) -> None:
    waiting = threading.Thread(target=bell.wait, args=(LONG_S,))
    waiting.start()
    bell.wake()
    waiting.join(LONG_S / 2)
    assert not waiting.is_alive()


def test_without_a_folder_there_is_no_bell(tmp_path: Path) -> None:
    assert bell_of(tmp_path / "nowhere" / "antrean.db") is None
    assert bell_of(None) is None


@pytest.mark.parametrize("deaf", [False, True])
def test_the_feed_tells_every_commit(
    qtbot: QtBot, path: Path, writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, deaf: bool
) -> None:
    seen: list[int] = []
    # Without the bell's help the calm look finds it; with it that look is not awaited.
    monkeypatch.setattr(feeding, "CALM_S", 0.05 if deaf else LONG_S)
    monkeypatch.setattr(feeding, "EAGER_S", LONG_S)
    if deaf:
        monkeypatch.setattr(Bell, "wait", _deaf)
    feed = Feed(lambda: Reader(path), database=path)
    feed.moved.connect(seen.append)
    feed.start()
    try:
        qtbot.waitUntil(lambda: len(seen) == 1)
        for count in range(2, 6):
            writer.execute("INSERT INTO note VALUES ('a')")
            qtbot.waitUntil(lambda count=count: len(seen) == count)  # type: ignore[misc]
    finally:
        feed.close()


def _deaf(self: Bell, seconds: float) -> bool:
    self._poll.poll(round(seconds * 1000))
    return False
