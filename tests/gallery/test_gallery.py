"""The gallery photographs what it is asked for, and its page opens from disk with all of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from tests.gallery.__main__ import main, wanted
from tests.gallery.scenes import REGISTRY, scenes
from tests.views.stretch import is_stretched, stretched


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of a picture."""
    with Image.open(path) as picture:
        return picture.size


def test_pictures_and_page(qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    only = ["--only", "panel-siap-kosong", "--languages", "id", "en", "--themes", "terang"]
    assert main([str(tmp_path), *only]) == 0
    assert "2 gambar dari 1 keadaan" in capsys.readouterr().out
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    found = re.search(r"const pictures = (\[.*\]);\n", page)
    assert found
    pictures = json.loads(found[1])
    assert [picture["language"] for picture in pictures] == ["Indonesia", "English"]
    for picture in pictures:
        assert size_of(tmp_path / f"{picture['name']}.png") == (1366, 768)
        assert size_of(tmp_path / "small" / f"{picture['name']}.jpg") == (picture["w"], picture["h"])
        assert picture["title"]
        assert picture["matters"]
    assert not re.search(r"(src|href)=\"https?:", page), "nothing is fetched"


def test_every_page_size_language_and_theme_is_asked_for() -> None:
    looks = {(scene.name, variant) for scene, variant in wanted([], ["id", "en"], [], [])}
    for scene in scenes():
        mine = {variant for name, variant in looks if name == scene.name}
        assert {variant.size for variant in mine} == set(scene.sizes)
        assert {variant.theme for variant in mine} == set(scene.themes)
        assert {variant.language for variant in mine} == {"id", "en"} & set(scene.languages)
        assert {variant.large for variant in mine} == set(scene.large)


def test_every_scene_says_what_matters() -> None:
    assert [scene.name for scene in REGISTRY.values() if not (scene.title and scene.matters)] == []


@pytest.mark.parametrize(
    "text", ["Kembali", "%1 dari %2", "Kembali ke awal %n detik lagi", "%1 dtk", "← →", "Ada apa?"]
)
def test_a_stretched_sentence_is_twice_as_long_and_keeps_its_places(text: str) -> None:
    long = stretched(text)
    words = re.sub(r"%\w|[^\w]", "", text)
    assert len(long) >= 2 * len(text) - 1 or not words
    assert re.findall(r"%\w", long) == re.findall(r"%\w", text)
    assert is_stretched(long) or not words
