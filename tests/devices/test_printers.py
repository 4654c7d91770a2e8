"""Printers end to end on loopback: what is drawn is what arrives, and trouble is told in time and by name."""

from __future__ import annotations

import socket
import time
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops

from shared.devices.escpos_printer import EscposPrinter
from shared.devices.paper_type import Typeface
from shared.devices.printer_url import BadPrinterUrlError
from shared.devices.printers import open_printer, slip_job
from shared.devices.ticket_picture import draw_ticket
from shared.ports.printer import NotPrinted, Printed, PrinterState
from tests.fakes.printer_server import COVER_OPEN, PAPER_OUT, Habit, PrinterServer
from tests.fakes.printer_slips import SLIP


def same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and ImageChops.difference(one.convert("L"), other.convert("L")).getbbox() is None


def test_the_bytes_on_the_wire_are_the_drawn_picture_and_its_qr_code_reads_back() -> None:
    with PrinterServer() as server:
        assert open_printer(server.url).print(SLIP) == Printed(PrinterState.READY)
        assert server.closed.wait(5)
        paper = server.papers[0]
    assert same(paper.picture(), draw_ticket(SLIP, Typeface()))
    assert [found.text for found in zxingcpp.read_barcodes(paper.picture().convert("L"))] == [SLIP.qr]


def test_status_is_asked_before_and_after_and_the_job_is_reset_first_and_fed_before_the_cut() -> None:
    with PrinterServer() as server:
        open_printer(server.url).print(SLIP)
        assert server.closed.wait(5)
        commands = server.papers[0].commands
    asked = ["ask 1", "ask 2", "ask 4"]
    assert commands == [*asked, "init", "raster 256", "raster 256", "raster 128", "feed 6", "cut 0", *asked]


def test_one_job_is_one_connection_and_it_is_closed() -> None:
    with PrinterServer() as server:
        printer = open_printer(server.url)
        for _ in range(3):
            assert isinstance(printer.print(SLIP), Printed)
            assert server.closed.wait(5)
        assert server.connections == 3


@pytest.mark.parametrize(
    ("answers", "state"), [(PAPER_OUT, PrinterState.PAPER_OUT), (COVER_OPEN, PrinterState.COVER_OPEN)]
)
def test_a_printer_in_trouble_is_named_at_once_and_gets_no_job(answers: dict[int, int], state: PrinterState) -> None:
    with PrinterServer() as server:
        server.answers = answers
        printer = open_printer(server.url)
        began = time.monotonic()
        assert printer.status() is state
        assert printer.print(SLIP) == NotPrinted(state, started=False)
        assert time.monotonic() - began < 5
        assert server.closed.wait(5)
        assert server.papers[-1].rasters == []


def test_paper_that_runs_out_during_the_job_is_told_as_begun() -> None:
    with PrinterServer() as server:
        server.answers_after_job = PAPER_OUT
        assert open_printer(server.url).print(SLIP) == NotPrinted(PrinterState.PAPER_OUT, started=True)


def test_a_silent_printer_is_unknown_and_prints_all_the_same() -> None:
    with PrinterServer(Habit.SILENT) as server:
        printer = open_printer(server.url)
        assert printer.status() is PrinterState.UNKNOWN
        assert printer.print(SLIP) == Printed(PrinterState.UNKNOWN)
        assert server.closed.wait(5)
        assert same(server.papers[-1].picture(), draw_ticket(SLIP, Typeface()))


def test_automatic_status_bytes_in_front_of_an_answer_are_dropped() -> None:
    with PrinterServer(noise=b"\x14\x00\x00\x0f") as server:
        assert open_printer(server.url).print(SLIP) == Printed(PrinterState.READY)
        server.answers = PAPER_OUT
        assert open_printer(server.url).status() is PrinterState.PAPER_OUT


def test_nobody_at_the_address_is_absent_and_fast() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    printer = open_printer(f"tcp://127.0.0.1:{port}")
    began = time.monotonic()
    assert printer.status() is PrinterState.ABSENT
    assert printer.print(SLIP) == NotPrinted(PrinterState.ABSENT)
    assert time.monotonic() - began < 1


