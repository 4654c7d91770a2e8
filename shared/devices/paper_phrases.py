"""The fixed words of the forms that are not the short ticket, in Indonesian and English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language."""

    at: str
    sample: str
    ahead: str
    one_number: str
    many_numbers: str
    information: str
    no_number: str
    where: str
    bring_all: str
    steps: str
    fee: str
    duration: str
    hours: str
    directions: str
    not_here: str
    go_to: str
    here_first: str
    scan_address: str
    test_page: str = "Halaman uji printer"
    ruler: str = "Penggaris {mm} mm, kertas {paper} mm. Garis atas harus utuh sampai kedua tepi."
    squares: str = "Kiri harus hitam rata, kanan bergaris rata:"
    scan_test: str = "Pindai kode ini dengan HP: terbaca ANTREAN MPP HALAMAN UJI."
    cut: str = "Kertas dipotong di bawah baris ini, tanpa memotong tulisan."
    tear: str = "Printer ini tanpa pemotong: sobek di bawah baris ini."

    def numbers(self, count: int) -> str:
        """``14 nomor``."""
        return (self.one_number if count == 1 else self.many_numbers).format(count=count)


_PHRASES = {
    "id": Phrases(
        at="pukul",
        sample="CONTOH",
        ahead="Dipanggil sebelum Anda",
        one_number="{count} nomor",
        many_numbers="{count} nomor",
        information="Keterangan layanan",
        no_number="Bukan nomor antrean",
        where="Diurus di sini",
        bring_all="Bawa semua ini",
        steps="Urutannya",
        fee="Biaya",
        duration="Lama pengurusan",
        hours="Jam pengambilan nomor",
        directions="Lembar petunjuk",
        not_here="Tidak bisa di sini.",
        go_to="Datang ke",
        here_first="Urus dulu di sini hari ini",
        scan_address="Pindai untuk mencari alamatnya di peta HP.",
    ),
    "en": Phrases(
        at="at",
        sample="SAMPLE",
        ahead="Called before you",
        one_number="{count} number",
        many_numbers="{count} numbers",
        information="About this service",
        no_number="Not a queue number",
        where="Done here",
        bring_all="Bring all of this",
        steps="Step by step",
        fee="Fee",
        duration="How long it takes",
        hours="Numbers are given",
        directions="Where to go",
        not_here="This cannot be done here.",
        go_to="Go to",
        here_first="Do this here first, today",
        scan_address="Scan to find the address on your phone's map.",
    ),
}


def phrases(language: str) -> Phrases:
    """``id`` or ``en``."""
    return _PHRASES[language]
