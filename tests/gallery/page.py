"""Writes the gallery's page: one static file that opens from disk, with filters, and keys for the next picture."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.gallery.scene import Scene, Variant

TEMPLATE = Path(__file__).with_name("page.html")
LANGUAGES = {"id": "Indonesia", "en": "English", "stretched": "200 %"}
THEMES = {"terang": "terang", "malam": "malam", "kontras": "hitam putih"}


@dataclass(frozen=True, slots=True)
class Picture:
    """One look at a scene, in ``name``.png and small/``name``.jpg; width and height are those of the small one."""

    name: str
    scene: Scene
    variant: Variant
    width: int
    height: int


def write_page(path: Path, pictures: Sequence[Picture]) -> None:
    """The page beside its pictures."""
    rows = [
        {
            "name": picture.name,
            "scene": picture.scene.name,
            "program": picture.scene.program,
            "title": picture.scene.title,
            "matters": picture.scene.matters,
            "size": f"{picture.variant.size[0]} × {picture.variant.size[1]}",
            "language": LANGUAGES.get(picture.variant.language, picture.variant.language),
            "theme": THEMES.get(picture.variant.theme, picture.variant.theme),
            "type": "besar" if picture.variant.large else "biasa",
            "w": picture.width,
            "h": picture.height,
        }
        for picture in pictures
    ]
    data = json.dumps(rows, ensure_ascii=False).replace("</", "<\\/")
    count = escape(f"{len(rows)} gambar, {len({row['scene'] for row in rows})} keadaan")
    text = TEMPLATE.read_text(encoding="utf-8").replace("/*PICTURES*/[]", data).replace("<!--COUNT-->", count)
    path.write_text(text, encoding="utf-8")
