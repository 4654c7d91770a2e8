"""What an officer's panel remembers, in a small JSON file: the strip's place, keys of one's own, the seat."""

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
    """``keys``: for an action its keys as people write them, commas between; a missing action has the usual ones.

    ``seats``: for the URL of a queue the seat that the panel had there when it was last seen (``seat_name``).
    """

    strip: DockedPlace = field(default_factory=DockedPlace)
    keys: Mapping[str, str] = field(default_factory=dict)
    seats: Mapping[str, str] = field(default_factory=dict)


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
    return Preferences(_place(document.get("strip")), _texts(document.get("keys")), _texts(document.get("seats")))


def _texts(written: Any) -> dict[str, str]:  # noqa: ANN401 - whatever stands in the file
    return {str(name): str(text) for name, text in written.items()} if isinstance(written, dict) else {}


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
    _write(path, _document(path) | {"strip": asdict(place)})


def remember_seat(path: Path, queue: str, name: str) -> None:
    """Write where the panel sits at ``queue`` (empty: nowhere), as :func:`remember_strip` does."""
    document = _document(path)
    seats = _texts(document.get("seats")) | {queue: name}
    _write(path, document | {"seats": {at: seat for at, seat in seats.items() if seat}})


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return document if isinstance(document, dict) else {}


def _write(path: Path, document: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(document, indent=2) + "\n", "utf-8")
    new.replace(path)
