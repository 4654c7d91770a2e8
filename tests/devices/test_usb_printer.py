"""A printer on USB, unplugged, switched off and hung in the middle of jobs: every paper once, found again by itself."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import closing
from queue import Queue

from shared.devices.escpos_printer import EscposPrinter
from shared.devices.printer_owner import PrinterOwner
from shared.devices.printer_url import UsbAddress
from shared.devices.usb_link import UsbLink
from shared.ports.printer import NotPrinted, Printed, PrinterHealth, PrinterState, Proof, Uncertain
from tests.devices.test_print_once import COPY, NEXT, PROFILES, QUICK, fault, jobs, judged, torn, until_printed
from tests.fakes.escpos_device import Break, EscposDevice, Script
from tests.fakes.printer_slips import SLIP
from tests.fakes.usb_printer import UsbPlug
from tests.proof_report import ProofReport

SEED = 33_100
ADDRESS = UsbAddress(0x04B8, 0x0E15)
MARK = PROFILES["mark"]


def on(plug: UsbPlug) -> EscposPrinter:
    return EscposPrinter(
        lambda seconds: UsbLink(ADDRESS, seconds, plug.library), jobs(MARK).__getitem__, MARK,
        patience=QUICK, torn=torn(MARK),
    )  # fmt: skip


def test_unplugged_and_hung_at_a_hundred_offsets(proof: ProofReport) -> None:
    rng = random.Random(SEED)
    outcomes: Counter[str] = Counter()
    for _ in range(100):
        kind = rng.choice((Break.CYCLE, Break.RESET, Break.HANG))
        device = EscposDevice(script=Script(kind, byte=rng.randrange(1, len(jobs(MARK)[SLIP].data))))
        plug = UsbPlug(device)
        printer = on(plug)
        outcome = printer.print(SLIP)
        outcomes[f"{kind.name.lower()}_{type(outcome).__name__.lower()}"] += 1
        device.mend()
        well = isinstance(outcome, Printed) or until_printed(
            printer, SLIP if isinstance(outcome, NotPrinted) else COPY, COPY, 10
        )
        assert until_printed(printer, NEXT, NEXT, 10)
        assert well
        papers = Counter(judged(paper, MARK) for paper in device.papers)
        assert not fault(outcome, papers), (kind, outcome, papers)
        assert plug.claimed == []
    proof.none_of("USB faults that lost or doubled a paper", 100, seed=SEED, **outcomes)


def test_unplugged_and_plugged_in_again_a_hundred_times(proof: ProofReport) -> None:
    plug = UsbPlug(EscposDevice())
    printer = on(plug)
    for _ in range(100):
        plug.plugged = False
        assert printer.look() is PrinterState.ABSENT
        assert printer.print(SLIP) == NotPrinted(PrinterState.ABSENT)
        plug.plugged = True
        assert printer.look() is PrinterState.READY
        assert printer.print(SLIP) == Printed(PrinterState.READY, Proof.MARK)
    assert len(plug.device.papers) == 100
    assert plug.claimed == []
    proof.none_of("replugs after which the printer was not found", 100)


def test_its_owner_sees_it_go_and_come_back() -> None:
    plug = UsbPlug(EscposDevice())
    heard: Queue[PrinterHealth] = Queue()
    with closing(PrinterOwner(on(plug), heard=heard.put)) as owner:
        assert heard.get(timeout=30).state is PrinterState.READY
        plug.plugged = False
        assert heard.get(timeout=30).state is PrinterState.ABSENT
        plug.plugged = True
        assert heard.get(timeout=30).state is PrinterState.READY
        assert owner.print(SLIP) == Printed(PrinterState.READY, Proof.MARK)


def test_a_printer_that_another_program_holds_is_absent_until_it_is_let_go() -> None:
    plug = UsbPlug(EscposDevice())
    other = UsbLink(ADDRESS, 1, plug.library)
    printer = on(plug)
    assert printer.print(SLIP) == NotPrinted(PrinterState.ABSENT)
    other.close()
    assert isinstance(printer.print(SLIP), Printed)


def test_half_a_job_on_usb_is_uncertain() -> None:
    plug = UsbPlug(EscposDevice(script=Script(Break.HANG, byte=20_000)))
    assert on(plug).print(SLIP) == Uncertain(PrinterState.SILENT)
