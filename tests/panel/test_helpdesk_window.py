"""The help desk's real window on a real queue file with a printer on a socket, by keys; and the verb in its process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from display.panel.viewmodels.desk_printer import DeskPrinter
from display.panel.viewmodels.helpdesk import HelpdeskViewModel
from display.panel.wiring import EXPECTED, _printing
from shared.actions.queue import Queue
from shared.devices.qr_picture import qr_modules
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.printer_ear import PrinterEar
from shared.rules.papers import PaperState
from shared.wiring import make_queue, open_queue
from tests.fakes.escpos_device import PAPER_OUT
from tests.fakes.printer_server import PrinterServer
from tests.kiosk.fakes import sample_mall
from tests.views.screen import Screen

DESK = "Meja bantuan uji"
Key = Qt.Key
Open = Callable[..., Screen]


@dataclass
class Window:
    """The window with everything behind it; ``queue`` is the test's own connection."""

    screen: Screen
    model: HelpdeskViewModel
    queue: Queue
    server: PrinterServer
    file: Path

    def until(self, found: Callable[[], bool], complaint: str) -> None:
        """Let the window work until ``found``."""
        end = time.monotonic() + 20
        while not found():
            assert time.monotonic() < end, f"{complaint}; it says {self.screen.texts()}"
            self.screen.settle()

    def type(self, text: str) -> None:
        for sign in text:
            self.screen.press(Key(ord(sign.upper())))
        self.screen.press(Key.Key_Return)
        self.until(lambda: self.model.card.number == text, f"{text} does not open")

    def printable(self) -> None:
        """The deaf moment after opening is over, and the printer is known to be ready."""
        end = time.monotonic() + 0.7
        self.until(lambda: time.monotonic() > end and self.model.card.why == "", "cannot print")

    def failed(self) -> str:
        """A number whose kiosk could not print; its ticket's number comes back."""
        number = self.queue.issue("A02").number
        paper = self.queue.reserve_print(number, "Anjungan 2")
        assert paper is not None
        assert self.queue.settle_print(paper, PaperState.FAILED, "paper_out")
        self.until(lambda: any(row.number == number for row in self.model.papers.rows), "not on the list")
        return number


@pytest.fixture
def window(qapp: QGuiApplication, open_screen: Open, tmp_path: Path) -> Iterator[Window]:
    url = f"sqlite:///{tmp_path / 'queue.db'}"
    make_queue(url, sample_mall(), sample=True)
    queue = open_queue(url)
    with PrinterServer() as server:
        ear = PrinterEar()
        jobs: Jobs[Queue] = Jobs(ThreadJobExecutor(lambda: open_queue(url), lambda one: one.close()), EXPECTED)
        printing = _printing(url, server.url, DESK, ear)
        feed = Feed(lambda: open_queue(url))
        own = DeskPrinter(printing, ear, feed, time.monotonic)
        model = HelpdeskViewModel(jobs, own, feed, time.monotonic, device=DESK, draw_qr=qr_modules)
        screen = open_screen("display.panel.views", "Helpdesk", {"viewModel": model}, (900, 600))
        screen.keep(own)
        feed.start()
        try:
            made = Window(screen, model, queue, server, tmp_path / "queue.db")
            made.until(lambda: model.loaded, "nothing is shown")
            yield made
        finally:
            feed.close()
            jobs.close()
            printing.close()
            queue.close()


def test_the_first_paper_then_a_copy_by_keys_alone(window: Window) -> None:
    number = window.failed()
    window.screen.press(Key.Key_Down)
    window.screen.press(Key.Key_Return)
    window.until(lambda: window.model.card.number == number, "it does not open")
    window.printable()
    assert window.screen.says(f"Cetak {number}")
    window.screen.press(Key.Key_Return)
    window.screen.press(Key.Key_Return)
    window.until(lambda: window.screen.says(f"Kertas {number} sudah keluar."), "no paper is told")
    window.screen.press(Key.Key_Return)
    window.until(lambda: window.model.papers.rows == (), "still on the list")
    assert len(window.server.device.papers) == 1
    assert window.screen.says(f"Cetak SALINAN {number}"), "told before it is pressed"
    end = time.monotonic() + 1.6
    window.until(lambda: time.monotonic() > end, "time stands")
    window.screen.press(Key.Key_F8)
    window.until(lambda: window.screen.says(f"Salinan {number} sudah keluar."), "no copy is told")
    assert len(window.server.device.papers) == 2
    view = window.queue.papers(number)
    assert view.last is not None
    assert (view.last.copy, view.last.state) == (1, PaperState.PRINTED)


