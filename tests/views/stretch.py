"""A language twice as long: every sentence of the translation files, marked by accents; shows what has no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

STRETCHED = "stretched"
"""The name of this language beside "id" and "en"."""

_ACCENTS = str.maketrans("aeiouAEIOU", "äëïöüÄËÏÖÜ")
_PLACEHOLDER = re.compile(r"(%L?\d|%n)")
_MARK = re.compile("[äëïöüÄËÏÖÜ]")


def stretched(text: str) -> str:
    """``text`` at 200 % of its length, in words no longer than its own; placeholders stay, once each.

    >>> stretched("Kembali")
    'Këmbälï këmbälï'
    >>> stretched("%1 dari %2")
    '%1 därï därï %2 därï'
    """
    pieces = [piece.translate(_ACCENTS) if not _PLACEHOLDER.fullmatch(piece) else piece for piece in _split(text)]
    grown = "".join(piece if _PLACEHOLDER.fullmatch(piece) else _twice(piece) for piece in pieces)
    fillers = [word for piece in pieces if not _PLACEHOLDER.fullmatch(piece) for word in piece.split() if len(word) > 1]
    at = 0
    while fillers and len(grown) < 2 * len(text):
        grown += f" {fillers[at % len(fillers)].lower()}"
        at += 1
    return grown


def is_stretched(text: str) -> bool:
    """Whether ``text`` came through a translation file."""
    return bool(_MARK.search(text))


def _split(text: str) -> list[str]:
    return [piece for piece in _PLACEHOLDER.split(text) if piece]


def _twice(piece: str) -> str:
    """Each word once more behind itself, in small letters and without the end of its sentence."""

    def again(word: re.Match[str]) -> str:
        bare = word[0].rstrip(".,:;?!…”")
        end = word[0][len(bare) :]
        return f"{bare} {bare.lower().lstrip('“(')}{end}" if len(bare) > 1 else word[0]

    return re.sub(r"\S+", again, piece)


class StretchedTranslator(QTranslator):
    """Answers every sentence with itself at twice the length."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return stretched(source)

    def isEmpty(self) -> bool:
        return False


@contextmanager
def stretched_language(parent: QObject | None = None) -> Iterator[None]:
    """Every sentence is stretched meanwhile; windows opened in it need no retranslating."""
    translator = StretchedTranslator(parent)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
