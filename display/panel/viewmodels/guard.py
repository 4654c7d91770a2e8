"""Keeps a key that was pressed twice from acting twice."""

from __future__ import annotations

from collections.abc import Callable

GUARD_S = 1.5


class PressGuard:
    """Lets a press through unless the same one was let through less than ``GUARD_S`` seconds ago.

    ``monotonic`` gives seconds that never jump back.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._last: dict[str, float] = {}

    def passes(self, name: str) -> bool:
        """Whether the press called ``name`` may act now; when it may, the next one has to wait."""
        now = self._monotonic()
        before = self._last.get(name)
        if before is not None and now - before < GUARD_S:
            return False
        self._last[name] = now
        return True

    def restart(self, name: str) -> None:
        """The answer to the press called ``name`` is seen only now: the same press waits from here on."""
        self._last[name] = self._monotonic()
