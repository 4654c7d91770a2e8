"""Which days are long past, and sealing them little by little: the file of a year stays small, no event is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from shared.actions.hall import Hall
from shared.ports.errors import DiskFull
from shared.ports.store import Store
from shared.rules.keeping import Keeping, open_from


def long_past(hall: Hall, keeping: Keeping) -> tuple[date, datetime] | None:
    """The first day that stays open and the moment (UTC) it began; ``None`` while all days stay open."""
    first = open_from(hall.unit.days_with_numbers(keeping.days), hall.day, keeping)
    return None if first is None else (first, datetime.combine(first, time(), hall.mall.zone).astimezone(UTC))


def seal(store: Store, old: tuple[date, datetime] | None, keeping: Keeping) -> None:
    """Seal a few runs before the days of :func:`long_past`, each in a short transaction of its own."""
    if old is None:
        return
    for _ in range(keeping.pieces):
        try:
            if not store.seal(*old, keeping.run):
                return
        except DiskFull:
            # What was closed is saved; sealing has time until there is room again.
            return
