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
    service: str
    agency: str
    fee: str
    wait_label: str
    wait_line: str
    room: str
    counter_label: str
    counter_line: str
    counters: str
    window_label: str
    window: str
    bring_label: str
    bring: tuple[str, ...]
    missed: str


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
    return _english(slip) if slip.language == "en" else _indonesian(slip)


def _heading(slip: Slip) -> tuple[str, ...]:
    """The mall's name and the city in two parts, also when the name already ends with the city."""
    mall, city = plain(slip.mall), plain(slip.city)
    start = mall.removesuffix(city).rstrip()
    return tuple(part for part in (start, city) if part)


def _figures(slip: Slip) -> tuple[str, ...]:
    return tuple(_COUNTER_WORD.sub("", plain(label)) for label in slip.counters)


def _is_place(figures: tuple[str, ...]) -> bool:
    """Whether the counters are named places (*Meja Bantuan*), which take no word in front."""
    return not any(sign.isdigit() for label in figures for sign in label)


def _badges(slip: Slip) -> tuple[str, ...]:
    english = slip.language == "en"
    sample = ("SAMPLE" if english else "CONTOH",) if slip.sample else ()
    return sample + (("SALINAN",) if slip.copy else ())


def _window(window: CallWindow) -> str:
    low, high = clock_time(window.low), clock_time(window.high)
    return low if low == high else f"{low}–{high}"


def _indonesian(slip: Slip) -> PaperTexts:
    figures = _figures(slip)
    room = re.sub(r"^ruang\s+", "", plain(slip.room), flags=re.IGNORECASE)
    names = ", ".join(figures)
    counters = names if _is_place(figures) else f"Loket {names}"
    floor = "" if slip.floor is None else f"lantai {slip.floor}"
    return PaperTexts(
        heading=_heading(slip),
        date=paper_date(slip.issued_at, "id"),
        clock=f"pukul {clock_time(slip.issued_at)}",
        label="Nomor antrean Anda",
        badges=_badges(slip),
        service=plain(slip.service),
        agency=plain(slip.agency),
        fee=_lower_first(plain(slip.fee)),
        wait_label=f"Tunggu di {floor}".rstrip() if floor else "Tunggu di",
        wait_line=f"Tunggu di Ruang {room}, {floor}" if floor else f"Tunggu di Ruang {room}",
        room=f"Ruang {room}",
        counter_label="Dipanggil ke salah satu" if len(figures) > 1 else "Dipanggil ke",
        counter_line=f"Salah satu: {counters}" if len(figures) > 1 else f"Dipanggil ke {counters}",
        counters=counters if figures else "Lihat layar",
        window_label="Kira-kira dipanggil pukul" if slip.window else "Kira-kira dipanggil",
        window=_window(slip.window) if slip.window else "Belum dapat diperkirakan",
        bring_label="Siapkan sebelum dipanggil",
        bring=tuple(plain(item) for item in slip.bring),
        missed=_missed_indonesian(slip.missed),
    )


def _english(slip: Slip) -> PaperTexts:
    figures = _figures(slip)
    room = re.sub(r"^ruang\s+", "", plain(slip.room), flags=re.IGNORECASE)
    names = ", ".join(figures)
    counters = names if _is_place(figures) else f"Loket {names}"
    floor = "" if slip.floor is None else f"floor {slip.floor}"
    return PaperTexts(
        heading=_heading(slip),
        date=paper_date(slip.issued_at, "en"),
        clock=f"at {clock_time(slip.issued_at)}",
        label="Your queue number",
        badges=_badges(slip),
        service=plain(slip.service),
        agency=plain(slip.agency),
        fee=_lower_first(plain(slip.fee)),
        wait_label=f"Wait on {floor}" if floor else "Wait in",
        wait_line=f"Wait in Ruang {room}, {floor}" if floor else f"Wait in Ruang {room}",
        room=f"Ruang {room}",
        counter_label="Called to one counter of" if len(figures) > 1 else "Called to counter",
        counter_line=f"One of: {counters}" if len(figures) > 1 else f"Called to {counters}",
        counters=counters if figures else "See the screen",
        window_label="Likely called at" if slip.window else "Likely call time",
        window=_window(slip.window) if slip.window else "Cannot be estimated yet",
        bring_label="Have ready when called",
        bring=tuple(plain(item) for item in slip.bring),
        missed=_missed_english(slip.missed),
    )


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
