"""A day in small on one queue, for a disk that fails somewhere in it: every answer and every trouble is told.

Usage: python -m tests.proofs.io_error_worker window|hasty|commands FILE
       python -m tests.proofs.io_error_worker memory FILE FROM TO STEP
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.commands.main import run
from shared.devices.clock import SystemClock
from shared.ports.errors import WorldFault
from shared.rules.errors import Refused
from shared.store.sqlite import open_store
from shared.wiring import open_queue
from tests.proofs.crash_acts import HastyStore, acknowledge, say

ROUNDS = 5


def day(queue: LocalQueue) -> list[tuple[str, Callable[[], object]]]:
    """The actions of a round, each with its event."""
    return [
        ("", lambda: queue.issue("A01")),
        ("", lambda: queue.issue("A02", request_id="the same")),
        ("counter_opened", lambda: queue.open_counter("1")),
        ("", queue.board),
        ("called", lambda: queue.call_next("1")),
        ("", lambda: queue.panel("1")),
        ("started", lambda: queue.start("1")),
        ("", lambda: queue.service("A01")),
        ("done", lambda: queue.finish("1")),
        ("counter_closed", lambda: queue.close_counter("1")),
    ]


def window(path: Path) -> None:
    """A program that stays: it keeps its connection whatever happens, as kiosk, wall and panel do."""
    for _ in range(2):
        try:
            queue = open_queue(f"sqlite:///{path}")
        except WorldFault as fault:
            say("fault", fault)
        else:
            work(queue)  # type: ignore[arg-type]
            break


def hasty(path: Path) -> None:
    """The same on a store that acknowledges before it commits."""
    work(LocalQueue(HastyStore(open_store(path), acknowledge), SystemClock()))  # type: ignore[arg-type]


def work(queue: LocalQueue, rounds: int = ROUNDS) -> None:
    """All rounds; a trouble costs the one action."""
    for _ in range(rounds):
        for kind, do in day(queue):
            try:
                acknowledge(do(), kind)
            except WorldFault as fault:
                say("fault", fault)
            except Refused as refused:
                say("refused", refused.reason.value)
            else:
                say("fine")
    queue.close()
    say("closed")


def commands(path: Path) -> None:
    """The installed command's own entry, once for each verb; each opens the queue and closes it again."""
    verbs = ["ticket issue A01", "counter open 1", "call next 1", "board", "ticket issue A02", "call start 1",
             "call finish 1", "find satu", "ticket show A001", "counter list"]  # fmt: skip
    for verb in verbs * 2:
        code = run([*verb.split(), "--json", "--queue", f"sqlite:///{path}"])
        sys.stdout.flush()
        say("exit", code, verb)


def memory(path: Path, first: str, last: str, step: str) -> None:
    """A short round in a process of its own for each limit, in bytes, of the memory that SQLite may use."""
    for limit in range(int(first), int(last), int(step)):
        if child := os.fork():
            os.waitpid(child, 0)
            continue
        try:
            store = open_store(path)
            store._db.execute(f"PRAGMA hard_heap_limit = {limit}").fetchall()
            work(LocalQueue(store, SystemClock()), rounds=1)
        except BaseException as trouble:
            say("trouble", limit, repr(trouble))
            raise
        finally:
            os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "memory":
        memory(Path(sys.argv[2]), *sys.argv[3:])
        sys.exit()
    {"window": window, "hasty": hasty, "commands": commands}[sys.argv[1]](Path(sys.argv[2]))
