"""The headless verbs: documents, exit codes, and one sentence for every refusal."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.repo.files import ROOT


class Terminal:
    """Runs the command on one queue."""

    def __init__(self, path: Path) -> None:
        self.url = f"sqlite:///{path}"

    def run(self, *words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "shared", *words],
            cwd=ROOT, text=True, capture_output=True, check=False, timeout=60, env={**os.environ, **(env or {})},
        )  # fmt: skip
        assert "Traceback" not in done.stderr + done.stdout
        return done

    def ask(self, *words: str) -> Any:
        """The JSON answer of a verb that succeeds."""
        done = self.run(*words, "--json", "--queue", self.url)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def refused(self, code: int, *words: str) -> str:
        """The one sentence of a verb that is refused with exit ``code``."""
        done = self.run(*words, "--queue", self.url)
        assert done.returncode == code, (done.returncode, done.stderr)
        (told,) = done.stderr.strip().splitlines()
        return told


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    made = Terminal(tmp_path / "antrean.db")
    document = made.ask("init")
    assert (document["sample"], document["counters"]) == (True, 48)
    return made


def test_a_visit_from_number_to_end(terminal: Terminal) -> None:
    ticket = terminal.ask("ticket", "issue", "A02", "--group", "lansia", "--request-id", "r1")
    assert terminal.ask("ticket", "issue", "A02", "--group", "lansia", "--request-id", "r1")["id"] == ticket["id"]
    assert {"id", "number", "code", "service", "group", "status", "issued_at", "counter", "ahead", "wait"} <= set(
        ticket
    )
    assert (ticket["number"], ticket["status"], ticket["ahead"]) == ("A001", "waiting", 0)
    assert terminal.ask("ticket", "show", ticket["code"])["number"] == "A001"
    counter = terminal.ask("counter", "open", "3")
    assert {"id", "label", "agency", "room", "state", "services", "ticket"} <= set(counter)
    assert terminal.ask("call", "next", "3")["status"] == "called"
    board = terminal.ask("board")
    assert [(c["number"], c["counter"], c["kind"]) for c in board["calls"]] == [("A001", "3", "called")]
    assert {"agency", "ahead"} <= set(board["waiting"][0])
    assert terminal.ask("call", "again", "3")["calls"] == 2
    assert terminal.ask("call", "start", "3")["status"] == "serving"
    assert terminal.ask("call", "undo", "3")["undone"] == "started"
    terminal.ask("call", "start", "3")
    assert terminal.ask("call", "finish", "3", "--outcome", "berkas_kurang")["outcome"] == "berkas_kurang"
    assert terminal.ask("counter", "break", "3", "--reason", "Salat", "--until", "10:40")["state"] == "break"
    assert len(terminal.ask("counter", "list")) == 48
    (hit, *_) = terminal.ask("find", "ktp", "hilang")
    assert (hit["service"], hit["verdict"]) == ("A02", "here")
    assert terminal.ask("find", "qwxz") == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (3, ("ticket", "issue", "ZZ9")),
        (3, ("ticket", "issue", "E06")),
        (3, ("ticket", "show", "A999")),
        (3, ("call", "next", "3")),
        (3, ("counter", "open", "999")),
        (2, ("board", "--room", "nowhere")),
        (2, ("counter", "close", "3", "--until", "25:99")),
        (2, ("frobnicate",)),
        (2, ("call", "transfer", "3")),
        (2, ("init",)),
    ],
)
def test_refusals(terminal: Terminal, code: int, words: tuple[str, ...]) -> None:
    if words == ("frobnicate",):
        assert terminal.run(*words).returncode == code
        return
    terminal.refused(code, *words)


def test_nobody_waiting_is_a_rule(terminal: Terminal) -> None:
    terminal.ask("counter", "open", "3")
    assert "Tidak ada yang menunggu" in terminal.refused(3, "call", "next", "3")


def test_the_queue_may_be_named_before_behind_or_in_the_environment(terminal: Terminal) -> None:
    assert terminal.run("--queue", terminal.url, "board").returncode == 0
    assert terminal.run("board", env={"ANTREAN_QUEUE": terminal.url}).returncode == 0
    assert terminal.run("board", "--queue", "ftp://x").returncode == 2
    assert terminal.run("board", "--queue", terminal.url + "x").returncode == 4


def test_a_broken_catalogue_leaves_the_last_good_one(terminal: Terminal, tmp_path: Path) -> None:
    broken = tmp_path / "mall.yaml"
    broken.write_text("name: X\ncity: 7\nagenciez: []\n", "utf-8")
    done = terminal.run("init", "--catalogue", str(broken), "--queue", terminal.url)
    assert done.returncode == 2
    assert "mall.yaml" in done.stderr
    assert terminal.ask("ticket", "issue", "A02")["number"] == "A001"
    assert terminal.refused(2, "init", "--catalogue", str(broken), "--trial-clock", "2026-02-03T09:30")


def test_watch_tells_every_event(terminal: Terminal) -> None:
    terminal.ask("ticket", "issue", "A02")
    watch = subprocess.Popen(
        [sys.executable, "-m", "shared", "watch", "--queue", terminal.url], cwd=ROOT, text=True, stdout=subprocess.PIPE
    )
    assert watch.stdout is not None
    first = json.loads(watch.stdout.readline())
    second = json.loads(watch.stdout.readline())
    watch.terminate()
    watch.communicate(timeout=10)
    assert [first["kind"], second["kind"]] == ["catalogue_loaded", "issued"]
    assert {"seq", "at", "kind", "ticket", "number", "service", "counter"} <= set(second)
