"""The docked strip's scenes: the states of a counter in 96 pixels, and how its keys stand."""

from __future__ import annotations

from collections.abc import Callable

from shared.qt.keys.port import KeysReport, KeysState
from tests.gallery.panel_acts import (
    call,
    close_counter,
    long,
    lose_queue,
    nothing,
    refused,
    serve,
    take_break,
    thousand,
)
from tests.gallery.panel_stage import Act, busy, quiet
from tests.gallery.scene import Scene, Size, Variant
from tests.panel.stage import Stage
from tests.views.screen import Screen

HEIGHT = 96
SIZES: tuple[Size, ...] = ((1366, HEIGHT), (1024, HEIGHT), (1920, HEIGHT))
USUAL = KeysReport(
    KeysState.READY,
    (
        ("main", "Ctrl+Num8"),
        ("again", "Ctrl+Num7"),
        ("absent", "Ctrl+Num0"),
        ("undo", "Ctrl+Num."),
        ("window", "Ctrl+Num/"),
    ),
)


def scene(
    name: str,
    title: str,
    matters: str,
    act: Act,
    stage: Callable[[str], Stage] = lambda language: busy(language=language),
    keys: KeysReport = USUAL,
) -> Scene:
    """A scene of the strip. It never takes the keyboard: its keys are the session's."""

    def play(variant: Variant) -> Screen:
        made = stage("en" if variant.language == "en" else "id")
        made.panel.dock.hear(keys)
        act(made)
        screen = Screen("display.panel.views", "Strip", {"viewModel": made.panel}, variant.size)
        if variant.language == "en":
            screen.translations.set_language("en")
        screen.keep(made, made.mall)
        return screen

    return Scene(f"strip-{name}", "panel", title, matters, play, SIZES, has_focus=False)


STRIP = [
    scene("siap", "Bilah, siap", "Nomor, langkah berikut di tempatnya, satu baris kata.", nothing),
    scene("siap-kosong", "Bilah, belum ada yang menunggu", "Tenang.", nothing,
          lambda language: quiet(language=language)),
    scene("memanggil", "Bilah, memanggil", "Kuning dan kata; panggil lagi, tidak hadir.", call),
    scene("memanggil-seribu", "Bilah, A1000", "Empat angka muat.", call, thousand),
    scene("melayani", "Bilah, melayani", "Selesai dan panggil berikut.", serve),
    scene("melayani-panjang", "Bilah, nama layanan panjang", "Tidak ada yang bergeser.", serve, long),
    scene("istirahat", "Bilah, istirahat", "Sampai pukul berapa.", take_break),
    scene("tutup", "Bilah, loket tutup", "Buka loket.", close_counter),
    scene("ditolak", "Bilah, penolakan", "Kalimatnya di baris bawah.", refused),
    scene("terputus", "Bilah, antrean terputus", "Sejak kapan.", lose_queue),
    scene("tanpa-tombol", "Bilah, sesi tanpa tombol cepat", "Dikatakan, dan apa gantinya.", nothing,
          keys=KeysReport(KeysState.WAYLAND)),
]  # fmt: skip
