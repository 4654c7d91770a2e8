"""A recorded day gets the same answers in every process, whatever order its sets fall into."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from shared.commands.play_day import PlayedDays
from shared.store.sqlite import memory_store
from tests.waits.day_sim import DayRun, Mall, asker

ROOT = Path(__file__).parents[2]


def test_two_processes_tell_the_same_ranges() -> None:
    days, mall, lines = PlayedDays(memory_store), Mall.make(7, agencies=4, services=16, counters=10), []
    ask = asker(days)

    def recorded(fields: dict[str, Any]) -> dict[str, Any]:
        lines.append(json.dumps(fields))
        return ask(fields)

    for seed in (70, 71):
        DayRun(mall, recorded, seed, 160, bad=False).run()
    days.close()
    first, second = (
        subprocess.run(
            [sys.executable, "-m", "shared", "play"],
            input="\n".join(lines),
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert len(first.splitlines()) == len(lines)
    assert "refused" not in first
