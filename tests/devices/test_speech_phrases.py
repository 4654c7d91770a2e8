"""What is said: the right words and the right clips for every number and counter a hall can have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices import speech_phrases
from shared.devices.speech_phrases import (
    Pause,
    Piece,
    common_pieces,
    letter_names,
    name_piece,
    number_words,
    pieces,
    spoken_text,
)
from shared.ports.voice import Announcement, Called, Language
from shared.rules.speaking import Form
from tests.devices import spoken_numbers
from tests.proof_report import ProofReport

AZ = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NAMES = {
    "id": "a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet",
    "en": "ay bee see dee ee ef gee aitch eye jay kay el em en oh pee cue ar ess tee you vee double-you ex why zed",
}
LETTERS = {language: dict(zip(AZ, names.split(), strict=True)) for language, names in NAMES.items()}
LANGUAGES: tuple[Language, ...] = get_args(Language)
LIMIT = 9999
MARKS = str.maketrans("", "", ",.;")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            Announcement("A012", "Loket 3", "Disdukcapil"),
            "Nomor antrean a, nol satu dua. Silakan menuju loket tiga, Disdukcapil.",
        ),
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
            Announcement("C100", "Loket 110", "Imigrasi", call=7, floor=0),
            (
                "Panggilan ulang. Nomor antrean ce, satu nol nol. "
                "Silakan menuju loket seratus sepuluh, Imigrasi, lantai dasar."
            ),
        ),
        (
            Announcement("A1012", "Loket 3", "", as_number=True, floor=-2),
            "Nomor antrean a, seribu dua belas. Silakan menuju loket tiga, lantai bawah tanah dua.",
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
        (
            Announcement("A047", "Loket 12", "Disdukcapil", call=2, floor=2, form=Form.SHORT),
            "a, nol empat tujuh, loket dua belas.",
        ),
        (
            Announcement("A047", "Loket 12", "Disdukcapil", room="Melati", form=Form.SHORT),
            "a, nol empat tujuh, loket dua belas, ruang Melati.",
        ),
        (
            Announcement(
                "A047", "3", "", room="Melati", form=Form.JOINED, also=(Called("B005", "7"), Called("C010", "12"))
            ),
            (
                "a, nol empat tujuh, loket tiga; be, nol nol lima, loket tujuh; "
                "ce, nol satu nol, loket dua belas; ruang Melati."
            ),
        ),
    ],
)
def test_words_of_calls(call: Announcement, words: str) -> None:
    assert spoken_text(call) == words
    assert " ".join(piece.text.lower() for piece in pieces(call)) == words.lower().translate(MARKS)
    assert pieces(call)[-1].pause is Pause.STOP


def test_further_calls_are_refused_where_they_would_not_be_said() -> None:
    with pytest.raises(ValueError, match="joined"):
        Announcement("A001", "1", "", also=(Called("A002", "2"),))


def expected_number(number: str, language: Language, *, as_number: bool) -> list[str]:
    """The words of a ticket's number, from the tables written for this test."""
    prefix, digits = number.rstrip("0123456789"), number.lstrip(AZ)
    words = spoken_numbers.words(int(digits), language) if as_number else spoken_numbers.digits(digits, language)
    return [*(LETTERS[language][sign] for sign in prefix), *words]


def heard(said: Sequence[Piece], known: dict[str, str]) -> list[str]:
    """What a listener hears from the clips alone: the words of the clip that lies under each key."""
    return [word for piece in said for word in known[piece.key].split()]


def clips(language: Language) -> dict[str, str]:
    """A complete pack: key and the words in the clip, with one agency."""
    found = {piece.key: piece.text for piece in common_pieces(language)}
    agency = name_piece("Samsat", language)
    return found | {agency.key: agency.text}


