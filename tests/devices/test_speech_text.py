"""What is said: the right words for every number and counter a hall can have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.speech_text import digit_words, letter_names, number_words, spoken_text
from shared.ports.voice import Announcement

LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet".split(),
        strict=True,
    )
)
DIGITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()


def test_the_usual_call() -> None:
    call = Announcement("A012", "Loket 3", "Disdukcapil")
    assert spoken_text(call) == "Nomor antrean a, nol satu dua. Silakan menuju loket tiga, Disdukcapil."


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            Announcement("MP1234", "21", "BPJS Kesehatan", call=2, room="Ruang Melati", floor=1),
            (
                "Panggilan kedua. Nomor antrean em pe, satu dua tiga empat. "
                "Silakan menuju loket dua puluh satu, be pe je es Kesehatan, ruang Melati, lantai satu."
            ),
        ),
        (
            Announcement("C100", "Loket 11", "Imigrasi", call=3),
            "Panggilan ketiga. Nomor antrean ce, satu nol nol. Silakan menuju loket sebelas, Imigrasi.",
        ),
        (
            Announcement("D007", "Meja Bantuan", "Polres"),
            "Nomor antrean de, nol nol tujuh. Silakan menuju Meja Bantuan, Polres.",
        ),
        (
            Announcement("L001", "Loket 3B", "PLN"),
            "Nomor antrean el, nol nol satu. Silakan menuju loket tiga be, pe el en.",
        ),
        (
            Announcement("A047", "Loket 12", "Disdukcapil", language="en", call=2, room="Melati", floor=2),
            (
                "Second call. Queue number ay, zero four seven. "
                "Please go to counter twelve, Disdukcapil, room Melati, floor two."
            ),
        ),
    ],
)
def test_words_of_other_calls(call: Announcement, words: str) -> None:
    assert spoken_text(call) == words


def test_every_number_from_0_to_9999_is_read_digit_by_digit() -> None:
    for number in range(10_000):
        written = f"{number:03d}"
        assert digit_words(written, "id").split() == [DIGITS[int(digit)] for digit in written]


def test_every_prefix_has_its_letters() -> None:
    for one, first in LETTERS.items():
        assert letter_names(one, "id") == first
        for two, second in LETTERS.items():
            spoken = spoken_text(Announcement(f"{one}{two}001", "1", "X"))
            assert spoken.startswith(f"Nomor antrean {first} {second}, nol nol satu. ")


def test_counters_1_to_99_are_indonesian_number_words() -> None:
    for number in range(1, 100):
        tens, ones = divmod(number, 10)
        expected = {
            0: [DIGITS[ones]],
            1: ["sepuluh" if ones == 0 else "sebelas" if ones == 1 else f"{DIGITS[ones]} belas"],
        }.get(tens, [f"{DIGITS[tens]} puluh", *([DIGITS[ones]] if ones else [])])
        assert number_words(number, "id") == " ".join(expected)
        assert f"loket {' '.join(expected)}, Samsat." in spoken_text(Announcement("E001", f"Loket {number}", "Samsat"))
    assert number_words(100, "id") == "seratus"


@given(
    prefix=st.text("ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=1, max_size=2),
    number=st.integers(1, 99_999),
    counter=st.integers(1, 199),
    call=st.integers(1, 9),
    language=st.sampled_from(["id", "en"]),
)
def test_no_figure_and_no_capital_code_reaches_the_engine(
    prefix: str, number: int, counter: int, call: int, language: str
) -> None:
    announcement = Announcement(
        f"{prefix}{number:03d}",
        f"Loket {counter}",
        "Dinas Sosial",
        language="en" if language == "en" else "id",
        call=call,
    )
    spoken = spoken_text(announcement)
    assert not any(sign.isdigit() for sign in spoken)
    assert not any(word.isupper() for word in spoken.replace(",", "").replace(".", "").split())
    assert spoken.endswith("Dinas Sosial.")
    assert ("kedua" in spoken or "Second" in spoken) == (call == 2)
