"""What a demonstration has done, counted from the queue's own event log."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import Any

from shared.actions.queue import Queue
from shared.rules.events import Event, Kind


def summary(queue: Queue) -> dict[str, Any]:
    """Counts of what happened, and how long people waited from number to call (s)."""
    events = _all(queue)
    kinds = Counter(event.kind for event in events)
    waits = _waits(events)
    return {
        "issued": kinds[Kind.ISSUED],
        "printed": kinds[Kind.PRINTED],
        "called": kinds[Kind.CALLED],
        "recalled": kinds[Kind.RECALLED],
        "spoken": kinds[Kind.SPOKEN],
        "served": kinds[Kind.DONE],
        "waits": {
            "count": len(waits),
            "median_s": round(median(waits), 1) if waits else None,
            "longest_s": round(max(waits), 1) if waits else None,
        },
    }


def tell(document: dict[str, Any]) -> str:
    """The summary for a person."""
    waits = document["waits"]
    middle = "" if waits["median_s"] is None else f", tunggu separuh warga {waits['median_s']:.0f} detik"
    return (
        f"Selesai. Nomor diambil {document['issued']}, kertas keluar {document['printed']}, "
        f"dipanggil {document['called']}, diumumkan {document['spoken']}, "
        f"selesai dilayani {document['served']}{middle}."
    )


def _all(queue: Queue) -> list[Event]:
    events: list[Event] = []
    while page := queue.events(events[-1].seq if events else 0):
        events += page
    return events


def _waits(events: list[Event]) -> list[float]:
    issued = {event.ticket: event.at for event in events if event.kind is Kind.ISSUED}
    called: dict[int | None, float] = {}
    for event in events:
        if event.kind is Kind.CALLED and event.ticket not in called:
            called[event.ticket] = (event.at - issued[event.ticket]).total_seconds()
    return list(called.values())
