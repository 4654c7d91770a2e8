"""Recorded pack, then engine, then chime: chosen anew for every call, counted, and never stopped by what hangs."""

from __future__ import annotations

import logging
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shared.devices import voice_pyttsx3
from shared.devices.assets import SOUNDS
from shared.devices.voice_pack import MANIFEST
from shared.devices.voice_pyttsx3 import LIMIT_S, Pyttsx3Voice
from shared.devices.voice_recorded import RecordedVoice
from shared.devices.voices import LadderVoice, PackShelf, open_voice
from shared.ports.voice import Announcement, NoVoice, VoiceStep
from tests.devices.packs import tone_pack
from tests.proof_report import ProofReport

CALL = Announcement("A012", "Loket 3", "Samsat")
SEED = 36
AFTER_LIMIT_S = 3.0
"""So long after its limit a hung engine is gone."""


class FakeEngine:
    """A step that says everything, or nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked, self.dumb = folder, list[Announcement](), False

    def render(self, announcement: Announcement) -> Path | NoVoice:
        self.asked.append(announcement)
        return NoVoice("Mesin suara tidak selesai.") if self.dumb else self.folder / f"{announcement.number}.wav"

    def chime_path(self) -> Path:
        return SOUNDS / "chime.wav"


@pytest.fixture
def engine(tmp_path: Path) -> FakeEngine:
    return FakeEngine(tmp_path)


def ladder(tmp_path: Path, engine: FakeEngine) -> LadderVoice:
    pack = tone_pack(tmp_path / "id")
    recorded = RecordedVoice(pack, tmp_path / "cache")
    return LadderVoice(lambda language: recorded if language == "id" else None, engine)


def test_what_the_pack_can_say_it_says(tmp_path: Path, engine: FakeEngine) -> None:
    voice = ladder(tmp_path, engine)
    made = voice.render(CALL)
    assert isinstance(made, Path)
    assert made.parent == tmp_path / "cache"
    assert engine.asked == []
    assert voice.steps == {VoiceStep.RECORDED: 1}
    assert voice.chime_path() == SOUNDS / "chime.wav"


def test_a_missing_clip_is_one_step_down_for_that_call_alone(
    tmp_path: Path, engine: FakeEngine, caplog: pytest.LogCaptureFixture, expect_log: set[str]
) -> None:
    expect_log.add("shared.devices.voices")
    voice = ladder(tmp_path, engine)
    (tmp_path / "id" / "word-tiga.wav").unlink()
    with caplog.at_level(logging.WARNING):
        assert [voice.render(CALL) for _ in range(3)] == [tmp_path / "A012.wav"] * 3
    others = [voice.render(Announcement("A012", f"Loket {n}", "Samsat")) for n in (1, 2, 4)]
    assert all(isinstance(path, Path) and path.parent == tmp_path / "cache" for path in others)
    assert voice.lacking == {"word-tiga": 3}
    assert voice.steps == {VoiceStep.ENGINE: 3, VoiceStep.RECORDED: 3}
    assert [record.message for record in caplog.records] == [
        "the voice pack cannot say a call, the engine does: word-tiga"
    ]


def test_no_engine_either_is_a_reason_and_the_chime(tmp_path: Path, engine: FakeEngine, expect_log: set[str]) -> None:
    expect_log.add("shared.devices.voices")
    voice = ladder(tmp_path, engine)
    engine.dumb = True
    (tmp_path / "id" / "word-tiga.wav").unlink()
    assert voice.render(CALL) == NoVoice("Mesin suara tidak selesai.")
    assert voice.steps == {VoiceStep.CHIME: 1}
    assert voice.chime_path().exists()


def test_a_language_without_a_pack_is_the_engines(tmp_path: Path, engine: FakeEngine) -> None:
    voice = ladder(tmp_path, engine)
    english = Announcement("A012", "Loket 3", "Samsat", "en")
    assert voice.render(english) == tmp_path / "A012.wav"
    assert engine.asked == [english]
    assert voice.lacking == {}


def test_packs_are_found_by_language_and_a_bad_one_is_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, expect_log: set[str]
) -> None:
    expect_log.add("shared.devices.voices")
    tone_pack(tmp_path / "packs" / "id")
    tone_pack(tmp_path / "packs" / "en", "id")
    shelf = PackShelf(tmp_path / "packs", tmp_path / "cache")
    assert shelf.find("id") is not None
    assert shelf.find("id") is shelf.find("id")
    assert [shelf.find("en") for _ in range(3)] == [None] * 3
    assert caplog.text.count("speaks id; left out") == 1
    (tmp_path / "packs" / "id" / MANIFEST).write_text("{", encoding="utf-8")
    assert [shelf.find("id") for _ in range(3)] == [None] * 3
    assert caplog.text.count("tidak bisa dibaca") == 1


def test_a_pack_that_comes_while_the_wall_runs_is_heard_at_once(tmp_path: Path, engine: FakeEngine) -> None:
    voice = LadderVoice(PackShelf(tmp_path / "packs", tmp_path / "cache").find, engine)
    voice.render(CALL)
    tone_pack(tmp_path / "packs" / "id")
    voice.render(CALL)
    (tmp_path / "packs" / "id" / MANIFEST).unlink()
    voice.render(CALL)
    assert voice.steps == {VoiceStep.ENGINE: 2, VoiceStep.RECORDED: 1}


def test_the_voice_of_this_machine_has_the_packs_of_its_folder(tmp_path: Path) -> None:
    tone_pack(tmp_path / "packs" / "id")
    voice = open_voice(tmp_path / "packs", tmp_path / "cache")
    assert isinstance(voice.render(CALL), Path)
    assert voice.steps == {VoiceStep.RECORDED: 1}


class Tamper:
    """Strikes each speech process that is started, a random moment after its start."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
        self.strike: signal.Signals | None = None
        self.within_s = 0.08
        self.struck, self.pids = 0, list[int]()
        self._dice = random.Random(seed)
        self._threads = list[threading.Timer]()
        real = subprocess.Popen

        def started(*args: Any, **options: Any) -> Any:
            child = real(*args, **options)
            self.pids.append(child.pid)
            if self.strike is not None:
                timer = threading.Timer(self._dice.uniform(0, self.within_s), self._hit, (child, self.strike))
                self._threads.append(timer)
                timer.start()
            return child

        monkeypatch.setattr(voice_pyttsx3.subprocess, "Popen", started)

    def _hit(self, child: subprocess.Popen[str], strike: signal.Signals) -> None:
        if child.poll() is None:
            self.struck += 1
            os.kill(child.pid, strike)

    def rest(self) -> None:
        for timer in self._threads:
            timer.join()
        self._threads.clear()

    def alive(self) -> list[int]:
        return [pid for pid in self.pids if Path(f"/proc/{pid}").exists()]


