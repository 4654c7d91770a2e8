"""What must hold for words: every sentence comes from the translation files, and is spelt as the house spells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from shared.rules.mall import Mall
from tests.audits.seen import Seen
from tests.views.screen import Screen
from tests.views.stretch import is_stretched

OWN_NAMES = {"bahasa indonesia", "english", "antrean mpp"}
"""Languages are named in themselves; the product has one name."""
KEYS = re.compile(r"\b(F\d+|Ctrl|Esc|Enter|Alt|Shift|Num\d?)\b")
DEVICES = re.compile(r"\b(Anjungan|Meja bantuan) \d+\b")
"""What a scene's staff call their devices: data, as a mall's names are."""
NUMBERS = re.compile(r"\b[A-Z]{1,2}\d{3,5}\b")
WORD = re.compile(r"[^\W\d_]{2,}")


def unstretched(screen: Screen, mall: Mall | None = None) -> list[str]:
    """Texts and names that stay as they are in the stretched language, though they are no data of the mall."""
    seen = Seen(screen)
    data = sorted(set(_strings(mall)) if mall is not None else set(), key=len, reverse=True)
    # What somebody has typed into a field is not the screen's.
    shown = {words.text for words in seen.words if not words.item.inherits("QQuickTextInput")}
    said = shown | {node.name for node in seen.nodes if node.name}
    return sorted(text for text in said if not is_stretched(text) and _is_words(text, data))


def _is_words(text: str, data: Iterable[str]) -> bool:
    """Whether anything but data, keys, numbers and names of their own is left."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    if text.casefold() in OWN_NAMES:
        return False
    left = NUMBERS.sub(" ", KEYS.sub(" ", DEVICES.sub(" ", text))).casefold()
    for known in data:
        left = left.replace(known.casefold(), " ")
    return bool(WORD.search(left))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if len(value) > 1:
            yield value
        # A list may show no more than the beginning of a name, a wall a counter's words apart from its figure.
        if len(head := re.split(r"[:,(]|\s\d+$", value)[0].strip()) > 3:
            yield head
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _strings(getattr(value, one.name))
    elif isinstance(value, (tuple, list, frozenset, set)):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        yield from _strings(tuple(value.values()))


SPELLING: tuple[tuple[str, str], ...] = (
    (r"\bantri(an)?\b", "antre, antrean"),
    (r"\bsilahkan\b", "silakan"),
    (r"kuota", "nomor hari ini habis"),
    (r"\brujuk(an)?\b", "lembar petunjuk: rujukan is the letter for a hospital"),
    (r"kantor induk", "the office by its name"),
    (r"mulai ulang", "ke halaman awal"),
    (r"simpan tempat", "simpan giliran"),
    (r"tidak perlu antre\b", "tidak perlu ambil nomor di sini"),
    (r"\bmohon maaf\b|ketidaknyamanan", "what happened, and what to do"),
    (r"\bberubah data\b", "ganti data"),
    (r"surat (keterangan )?hilang\b", "surat kehilangan"),
    (r"\bdidahulukan\b(?! besok)", "prioritas"),
    (r"teks besar", "tulisan besar"),
    (r"\bkontras\b", "hitam putih"),
    (r"kamar kecil", "sebentar"),
    (r"selesai saja", "selesai, belum panggil"),
    (r"siap memanggil", "siap"),
    (r"petugas mal\b", "petugas MPP"),
    (r"sedang kosong", "belum ada petugas"),
    (r"dengarkan petugas", "lihat petugas di loket"),
    (r"\btertunda\b", "belum diperbarui"),
    (r"\bponsel\b|\bhandphone\b", "HP"),
    (r"\bonline\b|\boffline\b", "daring, terputus"),
    (r"\btiket\b|\bkarcis\b", "nomor, kertas nomor"),
    (r"\bzona\b", "ruang"),
    (r"\bbuat di sini\b", "urus di loket"),
    (r"\bnomer\b|\bijin\b|\bjadual\b|\bresiko\b|\bpraktek\b|\bapotik\b|\bkwitansi\b|\banalisa\b|\bhimbau", "KBBI"),
    (r"\b(me|di)rubah\b|\bsekedar\b|\bdimana\b|\bkesini\b|\bdisini\b|\bterimakasih\b", "KBBI"),
    (r"(?<![.!?…] )(?<!^)(?<!“)\banda\b", "Anda"),
    (r"\b\d{1,2}:\d{2}\b", "times as 10.24"),
    (r"\bRp\.? +\d|\bRp\d+,\d", "money as Rp100.000"),
    (r"\b\d+-\d+ (menit|mnt)", "ranges with –"),
    (r"\.\.\.", "… as one sign"),
)
"""Indonesian that the house does not write (a pattern without regard to case, but for "anda"), and what instead."""

CITIZENS: tuple[tuple[str, str], ...] = (
    (r"\banjungan\b", "mesin antrean: anjungan is for staff"),
    (r"\bgerai\b", "loket"),
)
"""The same, on screens for citizens only."""

ENGLISH: tuple[tuple[str, str], ...] = (
    (r"\bqueing\b|\bcancelled by\b", "queuing"),
    (r"\bquota\b", "no numbers left today"),
    (r"\bhead office\b", "the office by its name"),
    (r"\breferral\b", "directions"),
    (r"\brestart\b|\bstart again\b", "to the first page"),
    (r"\binconvenience\b|\bapologi[sz]e\b", "what happened, and what to do"),
    (r"\bofficer\b", "staff: officer is the police"),
    (r"\bqueued online\b", "already have a number?"),
    (r"\b\d{1,2}:\d{2}\b", "times as 10.24"),
    (r"\bIDR\b|\bRp\.? +\d", "money as Rp100.000"),
    (r"\b\d+-\d+ min", "ranges with –"),
    (r"\.\.\.", "… as one sign"),
)


def misspelt(text: str, rules: Iterable[tuple[str, str]]) -> list[str]:
    """What in ``text`` the house writes otherwise."""
    return [
        f"{match[0]!r} in {text!r}: {better}"
        for pattern, better in rules
        for match in re.finditer(pattern, text, re.MULTILINE if "anda" in pattern else re.IGNORECASE)
    ]
