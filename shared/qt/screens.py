"""Which screens this session has, asked in a process of its own: Qt ends the process when there is none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass

_ASK = """
import json
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
print(json.dumps([[s.name(), *s.availableGeometry().getRect()] for s in app.screens()]))
"""


@dataclass(frozen=True, slots=True)
class ScreenSize:
    """A screen and its usable area in logical pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int


def screens(limit_s: float = 15) -> list[ScreenSize]:
    """The screens of this session, main one first; empty without a session to show windows in."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return []
    try:
        asked = subprocess.run(
            [sys.executable, "-c", _ASK], capture_output=True, text=True, timeout=limit_s, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    if asked.returncode != 0:
        return []
    return [ScreenSize(*row) for row in json.loads(asked.stdout.splitlines()[-1])]
