"""A paper as blocks under one another, measured first and then drawn: every form but the short ticket is made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PIL import Image, ImageDraw

from shared.devices.paper_number import NumberLine
from shared.devices.paper_type import Face, Typeface
from shared.devices.qr_picture import qr_modules, qr_picture

_Draw = Callable[[Image.Image, ImageDraw.ImageDraw, int], object]
_NARROW = 480


@dataclass(frozen=True, slots=True)
class _Block:
    height: int
    draw: _Draw


class Sheet:
    """Blocks are added from top to bottom; ``draw`` makes the picture. Nothing is ever clipped: long texts wrap."""

    def __init__(self, width: int, typeface: Typeface) -> None:
        """``width`` in dots: 384 or 576."""
        self.width = width
        self._typeface = typeface
        self.narrow = width < _NARROW
        self.left = 12 if self.narrow else 20
        self.right = width - self.left
        self.across = self.right - self.left
        size = 23 if self.narrow else 26
        self.body = typeface.face(600, size)
        self.strong = typeface.face(800, size)
        self.title = typeface.face(800, size + 4)
        self.large = typeface.face(800, size + 10)
        self._blocks: list[_Block] = []

    def gap(self, height: int) -> None:
        """White."""
        self._blocks.append(_Block(height, lambda _picture, _pen, _top: None))

    def rule(self) -> None:
        """A line across, with white above and below."""

        def draw(_picture: Image.Image, pen: ImageDraw.ImageDraw, top: int) -> None:
            pen.rectangle((self.left, top + 8, self.right - 1, top + 10), fill=0)

        self._blocks.append(_Block(20, draw))

    def text(self, words: str, face: Face | None = None, ink: int = 0) -> None:
        """A paragraph; nothing when ``words`` are empty."""
        face = face or self.body
        lines = face.wrap(words, self.across)
        if lines:
            self._add(face.line * len(lines) + 2, lambda pen, top: face.draw(pen, (self.left, top), lines, ink))

    def band(self, words: str) -> None:
        """White words on black over the whole width, in the middle."""
        face = self.large
        lines = face.wrap(words, self.across)
        height = face.line * len(lines) + 16

        def draw(pen: ImageDraw.ImageDraw, top: int) -> None:
            pen.rectangle((0, top, self.width - 1, top + height - 5), fill=0)
            for nth, line in enumerate(lines):
                face.draw(pen, ((self.width - face.width(line)) // 2, top + 5 + nth * face.line), (line,), 255)

        self._add(height, draw)

    def head(self, heading: tuple[str, ...], date: str, clock: str) -> None:
        """The mall's mark and name; date and time beside it, or below where the paper is narrow."""
        beside = 0 if self.narrow else max(self.body.width(date), self.body.width(clock)) + 16
        names = tuple(line for part in heading for line in self.strong.wrap(part, self.across - 60 - beside))
        lines = len(names) + self.narrow
        height = max(52, lines * self.strong.line + 4)
        self.gap(4)

        def draw(pen: ImageDraw.ImageDraw, top: int) -> None:
            middle = top + height // 2
            pen.rounded_rectangle((self.left, middle - 24, self.left + 47, middle + 23), 11, fill=0)
            for x, radius in ((12, 7), (28, 4), (39, 3)):
                pen.ellipse(
                    (self.left + x - radius, middle - radius, self.left + x + radius, middle + radius), fill=255
                )
            y = middle - lines * self.strong.line // 2
            self.strong.draw(pen, (self.left + 60, y), names)
            if self.narrow:
                self.body.draw(pen, (self.left + 60, y + len(names) * self.strong.line), (f"{date}, {clock}",))
                return
            for nth, words in enumerate((date, clock)):
                x = self.right - self.body.width(words)
                self.body.draw(pen, (x, middle - self.body.line + nth * self.body.line), (words,))

        self._add(height, draw)
        self.rule()

    def badges(self, label: str, badges: tuple[str, ...]) -> None:
        """A label on the left, words on black on the right, one under the other where the paper is narrow."""
        self.text(label)
        for words in badges:
            width = self.strong.width(words) + 24
            beside = bool(label) and self.body.width(label) + width + 12 <= self.across
            # Beside the label: the badge takes no height of its own and is drawn a line higher up.
            up = self.body.line + 2 if beside else 0
            draw = partial(self._draw_badge, words, width, up)
            self._add(0 if beside else self.body.line + 6, draw)

    def _draw_badge(self, words: str, width: int, up: int, pen: ImageDraw.ImageDraw, top: int) -> None:
        box = (self.right - width, top - up, self.right - 1, top - up + self.body.line)
        pen.rounded_rectangle(box, 7, fill=0)
        self.strong.draw(pen, (self.right - width + 12, top - up), (words,), 255)

    def number(self, number: str, largest: int) -> None:
        """The queue number over the whole width, no higher than type of ``largest`` dots."""
        line = NumberLine(number, self._typeface, largest, self.across)
        self._add(line.height, lambda pen, top: line.draw(pen, self.left, top))

    def field(self, rows: tuple[tuple[Face, str], ...]) -> None:
        """White words on a black field."""
        pad = 14 if self.narrow else 18
        wrapped = [self._fitted(face, words, self.across - 2 * pad) for face, words in rows if words]
        height = sum(face.line * len(lines) + 4 for face, lines in wrapped) + 20

        def draw(pen: ImageDraw.ImageDraw, top: int) -> None:
            pen.rounded_rectangle((self.left, top, self.right - 1, top + height - 1), 12, fill=0)
            y = top + 8
            for face, lines in wrapped:
                y += face.draw(pen, (self.left + pad, y), lines, 255) + 4

        self._add(height, draw)
        self.gap(8)

    def _fitted(self, face: Face, words: str, width: int) -> tuple[Face, tuple[str, ...]]:
        """On one line if need be in somewhat smaller type; a list of counters must not lose its last one to a line."""
        smaller = (self._typeface.face(800, size) for size in range(face.size - 1, self.body.size - 3, -1))
        fits = next((one for one in (face, *smaller) if one.width(words) <= width), face)
        return fits, fits.wrap(words, width)

    def pair(self, label: str, words: str) -> None:
        """A small label, and what it names in large type."""
        if words:
            self.text(label)
            face = self.large if self.large.width(words) <= self.across else self.strong
            self.text(words, face)

    def checklist(self, items: tuple[str, ...]) -> None:
        """Boxes to tick, one for each thing."""
        side = self.body.size - 3
        for item in items:
            lines = self.body.wrap(item, self.across - self.body.size - 12)

            def draw(pen: ImageDraw.ImageDraw, top: int, lines: tuple[str, ...] = lines) -> None:
                pen.rounded_rectangle((self.left, top + 5, self.left + side, top + 5 + side), 4, outline=0, width=3)
                self.body.draw(pen, (self.left + self.body.size + 12, top + 1), lines)

            self._add(len(lines) * self.body.line + 6, draw)

    def steps(self, items: tuple[str, ...]) -> None:
        """Numbered lines."""
        indent = self.strong.width("10.") + 8
        for nth, item in enumerate(items, 1):
            lines = self.body.wrap(item, self.across - indent)

            def draw(pen: ImageDraw.ImageDraw, top: int, nth: int = nth, lines: tuple[str, ...] = lines) -> None:
                self.strong.draw(pen, (self.left, top), (f"{nth}.",))
                self.body.draw(pen, (self.left + indent, top), lines)

            self._add(len(lines) * self.body.line + 4, draw)

    def code(self, text: str, beside: str, largest: int) -> None:
        """A QR code at the left edge, and words on its right; below it where they find no room."""
        code = qr_picture(qr_modules(text), largest).convert("L")
        room = self.right - code.width - 4
        face = self._typeface.face(600, 21) if self.narrow else self.body
        lines = face.wrap(beside, room)
        fits = len(lines) * face.line <= code.height and room >= face.width("Meja Bantuan")
        x = 0 if fits and beside else (self.width - code.width) // 2

        def draw(picture: Image.Image, pen: ImageDraw.ImageDraw, top: int) -> None:
            picture.paste(code, (x, top))
            if fits:
                at = (code.width + 4, top + (code.height - len(lines) * face.line) // 2)
                face.draw(pen, at, lines)

        self._blocks.append(_Block(code.height, draw))
        if not fits:
            self.text(beside)

    def picture(self, picture: Image.Image) -> None:
        """A picture over the whole width, as it is."""
        self._blocks.append(_Block(picture.height, lambda whole, _pen, top: whole.paste(picture, (0, top))))

    def draw(self) -> Image.Image:
        """The finished picture: mode ``1``, black on white."""
        whole = Image.new("L", (self.width, sum(block.height for block in self._blocks)), 255)
        pen = ImageDraw.Draw(whole)
        top = 0
        for block in self._blocks:
            block.draw(whole, pen, top)
            top += block.height
        # A fixed threshold, no dithering: thermal dots are black or white, and grey edges would print as dust.
        return whole.point([0] * 128 + [255] * 128, mode="1")

    def _add(self, height: int, draw: Callable[[ImageDraw.ImageDraw, int], object]) -> None:
        self._blocks.append(_Block(height, lambda _picture, pen, top: draw(pen, top)))
