"""Which looks at which scenes are audited: a set that meets every size, language and theme, and the whole product."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from tests.gallery.scene import Program, Scene, Variant
from tests.gallery.scenes import scenes
from tests.views.screen import LANDSCAPE, PORTRAIT
from tests.views.stretch import STRETCHED

LAPTOP = (1366, 768)
UHD = (3840, 2160)
SHORT: Mapping[Program, Sequence[Variant]] = {
    "kiosk": (
        Variant(PORTRAIT),
        Variant(LAPTOP, STRETCHED, inches=15.6),
        Variant(LANDSCAPE, "en", "kontras", large=True, inches=32),
    ),
    "wall": (
        Variant(LANDSCAPE, "id", "malam"),
        Variant(LANDSCAPE, STRETCHED, "kontras"),
    ),
    "panel": (
        Variant(LAPTOP),
        Variant(LAPTOP, STRETCHED, "kontras"),
    ),
}
"""The looks of the short set, by program."""

Look = tuple[Scene, Variant]


def short_set() -> list[Look]:
    """Every scene in the looks of its program; one that is made for other sizes in its own, in all languages."""
    return [
        (scene, variant)
        for scene in scenes()
        for variant in (SHORT[scene.program] if LAPTOP in scene.sizes or LANDSCAPE in scene.sizes else strips(scene))
        if variant.language in scene.languages
    ]


def strips(scene: Scene) -> list[Variant]:
    """One look a size, each in another language."""
    return [Variant(size, language) for size, language in zip(scene.sizes, ("id", "en", STRETCHED), strict=False)]


def whole_set() -> list[Look]:
    """Every scene in every size, screen, language, theme and size of type."""
    found = []
    for scene in scenes():
        found += [(scene, variant) for variant in scene.variants()]
        for size, inches, language, large in product(scene.sizes, scene.inches, scene.languages, scene.large):
            found.append((scene, Variant(size, language, scene.themes[0], large, inches)))
    return found


def name_of(look: Look) -> str:
    """``kiosk-bisa-1366x768-15.6in-stretched-terang``."""
    return f"{look[0].name}-{look[1].name}"
