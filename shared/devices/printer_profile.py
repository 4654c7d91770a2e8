"""What the program has to know of a printer model: data, chosen by name in the printer's address."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from shared.devices.assets import PRINTERS

WIDTHS = {58: 384, 80: 576}
"""Dots across paper of so many millimetres, at 8 dots a millimetre."""


class BadProfileError(ValueError):
    """A model or an option that does not exist; the message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One printer model; ``assets/printers/models.toml`` says what each field means."""

    name: str = "umum-80"
    title: str = "Printer struk 80 mm"
    width: int = 576
    cutter: bool = True
    feed: int = 6
    fragment: int = 256
    pause_ms: int = 0
    answers: bool | None = None
    """None: found out by asking."""
    in_order: bool = True
    mark: bool = False
    dots_s: int = 800
    baud: int = 19200
    long: bool = False

    @property
    def paper_mm(self) -> int:
        """Width of the paper roll."""
        return 58 if self.width <= WIDTHS[58] else 80


def profiles(file: Path = PRINTERS) -> dict[str, Profile]:
    """All models by name. Raises ``BadProfileError`` for a field or a value that does not exist."""
    with file.open("rb") as opened:
        return {name: _made(Profile(name=name), table) for name, table in tomllib.load(opened).items()}


def chosen_profile(options: Mapping[str, str], file: Path = PRINTERS) -> Profile:
    """The model of ``?model=…`` changed by the other options of an address (``width=58&cutter=no&feed=4``)."""
    known = profiles(file)
    name = options.get("model", "umum-80")
    if name not in known:
        msg = f"Model printer {name!r} tidak dikenal; pilih {', '.join(known)}."
        raise BadProfileError(msg)
    return _made(known[name], {key: _read(value) for key, value in options.items() if key != "model"})


_YES_NO: dict[str, bool] = {"yes": True, "ya": True, "true": True, "no": False, "tidak": False, "false": False}


def _read(text: str) -> object:
    return int(text) if text.isdecimal() and len(text) < 9 else _YES_NO.get(text.lower(), text)


_RANGES = {
    "width": (192, 576), "feed": (0, 20), "fragment": (8, 256), "pause_ms": (0, 1000), "dots_s": (100, 4000),
    "baud": (1200, 921600),
}  # fmt: skip


def _made(profile: Profile, table: Mapping[str, object]) -> Profile:
    changes: dict[str, Any] = {}
    for key, value in table.items():
        fitting = _fitting(key, value)
        if fitting is None or key not in {field.name for field in fields(Profile)} - {"name"}:
            msg = f"Pilihan printer {key}={value} tidak dikenal; lihat assets/printers/models.toml."
            raise BadProfileError(msg)
        changes[key] = fitting[0]
    return replace(profile, **changes)


def _fitting(key: str, value: object) -> tuple[object] | None:
    """``value`` as the field takes it, wrapped because None is a value; None alone when it does not fit."""
    if key in {"cutter", "in_order", "mark", "long"}:
        return (value,) if isinstance(value, bool) else None
    if key == "answers":
        return (None,) if value == "ask" else (value,) if isinstance(value, bool) else None
    if key == "title":
        return (value,) if isinstance(value, str) else None
    if key not in _RANGES or not isinstance(value, int) or isinstance(value, bool):
        return None
    value = WIDTHS.get(value, value) if key == "width" else value
    low, high = _RANGES[key]
    return (value,) if low <= value <= high and not (key == "width" and value % 8) else None
