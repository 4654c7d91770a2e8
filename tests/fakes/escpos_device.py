"""A make-believe ESC/POS printer without a cable: takes bytes, answers, makes paper, and breaks where a script says."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from PIL import Image, ImageDraw

READY = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}
PAPER_OUT = {1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x7E}
PAPER_LOW = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x1E}
COVER_OPEN = {1: 0x1A, 2: 0x16, 3: 0x12, 4: 0x12}
CUTTER = {1: 0x1A, 2: 0x52, 3: 0x1A, 4: 0x12}
BROKEN = {1: 0x1A, 2: 0x52, 3: 0x32, 4: 0x12}
LINE = 30
"""Dots of one fed line."""


class Break(Enum):
    """What happens at the point that a script names."""

    HANG = auto()
    """Neither reads nor answers, keeps all it has; goes on where it was when mended."""
    CYCLE = auto()
    """Loses power: what was not on paper is gone, and so is every connection."""
    RESET = auto()
    """The connection is reset; the printer itself goes on with what it has."""
    PAPER_END = auto()
    COVER = auto()
    KNIFE = auto()
    """A fault that stops the paper; the printer still answers, and goes on when mended."""


STOPPING = {Break.PAPER_END: PAPER_OUT, Break.COVER: COVER_OPEN, Break.KNIFE: CUTTER}


@dataclass(frozen=True)
class Script:
    """``kind`` happens when the job's byte number ``byte`` has come, or instead of carrying out its ``command``."""

    kind: Break
    byte: int | None = None
    command: int | None = None


class LineBrokenError(Exception):
    """The device wants its line cut: ``args[0]`` is the Break."""


