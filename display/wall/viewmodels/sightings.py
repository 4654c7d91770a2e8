"""Since when this wall has shown each call: how long it blinks, how long a withdrawal is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared.actions.views import BoardCall

BLINK_S = 6.0
"""At least 5 s are asked for; the wall looks once a second."""
NEW_S = 30.0
"""A call that was older when this wall first saw it does not blink: the wall has been started later."""
TOLD_S = 15.0
"""How long a withdrawn call is told."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """First seen ``at`` (seconds of a monotonic clock); ``new`` when the call had just been made."""

    at: float
    new: bool


class Sightings:
    """Remembers calls and withdrawals by their sequence; forgets those the board no longer has."""

    def __init__(self) -> None:
        self._calls: dict[int, Sighting] = {}
        self._withdrawn: dict[int, Sighting] = {}

    def see(self, calls: Iterable[BoardCall], ages: Iterable[float], at: float) -> bool:
        """Note what the board shows at ``at``; ``ages`` are the calls' ages in seconds. True when a call is new."""
        seen: dict[int, Sighting] = {}
        withdrawn: dict[int, Sighting] = {}
        fresh = False
        for entry, age in zip(calls, ages, strict=True):
            seq, sighting = entry.call.seq, Sighting(at, new=age < NEW_S)
            if entry.call.withdrawn:
                withdrawn[seq] = self._withdrawn.get(seq, sighting)
            else:
                fresh = fresh or (sighting.new and seq not in self._calls)
                seen[seq] = self._calls.get(seq, sighting)
        self._calls, self._withdrawn = seen, withdrawn
        return fresh

    def blinking(self, at: float) -> frozenset[int]:
        """The calls that still draw the eye."""
        return frozenset(seq for seq, seen in self._calls.items() if seen.new and at - seen.at < BLINK_S)

    def told(self, at: float) -> frozenset[int]:
        """The withdrawals that are still told."""
        return frozenset(seq for seq, seen in self._withdrawn.items() if seen.new and at - seen.at < TOLD_S)
