"""A scene: one program in one state; a variant: how it is looked at. The gallery and the audits use both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from typing import Literal

from tests.gallery.motion import come_to_rest
from tests.views.screen import Screen
from tests.views.stretch import STRETCHED, stretched_language

Program = Literal["kiosk", "wall", "panel"]
Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Variant:
    """How a scene is looked at. ``inches``: the diagonal of the screen, None = a usual one of this size in pixels."""

    size: Size
    language: str = "id"
    theme: str = "terang"
    large: bool = False
    inches: float | None = None

    @property
    def name(self) -> str:
        """Short and unique: ``1080x1920-id-terang``."""
        screen = "" if self.inches is None else f"{self.inches:g}in"
        parts = [f"{self.size[0]}x{self.size[1]}", screen, self.language, self.theme, "besar" if self.large else ""]
        return "-".join(part for part in parts if part)


@dataclass(frozen=True)
class Scene:
    """One state. ``play`` sets the stage and opens its window for a variant; ``title`` and ``matters`` are Indonesian.

    ``sizes``, ``themes`` and ``inches`` are those that this scene is made for. ``has_focus``: it can have the keyboard.
    """

    name: str
    program: Program
    title: str
    matters: str
    play: Callable[[Variant], Screen]
    sizes: Sequence[Size]
    themes: Sequence[str] = ("terang",)
    large: Sequence[bool] = (False,)
    inches: Sequence[float] = ()
    languages: Sequence[str] = ("id", "en", STRETCHED)
    has_focus: bool = True

    def variants(self) -> list[Variant]:
        """All of them, the plainest first."""
        looks = product(self.sizes, self.languages, self.themes, self.large)
        return [Variant(size, language, theme, large) for size, language, theme, large in looks]


@contextmanager
def on_stage(scene: Scene, variant: Variant) -> Iterator[Screen]:
    """The scene in its window, everything at rest; closed afterwards."""
    if variant.language == STRETCHED:
        with stretched_language():
            yield from _shown(scene, variant)
    else:
        yield from _shown(scene, variant)


def _shown(scene: Scene, variant: Variant) -> Iterator[Screen]:
    screen = scene.play(variant)
    try:
        come_to_rest(screen)
        yield screen
    finally:
        screen.close()
