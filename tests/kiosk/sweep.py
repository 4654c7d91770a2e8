"""Opens pages of the kiosk at one density of the screen after the other: `python -m tests.kiosk.sweep bisa --from 2 …`.

A child process of `watchdog.sweep`: it says what it is about to do, because a layout that never comes to rest cannot.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.gallery.motion import be_laid_out, items_of
from tests.gallery.scene import Variant, on_stage
from tests.gallery.scenes_kiosk import KIOSK
from tests.kiosk.half_lines import half_lines
from tests.views.screen import Screen

PLANTED = "planted"
"""The page whose layout turns for ever from a density on."""
MOST_SCREENFULS = 40


def densities(first: float, last: float, step: float) -> list[float]:
    """From ``first`` to ``last`` in pixels per millimetre, both included."""
    return [round(first + step * at, 4) for at in range(round((last - first) / step) + 1)]


def button(screen: Screen, name: str) -> QQuickItem | None:
    """The button called so, when it can be touched."""
    found = (item for item in items_of(screen.root) if item.objectName() == name)
    return next((item for item in found if item.isVisible() and item.isEnabled()), None)


def end_motions(screen: Screen) -> None:
    """Whatever slides or fades stands at its end."""
    for item in items_of(screen.root):
        for child in item.children():
            if child.inherits("QQuickAbstractAnimation") and child.property("running"):
                QMetaObject.invokeMethod(child, "complete")


def cut_words(screen: Screen) -> Iterator[str]:
    """What is cut on each screenful."""
    end_motions(screen)
    yield from half_lines(screen)
    for _ in range(MOST_SCREENFULS):
        down = button(screen, "scrollDown")
        if down is None:
            return
        QMetaObject.invokeMethod(down, "chosen")
        be_laid_out(screen)
        end_motions(screen)
        yield from half_lines(screen)
    yield "a page without end"


def sweep(screen: Screen, said: str, steps: list[float], *, cuts: bool) -> None:
    """Each density twice: as the page changes to it, and as the page is made anew in it."""
    loader = next((item for item in items_of(screen.root) if item.inherits("QQuickLoader")), None)
    for density in steps:
        print(f"step {said} {density:g}", flush=True)
        screen.root.setProperty("pixelsPerMm", density)
        be_laid_out(screen)
        if loader is not None:
            loader.setProperty("active", False)
            loader.setProperty("active", True)
            be_laid_out(screen)
        for words in cut_words(screen) if cuts else ():
            print(f"cut {said} {density:g} {words!r}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", help=f"kiosk scenes without their “kiosk-”, or {PLANTED}")
    parser.add_argument("--sizes", nargs="*", default=["1366x768"])
    parser.add_argument("--languages", nargs="*", default=["id"])
    parser.add_argument("--from", dest="first", type=float, default=2)
    parser.add_argument("--to", dest="last", type=float, default=6)
    parser.add_argument("--step", type=float, default=0.05)
    parser.add_argument("--cuts", action="store_true", help="also turn every page to its end and look for cut words")
    options = parser.parse_args()
    application = QGuiApplication([])
    steps = densities(options.first, options.last, options.step)
    scenes = {scene.name.removeprefix("kiosk-"): scene for scene in KIOSK}
    for size in options.sizes:
        width, height = (int(side) for side in size.split("x"))
        for language in options.languages:
            for page in options.pages:
                said = f"{page} {size} {language}"
                if page == PLANTED:
                    planted = Screen("tests.kiosk.pages", "Turning", {}, (width, height))
                    sweep(planted, said, steps, cuts=options.cuts)
                else:
                    with on_stage(scenes[page], Variant((width, height), language)) as screen:
                        sweep(screen, said, steps, cuts=options.cuts)
    print("done", flush=True)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
