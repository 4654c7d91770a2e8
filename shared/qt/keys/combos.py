"""Keys as people write them, "Ctrl+Num8" or "F13": read, checked, written again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

KEYPAD = {
    "enter": "NumEnter",
    "plus": "NumPlus",
    "minus": "NumMinus",
    "times": "NumTimes",
    "slash": "NumSlash",
    "dot": "NumDot",
}
_SIGNS = {"NumPlus": "Num+", "NumMinus": "Num-", "NumTimes": "Num*", "NumSlash": "Num/", "NumDot": "Num."}
NAMED = ("Insert", "Home", "End", "PageUp", "PageDown", "Pause", "Space")
MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
FIRST_FREE_F = 13
"""F1 to F12 belong to the other program unless Ctrl, Alt or Meta is held."""

KEYS = frozenset(
    {f"Num{digit}" for digit in range(10)}
    | set(KEYPAD.values())
    | {f"F{number}" for number in range(1, 25)}
    | {chr(letter) for letter in range(ord("A"), ord("Z") + 1)}
    | set(NAMED)
)
_BY_LOWER = {key.lower(): key for key in (*KEYS, *MODIFIERS)} | {"strg": "Ctrl", "control": "Ctrl", "super": "Meta"}


class BadKeyError(ValueError):
    """What is written is no key, or one that would be taken from typing; the message is one sentence for people."""


@dataclass(frozen=True, slots=True)
class Combo:
    """A key with the modifiers held: ``modifiers`` in the order of ``MODIFIERS``, ``key`` one of ``KEYS``."""

    modifiers: tuple[str, ...]
    key: str

    @property
    def text(self) -> str:
        """As people write it."""
        return "+".join((*self.modifiers, self.key))

    @property
    def shown(self) -> str:
        """As it stands on a button: the keypad's signs as they stand on their keys."""
        return "+".join((*self.modifiers, _SIGNS.get(self.key, self.key)))


def read_combo(text: str) -> Combo:
    """The key written as ``text``; capitals and spaces do not matter. BadKeyError when it is none or must stay free."""
    parts = [_BY_LOWER.get(part.strip().lower(), "") for part in text.split("+")]
    held, key = set(parts[:-1]), parts[-1]
    if key not in KEYS or not held <= set(MODIFIERS) or len(held) != len(parts) - 1:
        raise BadKeyError(f"Tombol “{text.strip()}” tidak dikenal. Tulis seperti Ctrl+Num8 atau F13.")
    free = key.startswith("F") and key[1:].isdigit() and int(key[1:]) >= FIRST_FREE_F
    if not free and not held & {"Ctrl", "Alt", "Meta"}:
        raise BadKeyError(f"Tombol “{text.strip()}” dipakai untuk mengetik. Tambahkan Ctrl atau Alt di depannya.")
    return Combo(tuple(name for name in MODIFIERS if name in held), key)


Bindings = Mapping[str, tuple[Combo, ...]]
"""For each action, by its name, the keys that do it."""


def read_bindings(written: Mapping[str, str], actions: Mapping[str, str]) -> dict[str, tuple[Combo, ...]]:
    """``actions`` (name → keys, commas between) with what is ``written`` in their place; an empty text means no key.

    BadKeyError for an unknown action, an unknown key, or a key that is written twice.
    """
    unknown = sorted(set(written) - set(actions))
    if unknown:
        raise BadKeyError(f"“{unknown[0]}” bukan tindakan. Yang ada: {', '.join(actions)}.")
    bindings: dict[str, tuple[Combo, ...]] = {}
    taken: dict[Combo, str] = {}
    for action in actions:
        combos = tuple(read_combo(text) for text in written.get(action, actions[action]).split(",") if text.strip())
        for combo in combos:
            if combo in taken:
                raise BadKeyError(
                    f"Tombol {combo.text} dipakai dua kali: {taken[combo]} dan {action}. Pilih satu saja."
                )
            taken[combo] = action
        bindings[action] = combos
    return bindings
