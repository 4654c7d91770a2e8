"""Every form of paper at both widths: whole, nothing drawn over, all it must say, and its QR code readable."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from shared.devices.escpos_job import job_picture
from shared.devices.paper_forms import draw_paper
from shared.devices.paper_type import Typeface
from shared.devices.printer_profile import Profile
from shared.devices.printers import paper_job
from shared.ports.printer import Directions, InfoSlip, Paper, Slip, TrialPage
from tests.fakes.drawn_words import Box, require_room, spy_on_words
from tests.fakes.printer_slips import SLIP, at

MODELS = {
    "80": Profile(),
    "80 long": Profile(long=True),
    "58": Profile(width=384, cutter=False),
    "58 long": Profile(width=384, long=True),
}
INFORMATION = InfoSlip(
    mall="Mal Pelayanan Publik",
    city="Kota Sagara",
    service="KTP hilang, rusak, atau ganti data",
    agency="Disdukcapil",
    printed_at=at(10, 24),
    bring=("KTP yang rusak", "Surat kehilangan dari polisi", "Fotokopi Kartu Keluarga"),
    steps=("Ambil nomor antrean", "Serahkan berkas", "Terima KTP-el"),
    fee="Gratis",
    duration="Jadi hari ini, paling lambat besok",
    hours="Senin–Kamis 07.30–14.30, Jumat 07.30–14.00",
    room="Melati",
    floor=1,
    counters=("Loket 3", "Loket 4"),
    note="Surat kehilangan diurus dulu di Loket 12.",
)
DIRECTIONS = Directions(
    mall="Mal Pelayanan Publik",
    city="Kota Sagara",
    service="STNK hilang atau rusak",
    printed_at=at(10, 24),
    office="Kantor Samsat",
    address="Jalan Veteran 18",
    hours=("Senin–Kamis 08.00–14.00", "Jumat 08.00–11.00"),
    bring=("Surat kehilangan dari polisi", "BPKB asli", "Kendaraannya, untuk cek fisik"),
    qr="Kantor Samsat, Jalan Veteran 18, Kota Sagara",
    why="Tidak bisa di sini karena kendaraan harus dicek fisik.",
    fee="STNK motor Rp100.000, mobil Rp200.000",
    duration="1 hari kerja",
    here_first="Surat kehilangan, Polres, Loket 12. Ambil nomornya di mesin antrean.",
)
TEST = TrialPage(at(10, 24), "Printer struk 80 mm", (("Keadaan", "siap."), ("Bukti cetak", "ada.")))
PAPERS: dict[str, Paper] = {
    "ticket": replace(SLIP, ahead=14),
    "copy": replace(SLIP, copy=True, sample=True),
    "english copy": replace(SLIP, copy=True, language="en"),
    "bare ticket": replace(SLIP, counters=(), bring=(), window=None, fee=""),
    "long number": replace(SLIP, number="MP1234", counters=tuple(map(str, range(3, 13)))),
    "information": INFORMATION,
    "sample information": replace(INFORMATION, sample=True, language="en"),
    "bare information": replace(
        INFORMATION, steps=(), fee="", duration="", hours="", room="", floor=None, counters=(), note=""
    ),
    "directions": DIRECTIONS,
    "english directions": replace(DIRECTIONS, language="en", sample=True, why=""),
    "bare directions": replace(DIRECTIONS, hours=(), bring=(), fee="", duration="", here_first=""),
    "test page": TEST,
}
EXPECTED = {
    "ticket": ("A047", "KTP hilang", "Ruang Melati", "Loket 3, 4, 5, 6", "11.00–11.15", "Nomor terlewat?"),
    "copy": ("SALINAN", "CONTOH", "A047"),
    "english copy": ("SALINAN (COPY)", "A047"),
    "information": ("Keterangan layanan", "Bukan nomor antrean", "Gratis", "Ruang Melati, lantai 1", "Ambil nomor"),
    "directions": ("Lembar petunjuk", "Bukan nomor antrean", "Kantor Samsat", "Jalan Veteran 18", "BPKB asli"),
    "test page": ("Halaman uji printer", "Bukan nomor antrean", "Keadaan"),
}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Box]]:
    """Every piece of text that gets drawn, with the box of its ink."""
    return spy_on_words(monkeypatch)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_whole_and_its_code_reads_back(name: str, model: str, drawn: list[tuple[str, Box]]) -> None:
    paper, profile = PAPERS[name], MODELS[model]
    picture = draw_paper(paper, Typeface(), profile)
    assert picture.mode == "1"
    assert picture.width == profile.width
    if not (isinstance(paper, TrialPage) or (model == "80" and isinstance(paper, Slip))):
        require_room(drawn, profile.width, picture.height, margin=6)
    wanted = [paper.qr] if not isinstance(paper, InfoSlip) else []
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == wanted
    said = " ".join(words for words, _ in drawn).replace(" ", "")
    for words in EXPECTED.get(name, ()):
        assert words.replace(" ", "") in said, words


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("name", PAPERS)
def test_the_job_is_the_drawn_picture(name: str, model: str) -> None:
    profile = MODELS[model]
    picture = draw_paper(PAPERS[name], Typeface(), profile)
    back = job_picture(paper_job(profile)(PAPERS[name]).data)
    assert back.size == picture.size
    # Single dots differ where a printer would take two bytes of the picture for a command.
    assert sum(ImageChops.logical_xor(back, picture).convert("L").histogram()[1:]) < 20


def test_a_copy_says_so_over_the_whole_width_at_its_top() -> None:
    for profile in MODELS.values():
        original = draw_paper(SLIP, Typeface(), profile).convert("L")
        copy = draw_paper(replace(SLIP, copy=True), Typeface(), profile).convert("L")
        for x in (0, profile.width - 1):
            assert copy.getpixel((x, 10)) == 0
            assert original.getpixel((x, 10)) == 255


def test_the_ruler_of_the_test_page_reaches_both_edges() -> None:
    for profile in MODELS.values():
        picture = draw_paper(TEST, Typeface(), profile).convert("L")
        rows = [y for y in range(picture.height) if not picture.crop((0, y, picture.width, y + 1)).getextrema()[1]]
        assert len(rows) >= 3, "a line from edge to edge"


def test_what_the_address_may_not_be() -> None:
    with pytest.raises(ValueError, match="64"):
        replace(DIRECTIONS, qr="x" * 65)


WORDS = st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=16), min_size=1, max_size=9)
SENTENCE = WORDS.map(" ".join)


@settings(max_examples=15, deadline=None)
@given(
    service=SENTENCE,
    agency=SENTENCE,
    bring=st.lists(SENTENCE, max_size=6).map(tuple),
    counters=st.lists(st.integers(1, 199).map(str), max_size=12, unique=True).map(tuple),
    model=st.sampled_from(list(MODELS)),
)
def test_no_text_breaks_a_paper(
    service: str, agency: str, bring: tuple[str, ...], counters: tuple[str, ...], model: str
) -> None:
    profile = MODELS[model]
    for paper in (
        replace(SLIP, service=service, agency=agency, bring=bring, counters=counters),
        replace(INFORMATION, service=service, agency=agency, bring=bring, counters=counters, steps=bring),
        replace(DIRECTIONS, service=service, office=agency, bring=bring, hours=bring),
    ):
        picture = draw_paper(paper, Typeface(), profile)
        assert picture.width == profile.width
        margin = picture.convert("L").crop((profile.width - 5, 0, profile.width, picture.height))
        assert margin.getextrema() == (255, 255)
