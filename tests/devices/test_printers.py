"""Printers end to end on real lines: what is drawn is what arrives, and trouble is told in time and by name."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageChops

from shared.devices.escpos_printer import EscposPrinter
from shared.devices.escpos_talk import Talk, Told
from shared.devices.paper_type import Typeface
from shared.devices.printer_profile import Profile
from shared.devices.printers import open_printer, paper_job
from shared.devices.ticket_picture import draw_ticket
from shared.ports.printer import NotPrinted, Printed, PrinterState, Proof, Uncertain
from tests.fakes.escpos_device import (
    BROKEN,
    COVER_OPEN,
    CUTTER,
    PAPER_LOW,
    PAPER_OUT,
    Break,
    EscposDevice,
    Script,
)
from tests.fakes.printer_server import PrinterServer
from tests.fakes.printer_slips import SLIP


def same(one: Image.Image, other: Image.Image) -> bool:
    """Alike, but for the white that was fed below."""
    one = one.convert("L").crop((0, 0, *other.size))
    return ImageChops.difference(one, other.convert("L")).getbbox() is None


def test_the_bytes_on_the_wire_are_the_drawn_picture_and_its_qr_code_reads_back() -> None:
    with PrinterServer() as server:
        assert open_printer(server.url).print(SLIP) == Printed(PrinterState.READY)
        assert server.closed.wait(5)
    (paper,) = server.device.papers
    assert same(paper, draw_ticket(SLIP, Typeface()))
    assert [found.text for found in zxingcpp.read_barcodes(paper.convert("L"))] == [SLIP.qr]


def test_status_is_asked_before_and_after_and_the_job_is_reset_first_and_fed_before_the_cut() -> None:
    with PrinterServer() as server:
        open_printer(server.url).print(SLIP)
        assert server.closed.wait(5)
    asked = ["ask 1", "ask 2", "ask 4"]
    job = ["init", "raster 256", "raster 256", "raster 128", "feed 6", "cut 0"]
    assert server.device.commands == [*asked, *job, "in order", *asked]


def test_a_model_that_can_is_asked_for_proof() -> None:
    with PrinterServer() as server:
        assert open_printer(f"{server.url}?model=epson-tm").print(SLIP) == Printed(PrinterState.READY, Proof.MARK)
    assert "mark" in server.device.commands


def test_one_job_is_one_connection_and_it_is_closed() -> None:
    with PrinterServer() as server:
        printer = open_printer(server.url)
        for _ in range(3):
            assert isinstance(printer.print(SLIP), Printed)
            assert server.closed.wait(5)
        assert server.connections == 3


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (PAPER_OUT, PrinterState.PAPER_OUT),
        (COVER_OPEN, PrinterState.COVER_OPEN),
        (CUTTER, PrinterState.CUTTER),
        (BROKEN, PrinterState.BROKEN),
    ],
)
def test_a_printer_in_trouble_is_named_at_once_and_gets_no_job(answers: dict[int, int], state: PrinterState) -> None:
    with PrinterServer(EscposDevice(answers=answers)) as server:
        printer = open_printer(server.url)
        assert printer.status() is state
        assert printer.print(SLIP) == NotPrinted(state)
    assert server.device.papers == []


def test_a_roll_near_its_end_prints_on() -> None:
    with PrinterServer(EscposDevice(answers=PAPER_LOW)) as server:
        assert open_printer(server.url).print(SLIP) == Printed(PrinterState.PAPER_LOW)


def test_paper_that_runs_out_during_the_job_leaves_it_uncertain() -> None:
    with PrinterServer(EscposDevice(script=Script(Break.PAPER_END, command=2))) as server:
        assert open_printer(server.url).print(SLIP) == Uncertain(PrinterState.PAPER_OUT)


def test_a_silent_printer_is_unknown_and_prints_all_the_same() -> None:
    with PrinterServer(EscposDevice(silent=True)) as server:
        printer = open_printer(server.url)
        assert printer.status() is PrinterState.UNKNOWN
        assert printer.print(SLIP) == Uncertain(PrinterState.UNKNOWN, silent=True)
        assert server.closed.wait(5)
    assert same(server.device.papers[-1], draw_ticket(SLIP, Typeface()))


def test_a_printer_that_has_answered_and_falls_silent_gets_no_job() -> None:
    with PrinterServer() as server:
        printer = open_printer(server.url)
        assert printer.status() is PrinterState.READY
        server.device.silent = True
        assert printer.status() is PrinterState.SILENT
        assert printer.print(SLIP) == NotPrinted(PrinterState.SILENT)
        server.device.silent = False
        assert isinstance(printer.print(SLIP), Printed)
    assert len(server.device.papers) == 1


def test_automatic_status_bytes_in_front_of_an_answer_are_dropped() -> None:
    with PrinterServer(EscposDevice(noise=b"\x14\x00\x00\x0f")) as server:
        assert open_printer(server.url).print(SLIP) == Printed(PrinterState.READY)
        server.device.answers = PAPER_OUT
        assert open_printer(server.url).status() is PrinterState.PAPER_OUT


def test_nobody_at_the_address_is_absent_and_fast() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    printer = open_printer(f"tcp://127.0.0.1:{port}")
    assert printer.status() is PrinterState.ABSENT
    assert printer.print(SLIP) == NotPrinted(PrinterState.ABSENT)


def test_a_host_name_that_does_not_exist_is_absent_within_the_limit() -> None:
    began = time.monotonic()
    assert open_printer("tcp://printer.invalid:9100").status() is PrinterState.ABSENT
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

    def end(self, seconds: float) -> None:
        raise AssertionError("this printer answers")

    def close(self) -> None:
        self.closed = True


def test_a_job_that_nobody_takes_is_given_up_and_the_printer_can_be_asked_again() -> None:
    link = StuckLink()
    printer = EscposPrinter(lambda seconds: link, paper_job(Profile()))
    assert printer.print(SLIP) == Uncertain(PrinterState.SILENT)
    assert link.closed
    assert printer.status() is PrinterState.READY


class SleepingLink:
    """A link whose driver falls asleep in the middle of a job and wakes up when it likes."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.asleep, self.wake = threading.Event(), threading.Event()

    def send(self, data: bytes, seconds: float) -> None:
        self.sent.append(data)
        if data.startswith(b"\x1dv0"):
            self.asleep.set()
            self.wake.wait(30)

    def receive(self, seconds: float) -> bytes:
        return b"\x12"

    def end(self, seconds: float) -> None:
        raise AssertionError("this printer answers")

    def close(self) -> None:
        pass


