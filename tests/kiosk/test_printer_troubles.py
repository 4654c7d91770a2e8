"""Whatever the printer does, the screen answers, says in time that no paper will come, and takes it back in time."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from shared.rules.papers import PaperState
from tests.fakes.escpos_device import COVER_OPEN, PAPER_LOW, PAPER_OUT, READY, Break, EscposDevice, Script
from tests.fakes.printer_server import PrinterServer
from tests.kiosk.kiosks import Kiosk, KioskHall, kiosk_hall
from tests.proof_report import ProofReport

HELD = 20_000
"""The byte of a paper at which the printer stops taking any."""


def passed(kiosk: Kiosk, until: str) -> tuple[float, float, int]:
    """Seconds until the page ``until``, the longest pause of its GUI thread while the page before stood, and looks."""
    began, gap, looks = time.monotonic(), 0.0, 0
    while True:
        seen = kiosk.ask("see")
        if seen["page"] == until:
            return time.monotonic() - began, gap, looks
        gap, looks = seen["gap"], looks + 1
        threading.Event().wait(0.05)


def idle(kiosk: Kiosk) -> float:
    """The longest pause of the kiosk's GUI thread in a second and a half in which nothing happens."""
    kiosk.until(lambda seen: seen["page"] == "home" and seen["popular"] > 0)
    kiosk.ask("rest")
    for _ in range(30):
        gap: float = kiosk.ask("see")["gap"]
        threading.Event().wait(0.05)
    return gap


def hung(hall: KioskHall) -> tuple[float, float, int, float]:
    """A number is taken at a printer that hangs amid its paper, and is on the screen while it still hangs."""
    device = hall.server.device
    kiosk = hall.begin()
    rest = idle(kiosk)
    device.arm(Script(Break.HANG, byte=HELD))
    kiosk.take()
    assert device.broke.wait(60)
    # Once the page stands: what is measured is the printer, not the drawing of a page.
    kiosk.until(lambda seen: seen["page"] == "ticket")
    kiosk.ask("rest")
    told = passed(kiosk, "no_paper")
    assert device.hung, "the printer was not waited for"
    assert kiosk.ask("see")["paper"] == "doubtful"
    (trouble,) = hall.queue.papers_in_trouble()
    assert (trouble.paper.state, trouble.paper.reason) == (PaperState.UNCERTAIN, "silent")
    hall.server.mend()
    kiosk.end()
    return *told, rest


def test_the_screen_is_never_held_up_by_a_printer_that_hangs(proof: ProofReport) -> None:
    with kiosk_hall(PrinterServer()) as hall:
        seconds, gap, looks, rest = hung(hall)
    assert looks > 1
    # Against what the same run waited for the printer: who waits for it on the window's thread stands still so long.
    assert gap < seconds / 2
    proof.say(
        "the GUI thread while the printer hangs amid a paper", longest_pause_ms=round(gap * 1000, 1),
        limit_ms=100, given_up_s=round(seconds, 2), looks=looks, longest_pause_without_a_paper_ms=round(rest * 1000, 1),
    )  # fmt: skip


def test_a_kiosk_that_prints_on_its_gui_thread_is_caught(proof: ProofReport) -> None:
    with kiosk_hall(PrinterServer(), way="blocking", limit=1.5) as hall:
        device, kiosk = hall.server.device, hall.begin()
        device.arm(Script(Break.HANG, byte=HELD))
        kiosk.take()
        assert device.broke.wait(60)
        kiosk.until(lambda seen: seen["page"] == "ticket")
        gap = kiosk.until(lambda seen: seen["gap"] > 0.5)["gap"]
        hall.server.mend()
        kiosk.end()
    assert gap > 0.5
    proof.say("negative control: printing on the GUI thread", longest_pause_ms=round(gap * 1000), found=1)


@contextmanager
def deaf() -> Iterator[str]:
    """A printer that accepts and never reads; its address."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        door.bind(("127.0.0.1", 0))
        door.listen(8)
        yield f"tcp://127.0.0.1:{door.getsockname()[1]}"


@pytest.mark.long
def test_the_screen_is_never_held_up_by_a_printer_that_never_reads(proof: ProofReport) -> None:
    with kiosk_hall(PrinterServer()) as hall, deaf() as url:
        kiosk = hall.begin(url)
        kiosk.take()
        kiosk.until(lambda seen: seen["page"] == "ticket")
        kiosk.ask("rest")
        seconds, gap, looks = passed(kiosk, "no_paper")
        kiosk.end()
    assert looks > 1
    proof.say(
        "the GUI thread while a printer accepts and never reads", longest_pause_ms=round(gap * 1000, 1),
        limit_ms=100, given_up_s=round(seconds, 2), looks=looks,
    )  # fmt: skip


def timed(wanted: Callable[[], bool]) -> float:
    """Seconds until ``wanted``."""
    began = time.monotonic()
    while not wanted():
        assert time.monotonic() - began < 60
    return time.monotonic() - began


def test_troubles_and_their_end_are_on_the_screen_and_at_the_help_desk(proof: ProofReport) -> None:
    seen, staff, back, clear = [], [], [], []

    def words() -> list[str]:
        return [trouble.what for trouble in hall.queue.troubles()]

    with kiosk_hall(PrinterServer(EscposDevice())) as hall:
        device, server = hall.server.device, hall.server
        kiosk = hall.begin()
        kiosk.until(lambda now: now["page"] == "home" and now["popular"] > 0)
        kiosk.ask("open A02")
        kiosk.until(lambda now: now["page"] == "service" and not now["note"])
        faults: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
            "paper_out": (lambda: setattr(device, "answers", PAPER_OUT), lambda: setattr(device, "answers", READY)),
            "cover_open": (lambda: setattr(device, "answers", COVER_OPEN), lambda: setattr(device, "answers", READY)),
            "absent": (server.unplug, server.plug),
        }
        for word, (harm, mend) in faults.items():
            harm()
            seen.append(timed(lambda: kiosk.ask("see")["note"]))
            staff.append(timed(lambda word=word: words() == [word]))  # type: ignore[misc]
            mend()
            back.append(timed(lambda: not kiosk.ask("see")["note"]))
            clear.append(timed(lambda: words() == []))
        device.answers = PAPER_LOW
        warned = timed(lambda: words() == ["paper_low"])
        assert not kiosk.ask("see")["note"]
        kiosk.ask("take")
        kiosk.until(lambda now: now["paper"] == "out")
        timed(lambda: [trouble.papers for trouble in hall.queue.troubles()] == [1])
        device.answers = READY
        timed(lambda: words() == [])
        kiosk.end()
    proof.say(
        "a printer's faults on the kiosk's screen and at the help desk", faults=len(faults),
        slowest_on_screen_s=round(max(seen), 2), slowest_at_desk_after_s=round(max(staff), 2),
        slowest_back_s=round(max(back), 2), slowest_cleared_after_s=round(max(clear), 2),
        near_end_at_desk_s=round(warned, 2),
    )  # fmt: skip
