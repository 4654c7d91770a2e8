"""The ticket paper: short, nothing clipped or drawn over, and its QR code readable, for any text a hall may have."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.paper_texts import bring_rest, clock_time, paper_date, paper_texts, plain
from shared.devices.paper_type import Typeface
from shared.devices.qr_picture import QUIET, qr_modules, qr_picture
from shared.devices.ticket_picture import LENGTH, WIDTH, draw_ticket
from shared.ports.printer import CallWindow, MissedRule, Slip
from tests.fakes.drawn_words import Box, require_room, spy_on_words
from tests.fakes.printer_slips import SLIP, at

LONGEST = replace(
    SLIP,
    service="Kartu Keluarga: baru, pecah KK, tambah anggota, perubahan data, hilang",
    bring=(
        "Formulir F-1.02",
        "KK lama (bila perubahan atau rusak)",
        "Bukti peristiwa: buku nikah/akta perkawinan, akta kelahiran, akta cerai, surat pindah, atau ijazah",
        "Formulir F-1.06 bila ada perubahan elemen data",
        "Hilang: surat keterangan hilang dari kepolisian",
    ),
)
TEN = tuple(f"Loket {n}" for n in (3, 4, 5, 6, 12, 13, 14, 15, 16, 117))
ENGLISH = replace(
    SLIP,
    language="en",
    service="OSS helpdesk, business data change and investment report",
    agency="DPMPTSP",
    fee="Free",
)
HARD = replace(
    LONGEST, number="MP1234", counters=TEN, window=None, sample=True, copy=True, qr="mpp1 sagara01 MP1234 " + "x" * 43
)
SLIPS = {
    "usual": SLIP,
    "nothing to bring": replace(SLIP, bring=()),
    "longest service name": LONGEST,
    "A1000": replace(SLIP, number="A1000"),
    "two letters": replace(SLIP, number="MP1234"),
    "ten counters": replace(SLIP, counters=TEN),
    "one counter": replace(SLIP, counters=("12",)),
    "a named counter": replace(SLIP, counters=("Meja Bantuan",)),
    "no counter yet": replace(SLIP, counters=()),
    "no estimate": replace(SLIP, window=None),
    "sample copy": replace(SLIP, sample=True, copy=True),
    "english": ENGLISH,
    "english sample": replace(ENGLISH, sample=True, window=None, counters=TEN, bring=LONGEST.bring),
    "long mall name": replace(
        SLIP, mall="Mal Pelayanan Publik Graha Pelayanan Terpadu", city="Kabupaten Hulu Sungai Selatan"
    ),
    "long agency": replace(
        SLIP, agency="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", fee="Rp100.000 per orang"
    ),
    "long room": replace(SLIP, room="Bougenville Selatan", floor=12),
    "everything hard at once": HARD,
}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Box]]:
    """Every piece of text that gets drawn, with the box of its ink."""
    return spy_on_words(monkeypatch)


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_short_whole_and_readable(slip: Slip, drawn: list[tuple[str, Box]]) -> None:
    picture = draw_ticket(slip, Typeface())
    assert picture.mode == "1"
    assert picture.width == WIDTH == 576
    # A copy is longer by the band that says so.
    assert picture.height <= 640 + (60 if slip.copy else 0)
    assert LENGTH == 640
    code = qr_picture(qr_modules(slip.qr), 231)
    assert code.width >= 180
    require_room(drawn if not slip.copy else drawn[:-1], WIDTH, LENGTH)
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [slip.qr]


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_says_what_it_must(slip: Slip, drawn: list[tuple[str, Box]]) -> None:
    draw_ticket(slip, Typeface())
    words = " ".join(text for text, _ in drawn)
    letters = words.replace(" ", "")
    texts = paper_texts(slip)
    assert slip.number in letters
    assert texts.service.replace(" ", "") in letters
    assert texts.missed.replace(" ", "") in letters
    assert texts.window.replace(" ", "") in letters
    assert texts.counters.replace(" ", "") in letters
    assert texts.room.replace(" ", "") in letters
    shown = sum(item.replace(" ", "") in letters for item in texts.bring)
    rest = len(texts.bring) - shown
    assert not rest or bring_rest(rest, slip.language).replace(" ", "") in letters
    assert ("CONTOH" in words or "SAMPLE" in words) == slip.sample
    assert ("SALINAN" in words) == slip.copy


def test_the_same_slip_gives_the_same_picture() -> None:
    assert draw_ticket(HARD, Typeface()).tobytes() == draw_ticket(HARD, Typeface()).tobytes()


def test_the_margin_round_the_paper_is_empty() -> None:
    picture = draw_ticket(replace(HARD, copy=False), Typeface()).convert("L")
    for box in ((0, 0, 8, picture.height), (568, 0, 576, picture.height)):
        assert picture.crop(box).getextrema() == (255, 255)


def test_the_qr_code_keeps_four_quiet_modules() -> None:
    modules = qr_modules(SLIP.qr)
    picture = qr_picture(modules, 231).convert("L")
    dots = picture.width // len(modules)
    quiet = QUIET * dots
    assert dots >= 5
    assert picture.point(lambda value: 255 - value).getbbox() == (
        quiet,
        quiet,
        picture.width - quiet,
        picture.width - quiet,
    )


WORDS = st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=14), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None)
@given(
    service=WORDS.map(" ".join),
    bring=st.lists(WORDS.map(" ".join), max_size=7).map(tuple),
    counters=st.lists(st.integers(1, 199).map(str), max_size=12, unique=True).map(tuple),
    prefix=st.text("ABCWMPQ", min_size=1, max_size=2),
    count=st.integers(1, 9999),
    language=st.sampled_from(["id", "en"]),
)
def test_no_text_breaks_the_paper(
    service: str, bring: tuple[str, ...], counters: tuple[str, ...], prefix: str, count: int, language: str
) -> None:
    slip = replace(
        SLIP,
        service=service,
        bring=bring,
        counters=counters,
        number=f"{prefix}{count:03d}",
        language="en" if language == "en" else "id",
    )
    picture = draw_ticket(slip, Typeface())
    assert picture.width == WIDTH
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [slip.qr]
    margin = picture.convert("L").crop((570, 0, 576, picture.height))
    assert margin.getextrema() == (255, 255)


def test_words_on_paper() -> None:
    texts = paper_texts(SLIP)
    assert (texts.date, texts.clock) == ("3 Feb 2026", "pukul 10.24")
    assert texts.counter_line == "Salah satu: Loket 3, 4, 5, 6"
    assert texts.window_label + " " + texts.window == "Kira-kira dipanggil pukul 11.00–11.15"
    assert (
        texts.missed == "Nomor terlewat? Datang ke Meja Bantuan sampai pukul 15.00. Giliran Anda setelah 2 nomor lagi."
    )
    assert paper_texts(replace(SLIP, window=None)).window == "Belum dapat diperkirakan"
    assert paper_texts(replace(SLIP, missed=MissedRule(0))).missed.endswith("hari ini. Giliran Anda tetap.")
    assert paper_texts(replace(SLIP, counters=("Meja Bantuan",))).counters == "Meja Bantuan"
    assert paper_texts(replace(SLIP, mall="MPP Kota Sagara")).heading == ("MPP", "Kota Sagara")
    assert paper_texts(replace(SLIP, window=CallWindow(at(9, 5), at(9, 5)))).window == "09.05"
    assert paper_date(at(9, 5).replace(month=5), "id") == "3 Mei 2026"
    assert clock_time(at(9, 5)) == "09.05"
    assert plain("a\x1b\x00b\u202e\nc") == "a b c"
