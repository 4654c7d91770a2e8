"""Where a docked window lies, on one screen and on several, and what it keeps other windows off."""

from __future__ import annotations

import pytest

from shared.qt.docked_place import DockedPlace, Edge, Rect, place_at, rect_of, strut_of

LAPTOP = Rect(0, 0, 1366, 768, "laptop")
WALL = Rect(1366, 0, 1920, 1080, "wall")
TASKBAR = Rect(0, 0, 1366, 728, "laptop")


@pytest.mark.parametrize(
    ("place", "screens", "found"),
    [
        (DockedPlace(), [LAPTOP], Rect(0, 672, 1366, 96, "laptop")),
        (DockedPlace(), [TASKBAR], Rect(0, 632, 1366, 96, "laptop")),
        (DockedPlace(Edge.TOP, screen="wall"), [LAPTOP, WALL], Rect(1366, 0, 1920, 96, "wall")),
        (DockedPlace(Edge.BOTTOM, 100, 1100, "wall"), [LAPTOP, WALL], Rect(1466, 984, 1100, 96, "wall")),
        (DockedPlace(Edge.BOTTOM, 100, 1100, "gone"), [LAPTOP], Rect(100, 672, 1100, 96, "laptop")),
        (DockedPlace(Edge.BOTTOM, 5000, 1100), [LAPTOP], Rect(266, 672, 1100, 96, "laptop")),
        (DockedPlace(Edge.BOTTOM, -40, 9000), [LAPTOP], Rect(0, 672, 1366, 96, "laptop")),
        (DockedPlace(Edge.BOTTOM, 0, 300), [LAPTOP], Rect(0, 672, 1024, 96, "laptop")),
        (DockedPlace(Edge.BOTTOM, 0, 0), [Rect(0, 0, 800, 600, "old")], Rect(0, 504, 800, 96, "old")),
    ],
)
def test_a_remembered_place_is_always_on_a_screen(place: DockedPlace, screens: list[Rect], found: Rect) -> None:
    assert rect_of(place, screens, 96, 1024) == found


@pytest.mark.parametrize(
    ("window", "place"),
    [
        (Rect(3, 60, 1366, 96), DockedPlace(Edge.TOP, 0, 0, "laptop")),
        (Rect(100, 600, 1100, 96), DockedPlace(Edge.BOTTOM, 100, 1100, "laptop")),
        (Rect(-300, 600, 1100, 96), DockedPlace(Edge.BOTTOM, 0, 1100, "laptop")),
        (Rect(1500, 900, 1366, 96), DockedPlace(Edge.BOTTOM, 134, 1366, "wall")),
        (Rect(9000, 9000, 1200, 96), DockedPlace(Edge.BOTTOM, 720, 1200, "wall")),
    ],
)
def test_it_goes_to_the_nearest_edge_of_the_screen_under_it(window: Rect, place: DockedPlace) -> None:
    assert place_at(window, [LAPTOP, WALL]) == place
    again = rect_of(place, [LAPTOP, WALL], 96, 1024)
    assert place_at(again, [LAPTOP, WALL]) == place, "letting go where it lies changes nothing"


def test_it_keeps_others_off_only_where_the_edge_is_the_edge_of_everything() -> None:
    bottom = Rect(1366, 984, 1920, 96, "wall")
    assert strut_of(bottom, [LAPTOP, WALL]) == (0, 0, 0, 96, 0, 0, 0, 0, 0, 0, 1366, 3285)
    higher = Rect(0, 672, 1366, 96, "laptop")
    assert strut_of(higher, [LAPTOP, WALL])[3] == 1080 - 672, "counted from the edge of all screens"
    top = Rect(0, 0, 1366, 96, "laptop")
    assert strut_of(top, [LAPTOP, WALL]) == (0, 0, 96, 0, 0, 0, 0, 0, 0, 1365, 0, 0)
    below = Rect(0, 768, 1366, 768, "second")
    assert not any(strut_of(higher, [LAPTOP, below])), "another screen lies under it"
    assert not any(strut_of(Rect(0, 768, 1366, 96, "second"), [LAPTOP, below])), "another screen lies over it"
