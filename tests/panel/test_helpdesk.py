"""The help desk: one press one paper, first or SALINAN as told, who may have none, and what goes wrong is told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from shared.ports.printer import NotPrinted, PrinterState, Uncertain
from shared.rules.papers import PaperState
from tests.panel.helpdesk_stage import DESK, KIOSK, HelpdeskStage

FAILED, UNCERTAIN, PRINTED = PaperState.FAILED, PaperState.UNCERTAIN, PaperState.PRINTED


@pytest.fixture
def stage(qapp: QGuiApplication) -> HelpdeskStage:
    return HelpdeskStage()


def test_the_newest_number_without_paper_stands_first(stage: HelpdeskStage) -> None:
    stage.issue(PRINTED)
    first = stage.issue(FAILED, "paper_out")
    stage.pass_time(60)
    second = stage.issue(UNCERTAIN, "silent")
    rows = stage.desk.papers.rows
    assert [(row.number, row.certain, row.device) for row in rows] == [(second, False, KIOSK), (first, True, KIOSK)]


def test_a_failed_paper_is_printed_as_the_first_and_leaves_the_list(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number.lower())
    assert (stage.desk.card.number, stage.desk.card.step, stage.desk.card.why) == (number, "print", "")
    stage.press()
    assert [(slip.number, slip.copy) for slip in stage.printer.slips] == [(number, False)]
    assert stage.settled(number)[-1] == (0, "printed", DESK)
    assert stage.desk.papers.rows == ()
    assert (stage.desk.header.noticeKind, stage.desk.header.noticeCode) == ("paper", "out")


def test_an_uncertain_paper_is_told_to_be_a_copy_before_the_press_and_is_one(stage: HelpdeskStage) -> None:
    number = stage.issue(UNCERTAIN, "silent")
    stage.find(number)
    assert stage.desk.card.step == "copy"
    stage.press()
    assert [(slip.number, slip.copy) for slip in stage.printer.slips] == [(number, True)]
    assert stage.settled(number)[-1] == (1, "printed", DESK)


def test_a_number_of_a_kiosk_without_printer_gets_its_first_paper(stage: HelpdeskStage) -> None:
    number = stage.issue()
    stage.find(number)
    assert stage.desk.card.step == "print"
    stage.press()
    assert [slip.copy for slip in stage.printer.slips] == [False]


def test_double_presses_and_a_scanners_second_enter_make_one_paper(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.desk.type(number)
    stage.desk.enter()
    stage.drain()
    stage.desk.enter()
    stage.drain()
    assert stage.printer.slips == [], "the Enter that opened it does not print it"
    stage.seconds += 1
    for _ in range(3):
        stage.desk.enter()
        stage.desk.act()
    stage.drain()
    stage.desk.act()
    stage.drain()
    assert len(stage.printer.slips) == 1
    stage.press()
    assert len(stage.printer.slips) == 1, "Enter does not print a copy of what has just come out"
    stage.desk.act()
    stage.drain()
    assert [slip.copy for slip in stage.printer.slips] == [False, True], "its own button does"


def test_without_the_guard_a_double_press_would_print_twice(
    stage: HelpdeskStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.panel.viewmodels.guard.PressGuard.passes", lambda _self, _name: True)
    stage.find(stage.issue(FAILED, "paper_out"))
    stage.seconds += 1
    for _ in range(2):
        stage.desk.act()
        stage.drain()
    assert [slip.copy for slip in stage.printer.slips] == [False, True]


def test_what_a_kiosk_prints_meanwhile_is_never_printed_twice_nor_as_another_than_told(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    paper = stage.queue.reserve_print(number, KIOSK)
    assert paper is not None
    stage.press()
    assert stage.printer.slips == []
    assert stage.desk.header.noticeCode == "otherwise"
    assert stage.desk.card.why == "held"
    assert stage.queue.begin_print(paper)
    assert stage.queue.settle_print(paper, PRINTED)
    stage.moved()
    assert (stage.desk.card.step, stage.desk.card.why) == ("copy", "")


def test_a_kiosk_that_died_with_a_paper_gives_it_up_by_time_alone(stage: HelpdeskStage) -> None:
    number = stage.issue()
    paper = stage.queue.reserve_print(number, KIOSK)
    assert paper is not None
    assert stage.queue.begin_print(paper)
    stage.find(number)
    assert stage.desk.card.why == "held"
    stage.pass_time(21)
    assert (stage.desk.card.step, stage.desk.card.why) == ("copy", "")
    assert [row.number for row in stage.desk.papers.rows] == [number]


def test_a_printer_that_refuses_leaves_the_first_paper_to_be_had(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    stage.printer.outcome = NotPrinted(PrinterState.COVER_OPEN)
    stage.press()
    assert stage.settled(number)[-1] == (0, "print_failed", DESK)
    assert (stage.desk.header.noticeCode, stage.desk.header.noticeText) == ("not_sent", "cover_open")
    stage.hear(PrinterState.COVER_OPEN)
    assert stage.desk.card.why == "printer:cover_open"
    stage.moved()
    assert [(row.device, row.own) for row in stage.desk.devices.rows] == [(DESK, True)]
    stage.hear(PrinterState.READY)
    stage.moved()
    assert (stage.desk.card.step, stage.desk.card.why, stage.desk.devices.rows) == ("print", "", ())


def test_a_printer_in_trouble_is_not_sent_anything(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    stage.printer.state = PrinterState.PAPER_OUT
    stage.press()
    assert (stage.printer.slips, stage.desk.header.noticeCode) == ([], "not_sent")
    assert stage.queue.papers(number).first_free


def test_a_doubtful_paper_makes_the_next_one_a_copy(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    stage.printer.outcome = Uncertain(PrinterState.SILENT)
    stage.press()
    assert (stage.desk.header.noticeCode, stage.desk.card.step) == ("uncertain", "copy")
    assert stage.settled(number)[-1] == (0, "print_uncertain", DESK)


@pytest.mark.parametrize(
    ("outcome", "half_out"),
    [(Uncertain(PrinterState.SILENT), True), (Uncertain(PrinterState.UNKNOWN, silent=True), False)],
)
def test_a_half_printed_paper_is_remembered(stage: HelpdeskStage, outcome: Uncertain, *, half_out: bool) -> None:
    stage.find(stage.issue(FAILED, "paper_out"))
    stage.printer.outcome = outcome
    stage.press()
    assert stage.mark.is_set == half_out


def test_a_printer_that_never_tells_is_taken_at_its_word_and_she_is_asked_to_look(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    stage.printer.outcome = Uncertain(PrinterState.UNKNOWN, silent=True)
    stage.press()
    assert stage.desk.header.noticeCode == "taken"
    assert stage.desk.papers.rows == ()


def test_what_became_of_a_paper_is_noted_once_the_queue_is_back(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    honest = stage.printer.print

    def cut(slip: object) -> object:
        stage.record.away = True
        return honest(slip)  # type: ignore[arg-type]

    stage.printer.print = cut  # type: ignore[method-assign,assignment]
    stage.press()
    assert stage.desk.header.noticeCode == "out"
    assert stage.settled(number)[-1] == (0, "print_failed", KIOSK)
    stage.pass_time(3)
    stage.record.away = False
    stage.pass_time(2)
    stage.pass_time(2)
    assert [line for line in stage.settled(number) if line[2] == DESK] == [(0, "printed", DESK)]


def test_without_the_queue_nothing_is_printed_and_the_number_can_be_shown(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    stage.link.away = stage.record.away = True
    stage.feed.trouble.emit("away")
    stage.press()
    assert stage.printer.slips == []
    assert stage.desk.card.why == "lost"
    stage.desk.showLarge()
    assert stage.desk.large
    assert stage.desk.card.qr != ""
    stage.link.away = stage.record.away = False
    stage.feed.recovered.emit()
    stage.moved()
    assert stage.desk.card.why == ""


def test_without_a_printer_the_main_step_shows_the_number(qapp: QGuiApplication) -> None:
    stage = HelpdeskStage(with_printer=False)
    number = stage.issue(FAILED, "paper_out")
    stage.find(number)
    assert (stage.desk.card.step, stage.desk.large) == ("large", False)
    stage.press()
    assert stage.desk.large
    stage.press()
    assert not stage.desk.large


def test_arrows_choose_a_line_and_the_number_asked_for_last_opens(stage: HelpdeskStage) -> None:
    first, second = stage.issue(FAILED, "x"), stage.issue(FAILED, "x")
    stage.desk.move(1)
    stage.desk.move(1)
    stage.desk.enter()
    stage.desk.type(second)
    stage.desk.enter()
    stage.drain()
    assert stage.desk.card.number == second
    stage.desk.clear()
    stage.desk.move(1)
    stage.desk.move(1)
    stage.desk.enter()
    stage.drain()
    assert stage.desk.card.number == first


def test_a_search_in_vain_is_one_sentence(stage: HelpdeskStage) -> None:
    for typed, told in (("A999", "refused"), ("47", "paper"), ("f" * 20, "paper")):
        stage.find(typed)
        assert stage.desk.header.noticeKind == told
        assert stage.desk.card.number == ""


def test_a_number_that_is_over_is_not_printed(stage: HelpdeskStage) -> None:
    number = stage.issue(FAILED, "x")
    stage.queue.cancel(number)
    stage.find(number)
    stage.press()
    assert (stage.desk.card.why, stage.printer.slips) == ("over", [])


def test_a_closed_desk_is_no_longer_in_trouble(stage: HelpdeskStage) -> None:
    stage.hear(PrinterState.PAPER_OUT)
    assert [one.device for one in stage.queue.troubles()] == [DESK]
    stage.print_desk.close()
    assert stage.queue.troubles() == []
    assert stage.printer.closed
