"""One look of the wall at its queue, made on the worker."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from shared.actions.queue import Queue
from shared.actions.views import BoardView
from shared.ports.errors import WorldFault
from shared.rules.mall import Mall
from shared.rules.notices import Notice
from shared.rules.verdict import Verdict, VerdictKind


@dataclass(frozen=True, slots=True)
class StillFile:
    """Where the picture of a notice is, or what is wrong with it."""

    path: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read; in a thorough look also ``verdicts`` by agency, the notices, and ``stills`` not known before."""

    board: BoardView
    now: datetime
    mall: Mall | None = None
    sample: bool = False
    verdicts: Mapping[str, Verdict] | None = None
    notices: Sequence[Notice] | None = None
    stills: Mapping[str, StillFile] = field(default_factory=dict)


def look(queue: Queue, room: str | None, known: Collection[str] = (), *, thorough: bool) -> Seen:
    """The board; a thorough look also reads the catalogue, how the agencies' day stands, and what there is to tell.

    Stills that are ``known`` to be whole are not looked at again.
    """
    board = queue.board(room)
    if not thorough:
        return Seen(board, board.now)
    mall = queue.mall()
    notices = queue.notices()
    stills = {n.still: _still(queue, n.still) for n in notices if n.still and n.still not in known}
    return Seen(board, board.now, mall, queue.is_sample(), _verdicts(queue, mall, board), notices, stills)


def tidy(queue: Queue) -> None:
    """Close what the clock has closed."""
    queue.tick()


def _still(queue: Queue, name: str) -> StillFile:
    try:
        return StillFile(str(queue.still(name)))
    except WorldFault as fault:
        return StillFile("", str(fault))


def _verdicts(queue: Queue, mall: Mall, board: BoardView) -> dict[str, Verdict]:
    """One service speaks for its agency: hours, pause and outage are the agency's, not the service's."""
    wanted = {line.agency.code for line in board.agencies}
    codes: dict[str, str] = {}
    for service in mall.services:
        if service.agency in wanted and mall.counters_of[service.code]:
            codes.setdefault(service.agency, service.code)
    found = {view.agency.code: view.verdict for view in queue.services(list(codes.values()))}
    return {code: verdict for code, verdict in found.items() if verdict.kind is not VerdictKind.HEAD_OFFICE}
