"""The unit from millimetres: displays that know their size, displays that do not, and the size told at installation."""

import pytest

from shared.qt.screen_size import (
    MM_PER_INCH,
    Look,
    look_properties,
    pixels_per_mm,
    pixels_per_mm_of_inches,
)
from tests.views.screen import Screen

PORTRAIT = (1080, 1920)
ROOT_SIZE = (540, 960)


@pytest.mark.parametrize(
    ("pixels", "millimetres", "found"),
    [
        (PORTRAIT, (398.5, 708.4), 2.71),
        (PORTRAIT, (268, 476), 4.03),
        (PORTRAIT, (476, 268), 4.03),
        ((1366, 768), (344, 194), 3.97),
        ((3840, 2160), (1218, 685), 3.15),
    ],
    ids=["32 inches", "21.5 inches", "21.5 inches told upright", "15.6 inches", "55 inches"],
)
def test_a_display_that_knows_its_size(pixels: tuple[int, int], millimetres: tuple[float, float], found: float) -> None:
    assert pixels_per_mm(pixels, millimetres) == pytest.approx(found, abs=0.02)


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [
        (PORTRAIT, (0, 0)),
        (PORTRAIT, (-1, 500)),
        (PORTRAIT, (0, 708)),
        (PORTRAIT, (160, 90)),
        (PORTRAIT, (90, 160)),
        (PORTRAIT, (160, 100)),
        (PORTRAIT, (16, 9)),
        (PORTRAIT, (20, 35.5)),
        (PORTRAIT, (1500, 2660)),
        (PORTRAIT, (400, 400)),
        ((0, 0), (398, 708)),
    ],
    ids=str,
)
def test_absurd_millimetres_are_not_believed(pixels: tuple[int, int], millimetres: tuple[float, float]) -> None:
    assert pixels_per_mm(pixels, millimetres) == 0.0


def test_inches_told_at_installation() -> None:
    assert pixels_per_mm_of_inches(PORTRAIT, 32) == pytest.approx(2.71, abs=0.01)
    assert 2.23 * pixels_per_mm_of_inches((1366, 768), 15.6) == pytest.approx(8.82, abs=0.01)


def test_a_plain_window_has_no_millimetres_unless_they_are_told(qapp: object) -> None:
    assert look_properties(Look(), full_screen=False, position=None)["pixelsPerMm"] == 0.0
    told = look_properties(Look(inches=32), full_screen=False, position=None)["pixelsPerMm"]
    assert told == pytest.approx(1131.37 / (32 * MM_PER_INCH), abs=0.01)
    own = look_properties(Look(), full_screen=True, position=None)["pixelsPerMm"]
    assert own == pytest.approx(100 / MM_PER_INCH, abs=0.01)


@pytest.mark.parametrize(
    ("size", "per_mm", "unit"),
    [
        ((1080, 1920), 0.0, 8.0),
        ((1920, 1080), 0.0, 8.0),
        ((1080, 1920), 2.71, 8.0),
        ((1080, 1920), 4.03, 8.99),
        ((1366, 768), 3.97, 8.85),
        ((1366, 768), 0.0, 5.69),
    ],
    ids=str,
)
def test_the_unit_is_never_below_its_millimetres(
    open_screen: type[Screen], size: tuple[int, int], per_mm: float, unit: float
) -> None:
    screen = open_screen("tests.qt.gallery", "Palette", {"pixelsPerMm": per_mm}, ROOT_SIZE)
    assert screen.root.unitOf(*size) == pytest.approx(unit, abs=0.01)
