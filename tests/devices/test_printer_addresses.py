"""Where printers may be: addresses and models as people write them, and the kinds that take bytes and tell nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from shared.devices.escpos_printer import EscposPrinter
from shared.devices.paper_type import Typeface
from shared.devices.printer_link import LinkAbsentError
from shared.devices.printer_profile import Profile
from shared.devices.printer_queues import WindowsLink
from shared.devices.printer_url import BadPrinterUrlError, parse_printer_url, printer_profile
from shared.devices.printers import open_printer, paper_job
from shared.devices.ticket_picture import draw_ticket
from shared.ports.printer import NotPrinted, Printed, PrinterState, Uncertain
from tests.devices.test_printers import same
from tests.fakes.printer_server import PrinterTty
from tests.fakes.printer_slips import SLIP


def test_a_serial_line_prints_and_tells_nothing() -> None:
    with PrinterTty() as line:
        printer = open_printer(f"serial://{line.path}?baud=115200")
        assert printer.status() is PrinterState.UNKNOWN
        assert printer.print(SLIP) == Uncertain(PrinterState.UNKNOWN, silent=True)
        assert line.device.cut.wait(5)
        assert printer.print(replace(SLIP, copy=True)) == Uncertain(PrinterState.UNKNOWN, silent=True)
    assert same(line.device.papers[0], draw_ticket(SLIP, Typeface()))


def test_a_device_file_gets_the_job_and_its_absence_is_told(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    printer = open_printer(f"file://{device}")
    assert printer.status() is PrinterState.ABSENT
    assert printer.print(SLIP) == NotPrinted(PrinterState.ABSENT)
    device.write_bytes(b"")
    assert printer.status() is PrinterState.UNKNOWN
    assert printer.print(SLIP) == Uncertain(PrinterState.UNKNOWN, silent=True)
    assert device.read_bytes() == paper_job(Profile())(SLIP).data


@pytest.mark.parametrize("url", ["serial:///dev/no-such-line", "lp://no-such-queue", "win://no-such-printer"])
def test_what_is_not_there_is_absent(url: str) -> None:
    printer = open_printer(url)
    assert printer.status() is PrinterState.ABSENT
    assert printer.print(SLIP) == NotPrinted(PrinterState.ABSENT)


class WindowsPrinter:
    """What the library hands out for a printer of Windows."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sent: list[bytes] = []
        self.open_now = False

    def open(self, job_name: str) -> None:
        if self.name == "missing":
            raise RuntimeError("no such printer")
        self.open_now = True

    def _raw(self, data: bytes) -> None:
        if self.name == "gone":
            raise ValueError("the spooler is not there")
        self.sent.append(data)

    def close(self) -> None:
        self.open_now = False


def test_a_windows_printer_gets_the_job_in_one_go() -> None:
    made: list[WindowsPrinter] = []

    def library(name: str) -> WindowsPrinter:
        made.append(WindowsPrinter(name))
        return made[-1]

    printer = EscposPrinter(
        lambda _seconds: WindowsLink("Struk", library), paper_job(Profile()), Profile(answers=False)
    )
    assert printer.status() is PrinterState.UNKNOWN
    assert printer.print(SLIP) == Uncertain(PrinterState.UNKNOWN, silent=True)
    assert b"".join(made[-1].sent) == paper_job(Profile())(SLIP).data
    assert not any(one.open_now for one in made)
    with pytest.raises(LinkAbsentError):
        WindowsLink("missing", library)
    with pytest.raises(ConnectionResetError):
        WindowsLink("gone", library).send(b"x", 1)


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
     "usb://", "usb://04b8", "usb://04b8:zz", "usb:04b8:0e15", "preview:", "serial:", "serial://", "file:/dev/lp0",
     "lp://", "lp://-h", "lp://a/b", "win:// ", "tcp://h?model=none", "tcp://h?width=57", "tcp://h?feed=99",
     "tcp://h?colour=red", "tcp://h?cutter=perhaps", "tcp://h?baud=", "tcp://h?fragment=0"],
)  # fmt: skip
def test_a_bad_address_is_refused_in_one_sentence(url: str) -> None:
    with pytest.raises(BadPrinterUrlError) as refusal:
        open_printer(url)
    assert str(refusal.value).startswith("Alamat printer")
    assert str(refusal.value).endswith(".")


def test_a_qr_text_too_long_for_a_phone_is_refused() -> None:
    with pytest.raises(ValueError, match="64"):
        replace(SLIP, qr="X" * 65)


def test_a_model_is_chosen_and_changed_in_the_address() -> None:
    profile = printer_profile("tcp://printer?model=umum-58&feed=4&cutter=ya&answers=no")
    assert (profile.width, profile.feed, profile.cutter, profile.answers) == (384, 4, True, False)
    assert printer_profile("usb://04b8:0e15?width=58").paper_mm == 58
    assert parse_printer_url("tcp://printer?model=umum-58") == parse_printer_url("tcp://printer:9100")
