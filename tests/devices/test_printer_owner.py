"""The owner of a printer: nobody waits for it, a call that never returns is left behind, faults are seen and mended."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import Any

import pytest

from shared.devices.printer_owner import Pace, PrinterOwner
from shared.devices.printers import own_printer
from shared.ports.printer import (
    NotPrinted,
    Paper,
    Printed,
    PrinterHealth,
    PrinterState,
    PrintOutcome,
    Proof,
    Uncertain,
)
from tests.fakes.escpos_device import COVER_OPEN, CUTTER, PAPER_LOW, PAPER_OUT, READY, Break, EscposDevice, Script
from tests.fakes.printer_server import PrinterServer
from tests.fakes.printer_slips import SLIP
from tests.proof_report import ProofReport

WAIT = 30
"""Longest time a test waits for what must come; no test passes by it."""


@dataclass
class Driver:
    """A printer whose calls wait for what the test lets them."""

    stuck: bool = False
    release: threading.Event = field(default_factory=threading.Event)
    entered: threading.Event = field(default_factory=threading.Event)
    made: list[Driver] = field(default_factory=list)
    printed: list[Paper] = field(default_factory=list)
    state: PrinterState = PrinterState.READY
    after: list[bool] = field(default_factory=list)
    """Whether each successor is stuck as well."""

    def look(self) -> PrinterState:
        return self.state

    def print(self, slip: Paper, limit_s: float | None = None) -> PrintOutcome:
        self.entered.set()
        if self.stuck:
            self.release.wait()
            return Printed(PrinterState.READY)
        self.printed.append(slip)
        return Printed(self.state, Proof.MARK)

    def successor(self) -> Driver:
        stuck = self.after.pop(0) if self.after else False
        self.made.append(Driver(stuck, self.release, made=self.made, after=self.after))
        return self.made[-1]


@contextmanager
def owned(driver: Any, pace: Pace | None = None) -> Iterator[tuple[PrinterOwner, Queue[PrinterHealth]]]:
    heard: Queue[PrinterHealth] = Queue()
    with closing(PrinterOwner(driver, pace or Pace(pause=60, job=0.3), heard.put)) as owner:
        yield owner, heard


def test_asking_and_submitting_return_while_the_driver_never_does(proof: ProofReport) -> None:
    driver = Driver(stuck=True)
    outcomes: Queue[PrintOutcome] = Queue()
    with owned(driver) as (owner, _):
        owner.submit(SLIP, outcomes.put)
        assert driver.entered.wait(WAIT)
        longest = 0.0
        for _ in range(200):
            began = time.perf_counter()
            owner.health()
            owner.submit(SLIP, outcomes.put)
            longest = max(longest, time.perf_counter() - began)
        # The driver is let go only now: had one of these calls waited for it, this line would never be reached.
        assert not driver.release.is_set()
        assert outcomes.get(timeout=WAIT) == Uncertain(PrinterState.SILENT)
        driver.release.set()
    proof.say("asked and given jobs while the driver hangs", calls=400, longest_ms=round(longest * 1000, 1))


def test_a_call_that_never_returns_is_left_behind_and_the_next_job_is_done_by_a_successor() -> None:
    driver = Driver(stuck=True)
    with owned(driver) as (owner, _):
        assert owner.print(SLIP) == Uncertain(PrinterState.SILENT)
        assert owner.health().state is PrinterState.SILENT
        assert owner.print(SLIP) == Printed(PrinterState.READY, Proof.MARK)
        (successor,) = driver.made
        assert successor.printed == [SLIP]
        driver.release.set()
    assert driver.printed == []


def test_without_a_deadline_the_next_job_would_wait_for_ever(proof: ProofReport) -> None:
    driver = Driver(stuck=True)
    outcomes: Queue[PrintOutcome] = Queue()
    with owned(driver, Pace(pause=60, job=1e6)) as (owner, _):
        owner.submit(SLIP, outcomes.put)
        assert driver.entered.wait(WAIT)
        with pytest.raises(Empty):
            outcomes.get(timeout=1)
        driver.release.set()
    proof.say("negative control: an owner without a deadline", rounds=1, found=1)


def test_no_more_than_four_calls_are_ever_left_behind() -> None:
    driver = Driver(stuck=True, after=[True] * 20)
    with owned(driver) as (owner, _):
        outcomes = [owner.print(SLIP) for _ in range(7)]
        assert outcomes == [Uncertain(PrinterState.SILENT)] * 4 + [NotPrinted(PrinterState.SILENT)] * 3
        assert sum(thread.name == "printer-call" for thread in threading.enumerate()) == 4
        for each in driver.made:
            each.stuck = False
        driver.release.set()
        while isinstance(outcome := owner.print(SLIP), NotPrinted):
            pass
        assert outcome == Printed(PrinterState.READY, Proof.MARK)


def test_a_driver_that_breaks_is_uncertain_and_the_owner_goes_on(
    caplog: pytest.LogCaptureFixture, expect_log: set[str]
) -> None:
    expect_log.add("shared.devices.printer_owner")

    class Breaking(Driver):
        def print(self, slip: Paper, limit_s: float | None = None) -> PrintOutcome:
            raise ZeroDivisionError

    with owned(Breaking()) as (owner, _):
        assert owner.print(SLIP) == Uncertain(PrinterState.SILENT)
        assert owner.print(SLIP) == Uncertain(PrinterState.SILENT)


def test_jobs_are_done_in_order_and_after_closing_none_is() -> None:
    driver = Driver()
    outcomes: list[PrintOutcome] = []
    with owned(driver) as (owner, _):
        for _ in range(20):
            owner.submit(SLIP, outcomes.append)
    assert len(outcomes) == len(driver.printed) == 20
    assert owner.print(SLIP) == NotPrinted(PrinterState.ABSENT)


def test_papers_from_a_roll_near_its_end_are_counted_until_a_new_one_is_in() -> None:
    driver = Driver(state=PrinterState.PAPER_LOW)
    with owned(driver, Pace(pause=0.01)) as (owner, heard):
        assert heard.get(timeout=WAIT) == PrinterHealth(PrinterState.PAPER_LOW, 0)
        for nth in (1, 2, 3):
            owner.print(SLIP)
            assert heard.get(timeout=WAIT) == PrinterHealth(PrinterState.PAPER_LOW, nth)
        driver.state = PrinterState.PAPER_OUT
        assert heard.get(timeout=WAIT) == PrinterHealth(PrinterState.PAPER_OUT, 3)
        driver.state = PrinterState.READY
        assert heard.get(timeout=WAIT) == PrinterHealth(PrinterState.READY, 0)


def until(heard: Queue[PrinterHealth], state: PrinterState) -> float:
    """Seconds until the owner tells ``state``."""
    began = time.monotonic()
    while heard.get(timeout=WAIT).state is not state:
        pass
    return time.monotonic() - began


@contextmanager
def watched(server: PrinterServer, host: str = "127.0.0.1") -> Iterator[tuple[PrinterOwner, Queue[PrinterHealth]]]:
    heard: Queue[PrinterHealth] = Queue()
    with closing(own_printer(f"tcp://{host}:{server.port}?model=epson-tm", heard.put)) as owner:
        until(heard, PrinterState.READY)
        yield owner, heard


def test_an_idle_printers_faults_are_seen_and_its_mending_too(proof: ProofReport) -> None:
    seen, mended = [], []
    faults = {
        PrinterState.PAPER_OUT: PAPER_OUT,
        PrinterState.COVER_OPEN: COVER_OPEN,
        PrinterState.CUTTER: CUTTER,
        PrinterState.PAPER_LOW: PAPER_LOW,
    }
    with PrinterServer() as server, watched(server) as (_, heard):
        for state, answers in faults.items():
            server.device.answers = answers
            seen.append(until(heard, state))
            server.device.answers = READY
            mended.append(until(heard, PrinterState.READY))
        server.device.silent = True
        seen.append(until(heard, PrinterState.SILENT))
        server.device.silent = False
        mended.append(until(heard, PrinterState.READY))
        server.unplug()
        seen.append(until(heard, PrinterState.ABSENT))
        server.plug()
        mended.append(until(heard, PrinterState.READY))
    proof.say(
        "faults of an idle printer", faults=len(seen),
        slowest_seen_s=round(max(seen), 2), slowest_mended_s=round(max(mended), 2),
    )  # fmt: skip


def test_a_printer_that_moved_is_found_again_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    where = {"printer.hall": "127.0.0.1"}
    monkeypatch.setattr(socket, "gethostbyname", where.__getitem__)
    with PrinterServer() as server, watched(server, "printer.hall") as (owner, heard):
        server.unplug()
        until(heard, PrinterState.ABSENT)
        where["printer.hall"] = "127.0.0.2"
        server.plug(host="127.0.0.2")
        until(heard, PrinterState.READY)
        assert owner.print(SLIP) == Printed(PrinterState.READY, Proof.MARK)
    assert len(server.device.papers) == 1


def test_a_printer_that_hangs_in_a_job_is_given_up_and_found_again(proof: ProofReport) -> None:
    outcomes: Queue[PrintOutcome] = Queue()
    with PrinterServer() as server, watched(server) as (owner, heard):
        server.device.arm(Script(Break.HANG, byte=30_000))
        began, longest = time.monotonic(), 0.0
        for _ in range(3):
            each = time.perf_counter()
            owner.submit(SLIP, outcomes.put)
            owner.health()
            longest = max(longest, time.perf_counter() - each)
        assert outcomes.get(timeout=WAIT) == Uncertain(PrinterState.SILENT)
        given_up = time.monotonic() - began
        # The two that waited behind it are answered at once: their 5 s are over as well, and nothing of them was sent.
        assert [outcomes.get(timeout=WAIT) for _ in range(2)] == [NotPrinted(PrinterState.SILENT)] * 2
        answered = time.monotonic() - began
        server.mend()
        back = until(heard, PrinterState.READY)
        assert isinstance(owner.print(SLIP), Printed)
    proof.say(
        "a printer hung in a job, three jobs asked for", longest_ms=round(longest * 1000, 1),
        given_up_s=round(given_up, 2), all_answered_s=round(answered, 2), back_s=round(back, 2),
    )  # fmt: skip


def test_looking_at_a_printer_leaves_it_to_others_in_between() -> None:
    with PrinterServer() as server, watched(server):
        before = server.connections
        with socket.create_connection(("127.0.0.1", server.port)) as other:
            other.settimeout(WAIT)
            other.sendall(b"\x10\x04\x01")
            assert other.recv(1) == b"\x12"
        assert server.connections > before


def test_a_preview_has_an_owner_as_well(tmp_path: Any) -> None:
    with closing(own_printer(f"preview:{tmp_path}")) as owner:
        assert owner.status() is PrinterState.READY
        assert isinstance(owner.print(SLIP), Printed)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_paper_left_from_an_interrupted_program_is_marked_and_cut_off_first() -> None:
    device = EscposDevice()
    with PrinterServer(device) as server:
        with closing(own_printer(server.url, interrupted=True)) as owner:
            assert isinstance(owner.print(SLIP), Printed)
            assert isinstance(owner.print(SLIP), Printed)
        assert server.closed.wait(WAIT)
    assert len(device.papers) == 3
