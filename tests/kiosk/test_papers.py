"""A paper's way through the queue's records: begun before the printer is asked, settled after, and nothing lost."""

from __future__ import annotations

import pytest

from kiosk.viewmodels.desk import QUEUE_AWAY, PaperDesk
from shared.ports.errors import QueueFault
from shared.ports.printer import (
    NotPrinted,
    Printed,
    PrinterState,
    PrintOutcome,
    Slip,
    Uncertain,
)
from shared.rules.events import Kind
from shared.rules.papers import PaperState, TicketPaper
from tests.kiosk.fakes import HallQueue, HandPrinter, hall
from tests.kiosk.stage import DEVICE, Stage, set_stage

pytestmark = pytest.mark.usefixtures("qapp")

ENDS = {Kind.PRINTED, Kind.PRINT_UNCERTAIN, Kind.PRINT_FAILED}


def noted(queue: HallQueue) -> list[tuple[Kind, str | None, object]]:
    """What is on record of papers: how they ended, and why."""
    return [(e.kind, e.number, e.detail.get("reason")) for e in queue.queue.events() if e.kind in ENDS]


def state_of(queue: HallQueue, number: str, copy: int = 0) -> PaperState | None:
    """How far the paper is in the queue's file."""
    ticket = queue.queue.ticket(number).ticket
    with queue.queue._store.read() as unit:
        paper = unit.paper(ticket.id, copy)
    return paper.state if paper else None


def take(stage: Stage) -> None:
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.run()


def slips(stage: Stage) -> list[Slip]:
    assert stage.printer is not None
    return [paper for paper in stage.printer.slips if isinstance(paper, Slip)]


def test_a_paper_is_reserved_with_its_number_begun_before_the_printer_is_asked_and_settled_after() -> None:
    queue, states = hall(), []
    printer = HandPrinter(before=lambda: states.append((state_of(queue, "A001"), stage.mark.is_set)))
    stage = set_stage(queue, printer)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.queue_jobs.drain()
    assert state_of(queue, "A001") is PaperState.RESERVED
    stage.run()
    assert states == [(PaperState.PRINTING, True)]
    assert (state_of(queue, "A001"), stage.mark.is_set) == (PaperState.PRINTED, False)
    assert noted(queue) == [(Kind.PRINTED, "A001", None)]
    assert [slip.ahead for slip in slips(stage)] == [0]


@pytest.mark.parametrize(
    ("outcome", "record", "paper", "half_out"),
    [
        (Printed(PrinterState.PAPER_LOW), (Kind.PRINTED, "A001", None), "out", False),
        (Uncertain(PrinterState.UNKNOWN, silent=True), (Kind.PRINT_UNCERTAIN, "A001", "unknown"), "out", False),
        (Uncertain(PrinterState.SILENT), (Kind.PRINT_UNCERTAIN, "A001", "silent"), "doubtful", True),
        (NotPrinted(PrinterState.COVER_OPEN), (Kind.PRINT_FAILED, "A001", "cover_open"), "missing", False),
    ],
)
def test_each_outcome_is_recorded_as_it_is(
    outcome: PrintOutcome, record: tuple[Kind, str, str | None], paper: str, *, half_out: bool
) -> None:
    stage = set_stage(printer=HandPrinter(outcome=outcome))
    take(stage)
    assert noted(stage.queue) == [record]
    assert stage.kiosk.ticket.paper == paper
    assert stage.mark.is_set == half_out


def test_an_outcome_that_the_queue_cannot_take_is_told_at_once_and_recorded_once_later() -> None:
    queue = hall()

    def leave() -> None:
        queue.away = True

    stage = set_stage(queue, HandPrinter(before=leave))
    take(stage)
    assert stage.kiosk.ticket.paper == "out", "the visitor does not wait for a record"
    stage.seconds(3)
    queue.away = False
    assert noted(queue) == []
    stage.seconds(2)
    assert noted(queue) == [(Kind.PRINTED, "A001", None)]
    stage.seconds(3)
    assert len(noted(queue)) == 1


def test_an_outcome_whose_answer_was_lost_is_recorded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    queue = hall()
    settle = queue.queue.settle_print

    def unheard(paper: TicketPaper, end: PaperState, reason: str = "") -> bool:
        settle(paper, end, reason)
        monkeypatch.undo()
        raise QueueFault("…")

    monkeypatch.setattr(queue.queue, "settle_print", unheard)
    stage = set_stage(queue)
    take(stage)
    stage.seconds(3)
    assert noted(queue) == [(Kind.PRINTED, "A001", None)]


def test_nothing_is_printed_when_the_queue_cannot_keep_that_it_is_begun() -> None:
    queue = hall()
    stage = set_stage(queue)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.queue_jobs.drain()
    queue.away = True
    stage.printer_jobs.drain()
    assert slips(stage) == []
    queue.away = False
    stage.seconds(2)
    assert noted(queue) == [(Kind.PRINT_FAILED, "A001", QUEUE_AWAY)]
    assert stage.kiosk.page == "no_paper"
    assert queue.queue.reserve_print("A001", "desk") is not None


