"""Photographs every page: `python -m tests.gallery DIR [--only kiosk wall-idle …] [--languages id en] [--themes …]`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

from PIL import Image
from PySide6.QtGui import QGuiApplication

from tests.gallery.frame import grab
from tests.gallery.page import Picture, write_page
from tests.gallery.scene import Scene, Variant, on_stage
from tests.gallery.scenes import scenes

THUMB = 360
"""Longer side of a small picture in pixels."""
COLOURS = 256
"""Of a whole picture: flat screens lose nothing that is seen, and take a third of the room."""


def photograph(scene: Scene, variant: Variant, folder: Path) -> Picture:
    """Both pictures of a look, in ``folder``."""
    name = f"{scene.name}-{variant.name}"
    with on_stage(scene, variant) as screen:
        whole = grab(screen)
    small = whole.copy()
    small.thumbnail((THUMB, THUMB), Image.Resampling.BOX, reducing_gap=2)
    small.save(folder / "small" / f"{name}.jpg", quality=82)
    packed = whole.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    packed.save(folder / f"{name}.png", compress_level=3)
    return Picture(name, scene, variant, small.width, small.height)


def wanted(
    only: Sequence[str], languages: Sequence[str], themes: Sequence[str], sizes: Sequence[str]
) -> list[tuple[Scene, Variant]]:
    """The looks that are asked for; no themes or no sizes asks for all."""
    return [
        (scene, variant)
        for scene in scenes(only)
        for variant in scene.variants()
        if variant.language in languages
        and (not themes or variant.theme in themes)
        and (not sizes or "x".join(map(str, variant.size)) in sizes)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every page was photographed, 1 when one could not be shown, 2 when none was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="programs or scenes, by the beginning of their name")
    parser.add_argument("--languages", nargs="*", default=["id", "en"], help="id en stretched (200 %% as long)")
    parser.add_argument("--themes", nargs="*", default=[], help="terang malam kontras")
    parser.add_argument("--sizes", nargs="*", default=[], help="1080x1920 …")
    options = parser.parse_args(arguments)
    looks = wanted(options.only, options.languages, options.themes, options.sizes)
    if not looks:
        parser.error("no page is called so; give the beginning of a name, like kiosk or wall-idle")
    (options.folder / "small").mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    began = perf_counter()
    pictures: list[Picture] = []
    failed: list[str] = []
    for at, (scene, variant) in enumerate(looks, 1):
        _tell(f"{at}/{len(looks)} {scene.name} {variant.name}")
        try:
            pictures.append(photograph(scene, variant, options.folder))
        except Exception as error:  # noqa: BLE001 # one page that cannot be shown must not hide the others
            failed.append(f"{scene.name} {variant.name}: {error!r}")
    write_page(options.folder / "index.html", pictures)
    _tell("")
    states = len({picture.scene.name for picture in pictures})
    print(f"{len(pictures)} gambar dari {states} keadaan, {perf_counter() - began:.0f} detik")
    print(f"Buka {(options.folder / 'index.html').resolve()}")
    for one in failed:
        print(f"Gagal: {one}")
    del application
    return 1 if failed else 0


def _tell(line: str) -> None:
    """One line that is written over; nothing when nobody watches."""
    if sys.stderr.isatty():
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
