"""Draws a slip once as a 1-bit picture for 80 mm paper: what is previewed is what is printed."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageDraw

from shared.devices.paper_number import NumberLine
from shared.devices.paper_place import PlaceField, place_field
from shared.devices.paper_sheet import Sheet
from shared.devices.paper_texts import PaperTexts, bring_rest, paper_texts
from shared.devices.paper_type import Face, Typeface
from shared.devices.qr_picture import Modules, qr_modules, qr_picture, qr_side
from shared.ports.printer import Slip

WIDTH = 576
"""Dots across 80 mm paper at 203 dpi (72 mm printable)."""
LENGTH = 640
"""Dots of the short form: 80 mm."""
LEFT, RIGHT = 20, 556
_TOP, _BOTTOM, _GAP = 6, 6, 8


@dataclass(frozen=True, slots=True)
class _Level:
    """One step of density: dots of type, least size of the number, largest QR code."""

    body: int
    service: int
    number: int
    code: int


_ROOMY = (
    _Level(26, 30, 150, 231),
    _Level(25, 29, 140, 231),
    _Level(24, 28, 128, 200),
    _Level(23, 27, 116, 200),
    _Level(22, 26, 104, 200),
)
_TIGHT = (_Level(21, 24, 100, 200), _Level(20, 22, 92, 185))


def draw_ticket(slip: Slip, typeface: Typeface) -> Image.Image:
    """The paper of ``slip``: mode ``1``, 576 dots wide, 640 long at most for any text a catalogue may hold.

    A copy is longer by the band that says so. Only words that no catalogue passes (a service name of a whole page)
    make it longer than that: nothing is ever clipped.
    """
    texts = paper_texts(slip)
    code = qr_modules(slip.qr)
    picture = (_roomy(slip, texts, code, typeface) or _tight(slip, texts, code, typeface)).draw()
    if not slip.copy:
        return picture
    sheet = Sheet(WIDTH, typeface)
    sheet.band(texts.copy)
    sheet.picture(picture)
    return sheet.draw()


def _roomy(slip: Slip, texts: PaperTexts, code: Modules, typeface: Typeface) -> _Page | None:
    """The page that names most of what to bring: that is worth smaller type, but only down to 22 dots (2.75 mm)."""
    best: _Page | None = None
    for level in _ROOMY:
        page = _Page(slip, texts, code, typeface, level)
        if page.fits and (best is None or page.rest < best.rest):
            best = page
        if best is not None and best.rest == 0:
            break
    return best


def _tight(slip: Slip, texts: PaperTexts, code: Modules, typeface: Typeface) -> _Page:
    page = _Page(slip, texts, code, typeface, _TIGHT[0])
    return page if page.fits else _Page(slip, texts, code, typeface, _TIGHT[1])


class _Page:
    """One try at laying the slip out; measured before anything is drawn."""

    def __init__(self, slip: Slip, texts: PaperTexts, modules: Modules, typeface: Typeface, level: _Level) -> None:
        self._texts = texts
        self._modules = modules
        self._code_most = level.code
        code = qr_side(modules, level.code)
        self._typeface = typeface
        self._body = typeface.face(600, level.body)
        self._strong = typeface.face(800, level.body)
        self._title = typeface.face(800, level.service)
        self._hour = typeface.face(800, 44)
        self._heading = tuple(line for part in texts.heading for line in self._strong.wrap(part, 300))
        self._service = self._title.wrap(texts.service, RIGHT - LEFT)
        self._agency = self._body.wrap(self._agency_line(), RIGHT - LEFT)
        self._place: PlaceField = place_field(texts, typeface, level.body, RIGHT - LEFT)
        self._missed = self._body.wrap(texts.missed, RIGHT - LEFT)
        self._column = WIDTH - code - LEFT
        self._when = self._when_lines()
        spare = LENGTH - self._fixed()
        self._choose_bring(slip, max(code, spare - NumberLine.height_at(level.number)))
        self._beside = max(code, self._beside_height())
        self.fits = spare - self._beside >= NumberLine.height_at(level.number)
        size = NumberLine.size_for(max(NumberLine.height_at(level.number), spare - self._beside))
        self._number = NumberLine(slip.number, typeface, size, RIGHT - LEFT)

    def _agency_line(self) -> str:
        """The agency, and the fee where both fit on one line."""
        both = f"{self._texts.agency} · {self._texts.fee}"
        fits = self._texts.fee and self._body.width(both) <= RIGHT - LEFT
        return both if fits else self._texts.agency

    def _head_height(self) -> int:
        return max(2, len(self._heading)) * self._body.line

    def _fixed(self) -> int:
        """The height of all that is neither the number nor the field beside the QR code."""
        return (
            _TOP
            + (self._head_height() + 6 + 3)
            + (8 + (self._body.line if self._texts.badges else 0))
            + (len(self._service) * self._title.line + len(self._agency) * self._body.line + _GAP)
            + (self._place.height + 4)
            + (3 + 6 + len(self._missed) * self._body.line)
            + _BOTTOM
        )

    def _when_lines(self) -> tuple[tuple[Face, tuple[str, ...]], ...]:
        """When the number is likely called: the label, then the range as large as it can be."""
        face = self._hour if self._hour.width(self._texts.window) <= self._column else self._title
        return (
            (self._body, self._body.wrap(self._texts.window_label, self._column)),
            (face, face.wrap(self._texts.window, self._column)),
        )

    def _beside_height(self) -> int:
        when = sum(face.line * len(lines) for face, lines in self._when)
        papers = sum(len(lines) * self._body.line + 3 for lines in self._bring)
        rest = len(self._rest_line) * self._strong.line + 3 if self.rest else 0
        return 10 + when + ((8 + self._strong.line + papers + rest) if self._texts.bring else 0) + 4

    def _choose_bring(self, slip: Slip, room: int) -> None:
        """Keep as many papers to bring as fit into ``room`` dots; one line more counts the others."""
        width = self._column - self._body.size - 10
        items = tuple(self._body.wrap(item, width) for item in self._texts.bring)
        for shown in range(len(items), -1, -1):
            self.rest = len(items) - shown
            self._bring = items[:shown]
            self._rest_line = self._strong.wrap(bring_rest(self.rest, slip.language), self._column) if self.rest else ()
            if self._beside_height() <= room:
                return

    def draw(self) -> Image.Image:
        """The finished picture, as long as its content."""
        height = self._fixed() + self._number.height + self._beside
        picture = Image.new("L", (WIDTH, height), 255)
        pen = ImageDraw.Draw(picture)
        top = self._draw_head(pen, _TOP)
        top = self._draw_number(pen, top)
        top = self._draw_service(pen, top)
        self._place.draw(pen, LEFT, top)
        top += self._place.height + 4
        top = self._draw_beside(picture, pen, top)
        pen.rectangle((LEFT, top, RIGHT - 1, top + 2), fill=0)
        self._body.draw(pen, (LEFT, top + 9), self._missed)
        # A fixed threshold, no dithering: thermal dots are black or white, and grey edges would print as dust.
        return picture.point([0] * 128 + [255] * 128, mode="1")

    def _draw_head(self, pen: ImageDraw.ImageDraw, top: int) -> int:
        height = self._head_height()
        middle = top + height // 2
        pen.rounded_rectangle((LEFT, middle - 24, LEFT + 47, middle + 23), 11, fill=0)
        for x, radius in ((12, 7), (28, 4), (39, 3)):
            pen.ellipse((LEFT + x - radius, middle - radius, LEFT + x + radius, middle + radius), fill=255)
        block = len(self._heading) * self._strong.line
        self._strong.draw(pen, (LEFT + 60, top + (height - block) // 2), self._heading)
        for nth, text in enumerate((self._texts.date, self._texts.clock)):
            at = (RIGHT - self._body.width(text), middle - self._body.line + nth * self._body.line)
            self._body.draw(pen, at, (text,))
        line = top + height + 6
        pen.rectangle((LEFT, line, RIGHT - 1, line + 2), fill=0)
        return line + 3 + 8

    def _draw_number(self, pen: ImageDraw.ImageDraw, top: int) -> int:
        if not self._texts.badges:
            self._number.draw(pen, LEFT, top)
            return top + self._number.height
        self._body.draw(pen, (LEFT, top), (self._texts.label,))
        right = RIGHT
        for text in reversed(self._texts.badges):
            width = self._strong.width(text) + 24
            pen.rounded_rectangle((right - width, top - 1, right - 1, top + self._body.line - 2), 7, fill=0)
            self._strong.draw(pen, (right - width + 12, top - 1), (text,), 255)
            right -= width + 8
        top += self._body.line
        self._number.draw(pen, LEFT, top)
        return top + self._number.height

    def _draw_service(self, pen: ImageDraw.ImageDraw, top: int) -> int:
        top += self._title.draw(pen, (LEFT, top), self._service)
        return top + self._body.draw(pen, (LEFT, top), self._agency) + _GAP

    def _draw_beside(self, picture: Image.Image, pen: ImageDraw.ImageDraw, top: int) -> int:
        code = qr_picture(self._modules, self._code_most)
        picture.paste(code.convert("L"), (WIDTH - code.width, top + (self._beside - code.height) // 2))
        y = top + 10
        for face, lines in self._when:
            y += face.draw(pen, (LEFT, y), lines)
        if self._texts.bring:
            y += 8
            y += self._strong.draw(pen, (LEFT, y), (self._texts.bring_label,))
            for lines in self._bring:
                side = self._body.size - 3
                pen.rounded_rectangle((LEFT, y + 4, LEFT + side, y + 4 + side), 4, outline=0, width=3)
                y += self._body.draw(pen, (LEFT + self._body.size + 10, y), lines) + 3
            self._strong.draw(pen, (LEFT, y), self._rest_line)
        return top + self._beside
