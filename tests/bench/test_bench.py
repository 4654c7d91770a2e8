"""The benchmarks run: in the quick form every row has a figure, and the JSON holds what the table says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.bench.__main__ import ROWS
from tests.bench.harness import Goal, Result, in_turns, percentile
from tests.bench.screen import Ink, distance
from tests.bench.table import table
from tests.repo.files import ROOT

NAMES = {
    "issue", "call", "issue_old_2000", "call_old_2000", "pixels", "tap", "key", "start_kiosk", "memory_kiosk",
    "start_wall", "memory_wall", "start_panel", "memory_panel", "idle_1080", "blink_1080", "reading_1080",
    "over_still",
    "play", "estimate", "soak_kiosk", "soak_wall", "soak_panel", "soak_handles", "soak_threads",
}  # fmt: skip


@pytest.mark.journey
def test_the_quick_form_has_every_row(tmp_path: Path) -> None:
    kept = tmp_path / "figures.json"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--quick", "--seed", "7", "--json", str(kept), "--folder", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=240, env=environment,
    )  # fmt: skip

    # 1 is a goal that this loaded machine did not reach in one round: how fast it is, is not asked here.
    assert done.returncode in (0, 1), done.stderr[-3000:]
    told = json.loads(kept.read_text("utf-8"))
    rows = {row["name"]: row for row in told["rows"]}
    assert told["seed"] == 7
    assert set(rows) == NAMES
    assert not {name: row["note"] for name, row in rows.items() if row["value"] is None}
    assert all(row["work"] in done.stdout for row in rows.values())
    assert all(row["reached"] is (row["value"] <= row["goal"]["most"]) for row in rows.values())


def test_a_row_that_misses_its_goal_says_so() -> None:
    late = Result(name="late", work="something slow", unit="ms", value=51.0, goal=Goal("p95 ≤ 50 ms", 50.0))
    never = Result(name="never", work="something broken", unit="ms", value=None, goal=Goal("p95 ≤ 50 ms", 50.0))

    assert late.reached is False
    assert never.reached is None
    assert "NO" in table([late])
    assert "not measured" in table([never])


def test_everybody_is_first_equally_often_and_the_warm_up_does_not_count() -> None:
    order: list[str] = []

    def note(name: str) -> float:
        order.append(name)
        return float(len(order))

    taken = in_turns({"a": lambda: note("a"), "b": lambda: note("b")}, rounds=2, warm_up=1)

    assert "".join(order) == "abbaab"
    assert taken == {"a": [4.0, 5.0], "b": [3.0, 6.0]}


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(value) for value in range(1, 101)]

    assert [percentile(values, part) for part in (0.0, 0.5, 0.95, 1.0)] == [1.0, 50.0, 95.0, 100.0]
    assert percentile([3.0], 0.95) == 3.0


def written(text: str, ink: str, ground: str) -> Image.Image:
    """A text as large as the wall's number."""
    picture = Image.new("RGB", (600, 200), ground)
    ImageDraw.Draw(picture).text((20, 10), text, fill=ink, font_size=150)
    return picture


def test_ink_is_told_apart_from_another_number_and_from_a_number_that_fades_in() -> None:
    dark, yellow, white = "#0A1626", "#FFC72C", "#FFFFFF"
    ink = Ink(written("A011", dark, yellow))

    def differs(picture: Image.Image) -> float:
        return distance(ink.profile(picture), ink.model)

    assert differs(written("A011", dark, yellow)) == 0
    assert differs(written("A011", dark, white)) < 3, "the blink changes the ground only"
    assert differs(written("A012", dark, yellow)) > 5
    faint = Image.blend(Image.new("RGB", (600, 200), yellow), written("A011", dark, yellow), 0.5)
    assert differs(faint) > 20


def test_every_row_is_offered_by_name() -> None:
    rows = "durable history pixels over_still tap key start idle blink reading play soak"
    assert list(ROWS) == rows.split()
