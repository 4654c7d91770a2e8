"""Frozen dataclasses to plain JSON values and back, for what is stored or remembered as text."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dumps(value: object) -> str:
    """``value`` (a dataclass of plain fields, dates, enums, tuples and the like) as JSON text.

    Moments become ISO 8601 text, enums their values.
    """
    return _ENCODER.encode(value)


def loads(cls: type[T], text: str) -> T:
    """The dataclass that :func:`dumps` wrote."""
    hint: Any = cls
    value: T = _maker(hint)(json.loads(text))
    return value


def _plainer(value: Any) -> object:  # noqa: ANN401 - see _maker
    """One level nearer to JSON; the encoder asks again for what is inside."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    cls: Any = type(value)
    return {name: getattr(value, name) for name in _names(cls)}


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plainer)


@cache
def _names(cls: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class; of which kind is asked here
    return tuple(field.name for field in dataclasses.fields(cls))


@cache
def _maker(hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - JSON values have no narrower type
    """What makes a value of the type ``hint`` from its JSON value; made once, for actions are many."""
    if get_origin(hint) is UnionType:
        (only,) = (arg for arg in get_args(hint) if arg is not NoneType)
        return _unless_none(_maker(only))
    if get_origin(hint) is tuple:
        return _tuple_of(_maker(get_args(hint)[0]))
    if not isinstance(hint, type):
        return _as_it_is
    if dataclasses.is_dataclass(hint):
        return _dataclass_of(hint)
    if issubclass(hint, date | time):
        return hint.fromisoformat
    return hint if issubclass(hint, Enum) else _as_it_is


def _dataclass_of(cls: type) -> Callable[[Any], Any]:
    # Asked for at the first use only: a class may hold another of its kind.
    makers: dict[str, Callable[[Any], Any]] = {}

    def make(plain: dict[str, Any]) -> Any:  # noqa: ANN401 - see _maker
        if not makers:
            makers.update((name, _maker(hint)) for name, hint in get_type_hints(cls).items())
        return cls(**{name: makers[name](item) for name, item in plain.items()})

    return make


def _unless_none(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda plain: None if plain is None else make(plain)


def _tuple_of(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda plain: tuple([make(item) for item in plain])


def _as_it_is(plain: Any) -> Any:  # noqa: ANN401 - see _maker
    return plain
