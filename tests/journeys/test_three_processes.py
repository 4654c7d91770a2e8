"""A number travels: taken at a real kiosk, called at a real counter, seen and heard at a real wall."""

import json
import re
import subprocess
import wave
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from tests.journeys.conftest import Start, run

pytestmark = pytest.mark.journey


def line_with(process: subprocess.Popen[str], word: str) -> str:
    """The next line of a process that starts with ``word``; fails when it ends before."""
    assert process.stdout
    for line in process.stdout:
        if line.startswith(word):
            return line.strip()
    raise AssertionError(f"the process ended without saying {word!r}")


def test_taken_called_seen_and_heard(queue_url: str, tmp_path: Path, start: Start) -> None:
    wall = start("-m", "tests.journeys.wall_reader", queue_url, str(tmp_path))
    events = start("-m", "shared", "watch", "--queue", queue_url)
    start(
        *("-m", "shared", "kiosk", "--queue", queue_url, "--printer", f"preview:{tmp_path / 'tickets'}"),
        *("--geometry", "540x960", "--auto", "--photos", str(tmp_path / "photos"), "--with-parent"),
    )
    printed = json.loads(line_of(events, '"printed"'))
    run("counter", "open", "3", "--queue", queue_url)
    called = json.loads(run("call", "next", "3", "--queue", queue_url, "--json"))

    assert called["number"] == "A001" == printed["number"]
    assert line_with(wall, "shown") == "shown A001"
    assert json.loads(line_of(events, '"spoken"'))["number"] == "A001"

    (paper, *_) = sorted((tmp_path / "tickets").glob("A001*.png"))
    (code,) = zxingcpp.read_barcodes(Image.open(paper).convert("L"))
    assert called["code"] in code.text
    assert len(code.text) <= 64

    (sound, *_) = sorted((tmp_path / "sound").glob("*.wav"))
    assert re.search("A001", sound.name)
    with wave.open(str(sound)) as spoken:
        seconds = spoken.getnframes() / spoken.getframerate()
        samples = spoken.readframes(spoken.getnframes())
    assert 4 < seconds < 15
    assert max(samples[1::2]) > 0, "the announcement is silent"


def line_of(process: subprocess.Popen[str], word: str) -> str:
    """The next line of a process that has ``word`` in it."""
    assert process.stdout
    for line in process.stdout:
        if word in line:
            return line
    raise AssertionError(f"the process ended without saying {word!r}")
