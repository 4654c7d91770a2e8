"""One look of the wall at its queue, made on the worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from shared.actions.queue import Queue
from shared.actions.views import BoardView
from shared.rules.mall import Mall
from shared.rules.verdict import Verdict, VerdictKind


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read; ``verdicts`` by agency only in a thorough look."""

    board: BoardView
    now: datetime
    mall: Mall | None = None
    sample: bool = False
    verdicts: Mapping[str, Verdict] | None = None


def look(queue: Queue, room: str | None, *, thorough: bool) -> Seen:
    """The board; a thorough look also reads the catalogue and how the agencies' day stands."""
    board = queue.board(room)
    if not thorough:
        return Seen(board, board.now)
    mall = queue.mall()
    return Seen(board, board.now, mall, queue.is_sample(), _verdicts(queue, mall, board))


def tidy(queue: Queue) -> None:
    """Close what the clock has closed."""
    queue.tick()


def _verdicts(queue: Queue, mall: Mall, board: BoardView) -> dict[str, Verdict]:
    """One service speaks for its agency: hours, pause and outage are the agency's, not the service's."""
    wanted = {line.agency.code for line in board.agencies}
    codes: dict[str, str] = {}
    for service in mall.services:
        if service.agency in wanted and mall.counters_of[service.code]:
            codes.setdefault(service.agency, service.code)
    found = {view.agency.code: view.verdict for view in queue.services(list(codes.values()))}
    return {code: verdict for code, verdict in found.items() if verdict.kind is not VerdictKind.HEAD_OFFICE}
