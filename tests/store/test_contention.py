"""Eight programs on one file never see "locked"; two officers pressing next together never get the same person."""

from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.store.sqlite import open_store
from tests.store.crowd import faults_of, new_queue, papers_in, start_child

WRITERS, ACTIONS, ROUNDS = 8, 500, 60


def test_eight_writers_see_no_lock(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    children = [start_child("issuer", path, str(number), str(ACTIONS)) for number in range(WRITERS)]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    lines: list[str] = []
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        out, _ = child.communicate(timeout=120)
        lines += out.splitlines(keepends=True)
    papers = papers_in(lines)
    troubles = [line for line in lines if line.startswith("trouble")]
    print(f"{WRITERS} writers × {ACTIONS}: {len(papers)} numbers, {len(troubles)} troubles")
    assert troubles == []
    assert len(papers) == WRITERS * ACTIONS
    assert faults_of(path, papers) == []


def test_two_officers_pressing_next_together(tmp_path: Path) -> None:
    path = new_queue(tmp_path)
    queue = LocalQueue(open_store(path), SystemClock())
    for _ in range(ROUNDS):
        queue.issue("A01")
    for counter in ("1", "2"):
        queue.open_counter(counter)
    officers = [start_child("officer", path, counter) for counter in ("1", "2")]
    called: list[str] = []
    for _ in range(ROUNDS // 2):
        for officer in officers:
            assert officer.stdout is not None
            assert officer.stdout.readline() == "ready\n"
        for officer in officers:
            assert officer.stdin is not None
            officer.stdin.write("next\n")
            officer.stdin.flush()
        for officer in officers:
            assert officer.stdout is not None
            called.append(officer.stdout.readline().split()[-1])
    for officer in officers:
        officer.communicate(timeout=20)
    queue.close()
    assert sorted(called) == [f"A{number:03d}" for number in range(1, ROUNDS + 1)]
    assert faults_of(path, []) == []