def test_a_host_name_that_does_not_exist_is_absent_within_the_limit() -> None:
    began = time.monotonic()
    assert open_printer("tcp://printer.invalid:9100").status() is PrinterState.ABSENT
    assert time.monotonic() - began < 5


def test_a_printer_that_hangs_after_the_job_is_not_called_printed() -> None:
    with PrinterServer(Habit.DEAF_AFTER_JOB) as server:
        began = time.monotonic()
        assert open_printer(server.url).print(SLIP) == NotPrinted(PrinterState.UNKNOWN, started=True)
        assert time.monotonic() - began < 5


class StuckLink:
    """A link whose printer answers but takes no job."""

    def __init__(self) -> None:
        self.closed = False

    def send(self, data: bytes, seconds: float) -> None:
        if len(data) > 3:
            assert seconds <= 5
            raise TimeoutError

    def receive(self, seconds: float) -> bytes:
        return b"\x12"

    def close(self) -> None:
        self.closed = True


def test_a_job_that_nobody_takes_is_given_up_and_the_printer_can_be_asked_again() -> None:
    link = StuckLink()
    printer = EscposPrinter(lambda seconds: link, slip_job())
    assert printer.print(SLIP) == NotPrinted(PrinterState.UNKNOWN, started=True)
    assert link.closed
    assert printer.status() is PrinterState.READY


def test_a_printer_that_stops_reading_is_given_up_within_five_seconds() -> None:
    with PrinterServer(Habit.HANGS) as server:
        began = time.monotonic()
        outcome = open_printer(server.url).print(SLIP)
        assert time.monotonic() - began < 5
        assert outcome == NotPrinted(PrinterState.UNKNOWN, started=True)


def test_control_characters_in_any_text_never_reach_the_wire() -> None:
    nasty = "\x1bp\x00\x19\xfa\x1dV\x00\x10\x04\x01\x9b Loket\u202e\n"
    slip = replace(
        SLIP,
        service=nasty,
        agency=nasty,
        room=nasty,
        mall=nasty,
        city=nasty,
        bring=(nasty,),
        fee=nasty,
        counters=(nasty,),
    )
    with PrinterServer() as server:
        assert open_printer(server.url).print(slip) == Printed(PrinterState.READY)
        assert server.closed.wait(5)
        commands = server.papers[0].commands
    assert {command.split()[0] for command in commands} == {"ask", "init", "raster", "feed", "cut"}
    assert [command for command in commands if command.startswith("cut")] == ["cut 0"]


def test_preview_writes_the_decoded_bytes_named_by_number_and_code(tmp_path: Path) -> None:
    printer = open_printer(f"preview:{tmp_path / 'tickets'}")
    assert printer.status() is PrinterState.READY
    assert printer.print(SLIP) == Printed(PrinterState.READY)
    assert printer.print(replace(SLIP, copy=True)) == Printed(PrinterState.READY)
    files = sorted(path.name for path in (tmp_path / "tickets").iterdir())
    assert files == ["A047-7KQM2X9RTB4WZ-salinan.png", "A047-7KQM2X9RTB4WZ.png"]
    with Image.open(tmp_path / "tickets" / "A047-7KQM2X9RTB4WZ.png") as picture:
        assert same(picture, draw_ticket(SLIP, Typeface()))


def test_preview_without_a_folder_to_write_in_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    printer = open_printer(f"preview:{tmp_path / 'file' / 'deep'}")
    assert printer.status() is PrinterState.ERROR
    assert printer.print(SLIP) == NotPrinted(PrinterState.ERROR)


@pytest.mark.parametrize(
    "url",
    ["", "printer", "tcp://", "tcp://:9100", "tcp://host:0", "tcp://host:99999", "tcp://host:x", "tcp://h/path",
     "usb://", "usb://04b8", "usb://04b8:zz", "usb:04b8:0e15", "preview:", "serial:///dev/ttyUSB0"],
)  # fmt: skip
def test_a_bad_address_is_refused_in_one_sentence(url: str) -> None:
    with pytest.raises(BadPrinterUrlError) as refusal:
        open_printer(url)
    assert str(refusal.value).startswith("Alamat printer")
    assert str(refusal.value).endswith(".")


def test_a_qr_text_too_long_for_a_phone_is_refused() -> None:
    with pytest.raises(ValueError, match="64"):
        replace(SLIP, qr="X" * 65)
