"""A request is done once: its first answer is given again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from shared.actions.hall import Hall
from shared.ports.errors import RequestTaken, WrongUse
from shared.rules import plain

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request:
    """A request by its id. ``asked`` is what it asks for: the action's name and a checksum over what it was given."""

    id: str
    asked: str


def request_of(request_id: str, name: str, *given: object, **named: object) -> Request:
    """The request of that id for the action ``name`` with what it was given (letter case aside)."""
    if not request_id.strip():
        raise WrongUse("Kode permintaan kosong. Isi kode yang berbeda untuk setiap permintaan, atau hapus.")
    body = plain.dumps([*given, *sorted(named.items())]).casefold()
    return Request(request_id, f"{name}:{sha256(body.encode()).hexdigest()[:16]}")


def answer_once(hall: Hall, cls: type[T], request: Request, action: Callable[[Hall], T]) -> T:
    """The first answer to the request's id; ``action`` is done only when there is none yet.

    Refusals are not kept: the same request may be tried again. ``RequestTaken`` when the id belongs to another one.
    """
    before = hall.unit.answered(request.id)
    if before is None:
        answer = action(hall)
        hall.unit.remember(request.id, f"{request.asked} {plain.dumps(answer)}", hall.now)
        return answer
    first, _, kept = before.partition(" ")
    # Answers of the first release name the action alone.
    if first not in {request.asked, request.asked.partition(":")[0]}:
        raise RequestTaken("Kode permintaan ini sudah dipakai untuk permintaan lain. Pakai kode yang baru.")
    return plain.loads(cls, kept)
