"""Type for paper: the project's font at whole-dot sizes, measured and wrapped the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

from shared.devices.assets import FONTS

_FILES = {
    400: "PlusJakartaSans_400Regular.ttf",
    500: "PlusJakartaSans_500Medium.ttf",
    600: "PlusJakartaSans_600SemiBold.ttf",
    700: "PlusJakartaSans_700Bold.ttf",
    800: "PlusJakartaSans_800ExtraBold.ttf",
}
CAPITALS = 0.757
"""Height of figures in em (capitals are 0.745): the font's own design."""


_MEASURED = 1024
"""Texts of one face whose width is remembered: the lines of a slip are mostly those of the slip before."""


class Face:
    """One weight at one size in dots."""

    def __init__(self, font: ImageFont.FreeTypeFont, size: int) -> None:
        self.font = font
        self.size = size
        self.length: Callable[[str], float] = lru_cache(_MEASURED)(font.getlength)

    @property
    def line(self) -> int:
        """Dots from one baseline to the next."""
        return round(self.size * 1.2)

    def width(self, text: str) -> int:
        """Dots that ``text`` takes on one line."""
        return round(self.length(text))

    def wrap(self, text: str, width: int) -> tuple[str, ...]:
        """``text`` in lines no wider than ``width``; a word that is wider alone is broken, never clipped."""
        lines: list[str] = []
        line = ""
        for word in text.split():
            rest = word
            while rest:
                joined = f"{line} {rest}" if line else rest
                if self.width(joined) <= width:
                    line, rest = joined, ""
                elif line:
                    lines.append(line)
                    line = ""
                else:
                    fits = max((n for n in range(1, len(rest)) if self.width(rest[:n]) <= width), default=1)
                    lines.append(rest[:fits])
                    rest = rest[fits:]
        return (*lines, line) if line else tuple(lines)

    def draw(self, pen: ImageDraw.ImageDraw, at: tuple[int, int], lines: tuple[str, ...], ink: int = 0) -> int:
        """Draw ``lines`` with the top of the first at ``at``; answers the height used."""
        left, base = at[0], at[1] + round(self.size * 0.95)
        for nth, text in enumerate(lines):
            # "ls" pins the baseline: tops of accents and descenders must not move a line.
            pen.text((left, base + nth * self.line), text, fill=ink, font=self.font, anchor="ls")
        return self.line * len(lines)


class Typeface:
    """The faces of one font folder, loaded on demand."""

    def __init__(self, folder: Path = FONTS) -> None:
        """Raises ``OSError`` when a file of the font is missing from ``folder``."""
        for name in _FILES.values():
            (folder / name).stat()
        self._folder = folder
        self._faces: dict[tuple[int, int], Face] = {}

    def face(self, weight: int, size: int) -> Face:
        """``weight`` 400 to 800 at ``size`` dots."""
        key = (weight, size)
        if key not in self._faces:
            # The basic layout engine is part of FreeType; the other needs a system library: papers would differ.
            font = ImageFont.truetype(str(self._folder / _FILES[weight]), size, layout_engine=ImageFont.Layout.BASIC)
            self._faces[key] = Face(font, size)
        return self._faces[key]
