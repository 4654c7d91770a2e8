"""Where the files that the windows show lie: fonts, icons and translations beside the packages."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "assets" / "fonts"
ICONS = ROOT / "assets" / "icons"
TRANSLATIONS = ROOT / "assets" / "i18n"
