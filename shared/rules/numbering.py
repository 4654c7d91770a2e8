"""Queue numbers as people read them: a prefix and at least three digits."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"([A-Z]{1,2})(\d{3,6})")


def ticket_number(prefix: str, count: int) -> str:
    """``A047``, ``MP012``, ``A1000``: the ``count``-th number of ``prefix`` today, counted from 1."""
    return f"{prefix}{count:03d}"


def is_number(text: str) -> bool:
    """Whether ``text`` has the form of a queue number."""
    return _NUMBER.fullmatch(text) is not None
