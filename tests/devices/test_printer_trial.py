"""The test page: what a printer can tell is found out by asking it, said on its paper, and turned into advice."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from shared.devices.escpos_probe import Abilities
from shared.devices.printer_profile import Profile
from shared.devices.printer_trial import cannot_tell, print_trial
from shared.devices.printer_url import parse_printer_url
from shared.ports.printer import NotPrinted, Printed, PrinterState, Proof, Uncertain
from tests.fakes.escpos_device import PAPER_OUT, EscposDevice
from tests.fakes.printer_server import PrinterServer
from tests.fakes.printer_slips import at

MOMENT = at(10, 24)


@pytest.mark.parametrize(
    ("device", "outcome", "advice"),
    [
        (EscposDevice(), Printed(PrinterState.READY, Proof.MARK), "Tambahkan mark=ya"),
        (EscposDevice(mark=False), Printed(PrinterState.READY), ""),
        (EscposDevice(mark=False, in_order=False), Printed(PrinterState.READY), "Tambahkan in_order=tidak"),
        (EscposDevice(silent=True), Uncertain(PrinterState.UNKNOWN, silent=True), ""),
    ],
)
def test_what_a_printer_can_tell_is_found_out(device: EscposDevice, outcome: object, advice: str) -> None:
    with PrinterServer(device) as server:
        trial = print_trial(server.url, MOMENT, "siap.")
        assert server.closed.wait(10)
    assert trial.outcome == outcome
    assert trial.advice.startswith(advice)
    assert bool(trial.advice) == bool(advice)
    (paper,) = device.papers
    assert [found.text for found in zxingcpp.read_barcodes(paper.convert("L"))] == ["ANTREAN MPP HALAMAN UJI"]


def test_the_advice_once_taken_is_not_given_again() -> None:
    with PrinterServer() as server:
        assert print_trial(f"{server.url}?mark=ya", MOMENT, "siap.").advice == ""
    assert Abilities(answers=True, mark=True).advice(Profile(mark=True)) == ""
    assert Abilities(answers=True, in_order=True).advice(Profile(mark=True)).startswith("Tambahkan mark=tidak")
    assert "answers=ya" in Abilities(answers=True, in_order=True).advice(Profile(answers=False))


def test_a_printer_without_paper_prints_no_test_page_and_keeps_its_model() -> None:
    with PrinterServer(EscposDevice(answers=PAPER_OUT)) as server:
        assert print_trial(server.url, MOMENT, "kertas habis.").outcome == NotPrinted(PrinterState.PAPER_OUT)
    assert server.device.papers == []


def test_what_only_takes_bytes_says_what_it_cannot_tell(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.write_bytes(b"")
    trial = print_trial(f"file://{device}", MOMENT, "tidak diketahui.")
    assert trial.outcome == Uncertain(PrinterState.UNKNOWN, silent=True)
    assert dict(trial.told)["Yang diberitahukan"] == cannot_tell(parse_printer_url(f"file://{device}"))
    assert device.stat().st_size > 10_000
    sentences = {cannot_tell(parse_printer_url(url)) for url in ("serial:///dev/x", "file:///x", "lp://q", "win://n")}
    assert len(sentences) == 4
    assert all(sentence.endswith(".") for sentence in sentences)
    assert not any(cannot_tell(parse_printer_url(url)) for url in ("tcp://h", "usb://1:2", "preview:x"))


def test_a_preview_gets_its_page_too(tmp_path: Path) -> None:
    assert print_trial(f"preview:{tmp_path}", MOMENT, "siap.").outcome == Printed(PrinterState.READY)
    assert [path.name for path in tmp_path.iterdir()] == ["halaman-uji.png"]
