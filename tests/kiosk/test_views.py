"""The kiosk's pages are touched, read and measured as a visitor would."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from shared.ports.printer import Printed, PrinterState, Uncertain
from shared.rules.waits import WaitRange
from tests.gallery.motion import come_to_rest
from tests.kiosk.conftest import Shown
from tests.kiosk.fakes import HandPrinter, hall
from tests.kiosk.stage import Stage
from tests.views.screen import LANDSCAPE, PORTRAIT, Screen

Show = Callable[..., Shown]
SMALL = (1366, 768)
SIZES = [PORTRAIT, SMALL, (540, 960)]


def tap(shown: Shown, name: str) -> None:
    """Touch, and let the queue and the printer answer."""
    stage, screen = shown
    screen.tap(name)
    stage.run()
    screen.settle()


def test_from_the_tile_to_the_paper(show_kiosk: Show) -> None:
    queue = hall()
    queue.wait = WaitRange(36 * 60, 40 * 60, 48 * 60)
    shown = stage, screen = show_kiosk(queue)
    assert screen.says("Ada keperluan apa hari ini?")
    assert screen.says("Contoh")
    tap(shown, "KTP hilang atau rusak")
    assert screen.says("Bisa diurus di sini hari ini")
    assert screen.says("11.00–11.15")
    assert screen.says("35–50 menit lagi")
    tap(shown, "Ambil nomor")
    assert screen.says("A001")
    assert screen.says("Loket 3, 4, 5, 6")
    assert screen.says("Ambil kertas nomor Anda")
    assert screen.says("Foto layar ini untuk jaga-jaga kalau kertasnya hilang.")
    assert stage.printer is not None
    assert len(stage.printer.slips) == 1
    tap(shown, "Selesai")
    assert stage.kiosk.page == "home"


def test_a_shaking_hand_takes_one_number(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "KTP hilang atau rusak")
    where = screen.middle_of("Ambil nomor")
    finger = QTest.createTouchDevice()
    for _ in range(3):
        QTest.touchEvent(screen.view, finger).press(0, where, screen.view).commit()
        QTest.touchEvent(screen.view, finger).release(0, where, screen.view).commit()
    screen.settle()
    stage.run()
    assert len(stage.queue.issued) == 1


def test_a_priority_number_is_two_taps_away(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "KTP hilang atau rusak")
    tap(shown, "Ambil nomor prioritas")
    assert [name for name in screen.names() if "balita" in name] == ["Membawa balita"]
    tap(shown, "Membawa balita")
    assert stage.queue.issued[0][1].value == "balita"


def test_where_no_number_can_be_had_there_is_no_button_for_one(show_kiosk: Show) -> None:
    shown = _, screen = show_kiosk()
    tap(shown, "STNK hilang atau rusak")
    assert screen.says("Tidak bisa di sini. Urus di Kantor Samsat.")
    assert screen.says("Jalan Veteran 18")
    assert not any("Ambil nomor" in name for name in screen.names())
    tap(shown, "Lihat layanan lain")
    assert screen.says("Pilih instansi")


def test_without_paper_the_number_stands_on_the_screen(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk(None, HandPrinter(state=PrinterState.PAPER_OUT))
    tap(shown, "KTP hilang atau rusak")
    assert screen.says("Mesin ini sedang tidak bisa mencetak.")
    tap(shown, "Ambil nomor")
    assert screen.says("Nomor Anda A001 sudah tercatat. Kertasnya tidak keluar.")
    assert screen.says("Kode QR nomor Anda")
    tap(shown, "Sudah saya foto")
    assert stage.kiosk.page == "home"


def test_a_paper_that_did_not_come_is_printed_once_the_printer_is_mended(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk(None, HandPrinter(outcome=Uncertain(PrinterState.PAPER_OUT)))
    tap(shown, "KTP hilang atau rusak")
    tap(shown, "Ambil nomor")
    assert screen.says("Nomor Anda A001 sudah tercatat. Kertasnya mungkin tidak utuh.")
    stage.hear(PrinterState.PAPER_OUT)
    screen.settle()
    assert "Cetak sekarang" not in screen.names()
    assert stage.printer is not None
    stage.printer.outcome = Printed(PrinterState.READY)
    stage.hear(PrinterState.READY)
    screen.settle()
    tap(shown, "Cetak sekarang")
    assert screen.says("Ambil kertas nomor Anda")
    assert len(stage.printer.slips) == 2


def test_a_shaking_hand_gets_one_paper_to_take_home(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "STNK hilang atau rusak")
    where = screen.middle_of("Cetak petunjuk ke Kantor Samsat")
    finger = QTest.createTouchDevice()
    for _ in range(3):
        QTest.touchEvent(screen.view, finger).press(0, where, screen.view).commit()
        QTest.touchEvent(screen.view, finger).release(0, where, screen.view).commit()
    screen.settle()
    stage.run()
    screen.settle()
    assert stage.printer is not None
    assert len(stage.printer.slips) == 1
    assert screen.says("Silakan ambil kertasnya di bawah layar ini.")
    assert stage.kiosk.page == "service"


def test_what_to_bring_can_be_taken_home_on_paper(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "KTP hilang atau rusak")
    tap(shown, "Cetak syarat")
    assert screen.says("Silakan ambil kertasnya di bawah layar ini.")
    assert "Cetak syarat" not in " ".join(screen.names())
    assert "Ambil nomor" in screen.names()
    assert stage.queue.issued == []


def test_the_language_changes_at_once_and_goes_back_with_the_visitor(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "English")
    assert screen.says("What do you need today?")
    assert screen.says("Lost or damaged KTP")
    tap(shown, "Lost or damaged KTP (ID card)")
    assert screen.says("Can be done here today")
    stage.seconds(110)
    screen.settle()
    assert screen.says("Ada keperluan apa hari ini?")


def test_who_is_still_reading_can_say_so(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "Semua instansi")
    stage.seconds(65)
    screen.settle()
    assert screen.says("Kembali ke awal 15 detik lagi")
    tap(shown, "Saya masih membaca")
    assert stage.kiosk.secondsLeft > 60
    assert not screen.says("Masih di sana?")


def test_a_touch_anywhere_says_that_somebody_is_there(show_kiosk: Show) -> None:
    shown = stage, screen = show_kiosk()
    tap(shown, "Semua instansi")
    stage.seconds(50)
    screen.tap("Lanjut ke bawah")
    assert stage.kiosk.secondsLeft == 80


def test_details_that_do_not_fit_are_a_tap_away(show_kiosk: Show) -> None:
    shown = _, screen = show_kiosk(size=LANDSCAPE)
    tap(shown, "KTP hilang atau rusak")
    assert not screen.says("SP4N-LAPOR!")
    while not screen.says("SP4N-LAPOR!"):
        screen.tap("Lanjut ke bawah")
        come_to_rest(screen)
    assert not screen.says("Fotokopi Kartu Keluarga")
    assert screen.says("Bisa diurus di sini hari ini")
    assert "Ambil nomor" in screen.names()


def test_a_queue_that_is_away_is_a_calm_page(show_kiosk: Show) -> None:
    stage, screen = show_kiosk()
    stage.feed.trouble.emit("…")
    screen.settle()
    assert screen.says("Mesin ini sedang berhenti sebentar.")


def open_agencies(stage: Stage) -> None:
    stage.kiosk.openAgencies()


def open_services(stage: Stage) -> None:
    stage.kiosk.openAgencies()
    stage.kiosk.openAgency("A")


def open_service(code: str) -> Callable[[Stage], None]:
    def walk(stage: Stage) -> None:
        stage.kiosk.openAgency(code[0])
        stage.run()
        stage.kiosk.openService(code)

    return walk


def open_groups(stage: Stage) -> None:
    stage.open("A02")
    stage.kiosk.choosePriority()


def take(stage: Stage) -> None:
    open_service("A03")(stage)
    stage.run()
    stage.kiosk.takeNumber("normal")


def take_without_paper(stage: Stage) -> None:
    stage.hear(PrinterState.OFFLINE)
    take(stage)


def lose_queue(stage: Stage) -> None:
    stage.feed.trouble.emit("…")


WALKS: dict[str, Callable[[Stage], None]] = {
    "home": lambda stage: None,
    "agencies": open_agencies,
    "services": open_services,
    "here": open_service("A01"),
    "partly": open_service("D03"),
    "office": open_service("P01"),
    "fees": open_service("C01"),
    "down": open_service("G01"),
    "groups": open_groups,
    "ticket": take,
    "no paper": take_without_paper,
    "away": lose_queue,
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", WALKS)
def test_nothing_is_cut_and_every_control_has_a_name_and_a_size_to_touch(
    show_kiosk: Show, page: str, size: tuple[int, int], language: str
) -> None:
    queue = hall()
    queue.wait = WaitRange(36 * 60, 40 * 60, 48 * 60)
    queue.queue.set_outage("G", on=True)
    stage, screen = show_kiosk(queue, size=size)
    stage.kiosk.chooseLanguage(language)
    WALKS[page](stage)
    stage.run()
    settle(screen)
    assert screen.clipped() == []
    assert "" not in screen.names()
    assert screen.too_small(9 * min(size) / 135 - 1) == []


def settle(screen: Screen) -> None:
    """Pages of details are measured after the first layout."""
    for _ in range(3):
        screen.settle()
