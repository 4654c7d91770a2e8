"""Photographs the wall in its states: `python -m tests.wall.photos DIR`; `--help` lists what can be chosen."""

from __future__ import annotations

import argparse
import os
from contextlib import ExitStack
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from tests.views.screen import Screen
from tests.views.stretch import stretched_language
from tests.wall.states import STATES


def main() -> None:
    """One PNG a state, size and language."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", nargs="*", default=["1920x1080"])
    parser.add_argument("--only", nargs="*", default=list(STATES))
    parser.add_argument("--en", action="store_true")
    parser.add_argument("--stretched", action="store_true", help="every sentence at twice its length")
    parser.add_argument("--contrast", action="store_true")
    options = parser.parse_args()
    app = QGuiApplication([])
    language = "en" if options.en else "id"
    stretch = ExitStack()
    properties = {"contrast": True} if options.contrast else {}
    kind = language + ("-stretched" if options.stretched else "") + ("-contrast" if options.contrast else "")
    for name in options.only:
        for size in options.sizes:
            width, height = map(int, size.split("x"))
            stage = STATES[name]()
            stage.model.set_language(language)
            screen = Screen("display.wall.views", "Wall", {"wall": stage.face, **properties}, (width, height))
            screen.translations.set_language(language)
            if options.stretched:
                # After loading: QML compiles on a thread of its own, which must not wait for Python.
                stretch.enter_context(stretched_language())
                screen.view.engine().retranslate()
            settle(app, screen)
            screen.photo(options.folder / f"{name}-{size}-{kind}.png")
            bad = screen.clipped()
            print(name, size, kind, *bad, sep=" | ")
            stretch.close()
            screen.close()


def settle(app: QGuiApplication, screen: Screen) -> None:
    """Let the motion end."""
    from PySide6.QtTest import QTest

    QTest.qWait(420)
    app.processEvents()
    screen.settle()


if __name__ == "__main__":
    main()
