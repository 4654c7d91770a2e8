"""Every side of the queue: one first paper of a ticket, marked copies, and nothing about a paper is lost."""

from __future__ import annotations

import pytest

from shared.rules.errors import Reason
from shared.rules.events import Event, Kind
from shared.rules.papers import HOLD_S, LAPSED, PaperState, TicketPaper
from tests.contracts.officer import Hall, refused


def given(paper: TicketPaper | None) -> TicketPaper:
    assert paper is not None
    return paper


def reserved(hall: Hall, number: str = "A001", device: str = "kiosk 1") -> TicketPaper:
    return given(hall.queue.reserve_print(number, device))


def noted(hall: Hall) -> list[tuple[Kind, str | None, str | int | None]]:
    kinds = {Kind.PRINTED, Kind.PRINT_UNCERTAIN, Kind.PRINT_FAILED}
    return [(event.kind, event.number, event.detail["copy"]) for event in hall.queue.events() if event.kind in kinds]


def troubles(hall: Hall) -> list[tuple[str, str, str, str]]:
    found = hall.queue.papers_in_trouble()
    return [(one.ticket.number, one.paper.device, one.paper.state.value, one.paper.reason) for one in found]


def test_a_paper_is_reserved_begun_and_settled_once(hall: Hall) -> None:
    hall.take()
    paper = reserved(hall)
    assert (paper.copy, paper.is_copy, paper.state) == (0, False, PaperState.RESERVED)
    assert hall.queue.begin_print(paper)
    assert not hall.queue.begin_print(paper)
    assert hall.queue.settle_print(paper, PaperState.PRINTED)
    assert not hall.queue.settle_print(paper, PaperState.FAILED, "no_paper")
    assert noted(hall) == [(Kind.PRINTED, "A001", 0)]
    assert troubles(hall) == []


@pytest.mark.parametrize("end", [PaperState.PRINTED, PaperState.UNCERTAIN])
def test_a_second_first_paper_is_impossible_once_it_may_be_out(hall: Hall, end: PaperState) -> None:
    hall.take()
    paper = reserved(hall)
    assert hall.queue.reserve_print("A001", "kiosk 2") is None
    hall.queue.begin_print(paper)
    assert hall.queue.reserve_print("A001", "kiosk 1") is None
    hall.queue.settle_print(paper, end, "")
    hall.clock.step(3600)
    for device in ("kiosk 1", "kiosk 2"):
        assert hall.queue.reserve_print("A001", device) is None


def test_a_first_paper_of_which_nothing_was_sent_is_given_again_and_the_old_fence_is_worth_nothing(hall: Hall) -> None:
    hall.take()
    old = reserved(hall)
    hall.queue.begin_print(old)
    assert hall.queue.settle_print(old, PaperState.FAILED, "no_paper")
    assert troubles(hall) == [("A001", "kiosk 1", "failed", "no_paper")]
    new = reserved(hall, device="desk")
    assert new.fence > old.fence
    assert troubles(hall) == []
    assert not hall.queue.begin_print(old)
    assert hall.queue.begin_print(new)
    assert not hall.queue.settle_print(old, PaperState.PRINTED)
    assert hall.queue.settle_print(new, PaperState.PRINTED)
    assert noted(hall) == [(Kind.PRINT_FAILED, "A001", 0), (Kind.PRINTED, "A001", 0)]


def test_a_kiosk_that_died_before_printing_leaves_the_first_paper_to_another(hall: Hall) -> None:
    hall.take()
    dead = reserved(hall)
    hall.clock.step(HOLD_S - 0.1)
    assert hall.queue.reserve_print("A001", "desk") is None
    hall.clock.step(0.2)
    assert troubles(hall) == [("A001", "kiosk 1", "failed", LAPSED)]
    assert not hall.queue.begin_print(dead), "it woke up too late"
    alive = reserved(hall, device="desk")
    assert not hall.queue.begin_print(dead)
    assert hall.queue.begin_print(alive)


@pytest.mark.parametrize("swept", [False, True])
def test_a_kiosk_that_died_amid_printing_leaves_it_uncertain_and_the_next_paper_is_a_copy(
    hall: Hall, *, swept: bool
) -> None:
    hall.take()
    since = hall.queue.now()
    dead = reserved(hall)
    hall.queue.begin_print(dead)
    hall.queue.tick()
    assert troubles(hall) == []
    hall.clock.step(HOLD_S)
    if swept:
        hall.queue.tick()
        hall.queue.tick()
        assert noted(hall) == [(Kind.PRINT_UNCERTAIN, "A001", 0)]
    assert troubles(hall) == [("A001", "kiosk 1", "uncertain", LAPSED)]
    (trouble,) = hall.queue.papers_in_trouble()
    assert (trouble.since, trouble.service.code) == (since, "A01")
    assert hall.queue.reserve_print("A001", "desk") is None
    copy = given(hall.queue.reprint("A001", "desk"))
    assert copy.is_copy
    assert troubles(hall) == []
    assert hall.queue.begin_print(copy)
    assert hall.queue.settle_print(copy, PaperState.PRINTED)
    assert noted(hall)[-1] == (Kind.PRINTED, "A001", 1)
    assert troubles(hall) == []


@pytest.mark.parametrize("swept", [False, True])
def test_who_was_only_slow_may_still_tell_what_became_of_it(hall: Hall, *, swept: bool) -> None:
    hall.take()
    slow = reserved(hall)
    hall.queue.begin_print(slow)
    hall.clock.step(60)
    if swept:
        hall.queue.tick()
    assert hall.queue.settle_print(slow, PaperState.PRINTED)
    assert troubles(hall) == []
    assert hall.queue.reserve_print("A001", "desk") is None


