"""No sentence of a screen stands outside the translation files, and all of them are spelt as the house spells."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audits.word_rules import CITIZENS, ENGLISH, SPELLING, misspelt
from tests.proof_report import ProofReport
from tests.repo.files import ROOT, product_files

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`([^`]*)`')
TRANSLATED = re.compile(r'qsTr(?:anslate)?\(\s*(?:"(?:[^"\\]|\\.)*"\s*,\s*)*$')
SENTENCE = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]{2,}\b|\b[a-zà-ÿ]{2,}[,.]? [a-zà-ÿ]{2,}\b")
NO_WORDS = re.compile(r"^(F\d+|Ctrl\+.*|Esc|Enter|Plus Jakarta Sans|Bahasa Indonesia|English)$")
"""Names of keys, of the typeface, and of languages, each named in itself."""
CITIZEN_SCREENS = ("kiosk", "display/wall")
TRANSLATION = ROOT / "assets" / "i18n" / "antrean_en.ts"


def literals(qml: str) -> list[str]:
    """The sentences of a QML text that do not go through qsTr()."""
    code = re.sub(r"(?m)^\s*//.*$|(?<=[;,{}\s])//[^\n]*", "", qml)
    found = []
    for match in STRING.finditer(code):
        words = match[1] if match[1] is not None else re.sub(r"\$\{[^}]*\}", " ", match[2])
        if (
            SENTENCE.search(words)
            and not NO_WORDS.match(words.strip())
            and not TRANSLATED.search(code[: match.start()])
        ):
            found.append(words)
    return found


def sentences(python: str) -> list[str]:
    """The sentences of a Python text that are neither a docstring, nor logged, nor raised."""
    tree = ast.parse(python)
    quiet = {id(part) for node in ast.walk(tree) if _says_nothing_on_screens(node) for part in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in quiet
        and re.search(r"^[A-Z“][^\W\d_]+[,.]? [^\W\d_]{2,}\b|[^\W\d_]{2,} [^\W\d_]{2,}[.?!]$", node.value)
    ]


def _says_nothing_on_screens(node: ast.AST) -> bool:
    if isinstance(node, ast.Raise):
        return True
    if isinstance(node, ast.Expr):
        is_logged = isinstance(node.value, ast.Call) and ast.unparse(node.value.func).startswith(("log.", "_log."))
        return isinstance(node.value, ast.Constant) or is_logged
    return isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "message" for t in node.targets)


def sources() -> Iterator[tuple[str, str, str, bool]]:
    """Context, Indonesian, English of every sentence, and whether citizens read it."""
    screens = {file.stem: file.relative_to(ROOT).as_posix() for file in product_files(".qml")}
    for context in ET.parse(TRANSLATION).getroot().iter("context"):  # noqa: S314 # our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else [translation.text or "", *(f.text or "" for f in translation)]
            for english in {form.strip() for form in forms if form.strip()} or {""}:
                yield name, message.findtext("source", ""), english, screens.get(name, "").startswith(CITIZEN_SCREENS)


QML = [file for file in product_files(".qml") if not file.is_relative_to(ROOT / "tests")]
SHOWN_BY_PYTHON = [
    file for file in product_files(".py") if "viewmodels" in file.parts and not file.is_relative_to(ROOT / "tests")
]


@pytest.mark.parametrize("file", QML, ids=lambda file: file.stem)
def test_a_screen_says_nothing_outside_the_translation_files(file: Path) -> None:
    assert literals(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", SHOWN_BY_PYTHON, ids=lambda file: "-".join(file.relative_to(ROOT).parts))
def test_a_view_model_has_no_sentences_of_its_own(file: Path) -> None:
    assert sentences(file.read_text(encoding="utf-8")) == []


def test_every_sentence_is_spelt_as_the_house_spells() -> None:
    found = []
    for name, indonesian, english, for_citizens in sources():
        rules = (*SPELLING, *CITIZENS) if for_citizens else SPELLING
        found += [f"{name}: {fault}" for fault in misspelt(indonesian, rules)]
        found += [f"{name}: {fault}" for fault in misspelt(english, ENGLISH)]
    assert found == []


def test_every_sentence_has_its_english() -> None:
    assert [indonesian for _, indonesian, english, _ in sources() if not english] == []


@pytest.mark.parametrize(
    "qml",
    [
        'Words { text: "Silakan tunggu" }',
        "Words { text: `Nomor ${number} dipanggil` }",
        'function word(): string { return ready ? qsTr("Siap") : "Belum siap"; }',
        'Item { Accessible.name: "Tutup" }',
    ],
)
def test_a_literal_on_a_screen_is_caught(qml: str) -> None:
    assert literals(qml) != []


def test_what_is_translated_or_no_sentence_is_not_caught() -> None:
    assert literals('Words { text: qsTr("%n orang", "", 3) } // Kata biasa\n Icon { name: "arrow-left" }') == []


def test_a_sentence_in_a_view_model_is_caught() -> None:
    assert sentences('"""Doc string here."""\ndef f():\n    return "Silakan tunggu sebentar"\n') == [
        "Silakan tunggu sebentar"
    ]
    assert sentences('log.warning("the queue is away")\nraise ValueError("no such page")\n') == []


WRONG = (
    "Ambil nomor antrian", "Silahkan tunggu", "Kuota terlampaui", "Cetak rujukan", "Hanya di kantor induk",
    "Mulai ulang", "Simpan tempat saya", "Anda tidak perlu antre", "Kalau anda datang", "Buka pukul 10:24",
    "Rp 100.000", "35-50 menit lagi", "Sebentar...", "Dengarkan petugas", "Loket sedang kosong", "Tiket Anda",
)  # fmt: skip
RIGHT = (
    "Ambil nomor antrean", "Silakan tunggu", "Nomor hari ini sudah habis", "Cetak petunjuk ke kantor Samsat",
    "Ke halaman awal", "Simpan giliran saya", "Tidak perlu ambil nomor di sini.", "Kalau Anda datang",
    "Buka pukul 10.24", "Rp100.000", "35–50 menit lagi", "Sebentar …", "Anda didahulukan besok", "Nomor antrean Anda",
)  # fmt: skip


def test_the_spelling_list_knows_wrong_from_right(proof: ProofReport) -> None:
    assert [words for words in WRONG if not misspelt(words, SPELLING)] == []
    assert [fault for words in RIGHT for fault in misspelt(words, SPELLING)] == []
    proof.say("negative control: spellings of the list", caught=len(WRONG), left_alone=len(RIGHT))
