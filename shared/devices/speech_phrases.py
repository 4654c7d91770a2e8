"""A call taken apart into the pieces that are said: one recorded clip each, and together the text for an engine."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from num2words import num2words

from shared.ports.voice import Announcement, Called, Language
from shared.rules.speaking import Form

_INDONESIAN = "a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet"
_ENGLISH = "ay bee see dee ee ef gee aitch eye jay kay el em en oh pee cue ar ess tee you vee double-you ex why zed"
_LETTERS = {"id": tuple(_INDONESIAN.split()), "en": tuple(_ENGLISH.split())}
_NUMBERS = {
    "id": (
        "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu ribu"
    ).split(),
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand and"
    ).split(),
}
"""The words that numbers are made of, 0 to 9 first."""
_SAYINGS = {
    "id": {"number": "nomor antrean", "go": "silakan menuju", "counter": "loket", "room": "ruang", "floor": "lantai"},
    "en": {"number": "queue number", "go": "please go to", "counter": "counter", "room": "room", "floor": "floor"},
}
_AGAIN = {
    "id": ("panggilan kedua", "panggilan ketiga", "panggilan keempat", "panggilan kelima", "panggilan ulang"),
    "en": ("second call", "third call", "fourth call", "fifth call", "repeated call"),
}
"""The second to the fifth call; every later one is the last of these."""
_LOW_FLOORS = {
    "id": {0: "lantai dasar", -1: "lantai bawah tanah"},
    "en": {0: "ground floor", -1: "basement"},
}
_COUNTER_WORD = re.compile(r"^(loket|konter|counter)\s+", re.IGNORECASE)
_ROOM_WORD = re.compile(r"^(ruang|room)\s+", re.IGNORECASE)
_INITIALS = re.compile(r"[BCDFGHJKLMNPQRSTVWXYZ]{2,}")
_PARTS = re.compile(r"\d+|[^\W\d]+")
_WORDS = re.compile(r"[a-z]+")


class Pause(StrEnum):
    """The rest after a piece; the value is the mark that makes an engine rest."""

    NONE = ""
    COMMA = ","
    NEXT = ";"
    STOP = "."


@dataclass(frozen=True, slots=True)
class Piece:
    """One clip: ``key`` is its file's name without the ending, ``text`` what is said in it."""

    key: str
    text: str
    pause: Pause = Pause.NONE


def pieces(announcement: Announcement) -> tuple[Piece, ...]:
    """What is said for a call, in order."""
    said = _sentence(announcement) if announcement.form is Form.SENTENCE else _short(announcement)
    return (*said[:-1], replace(said[-1], pause=Pause.STOP))


def text_of(said: Iterable[Piece]) -> str:
    """The pieces as one text: every sentence begins large, but a letter's name stays small."""
    words: list[str] = []
    begins = True
    for piece in said:
        large = begins and not piece.key.startswith("letter-")
        text = piece.text[0].upper() + piece.text[1:] if large else piece.text
        words.append(f"{text}{piece.pause.value}")
        begins = piece.pause is Pause.STOP
    return " ".join(words)


def spoken_text(announcement: Announcement) -> str:
    """What is said for a call, as one text for an engine."""
    return text_of(pieces(announcement))


def common_pieces(language: Language) -> tuple[Piece, ...]:
    """Every clip that any hall needs: letters, number words, and what stands around them."""
    sayings = (*_SAYINGS[language].values(), *_AGAIN[language])
    return (
        *(_saying(text) for text in sayings),
        *(Piece(f"word-{word}", word) for word in _NUMBERS[language]),
        *(_letter(chr(ord("A") + nth), language) for nth in range(26)),
    )


def name_piece(name: str, language: Language) -> Piece:
    """An agency, a room or a place with a name of its own; initials without a vowel are spelt out in its text."""
    said = _INITIALS.sub(lambda found: letter_names(found[0], language), name.strip())
    plain = unicodedata.normalize("NFKD", said.lower()).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    if not slug or len(slug) > 60:
        slug = f"{slug[:50]}-{hashlib.sha256(said.encode()).hexdigest()[:8]}".strip("-")
    return Piece(f"name-{slug}", said)


def place_names(label: str) -> tuple[str, ...]:
    """The parts of a counter's label that need a clip of their own: all of *Meja Bantuan*, nothing of *Loket 3B*."""
    if not any(sign.isdigit() for sign in label):
        return (label,) if label.strip() else ()
    return tuple(part for part in _label_parts(label) if not part.isdecimal() and not _is_letter(part))