def test_what_was_never_begun_cannot_have_been_printed(hall: Hall) -> None:
    hall.take()
    paper = reserved(hall)
    for end in (PaperState.PRINTED, PaperState.UNCERTAIN):
        assert not hall.queue.settle_print(paper, end)
    assert noted(hall) == []
    assert hall.queue.settle_print(paper, PaperState.FAILED, "cover_open")


def test_a_lost_answer_gives_the_same_device_its_reservation_again(hall: Hall) -> None:
    hall.take()
    lost = reserved(hall)
    again = reserved(hall)
    assert again.fence > lost.fence
    assert not hall.queue.begin_print(lost)
    assert hall.queue.begin_print(again)
    first = given(hall.queue.reprint("A002" if hall.take() else "", "desk"))
    assert given(hall.queue.reprint("A002", "desk")).copy == first.copy == 1
    assert hall.queue.reprint("A002", "kiosk 1") is None, "the desk is about to print"


def test_copies_are_numbered_and_never_become_the_first(hall: Hall) -> None:
    hall.take()
    for nth in (1, 2, 3):
        copy = given(hall.queue.reprint("A001", "desk"))
        assert (copy.copy, copy.is_copy) == (nth, True)
        assert hall.queue.begin_print(copy)
        assert hall.queue.reprint("A001", "kiosk 1") is None
        assert hall.queue.settle_print(copy, PaperState.UNCERTAIN, "silent")
        assert troubles(hall) == [("A001", "desk", "uncertain", "silent")]
    assert reserved(hall).copy == 0, "nothing of the first was ever sent"


def test_only_open_tickets_of_today_are_in_trouble(hall: Hall) -> None:
    hall.open("1")
    hall.take(times=3)
    for number in ("A001", "A002", "A003"):
        paper = reserved(hall, number)
        hall.queue.settle_print(paper, PaperState.FAILED, "no_paper")
    hall.queue.cancel("A002")
    assert [line[0] for line in troubles(hall)] == ["A001", "A003"]
    hall.serve()
    assert [line[0] for line in troubles(hall)] == ["A003"]
    hall.clock.step(days=1)
    assert troubles(hall) == []


def test_a_clock_set_back_gives_nobody_an_hour(hall: Hall) -> None:
    hall.take()
    dead = reserved(hall)
    hall.queue.begin_print(dead)
    hall.clock.jump(hours=-1)
    hall.queue.accept_clock()
    assert troubles(hall) == [("A001", "kiosk 1", "uncertain", LAPSED)]
    assert hall.queue.reserve_print("A001", "desk") is None
    assert hall.queue.settle_print(dead, PaperState.PRINTED)


def test_an_unknown_ticket_has_no_paper(hall: Hall) -> None:
    for action in (hall.queue.reserve_print, hall.queue.reprint):
        with refused(Reason.UNKNOWN_TICKET):
            action("A009", "kiosk")


def test_papers_since_a_roll_came_near_its_end_are_counted(hall: Hall) -> None:
    def printed(number: str, device: str = "kiosk 1", end: PaperState = PaperState.PRINTED) -> None:
        paper = reserved(hall, number, device)
        hall.queue.begin_print(paper)
        hall.queue.settle_print(paper, end)
        hall.clock.step(1)

    hall.take(times=6)
    printed("A001")
    hall.queue.set_printer_trouble("kiosk 1", "paper_low")
    since = hall.queue.now()
    printed("A002")
    printed("A003", end=PaperState.UNCERTAIN)
    printed("A004", end=PaperState.FAILED)
    printed("A005", device="kiosk 2")
    hall.queue.set_printer_trouble("kiosk 1", "paper_low")
    (trouble,) = hall.queue.troubles()
    assert (trouble.device, trouble.what, trouble.papers, trouble.since) == ("kiosk 1", "paper_low", 2, since)
    hall.queue.set_printer_trouble("kiosk 1", None)
    hall.queue.set_printer_trouble("kiosk 1", None)
    assert hall.queue.troubles() == []
    kinds = (Kind.DEVICE_TROUBLE, Kind.DEVICE_WELL)
    told: list[Event] = [event for event in hall.queue.events() if event.kind in kinds]
    assert [event.kind for event in told] == list(kinds)
    assert told[0].detail == {"device": "kiosk 1", "part": "printer", "room": "", "what": "paper_low"}


def test_before_printing_it_is_known_whether_the_next_paper_is_the_first(hall: Hall) -> None:
    def known() -> tuple[str, bool, bool]:
        view = hall.queue.papers("A001")
        return ("" if view.last is None else view.last.state.value, view.first_free, view.held)

    hall.take()
    assert known() == ("", True, False)
    paper = reserved(hall)
    assert known() == ("reserved", False, True)
    hall.queue.begin_print(paper)
    assert known() == ("printing", False, True)
    hall.queue.settle_print(paper, PaperState.FAILED, "paper_out")
    assert known() == ("failed", True, False)
    paper = reserved(hall)
    hall.clock.step(HOLD_S)
    assert known() == ("failed", True, False), "its holder died before it began"
    paper = reserved(hall)
    hall.queue.begin_print(paper)
    hall.clock.step(HOLD_S)
    assert known() == ("uncertain", False, False)
    copy = given(hall.queue.reprint("A001", "desk"))
    assert known() == ("reserved", False, True)
    hall.queue.begin_print(copy)
    hall.queue.settle_print(copy, PaperState.PRINTED)
    assert known() == ("printed", False, False)
    with refused(Reason.UNKNOWN_TICKET):
        hall.queue.papers("A999")
