"""What the root of a window is given for a variant: contrast, large text, and the millimetres of its screen."""

from __future__ import annotations

from shared.qt.screen_size import pixels_per_mm_of_inches
from tests.gallery.scene import Variant

USUAL_INCHES = {
    (1080, 1920): 32.0,
    (1920, 1080): 32.0,
    (1366, 768): 15.6,
    (3840, 2160): 55.0,
}
"""The usual screen of a size in pixels, for variants that name none."""


def root_properties(variant: Variant) -> dict[str, object]:
    """The properties of the root for ``variant``; without ``inches`` the window is a picture of one: no millimetres."""
    per_mm = pixels_per_mm_of_inches(variant.size, variant.inches) if variant.inches is not None else 0.0
    return {"contrast": variant.theme == "kontras", "largeText": variant.large, "pixelsPerMm": per_mm}


def millimetre(variant: Variant) -> float:
    """Logical pixels in a millimetre of the variant's screen."""
    inches = variant.inches if variant.inches is not None else USUAL_INCHES.get(variant.size, 21.5)
    return pixels_per_mm_of_inches(variant.size, inches)


def unit(variant: Variant) -> float:
    """The unit u in logical pixels, as the kiosk's design defines it."""
    short = min(variant.size) / 135
    return short if variant.inches is None else max(short, 2.23 * millimetre(variant))
