"""How long until a ticket is called: a range learned from recent visits, never one figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaitRange:
    """Seconds from now until the call: an early, a middle and a late estimate (80 % lie between low and high)."""

    low_s: float
    mid_s: float
    high_s: float
