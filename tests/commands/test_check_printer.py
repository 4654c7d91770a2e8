"""`antrean check` of a printer: its state and its test page, each in one sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from shared.commands.check import check
from shared.commands.checks import Level, printer, test_page
from shared.ports.printer import PrinterState
from tests.fakes.escpos_device import COVER_OPEN, CUTTER, PAPER_LOW, PAPER_OUT, EscposDevice
from tests.fakes.printer_server import PrinterServer

test_page.__test__ = False  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("answers", "level", "words"),
    [
        (PAPER_LOW, Level.WARNING, "hampir habis"),
        (PAPER_OUT, Level.FAULT, "kertas habis"),
        (COVER_OPEN, Level.FAULT, "tutup terbuka"),
        (CUTTER, Level.FAULT, "macet"),
    ],
)
def test_each_state_is_told(answers: dict[int, int], level: Level, words: str) -> None:
    with PrinterServer(EscposDevice(answers=answers)) as server:
        found = printer(server.url)
    assert found.level is level
    assert words in found.told
    assert found.told.endswith(".")


def test_every_state_has_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for state in PrinterState:

        class Fixed:
            def status(self, state: PrinterState = state) -> PrinterState:
                return state

        monkeypatch.setattr("shared.commands.checks.open_printer", lambda url, fixed=Fixed: fixed())
        assert printer("tcp://printer").told.endswith(".")


def test_a_test_page_comes_out_on_demand_only(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'none.db'}"
    with PrinterServer() as server:
        assert test_page(server.url, url).level is Level.OK
        server.device.answers = PAPER_OUT
        found = test_page(server.url, url)
        assert found.level is Level.FAULT
        assert found.told.startswith("tidak dicetak. Printer kertas habis.")
    assert len(server.device.papers) == 1
    assert test_page(None, url).level is Level.FAULT
    assert test_page("tcp://printer?model=none", url).level is Level.FAULT
    assert "--test-page" in CliRunner().invoke(check, ["--help"]).output


def test_a_printer_that_never_tells_says_what_that_means(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.write_bytes(b"")
    found = printer(f"file://{device}")
    assert found.level is Level.WARNING
    assert "tidak ketahuan" in found.told
