"""The huge queue number of a slip, as large as its place allows."""

from __future__ import annotations

from PIL import ImageDraw

from shared.devices.paper_type import CAPITALS, Typeface

LARGEST = 206
"""Dots of type: figures of 19 mm."""
_ABOVE, _BELOW = 8, 14
_SPACING = 0.02


class NumberLine:
    """One number at a size that fits both the height asked for and the width of the paper."""

    def __init__(self, number: str, typeface: Typeface, size: int, width: int) -> None:
        self._number = number
        self._typeface = typeface
        natural = self._measure(size)
        self._size = size if natural <= width else int(size * width / natural)
        while self._measure(self._size) > width:
            self._size -= 1
        self.height = self.height_at(self._size)

    @staticmethod
    def height_at(size: int) -> int:
        """Dots from top to bottom for type of ``size``, white space included."""
        return round(size * CAPITALS) + _ABOVE + _BELOW

    @staticmethod
    def size_for(height: int) -> int:
        """The type size that fills ``height`` dots."""
        return min(LARGEST, int((height - _ABOVE - _BELOW) / CAPITALS))

    def draw(self, pen: ImageDraw.ImageDraw, left: int, top: int) -> None:
        """Draw the number with its first stroke on the left margin."""
        font = self._typeface.face(800, self._size).font
        base = top + _ABOVE + round(self._size * CAPITALS)
        x = left - font.getbbox(self._number[0], anchor="ls")[0]
        for sign, advance in zip(self._number, self._advances(self._size), strict=True):
            pen.text((round(x), base), sign, fill=0, font=font, anchor="ls")
            x += advance

    def _advances(self, size: int) -> list[float]:
        face = self._typeface.face(800, size)
        return [face.length(sign) + size * _SPACING for sign in self._number]

    def _measure(self, size: int) -> float:
        return sum(self._advances(size))
