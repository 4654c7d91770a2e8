"""Turns to write: equal waiting, no dependence on a process that stands still, no file left open."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.store.sqlite import open_store
from shared.store.turn import Turn
from tests.store.crowd import ROOT, faults_of, new_queue

HOLDER = (
    "import sys; from pathlib import Path; from shared.store.turn import Turn\nturn = Turn(Path(sys.argv[1]), 10)\n"
)


def test_only_one_waits_for_the_file_at_a_time(tmp_path: Path) -> None:
    first, second = Turn(tmp_path / "q.db", 10), Turn(tmp_path / "q.db", 10)
    came = threading.Event()

    def enter() -> None:
        with second:
            came.set()

    with first:
        waiting = threading.Thread(target=enter)
        waiting.start()
        assert not came.wait(0.05)
    assert came.wait(5)
    waiting.join()
    first.close()
    second.close()


@pytest.mark.skipif(os.name != "posix", reason="a process cannot be stopped here")
def test_a_process_that_stands_still_with_the_turn_stops_nobody(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    code = HOLDER + "turn.__enter__(); print('held', flush=True); sys.stdin.read()"
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    os.kill(holder.pid, signal.SIGSTOP)
    queue = LocalQueue(open_store(path), SystemClock())
    began = time.monotonic()
    assert queue.issue("A01").number == "A001"
    print(f"with a stopped holder: {time.monotonic() - began:.1f} s")
    holder.kill()
    holder.communicate()
    assert queue.issue("A01").number == "A002"
    queue.close()
    assert faults_of(path, []) == []


def test_a_dead_process_gives_its_turn_back(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    code = HOLDER + "turn.__enter__(); import os; os.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    turn = Turn(path, 10)
    with turn:
        assert turn.wait()
    turn.close()


def open_files() -> int:
    gc.collect()
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system does not list open files")
def test_no_file_is_left_open(tmp_path: Path) -> None:
    new_queue(tmp_path)
    open_store(tmp_path / "queue.db")
    before = open_files()
    for place in range(20):
        folder = tmp_path / str(place)
        folder.mkdir()
        new_queue(folder)
        open_store(folder / "queue.db")
    assert open_files() <= before


def test_without_the_file_the_queue_works_on(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    path.with_name("queue.db-turn").unlink(missing_ok=True)
    path.with_name("queue.db-turn").mkdir()
    queue = LocalQueue(open_store(path), SystemClock())
    assert queue.issue("A01").number == "A001"
    queue.close()
