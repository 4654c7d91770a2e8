"""Hours in which a wall shows calls and does not say them: a hall beside a prayer room, a noon rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

_WRITTEN = re.compile(r"(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``begin`` until ``end``, in mall time; over midnight when ``end`` is the earlier one."""

    begin: time
    end: time

    def holds(self, local: time) -> bool:
        """Whether it is quiet at ``local``."""
        if self.begin <= self.end:
            return self.begin <= local < self.end
        return local >= self.begin or local < self.end


def quiet_hours(written: str) -> QuietHours:
    """``12.00-13.00`` (or with colons). Raises ``ValueError`` for what is no such span, or an empty one."""
    found = _WRITTEN.fullmatch(written.strip())
    if found is None:
        raise ValueError(written)
    try:
        hours = QuietHours(time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4])))
    except ValueError:
        raise ValueError(written) from None
    if hours.begin == hours.end:
        raise ValueError(written)
    return hours


def quiet_until(hours: Iterable[QuietHours], local: time) -> time | None:
    """When the quiet of ``local`` ends; ``None`` when it is not quiet."""
    return next((one.end for one in hours if one.holds(local)), None)
