"""Work runs off the GUI thread on one thread of its own, and its result comes back to the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from shared.qt.jobs import Failed, Jobs, Ok, ThreadJobExecutor
from shared.rules.errors import Reason, Refused
from tests.fakes.jobs import ManualJobExecutor


class Connection:
    """Like an SQLite connection: belongs to the thread that opened it."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.closed_on: list[int] = []

    def ask(self) -> int:
        assert threading.get_ident() == self.thread
        return self.thread

    def close(self) -> None:
        self.closed_on.append(threading.get_ident())


@pytest.fixture
def opened() -> list[Connection]:
    return []


@pytest.fixture
def jobs(opened: list[Connection]) -> Iterator[Jobs[Connection]]:
    def setup() -> Connection:
        opened.append(Connection())
        return opened[-1]

    jobs = Jobs(ThreadJobExecutor(setup, Connection.close))
    yield jobs
    jobs.close()


def test_results_arrive_in_order_on_the_gui_thread(
    qtbot: QtBot, jobs: Jobs[Connection], opened: list[Connection]
) -> None:
    arrived: list[tuple[object, int]] = []
    for number in range(5):
        jobs.run(
            lambda queue, number=number: (number, queue.ask()),
            lambda outcome: arrived.append((outcome, threading.get_ident())),
        )
    qtbot.waitUntil(lambda: len(arrived) == 5)
    worker = opened[0].thread
    assert worker != threading.get_ident()
    assert arrived == [(Ok((number, worker)), threading.get_ident()) for number in range(5)]
    assert len(opened) == 1


def test_the_connection_is_closed_on_its_own_thread(
    qtbot: QtBot, jobs: Jobs[Connection], opened: list[Connection]
) -> None:
    arrived: list[object] = []
    jobs.run(Connection.ask, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 1)
    jobs.close()
    assert opened[0].closed_on == [opened[0].thread]


def test_a_refusal_arrives_without_a_word_in_the_log(qtbot: QtBot, jobs: Jobs[Connection]) -> None:
    refusal = Refused(Reason.CLOSED)

    def refuse(_: Connection) -> None:
        raise refusal

    arrived: list[object] = []
    jobs.run(refuse, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 1)
    assert arrived == [Failed(refusal)]


def test_a_bug_arrives_and_is_logged_with_its_stack(
    qtbot: QtBot, jobs: Jobs[Connection], expect_log: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    expect_log.add("shared.qt.jobs")
    arrived: list[object] = []
    jobs.run(lambda _: 1 // 0, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 1)
    assert isinstance(arrived[0], Failed)
    assert "ZeroDivisionError" in caplog.text


def test_opening_is_tried_again_by_the_next_job(qtbot: QtBot) -> None:
    tries: list[int] = []

    def setup() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise Refused(Reason.CLOSED)
        return "queue"

    jobs = Jobs(ThreadJobExecutor(setup))
    arrived: list[object] = []
    jobs.run(str.upper, arrived.append)
    jobs.run(str.upper, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 2)
    jobs.close()
    assert isinstance(arrived[0], Failed)
    assert arrived[1] == Ok("QUEUE")


def test_after_closing_nothing_is_delivered_but_submitted_work_is_done(qtbot: QtBot) -> None:
    done: list[int] = []
    arrived: list[object] = []
    jobs = Jobs(ThreadJobExecutor(lambda: None))
    jobs.run(lambda _: done.append(1), arrived.append)
    jobs.close()
    jobs.run(lambda _: done.append(2), arrived.append)
    qtbot.wait(1)
    assert done == [1]
    assert arrived == []


def test_a_job_stepped_by_hand_answers_at_once() -> None:
    executor = ManualJobExecutor("queue")
    jobs = Jobs(executor)
    arrived: list[object] = []
    jobs.run(str.upper, arrived.append)
    assert (executor.waiting, arrived) == (1, [])
    executor.run_next()
    assert (executor.waiting, arrived) == (0, [Ok("QUEUE")])
