"""A page with room to spare uses it: large tiles on the first page and in short lists, in one screenful."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from tests.gallery.motion import items_of
from tests.gallery.scene import Variant, on_stage
from tests.gallery.scenes_kiosk import KIOSK
from tests.kiosk.conftest import Shown
from tests.views.screen import LANDSCAPE, PORTRAIT, Screen

Show = Callable[..., Shown]
UNIT = 8
"""Pixels of u at both sizes."""
SCENES = {scene.name: scene for scene in KIOSK}


def tiles(screen: Screen, prefix: str) -> list[QQuickItem]:
    return [item for item in items_of(screen.root) if item.objectName().startswith(prefix)]


def square(tile: QQuickItem) -> QQuickItem:
    return next(item for item in items_of(tile) if item.objectName() == "square")


def even(found: list[QQuickItem]) -> bool:
    """Whether all are equally high, to a pixel of rounding."""
    heights = [tile.height() for tile in found]
    return max(heights) - min(heights) <= 1


def foot_of(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, item.height())).y()


def scrolls(screen: Screen) -> bool:
    return any(item.objectName() == "scrollDown" and item.isVisible() for item in items_of(screen.root))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "language"), [(PORTRAIT, "id"), (PORTRAIT, "en"), (LANDSCAPE, "id")], ids=str)
def test_the_first_page_is_one_screenful_of_large_tiles(size: tuple[int, int], language: str) -> None:
    with on_stage(SCENES["kiosk-beranda"], Variant(size, language)) as screen:
        found = tiles(screen, "tile:")
        assert len(found) == 6
        assert not scrolls(screen)
        assert {square(tile).width() for tile in found} == {13 * UNIT}
        assert even(found)
        assert len({tile.x() for tile in found}) == 2
        bar = next(item for item in items_of(screen.root) if item.objectName() == "language:id")
        lowest = max(foot_of(tile) for tile in (*found, *tiles(screen, "allAgencies")))
        assert bar.mapToScene(QPointF(0, 0)).y() - lowest < 24 * UNIT


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=str)
def test_a_short_list_has_large_tiles_and_a_long_one_small(size: tuple[int, int]) -> None:
    with on_stage(SCENES["kiosk-layanan-terganggu"], Variant(size)) as screen:
        found = tiles(screen, "service:")
        assert {square(tile).width() for tile in found} == {13 * UNIT}
        assert even(found)
        assert not scrolls(screen)
    with on_stage(SCENES["kiosk-layanan"], Variant(size)) as screen:
        assert {square(tile).width() for tile in tiles(screen, "service:")} == {10 * UNIT}


@pytest.mark.usefixtures("qapp")
def test_names_too_long_for_large_tiles_make_them_small_and_not_the_page_two() -> None:
    with on_stage(SCENES["kiosk-beranda-panjang"], Variant(LANDSCAPE)) as screen:
        assert {square(tile).width() for tile in tiles(screen, "tile:")} == {10 * UNIT}
        assert not scrolls(screen)


def test_a_page_that_has_been_narrow_is_large_again_when_there_is_room(show_kiosk: Show) -> None:
    _, screen = show_kiosk(size=LANDSCAPE)
    screen.root.setProperty("pixelsPerMm", 4.5)
    for _ in range(3):
        screen.settle()
    assert square(tiles(screen, "tile:")[0]).width() < 13 * 2.23 * 4.5 - 1
    screen.root.setProperty("pixelsPerMm", 0)
    for _ in range(3):
        screen.settle()
    assert square(tiles(screen, "tile:")[0]).width() == 13 * UNIT
    assert len({tile.x() for tile in tiles(screen, "tile:")}) == 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("scene", "prefix", "least"), [("kiosk-beranda", "tile:", 4), ("kiosk-instansi", "agency:", 4)]
)
def test_a_low_screen_shows_two_rows_of_choices_at_once(scene: str, prefix: str, least: int) -> None:
    with on_stage(SCENES[scene], Variant((1366, 768), inches=15.6)) as screen:
        found = {item.property("text"): item for item in tiles(screen, prefix)}
        names = screen.names()
        assert sum(any(name.startswith(text) for name in names) for text in found) >= least


@pytest.mark.usefixtures("qapp")
def test_tiles_fill_their_rows() -> None:
    with on_stage(SCENES["kiosk-beranda"], Variant((1366, 768), "en", inches=22)) as screen:
        rows = [round(tile.y()) for tile in tiles(screen, "tile:")]
        assert [rows.count(row) for row in dict.fromkeys(rows)] == [3, 3]
