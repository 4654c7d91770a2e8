"""Prints what the audits find: `python -m tests.audits [--only kiosk-bisa …] [--languages id stretched] …`."""

from __future__ import annotations

import argparse
import os
import sys
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

from PySide6.QtGui import QGuiApplication

from tests.audits.look import faults
from tests.gallery.scene import Variant, on_stage
from tests.gallery.scenes import scenes


def main() -> int:
    """1 when anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="scenes or programs, by the beginning of their name")
    parser.add_argument("--sizes", nargs="*", default=[])
    parser.add_argument("--languages", nargs="*", default=["id"], help="id, en, stretched")
    parser.add_argument("--themes", nargs="*", default=[])
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--inches", type=float)
    options = parser.parse_args()
    application = QGuiApplication([])
    began, looks, wrong = perf_counter(), 0, 0
    for scene in scenes(options.only):
        sizes = [(int(w), int(h)) for w, h in (size.split("x") for size in options.sizes)] or scene.sizes
        for size in sizes:
            for language in (one for one in options.languages if one in scene.languages):
                for theme in options.themes or scene.themes[:1]:
                    variant = Variant(size, language, theme, options.large, options.inches)
                    looks += 1
                    with on_stage(scene, variant) as screen:
                        for rule, what in faults(scene, variant, screen).items():
                            wrong += len(what)
                            for one in what[:6]:
                                print(f"{scene.name} {variant.name} | {rule} | {one}", flush=True)
                            if len(what) > 6:
                                print(f"{scene.name} {variant.name} | {rule} | … {len(what) - 6} more")
    if not looks:
        parser.error("no scene is called so; give the beginning of a name, like kiosk or wall-idle")
    print(f"{looks} looks, {wrong} faults, {perf_counter() - began:.0f} s")
    del application
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
