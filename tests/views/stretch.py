"""A language twice as long: every sentence of the translation files, marked by accents; shows what has no room."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QTranslator

from shared.qt.assets import TRANSLATIONS
from tests.repo.qml_types import qt_tool, run

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
    return grown if is_stretched(grown) or not fillers else f"{grown}ü"


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


@cache
def stretched_file(sentences: Path = TRANSLATIONS / "antrean_en.ts") -> Path:
    """The compiled language, made from the sentences of a .ts file; lives as long as the process.

    A file and not a translator in Python: QML asks for sentences on threads of its own.
    """
    tree = ET.parse(sentences)  # noqa: S314 # our own file
    tree.getroot().set("language", "id_ID")
    for message in tree.getroot().iter("message"):
        words = stretched(message.findtext("source", ""))
        translation = message.find("translation")
        assert translation is not None
        translation.clear()
        place = ET.SubElement(translation, "numerusform") if message.get("numerus") == "yes" else translation
        place.text = words
    source = Path(_FOLDER.name) / f"{sentences.stem}_{STRETCHED}.ts"
    tree.write(source, encoding="utf-8", xml_declaration=True)
    done = run(qt_tool("lrelease"), "-silent", source, "-qm", source.with_suffix(".qm"))
    assert done.returncode == 0, done.stderr
    return source.with_suffix(".qm")


@contextmanager
def stretched_language(sentences: Path = TRANSLATIONS / "antrean_en.ts") -> Iterator[None]:
    """Every sentence of the file is stretched meanwhile; windows opened in it need no retranslating."""
    translator = QTranslator()
    assert translator.load(str(stretched_file(sentences)))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


_FOLDER = TemporaryDirectory(prefix="antrean-stretched-")