@pytest.fixture
def tamper(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tamper]:
    made = Tamper(monkeypatch, SEED)
    yield made
    made.rest()


def strikes(voice: Pyttsx3Voice, tamper: Tamper, rounds: int, limit_s: float, proof: ProofReport) -> float:
    """Every other call is struck; none may leave a process or spoil the next. Answers the longest in seconds."""
    lost, longest = 0, 0.0
    began = time.monotonic()
    assert isinstance(voice.render(CALL), Path)
    # While the engine speaks, however quick this machine is.
    tamper.within_s = 0.3 * (time.monotonic() - began)
    for nth in range(rounds):
        tamper.strike = (signal.SIGSTOP, signal.SIGKILL)[nth % 2]
        began = time.monotonic()
        answer = voice.render(Announcement(f"A{nth:03d}", "1", "Samsat"))
        longest = max(longest, time.monotonic() - began)
        tamper.rest()
        assert tamper.alive() == []
        if isinstance(answer, NoVoice):
            lost += 1
            assert answer.reason.startswith(("Mesin suara tidak selesai", "Mesin suara berhenti"))
        tamper.strike = None
        after = voice.render(Announcement(f"B{nth:03d}", "1", "Samsat"))
        assert isinstance(after, Path), after
    assert lost >= rounds // 6, "a strike that never comes proves nothing"
    proof.none_of(
        "engine left behind, or next call unspoken", rounds, seed=SEED, struck=tamper.struck, without_voice=lost,
        longest_s=round(longest, 2), limit_s=limit_s,
    )  # fmt: skip
    return longest


def test_an_engine_stopped_or_killed_at_any_moment_is_gone_in_time_and_the_next_call_is_spoken(
    tmp_path: Path, tamper: Tamper, proof: ProofReport
) -> None:
    strikes(Pyttsx3Voice(tmp_path, limit_s=LIMIT_S), tamper, 6, LIMIT_S, proof)


@pytest.mark.long
def test_the_same_200_times(tmp_path: Path, tamper: Tamper, proof: ProofReport) -> None:
    longest = strikes(Pyttsx3Voice(tmp_path, limit_s=LIMIT_S), tamper, 200, LIMIT_S, proof)
    assert longest < LIMIT_S + AFTER_LIMIT_S


def test_without_the_kill_a_stopped_engine_stays(
    tmp_path: Path, tamper: Tamper, monkeypatch: pytest.MonkeyPatch, proof: ProofReport
) -> None:
    """Negative control: the killing switched off, the same strike leaves a process and a call that never ends."""
    monkeypatch.setattr(voice_pyttsx3, "_kill", lambda child: None)
    stopped = (sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)")
    answers = list[Path | NoVoice]()
    voice = Pyttsx3Voice(tmp_path, limit_s=0.3, child=stopped)
    asking = threading.Thread(target=lambda: answers.append(voice.render(CALL)))
    asking.start()
    asking.join(0.3 + AFTER_LIMIT_S)
    left = tamper.alive()
    assert (answers, len(left)) == ([], 1)
    os.kill(left[0], signal.SIGKILL)
    asking.join()
    assert isinstance(answers[0], NoVoice)
    proof.say("negative control: never killed", still_there_after_s=0.3 + AFTER_LIMIT_S, found=1)


def test_an_engine_that_returns_at_once_with_nothing_is_one_reason_and_then_speaks(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.touch()
    code = (
        "import json, os, sys, runpy\n"
        f"if os.path.exists({str(broken)!r}): print(json.dumps({{'reason': ''}}), flush=True); os._exit(0)\n"
        "sys.argv = ['speech']; runpy.run_module('shared.devices.speech_process', run_name='__main__')"
    )
    voice = Pyttsx3Voice(tmp_path / "cache", 15.0, (sys.executable, "-c", code))
    assert voice.render(CALL) == NoVoice("Mesin suara tidak menghasilkan rekaman.")
    broken.unlink()
    assert isinstance(voice.render(CALL), Path)
