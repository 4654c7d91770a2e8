"""Every side of the queue: the board knows what has become of those who were called."""

from __future__ import annotations

import pytest

from shared.rules.tickets import Status
from tests.contracts.officer import Hall


def become(hall: Hall, room: str | None = "melati") -> dict[str, tuple[Status, bool]]:
    return {line.call.number: (line.call.status, line.call.pending) for line in hall.queue.board(room).calls}


def test_the_board_follows_a_visitor_from_call_to_end(hall: Hall) -> None:
    hall.open("1")
    hall.take("A01")
    hall.next()
    assert become(hall) == {"A001": (Status.CALLED, True)}
    hall.queue.start("1")
    assert become(hall) == {"A001": (Status.SERVING, False)}
    hall.queue.park("1")
    assert become(hall) == {"A001": (Status.PARKED, False)}
    hall.queue.resume("1", "A001")
    hall.queue.finish("1")
    assert become(hall) == {"A001": (Status.DONE, False)}


def test_the_board_knows_who_did_not_come_and_who_came_back(hall: Hall) -> None:
    hall.open("1")
    hall.take("A01")
    hall.next()
    for _ in range(2):
        hall.clock.step(50)
        hall.queue.call_again("1")
    hall.queue.absent("1")
    assert become(hall)["A001"] == (Status.ABSENT, False)
    hall.queue.come_back("A001")
    assert become(hall).get("A001", (Status.WAITING, False)) == (Status.WAITING, False)


@pytest.mark.parametrize("keep_place", [True, False])
def test_the_board_knows_who_was_sent_elsewhere(hall: Hall, keep_place: bool) -> None:
    hall.open("1")
    hall.take("A01")
    hall.next()
    hall.queue.start("1")
    hall.queue.transfer("1", "C01", keep_place=keep_place)
    assert become(hall).get("A001", (Status.WAITING, False)) == (Status.WAITING, False)


def test_the_board_knows_who_has_left(hall: Hall) -> None:
    hall.open("1")
    hall.take("A01")
    hall.next()
    for _ in range(2):
        hall.clock.step(50)
        hall.queue.call_again("1")
    hall.queue.absent("1")
    hall.queue.cancel("A001")
    assert become(hall).get("A001", (Status.CANCELLED, False)) == (Status.CANCELLED, False)