@pytest.mark.parametrize("left", [True, False])
def test_a_driver_that_wakes_up_late_sends_no_more_once_it_was_left_behind(left: bool) -> None:
    link = SleepingLink()
    printer = EscposPrinter(lambda seconds: link, paper_job(Profile()))
    worker = threading.Thread(target=printer.print, args=(SLIP,))
    worker.start()
    assert link.asleep.wait(30)
    sent = len(link.sent)
    if left:
        printer.successor()
    link.wake.set()
    worker.join(30)
    # Not left behind it goes on: that is the negative control.
    assert (len(link.sent) == sent) == left


@pytest.mark.parametrize("byte", [1, 20_000])
def test_a_printer_that_stops_reading_is_given_up_within_five_seconds(byte: int) -> None:
    with PrinterServer(EscposDevice(script=Script(Break.HANG, byte=byte))) as server:
        began = time.monotonic()
        outcome = open_printer(server.url).print(SLIP)
        assert time.monotonic() - began < 5
        assert outcome == Uncertain(PrinterState.SILENT)


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
    commands = server.device.commands
    assert {command.split()[0] for command in commands} == {"ask", "init", "raster", "feed", "cut", "in"}
    assert [command for command in commands if command.startswith("cut")] == ["cut 0"]


class LateLink:
    """A printer whose answer to the second question comes after it was given up."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def send(self, data: bytes, seconds: float) -> None:
        if data.startswith(b"\x10\x04"):
            self.asked.append(data[2])

    def receive(self, seconds: float) -> bytes:
        if len(self.asked) == 2:
            raise TimeoutError
        return b"\x12" if self.asked[-1] == 1 else b"\x32"


def test_after_an_open_question_no_other_is_asked_in_the_same_conversation() -> None:
    link = LateLink()
    talk = Talk(link, time.monotonic() + 5, time.monotonic)
    assert talk.ask(0.1) == Told(PrinterState.UNKNOWN, talks=True)
    assert talk.ask(0.1) == Told(PrinterState.UNKNOWN, talks=False)
    assert link.asked == [1, 2]
