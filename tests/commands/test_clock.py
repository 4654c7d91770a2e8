"""`antrean clock` and the clock's line of `antrean check`, on a queue whose time is another than the machine's."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from shared.actions.local import LocalQueue
from shared.commands import checks
from shared.commands.checks import Level
from shared.commands.main import antrean
from shared.devices.clock import SystemClock
from shared.rules.errors import Reason, Refused
from shared.rules.hall_time import Uptime
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, small_mall


class ClockAhead:
    """This machine with its clock at 05.00 UTC, noon in the hall, two days ahead.

    The same run of the machine: after another one its running time counts, and may cross the hall's midnight.
    """

    def __init__(self) -> None:
        self._machine = SystemClock()

    def now(self) -> datetime:
        return datetime.combine(self._machine.now().date() + timedelta(days=2), time(5), UTC)

    def uptime(self) -> Uptime | None:
        return self._machine.uptime()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A queue on which somebody waits; its machine's clock was days ahead and has been set right since."""
    made = tmp_path / "queue.db"
    mall = replace(small_mall(hours=ALWAYS), holidays={})
    ahead = ClockAhead()
    create_store(made, mall, ahead.now(), {}).close()
    queue = LocalQueue(open_store(made), ahead)
    queue.issue("A01")
    queue.close()
    return made


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(antrean, [*words, "--queue", f"sqlite:///{path}"], catch_exceptions=True)


def test_a_clock_before_the_last_number_is_told_and_accepted_with_two_words(path: Path) -> None:
    shown = json.loads(run(path, "clock", "show", "--json").output)
    assert shown["doubt"]["fault"] == "behind"
    assert "padahal menurut antrean" in run(path, "clock", "show").output
    finding = checks.clock(f"sqlite:///{path}")
    assert finding.level is Level.FAULT
    assert "antrean clock accept" in finding.told
    refused = run(path, "clock", "accept").exception
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.CLOCK_OTHER_DAY
    accepted = json.loads(run(path, "clock", "accept", "--new-day", "--json").output)
    assert accepted["accepted"]["fault"] == "behind"
    assert json.loads(run(path, "clock", "show", "--json").output)["doubt"] is None
    assert checks.clock(f"sqlite:///{path}").level is Level.OK
    assert "Tidak ada yang diubah" in run(path, "clock", "accept").output


def test_without_a_queue_only_the_year_is_looked_at(tmp_path: Path) -> None:
    assert checks.clock(f"sqlite:///{tmp_path / 'none.db'}").level is Level.OK
    (tmp_path / "broken.db").write_bytes(b"no database")
    assert checks.clock(f"sqlite:///{tmp_path / 'broken.db'}").level is Level.OK
