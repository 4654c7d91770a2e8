"""The kiosk's scenes: every page, every verdict, and the states that were not drawn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMetaObject

from shared.actions.views import ServiceView
from shared.rules.mall import Mall
from shared.rules.verdict import Verdict, VerdictKind
from shared.rules.waits import WaitRange
from tests.gallery.kiosk_stage import (
    Walk,
    at,
    empty,
    long_names,
    morning,
    scene,
    service,
    stay,
    taken,
    the_mall,
    waiting_for,
    with_agencies,
    with_service,
)
from tests.gallery.motion import items_of
from tests.gallery.scenes_kiosk_papers import PAPERS
from tests.kiosk.fakes import HallQueue
from tests.kiosk.stage import Stage
from tests.views.screen import Screen

SEVEN = (
    "KTP-el asli dan fotokopinya",
    "Kartu Keluarga asli dan fotokopinya",
    "Surat kehilangan dari polisi, kalau kartunya hilang",
    "Surat pengantar dari desa atau kelurahan, bermeterai, yang masih berlaku",
    "Akta kelahiran atau ijazah terakhir",
    "Pasfoto berwarna 4 × 6, dua lembar, latar merah untuk tahun lahir ganjil dan biru untuk tahun genap",
    "Surat kuasa bermeterai, kalau diwakilkan",
)


def _agencies(stage: Stage) -> None:
    stage.kiosk.openAgencies()
    stage.run()


def _services(agency: str) -> Walk:
    def walk(stage: Stage) -> None:
        stage.kiosk.openAgencies()
        stage.kiosk.openAgency(agency)
        stage.run()

    return walk


def _groups(stage: Stage) -> None:
    stage.open("A02")
    stage.kiosk.choosePriority()
    stage.run()


def _taking(stage: Stage) -> None:
    service("A03")(stage)
    stage.kiosk.takeNumber("normal")


def _taking_priority(stage: Stage) -> None:
    _groups(stage)
    stage.kiosk.takeNumber("hamil")


def _away(stage: Stage) -> None:
    stage.feed.trouble.emit("…")


def _idle(walk: Walk, seconds: int) -> Walk:
    def until_warned(stage: Stage) -> None:
        walk(stage)
        stage.run()
        stage.seconds(seconds)

    return until_warned


def _refused(stage: Stage) -> None:
    """The last number of the day goes to somebody else between the look and the tap."""
    service("A03")(stage)
    stage.queue.before_issue = lambda: [stage.queue.queue.issue("A03") for _ in range(2)]  # type: ignore[assignment]
    stage.kiosk.takeNumber("normal")
    stage.run()


def _unanswered(stage: Stage) -> None:
    service("A03")(stage)
    stage.queue.away_after_issue = True
    stage.kiosk.takeNumber("normal")
    stage.run()


def _called(stage: Stage) -> None:
    taken(stage)
    stage.queue.queue.open_counter("3", "petugas")
    stage.queue.queue.call_next("3")
    stage.feed.moved.emit(2)
    stage.run()


def _turn_page(screen: Screen, stage: Stage) -> None:
    """To the last screenful of what is turned by buttons."""
    for _ in range(12):
        button = next((item for item in items_of(screen.root) if item.objectName() == "scrollDown"), None)
        if button is None or not (button.isEnabled() and button.isVisible()):
            return
        QMetaObject.invokeMethod(button, "chosen")
        screen.settle()


def _numbers_from(queue: HallQueue, prefix: str, code: str, first: int) -> HallQueue:
    """Let the next number given be ``first``."""
    store = queue.queue._store
    today = queue.queue.mall().day(queue.queue.now())
    with store.write() as unit:
        for _ in range(first - 1):
            unit.next_number(prefix, today, code)
    return queue


def _long_agencies(mall: Mall) -> Mall:
    name = "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu, Tenaga Kerja, dan Transmigrasi Kabupaten Sagara"
    return with_agencies(replace(mall, name="Mal Pelayanan Publik Kabupaten Sagara Timur Laut"), name=name)


class _Crowd(HallQueue):
    """A queue in which a thousand people wait."""

    def service(self, code: str) -> ServiceView:
        return replace(super().service(code), ahead=1234)


def _crowd() -> HallQueue:
    queue = empty()
    return _Crowd(queue.queue, wait=WaitRange(300 * 60, 330 * 60, 395 * 60))


class _Unattended(HallQueue):
    """A queue that knows of a confirmed absence: nothing in the hall says so yet."""

    def service(self, code: str) -> ServiceView:
        view = super().service(code)
        return replace(view, verdict=Verdict(VerdictKind.UNATTENDED)) if code == "K01" else view


def _unattended() -> HallQueue:
    queue = morning()
    return _Unattended(queue.queue, wait=queue.wait)


def _full() -> HallQueue:
    queue = empty(with_service(the_mall(), "A03", quota=3))
    for _ in range(3):
        queue.queue.issue("A03")
    return queue


def _nearly_full() -> HallQueue:
    return empty(with_service(the_mall(), "A03", quota=2))


def _holiday() -> HallQueue:
    mall = the_mall()
    tuesday = at(10).moment.date()
    return empty(replace(mall, holidays={**mall.holidays, tuesday: "Tahun Baru Imlek 2577 Kongzili"}), at(10))


def _seven() -> Mall:
    return with_service(the_mall(), "A03", requirements=SEVEN)


KIOSK = [
    scene("beranda", "Beranda", "Satu pertanyaan, enam keperluan, semua instansi; tidak ada yang lebih keras.", stay),
    scene("beranda-sepi", "Beranda, belum ada yang menunggu", "Angka 0 dibaca biasa, tidak mencolok.", stay, empty),
    scene("beranda-panjang", "Beranda dengan nama panjang", "Nama panjang membungkus, tidak dipotong.", stay,
          lambda: morning(_long_agencies(long_names(the_mall())))),
    scene("beranda-malam", "Beranda sesudah jam buka", "Setiap ubin berkata tutup; jalan lain tetap ada.", stay,
          lambda: empty(clock=at(18))),
    scene("beranda-ditunggu", "Beranda berbahasa lain, sebentar lagi kembali", "Cara tetap tinggal ada di bawah.",
          _idle(lambda stage: stage.kiosk.chooseLanguage("en"), 45), languages=("en",)),
    scene("berhenti", "Antrean tidak terbaca", "Tenang, dan berkata apa yang harus dilakukan.", _away),
    scene("instansi", "Daftar instansi", "Nama singkat dan nama lengkap; dibalik dengan tombol.", _agencies),
    scene("instansi-akhir", "Daftar instansi, halaman terakhir", "Sisa daftar; tombol yang tidak berlaku hilang.",
          _agencies, then=_turn_page),
    scene("instansi-panjang", "Daftar instansi dengan nama panjang", "Nama dua baris.", _agencies,
          lambda: morning(_long_agencies(the_mall()))),
    scene("layanan", "Layanan satu instansi", "Setiap layanan sudah membawa putusannya.", _services("A")),
    scene("layanan-panjang", "Layanan dengan nama panjang", "Nama dua baris dan putusan tetap terbaca.", _services("D"),
          lambda: morning(long_names(the_mall()))),
    scene("layanan-terganggu", "Layanan instansi yang sistemnya terganggu", "Kata dan ikon, bukan hanya warna.",
          _services("G")),
    scene("bisa", "Bisa di sini", "Putusan, orang, kisaran waktu; dua tombol setara.", service("A02")),
    scene("bisa-sekarang", "Bisa sekarang", "Loket bebas: kata sekarang, tanpa kisaran.", service("A07"),
          lambda: empty(wait=WaitRange(0, 0, 0))),
    scene("bisa-tak-terkira", "Waktu belum dapat diperkirakan", "Jujur: tidak ada angka karangan.", service("A02"),
          lambda: morning(wait=None)),
    scene("bisa-pertama", "Belum ada yang menunggu, waktu belum dapat diperkirakan", "Tidak ada angka karangan.",
          service("A02"), lambda: empty(wait=None)),
    scene("bisa-ramai", "Seribu orang menunggu", "Angka empat digit muat.", service("A02"),
          _crowd),
    scene("bisa-panjang", "Bisa di sini, nama panjang dan tujuh syarat", "Tidak ada yang terpotong.",
          service("A03"), lambda: morning(long_names(_seven()))),
    scene("syarat-tujuh", "Tujuh syarat, halaman terakhir", "Syarat terakhir pun terbaca, baris tidak terbelah.",
          service("A03"), lambda: morning(_seven()), then=_turn_page),
    scene("biaya-panjang", "Biaya yang panjang", "Biaya memakai seluruh lebar; angka dan satuannya tidak terpisah.",
          service("C01"), lambda: waiting_for("C01", 7)),
    scene("sebagian", "Sebagian bisa di sini", "Yang tidak bisa disebut sebelum nomor.", service("D03"),
          lambda: waiting_for("D03", 7)),
    scene("belum-memanggil", "Nomor sudah diberikan, loket mulai nanti", "Pukul berapa loket memanggil.",
          service("A02"), lambda: morning(clock=at(7, 40))),
    scene("istirahat-jumat", "Istirahat salat Jumat", "Nomor tetap diberikan; pukul berapa dilanjutkan.",
          service("A02"), lambda: morning(clock=at(12, 0, day=6))),
    scene("kantor-lain", "Tidak bisa di sini", "Tidak ada tombol nomor; di mana, kapan, bawa apa.", service("E06")),
    scene("terganggu", "Sistem terganggu", "Sejak kapan, berapa orang; tidak ada janji.", service("G01")),
    scene("tanpa-petugas", "Loket belum ada petugas", "Tidak menuduh; apa yang sedang dilakukan.", service("K01"),
          _unattended),
    scene("belum-buka", "Belum buka", "Kapan nomor diberikan.", service("A02"), lambda: empty(clock=at(6, 30))),
    scene("nomor-ditutup", "Pengambilan nomor sudah ditutup", "Yang sudah punya nomor tetap dilayani.",
          service("A02"), lambda: empty(clock=at(14, 45))),
    scene("tutup", "Hari ini sudah tutup", "Kapan dibuka lagi, hari dan pukul.", service("A02"),
          lambda: empty(clock=at(18))),
    scene("hari-minggu", "Hari tidak buka", "Kapan dibuka lagi.", service("A02"), lambda: empty(clock=at(10, day=8))),
    scene("libur", "Hari libur", "Nama liburnya, dan kapan dibuka lagi.", service("A02"), _holiday),
    scene("habis", "Nomor hari ini habis", "Bukan kuota terlampaui; besok pukul berapa.", service("A03"), _full),
    scene("mengambil", "Nomor sedang diambil", "Kedua tombol berkata sebentar.", _taking),
    scene("ditolak", "Nomor terakhir baru saja diambil", "Satu kalimat, halaman tetap.", _refused, _nearly_full),
    scene("tak-terjawab", "Antrean tidak menjawab", "Sentuh lagi: tidak akan dapat dua nomor.", _unanswered),
    scene("prioritas", "Prioritas untuk siapa", "Empat pilihan setara, tanpa bukti.", _groups),
    scene("prioritas-diambil", "Nomor prioritas sedang diambil", "Semua pilihan berkata sebentar.", _taking_priority),
    scene("nomor", "Nomor diambil", "Nomor paling besar; di mana menunggu; kertas.", taken),
    scene("nomor-seribu", "A1000", "Empat angka muat seukuran yang lain.", taken,
          lambda: _numbers_from(empty(), "A", "A03", 1000)),
    scene("nomor-dua-huruf", "Awalan dua huruf", "MP012 muat.", lambda stage: taken(stage, "MP01"),
          lambda: _numbers_from(empty(), "MP", "MP01", 12)),
    scene("nomor-panjang", "Nomor diambil, nama panjang", "Nama layanan membungkus, nomor tetap terbesar.", taken,
          lambda: _numbers_from(morning(long_names(the_mall())), "A", "A03", 1000)),
    scene("nomor-dipanggil", "Nomor sudah dipanggil", "Ke loket mana, sekarang.", _called, empty),
    scene("nomor-tak-terkira", "Nomor tanpa perkiraan", "Belum dapat diperkirakan.", taken, lambda: empty(wait=None)),
    *PAPERS,
    scene("masih-di-sana", "Sebentar lagi kembali ke awal", "Dua puluh detik, dan cara tetap tinggal.",
          _idle(service("A02"), 92)),
]  # fmt: skip
