"""The demonstration does the whole job by itself, on real windows, and leaves nothing running."""

import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from tests.interruptible import python_that_hears_ctrl_c
from tests.journeys.conftest import run
from tests.repo.files import ROOT

pytestmark = pytest.mark.journey


def alive(pid: int) -> bool:
    """Whether a process of that id is still running."""
    return Path(f"/proc/{pid}/cmdline").exists() and b"shared" in Path(f"/proc/{pid}/cmdline").read_bytes()


def test_the_whole_job_by_itself(tmp_path: Path) -> None:
    told = json.loads(run("demo", "--auto", "--seconds", "25", "--out", str(tmp_path), "--json"))

    assert told["issued"] >= 2
    assert 1 <= told["called"] <= told["issued"]
    assert 1 <= told["spoken"] <= told["called"] + told["recalled"]
    assert len(set(told["pids"])) == 3
    assert not [pid for pid in told["pids"] if alive(pid)], "a window is still running"
    papers = sorted((tmp_path / "tickets").glob("*.png"))
    assert len(papers) >= told["printed"] >= told["issued"] - 1, "the last paper may be on its way"
    texts = [zxingcpp.read_barcodes(Image.open(paper).convert("L"))[0].text for paper in papers]
    assert len(set(texts)) == len(texts)
    assert len(list((tmp_path / "sound").glob("*.wav"))) >= told["spoken"]
    seen = {photo.name.split("-")[0] for photo in (tmp_path / "windows").glob("*.png")}
    assert seen == {"kiosk", "wall", "panel"}


def test_a_kiosk_without_its_button_is_noticed(tmp_path: Path) -> None:
    """The negative control: the same demonstration on a copy whose button cannot be touched."""
    copy = tmp_path / "copy"
    for part in ("kiosk", "display", "shared", "assets"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    page = copy / "kiosk" / "views" / "TakeButtons.qml"
    text = page.read_text("utf-8")
    assert 'objectName: "takeNumber"' in text
    page.write_text(text.replace('objectName: "takeNumber"', 'objectName: "takeNumber"; visible: false'), "utf-8")

    out = run("demo", "--auto", "--seconds", "12", "--out", str(tmp_path / "out"), "--json", root=copy, expect=4)

    assert json.loads(out.splitlines()[0])["issued"] == 0


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_ending_it_ends_every_window(how: signal.Signals, tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [*python_that_hears_ctrl_c(), "-m", "shared", "demo", "--auto", "--seconds", "60", "--out", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert demo.stderr
    while "Ctrl-C" not in demo.stderr.readline():
        pass
    children: list[int] = []
    while len(children) < 3:
        listed = Path(f"/proc/{demo.pid}/task/{demo.pid}/children").read_text().split()
        children = [int(pid) for pid in listed]
    ends = [os.pidfd_open(pid) for pid in children]
    demo.send_signal(how)
    demo.wait(20)
    demo.stderr.close()
    for end in ends:
        wait_for(end)
    assert not [pid for pid in children if alive(pid)]


def wait_for(pidfd: int) -> None:
    """Wait until the process is gone, 15 s at most."""
    import select

    gone, _, _ = select.select([pidfd], [], [], 15)
    os.close(pidfd)
    assert gone, "a window outlived the demonstration"
