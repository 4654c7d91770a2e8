"""Remembers every piece of text that is drawn on a paper, with the box of its ink."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from PIL import ImageDraw, ImageFont

Box = tuple[float, float, float, float]


def spy_on_words(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Box]]:
    """A list that grows with every text drawn from now on."""
    found: list[tuple[str, Box]] = []
    text = ImageDraw.ImageDraw.text

    def spy(pen: ImageDraw.ImageDraw, xy: tuple[float, float], words: str, **how: Any) -> None:
        font: ImageFont.FreeTypeFont = how["font"]
        found.append((words, pen.textbbox(xy, words, font=font, anchor=how["anchor"])))
        text(pen, xy, words, **how)

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", spy)
    return found


def require_room(drawn: list[tuple[str, Box]], width: int, height: int, margin: int = 8) -> None:
    """Nothing leaves the paper, and no two pieces of text are drawn over each other."""
    for words, (left, top, right, bottom) in drawn:
        assert left >= margin, words
        assert right <= width - margin, words
        assert top >= 0, words
        assert bottom <= height, words
    for (one, a), (other, b) in combinations(drawn, 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, f"{one!r} and {other!r} are drawn over each other"
