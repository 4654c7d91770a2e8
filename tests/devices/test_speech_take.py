"""A recorded word: over when the reader is silent, refused when soft, clipped, cut, noisy, long or empty."""

from __future__ import annotations

import random
from array import array

import pytest

from shared.devices.speech_carriers import carrier
from shared.devices.speech_phrases import Piece, common_pieces, name_piece
from shared.devices.speech_take import QUIET_S, EndOfSpeech, judge
from shared.devices.wav_files import Sound
from shared.devices.wav_levels import is_level, level
from shared.ports.voice import Language

RATE = 22050
PIECE = Piece("word-tiga", "tiga")
NOISE = 20


def noise(seconds: float, size: float = NOISE, seed: int = 1) -> array[int]:
    """A room that is never quite silent."""
    dice = random.Random(seed)
    return array("h", (round(dice.gauss(0, size)) for _ in range(round(seconds * RATE))))


def speech(seconds: float, size: float = 3000, seed: int = 2) -> array[int]:
    """Syllables: noise that swells and fades five times a second, over the room's own."""
    dice = random.Random(seed)
    limit = min(32000, size * 4)
    return array(
        "h",
        (
            round(max(-limit, min(limit, dice.gauss(0, size) * (0.15 + abs((nth * 10 / RATE) % 2 - 1)))))
            for nth in range(round(seconds * RATE))
        ),
    )


ROOM_DB = level(Sound(RATE, noise(1))).loudness_db


def take(*parts: array[int]) -> Sound:
    samples = array("h")
    for part in parts:
        samples.extend(part)
    return Sound(RATE, samples)


def test_a_good_take_is_trimmed_and_levelled() -> None:
    judged = judge(take(noise(0.5), speech(0.6), noise(0.8)), PIECE, ROOM_DB)
    assert judged.fault == ""
    assert 0.55 < judged.clip.seconds < 0.7
    assert is_level(judged.clip)


@pytest.mark.parametrize(
    ("sound", "told", "usable"),
    [
        (take(noise(2)), "Tidak terdengar", False),
        (take(array("h", bytes(RATE * 4))), "Tidak terdengar", False),
        (take(noise(0.5), array("h", [32767] * 8), speech(0.6), noise(0.8)), "pecah", False),
        (take(speech(0.6), noise(0.8)), "Awalnya terpotong", False),
        (take(noise(0.5), speech(0.6)), "Akhirnya terpotong", False),
        (take(noise(0.5), speech(0.03), noise(0.8)), "Terlalu singkat", False),
        (take(noise(0.5), speech(2.0), noise(0.8)), "Terlalu panjang", True),
        (take(noise(0.5, 3), speech(0.6, 150), noise(0.8, 3)), "Terlalu pelan", True),
        (take(noise(0.5, 300), speech(0.6, 2000), noise(0.8, 300)), "terlalu ramai", True),
    ],
)
def test_what_is_wrong_is_told(sound: Sound, told: str, usable: bool) -> None:
    room_db = level(Sound(RATE, sound.samples[-RATE // 2 :])).loudness_db if "ramai" in told else ROOM_DB
    room_db = level(Sound(RATE, noise(1, 3))).loudness_db if "pelan" in told else room_db
    judged = judge(sound, PIECE, room_db)
    assert told in judged.fault
    assert judged.usable is usable


@pytest.mark.parametrize("stretch_s", [0.01, 0.04, 0.25])
def test_a_take_ends_when_the_reader_is_silent_again(stretch_s: float) -> None:
    end = EndOfSpeech(ROOM_DB, RATE)
    sound = take(noise(3.0), speech(0.5), noise(0.3), speech(0.5), noise(2))
    step, over = round(stretch_s * RATE), None
    for start in range(0, len(sound.samples), step):
        if end.feed(sound.samples[start : start + step]):
            over = (start + step) / RATE
            break
    assert over is not None
    assert 4.3 + QUIET_S - 0.15 <= over <= 4.3 + QUIET_S + 2 * stretch_s + 0.05
    assert not end.feed(array("h"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_word_has_a_sentence_that_holds_it(language: Language) -> None:
    for piece in (*common_pieces(language), name_piece("Samsat", language)):
        before, behind = carrier(piece, language)
        sentence = f"{before}{piece.text}{behind}"
        assert sentence.endswith(".")
        assert len(sentence.split()) >= 3
        assert "{" not in sentence
