"""What is wrong with a catalogue: every fault with its file, line, place and reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_SHOWN = 12


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault. ``line`` counts from 1, 0 = the file as a whole; ``place`` is in words ("services › A02 › quota")."""

    file: str
    line: int
    place: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}, baris {self.line}" if self.line else self.file
        return f"{where}: {self.place}: {self.reason}" if self.place else f"{where}: {self.reason}"


class CatalogueFault(Exception):  # noqa: N818 - the name that callers of the reader know
    """The catalogue cannot be used. ``faults`` holds all that were found, by file and line, never none."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        lines = [str(fault) for fault in self.faults[:_SHOWN]]
        if (more := len(self.faults) - _SHOWN) > 0:
            lines.append(f"… dan {more} hal lain.")
        if len(lines) == 1:
            return f"Katalog belum bisa dipakai. {lines[0]}"
        return "\n".join([f"Katalog belum bisa dipakai, {len(self.faults)} hal perlu diperbaiki:", *lines])


class FaultList:
    """Collects the faults of one reading."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, file: str, line: int, place: str, reason: str) -> None:
        """Note one fault and go on reading."""
        self._faults.append(Fault(file, line, place, reason))

    def __bool__(self) -> bool:
        return bool(self._faults)

    def stop_if_any(self) -> None:
        """Raise ``CatalogueFault`` with everything found so far, if anything was."""
        if self._faults:
            raise CatalogueFault(self._faults)