def test_out_of_paper_is_told_to_her_and_to_others_and_printing_goes_on_by_itself(window: Window) -> None:
    number = window.failed()
    window.type(number)
    window.printable()
    window.server.device.answers = dict(PAPER_OUT)
    window.until(lambda: window.screen.says("Printer meja ini"), "nobody is told")
    assert [(one.device, one.what) for one in window.queue.troubles()] == [(DESK, "paper_out")]
    window.screen.press(Key.Key_F8)
    window.until(lambda: window.screen.says("Kertas printer meja ini habis."), "she is not told")
    assert window.server.device.papers == []
    assert window.queue.papers(number).first_free
    window.screen.press(Key.Key_F9)
    window.until(lambda: window.screen.says("Foto layar ini, atau tulis nomornya."), "the number is not shown")
    window.screen.press(Key.Key_Escape)
    window.server.mend()
    window.printable()
    window.screen.press(Key.Key_F8)
    window.until(lambda: window.screen.says(f"Kertas {number} sudah keluar."), "no paper is told")
    assert len(window.server.device.papers) == 1
    window.until(lambda: window.queue.troubles() == [], "the trouble stays")


def test_a_printer_that_is_gone_is_told_and_nothing_is_lost(window: Window) -> None:
    number = window.failed()
    window.type(number)
    window.printable()
    window.server.unplug()
    window.until(lambda: window.model.card.why.startswith("printer:"), "it is not noticed")
    assert window.queue.papers(number).first_free
    window.server.plug()


def test_what_a_scanner_types_never_presses_a_button(window: Window) -> None:
    number = window.failed()
    window.type(number)
    window.printable()
    window.screen.press(Key.Key_Tab)
    assert window.screen.view.activeFocusItem().objectName() == "mainAction"
    other = window.queue.ticket(window.queue.issue("A03").number).ticket
    for sign in f"MPP Kota {other.number} {other.code}":
        window.screen.press(Key(ord(sign.upper())))
    window.screen.press(Key.Key_Return)
    window.until(lambda: window.model.card.number == other.number, "the scanned one does not open")
    assert window.server.device.papers == []


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"XDG_STATE_HOME": str(folder), "ANTREAN_QUEUE": f"sqlite:///{folder / 'queue.db'}"}
    return subprocess.run(
        [sys.executable, "-m", "shared", *words], capture_output=True, text=True, env=env, timeout=60, check=False
    )


def test_the_verb_opens_the_window_pictures_it_and_ends_without_a_word(tmp_path: Path) -> None:
    assert run(tmp_path, "init").returncode == 0
    shown = ("--geometry", "900x600", "--seconds", "4", "--auto", "--photos", str(tmp_path / "photos"))
    printer = f"preview:{tmp_path / 'papers'}"
    done = run(tmp_path, "panel", "--helpdesk", "--printer", printer, *shown)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [file.name for file in (tmp_path / "photos").iterdir()] == ["meja-bantuan.png"]
    (log,) = tmp_path.rglob("helpdesk*.log")
    complaints = [line for line in log.read_text("utf-8").splitlines() if " WARNING " in line or " ERROR " in line]
    assert complaints == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--helpdesk", "--counter", "3"), 2, "Meja bantuan bukan loket."),
        (("--printer", "tcp://127.0.0.1:9100"), 2, "Printer dipakai di meja bantuan."),
        (("--helpdesk", "--printer", "kertas"), 2, "Alamat printer 'kertas' tidak dikenal"),
    ],
)
def test_a_misuse_is_one_sentence(tmp_path: Path, words: tuple[str, ...], code: int, said: str) -> None:
    if "kertas" in words:
        run(tmp_path, "init")
    done = run(tmp_path, "panel", *words)
    assert done.returncode == code, done.stderr
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
