"""From keys as people write them to the codes and modifier bits of one X keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from shared.qt.keys.combos import NAMED, Combo

SHIFT, LOCK, CONTROL, MOD1, MOD4 = 1, 2, 4, 8, 64
NUM_LOCK = 0xFF7F
SCROLL_LOCK = 0xFF14

_F1 = 0xFFBE
# Layouts of today put other names on the upper function keys: F13 is XF86Tools, F14 to F18 are XF86Launch5 to 9.
_F_ALIAS = {13: 0x1008FF81, **{number: 0x1008FF45 + number - 14 for number in range(14, 19)}}
_KEYPAD = {
    "NumEnter": (0xFF8D,), "NumPlus": (0xFFAB,), "NumMinus": (0xFFAD,), "NumTimes": (0xFFAA,), "NumSlash": (0xFFAF,),
    "NumDot": (0xFFAE, 0xFFAC),
}  # fmt: skip
_NAMED = dict(zip(NAMED, (0xFF63, 0xFF50, 0xFF57, 0xFF55, 0xFF56, 0xFF13, 0x20), strict=True))


def keysyms_of(key: str) -> tuple[int, ...]:
    """The names that a layout may have for ``key``."""
    if key in _KEYPAD:
        return _KEYPAD[key]
    if key in _NAMED:
        return (_NAMED[key],)
    if key.startswith("Num"):
        return (0xFFB0 + int(key[3:]),)
    if len(key) > 1:
        number = int(key[1:])
        return (_F1 + number - 1, *((_F_ALIAS[number],) if number in _F_ALIAS else ()))
    return (ord(key.lower()),)


@dataclass(frozen=True, slots=True)
class KeyboardMap:
    """One keyboard: which codes carry a key, and which modifier bits are locks that must not matter."""

    keysyms: Mapping[int, tuple[int, ...]]
    modifiers: Sequence[tuple[int, ...]]

    def codes(self, key: str) -> list[int]:
        """Codes that carry ``key`` without a modifier, else on any level (the keypad has its digits on the second)."""
        wanted = set(keysyms_of(key))
        plain = [code for code, symbols in self.keysyms.items() if symbols and symbols[0] in wanted]
        return plain or [code for code, symbols in self.keysyms.items() if wanted.intersection(symbols)]

    def mask(self, combo: Combo) -> int:
        """The modifier bits of ``combo``."""
        bits = {"Ctrl": CONTROL, "Alt": MOD1, "Shift": SHIFT, "Meta": MOD4}
        return sum(bits[name] for name in combo.modifiers)

    @property
    def locks(self) -> int:
        """Bits of Caps, Num and Scroll Lock."""
        bits = LOCK
        for row, codes in enumerate(self.modifiers):
            symbols = chain.from_iterable(self.keysyms.get(code, ()) for code in codes if code)
            if {NUM_LOCK, SCROLL_LOCK}.intersection(symbols):
                bits |= 1 << row
        return bits

    def with_locks(self, mask: int) -> list[int]:
        """``mask`` with each set of locks on and off: the server compares all bits of a key that is taken."""
        single = [1 << row for row in range(8) if self.locks & 1 << row]
        sets = chain.from_iterable(combinations(single, size) for size in range(len(single) + 1))
        return [mask | sum(bits) for bits in sets]
