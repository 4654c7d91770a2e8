"""Where the files that devices need lie: fonts, sounds and printer models."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FONTS = ASSETS / "fonts"
SOUNDS = ASSETS / "sounds"
PRINTERS = ASSETS / "printers" / "models.toml"
