"""Killed at any moment of any action, the file keeps what was acknowledged, and every table agrees with the events."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.rules.events import Kind
from shared.store.sqlite import open_store
from tests.proof_report import ProofReport
from tests.proofs.crash_history import faults_in
from tests.proofs.crash_storm import Told, faults_of, new_hall, storm

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the nursery needs fork")

SEED = 20260203
"""For who does what and when a kill falls; how processes get on beside each other differs from run to run."""
BATCH = 250
A_FILE = 1_000
"""After so many kills a new file is begun, so that checking stays quick."""
WORKS = ("issue", "mixed")
WHAT = {"issue": "kills while four give numbers", "mixed": "kills while four do everything and days turn"}


def run_storms(folder: Path, work: str, kills: int, seed: int, tell: Callable[[str], None]) -> dict[str, float]:
    """``kills`` in batches, the file checked after each; the counts."""
    counts: dict[str, float] = {"acknowledged": 0, "events": 0, "kinds_of_events": 0}
    kinds: set[str] = set()
    for file in range(kills // A_FILE):
        (place := folder / str(file)).mkdir()
        path, told = new_hall(place), Told()
        for batch in range(A_FILE // BATCH):
            told.hear(storm(work, path, BATCH, seed + file * A_FILE + batch))
            assert faults_of(path, told) == [], f"after {file * A_FILE + (batch + 1) * BATCH} kills, seed {seed}"
        assert told.troubles == []
        assert told.words["killed"] == A_FILE
        store = open_store(path)
        with store.read() as unit:
            events = unit.events(0, 10_000_000)
        store.close()
        kinds |= {event.kind.value for event in events}
        counts["acknowledged"] += told.acknowledged
        counts["events"] += len(events)
        counts["kinds_of_events"] = len(kinds)
        tell(f"{(file + 1) * A_FILE} of {kills} kills ({work}): {counts}")
    if work == "mixed" and kills >= 10_000:
        assert kinds == {kind.value for kind in Kind} - {Kind.CLOCK_SET.value}
    return counts


@pytest.mark.parametrize("work", WORKS)
def test_a_thousand_kills(tmp_path: Path, proof: ProofReport, work: str) -> None:
    counts = run_storms(tmp_path, work, 1_000, SEED, lambda _line: None)
    assert counts["acknowledged"] > 500
    proof.none_of(WHAT[work], 1_000, seed=SEED, **counts)


@pytest.mark.long
@pytest.mark.parametrize("work", WORKS)
def test_ten_thousand_kills(tmp_path: Path, proof: ProofReport, tell: Callable[[str], None], work: str) -> None:
    counts = run_storms(tmp_path, work, 10_000, SEED + 100_000, tell)
    assert counts["acknowledged"] > 10_000
    proof.none_of(WHAT[work], 10_000, seed=SEED + 100_000, **counts)


def test_an_acknowledgement_before_the_commit_is_caught(tmp_path: Path, proof: ProofReport) -> None:
    path, told = new_hall(tmp_path), Told()
    told.hear(storm("hasty", path, 200, SEED))
    assert told.troubles == []
    faults = faults_of(path, told)
    lost = [fault for fault in faults if fault.startswith(("lost", "given twice"))]
    proof.say("negative control: acknowledged before the commit", seed=SEED, kills=200, found=len(lost))
    assert lost
    assert len(lost) == len(faults), "the file itself is sound: only the acknowledgements were wrong"


def test_a_transaction_taken_apart_is_caught(tmp_path: Path, proof: ProofReport) -> None:
    path, told = new_hall(tmp_path), Told()
    told.hear(storm("asunder", path, 60, SEED, writers=1))
    assert told.troubles == []
    faults = list(faults_in(path))
    proof.say("negative control: an action in several commits", seed=SEED, kills=60, found=len(faults))
    assert faults
