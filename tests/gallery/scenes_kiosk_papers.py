"""The kiosk's scenes around paper: coming, out, missing, in doubt, to be had again, and papers to take home."""

from __future__ import annotations

from shared.ports.printer import NotPrinted, PrinterState, Uncertain
from tests.gallery.kiosk_stage import Walk, long_names, morning, scene, service, taken, the_mall
from tests.kiosk.fakes import HandPrinter
from tests.kiosk.stage import Stage


def _out() -> HandPrinter:
    return HandPrinter(state=PrinterState.PAPER_OUT)


def _jam() -> HandPrinter:
    return HandPrinter(outcome=Uncertain(PrinterState.PAPER_OUT))


def _refusing() -> HandPrinter:
    return HandPrinter(outcome=NotPrinted(PrinterState.SILENT))


def _printing(stage: Stage) -> None:
    """The number is given, its paper is on the way."""
    service("A03")(stage)
    stage.kiosk.takeNumber("normal")
    stage.queue_jobs.drain()


def _broken_off(stage: Stage) -> None:
    taken(stage)
    stage.hear(PrinterState.PAPER_OUT)


def _mended(stage: Stage) -> None:
    _broken_off(stage)
    stage.hear(PrinterState.READY)


def _asked(code: str, *, done: bool = True) -> Walk:
    """A paper to take home is asked for."""

    def walk(stage: Stage) -> None:
        service(code)(stage)
        stage.kiosk.printLeaflet()
        if done:
            stage.run()

    return walk


PAPERS = [
    scene("tanpa-kertas-nanti", "Mesin tidak bisa mencetak", "Dikatakan sebelum nomor diambil.", service("A02"),
          printer=_out),
    scene("nomor-dicetak", "Kertas sedang dicetak", "Belum menyuruh mengambil kertas.", _printing),
    scene("kertas-macet", "Kertas mungkin tidak utuh", "Nomor tercatat, lalu apa yang dilakukan.", _broken_off,
          printer=_jam),
    scene("kertas-habis", "Nomor tanpa kertas", "Foto layar ini, atau petugas menuliskannya.", taken,
          lambda: morning(long_names(the_mall())), _out),
    scene("kertas-bisa-lagi", "Printer sudah bisa lagi", "Nomor yang sama bisa dicetak sekarang.", _mended,
          printer=_jam),
    scene("syarat-dicetak", "Syarat sedang dicetak", "Tombolnya berkata sebentar, nomor tetap bisa diambil.",
          _asked("A02", done=False)),
    scene("syarat-keluar", "Syarat sudah dicetak", "Di mana kertasnya; tidak ada nomor.", _asked("A02")),
    scene("syarat-gagal", "Syarat tidak keluar", "Satu kalimat tenang, dan jalan lain.",
          _asked("A02"), printer=_refusing),
    scene("petunjuk-keluar", "Lembar petunjuk sudah dicetak", "Di mana kertasnya; layanan lain tetap ada.",
          _asked("E06")),
    scene("petunjuk-habis", "Tidak bisa di sini, printer habis kertas", "Tidak ada tombol cetak yang mati.",
          service("E06"), printer=_out),
]  # fmt: skip
