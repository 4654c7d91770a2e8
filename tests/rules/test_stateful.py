"""Random legal and illegal actions of a whole hall, beside a clerk who keeps it on paper."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from shared.store.sqlite import memory_store
from tests.fakes.memory_store import made_store
from tests.rules.hall_machine import MEASURE, Hall


class OnPlainStore(Hall):
    """On dictionaries."""

    make_store = staticmethod(made_store)


class OnSqlite(Hall):
    """On SQLite in memory."""

    make_store = staticmethod(memory_store)


def run(machine: type[Hall], examples: int, steps: int, *, random: bool = False) -> None:
    """Run it, and tell what was tried."""
    MEASURE.clear()
    # A failure is made short only by hand: that takes minutes.
    phases = [Phase.generate, Phase.shrink] if random else [Phase.generate]
    chosen = settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=not random, database=None,
        suppress_health_check=list(HealthCheck), print_blob=True, phases=phases,
    )  # fmt: skip
    try:
        run_state_machine_as_test(machine, settings=chosen)
    finally:
        refused = {name[8:]: times for name, times in MEASURE.items() if name.startswith("refused ")}
        print(f"{machine.__name__}: {MEASURE['done']} done, {sum(refused.values())} refused: {refused}")
    assert MEASURE["done"] > 20 * examples
    assert len(refused) > 8


@pytest.mark.parametrize("machine", [OnPlainStore, OnSqlite])
def test_a_hall_beside_a_clerk(machine: type[Hall]) -> None:
    run(machine, 80, 50)


@pytest.mark.long
@pytest.mark.parametrize("machine", [OnPlainStore, OnSqlite])
def test_many_halls_beside_a_clerk(machine: type[Hall]) -> None:
    run(machine, 2_000, 80, random=True)
