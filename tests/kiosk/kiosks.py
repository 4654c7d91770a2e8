"""A hall with real kiosks in it: a queue file, a clock that a test steps, a printer on loopback, and a help desk."""

from __future__ import annotations

import json
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from shared.actions.local import LocalQueue
from shared.devices.escpos_job import job_picture
from shared.devices.printer_url import printer_profile
from shared.devices.printers import paper_job, torn_mark
from shared.ports.printer import Slip
from shared.qt.assets import ROOT
from shared.rules.papers import HOLD_S, PaperState
from shared.store.sqlite import create_store, open_store
from tests.fakes.printer_server import PrinterServer
from tests.kiosk.fakes import TUESDAY, sample_mall
from tests.kiosk.kiosk_child import Begin
from tests.proofs.clock_child import MachineClock
from tests.proofs.test_officers import folder_in_memory

WAIT = 60
"""Longest time that is waited for what must come; no test passes by it."""


class Kiosk:
    """One running kiosk. Its answers come in the order of what is asked, from its GUI thread."""

    def __init__(self, pid: int, line: socket.socket) -> None:
        self.pid = pid
        self._line = line
        line.settimeout(WAIT)
        self._answers = line.makefile("r")

    def ask(self, what: str) -> dict[str, Any]:
        """Do ``what``; what is on the screen then."""
        self.tell(what)
        seen: dict[str, Any] = json.loads(self._answers.readline())
        return seen

    def tell(self, what: str) -> None:
        """Do ``what``; nobody waits for it."""
        self._line.sendall(what.encode() + b"\n")

    def until(self, wanted: Callable[[dict[str, Any]], bool], do: str = "see") -> dict[str, Any]:
        """Look until ``wanted``; a kiosk that never comes to that is ended by the test's own limit."""
        for _ in range(20_000):
            seen = self.ask(do)
            if wanted(seen):
                return seen
            threading.Event().wait(0.003)
        raise AssertionError(f"the kiosk never came to it: {seen}")

    def take(self, service: str = "A02") -> None:
        """A visitor takes a number: to the page of the service, and on."""
        self.until(lambda seen: seen["page"] == "home" and seen["popular"] > 0)
        self.ask(f"open {service}")
        self.tell("take")

    def let_go(self) -> None:
        """A kiosk that nobody talks to any more ends."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)

    def kill(self) -> None:
        """At once and without a word."""
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def end(self) -> None:
        """As when its window is closed."""
        self.tell("end")
        self.wait()

    def wait(self) -> None:
        """Until its process is gone."""
        try:
            while self._answers.readline():
                pass
        except ConnectionResetError:
            pass
        self._answers.close()
        self._line.close()


@dataclass
class KioskHall:
    """``printer_options`` belong to the address of the printer, such as ``model=epson-tm``."""

    folder: Path
    server: PrinterServer
    printer_options: str
    way: str = "right"
    limit: float = 0
    passed: timedelta = timedelta()
    desk: Tally[tuple[str, int]] = field(default_factory=Tally)
    """Papers that the help desk has printed, by number and copy."""

    def __post_init__(self) -> None:
        self._queue, self._machine = self.folder / "queue.db", self.folder / "machine"
        self._clock = MachineClock(self._machine)
        self._begun: list[Kiosk] = []
        self.step(0)
        create_store(self._queue, sample_mall(), TUESDAY, {}).close()
        self.queue = LocalQueue(open_store(self._queue), self._clock)
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.kiosk.kiosk_child"], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, **{f"XDG_{name}_HOME": str(self.folder) for name in ("STATE", "CONFIG", "CACHE")}},
        )  # fmt: skip

    @property
    def url(self) -> str:
        """The printer's address, with its model."""
        return f"{self.server.url}?{self.printer_options}"

    def step(self, seconds: float) -> None:
        """Time goes by in the hall."""
        self.passed += timedelta(seconds=seconds)
        self._clock.set(TUESDAY + self.passed, timedelta(), 0, self.passed.total_seconds())

    def begin(self, printer: str | None = None) -> Kiosk:
        """A kiosk, from its start."""
        talk = self.folder / "talk"
        talk.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(str(talk))
            door.listen()
            door.settimeout(WAIT)
            begin = Begin(
                str(talk), str(self._queue), str(self._machine), printer or self.url, str(self.folder / "slips"),
                self.way, self.limit,
            )  # fmt: skip
            assert self._nursery.stdin is not None
            assert self._nursery.stdout is not None
            self._nursery.stdin.write(json.dumps(asdict(begin)) + "\n")
            self._nursery.stdin.flush()
            pid = int(self._nursery.stdout.readline())
            line, _ = door.accept()
        self._begun.append(Kiosk(pid, line))
        return self._begun[-1]

    def help(self) -> None:
        """The help desk prints, on its own printer, what its list shows once nobody holds it any more."""
        self.step(HOLD_S + 1)
        for trouble in self.queue.papers_in_trouble():
            number = trouble.ticket.number
            paper = self.queue.reserve_print(number, "desk") or self.queue.reprint(number, "desk")
            assert paper is not None
            assert self.queue.begin_print(paper)
            self.desk[number, paper.copy] += 1
            assert self.queue.settle_print(paper, PaperState.PRINTED)

    def reserved(self) -> list[str]:
        """Numbers whose paper somebody has reserved: whoever took one of the others was never told of it."""
        numbers = [event.number or "" for event in self.queue.events(0, 10_000) if event.kind == "issued"]
        tickets = [self.queue.ticket(number).ticket for number in numbers]
        with self.queue._store.read() as unit:
            return [ticket.number for ticket in tickets if unit.last_paper(ticket.id) is not None]

    def papers(self) -> tuple[Tally[tuple[str, int]], list[Image.Image]]:
        """What lies in the kiosk's tray: whole papers by number and copy (0, 1), and what nobody can explain."""
        profile = printer_profile(self.url)
        draw, torn = paper_job(profile), trimmed(job_picture(torn_mark(profile)))
        known = {}
        noted = self.folder / "slips"
        for line in noted.read_text("ascii").splitlines() if noted.exists() else ():
            slip = pickle.loads(bytes.fromhex(line))  # noqa: S301 - written by our own kiosks
            assert isinstance(slip, Slip)
            known[trimmed(job_picture(draw(slip).data)).tobytes()] = slip.number, int(slip.copy)
        whole, strange = Tally[tuple[str, int]](), []
        for paper in self.server.device.papers:
            seen = trimmed(paper)
            if name := known.get(seen.tobytes()):
                whole[name] += 1
            elif seen.crop((0, seen.height - torn.height, seen.width, seen.height)).tobytes() != torn.tobytes():
                strange.append(paper)
        return whole, strange

    def close(self) -> None:
        """End what was begun."""
        for kiosk in self._begun:
            kiosk.let_go()
        self._nursery.communicate()
        self.queue.close()


@contextmanager
def kiosk_hall(
    server: PrinterServer, options: str = "model=epson-tm", way: str = "right", limit: float = 0
) -> Iterator[KioskHall]:
    """A hall on a folder in memory, with its printer."""
    with folder_in_memory() as folder, server:
        hall = KioskHall(folder, server, options, way, limit)
        try:
            yield hall
        finally:
            hall.close()


def trimmed(picture: Image.Image) -> Image.Image:
    """Without the white above and below: how far a paper is fed is no part of what it says."""
    grey = picture.convert("L")
    box = ImageChops.invert(grey).getbbox() or (0, 0, 1, 1)
    return grey.crop((0, box[1], grey.width, box[3]))
