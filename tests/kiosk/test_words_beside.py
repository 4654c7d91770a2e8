"""What stands beside something else on a page has its shape and its size, or is told apart from it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from shared.rules.waits import WaitRange
from tests.gallery.motion import come_to_rest, items_of
from tests.gallery.scene import Variant, on_stage
from tests.gallery.scenes_kiosk import KIOSK
from tests.kiosk.conftest import Shown
from tests.kiosk.sweep import cut_words
from tests.views.screen import LANDSCAPE, PORTRAIT, Screen

Show = Callable[..., Shown]
SCENES = {scene.name: scene for scene in KIOSK}
LOW = (1366, 768)
UNKNOWN, FIRST = "Belum dapat diperkirakan", "Begitu ada loket yang siap"
MOST_NOBODY_S = 10 * 60
"""How long at most the scenes tell somebody to wait whom nobody is called before."""


def words(screen: Screen, text: str) -> QQuickItem:
    found = (item for item in items_of(screen.root) if item.inherits("QQuickText") and item.isVisible())
    return next(item for item in found if item.property("text") == text)


def height_of(screen: Screen, text: str) -> int:
    return int(words(screen, text).property("font").pixelSize())


def unparted(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def left_of(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, 0)).x()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, LOW], ids=str)
def test_both_ways_to_a_number_have_the_same_shape(size: tuple[int, int]) -> None:
    with on_stage(SCENES["kiosk-bisa"], Variant(size)) as screen:
        buttons = {item.objectName(): item for item in items_of(screen.root)}
        shapes = []
        for name, title in (("takeNumber", "Ambil nomor"), ("takePriority", "Ambil nomor prioritas")):
            button = buttons[name]
            icon = next(item for item in items_of(button) if item.inherits("QQuickImage") and item.isVisible())
            shapes.append(
                (
                    button.height(),
                    [button.property(side) for side in ("leftPadding", "topPadding", "bottomPadding", "rightPadding")],
                    icon.width(),
                    round(left_of(icon) - left_of(button)),
                    round(left_of(words(screen, title)) - left_of(button)),
                    height_of(screen, title),
                )
            )
        assert shapes[0] == shapes[1]


@pytest.mark.usefixtures("qapp")
def test_where_the_two_ways_have_no_room_beside_each_other_they_stand_whole_below_each_other() -> None:
    with on_stage(SCENES["kiosk-bisa"], Variant(LOW, inches=11)) as screen:
        buttons = {item.objectName(): item for item in items_of(screen.root)}
        assert buttons["takeNumber"].x() == buttons["takePriority"].x()
        assert list(cut_words(screen)) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scene", ["kiosk-bisa-tak-terkira", "kiosk-bisa-pertama"])
def test_what_is_not_known_is_said_quietly(scene: str) -> None:
    with on_stage(SCENES[scene], Variant(PORTRAIT)) as screen:
        ahead, said = ("20", UNKNOWN) if scene.endswith("terkira") else ("0", FIRST)
        assert height_of(screen, said) < 0.7 * height_of(screen, ahead)
        assert words(screen, said).property("font").weight() < words(screen, ahead).property("font").weight()


@pytest.mark.usefixtures("qapp")
def test_on_the_ticket_what_is_not_known_is_as_large_as_what_is() -> None:
    with on_stage(SCENES["kiosk-nomor-tak-terkira"], Variant(PORTRAIT)) as screen:
        assert height_of(screen, FIRST) == height_of(screen, "Ruang Melati")


def test_where_nobody_is_before_no_time_is_called_unknowable(show_kiosk: Show) -> None:
    stage, screen = show_kiosk()
    stage.open("A02")
    screen.settle()
    assert screen.says(FIRST)
    assert not screen.says(UNKNOWN)
    stage.queue.queue.issue("A02")
    stage.feed.moved.emit(2)
    stage.run()
    screen.settle()
    assert screen.says(UNKNOWN)
    assert not screen.says(FIRST)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scene", KIOSK, ids=lambda scene: scene.name)
def test_scenes_promise_no_wait_where_nobody_waits(scene: object) -> None:
    with on_stage(scene, Variant(PORTRAIT, scene.languages[0])) as screen:  # type: ignore[attr-defined, arg-type]
        kiosk = screen.stage.kiosk  # type: ignore[attr-defined]
        for told in (kiosk.service, kiosk.ticket):
            if told.rangeKnown and told.ahead == 0:
                assert told.highMinutes * 60 <= MOST_NOBODY_S


def test_the_help_bar_says_where_help_is_apart_from_what_is_touched(show_kiosk: Show) -> None:
    stage, screen = show_kiosk()
    assert screen.says(f"Tanya di Meja Bantuan, {unparted('Loket 1 atau 2')}.")
    bar = words(screen, "Perlu bantuan?").parentItem().parentItem()
    assert not [item for item in bar.childItems() if item.inherits("QQuickImage") and item.isVisible()]
    stage.kiosk.chooseLanguage("en")
    screen.settle()
    assert screen.says(f"Ask at the Help Desk, {unparted('Loket 1 or 2')}.")


def test_the_title_of_the_list_stands_over_every_screenful(show_kiosk: Show) -> None:
    stage, screen = show_kiosk()
    stage.queue.wait = WaitRange(0, 0, 0)
    stage.kiosk.openAgencies()
    come_to_rest(screen)
    assert screen.says("Pilih instansi")
    screen.tap("Lanjut ke bawah")
    come_to_rest(screen)
    assert not screen.says("Disdukcapil")
    assert screen.says("Pilih instansi")
