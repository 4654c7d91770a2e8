"""Boxes and colours: what the audits measure in pictures. Contrast after WCAG 2.2, distance after CIE 1976."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageStat

Colour = Sequence[float]
CHANGED = 24
"""A pixel whose strongest channel differs less was not drawn on."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in window pixels; right and bottom are just outside."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, other: Box) -> Box:
        """What both share."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Box(left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom)))

    def contains(self, other: Box, slack: float = 0) -> bool:
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: Box, least: float = 0) -> bool:
        """Whether they share more than ``least`` pixels in both directions."""
        shared = self.within(other)
        return shared.width > least and shared.height > least

    def gap(self, other: Box) -> float:
        """The shortest way from one to the other along one axis; 0 when they touch."""
        across = max(self.left - other.right, other.left - self.right)
        down = max(self.top - other.bottom, other.top - self.bottom)
        return max(0.0, across, down)

    def pixels(self) -> tuple[int, int, int, int]:
        """Whole pixels, for a crop."""
        return int(self.left), int(self.top), int(-(-self.right // 1)), int(-(-self.bottom // 1))

    def __str__(self) -> str:
        return f"{self.width:.0f}×{self.height:.0f} at {self.left:.0f},{self.top:.0f}"


def luminance(colour: Colour) -> float:
    """Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (linear(part) for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    """An sRGB channel, 0 to 255, as light, 0 to 1."""
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def contrast(one: Colour, other: Colour) -> float:
    """1 to 21 (WCAG 2.2)."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def lab(colour: Colour) -> tuple[float, float, float]:
    """CIE L*a*b* of an sRGB colour under D65."""
    red, green, blue = (linear(part) for part in colour[:3])
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883

    def f(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    return 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))


def distance(one: Colour, other: Colour) -> float:
    """CIE76: the length of the way between two colours in L*a*b*."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def strongest(image: Image.Image) -> Image.Image:
    """The strongest of the three channels."""
    red, green, blue = image.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


@dataclass(frozen=True, slots=True)
class Ink:
    """Where letters are: their box, and the widest hole in it, in pixels."""

    box: Box
    hole: int


def ink_of(drawn: Image.Image, bare: Image.Image, around: Box) -> Ink | None:
    """Where ``drawn`` differs from ``bare``; None when nowhere."""
    left, top, right, bottom = around.pixels()
    if right <= left or bottom <= top:
        return None
    crop = (left, top, right, bottom)
    changed = strongest(ImageChops.difference(drawn.crop(crop), bare.crop(crop))).point(_mask(CHANGED))
    found = changed.getbbox()
    if found is None:
        return None
    columns = bytes(changed.getprojection()[0][found[0] : found[2]])
    hole = max(len(run) for run in columns.split(b"\x01"))
    return Ink(Box(left + found[0], top + found[1], left + found[2], top + found[3]), hole)


def mean_pair(drawn: Image.Image, bare: Image.Image, inside: Box) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The colour of the ink and of the ground under it, by the pixels that changed most: soft edges don't count."""
    crop = inside.pixels()
    if crop[2] <= crop[0] or crop[3] <= crop[1]:
        return None
    over, under = drawn.crop(crop), bare.crop(crop)
    change = strongest(ImageChops.difference(over, under))
    most = change.getextrema()[1]
    if most < 2:
        return None
    mask = change.point(_mask(max(1, int(0.98 * most))))
    return tuple(round(v) for v in ImageStat.Stat(over, mask).mean), tuple(
        round(v) for v in ImageStat.Stat(under, mask).mean
    )  # type: ignore[return-value]


def commonest(image: Image.Image, inside: Box) -> tuple[int, int, int]:
    """The colour that most pixels of a box have: its ground."""
    crop = image.crop(inside.pixels())
    colours = crop.getcolors(crop.width * crop.height)
    assert colours
    return max(colours)[1]  # type: ignore[return-value]


def _mask(least: int) -> list[int]:
    return [255 * (value >= least) for value in range(256)]
