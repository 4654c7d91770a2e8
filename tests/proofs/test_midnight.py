"""The day turns once, at the mall's own midnight, in three zones, whatever zone the machine is set to."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.proof_report import ProofReport
from tests.proofs.midnights import live_through
from tests.repo.files import ROOT, product_files, shown

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
MACHINES = [
    "UTC",
    "America/New_York",
    "Asia/Jakarta",
    "Pacific/Kiritimati",
    "Asia/Kolkata",
    "Nowhere/At_All",
    "XYZ-13:30",
]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: this asks for days, not for the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as made:
        yield Path(made)


@pytest.mark.parametrize("zone", ZONES)
def test_four_hundred_days(zone: str, folder: Path, proof: ProofReport) -> None:
    counts = live_through(folder / "queue.db", ZONES[zone], 400)
    assert counts["midnights"] == 400
    assert counts["first numbers"] == 401, "each day has one first number"
    proof.none_of(f"{zone}: tickets in the wrong day, numbers that did not restart", counts["tickets"], nights=400)


def elsewhere(folder: Path, mode: str, nights: int = 15, **env: str) -> dict[str, Any]:
    """All three zones in a process of its own, with other settings of the machine."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.proofs.midnights", str(folder), str(nights), mode],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300, env={**os.environ, **env},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("machine", MACHINES)
def test_the_machines_own_zone_means_nothing(machine: str, folder: Path, proof: ProofReport) -> None:
    counts = elsewhere(folder, "right", TZ=machine)
    assert (counts["midnights"], counts.get("wrong")) == (3 * 15, None)
    proof.none_of(f"wrong on a machine in {machine}", counts["tickets"], midnights=3 * 15)


def test_without_time_zone_data(folder: Path, proof: ProofReport) -> None:
    # As on Windows: no folder of zones, and no package tzdata.
    (folder / "tzdata.py").write_text("raise ImportError\n", "utf-8")
    path = os.pathsep.join([str(folder), str(ROOT)])
    counts = elsewhere(folder, "right", PYTHONTZPATH="", PYTHONPATH=path)
    assert counts["zones"] is False, "there is no such data in that process"
    assert (counts["midnights"], counts.get("wrong")) == (3 * 15, None)
    proof.none_of("wrong without time zone data", counts["tickets"], midnights=3 * 15)


def test_nothing_asks_for_a_named_time_zone() -> None:
    wrong, seen = [], 0
    for file in product_files(".py"):
        if shown(file).startswith("tests/"):
            continue
        seen += 1
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            wrong += [
                f"{shown(file)}: {name}" for name in names if name.split(".")[0] in ("zoneinfo", "tzlocal", "pytz")
            ]
    assert seen > 100
    assert not wrong


def test_a_day_by_another_clock_is_found_out(folder: Path, proof: ProofReport) -> None:
    planted = [("utc", "Asia/Jakarta"), ("machine", "America/New_York"), ("machine", "UTC")]
    for mode, machine in planted:
        own = folder / f"{mode}-{machine[:3]}"
        own.mkdir()
        counts = elsewhere(own, mode, 2, TZ=machine)
        assert counts["wrong"] == 3, (mode, machine)
    proof.say("negative control: the day by UTC or by the machine's zone", found=3 * len(planted), planted=9)
