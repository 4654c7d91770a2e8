"""What a source of global keys promises: presses by the name of their action, and what it could not get."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from shared.qt.keys.combos import Bindings


class KeysState(StrEnum):
    """How the keys stand."""

    OFF = "off"
    """None are wanted."""
    STARTING = "starting"
    READY = "ready"
    TAKEN = "taken"
    """Some or all belong to another program; they are tried again by themselves."""
    WAYLAND = "wayland"
    """The session lets no program have keys while another one is in front."""
    NO_SESSION = "no_session"
    """There is no screen session, or one of a kind that is not known here."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class KeysReport:
    """``granted``: for each action its first key that works. ``taken``: keys that another program has."""

    state: KeysState
    granted: tuple[tuple[str, str], ...] = ()
    taken: tuple[str, ...] = ()


Pressed = Callable[[str], None]
Told = Callable[[KeysReport], None]


class GlobalKeys(Protocol):
    """A source of presses. Both callbacks may come from another thread; none comes after ``close()`` has returned."""

    def start(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:
        """Take the keys and go on: ``told`` gets a report at once and at each change, ``pressed`` an action's name.

        A key that is held down is one press, however often it repeats.
        """

    def close(self) -> None:
        """Give the keys back."""


class NoKeys:
    """Where the session gives none: says so once."""

    def __init__(self, state: KeysState) -> None:
        self._state = state

    def start(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:  # noqa: ARG002 - nothing is pressed
        wanted = any(bindings.values())
        told(KeysReport(self._state if wanted else KeysState.OFF))

    def close(self) -> None:
        """Nothing was taken."""