@dataclass
class EscposDevice:
    """Works in the thread that feeds it, and prints at once unless it is ``slow``."""

    answers: dict[int, int] = field(default_factory=lambda: dict(READY))
    silent: bool = False
    in_order: bool = True
    mark: bool = True
    slow: bool = False
    """Commands wait in its buffer until ``step`` carries them out; questions are answered at once all the same."""
    noise: bytes = b""
    script: Script | None = None
    papers: list[Image.Image] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    taken: int = 0
    """Bytes of jobs that came (status questions not counted), since ``arm``."""
    done: int = 0
    waiting: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._held = bytearray()
        self._missing = 0
        self._strip: list[Image.Image] = []
        self._stopped = False
        self.hung = False
        self.late = b""
        """What had come when it hung and is still in its buffer."""
        self.broke = threading.Event()
        self.cut = threading.Event()
        """Set when a paper has left the printer."""
        self.lock = threading.RLock()
        self.send: Callable[[bytes], None] = lambda _data: None

    def arm(self, script: Script | None) -> None:
        """Begin to count anew, with a new script."""
        with self.lock:
            self.script, self.taken, self.done = script, 0, 0
            self.broke.clear()

    def mend(self) -> None:
        """Take the fault away, also one that has not come yet: new paper, cover shut, power on."""
        with self.lock:
            self.script = None
            self.hung = self._stopped = False
            self.answers = dict(READY)
        self.step()

    def feed(self, data: bytes) -> None:
        """Take bytes as they come. Raises ``LineBrokenError`` where the script cuts the line."""
        with self.lock:
            while data:
                asked = data.find(b"\x10\x04")
                if asked == 0 and len(data) >= 3:
                    # Carried out on receipt; in the middle of a picture the bytes count as dots as well.
                    self._answer(data[2])
                    if self._missing:
                        self._take(data[:3])
                    data = data[3:]
                    continue
                upto = len(data) if asked <= 0 else asked
                if self.script and self.script.byte is not None and self.taken < self.script.byte:
                    upto = min(upto, self.script.byte - self.taken)
                self.taken += upto
                self._take(data[:upto])
                data = data[upto:]
                if self.script and self.taken == self.script.byte:
                    self._break(self.script.kind, data)

    def step(self) -> None:
        """Carry out all that waits."""
        while self.waiting and not self._stopped and not self.hung:
            self.one_step()

    def one_step(self) -> None:
        """Carry out the command that waits longest, if nothing stops the paper."""
        with self.lock:
            if self.waiting and not self._stopped and not self.hung:
                self._carry_out(self.waiting.pop(0))

    def resume(self) -> None:
        """Go on with what had come before the line broke."""
        with self.lock:
            self._take(b"")
        self.step()

    def _break(self, kind: Break, rest: bytes) -> None:
        self.script = None
        if kind is Break.CYCLE:
            self._held.clear()
            self.waiting.clear()
            self._missing = 0
        elif kind in STOPPING:
            self._stopped, self.answers = True, dict(STOPPING[kind])
        elif kind is Break.HANG:
            self.hung = True
            self.late = rest
        self.broke.set()
        if kind not in STOPPING:
            raise LineBrokenError(kind)

    def _answer(self, question: int) -> None:
        self.commands.append(f"ask {question}")
        if not self.silent:
            self.send(self.noise + bytes((self.answers[question],)))

    def _take(self, data: bytes) -> None:
        self._held += data
        while (size := self._size()) and len(self._held) >= size:
            command = bytes(self._held[:size])
            del self._held[:size]
            self._missing = 0
            if command != b"\x1b2":  # line spacing: no time, no effect
                self.waiting.append(command)
            if not self.slow:
                self.step()
        self._missing = max((self._size() or 0) - len(self._held), 0)

    def _size(self) -> int | None:
        """Bytes of the command at the front, None while that cannot be known."""
        held = self._held
        if not held:
            return None
        first = held[0]
        if first not in {0x1B, 0x1D, 0x10}:
            return 1
        if len(held) < 2:
            return None
        match bytes(held[:2]):
            case b"\x1b@" | b"\x1b2":
                return 2
            case b"\x1bd" | b"\x1dV" | b"\x1dr" | b"\x10\x04":
                return 3
            case b"\x1dv":
                if len(held) < 8:
                    return None
                return 8 + int.from_bytes(held[4:6], "little") * int.from_bytes(held[6:8], "little")
            case b"\x1d(":
                return None if len(held) < 5 else 5 + int.from_bytes(held[3:5], "little")
            case _:
                return 2

    def _carry_out(self, command: bytes) -> None:
        if self.script and self.script.command == self.done:
            self.waiting.insert(0, command)
            self._break(self.script.kind, b"")
            return
        self.done += 1
        match command[:2]:
            case b"\x1dv" if len(command) > 8:
                self.commands.append(f"raster {int.from_bytes(command[6:8], 'little')}")
                self._strip.append(raster(command))
            case b"\x1b@":
                self.commands.append("init")
            case b"\x1bd":
                self.commands.append(f"feed {command[2]}")
                self._strip.append(Image.new("1", (8, LINE * command[2]), 1))
            case b"\x1dV":
                self.commands.append(f"cut {command[2]}")
                self.tear()
            case b"\x1dr":
                self.commands.append("in order")
                if self.in_order and not self.silent:
                    self.send(bytes((0x03 if self.answers[4] & 0x0C else 0,)))
            case b"\x1d(":
                self.commands.append("mark")
                if self.mark and not self.silent:
                    self.send(b"\x37\x22" + command[7:11] + b"\0")
            case _ if len(command) == 1 and command[0] >= 0x20:
                self.commands.append(f"text {command!r}")
                self._strip.append(letter(command))
            case _:
                self.commands.append(f"nothing {command[:4]!r}")

    def tear(self) -> None:
        """Cut, or tear by hand, what stands in the printer."""
        if self._strip:
            self.papers.append(joined(self._strip))
            self._strip = []
            self.cut.set()


def joined(strips: list[Image.Image]) -> Image.Image:
    """The strips under one another, black on white."""
    whole = Image.new("1", (max(s.width for s in strips), max(1, sum(s.height for s in strips))), 1)
    top = 0
    for strip in strips:
        whole.paste(strip, (0, top))
        top += strip.height
    return whole


def letter(text: bytes) -> Image.Image:
    """A character that a printer got outside any picture."""
    picture = Image.new("1", (24, LINE), 1)
    ImageDraw.Draw(picture).text((2, 2), text.decode("latin-1"), fill=0)
    return picture


def raster(command: bytes) -> Image.Image:
    """A GS v 0 command as a picture: in the command 1 is black."""
    across, height = int.from_bytes(command[4:6], "little"), int.from_bytes(command[6:8], "little")
    return Image.frombytes("1", (across * 8, height), bytes(byte ^ 0xFF for byte in command[8:]))
