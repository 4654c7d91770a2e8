"""Frozen dataclasses to plain JSON values and back, for what is stored or remembered as text."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dumps(value: object) -> str:
    """``value`` (a dataclass of plain fields, dates, enums, tuples and the like) as JSON text."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"))


def loads(cls: type[T], text: str) -> T:
    """The dataclass that :func:`dumps` wrote."""
    value: T = _from_plain(cls, json.loads(text))
    return value


def to_plain(value: object) -> Any:  # noqa: ANN401 - JSON values have no narrower type
    """``value`` as JSON-able data; moments as ISO 8601 text, enums by value."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return value


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _from_plain(hint: Any, plain: Any) -> Any:  # noqa: ANN401 - see to_plain
    if get_origin(hint) is UnionType:
        if plain is None:
            return None
        (hint,) = (arg for arg in get_args(hint) if arg is not NoneType)
    if plain is None or hint is NoneType:
        return None
    if get_origin(hint) is tuple:
        return tuple(_from_plain(get_args(hint)[0], item) for item in plain)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        return hint(**{name: _from_plain(hints[name], item) for name, item in plain.items()})
    if hint is datetime:
        return datetime.fromisoformat(plain)
    if hint is date:
        return date.fromisoformat(plain)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(plain)
    return plain