def wrong_or_missing(known: dict[str, str], language: Language, *, prefixes: str = AZ) -> tuple[int, set[str], int]:
    """All numbers, all counters and all prefixes; answers how many were heard, the missing keys, the wrong ones."""
    go = {"id": "silakan menuju loket", "en": "please go to counter"}[language].split()
    begin = {"id": ["nomor", "antrean"], "en": ["queue", "number"]}[language]
    looked, wrong, missing = 0, 0, set[str]()
    doubles = [one + two for one, two in product(prefixes, prefixes)]
    for number in range(LIMIT + 1):
        prefix = (list(prefixes) + doubles)[number % (len(prefixes) + len(doubles))]
        counter = 1 + number % 99
        for as_number in (False, True):
            ticket = f"{prefix}{number:03d}"
            said = pieces(Announcement(ticket, str(counter), "Samsat", language, as_number=as_number))
            looked += 1
            absent = {piece.key for piece in said} - known.keys()
            missing |= absent
            if absent:
                continue
            words = [
                *begin, *expected_number(ticket, language, as_number=as_number),
                *go, *spoken_numbers.words(counter, language), "Samsat",
            ]  # fmt: skip
            wrong += heard(said, known) != words
    return looked, missing, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_counter_and_prefix_has_its_clips_and_its_words(language: Language, proof: ProofReport) -> None:
    known = clips(language)
    looked, missing, wrong = wrong_or_missing(known, language)
    assert (missing, wrong) == (set(), 0)
    proof.none_of(f"missing clip or wrong word, {language}, 0 to {LIMIT}, 702 prefixes, both styles", looked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_counter_meets_every_letter(language: Language, proof: ProofReport) -> None:
    known, looked = clips(language), 0
    for counter, sign, form in product(range(1, 200), AZ, (Form.SENTENCE, Form.SHORT)):
        said = pieces(Announcement(f"{sign}{counter:03d}", f"Loket {counter}", "Samsat", language, form=form))
        words = heard(said, known)
        place = ["loket" if language == "id" else "counter", *spoken_numbers.words(counter, language)]
        number = expected_number(f"{sign}{counter:03d}", language, as_number=False)
        if form is Form.SHORT:
            assert words == number + place
        else:
            assert words[2 : 2 + len(number)] == number
            assert words[-1 - len(place) :] == [*place, "Samsat"]
        looked += 1
    proof.none_of(f"wrong words, {language}, counters 1 to 199 x 26 letters x 2 forms", looked)


def test_a_complete_pack_has_no_clip_that_nothing_says() -> None:
    """Nobody is made to record what is never heard; a pack of Indonesian has some 60 clips and the names."""
    for language in LANGUAGES:
        used = set[str]()
        for number in range(LIMIT + 1):
            ticket = f"{AZ[number % 26]}{number:03d}"
            for call, whole in ((1 + number % 6, False), (6, True)):
                asked = Announcement(ticket, "1", "", language, call, "Melati", 1 + number % 3, as_number=whole)
                used |= {piece.key for piece in pieces(asked)}
        assert {piece.key for piece in common_pieces(language)} == used - {"name-melati"}
    assert len(common_pieces("id")) == len({piece.key for piece in common_pieces("id")}) == 54
    assert len(common_pieces("en")) == 67


@pytest.mark.parametrize("removed", ["word-tiga", "letter-q", "word-seribu"])
def test_a_missing_clip_is_found(removed: str, proof: ProofReport) -> None:
    """Negative control: one clip less, and the same look finds it."""
    known = clips("id")
    del known[removed]
    assert wrong_or_missing(known, "id")[1] == {removed}
    proof.say("negative control: one clip removed", missing_found=1)


def test_a_wrong_word_is_found(monkeypatch: pytest.MonkeyPatch, proof: ProofReport) -> None:
    """Negative control: a swapped clip, and a number that is said wrong, are both found."""
    known = clips("id")
    known["word-enam"], known["word-lima"] = known["word-lima"], known["word-enam"]
    swapped = wrong_or_missing(known, "id")[2]
    assert swapped > 1000
    right = number_words
    monkeypatch.setattr(speech_phrases, "number_words", lambda n, lang: right(n, lang) if n != 87 else right(78, lang))
    planted = wrong_or_missing(clips("id"), "id")[2]
    assert planted >= 100
    proof.say("negative control: clips swapped, a word planted", found_swapped=swapped, found_planted=planted)


def test_names_have_keys_that_are_file_names() -> None:
    assert name_piece("BPJS Kesehatan", "id") == Piece("name-be-pe-je-es-kesehatan", "be pe je es Kesehatan")
    assert name_piece("Kantor Pajak", "id").key == "name-kantor-pajak"
    assert name_piece("Café Ñandú / ../etc", "id").key == "name-cafe-nandu-etc"
    assert len(name_piece("Dinas " * 40, "id").key) < 80
    assert name_piece("局", "id").key != name_piece("部", "id").key


def test_every_prefix_has_its_letters() -> None:
    for one, first in LETTERS["id"].items():
        assert letter_names(one, "id") == first
        for two, second in LETTERS["id"].items():
            spoken = spoken_text(Announcement(f"{one}{two}001", "1", "X"))
            assert spoken.startswith(f"Nomor antrean {first} {second}, nol nol satu. ")


@given(
    prefix=st.text("ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=1, max_size=2),
    number=st.integers(1, 99_999),
    counter=st.integers(1, 199),
    call=st.integers(1, 9),
    language=st.sampled_from(LANGUAGES),
    form=st.sampled_from(Form),
    as_number=st.booleans(),
)
def test_no_figure_and_no_capital_code_reaches_the_engine(
    prefix: str, number: int, counter: int, call: int, language: Language, form: Form, as_number: bool
) -> None:
    announcement = Announcement(
        f"{prefix}{number:03d}", f"Loket {counter}", "Dinas Sosial", language, call, form=form, as_number=as_number
    )
    spoken = spoken_text(announcement)
    assert not any(sign.isdigit() for sign in spoken)
    assert not any(word.isupper() for word in spoken.translate(MARKS).split())
    sentence = form is Form.SENTENCE
    assert spoken.endswith("Dinas Sosial.") == sentence
    assert ("kedua" in spoken or "Second" in spoken) == (call == 2 and sentence)
    assert {piece.key for piece in pieces(announcement)} <= clips(language).keys() | {"name-dinas-sosial"}
