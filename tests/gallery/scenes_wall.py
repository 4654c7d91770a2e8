"""The wall's scenes: the states that its own tests bring it to, with what matters in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from shared.rules.mall import Mall
from tests.gallery.look import root_properties
from tests.gallery.scene import Scene, Size, Variant
from tests.views.screen import Screen
from tests.wall.papers import decoded, reading, with_still
from tests.wall.stage import Stage
from tests.wall.states import STATES

SIZES: tuple[Size, ...] = ((1920, 1080), (3840, 2160))

SAID = {
    "idle": ("Diam", "Papan keberangkatan: baris tetap, keadaan dalam kata, tanpa kuning."),
    "one_call": ("Panggilan pertama", "Nomor, lalu loket, hampir sama kuat."),
    "drawn": ("Memanggil", "Kartu kuning adalah sekarang; panggilan lama separuh sudutnya."),
    "four_calls": ("Empat panggilan", "Yang ditunggu tetap terlihat."),
    "mixed": ("Ditunggu dan sebelumnya", "Dua judul, tidak tertukar."),
    "ten_calls": ("Sepuluh panggilan sekaligus", "Semua terbaca, halaman demi halaman."),
    "long_names": ("Nama panjang", "Nama instansi dan ruang muat."),
    "long_numbers": ("Nomor dan loket panjang", "MP1234 ke loket 128 muat."),
    "two_letters": ("Awalan dua huruf", "MP012 seukuran yang lain."),
    "thousand": ("A1000", "Empat angka."),
    "named_counter": ("Loket bernama", "Meja Bantuan, bukan angka."),
    "withdrawn": ("Panggilan dibatalkan", "Dikatakan, kartu kehilangan kuningnya."),
    "withdrawn_beside": ("Dibatalkan di samping panggilan lain", "Panggilan lain tetap paling keras."),
    "old_call": ("Panggilan lama", "Ditunggu sejak pukul berapa."),
    "third_call": ("Panggilan ketiga", "Kata, bukan hanya kedip."),
    "delayed_call": ("Data tertunda saat memanggil", "Kartu tanpa kuning, jam panggilan, jumlah hilang."),
    "delayed_idle": ("Data tertunda", "Nomor Anda tetap berlaku."),
    "never_joined": ("Belum pernah tersambung", "Tidak kosong: berkata belum tersambung."),
    "sound_trouble": ("Tanpa suara", "Kecil, untuk petugas."),
    "many_agencies": ("Dua puluh lima instansi", "Yang ada orangnya berupa baris, dibagi rata."),
    "many_names": ("Dua puluh lima instansi, akhir", "Yang tanpa antrean cukup disebut."),
    "whole_hall": ("Semua ruang, memanggil", "Ruang disebut di kartu."),
    "whole_hall_idle": ("Semua ruang, diam", "Papan pintu masuk."),
    "whole_hall_many": ("Semua ruang, dua puluh lima instansi", "Nomor, loket, ruang dan lantai; jam panggilan."),
    "whole_hall_names": ("Semua ruang, akhir", "Siapa melayani, siapa belum ada petugas."),
    "nobody": ("Tidak ada yang menunggu", "Nol orang dibaca biasa."),
    "one_agency": ("Satu instansi", "Baris besar, tidak kosong."),
    "no_agencies": ("Ruang tanpa loket", "Tidak rusak."),
    "before_opening": ("Sebelum buka", "Mulai pukul berapa."),
    "before_calls": ("Nomor diberikan, belum memanggil", "Mulai memanggil pukul berapa."),
    "closed": ("Sesudah tutup", "Berapa yang tidak sempat dilayani."),
    "weekend": ("Hari Minggu", "Kapan buka lagi."),
    "holiday": ("Hari libur", "Kapan buka lagi."),
    "notice": ("Pengumuman", "Satu kalimat utuh; nomor terakhir tetap terlihat."),
    "notice_long": ("Pengumuman terpanjang", "Seratus huruf, masih terbaca dari jauh."),
    "notice_whole_hall": ("Pengumuman, semua ruang", "Untuk ruang mana."),
    "notice_in_call": ("Pengumuman penting saat memanggil", "Pindah ke kaki layar; kartu paling keras."),
    "still": ("Gambar", "Satu gambar diam, dengan kalimat yang menjelaskannya."),
    "service": ("Yang perlu dibawa", "Paling banyak lima baris, dan di mana."),
    "service_partly": ("Yang perlu dibawa, sebagian di tempat lain", "Apa yang tidak selesai di sini."),
    "service_long": ("Syarat terpanjang", "Semua baris muat, seukuran."),
    "missed": ("Terlewat", "Siapa yang tidak datang disebut, dan harus ke mana."),
}
"""Title and what matters, by the state's name; a state that is not here is shown under its own name."""


def still() -> Stage:
    """A plan of the floor; the window has to decode it first."""
    return Stage(with_still())


def _decode(screen: Screen, stage: Stage) -> None:
    decoded(screen, stage)
    reading(stage, "still")
    screen.settle()


def _told(stage: Stage) -> Mall:
    """The mall with the sentences of its management: they are data, as its own names are."""
    mall = stage.hall.queue.mall()
    sentences = [text for notice in stage.hall.queue.notices() for text in (notice.text, notice.text_en) if text]
    return replace(mall, settings=replace(mall.settings, notices=(*mall.settings.notices, *sentences)))


def _scene(name: str, make: Callable[[], Stage], after: Callable[[Screen, Stage], None] | None = None) -> Scene:
    def play(variant: Variant) -> Screen:
        stage = make()
        if variant.language == "en":
            stage.model.set_language("en")
        properties = {"wall": stage.face, **root_properties(variant)}
        screen = Screen("display.wall.views", "Wall", properties, variant.size)
        if variant.language == "en":
            screen.translations.set_language("en")
        screen.keep(stage, _told(stage))
        if after is not None:
            after(screen, stage)
        return screen

    title, matters = SAID.get(name, (name.replace("_", " "), ""))
    slug = name.replace("_", "-")
    return Scene(f"wall-{slug}", "wall", title, matters, play, SIZES, themes=("malam", "kontras"))


WALL = [*(_scene(name, make) for name, make in STATES.items()), _scene("still", still, _decode)]
