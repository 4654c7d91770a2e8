"""Prints what a fault proof counted: seed, rounds and faults, in the closing lines of the run."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

LINES = pytest.StashKey[list[str]]()


@dataclass
class ProofReport:
    """One test's counts. ``say`` may be called several times; a negative control says what it found."""

    name: str
    lines: list[str] = field(default_factory=list)

    def say(self, what: str, *, seed: int | None = None, **counts: float) -> None:
        """One line: ``what``, the seed it can be repeated with, and each count under its name."""
        parts = [what] + ([f"seed {seed}"] if seed is not None else [])
        parts += [f"{name.replace('_', ' ')} {value:,g}" for name, value in counts.items()]
        self.lines.append(f"{self.name}: " + " · ".join(parts))

    def none_of(self, what: str, rounds: int, *, seed: int | None = None, **counts: float) -> None:
        """The same for 0 faults in ``rounds`` rounds, with the bound this gives: below 3/n at 95 % (rule of three)."""
        self.say(f"{what}: 0 of {rounds:,} (< {3 / rounds:.1g})", seed=seed, **counts)
