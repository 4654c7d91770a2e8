"""The black field of a slip: in which room to wait and to which counter one is called."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import ImageDraw

from shared.devices.paper_texts import PaperTexts
from shared.devices.paper_type import Face, Typeface

_PAD_X, _PAD_Y, _BETWEEN = 18, 10, 26
_SIZES = (38, 36, 34, 32, 30, 28)


@dataclass(frozen=True, slots=True)
class PlaceField:
    """Texts of the field with their places, relative to its upper left corner."""

    width: int
    height: int
    pieces: tuple[tuple[Face, int, int, tuple[str, ...]], ...]

    def draw(self, pen: ImageDraw.ImageDraw, left: int, top: int) -> None:
        """Draw the field, white on black."""
        pen.rounded_rectangle((left, top, left + self.width - 1, top + self.height - 1), 12, fill=0)
        for face, x, y, lines in self.pieces:
            face.draw(pen, (left + x, top + y), lines, 255)


def place_field(texts: PaperTexts, typeface: Typeface, body: int, width: int) -> PlaceField:
    """Room and counters side by side where they fit, else one under the other."""
    small = typeface.face(600, body)
    for size in _SIZES:
        large = typeface.face(800, size)
        left = max(small.width(texts.wait_label), large.width(texts.room))
        right = max(small.width(texts.counter_label), large.width(texts.counters))
        if left + _BETWEEN + right <= width - 2 * _PAD_X:
            column = max(_PAD_X + left + _BETWEEN, min(width // 2 + 20, width - _PAD_X - right))
            y = _PAD_Y + small.line
            pieces = (
                (small, _PAD_X, _PAD_Y, (texts.wait_label,)),
                (large, _PAD_X, y, (texts.room,)),
                (small, column, _PAD_Y, (texts.counter_label,)),
                (large, column, y, (texts.counters,)),
            )
            return PlaceField(width, y + large.line + _PAD_Y, pieces)
    return _stacked(texts, typeface.face(800, body + 3), width)


def _stacked(texts: PaperTexts, face: Face, width: int) -> PlaceField:
    """Many counters: two sentences over the whole width."""
    room = face.wrap(texts.wait_line, width - 2 * _PAD_X)
    counters = face.wrap(texts.counter_line, width - 2 * _PAD_X)
    y = _PAD_Y + len(room) * face.line + 4
    pieces = ((face, _PAD_X, _PAD_Y, room), (face, _PAD_X, y, counters))
    return PlaceField(width, y + len(counters) * face.line + _PAD_Y, pieces)
