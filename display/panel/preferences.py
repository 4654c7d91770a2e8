"""What an officer's panel remembers from day to day, in a small JSON file: the strip's place, and keys of one's own."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from shared.qt.docked_place import DockedPlace, Edge

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    """``keys``: for an action its keys as people write them, commas between; a missing action has the usual ones."""

    strip: DockedPlace = field(default_factory=DockedPlace)
    keys: Mapping[str, str] = field(default_factory=dict)


def preferences_path() -> Path:
    """The file of this user."""
    return user_config_path("antrean", appauthor=False) / "panel.json"


def read_preferences(path: Path) -> Preferences:
    """What is remembered; the usual for what is missing or cannot be read (that goes to the log)."""
    try:
        document = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read: %s", path, error)
        return Preferences()
    if not isinstance(document, dict):
        log.warning("%s holds no settings", path)
        return Preferences()
    keys = document.get("keys")
    own = {str(action): str(text) for action, text in keys.items()} if isinstance(keys, dict) else {}
    return Preferences(_place(document.get("strip")), own)


def _place(document: Any) -> DockedPlace:  # noqa: ANN401 - whatever stands in the file
    usual = DockedPlace()
    if not isinstance(document, dict):
        return usual
    edge, x, width, screen = (document.get(name) for name in ("edge", "x", "width", "screen"))
    return replace(
        usual,
        edge=Edge(edge) if edge in set(Edge) else usual.edge,
        x=x if isinstance(x, int) else usual.x,
        width=max(0, width) if isinstance(width, int) else usual.width,
        screen=screen if isinstance(screen, str) else usual.screen,
    )


def remember_strip(path: Path, place: DockedPlace) -> None:
    """Write ``place`` and leave what else stands in the file; whole or not at all. OSError when that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        document = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        document = {}
    kept = document if isinstance(document, dict) else {}
    new = path.with_suffix(".new")
    new.write_text(json.dumps(kept | {"strip": asdict(place)}, indent=2) + "\n", "utf-8")
    new.replace(path)