def room_name(room: str) -> str:
    """*Ruang Melati* without its first word, which is a clip of its own."""
    return _ROOM_WORD.sub("", room.strip())


def number_words(number: int, language: Language) -> str:
    """A whole number in words: 21 is ``dua puluh satu``."""
    return str(num2words(number, lang=language))


def letter_names(letters: str, language: Language) -> str:
    """``MP`` is ``em pe``; anything but A to Z is left out."""
    return " ".join(_LETTERS[language][ord(sign) - ord("A")] for sign in letters.upper() if "A" <= sign <= "Z")


def _sentence(call: Announcement) -> list[Piece]:
    words = _SAYINGS[call.language]
    said: list[Piece] = []
    if call.call > 1:
        again = _AGAIN[call.language]
        said += _ending([_saying(again[min(call.call - 2, len(again) - 1)])], Pause.STOP)
    said.append(_saying(words["number"]))
    said += _ending(_number(call, call.number), Pause.STOP)
    said.append(_saying(words["go"]))
    said += _ending(_counter(call.counter, call.language), Pause.COMMA)
    if call.agency.strip():
        said += _ending([name_piece(call.agency, call.language)], Pause.COMMA)
    said += _ending(_room(call), Pause.COMMA)
    if call.floor is not None:
        said += _floor(call.floor, call.language)
    return said


def _short(call: Announcement) -> list[Piece]:
    said: list[Piece] = []
    for called in (Called(call.number, call.counter), *call.also):
        said += _ending(_number(call, called.number), Pause.COMMA)
        said += _ending(_counter(called.counter, call.language), Pause.NEXT if call.also else Pause.COMMA)
    # Said once, behind the last number: all of them are called in this room.
    return said + _room(call)


def _number(call: Announcement, number: str) -> list[Piece]:
    prefix, digits = re.sub(r"\d.*", "", number), "".join(sign for sign in number if sign.isascii() and sign.isdigit())
    letters = [_letter(sign, call.language) for sign in prefix.upper() if _is_letter(sign)]
    if call.as_number and digits:
        return _ending(letters, Pause.COMMA) + list(_numbers(int(digits), call.language))
    said = [_word(_NUMBERS[call.language][int(digit)]) for digit in digits]
    return _ending(letters, Pause.COMMA) + said


def _counter(label: str, language: Language) -> list[Piece]:
    """``Loket 12`` as words; a named place (*Meja Bantuan*) keeps its name."""
    if not any(sign.isdigit() for sign in label):
        return [name_piece(label, language)] if label.strip() else []
    said = [_saying(_SAYINGS[language]["counter"])]
    for part in _label_parts(label):
        if part.isdecimal():
            said += _numbers(int(part), language)
        else:
            said.append(_letter(part.upper(), language) if _is_letter(part) else name_piece(part, language))
    return said


def _room(call: Announcement) -> list[Piece]:
    name = room_name(call.room)
    return [_saying(_SAYINGS[call.language]["room"]), name_piece(name, call.language)] if name else []


def _floor(floor: int, language: Language) -> list[Piece]:
    if floor < 1:
        deeper = _numbers(-floor, language) if floor < -1 else ()
        return [name_piece(_LOW_FLOORS[language][max(floor, -1)], language), *deeper]
    return [_saying(_SAYINGS[language]["floor"]), *_numbers(floor, language)]


def _numbers(number: int, language: Language) -> Iterator[Piece]:
    return (_word(word) for word in _WORDS.findall(number_words(number, language)))


def _ending(said: list[Piece], pause: Pause) -> list[Piece]:
    return [*said[:-1], replace(said[-1], pause=pause)] if said else said


def _saying(text: str) -> Piece:
    return Piece(f"say-{text.replace(' ', '-')}", text)


def _word(word: str) -> Piece:
    return Piece(f"word-{word}", word)


def _letter(sign: str, language: Language) -> Piece:
    return Piece(f"letter-{sign.lower()}", letter_names(sign, language))


def _is_letter(part: str) -> bool:
    return len(part) == 1 and "A" <= part.upper() <= "Z"


def _label_parts(label: str) -> list[str]:
    return _PARTS.findall(_COUNTER_WORD.sub("", label.strip()))
