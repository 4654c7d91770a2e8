"""A kiosk's name, kept on its own machine."""

from __future__ import annotations

import json
import logging
import secrets
from pathlib import Path

from platformdirs import user_config_path

log = logging.getLogger(__name__)

LONGEST = 40
"""Most characters of a kiosk's name: it stands in one line of a list."""


def name_file() -> Path:
    """Where the name of this user's kiosk is remembered."""
    return user_config_path("antrean", appauthor=False) / "kiosk.json"


def kiosk_name(file: Path) -> str:
    """The name that this kiosk has had since its first start, made up when there is none yet.

    It names a machine, never a person. A folder that cannot be written: a new name at each start, which is logged.
    """
    try:
        kept = json.loads(file.read_text("utf-8"))["name"]
        if is_name(kept):
            return str(kept)
        log.warning("%s holds no name", file)
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("%s cannot be read: %s", file, error)
    name = f"anjungan-{secrets.token_hex(2)}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_text(json.dumps({"name": name}) + "\n", "utf-8")
        new.replace(file)
    except OSError as error:
        log.warning("the name %s cannot be remembered: %s", name, error)
    return name


def is_name(text: object) -> bool:
    """Whether ``text`` can name a kiosk: one line of at most ``LONGEST`` characters."""
    return isinstance(text, str) and bool(text.strip()) and len(text) <= LONGEST and text.isprintable()
