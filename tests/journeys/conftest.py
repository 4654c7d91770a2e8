"""What the journeys share: real processes of the product that are always ended."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.repo.files import ROOT

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def queue_url(tmp_path: Path) -> str:
    """A fresh sample queue, made by the command."""
    url = f"sqlite:///{tmp_path / 'antrean.db'}"
    run("init", "--queue", url)
    return url


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a Python process of the product; it ends with the test."""
    started: list[subprocess.Popen[str]] = []

    def go(*arguments: str) -> subprocess.Popen[str]:
        with (tmp_path / f"log-{len(started)}.txt").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=dict(os.environ, PYTHONPATH=str(ROOT)),
            )
        started.append(process)
        return process

    yield go
    for process in started:
        assert process.stdin
        process.stdin.close()
    for process in started:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert process.stdout
        process.stdout.close()


def run(*arguments: str, root: Path = ROOT, expect: int = 0) -> str:
    """Run the command to its end and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "shared", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
        env=dict(os.environ, PYTHONPATH=str(root)),
    )
    assert done.returncode == expect, f"exit {done.returncode}: {done.stderr[-3000:]}"
    return done.stdout
