"""A make-believe ESC/POS printer on loopback TCP, scripted by a test; it decodes what it gets by itself."""

from __future__ import annotations

import socket
import threading
from dataclasses import dataclass, field
from enum import Enum, auto
from types import TracebackType
from typing import Self

from PIL import Image

READY = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}
PAPER_OUT = {1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x7E}
COVER_OPEN = {1: 0x1A, 2: 0x16, 3: 0x12, 4: 0x12}


class Habit(Enum):
    """How the printer behaves."""

    ANSWERS = auto()
    SILENT = auto()
    """Prints, never answers."""
    DEAF_AFTER_JOB = auto()
    """Answers, takes the job, then hangs."""
    HANGS = auto()
    """Answers the first question and then neither reads nor answers."""


@dataclass
class Paper:
    """What one connection printed, in rasters, and every command in order."""

    rasters: list[Image.Image] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)

    def picture(self) -> Image.Image:
        """All rasters under one another, black on white."""
        whole = Image.new("1", (self.rasters[0].width, sum(r.height for r in self.rasters)), 1)
        top = 0
        for raster in self.rasters:
            whole.paste(raster, (0, top))
            top += raster.height
        return whole


class PrinterServer:
    """Listens while used as a context manager; ``answers`` and ``habit`` may be changed between jobs."""

    def __init__(self, habit: Habit = Habit.ANSWERS, noise: bytes = b"") -> None:
        """``noise`` is sent in front of every answer, as automatic status bytes are."""
        self.habit = habit
        self.answers = dict(READY)
        self.answers_after_job: dict[int, int] | None = None
        self.noise = noise
        self.papers: list[Paper] = []
        self.connections = 0
        self.closed = threading.Event()
        """Set when the other side has ended its last connection and all it sent was read."""
        self._stop = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)

    @property
    def url(self) -> str:
        """The address to print to."""
        return f"tcp://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        with socket.create_connection(("127.0.0.1", self.port)):
            pass
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            link, _ = self._socket.accept()
            if self._stop.is_set():
                link.close()
                return
            self.connections += 1
            self.closed.clear()
            with link:
                self._talk(link)
            self.closed.set()

    def _talk(self, link: socket.socket) -> None:
        paper = Paper()
        self.papers.append(paper)
        link.settimeout(10)
        held = b""
        while not self._stop.is_set():
            try:
                heard = link.recv(65536)
            except OSError:
                return
            if not heard:
                assert not held, f"the job ends in the middle of a command: {held[:8]!r}"
                return
            held = self._commands(link, held + heard, paper)
            if self.habit is Habit.HANGS:
                self._stop.wait(10)
                return

    def _commands(self, link: socket.socket, data: bytes, paper: Paper) -> bytes:
        """Carry out every whole command at the start of ``data``; answers what is left."""
        while len(data) >= 2:
            if data[:2] == b"\x10\x04":
                if len(data) < 3:
                    return data
                paper.commands.append(f"ask {data[2]}")
                self._answer(link, data[2], paper)
                data = data[3:]
            elif data[:2] == b"\x1b@":
                paper.commands.append("init")
                data = data[2:]
            elif data[:2] == b"\x1bd":
                if len(data) < 3:
                    return data
                paper.commands.append(f"feed {data[2]}")
                data = data[3:]
            elif data[:2] == b"\x1dV":
                if len(data) < 3:
                    return data
                paper.commands.append(f"cut {data[2]}")
                data = data[3:]
            elif data[:2] == b"\x1dv":
                size = 8 if len(data) < 8 else 8 + (data[4] + 256 * data[5]) * (data[6] + 256 * data[7])
                if len(data) < max(size, 8):
                    return data
                paper.commands.append(f"raster {data[6] + 256 * data[7]}")
                paper.rasters.append(_raster(data[:size]))
                data = data[size:]
            else:
                raise AssertionError(f"a command that no slip contains: {data[:4]!r}")
        return data

    def _answer(self, link: socket.socket, question: int, paper: Paper) -> None:
        after = "init" in paper.commands
        if self.habit is Habit.SILENT or (self.habit is Habit.DEAF_AFTER_JOB and after):
            return
        table = self.answers_after_job if after and self.answers_after_job is not None else self.answers
        link.sendall(self.noise + bytes((table[question],)))


def _raster(command: bytes) -> Image.Image:
    """A GS v 0 command as a picture, dot by dot: in the command 1 is black."""
    width, height = (command[4] + 256 * command[5]) * 8, command[6] + 256 * command[7]
    picture = Image.new("1", (width, height), 1)
    for y in range(height):
        row = command[8 + y * width // 8 : 8 + (y + 1) * width // 8]
        for x in range(width):
            if row[x // 8] & (0x80 >> x % 8):
                picture.putpixel((x, y), 0)
    return picture
