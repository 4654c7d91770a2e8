"""The command at its edges: strange words, strange clocks, gone readers, and every verb as one JSON document."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shared.commands.main import run
from tests.interruptible import python_that_hears_ctrl_c
from tests.repo.files import ROOT

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A fresh sample queue's file."""
    path = tmp_path_factory.mktemp("sample") / "queue.db"
    assert run(["init", "--queue", f"sqlite:///{path}"]) == 0
    return path.read_bytes()


@pytest.fixture
def antrean(sample: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in this process, on a fresh sample queue: exit code, standard output, standard error."""
    path = tmp_path / "queue.db"
    path.write_bytes(sample)
    monkeypatch.setenv("ANTREAN_QUEUE", f"sqlite:///{path}")

    def antrean_(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(list(words))
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return antrean_


def document(antrean: Run, *words: str) -> Any:
    """The one JSON document that a verb answers."""
    code, out, err = antrean(*words, "--json")
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    return json.loads(out)


TICKET = {"id", "number", "code", "service", "group", "status", "issued_at", "counter", "ahead", "wait"}
COUNTER = {"id", "label", "agency", "room", "state", "services", "ticket"}


def test_every_verb_answers_one_document(antrean: Run) -> None:
    def ask(*words: str) -> Any:
        return document(antrean, *words)

    for words in (("issue", "A02"), ("issue", "A02", "--group", "hamil"), ("issue", "A02"), ("show", "A001")):
        ticket = ask("ticket", *words)
        assert ticket.keys() >= TICKET
    assert ask("ticket", "issue", "A02")["group"] == "normal"
    assert ask("ticket", "cancel", "A004")["status"] == "cancelled"
    for words in (("open", "3"), ("break", "3", "--reason", "Salat"), ("open", "3"), ("open", "4")):
        assert ask("counter", *words).keys() >= COUNTER
    listed = ask("counter", "list")
    assert [it["state"] for it in listed if it["id"] in ("3", "4")] == ["open", "open"]
    seen = [
        (verb[0], ask("call", *verb)["number"], ask("ticket", "show", "A002")["status"])
        for verb in (("next", "3"), ("again", "3"), ("start", "3"), ("park", "3"), ("resume", "3", "A002"))
    ]
    assert seen == [
        ("next", "A002", "called"), ("again", "A002", "called"), ("start", "A002", "serving"),
        ("park", "A002", "parked"), ("resume", "A002", "serving"),
    ]  # fmt: skip
    assert ask("call", "finish", "3", "--outcome", "kantor_lain")["outcome"] == "kantor_lain"
    assert ask("call", "next", "3")["number"] == "A001"
    moved = ask("call", "transfer", "3", "--counter", "4")
    assert (moved["status"], moved["counters"]) == ("waiting", ["4"])
    assert ask("call", "next", "4")["number"] == "A001"
    undone = ask("call", "undo", "4")
    assert (undone["undone"], undone["ticket"]["status"]) == ("called", "waiting")
    board = ask("board")
    assert board.keys() >= {"calls", "waiting"}
    assert [(c["number"], c["kind"]) for c in board["calls"]][:1] == [("A001", "undone")]
    assert all(c.keys() >= {"number", "counter", "agency", "at", "kind"} for c in board["calls"])
    assert ask("board", "--room", "melati").keys() == board.keys()
    hit = ask("find", "paspor")[0]
    assert hit.keys() >= {"service", "name", "score", "verdict"}
    assert ask("find", "zzzz") == []
    assert ask("counter", "close", "4")["state"] == "closed"


def test_the_same_number_of_people_ahead_everywhere(antrean: Run) -> None:
    for _ in range(3):
        document(antrean, "ticket", "issue", "A02")
    found = next(hit for hit in document(antrean, "find", "A02") if hit["service"] == "A02")
    ticket = document(antrean, "ticket", "issue", "A02")
    board = {line["agency"]: line["ahead"] for line in document(antrean, "board")["waiting"]}
    assert found["ahead"] == ticket["ahead"] == 3
    assert board["Disdukcapil"] == 4


def test_a_repeated_request_answers_the_same_at_any_time(antrean: Run) -> None:
    first = document(antrean, "ticket", "issue", "A02", "--request-id", "r")
    assert document(antrean, "ticket", "issue", "A02", "--request-id", "r")["code"] == first["code"]
    document(antrean, "counter", "open", "3")
    called = document(antrean, "call", "next", "3", "--request-id", "n")
    document(antrean, "call", "start", "3")
    document(antrean, "call", "finish", "3")
    again = document(antrean, "call", "next", "3", "--request-id", "n")
    assert (again["number"], again["status"]) == (called["number"], "called")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (2, ()), (2, ("nope",)), (2, ("ticket",)), (2, ("ticket", "nope")), (2, ("ticket", "issue")),
        (2, ("ticket", "issue", "A02", "--group", "x")), (2, ("ticket", "issue", "A02", "--request-id", "")),
        (2, ("call", "finish", "3", "--outcome", "x")), (2, ("call", "transfer", "3")), (2, ("board", "--nope")),
        (2, ("call", "transfer", "3", "--service", "A02", "--counter", "4")), (2, ("watch", "--after", "x")),
        (2, ("watch", "--after", "99999999999999999999")), (2, ("watch", "--after", "-1")),
        (2, ("counter", "break", "3", "--until", "25:00")), (2, ("counter", "break", "3", "--until", "")),
        (2, ("counter", "close", "3", "--until", "besok")), (2, ("board", "--room", "nope")),
        (2, ("board", "--queue", "sqlite:///")), (2, ("board", "--queue", "mysql://x")),
        (2, ("ticket", "show", "\udcff")),
        (2, ("init", "--trial-clock", "kemarin", "--queue", "sqlite:///x.db")),
        (2, ("init", "--trial-clock", "9999-12-31T23:59", "--queue", "sqlite:///x.db")),
        (2, ("init", "--trial-clock", "0001-01-01T00:00", "--queue", "sqlite:///x.db")),
        (2, ("init", "--trial-clock", "2026-02-03T09:30+07:00", "--queue", "sqlite:///x.db")),
        (2, ("init",)), (2, ("init", "--catalogue", "/nope")),
        (3, ("ticket", "show", "")), (3, ("ticket", "show", "A777")), (3, ("ticket", "return", "A777")),
        (3, ("ticket", "issue", "A02 OR 1=1")), (3, ("counter", "open", "")), (3, ("call", "next", "x")),
        (3, ("call", "undo", "3")), (3, ("call", "start", "3")), (3, ("counter", "break", "3")),
        (4, ("board", "--queue", "sqlite:////nowhere/at/all.db")),
        (4, ("board", "--queue", "sqlite:////" + "x" * 300)), (4, ("init", "--queue", "sqlite:////" + "x" * 300)),
    ],
)  # fmt: skip
def test_what_is_refused_and_by_whom(
    antrean: Run, code: int, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told, out, err = antrean(*words)
    assert (told, out) == (code, "")
    assert err.strip()
    if words and "\udcff" not in words:
        told, out, err = antrean(*words, "--json")
        answer = json.loads(out)
        assert told == code
        assert answer["refused"]
        assert answer["sentence"] in err
    assert sorted(entry.name for entry in tmp_path.iterdir() if not entry.name.startswith("queue.db")) == []


def test_json_may_stand_before_the_verb(antrean: Run) -> None:
    code, out, _ = antrean("--json", "ticket", "issue", "A02")
    assert (code, json.loads(out)["number"]) == (0, "A001")
    code, out, _ = antrean("--json", "ticket", "show", "A009")
    assert (code, json.loads(out)["refused"]) == (3, "unknown_ticket")


def test_a_sentence_carries_no_control_characters(antrean: Run) -> None:
    code, _, err = antrean("ticket", "show", "\x1b[2J\x07A001")
    assert code == 3
    assert "\x1b" not in err
    assert "\x07" not in err


def test_a_reason_is_one_line(antrean: Run) -> None:
    document(antrean, "counter", "open", "3")
    words = "a\nb\x1b[31m" + "c" * 500
    assert document(antrean, "counter", "break", "3", "--reason", words)["reason"].startswith("a b [31mccc")
    assert len(document(antrean, "counter", "list")[2]["reason"]) <= 120


def test_a_sample_queue_stays_on_its_own_clock(antrean: Run, tmp_path: Path) -> None:
    assert document(antrean, "ticket", "issue", "A02")["issued_at"].startswith("2026-02-03T02:3")
    url = f"sqlite:///{tmp_path / 'other.db'}"
    made = document(antrean, "init", "--trial-clock", "2026-02-06T11:45", "--queue", url)
    assert made["sample"] is True
    assert document(antrean, "ticket", "issue", "A02", "--queue", url)["issued_at"].startswith("2026-02-06T04:45")


def test_a_real_queue_takes_no_trial_clock(antrean: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'real.db'}"
    catalogue = str(ROOT / "assets" / "catalogue")
    code, _, err = antrean("init", "--catalogue", catalogue, "--trial-clock", "2026-02-03T09:30", "--queue", url)
    assert (code, (tmp_path / "real.db").exists()) == (2, False)
    assert "--trial-clock" in err
    made = document(antrean, "init", "--catalogue", catalogue, "--queue", url)
    assert (made["sample"], made["updated"]) == (False, False)
    assert document(antrean, "init", "--catalogue", catalogue, "--queue", url)["updated"] is True
    code, _, err = antrean("init", "--queue", url)
    assert code == 2
    assert "sungguhan" in err


def test_a_broken_catalogue_says_where_and_the_good_one_stays(antrean: Run, tmp_path: Path) -> None:
    broken = tmp_path / "mal.yaml"
    broken.write_text("name: Mal\ncity: Kota\nzone: MARS\nagencies: []\n", "utf-8")
    code, _, err = antrean("init", "--catalogue", str(broken))
    assert code == 2
    assert "mal.yaml" in err
    assert "baris 3" in err
    assert document(antrean, "ticket", "issue", "A02")["number"] == "A001"
    assert document(antrean, "init", "--catalogue", str(ROOT / "assets" / "catalogue"))["updated"] is True
    assert document(antrean, "ticket", "issue", "A02")["number"] == "A002", "the day goes on with a new catalogue"


def process(*words: str, path: Path, **more: Any) -> subprocess.Popen[str]:
    env = {**os.environ, "ANTREAN_QUEUE": f"sqlite:///{path}"}
    words = (*python_that_hears_ctrl_c(), "-m", "shared", *words)
    return subprocess.Popen(words, cwd=ROOT, text=True, env=env, **more)


@pytest.fixture
def queue_file(sample: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "queue.db"
    path.write_bytes(sample)
    return path


def test_watch_tells_what_others_do_and_ends_when_interrupted(queue_file: Path) -> None:
    watch = process("watch", "--after", "1", path=queue_file, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert watch.stdout is not None
    process("ticket", "issue", "A02", path=queue_file, stdout=subprocess.DEVNULL).wait(30)
    first = json.loads(watch.stdout.readline())
    process("ticket", "cancel", "A001", path=queue_file, stdout=subprocess.DEVNULL).wait(30)
    second = json.loads(watch.stdout.readline())
    assert [(first["seq"], first["kind"]), (second["seq"], second["kind"])] == [(2, "issued"), (3, "cancelled")]
    watch.send_signal(2)
    _, err = watch.communicate(timeout=10)
    assert (watch.returncode, err) == (0, "")


def test_a_reader_that_leaves_is_no_trouble(queue_file: Path) -> None:
    watch = process("watch", path=queue_file, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert watch.stdout is not None
    assert watch.stdout.readline()
    watch.stdout.close()
    process("ticket", "issue", "A02", path=queue_file, stdout=subprocess.DEVNULL).wait(30)
    assert watch.wait(timeout=10) == 0
    assert watch.stderr is not None
    assert watch.stderr.read() == ""
    watch.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_an_answer_that_cannot_be_written_is_the_worlds_fault(queue_file: Path) -> None:
    with Path("/dev/full").open("w") as full:
        board = process("board", "--json", path=queue_file, stdout=full, stderr=subprocess.PIPE)
        _, err = board.communicate(timeout=30)
    assert board.returncode == 4
    assert len(err.strip().splitlines()) == 1
