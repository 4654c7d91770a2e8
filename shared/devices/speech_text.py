"""What the voice says for a call, written so that the speech engine reads it aloud right."""

from __future__ import annotations

import re

from num2words import num2words

from shared.ports.voice import Announcement

_INDONESIAN = "a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet"
_ENGLISH = "ay bee see dee ee ef gee aitch eye jay kay el em en oh pee cue ar ess tee you vee double-you ex why zed"
_LETTERS = {"id": tuple(_INDONESIAN.split()), "en": tuple(_ENGLISH.split())}
_ZERO = {"id": "nol", "en": "zero"}
_COUNTER_WORD = re.compile(r"^(loket|konter|counter)\s+", re.IGNORECASE)
_INITIALS = re.compile(r"[BCDFGHJKLMNPQRSTVWXYZ]{2,}")
_PARTS = re.compile(r"\d+|[^\W\d]+")


def spoken_text(announcement: Announcement) -> str:
    """The sentence for the engine: letters by their names, initials without a vowel spelt out."""
    return _sentence(announcement)


def digit_words(digits: str, language: str) -> str:
    """Digits one by one: ``012`` is ``nol satu dua``."""
    return " ".join(_ZERO[language] if digit == "0" else number_words(int(digit), language) for digit in digits)


def number_words(number: int, language: str) -> str:
    """A whole number in words: 21 is ``dua puluh satu``."""
    return str(num2words(number, lang=language))


def letter_names(letters: str, language: str) -> str:
    """``MP`` is ``em pe``; anything but A to Z is left out."""
    return " ".join(_LETTERS[language][ord(sign) - ord("A")] for sign in letters.upper() if "A" <= sign <= "Z")


def _sentence(announcement: Announcement) -> str:
    english = announcement.language == "en"
    again = _again(announcement.call, announcement.language)
    number = _number(announcement.number, announcement.language)
    places = [_counter(announcement.counter, announcement.language), _name(announcement)]
    if announcement.room:
        room = re.sub(r"^ruang\s+", "", announcement.room, flags=re.IGNORECASE)
        places.append(f"room {room}" if english else f"ruang {room}")
    if announcement.floor is not None:
        floor = number_words(announcement.floor, announcement.language)
        places.append(f"floor {floor}" if english else f"lantai {floor}")
    place = ", ".join(part for part in places if part)
    if english:
        return f"{again}Queue number {number}. Please go to {place}."
    return f"{again}Nomor antrean {number}. Silakan menuju {place}."


def _again(call: int, language: str) -> str:
    if call < 2:
        return ""
    ordinal = str(num2words(call, lang=language, to="ordinal"))
    return f"{ordinal.capitalize()} call. " if language == "en" else f"Panggilan {ordinal}. "


def _number(number: str, language: str) -> str:
    prefix, digits = re.sub(r"\d.*", "", number), re.sub(r"\D", "", number)
    letters = letter_names(prefix, language)
    return f"{letters}, {digit_words(digits, language)}"


def _counter(label: str, language: str) -> str:
    """``Loket 12`` as words; a named place (*Meja Bantuan*) keeps its name."""
    if not any(sign.isdigit() for sign in label):
        return label
    words = [_part(part, language) for part in _PARTS.findall(_COUNTER_WORD.sub("", label))]
    return " ".join(("counter" if language == "en" else "loket", *words))


def _part(part: str, language: str) -> str:
    if part.isdecimal():
        return number_words(int(part), language)
    return letter_names(part, language) if len(part) == 1 else part


def _name(announcement: Announcement) -> str:
    return _INITIALS.sub(lambda found: letter_names(found[0], announcement.language), announcement.agency)
