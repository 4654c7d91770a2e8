"""A screen of its own (Xvfb) whose pixels are read straight from the server's memory, and a keyboard for it."""

from __future__ import annotations

import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from tests.bench.harness import BenchFault

_FIRST, _LAST = 80, 89
_HEADER = ">25I"
"""XWD file format, version 7 (X11/XWDFile.h): 25 words, then the name, then the colour map of 12 bytes an entry."""

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, as Pillow has it."""


class Screen:
    """The pixels of one X display, as the server holds them at this very moment."""

    def __init__(self, display: str, picture: Path) -> None:
        self.display = display
        with picture.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        words = struct.unpack_from(_HEADER, self._map)
        self.size = (words[4], words[5])
        self._stride = words[12]
        self._start = words[0] + words[19] * 12
        self._view = memoryview(self._map)

    def grab(self, box: Box) -> Image.Image:
        """What stands in ``box`` now (RGB)."""
        left, top, right, bottom = box
        first = self._start + top * self._stride
        rows = self._view[first : first + (bottom - top) * self._stride]
        whole = Image.frombuffer("RGB", (self._stride // 4, bottom - top), rows, "raw", "BGRX", self._stride, 1)
        return whole.crop((left, 0, right, bottom - top))

    def is_blank(self) -> bool:
        """Whether the middle of the screen is still of one colour: nobody has drawn a page there."""
        width, height = self.size
        low = self.grab((width // 4, height // 8, width * 3 // 4, height * 7 // 8)).getextrema()
        return all(least == most for least, most in low)

    def close(self) -> None:
        """Let the memory go."""
        self._view.release()
        self._map.close()


class Ink:
    """The shape of what is written in a box, whatever its ground: how much ink each column holds.

    Ground and ink are the two commonest colours of ``model``, the finished picture. A pixel is ink when it has gone at
    least ``strength`` of the way from the one to the other: a text that still fades in does not count.
    """

    def __init__(self, model: Image.Image, strength: float = 0.8) -> None:
        common = sorted(model.getcolors(model.width * model.height) or [], reverse=True)[:2]
        if len(common) < 2:
            raise BenchFault("nothing is written where something should be")
        ground, self._ink = (colour for _, colour in common)
        way = _apart(Image.new("RGB", (1, 1), ground), self._ink).getpixel((0, 0))
        self._most = round((1 - strength) * float(way))  # type: ignore[arg-type]
        self.model = self.profile(model)

    def profile(self, picture: Image.Image) -> bytes:
        """Ink by column, 0 to 255."""
        inked = _apart(picture, self._ink).point([255] * (self._most + 1) + [0] * (255 - self._most))
        return inked.resize((inked.width, 1), Image.Resampling.BOX).tobytes()


def _apart(picture: Image.Image, colour: object) -> Image.Image:
    """How far every pixel is from ``colour``, as grey."""
    plain = Image.new("RGB", picture.size, colour)  # type: ignore[arg-type]
    return ImageChops.difference(picture, plain).convert("L")


def distance(one: bytes, other: bytes) -> float:
    """Mean difference of two profiles."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / max(1, len(one))


@contextmanager
def open_screen(width: int, height: int) -> Iterator[Screen]:
    """Start an X server with one screen of that size; ``BenchFault`` when there is none on this machine."""
    # Pixels belong in memory: on a disk the system would write them to it all the time.
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="antrean-bench-", dir=memory if memory.is_dir() else None) as folder:
        process, display = _start(width, height, folder)
        screen = Screen(display, Path(folder) / "Xvfb_screen0")
        try:
            yield screen
        finally:
            screen.close()
            process.terminate()
            process.wait()


def _start(width: int, height: int, folder: str) -> tuple[subprocess.Popen[bytes], str]:
    for number in range(_FIRST, _LAST + 1):
        heard, told = os.pipe()
        try:
            process = subprocess.Popen(
                ["Xvfb", f":{number}", "-screen", "0", f"{width}x{height}x24", "-fbdir", folder, "-nolisten", "tcp",
                 "-displayfd", str(told)],
                pass_fds=(told,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except FileNotFoundError as error:
            os.close(heard)
            raise BenchFault("Xvfb is not installed") from error
        finally:
            os.close(told)
        with os.fdopen(heard, "rb") as answer:
            if answer.readline().strip():
                return process, f":{number}"
        process.wait()
    raise BenchFault(f"every display from :{_FIRST} to :{_LAST} is taken")


class Keyboard:
    """Keys of a display, pressed by the X server's own test extension, as a hand on the keyboard would."""

    def __init__(self, display: str) -> None:
        names = find_library("X11"), find_library("Xtst")
        if None in names:
            raise BenchFault("libX11 and libXtst are not installed")
        self._x: Any = ctypes.CDLL(names[0])
        self._test: Any = ctypes.CDLL(names[1])
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def focus(self) -> None:
        """Give the keys to the window under the pointer (the middle of the screen), as a window manager does."""
        root, child, mask = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        places = [ctypes.c_int() for _ in range(4)]
        self._x.XQueryPointer(
            self._display, ctypes.c_ulong(self._x.XDefaultRootWindow(self._display)), ctypes.byref(root),
            ctypes.byref(child), *(ctypes.byref(place) for place in places), ctypes.byref(mask),
        )  # fmt: skip
        if not child.value:
            raise BenchFault("there is no window to type into")
        self._x.XSetInputFocus(self._display, child, 2, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def press(self, key: str) -> float:
        """Press and release the key of that X name; the moment (monotonic, seconds) just before."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode())))
        moment = time.monotonic()
        self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x.XFlush(self._display)
        return moment

    def close(self) -> None:
        """Hang up."""
        self._x.XCloseDisplay(self._display)
