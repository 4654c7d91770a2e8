"""Where the demonstration's three windows stand, so that all fit on one laptop screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shared.qt.screens import ScreenSize

_ROOM, _COUNTER = "melati", "3"
_KIOSK, _WALL, _PANEL = (1080, 1920), (1920, 1080), (1366, 768)
_FRAME = 32
"""Logical pixels that a window's title bar takes."""


@dataclass(frozen=True, slots=True)
class Screenplay:
    """What is played: on which queue, into which folder, by sample people or by you, for how long (s)."""

    url: str
    folder: Path
    auto: bool
    seconds: float | None


def arrange(play: Screenplay, screen: ScreenSize | None) -> dict[str, list[str]]:
    """The command line of each window; full size without a screen, side by side on one."""
    kiosk = ["kiosk", "--printer", f"preview:{play.folder / 'tickets'}"]
    wall = ["wall", "--room", _ROOM]
    panel = ["panel", "--counter", _COUNTER]
    if play.auto:
        wall += ["--sound-dir", str(play.folder / "sound")]
    places = _offscreen() if screen is None else _side_by_side(screen)
    common = ["--queue", play.url, "--with-parent"]
    if play.auto:
        common += ["--auto", "--photos", str(play.folder / "windows")]
    return {
        name: [*line, *place, *common]
        for name, line, place in zip(("kiosk", "wall", "panel"), (kiosk, wall, panel), places, strict=True)
    }


def _offscreen() -> tuple[list[str], list[str], list[str]]:
    return (
        ["--geometry", f"{_KIOSK[0]}x{_KIOSK[1]}"],
        ["--geometry", f"{_WALL[0]}x{_WALL[1]}"],
        ["--geometry", f"{_PANEL[0]}x{_PANEL[1]}"],
    )


def _side_by_side(screen: ScreenSize) -> tuple[list[str], list[str], list[str]]:
    """Kiosk on the left at full height; wall above the panel on the right."""
    height = screen.height - _FRAME
    kiosk_width = round(height * _KIOSK[0] / _KIOSK[1])
    right = screen.x + kiosk_width
    width = screen.width - kiosk_width
    both = height - _FRAME
    wall_width = min(width, round(both * 0.45 * _WALL[0] / _WALL[1]))
    wall_height = round(wall_width * _WALL[1] / _WALL[0])
    scale = min(width / _PANEL[0], (both - wall_height) / _PANEL[1], 1.0)
    panel_place = (
        f"{_PANEL[0]}x{_PANEL[1]}+{round(right / scale)}+{round((screen.y + wall_height + 2 * _FRAME) / scale)}"
    )
    return (
        ["--geometry", f"{kiosk_width}x{height}+{screen.x}+{screen.y + _FRAME}"],
        ["--geometry", f"{wall_width}x{wall_height}+{right}+{screen.y + _FRAME}"],
        ["--geometry", panel_place, "--scale", f"{scale:.3f}"],
    )
