"""Two officers on one file at once: nobody is called twice, and they share out the queue."""

from __future__ import annotations

import subprocess
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.store.sqlite import open_store
from tests.store.crowd import new_queue, start_child

ROUNDS = 60


def press_together(children: list[subprocess.Popen[str]]) -> list[str]:
    for child in children:
        assert child.stdin is not None
        child.stdin.write("next\n")
    for child in children:
        assert child.stdin is not None
        child.stdin.flush()
    answers = []
    for child in children:
        assert child.stdout is not None
        answers.append(child.stdout.readline().strip())
        assert child.stdout.readline() == "ready\n"
    return answers


def officers(path: Path, *counters: str) -> list[subprocess.Popen[str]]:
    children = [start_child("officer", path, counter) for counter in counters]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    return children


def test_two_officers_pressing_next_together_share_out_the_queue(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    queue = LocalQueue(open_store(path), SystemClock())
    queue.open_counter("1")
    queue.open_counter("2")
    for _ in range(2 * ROUNDS):
        queue.issue("A01")
    children = officers(path, "1", "2")
    answers = [press_together(children) for _ in range(ROUNDS)]
    both = press_together(children)
    for child in children:
        child.communicate()
    called = [answer.split()[1] for pair in answers for answer in pair]
    assert sorted(called) == [f"A{n:03d}" for n in range(1, 2 * ROUNDS + 1)]
    for place, pair in enumerate(answers):
        assert {answer.split()[1] for answer in pair} == {f"A{2 * place + 1:03d}", f"A{2 * place + 2:03d}"}
    assert both == ["refused nobody_waiting"] * 2
    queue.close()


def test_one_ticket_two_officers(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    queue = LocalQueue(open_store(path), SystemClock())
    queue.open_counter("1")
    queue.open_counter("2")
    children = officers(path, "1", "2")
    for _ in range(20):
        number = queue.issue("A01").number
        assert sorted(press_together(children)) == [f"called {number}", "refused nobody_waiting"]
    for child in children:
        child.communicate()
    queue.close()


def test_two_panels_of_one_counter(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    queue = LocalQueue(open_store(path), SystemClock())
    queue.open_counter("1")
    first, second = queue, LocalQueue(open_store(path), SystemClock())
    queue.issue("A01")
    called = first.call_next("1", "press-1")
    assert second.call_next("1", "press-1") == called, "the same press, sent twice"
    assert second.panel("1").counter.ticket == called
    second.close()
    queue.close()
