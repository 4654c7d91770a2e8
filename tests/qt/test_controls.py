"""The shared controls are touched, pressed, read and measured as people use them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from shared.qt.rows import RowListModel
from tests.gallery.motion import come_to_rest, items_of
from tests.views.screen import LANDSCAPE, PORTRAIT, SMALL, Screen

GALLERY = "tests.qt.gallery"
Open = Callable[..., Screen]


@dataclass(frozen=True, slots=True)
class Agency:
    label: str


def agencies(count: int) -> RowListModel[Agency]:
    model = RowListModel(Agency, key="label")
    model.show([Agency(f"Instansi {number}") for number in range(1, count + 1)])
    return model


@pytest.mark.parametrize("size", [PORTRAIT, (540, 960), (720, 1280)])
@pytest.mark.parametrize("page", ["Service", "Sheet"])
def test_nothing_is_cut_and_every_control_has_a_name_and_a_size_to_touch(
    open_screen: Open, page: str, size: tuple[int, int]
) -> None:
    screen = open_screen(GALLERY, page, {}, size)
    assert screen.clipped() == []
    assert "" not in screen.names()
    assert screen.too_small(9 * min(size) / 135 - 1) == []


@pytest.mark.parametrize("touch", [Screen.tap, Screen.click])
def test_a_touch_chooses(open_screen: Open, touch: Callable[[Screen, str], None]) -> None:
    screen = open_screen(GALLERY, "Service", {})
    touch(screen, "Panggil petugas")
    assert screen.root.property("said") == "Panggil petugas"
    touch(screen, "Urus di Loket 12")
    assert screen.root.property("said") == "Urus di Loket 12"
    touch(screen, "KTP hilang atau rusak")
    assert screen.root.property("said") == "KTP hilang atau rusak"
    touch(screen, "Rusak")
    assert screen.root.property("segment") == 1
    assert screen.is_checked("Rusak")
    assert not screen.is_checked("Hilang")


def test_a_shaking_hand_takes_one_number(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Service", {})
    for _ in range(3):
        screen.tap("Ambil nomor")
    assert screen.root.property("said") == "!"


def test_a_busy_button_does_nothing(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Sheet", {})
    screen.tap("Mencetak …")
    assert screen.root.property("said") == ""


def test_a_control_takes_the_keyboard_shows_it_and_answers_to_enter(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Service", {})
    screen.press(Qt.Key.Key_Tab)
    picture = screen.view.grabWindow()
    left = 6 * 8
    ring = {QColor(picture.pixel(left - offset, 60)).name() for offset in range(1, 16)}
    assert {"#ffc72c", "#12233d"} <= ring
    screen.press(Qt.Key.Key_Return)
    assert screen.root.property("said") == "Kembali"


def test_a_check_line_is_ticked_by_touching_its_words(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Service", {})
    assert screen.is_checked("Fotokopi Kartu Keluarga")
    assert not screen.is_checked("Surat kehilangan dari polisi")
    screen.tap("Surat kehilangan dari polisi")
    assert screen.is_checked("Surat kehilangan dari polisi")


def in_sight(screen: Screen) -> list[str]:
    return [name for name in screen.names() if name.startswith("Instansi")]


def test_what_fits_has_no_buttons_to_scroll(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Pages", {"rowsModel": agencies(4)}, PORTRAIT)
    assert screen.names() == ["Kembali", *(f"Instansi {number}" for number in range(1, 5))]


def test_a_page_scrolls_by_buttons_to_its_end_and_back(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Pages", {"rowsModel": agencies(30)}, LANDSCAPE)
    assert "Kembali ke atas" not in screen.names()
    pages = [in_sight(screen)]
    while "Lanjut ke bawah" in screen.names():
        screen.tap("Lanjut ke bawah")
        come_to_rest(screen)
        pages.append(in_sight(screen))
        assert screen.clipped() == []
    assert [name for page in pages for name in page if name not in pages[0]][-1] == "Instansi 30"
    assert {name for page in pages for name in page} == {f"Instansi {number}" for number in range(1, 31)}
    assert len(pages[-1]) == len(pages[0]), "the last screenful is a full one"
    for page in reversed(pages[:-1]):
        screen.tap("Kembali ke atas")
        come_to_rest(screen)
        assert in_sight(screen) == page
    assert "Kembali ke atas" not in screen.names()


def test_the_focus_brings_what_it_is_on_into_sight(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Pages", {"rowsModel": agencies(30)}, LANDSCAPE)
    visited: list[str] = []
    for _ in range(31):
        screen.press(Qt.Key.Key_Tab)
        focused = screen.view.activeFocusItem()
        visited.append(focused.property("text"))
        assert focused.property("text") in screen.names()
    assert visited == ["Kembali", *(f"Instansi {number}" for number in range(1, 31))]
    for _ in range(30):
        screen.press(Qt.Key.Key_Backtab)
    assert screen.view.activeFocusItem().property("text") == "Kembali"
    screen.press(Qt.Key.Key_Tab)
    assert "Instansi 1" in screen.names()


def test_rows_that_come_and_go_keep_the_screenful(open_screen: Open) -> None:
    model = agencies(30)
    screen = open_screen(GALLERY, "Pages", {"rowsModel": model}, LANDSCAPE)
    screen.tap("Lanjut ke bawah")
    come_to_rest(screen)
    second = in_sight(screen)
    model.show([*model.rows, Agency("Instansi 31")])
    screen.settle()
    assert in_sight(screen) == second
    model.show(model.rows[:2])
    screen.settle()
    assert screen.names() == ["Kembali", "Instansi 1", "Instansi 2"]


def test_the_language_changes_while_the_page_stands(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Sheet", {})
    assert {"Contoh", "Batal", "Sistem terganggu"} <= set(screen.texts())
    screen.translations.set_language("en")
    screen.settle()
    assert {"Sample", "Cancel", "System down"} <= set(screen.texts())
    screen.translations.set_language("id")
    screen.settle()
    assert {"Contoh", "Batal", "Sistem terganggu"} <= set(screen.texts())


def test_a_language_without_a_file_is_refused_and_the_old_one_stays(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Sheet", {})
    screen.translations.set_language("en")
    with pytest.raises(ValueError, match=r"antrean_xx\.qm"):
        screen.translations.set_language("xx")
    assert screen.translations.property("language") == "en"


def test_a_picture_is_taken(open_screen: Open, tmp_path: Path) -> None:
    screen = open_screen(GALLERY, "Service", {})
    screen.photo(tmp_path / "new" / "service.png")
    assert (tmp_path / "new" / "service.png").stat().st_size > 20_000


def test_a_name_that_is_not_there_is_told_with_those_that_are(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Pages", {"rowsModel": agencies(1)})
    with pytest.raises(AssertionError, match="Instansi 1"):
        screen.tap("Instansi 9")


def test_words_that_do_not_fit_are_found(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Pages", {"rowsModel": agencies(2)}, SMALL)
    assert screen.clipped() == []
    button = next(item for item in items_of(screen.root) if item.property("text") == "Instansi 2")
    button.setProperty("text", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu " * 40)
    button.setHeight(40)
    assert len(screen.clipped()) == 1


def test_the_officers_size_fits_with_its_own_unit(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Narrow", {}, (420, 760))
    assert screen.clipped() == []
    assert screen.too_small(48) == []
    screen.tap("Mulai layani")
    assert screen.root.property("said") == "Mulai layani"
