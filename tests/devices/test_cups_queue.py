"""Printing through a real CUPS queue: the job arrives byte for byte, and what the queue refuses is told."""

from __future__ import annotations

import shutil

import pytest

from shared.devices.escpos_job import job_picture
from shared.devices.printer_profile import Profile
from shared.devices.printers import open_printer, paper_job
from shared.ports.printer import NotPrinted, PrinterState, Uncertain
from tests.devices.test_print_once import trimmed
from tests.fakes.cups import CUPSD, QUEUE, cups_queue
from tests.fakes.printer_server import PrinterServer
from tests.fakes.printer_slips import SLIP

pytestmark = pytest.mark.skipif(
    CUPSD is None or shutil.which("lp") is None, reason="CUPS (cups-daemon, cups-client) is not installed here"
)


def test_a_ticket_goes_through_a_real_queue_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with PrinterServer() as server, cups_queue(server.port) as where:
        monkeypatch.setenv("CUPS_SERVER", where)
        printer = open_printer(f"lp://{QUEUE}")
        assert printer.status() is PrinterState.UNKNOWN
        assert printer.print(SLIP) == Uncertain(PrinterState.UNKNOWN, silent=True)
        assert server.device.cut.wait(60)
    (paper,) = server.device.papers
    assert trimmed(paper).tobytes() == trimmed(job_picture(paper_job(Profile())(SLIP).data)).tobytes()
    assert not [command for command in server.device.commands if command.startswith(("text", "nothing"))]


def test_a_queue_that_takes_no_jobs_has_printed_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with PrinterServer() as server, cups_queue(server.port, accepting=False) as where:
        monkeypatch.setenv("CUPS_SERVER", where)
        assert open_printer(f"lp://{QUEUE}").print(SLIP) == NotPrinted(PrinterState.ABSENT)
    assert server.connections == 0


def test_a_queue_that_does_not_exist_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    with PrinterServer() as server, cups_queue(server.port) as where:
        monkeypatch.setenv("CUPS_SERVER", where)
        assert open_printer("lp://other").status() is PrinterState.ABSENT
