"""The days on which the mall is closed: national holidays, joint leave and the mall's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import holidays

from shared.catalogue.shapes import HolidayShape


def closed_days(shape: HolidayShape) -> Mapping[date, str]:
    """Dates with their names, in order. National days and joint leave as the ``holidays`` library has them."""
    wanted = [
        name for name, chosen in (("public", shape.national), ("government", shape.joint_leave)) if chosen
    ]  # fmt: skip
    found: dict[date, str] = {}
    if wanted:
        found.update(holidays.country_holidays("ID", years=shape.years, language="id", categories=tuple(wanted)))
    found.update(shape.also)
    return {day: found[day] for day in sorted(found) if day not in shape.open}
