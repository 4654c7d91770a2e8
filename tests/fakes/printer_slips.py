"""Slips for the tests of paper and printers."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from shared.ports.printer import CallWindow, MissedRule, Slip

WIB = timezone(timedelta(hours=7))


def at(hour: int, minute: int) -> datetime:
    """A moment of an ordinary Tuesday, mall time."""
    return datetime(2026, 2, 3, hour, minute, tzinfo=WIB)


SLIP = Slip(
    number="A047",
    code="7KQM2X9RTB4WZ",
    mall="Mal Pelayanan Publik",
    city="Kota Sagara",
    service="KTP hilang, rusak, atau ganti data",
    agency="Disdukcapil",
    room="Melati",
    floor=1,
    counters=("3", "4", "5", "6"),
    issued_at=at(10, 24),
    window=CallWindow(at(11, 0), at(11, 15)),
    bring=("Surat kehilangan dari polisi", "Fotokopi Kartu Keluarga", "Formulir F-1.02"),
    missed=MissedRule(return_after=2, until=at(15, 0)),
    qr="MPP1 SAGARA A047 7KQM2X9RTB4WZ",
    fee="Gratis",
)
