"""The kiosk's view model: what a visitor does, what the queue and the printer answer, what is shown then."""

from datetime import timedelta

import pytest

from shared.ports.printer import PrinterState, Uncertain
from shared.rules.papers import PaperState
from shared.rules.tickets import Group
from tests.kiosk.fakes import BROKEN, HandClock, HandPrinter, hall
from tests.kiosk.stage import set_stage

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_number_without_priority_takes_two_taps_from_home_and_four_from_the_agencies() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.ticket.number, stage.kiosk.ticket.paper) == ("ticket", "A001", "out")
    stage.kiosk.goHome()
    stage.kiosk.openAgencies()
    stage.run()
    stage.kiosk.openAgency("F")
    stage.run()
    stage.open("F01")
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert stage.kiosk.ticket.number == "F001"


def test_a_double_tap_gives_one_number() -> None:
    stage = set_stage()
    stage.open("A02")
    for _ in range(3):
        stage.kiosk.takeNumber("normal")
    stage.run()
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert len(stage.queue.issued) == 1
    assert stage.printer is not None
    assert [slip.number for slip in stage.printer.slips] == ["A001"]


def test_a_number_never_waits_for_the_printer() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.queue_jobs.drain()
    assert (stage.kiosk.page, stage.kiosk.ticket.number, stage.kiosk.ticket.paper) == ("ticket", "A001", "coming")
    assert stage.printer is not None
    assert stage.printer.slips == []


def test_priority_takes_one_tap_more_and_carries_its_group() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.choosePriority()
    assert stage.kiosk.page == "groups"
    stage.kiosk.takeNumber("hamil")
    stage.run()
    assert stage.queue.issued[0][1] is Group.HAMIL
    assert stage.kiosk.page == "ticket"


@pytest.mark.parametrize("state", [PrinterState.PAPER_OUT, PrinterState.OFFLINE, PrinterState.COVER_OPEN])
def test_a_printer_without_paper_is_told_before_and_nothing_is_printed(state: PrinterState) -> None:
    printer = HandPrinter(state=state)
    stage = set_stage(printer=printer)
    stage.open("A02")
    assert not stage.kiosk.service.canPrint
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.ticket.number, stage.kiosk.secondsLeft) == ("no_paper", "A001", 60)
    assert printer.slips == []
    (trouble,) = stage.queue.queue.papers_in_trouble()
    assert (trouble.ticket.number, trouble.paper.reason) == ("A001", state.value)
    assert stage.queue.queue.reserve_print("A001", "desk"), "the first paper can still be printed elsewhere"


def test_a_print_that_breaks_off_is_never_tried_again() -> None:
    printer = HandPrinter(outcome=BROKEN)
    stage = set_stage(printer=printer)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.ticket.paper) == ("no_paper", "doubtful")
    assert len(printer.slips) == 1
    assert stage.queue.queue.reserve_print("A001", "desk") is None
    (trouble,) = stage.queue.queue.papers_in_trouble()
    assert (trouble.paper.state, trouble.paper.reason) == (PaperState.UNCERTAIN, "offline")


def test_a_printer_that_never_tells_has_brought_the_paper_for_all_that_is_known() -> None:
    printer = HandPrinter(state=PrinterState.UNKNOWN, outcome=Uncertain(PrinterState.UNKNOWN, silent=True))
    stage = set_stage(printer=printer)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.ticket.paper) == ("ticket", "out")
    assert len(printer.slips) == 1
    (trouble,) = stage.queue.queue.papers_in_trouble()
    assert (trouble.paper.state, trouble.paper.reason) == (PaperState.UNCERTAIN, "unknown"), "the record is honest"


def test_without_a_printer_the_number_stands_on_the_screen() -> None:
    stage = set_stage(no_printer=True)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.ticket.number) == ("no_paper", "A001")
    assert stage.kiosk.ticket.qr.count("\n") > 20
    assert [trouble.what for trouble in stage.queue.queue.troubles()] == ["absent"]
    assert [trouble.ticket.number for trouble in stage.queue.queue.papers_in_trouble()] == ["A001"]
    stage.seconds(59)
    assert stage.kiosk.page == "no_paper"
    stage.seconds(1)
    assert (stage.kiosk.page, stage.kiosk.ticket.number) == ("home", "")


