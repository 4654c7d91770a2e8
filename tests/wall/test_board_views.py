"""The resting board as it is seen: pages, places that read from afar, the hour of each call, the closing names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from tests.views.screen import Screen
from tests.wall.ink import inks
from tests.wall.states import STATES

CAPITAL = 0.745
HD, UPRIGHT = (1920, 1080), (1080, 1920)
DEGREE_AT_SIX_M = 21.0 / 685
"""0.2° at 6 m on 55″ (685 mm high), as a part of the height of the picture."""
YELLOW = "#ffc72c"

Shown = Callable[..., Screen]


@pytest.fixture
def show(qapp: object) -> Iterator[Shown]:
    """Opens the wall in a state."""
    opened: list[Screen] = []

    def open_one(state: str, size: tuple[int, int] = HD) -> Screen:
        opened.append(Screen("display.wall.views", "Wall", {"wall": STATES[state]().face}, size))
        return opened[-1]

    yield open_one
    for screen in opened:
        screen.close()


def named(screen: Screen, name: str) -> list[QQuickItem]:
    """Visible texts of this name, from the top."""
    return [
        one.item for one in sorted(inks(screen.root), key=lambda ink: ink.rect.y()) if one.item.objectName() == name
    ]


def texts(screen: Screen, name: str) -> list[str]:
    return [str(item.property("text")) for item in named(screen, name)]


@pytest.mark.parametrize("size", [HD, UPRIGHT])
def test_the_page_is_told_in_words(show: Shown, size: tuple[int, int]) -> None:
    heads = texts(show("whole_hall_many", size), "boardHead")
    assert "Halaman 1 dari 3" in heads
    assert not any("Instansi" in head for head in heads), "no figure beside the word for an agency"


def test_one_page_is_not_counted(show: Shown) -> None:
    heads = texts(show("idle"), "boardHead")
    assert sorted(heads) == ["Instansi", "Loket", "Menunggu", "Panggilan terakhir", "Pukul"]


@pytest.mark.parametrize("size", [HD, UPRIGHT])
@pytest.mark.parametrize("state", ["whole_hall_many", "whole_hall_idle"])
def test_room_and_floor_read_from_six_metres(show: Shown, state: str, size: tuple[int, int]) -> None:
    screen = show(state, size)
    assert "Ruang Melati, lantai 1" in texts(screen, "agencyPlace")
    picture = min(*size, max(size) * 9 / 16)
    for place in named(screen, "agencyPlace"):
        if place.property("text").count(",") > 1:
            continue
        assert place.property("fontInfo").property("pixelSize").toNumber() * CAPITAL >= DEGREE_AT_SIX_M * picture
        assert place.property("color").name() == "#ffffff"


def test_many_counters_are_a_range(show: Shown) -> None:
    assert texts(show("whole_hall_idle"), "agencyCounters")[0] == "Loket 3–8"
    assert texts(show("idle"), "agencyPlace")[0] == "Loket 3–6"


@pytest.mark.parametrize("size", [HD, UPRIGHT])
def test_each_call_has_its_hour_and_the_latest_says_so_without_yellow(show: Shown, size: tuple[int, int]) -> None:
    screen = show("idle", size)
    assert texts(screen, "lastTime") == ["09.30"] * 4
    assert texts(screen, "newestCall") == ["terbaru"]
    (newest,) = named(screen, "newestCall")
    number = next(one for one in named(screen, "lastNumber") if one.property("text") == "C025")
    assert (
        abs(
            newest.mapToScene(newest.boundingRect().center()).y()
            - number.mapToScene(number.boundingRect().center()).y()
        )
        < 60
    )
    assert all(one.item.property("color").name() != YELLOW for one in inks(screen.root))


@pytest.mark.parametrize("size", [HD, UPRIGHT])
def test_the_closing_names_stand_under_what_they_do(show: Shown, size: tuple[int, int]) -> None:
    screen = show("whole_hall_names", size)
    heads = {
        ink.text: ink.rect.y()
        for ink in inks(screen.root)
        if ink.text in {"Melayani, tidak ada antrean", "Belum ada petugas"}
    }
    assert list(heads) == ["Melayani, tidak ada antrean", "Belum ada petugas"]
    places = {ink.text: ink.rect.y() for ink in inks(screen.root) if ink.item.objectName() == "quietAgency"}
    assert heads["Melayani, tidak ada antrean"] < places["DLH"] < heads["Belum ada petugas"] < places["Pengadilan"]
    assert len(places) == 12
    assert screen.says("DLH, Ruang Dahlia, lantai 3")
