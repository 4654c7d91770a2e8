"""A process that does what its input says, with the request id it is given, and tells the answer.

Usage: python -m tests.proofs.requests_child FILE. A line in is ``["method", {"argument": value}]``; a line out is the
answer as JSON, for ``issue`` together with whether this process may print the paper.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from kiosk.viewmodels.taking import give
from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import WorldFault, WrongUse
from shared.rules import plain
from shared.rules.errors import Refused
from shared.rules.tickets import Group, Outcome
from shared.store.sqlite import open_store


def answer(queue: LocalQueue, method: str, given: dict[str, Any]) -> dict[str, object]:
    """Do it once and say how it ended."""
    if "outcome" in given:
        given["outcome"] = Outcome(given["outcome"])
    try:
        if method == "issue" and given["request_id"] is not None:
            # As the kiosk does it: the number, and the one first paper, begun.
            taken = give(queue, given["service"], Group(given["group"]), given["request_id"], "anjungan")
            prints = taken.paper is not None and queue.begin_print(taken.paper)
            return {"answer": taken.view.ticket.code, "prints": prints}
        if "group" in given:
            given["group"] = Group(given["group"])
        return {"answer": plain.dumps(getattr(queue, method)(**given))}
    except Refused as refused:
        return {"refused": refused.reason.value}
    except (WorldFault, WrongUse) as trouble:
        return {"trouble": f"{type(trouble).__name__}: {trouble}"}


def main(file: str) -> None:
    """Answer until the input ends."""
    queue = LocalQueue(open_store(Path(file)), SystemClock())
    print("ready", flush=True)
    for line in sys.stdin:
        method, given = json.loads(line)
        print(json.dumps(answer(queue, method, given)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
