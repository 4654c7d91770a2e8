"""Sorts what a printer says into answers, automatic status and proofs, whatever they are mixed with."""

from __future__ import annotations

from dataclasses import dataclass

from shared.devices.escpos_status import is_answer, is_auto_first, is_auto_rest

_PROOF = b"\x37\x22"
_PROOF_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to DLE EOT; it does not say to which question."""

    byte: int


@dataclass(frozen=True, slots=True)
class InOrder:
    """An answer to GS r: all that was sent before the question has been carried out."""

    byte: int


@dataclass(frozen=True, slots=True)
class Automatic:
    """Four bytes that the printer sent on its own (GS a)."""

    four: bytes


@dataclass(frozen=True, slots=True)
class Proof:
    """The answer to GS ( H: the part of the job that was sent before this mark is on paper."""

    mark: bytes


Said = Answer | InOrder | Automatic | Proof


class StatusStream:
    """Fed with bytes as they come, in any pieces; what has no known form is dropped. Never raises.

    An answer to DLE EOT may stand between the bytes of another message: it is taken out, the message goes on.
    """

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, heard: bytes) -> list[Said]:
        """All that is complete after ``heard``, in order."""
        said: list[Said] = []
        for byte in heard:
            if is_answer(byte) and not self._inside_mark():
                said.append(Answer(byte))
            else:
                self._held.append(byte)
                self._sort(said)
        return said

    def _inside_mark(self) -> bool:
        return self._held.startswith(_PROOF)

    def _sort(self, said: list[Said]) -> None:
        """Take what is complete from the front; wait where the front may still become something."""
        held = self._held
        while held:
            whole = _whole(held)
            if whole == 0:
                return
            first = held[0]
            if whole == 4:
                said.append(Automatic(bytes(held[:4])))
            elif whole > 1:
                said.append(Proof(bytes(held[len(_PROOF) : whole - 1])))
            elif is_answer(first):
                said.append(Answer(first))
            elif is_auto_rest(first):
                said.append(InOrder(first))
            del held[:whole]


def _whole(held: bytearray) -> int:
    """How many bytes the message at the front has: 0 while it is not complete, 1 also for a byte that means nothing."""
    if is_auto_first(held[0]):
        if not all(map(is_auto_rest, held[1:4])):
            return 1
        return 4 if len(held) >= 4 else 0
    if _PROOF.startswith(bytes(held[: len(_PROOF)])):
        last = len(_PROOF) + _PROOF_LENGTH
        if not all(0x20 <= byte <= 0x7E for byte in held[len(_PROOF) : last]) or any(held[last : last + 1]):
            return 1
        return last + 1 if len(held) > last else 0
    return 1
