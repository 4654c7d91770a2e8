"""The registry of scenes: every page and state of the three programs, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.gallery.scene import Scene
from tests.gallery.scenes_helpdesk import HELPDESK
from tests.gallery.scenes_kiosk import KIOSK
from tests.gallery.scenes_panel import PANEL
from tests.gallery.scenes_strip import STRIP
from tests.gallery.scenes_wall import WALL


def scenes(only: Sequence[str] = ()) -> list[Scene]:
    """All scenes in order of their program; ``only`` keeps those whose program or name begins with one of its words."""
    return [one for one in REGISTRY.values() if not only or any(one.name.startswith(word) for word in only)]


def _by_name(found: Sequence[Scene]) -> Mapping[str, Scene]:
    names = [one.name for one in found]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        message = f"scenes with the same name: {sorted(twice)}"
        raise ValueError(message)
    return {one.name: one for one in found}


REGISTRY: Mapping[str, Scene] = _by_name([*KIOSK, *WALL, *PANEL, *STRIP, *HELPDESK])
