"""The real panel in a process of its own: it signs in to its counter on a queue file, stays quiet and ends cleanly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    url = f"sqlite:///{folder / 'queue.db'}"
    env = os.environ | {"XDG_STATE_HOME": str(folder), "ANTREAN_QUEUE": url}
    return subprocess.run(
        [sys.executable, "-m", "shared", *words], capture_output=True, text=True, env=env, timeout=60, check=False
    )


def test_a_panel_signs_in_and_ends_without_a_word(tmp_path: Path) -> None:
    assert run(tmp_path, "init").returncode == 0
    done = run(tmp_path, "panel", "--counter", "3", "--geometry", "900x600", "--seconds", "2")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    counters = {c["id"]: c["state"] for c in json.loads(run(tmp_path, "counter", "list", "--json").stdout)}
    assert [counters["3"], counters["4"]] == ["open", "closed"]
    (log,) = tmp_path.rglob("panel*.log")
    complaints = [line for line in log.read_text("utf-8").splitlines() if " WARNING " in line or " ERROR " in line]
    assert complaints == []


def test_a_counter_that_does_not_exist_is_one_sentence(tmp_path: Path) -> None:
    run(tmp_path, "init")
    done = run(tmp_path, "panel", "--counter", "99")
    assert done.returncode == 3
    assert done.stderr.startswith("Loket 99 tidak ada.")
