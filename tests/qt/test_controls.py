"""The shared controls are touched, pressed, read and measured as people use them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from shared.qt.rows import RowListModel
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


def test_pages_turn_by_buttons(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Pages", {"rowsModel": agencies(8)}, LANDSCAPE)
    assert screen.names() == ["Instansi 1", "Instansi 2", "Instansi 3", "Berikutnya"]
    screen.tap("Berikutnya")
    assert screen.names() == ["Instansi 4", "Instansi 5", "Instansi 6", "Sebelumnya", "Berikutnya"]
    screen.tap("Instansi 5")
    assert screen.root.property("said") == "Instansi 5"
    screen.tap("Berikutnya")
    assert screen.names() == ["Instansi 7", "Instansi 8", "Sebelumnya"]
    assert screen.says("3 dari 3")


def test_a_page_stays_whole_when_rows_come_and_go(open_screen: Open) -> None:
    model = agencies(8)
    screen = open_screen(GALLERY, "Pages", {"rowsModel": model}, SMALL)
    screen.tap("Berikutnya")
    model.show([Agency("Baru"), *model.rows])
    screen.settle()
    assert sorted(screen.names())[1:4] == ["Instansi 3", "Instansi 4", "Instansi 5"]
    model.show([Agency("Lebih baru"), *model.rows[:-1]])
    screen.settle()
    assert sorted(screen.names())[1:4] == ["Instansi 2", "Instansi 3", "Instansi 4"]
    model.show(model.rows[1:3])
    screen.settle()
    assert screen.names() == ["Baru", "Instansi 1"]


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
    long = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu, bidang perizinan berusaha dan nonberusaha, " * 12
    model = RowListModel(Agency, key="label")
    model.show([Agency(long)])
    screen = open_screen(GALLERY, "Pages", {"rowsModel": model}, SMALL)
    assert screen.clipped() == [long]


def test_the_officers_size_fits_with_its_own_unit(open_screen: Open) -> None:
    screen = open_screen(GALLERY, "Narrow", {}, (420, 760))
    assert screen.clipped() == []
    assert screen.too_small(48) == []
    screen.tap("Mulai layani")
    assert screen.root.property("said") == "Mulai layani"
