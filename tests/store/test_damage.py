"""A file that is damaged anywhere is told as such or goes on working; it never ends in a traceback."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter as Tally
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import QueueFault
from shared.rules.errors import Refused
from shared.store.sqlite import open_store
from tests.store.crowd import ROOT, new_queue

SEED = 11
FLIPS = 300
CUTS = 60


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A queue in the middle of its day."""
    path = new_queue(tmp_path_factory.mktemp("used"))
    queue = LocalQueue(open_store(path), SystemClock())
    queue.open_counter("1")
    for _ in range(60):
        queue.issue("A01")
    for _ in range(20):
        queue.call_next("1")
        queue.start("1")
        queue.finish("1")
    queue.close()
    return path


def one_line(fault: QueueFault, end: str) -> str:
    """``end``, when the fault is told in one line."""
    assert "\n" not in str(fault)
    return end


def try_everything(path: Path) -> str:
    """Open it and use it: ``fine``, or the kind of refusal. Anything else is a fault of the program."""
    try:
        queue = LocalQueue(open_store(path), SystemClock())
    except QueueFault as fault:
        return one_line(fault, "refused at the gate")
    try:
        for act in (
            queue.board, queue.counters, queue.services, lambda: queue.panel("1"), lambda: queue.ticket("A030"),
            lambda: queue.issue("A01"), lambda: queue.call_next("1"), lambda: queue.undo("1"), queue.events, queue.tick,
        ):  # fmt: skip
            try:
                act()
            except Refused:
                continue
    except QueueFault as fault:
        return one_line(fault, "told in use")
    finally:
        queue.close()
    return "went on"


def test_bits_turned_anywhere(used: Path, tmp_path: Path) -> None:
    dice = random.Random(SEED)
    whole = used.read_bytes()
    ends = Tally[str]()
    for _ in range(FLIPS):
        broken = bytearray(whole)
        # A run of wrong bytes, as a bad sector gives: anywhere, but half of them in the first pages.
        at = dice.randrange(100, 20_000) if dice.random() < 0.5 else dice.randrange(len(broken) - 64)
        for place in range(at, at + dice.choice([1, 8, 64])):
            broken[place] ^= dice.randrange(1, 256)
        path = tmp_path / "broken.db"
        path.write_bytes(broken)
        ends[try_everything(path)] += 1
        for left in tmp_path.iterdir():
            left.unlink()
    print(f"{FLIPS} damaged files, seed {SEED}: {dict(ends)}")
    assert ends["told in use"] + ends["refused at the gate"] > FLIPS / 20


def test_files_cut_at_any_length(used: Path, tmp_path: Path) -> None:
    dice = random.Random(SEED)
    whole = used.read_bytes()
    # Of a file that lacks less than its last page SQLite tells only when it needs that page.
    lengths = [dice.randrange(len(whole) - 4096) for _ in range(CUTS)]
    for length in [0, 1, 15, 16, 99, 100, 4095, 4096, *lengths]:
        path = tmp_path / "cut.db"
        path.write_bytes(whole[:length])
        assert try_everything(path) == "refused at the gate", length
        assert path.read_bytes() == whole[:length]
        for left in tmp_path.iterdir():
            left.unlink()


def antrean(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "shared", *words], cwd=ROOT, text=True, capture_output=True, check=False, timeout=60
    )


def says_four(path: Path, *words: str) -> None:
    """Every verb ends with 4 and one sentence, and leaves the file as it was."""
    exists = len(path.name) < 250 and path.is_file()
    before = path.read_bytes() if exists else None
    done = antrean(*words, "--queue", f"sqlite:///{path}")
    assert done.returncode == 4, (words, done.stdout, done.stderr)
    (sentence,) = done.stderr.strip().splitlines()
    assert sentence.endswith((".", "init"))
    assert done.stdout == ""
    assert (path.read_bytes() if exists else None) == before


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000, b"SQLite format 3\x00" + b"\xff" * 8000])
@pytest.mark.parametrize("words", [("ticket", "issue", "A01"), ("board",), ("call", "next", "1")])
def test_the_command_says_four(tmp_path: Path, content: bytes, words: tuple[str, ...]) -> None:
    path = tmp_path / "queue.db"
    path.write_bytes(content)
    says_four(path, *words)
    assert [entry.name for entry in tmp_path.iterdir()] == ["queue.db"]


def test_the_command_overwrites_no_damaged_file_with_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "queue.db"
    path.write_bytes(b"garbage" * 1000)
    says_four(path, "init", "--catalogue", str(ROOT / "assets" / "catalogue"))


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    says_four(tmp_path / "none.db", "board")
    says_four(tmp_path, "board")
    says_four(tmp_path / ("x" * 300), "board")


@pytest.fixture
def read_only_disk(used: Path, tmp_path: Path) -> Iterator[Path]:
    """The used queue on a disk that is mounted read-only: an administrator's own rights do not reach through it."""
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("only an administrator can mount a disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], check=False).returncode != 0:
        pytest.skip("this machine allows no mounts")
    try:
        shutil.copy(used, disk / "queue.db")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        yield disk / "queue.db"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_read_only_disk(read_only_disk: Path) -> None:
    for words in (("board",), ("ticket", "issue", "A01"), ("counter", "open", "1")):
        says_four(read_only_disk, *words)
    says_four(read_only_disk.with_name("new.db"), "init")


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="an administrator may write everywhere")
def test_a_file_without_the_right_to_write(used: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(used, tmp_path / "queue.db"))
    path.chmod(0o444)
    says_four(path, "ticket", "issue", "A01")
