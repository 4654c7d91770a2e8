"""Negative controls: a page that breaks one rule is caught by that rule, and the whole page is clean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.audits.look import faults
from tests.audits.word_rules import unstretched
from tests.gallery.motion import come_to_rest
from tests.gallery.scene import Scene, Variant
from tests.proof_report import ProofReport
from tests.views.screen import PORTRAIT, Screen
from tests.views.stretch import stretched_language

CAUGHT_BY = {
    "pale": "contrast",
    "small": "type size",
    "low": "called number",
    "elided": "cut",
    "wide": "cut",
    "off the window": "cut",
    "clipped": "cut",
    "covered": "covered",
    "overlapping": "crowded",
    "cut control": "cut control",
    "tiny": "target size",
    "close": "target gap",
    "nameless": "names",
    "misnamed": "names",
    "disordered": "reading order",
    "not by Tab": "tab",
    "ringless": "focus",
}
VARIANT = Variant(PORTRAIT)


def _page(fault: str) -> Screen:
    return Screen("tests.audits.pages", "Broken", {"fault": fault}, PORTRAIT)


SCENE = Scene("broken", "kiosk", "", "", lambda variant: _page(""), (PORTRAIT,))


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[object]:
    """Opens the page with a fault."""
    opened: list[Screen] = []

    def one(fault: str) -> Screen:
        opened.append(_page(fault))
        come_to_rest(opened[-1])
        return opened[-1]

    yield one
    for screen in opened:
        screen.close()


def test_the_whole_page_is_clean(show: object) -> None:
    assert faults(SCENE, VARIANT, show("")) == {}  # type: ignore[operator]


@pytest.mark.parametrize("fault", CAUGHT_BY)
def test_each_fault_is_caught(show: object, fault: str, proof: ProofReport) -> None:
    found = faults(SCENE, VARIANT, show(fault))  # type: ignore[operator]
    assert CAUGHT_BY[fault] in found
    proof.say(f"negative control: {fault} is caught by the audit of {CAUGHT_BY[fault]}", found=len(found))


@pytest.mark.parametrize(("fault", "caught"), [("", False), ("literal", True)])
def test_a_sentence_outside_the_translation_files_is_caught(
    qapp: QGuiApplication, fault: str, caught: bool, tmp_path: Path
) -> None:
    said = ("Kembali", "Menunggu", "Selesai", "Ambil nomor", "Lihat layanan lain")
    messages = "".join(f"<message><source>{one}</source><translation/></message>" for one in said)
    sentences = tmp_path / "broken.ts"
    sentences.write_text(f'<TS version="2.1"><context><name>Broken</name>{messages}</context></TS>', encoding="utf-8")
    with stretched_language(sentences):
        screen = _page(fault)
        come_to_rest(screen)
        assert bool(unstretched(screen)) is caught
        screen.close()
