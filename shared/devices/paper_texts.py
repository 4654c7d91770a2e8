"""The words on a ticket paper, in Indonesian and English (paper is not QML, so it has its own small table)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from shared.ports.printer import CallWindow, MissedRule, Slip

_MONTHS = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_COUNTER_WORD = re.compile(r"^(loket|konter|counter)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperTexts:
    """Every sentence of one slip, ready to draw; optional ones are empty."""

    heading: tuple[str, ...]
    date: str
    clock: str
    label: str
    badges: tuple[str, ...]
    copy: str
    """What a reprint says over its whole width."""
    service: str
    agency: str
    fee: str
    wait_label: str
    wait_line: str
    wait_word: str
    room: str
    counter_label: str
    counter_line: str
    counters: str
    window_label: str
    window: str
    bring_label: str
    bring: tuple[str, ...]
    missed: str


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The fixed words of one language. Rooms and counters keep their Indonesian names: so the signs in the hall say."""

    at: str
    label: str
    sample: str
    floor: str
    wait_on: str
    wait_in: str
    called_to: str
    called_to_one: str
    one_of: str
    no_counter: str
    called_at: str
    called_about: str
    no_window: str
    bring: str


_PHRASES = {
    "id": _Phrases(
        at="pukul",
        label="Nomor antrean Anda",
        sample="CONTOH",
        floor="lantai",
        wait_on="Tunggu di",
        wait_in="Tunggu di",
        called_to="Dipanggil ke",
        called_to_one="Dipanggil ke salah satu",
        one_of="Salah satu:",
        no_counter="Lihat layar",
        called_at="Kira-kira dipanggil pukul",
        called_about="Kira-kira dipanggil",
        no_window="Belum dapat diperkirakan",
        bring="Siapkan sebelum dipanggil",
    ),
    "en": _Phrases(
        at="at",
        label="Your queue number",
        sample="SAMPLE",
        floor="floor",
        wait_on="Wait on",
        wait_in="Wait in",
        called_to="Called to",
        called_to_one="Called to one of",
        one_of="One of:",
        no_counter="See the screen",
        called_at="Likely called at",
        called_about="Likely call time",
        no_window="Cannot be estimated yet",
        bring="Have ready when called",
    ),
}


def plain(text: str) -> str:
    """``text`` on one line, without control or invisible characters."""
    kept = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    return " ".join(kept.split())


def clock_time(moment: datetime) -> str:
    """``10.24``: hours and minutes as every screen of the hall writes them."""
    return f"{moment.hour:02d}.{moment.minute:02d}"


def paper_date(moment: datetime, language: str) -> str:
    """``3 Feb 2026``."""
    return f"{moment.day} {_MONTHS[language][moment.month - 1]} {moment.year}"


def bring_rest(count: int, language: str) -> str:
    """The line that stands for papers which found no room on the slip."""
    if language == "en":
        return f"and {count} more: ask the Help Desk"
    return f"dan {count} lagi: tanya Meja Bantuan"


def paper_texts(slip: Slip) -> PaperTexts:
    """All words of ``slip`` in its language."""
    say = _PHRASES[slip.language]
    room = _room(slip.room)
    floor = "" if slip.floor is None else f"{say.floor} {slip.floor}"
    figures = tuple(_COUNTER_WORD.sub("", plain(label)) for label in slip.counters)
    counters = _counters(figures) or say.no_counter
    several = len(figures) > 1
    return PaperTexts(
        heading=mall_heading(slip.mall, slip.city),
        date=paper_date(slip.issued_at, slip.language),
        clock=f"{say.at} {clock_time(slip.issued_at)}",
        label=say.label,
        badges=(say.sample,) if slip.sample else (),
        copy="SALINAN" if slip.language == "id" else "SALINAN (COPY)",
        service=plain(slip.service),
        agency=plain(slip.agency),
        fee=_lower_first(plain(slip.fee)),
        wait_label=f"{say.wait_on} {floor}" if floor else say.wait_in,
        wait_line=f"{say.wait_in} {room}, {floor}" if floor else f"{say.wait_in} {room}",
        wait_word=say.wait_in,
        room=room,
        counter_label=say.called_to_one if several else say.called_to,
        counter_line=f"{say.one_of} {counters}" if several else f"{say.called_to} {counters}",
        counters=counters,
        window_label=say.called_at if slip.window else say.called_about,
        window=_window(slip.window) if slip.window else say.no_window,
        bring_label=say.bring,
        bring=tuple(plain(item) for item in slip.bring),
        missed=_missed_english(slip.missed) if slip.language == "en" else _missed_indonesian(slip.missed),
    )


def mall_heading(mall: str, city: str) -> tuple[str, ...]:
    """The mall's name and the city in two parts, also when the name already ends with the city."""
    mall, city = plain(mall), plain(city)
    return tuple(part for part in (mall.removesuffix(city).rstrip(), city) if part)


def place_names(room: str, floor: int | None, counters: tuple[str, ...], language: str) -> tuple[str, str]:
    """Room with its floor, and counters, as they stand on paper; empty where none is known."""
    say = _PHRASES[language]
    figures = tuple(_COUNTER_WORD.sub("", plain(label)) for label in counters)
    named = _room(room) if plain(room) else ""
    if named and floor is not None:
        named = f"{named}, {say.floor} {floor}"
    return named, f"{say.one_of} {_counters(figures)}" if len(figures) > 1 else _counters(figures)


def _room(name: str) -> str:
    return "Ruang " + re.sub(r"^ruang\s+", "", plain(name), flags=re.IGNORECASE)


def _counters(figures: tuple[str, ...]) -> str:
    """``Loket 3, 4``; named places (*Meja Bantuan*) take no word in front."""
    names = ", ".join(figures)
    return f"Loket {names}" if any(sign.isdigit() for sign in names) else names


def _window(window: CallWindow) -> str:
    low, high = clock_time(window.low), clock_time(window.high)
    return low if low == high else f"{low}–{high}"


def _lower_first(text: str) -> str:
    """``Gratis`` after a dot reads ``gratis``; ``Rp100.000`` and abbreviations stay."""
    return text[:1].lower() + text[1:] if text[1:2].islower() and not text.startswith("Rp") else text


def _missed_indonesian(rule: MissedRule) -> str:
    until = f"sampai pukul {clock_time(rule.until)}" if rule.until else "hari ini"
    place = f"Giliran Anda setelah {rule.return_after} nomor lagi." if rule.return_after else "Giliran Anda tetap."
    return f"Nomor terlewat? Datang ke Meja Bantuan {until}. {place}"


def _missed_english(rule: MissedRule) -> str:
    until = f"by {clock_time(rule.until)}" if rule.until else "today"
    plural = "number" if rule.return_after == 1 else f"{rule.return_after} numbers"
    place = f"You are called after the next {plural}." if rule.return_after else "You keep your place."
    return f"Missed your number? Come to the Help Desk {until}. {place}"
