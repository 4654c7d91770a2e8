"""The single values that a catalogue holds: texts, codes, hours, dates, and what is wrong with a bad one."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from shared.catalogue.tree import Plain

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,11}")
_HOUR = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# Controls, surrogate halves, unassigned and private letters, and marks that turn the direction of writing:
# they cannot be printed, or they make a name look like another.
_BAD_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_TURNERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def wrong(sentence: str) -> PydanticCustomError:
    """The error that carries our own sentence through the validator."""
    return PydanticCustomError("catalogue", "{sentence}", {"sentence": sentence})


def _text(value: str) -> str:
    if any(letter in _TURNERS or unicodedata.category(letter) in _BAD_CATEGORIES for letter in value):
        raise wrong("Ada karakter kendali atau huruf rusak di teks ini. Ketik ulang.")
    text = " ".join(value.split())
    if not text:
        raise wrong("Teks ini kosong. Isi, atau hapus barisnya.")
    return text


def _code(value: str) -> str:
    if not _CODE.fullmatch(value):
        raise wrong("Kode berisi 1–12 huruf, angka, - atau _, tanpa spasi.")
    return value


def _prefix(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{1,2}", value):
        raise wrong("Huruf depan nomor berisi satu atau dua huruf besar A–Z.")
    if "I" in value or "O" in value:
        raise wrong("Huruf I dan O tidak dipakai di depan nomor karena mirip angka 1 dan 0.")
    return value


def _hour(value: Plain) -> time:
    if not isinstance(value, str) or not (found := _HOUR.fullmatch(value.strip())):
        raise wrong('Tulis jam dua angka dengan titik dua, misalnya "07:30".')
    return time(int(found[1]), int(found[2]))


def _pause(value: Plain) -> tuple[time, time]:
    start, dash, end = value.replace("–", "-").partition("-") if isinstance(value, str) else ("", "", "")
    if not dash:
        raise wrong('Tulis jeda sebagai dua jam, misalnya "11:30-13:00".')
    return _hour(start), _hour(end)


def as_date(value: Plain) -> date:
    """A date written year-month-day."""
    if isinstance(value, str) and (found := _DATE.fullmatch(value.strip())):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            raise wrong(f"Tanggal {value} tidak ada di kalender.") from None
    raise wrong("Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-08-17.")


Name = Annotated[str, AfterValidator(_text), StringConstraints(max_length=160)]
Sentence = Annotated[str, AfterValidator(_text), StringConstraints(max_length=400)]
Code = Annotated[str, AfterValidator(_code)]
Prefix = Annotated[str, AfterValidator(_prefix)]
Hour = Annotated[time, BeforeValidator(_hour)]
Pause = Annotated[tuple[time, time], BeforeValidator(_pause)]
Day = Annotated[date, BeforeValidator(as_date)]
