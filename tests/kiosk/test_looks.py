"""The pages on a low screen, at large text, at high contrast and at twice the words: nothing is cut, all is reached."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from shared.qt.screen_size import pixels_per_mm_of_inches
from tests.gallery.motion import come_to_rest
from tests.gallery.scene import Variant, on_stage
from tests.gallery.scenes_kiosk import KIOSK
from tests.views.screen import Screen

pytestmark = pytest.mark.usefixtures("qapp")

LOW = Variant((1366, 768), inches=15.6)
LOOKS = [
    LOW,
    Variant((1366, 768), inches=15.6, theme="kontras", language="en"),
    Variant((1080, 1920), large=True),
    Variant((1080, 1920), inches=21.5, language="stretched"),
    Variant((1920, 1080), language="stretched"),
]
SCENES = {
    scene.name.removeprefix("kiosk-"): scene
    for scene in KIOSK
    if scene.name in {"kiosk-beranda", "kiosk-instansi", "kiosk-bisa", "kiosk-kantor-lain", "kiosk-nomor"}
}
SMALLEST_MM = 20.0


def screenfuls(screen: Screen, look: Callable[[], None]) -> int:
    """Look at each screenful from the first to the last; how many there are."""
    number = 1
    look()
    while (
        down := next((n for n in screen.names() if n.startswith(("Lanjut", "Further", "Länjüt"))), None)
    ) is not None:
        screen.tap(down)
        come_to_rest(screen)
        look()
        number += 1
        assert number < 30
    return number


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("name", SCENES)
def test_every_screenful_is_whole(name: str, look: Variant) -> None:
    with on_stage(SCENES[name], look) as screen:

        def check() -> None:
            assert screen.clipped() == []
            assert "" not in screen.names()

        screenfuls(screen, check)


def test_on_a_low_screen_the_unit_keeps_its_millimetres() -> None:
    per_mm = pixels_per_mm_of_inches(LOW.size, 15.6)
    with on_stage(SCENES["bisa"], LOW) as screen:
        sizes: list[str] = []
        number = screenfuls(screen, lambda: sizes.extend(screen.too_small(SMALLEST_MM * per_mm - 1)))
        assert number > 1
        assert sizes == []
        assert "Ambil nomor" in screen.names()


def test_tab_comes_to_every_agency_and_brings_it_into_sight() -> None:
    with on_stage(SCENES["instansi"], LOW) as screen:
        visited: list[str] = []
        for _ in range(40):
            screen.press(Qt.Key.Key_Tab)
            name = screen.view.activeFocusItem().objectName()
            visited.append(name)
            assert screen.view.activeFocusItem().property("text") in " ".join(screen.names())
            if name == "language:en":
                break
        assert len([name for name in visited if name.startswith("agency:")]) == 25
        assert visited[:2] == ["back", "home"]
