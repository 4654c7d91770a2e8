"""The real rules made wrong on purpose, one at a time: what a proof must find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from shared.actions import serving, visitor
from shared.rules import calling
from shared.rules.tickets import Ticket
from shared.store.writing import SqliteUnit


def skip_a_number(patch: pytest.MonkeyPatch) -> None:
    right = SqliteUnit.next_number

    def wrong(unit: SqliteUnit, prefix: str, day: date, service: str) -> int:
        count = right(unit, prefix, day, service)
        return right(unit, prefix, day, service) if count == 20 else count

    patch.setattr(SqliteUnit, "next_number", wrong)


def one_service_first(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(calling, "_rank", lambda t, s: (not t.group.has_priority, t.service, t.order_at, t.order_seq))


def no_priority(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(calling, "_rank", lambda t, s: (False, t.order_at, t.order_seq))


def run_forgotten(patch: pytest.MonkeyPatch) -> None:
    right = serving.choose

    def wrong(*given: Any) -> Any:
        choice = right(*given)
        return choice and replace(choice, run=0)

    patch.setattr(serving, "choose", wrong)


def return_rank_lost(patch: pytest.MonkeyPatch) -> None:
    right = visitor.come_back

    def wrong(ticket: Ticket, seq: int, behind: int, limit: int) -> Ticket:
        return replace(right(ticket, seq, behind, limit), returned=False, behind=0)

    patch.setattr(visitor, "come_back", wrong)


def nobody_steps_forward(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(SqliteUnit, "step_returned", lambda *a, **k: ())


def a_run_too_long(patch: pytest.MonkeyPatch) -> None:
    right = SqliteUnit.save_counter
    patch.setattr(
        SqliteUnit, "save_counter", lambda u, c: right(u, replace(c, run=c.run + 1) if c.seq % 97 == 0 else c)
    )


ORDER: list[Callable[[pytest.MonkeyPatch], None]] = [
    one_service_first, no_priority, run_forgotten, return_rank_lost, nobody_steps_forward,
]  # fmt: skip
"""Faults that show in whom a counter calls."""
FAULTS: list[Callable[[pytest.MonkeyPatch], None]] = [*ORDER, skip_a_number, a_run_too_long]
