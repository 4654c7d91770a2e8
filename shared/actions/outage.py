"""An agency's own system is down, or up again: noted once, with a record."""

from __future__ import annotations

from shared.actions.hall import Hall
from shared.rules.events import Kind


def set_outage(hall: Hall, agency: str, *, on: bool) -> None:
    """Note that ``agency``'s system is down or up again; nothing happens when that is known."""
    if on == (hall.unit.outage(agency) is not None):
        return
    kind = Kind.OUTAGE_STARTED if on else Kind.OUTAGE_ENDED
    hall.unit.append(kind, hall.now, None, None, {"agency": agency})
    hall.unit.set_outage(agency, hall.now if on else None)
