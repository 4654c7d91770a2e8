"""How many logical pixels make a millimetre of a display: from its own data, or from the size told at installation."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickView

MM_PER_INCH = 25.4
SMALLEST_DPI, LARGEST_DPI = 25, 400
PLACEHOLDERS_MM = {(160, 90), (160, 100), (16, 9), (16, 10), (40, 30), (4, 3)}
"""What displays without a size of their own report: a shape instead of millimetres, or its tenfold."""
WRONG_SHAPE = 1.25
"""A display whose millimetres are so much flatter or taller than its pixels does not know its size."""

Size = tuple[float, float]


def pixels_per_mm(pixels: Size, millimetres: Size) -> float:
    """Logical pixels in a millimetre of a display of ``pixels``; 0.0 when its ``millimetres`` cannot be believed.

    Width and height may be turned against each other: a display on its side often reports the size it has upright.
    """
    long_pixels, short_pixels = max(pixels), min(pixels)
    long_mm, short_mm = max(millimetres), min(millimetres)
    if short_pixels <= 0 or short_mm <= 0 or (round(long_mm), round(short_mm)) in PLACEHOLDERS_MM:
        return 0.0
    shape = (long_pixels / short_pixels) / (long_mm / short_mm)
    if not 1 / WRONG_SHAPE <= shape <= WRONG_SHAPE:
        return 0.0
    found = hypot(*pixels) / hypot(*millimetres)
    return found if SMALLEST_DPI <= found * MM_PER_INCH <= LARGEST_DPI else 0.0


def pixels_per_mm_of_inches(pixels: Size, inches: float) -> float:
    """Logical pixels in a millimetre of a display of ``pixels`` and ``inches`` from corner to corner."""
    return hypot(*pixels) / (inches * MM_PER_INCH)


@dataclass(frozen=True, slots=True)
class Look:
    """How a window looks. ``inches``: the display from corner to corner; None: as the display itself says."""

    contrast: bool = False
    large_text: bool = False
    inches: float | None = None


def look_properties(look: Look, *, full_screen: bool, position: tuple[int, int] | None) -> dict[str, object]:
    """What the root of a window is given for ``look``, on the screen at ``position`` (None: the main one)."""
    screen = QGuiApplication.screenAt(QPoint(*position)) if position is not None else None
    screen = screen or QGuiApplication.primaryScreen()
    return {
        "contrast": look.contrast,
        "largeText": look.large_text,
        "pixelsPerMm": _of_screen(screen, look, full_screen=full_screen),
    }


def _of_screen(screen: QScreen | None, look: Look, *, full_screen: bool) -> float:
    if screen is None:
        return 0.0
    pixels = screen.size().toTuple()
    if look.inches is not None:
        return pixels_per_mm_of_inches(pixels, look.inches)
    return pixels_per_mm(pixels, screen.physicalSize().toTuple()) if full_screen else 0.0


class ScreenFollower(QObject):
    """Keeps the root's ``pixelsPerMm`` true when the window comes to another screen; lives with its view."""

    def __init__(self, view: QQuickView, look: Look, *, full_screen: bool) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._full_screen = full_screen
        view.screenChanged.connect(self._moved)

    def _moved(self, screen: QScreen) -> None:
        root = self._view.rootObject()
        if root is not None:
            root.setProperty("pixelsPerMm", _of_screen(screen, self._look, full_screen=self._full_screen))
