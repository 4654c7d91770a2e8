"""The wall as it is seen: words, sizes and places on real windows of several shapes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from shared.ports.voice import SoundState
from tests.views.screen import Screen
from tests.wall.hall import MORNING, Hall, hall_mall
from tests.wall.stage import Stage
from tests.wall.window import FULL_HD, Opened, seen

UHD, LAPTOP, DEMO = (3840, 2160), (1366, 768), (640, 360)
CAPITAL = 0.745
"""Height of a capital of the face, in em."""
KUNYIT = QColor("#FFC72C")


def item(screen: Screen, name: str) -> QQuickItem:
    """The one of this name."""
    found = seen(screen, name)
    assert found, f"{name} is not on the screen"
    return found[0]


def words(screen: Screen, name: str) -> str:
    return str(item(screen, name).property("text"))


def hidden(screen: Screen, name: str) -> bool:
    return seen(screen, name) == []


def called(prefix: str, first: int, counter: str, label: str = "Loket {}", name: str = "Disdukcapil") -> Stage:
    """One call of this number to this counter."""
    hall = Hall(hall_mall(((prefix, name, (counter, "2")), ("D", "Polres", ("9",))), label=label))
    hall.numbers_from(f"{prefix}01", first)
    hall.issue(f"{prefix}01", 3)
    hall.call(counter)
    return Stage(hall)


def test_a_call_is_read_on_the_screen(open_wall: Opened) -> None:
    screen = open_wall(called("A", 47, "3"))
    assert (words(screen, "calledNumber"), words(screen, "calledCounterWord"), words(screen, "calledCounter")) == (
        "A047", "Loket", "3",
    )  # fmt: skip
    assert words(screen, "calledAgency") == "Disdukcapil, lantai 1"
    assert words(screen, "callLabel") == "Dipanggil sekarang"
    assert (words(screen, "clock"), words(screen, "date")) == ("09.30", "Selasa, 3 Februari")
    assert words(screen, "room") == "Ruang Melati, lantai 1"
    assert words(screen, "notice") == "Bawa dokumen asli dan fotokopinya."
    assert screen.says("Contoh")
    assert screen.says("A047, Loket 3, Disdukcapil, lantai 1"), "one sentence for who cannot see the card"
    assert hidden(screen, "board")


@pytest.mark.parametrize("size", [FULL_HD, UHD, LAPTOP, DEMO, (1920, 1200), (1280, 1024)])
@pytest.mark.parametrize(
    ("prefix", "first", "counter"), [("A", 47, "3"), ("A", 1000, "12"), ("MP", 12, "128"), ("MP", 1234, "128")]
)
def test_the_number_is_readable_from_ten_metres(
    open_wall: Opened, prefix: str, first: int, counter: str, size: tuple[int, int]
) -> None:
    screen = open_wall(called(prefix, first, counter, name="BPJS Ketenagakerjaan"), size)
    number, card = item(screen, "calledNumber"), item(screen, "card")
    picture = min(size[0] * 9 / 16, size[1])
    assert number.property("font").pixelSize() * CAPITAL >= 0.178 * picture
    assert item(screen, "calledCounter").property("font").pixelSize() * CAPITAL >= 0.178 * picture
    for name in ("calledNumber", "calledCounter", "calledCounterWord"):
        one = item(screen, name)
        right = one.mapToItem(card, QPointF(one.property("contentWidth"), 0)).x()
        assert 0 < right <= card.width(), name
    assert screen.clipped() == []


def test_a_counter_with_a_name_of_its_own(open_wall: Opened) -> None:
    screen = open_wall(called("A", 1, "1", label="Meja Bantuan"))
    assert words(screen, "calledCounter") == "Meja Bantuan"
    assert screen.clipped() == []


def test_the_figure_of_a_named_counter_is_as_large_as_any(open_wall: Opened) -> None:
    screen = open_wall(called("A", 1, "1", label="Meja Bantuan 3"))
    assert (words(screen, "calledCounterName"), words(screen, "calledCounter")) == ("Meja Bantuan", "3")
    assert item(screen, "calledCounter").property("font").pixelSize() * CAPITAL >= 0.178 * screen.root.height()
    assert screen.says("A001, Meja Bantuan 3, Disdukcapil, lantai 1")
    assert screen.clipped() == []


def test_the_card_blinks_yellow_and_white_and_keeps_yellow(open_wall: Opened, qtbot: object) -> None:
    stage = called("A", 47, "3")
    screen = open_wall(stage)
    card = item(screen, "card")
    colours = set()

    def both() -> bool:
        colours.add(card.property("color").name())
        return len(colours) == 2

    qtbot.waitUntil(both, timeout=3000)  # type: ignore[attr-defined]
    assert colours == {"#ffc72c", "#ffffff"}
    stage.pass_s(7)
    screen.settle()
    assert card.property("color") == KUNYIT


def test_ten_calls_are_legible_page_by_page(open_wall: Opened) -> None:
    hall = Hall()
    hall.issue("A01", 6)
    hall.issue("D01", 4)
    for counter in ("3", "4", "5", "6", "7", "8", "9", "10", "11", "12"):
        hall.call(counter)
    stage = Stage(hall)
    screen = open_wall(stage)
    read = {words(screen, "calledNumber")}
    for page in ("1–5 dari 9", "6–9 dari 9"):
        assert screen.says(page)
        rows = seen(screen, "rowNumber")
        read |= {str(row.property("text")) for row in rows}
        assert all(row.property("font").pixelSize() * CAPITAL >= 0.06 * FULL_HD[1] for row in rows)
        stage.pass_s(5)
        screen.settle()
    assert len(read) == 10


def test_awaited_and_earlier_calls_have_their_headings(open_wall: Opened, qtbot: object) -> None:
    hall = Hall()
    hall.issue("A01", 3)
    for counter in ("3", "4", "5"):
        hall.call(counter)
    hall.queue.start("3")
    screen = open_wall(Stage(hall))
    assert screen.says("Ditunggu di loket")
    qtbot.waitUntil(lambda: screen.says("A002, Loket 4"))  # type: ignore[attr-defined]
    assert screen.says("A001, Loket 3, Sebelumnya"), "read in order: the heading stands before its own rows only"


def test_a_withdrawn_call_is_said(open_wall: Opened) -> None:
    stage = called("A", 47, "3")
    screen = open_wall(stage)
    stage.hall.queue.undo("3")
    stage.moved()
    screen.settle()
    assert words(screen, "withdrawnCard") == "A047 batal dipanggil. Nomor tetap berlaku, silakan tunggu."
    assert words(screen, "callLabel") == "Batal dipanggil"
    assert hidden(screen, "calledCounter")
    stage.hall.issue("D01")
    stage.hall.call("9")
    stage.moved()
    screen.settle()
    assert words(screen, "withdrawnNote") == "A047 batal dipanggil, nomor tetap berlaku"
    assert words(screen, "calledNumber") == "D001"


def test_idle_is_a_departure_board(open_wall: Opened) -> None:
    hall = Hall()
    hall.issue("A01", 14)
    hall.open("3")
    hall.open("13")
    hall.queue.break_counter("13", "", MORNING + timedelta(minutes=70))
    screen = open_wall(Stage(hall))
    assert hidden(screen, "calledNumber")
    assert screen.says("Disdukcapil, Melayani, 14 orang menunggu")
    assert screen.says("Samsat, Istirahat sampai 10.40, 0 orang menunggu")
    assert screen.says("Imigrasi, Belum ada petugas")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [FULL_HD, LAPTOP, DEMO])
def test_long_names_and_full_counts_fit_the_board(open_wall: Opened, size: tuple[int, int], language: str) -> None:
    long = (
        "Disdukcapil",
        "BPJS Ketenagakerjaan",
        "BPJS Kesehatan",
        "Informasi MPP",
        "Pengadilan Agama",
        "DPMPTSP",
        "PUPR",
    )
    mall = hall_mall(
        tuple((p, n, (f"{i}20", f"{i}21")) for i, (p, n) in enumerate(zip("AHGMQBZ", long, strict=True), 1))
    )
    hall = Hall(mall)
    hall.numbers_from("H01", 1500)
    hall.issue("H01", 129)
    hall.call("220")
    hall.queue.start("220")
    hall.queue.set_outage("G", on=True)
    hall.clock.pass_s(100)
    screen = open_wall(Stage(hall), size)
    screen.translations.set_language(language)
    screen.settle()
    assert {words(screen, "lastNumber"), words(screen, "boardCount")} == {"H1500", "0"}
    assert screen.clipped() == []
    board = item(screen, "board")
    for row in seen(screen, "agencyRow"):
        for one in row.childItems():
            right = one.mapToItem(board, QPointF(one.width(), 0)).x()
            assert right <= board.width() or not one.isVisible()


def test_a_closed_day_says_when_it_opens(open_wall: Opened) -> None:
    screen = open_wall(Stage(Hall(moment=MORNING - timedelta(days=2))))
    assert words(screen, "date") == "Minggu, 1 Februari"
    assert screen.says("Polres, Tutup, buka Senin 07.30")


def test_delayed_data_say_so_and_lose_yellow_and_counts(open_wall: Opened) -> None:
    stage = called("A", 47, "3")
    screen = open_wall(stage)
    stage.feed.trouble.emit("away")
    screen.settle()
    assert screen.says("Layar ini belum diperbarui sejak 09.30. Lihat petugas di loket; nomor Anda tetap berlaku.")
    assert words(screen, "callLabel") == "Panggilan pukul 09.30"
    assert item(screen, "card").property("color") != KUNYIT
    assert hidden(screen, "waitingCount")
    assert hidden(screen, "boardCount")


def test_trouble_with_the_sound_is_told_in_small(open_wall: Opened, expect_log: set[str]) -> None:
    expect_log.add("display.wall.viewmodels.hearing")
    hall = Hall()
    stage = Stage(hall)
    stage.sound.now = SoundState.ABSENT
    stage.pass_s(1)
    screen = open_wall(stage)
    assert words(screen, "soundTrouble") == "Tanpa suara. Petugas: cek pengeras suara."


@pytest.mark.parametrize("size", [FULL_HD, LAPTOP, DEMO])
def test_english(open_wall: Opened, size: tuple[int, int]) -> None:
    stage = called("MP", 12, "128", name="BPJS Ketenagakerjaan")
    screen = open_wall(stage, size)
    screen.translations.set_language("en")
    stage.model.set_language("en")
    screen.settle()
    assert words(screen, "calledCounterWord") == "Counter"
    assert words(screen, "callLabel") == "Called now"
    assert words(screen, "date") == "Tuesday, 3 February"
    assert words(screen, "notice") == "Bring the original documents and copies."
    assert screen.clipped() == []


def test_a_resting_wall_draws_nothing(open_wall: Opened, qtbot: object) -> None:
    stage = called("A", 47, "3")
    screen = open_wall(stage)
    stage.pass_s(9)
    qtbot.wait(500)  # type: ignore[attr-defined]
    frames: list[int] = []
    screen.view.afterRendering.connect(lambda: frames.append(1))
    stage.pass_s(4)
    qtbot.wait(300)  # type: ignore[attr-defined]
    assert len(frames) <= 1, "seconds pass, nothing on the wall changes"
