"""Where the files that devices need lie: fonts and sounds of the project."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FONTS = ASSETS / "fonts"
SOUNDS = ASSETS / "sounds"
