"""One request of a played day: a line of JSON, its fields read strictly, faults told in one sentence."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.rules.tickets import Group

_LATEST_S = 10 * 86_400


class NotPlayed(Exception):  # noqa: N818 - an answer to the caller, not an error of the program
    """The request cannot be understood. ``str()`` is the sentence for the caller."""


@dataclass(frozen=True, slots=True)
class Request:
    """The fields of one line. Names of tickets, counters and services are strings or numbers."""

    do: str
    fields: Mapping[str, Any]

    @staticmethod
    def parse(line: str) -> Request:
        """The request of a line; unknown fields are kept and never looked at."""
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            msg = "Baris ini bukan JSON yang utuh. Kirim satu objek JSON per baris."
            raise NotPlayed(msg) from None
        if not isinstance(fields, dict) or not isinstance(fields.get("do"), str):
            msg = 'Permintaan harus objek JSON dengan kolom "do".'
            raise NotPlayed(msg)
        return Request(fields["do"], fields)

    def name(self, field: str) -> str:
        """A caller's name as text, so that 7 and "7" mean the same."""
        return name_of(self.raw_name(field), field)

    def raw_name(self, field: str) -> str | int | float:
        """A caller's name unchanged."""
        value: str | int | float = self.fields.get(field)  # type: ignore[assignment]
        name_of(value, field)
        return value

    def seconds(self) -> float | None:
        """``now``: seconds since midnight of the trial day, or ``None`` when the request has none.

        A day that runs past midnight goes on with 86400 and more.
        """
        value = self.fields.get("now")
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _LATEST_S:
            msg = 'Kolom "now" harus detik sejak tengah malam hari itu: 0 atau lebih, dan di bawah sepuluh hari.'
            raise NotPlayed(msg)
        return float(value)

    def flag(self, field: str, *, default: bool) -> bool:
        """A yes or no."""
        value = self.fields.get(field, default)
        if not isinstance(value, bool):
            msg = f'Kolom "{field}" harus true atau false.'
            raise NotPlayed(msg)
        return value

    def text(self, field: str) -> str:
        """Free words, at most 200 characters; empty when missing."""
        value = self.fields.get(field)
        return "" if value is None else str(value)[:200].encode("utf-8", "replace").decode()

    def group(self) -> Group:
        """Who the ticket is for; ``normal`` when missing."""
        value = self.fields.get("group", Group.NORMAL.value)
        try:
            return Group(value)
        except ValueError:
            msg = f"Kelompok tidak dikenal. Pilih salah satu: {', '.join(Group)}."
            raise NotPlayed(msg) from None

    def table(self, field: str) -> Mapping[str, Any]:
        """A JSON object; empty when missing."""
        value = self.fields.get(field, {})
        if not isinstance(value, dict):
            msg = f'Kolom "{field}" harus objek JSON.'
            raise NotPlayed(msg)
        return value


def name_of(value: object, field: str) -> str:
    """The text of a string or a finite number."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return str(int(value)) if value == int(value) else str(value)
    msg = f'Kolom "{field}" harus teks atau angka.'
    raise NotPlayed(msg)