def test_a_queue_lost_while_taking_gives_the_same_number_on_the_next_tap() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.queue.away_after_issue = True
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert stage.kiosk.service.refused == "away"
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert stage.kiosk.ticket.number == "A001"
    assert stage.queue.numbers() == ["A001"]
    assert len({request for _, _, request in stage.queue.issued}) == 1


def test_a_refusal_between_page_and_tap_is_told_and_the_page_follows() -> None:
    clock = HandClock()
    stage = set_stage(hall(clock))
    stage.open("A02")
    assert stage.kiosk.service.canTake

    def close() -> None:
        clock.moment += timedelta(hours=6)

    stage.queue.before_issue = close
    stage.kiosk.choosePriority()
    stage.kiosk.takeNumber("lansia")
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.service.refused) == ("service", "closed")
    assert (stage.kiosk.service.verdict, stage.kiosk.service.canTake) == ("closed", False)
    assert stage.queue.numbers() == []


def test_an_unanswered_page_goes_home_and_forgets() -> None:
    stage = set_stage()
    stage.kiosk.chooseLanguage("en")
    stage.open("A02")
    stage.seconds(90)
    assert stage.kiosk.warning
    stage.kiosk.stay()
    assert (stage.kiosk.warning, stage.kiosk.secondsLeft) == (False, 80)
    stage.seconds(80)
    assert (stage.kiosk.page, stage.kiosk.language, stage.kiosk.service.code) == ("home", "id", "")
    assert stage.languages == ["en", "id"]


def test_the_ticket_page_ends_by_itself_whatever_is_touched() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()
    stage.seconds(29)
    stage.kiosk.touched()
    stage.seconds(1)
    assert (stage.kiosk.page, stage.kiosk.ticket.number, stage.kiosk.ticket.qr) == ("home", "", "")


def test_the_ticket_page_follows_the_call() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()
    stage.queue.queue.open_counter("3")
    stage.queue.queue.call_next("3")
    stage.feed.moved.emit(2)
    stage.run()
    assert stage.kiosk.ticket.calledTo == "Loket 3"


def test_a_queue_that_goes_away_is_told_and_comes_back_to_the_same_page() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.queue.away = True
    stage.feed.trouble.emit("…")
    stage.run()
    assert stage.kiosk.page == "away"
    stage.seconds(2)
    stage.queue.away = False
    stage.feed.recovered.emit()
    stage.run()
    assert (stage.kiosk.page, stage.kiosk.service.code) == ("service", "A02")


def test_a_queue_that_is_away_from_the_start_is_found_later() -> None:
    queue = hall()
    queue.away = True
    stage = set_stage(queue)
    assert stage.kiosk.page == "away"
    queue.away = False
    stage.seconds(1)
    assert stage.kiosk.page == "home"
    assert stage.kiosk.lists.popular.count == 6


def test_many_moves_of_the_queue_cost_one_look_more() -> None:
    stage = set_stage()
    for version in range(50):
        stage.feed.moved.emit(version)
    assert stage.queue_jobs.waiting == 1
    stage.queue_jobs.run_next()
    assert stage.queue_jobs.waiting == 1
    stage.run()


def test_the_clock_and_the_verdicts_follow_the_mall() -> None:
    clock = HandClock()
    stage = set_stage(hall(clock))
    assert stage.kiosk.time == "10.24"
    clock.moment += timedelta(hours=6)
    stage.seconds(1)
    assert stage.kiosk.time == "16.24"
    assert {row.verdict for row in stage.kiosk.lists.popular.rows} == {"closed", "head_office"}


def test_back_leads_the_way_somebody_came() -> None:
    stage = set_stage()
    stage.kiosk.openAgencies()
    stage.kiosk.openAgency("A")
    stage.run()
    stage.open("A03")
    pages = [stage.kiosk.page]
    for _ in range(3):
        stage.kiosk.back()
        stage.run()
        pages.append(stage.kiosk.page)
    assert pages == ["service", "services", "agencies", "home"]


def test_each_visit_is_a_request_of_its_own() -> None:
    stage = set_stage()
    for _ in range(2):
        stage.open("A02")
        stage.kiosk.takeNumber("normal")
        stage.run()
        stage.kiosk.goHome()
    assert stage.queue.numbers() == ["A001", "A002"]