def test_nothing_is_printed_when_somebody_else_has_the_right_to_it() -> None:
    queue = hall()
    stage = set_stage(queue)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.queue_jobs.drain()
    other = queue.queue.reserve_print("A001", DEVICE)
    assert other is not None
    assert queue.queue.begin_print(other)
    stage.run()
    assert slips(stage) == []
    assert noted(queue) == []
    assert stage.kiosk.page == "no_paper"


def test_without_the_rule_a_second_first_paper_would_come_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PaperDesk, "_begin", lambda _desk, _paper: (True, ""))
    queue = hall()
    stage = set_stage(queue)
    stage.open("A02")
    stage.kiosk.takeNumber("normal")
    stage.queue_jobs.drain()
    assert queue.queue.reserve_print("A001", DEVICE) is not None
    stage.run()
    assert len(slips(stage)) == 1


def test_the_help_desk_is_told_of_troubles_and_of_a_roll_near_its_end_with_the_papers_since() -> None:
    stage = set_stage()

    def told() -> list[tuple[str, str, int]]:
        return [(one.device, one.what, one.papers) for one in stage.queue.queue.troubles()]

    assert told() == []
    stage.hear(PrinterState.PAPER_LOW)
    take(stage)
    assert (stage.kiosk.page, told()) == ("ticket", [(DEVICE, "paper_low", 1)])
    stage.hear(PrinterState.PAPER_OUT)
    assert [what for _, what, _ in told()] == ["paper_out"]
    stage.hear(PrinterState.READY)
    assert told() == []


def test_a_trouble_that_the_queue_cannot_take_is_told_later_as_it_is_then() -> None:
    stage = set_stage()
    stage.queue.away = True
    stage.hear(PrinterState.PAPER_OUT)
    stage.hear(PrinterState.OFFLINE)
    stage.queue.away = False
    stage.seconds(1)
    assert [one.what for one in stage.queue.queue.troubles()] == ["offline"]


def test_a_kiosk_that_is_closed_is_no_longer_in_trouble() -> None:
    stage = set_stage()
    stage.hear(PrinterState.PAPER_OUT)
    queue = stage.queue.queue
    assert [one.device for one in queue.troubles()] == [DEVICE]
    # A queue in memory ends with its connection; the test still looks into it.
    stage.queue.close = lambda: None  # type: ignore[attr-defined]
    stage.printer_jobs.submit(lambda desk: desk().close())
    stage.run()
    assert queue.troubles() == []


def test_a_trouble_of_an_earlier_run_is_over_when_the_printer_is_well() -> None:
    queue = hall()
    queue.queue.set_printer_trouble(DEVICE, "paper_out")
    set_stage(queue)
    assert queue.queue.troubles() == []


def test_what_is_known_of_the_printer_stands_on_the_page_before_the_number() -> None:
    stage = set_stage()
    stage.open("A02")
    assert stage.kiosk.service.canPrint
    stage.hear(PrinterState.PAPER_OUT)
    assert not stage.kiosk.service.canPrint
    stage.hear(PrinterState.READY)
    assert stage.kiosk.service.canPrint
    stage.kiosk.goHome()
    stage.hear(PrinterState.COVER_OPEN)
    stage.open("A02")
    assert not stage.kiosk.service.canPrint


@pytest.mark.parametrize(
    ("outcome", "copy"), [(NotPrinted(PrinterState.PAPER_OUT), False), (Uncertain(PrinterState.PAPER_OUT), True)]
)
def test_once_the_printer_is_mended_the_visitor_gets_the_paper_or_a_marked_copy(
    outcome: PrintOutcome, *, copy: bool
) -> None:
    printer = HandPrinter(outcome=outcome)
    stage = set_stage(printer=printer)
    take(stage)
    stage.hear(PrinterState.PAPER_OUT)
    assert (stage.kiosk.page, stage.kiosk.ticket.canPrint) == ("no_paper", False)
    stage.kiosk.printAgain()
    stage.run()
    assert len(slips(stage)) == 1, "nothing is tried while the printer cannot"
    printer.outcome = Printed(PrinterState.READY)
    stage.hear(PrinterState.READY)
    assert stage.kiosk.ticket.canPrint
    for _ in range(3):
        stage.kiosk.printAgain()
    stage.run()
    assert [slip.copy for slip in slips(stage)] == [False, copy]
    assert {slip.number for slip in slips(stage)} == {"A001"}
    assert (stage.kiosk.page, stage.kiosk.ticket.paper) == ("ticket", "out")
    assert stage.queue.queue.papers_in_trouble() == []


def test_who_is_done_before_the_paper_failed_is_told_all_the_same_unless_somebody_else_is_there() -> None:
    for touched, page in ((False, "no_paper"), (True, "home")):
        stage = set_stage(printer=HandPrinter(outcome=NotPrinted(PrinterState.SILENT)))
        stage.open("A02")
        stage.kiosk.takeNumber("normal")
        stage.queue_jobs.drain()
        stage.kiosk.goHome()
        if touched:
            stage.kiosk.touched()
        stage.run()
        assert stage.kiosk.page == page
        assert stage.kiosk.ticket.number == ("" if touched else "A001")
