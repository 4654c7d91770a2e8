"""Where spoken calls come out: a folder that says only what it has written, and a loudspeaker."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from display.wall.viewmodels.sounds import Loudspeaker, WavFolder


class FakePlayer(QObject):
    started = Signal()
    finished = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.playing: list[Path] = []

    def play(self, path: Path) -> None:
        self.playing.append(path)

    def stop(self) -> None:
        self.playing.clear()


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    path = tmp_path / "made.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22050)
        file.writeframes(b"\1\0" * 100)
    return path


def heard(log: list[str], reason: str) -> None:
    log.append(f"ended {reason}".strip())


def test_the_folder_keeps_the_file_under_its_name(wav: Path, tmp_path: Path, qtbot: object) -> None:
    log: list[str] = []
    WavFolder(tmp_path / "out")
    folder = WavFolder(tmp_path / "out")
    folder.play(wav, "000007-A047-3", lambda: log.append("begun"), lambda reason: heard(log, reason))
    assert log == [], "never before play returns"
    qtbot.waitUntil(lambda: log == ["begun", "ended"])  # type: ignore[attr-defined]
    assert (tmp_path / "out" / "000007-A047-3.wav").read_bytes() == wav.read_bytes()


def test_what_could_not_be_written_was_not_said(tmp_path: Path, qtbot: object) -> None:
    log: list[str] = []
    folder = WavFolder(tmp_path / "out")
    folder.play(tmp_path / "missing.wav", "x", lambda: log.append("begun"), lambda reason: heard(log, reason))
    qtbot.waitUntil(lambda: bool(log))  # type: ignore[attr-defined]
    assert len(log) == 1
    assert log[0].startswith("ended ")
    assert "missing.wav" in log[0]


def test_the_folder_waits_for_the_loudspeaker_and_does_not_need_it(wav: Path, tmp_path: Path, qtbot: object) -> None:
    log: list[str] = []
    player = FakePlayer()
    folder = WavFolder(tmp_path / "out", Loudspeaker(player))  # type: ignore[arg-type]
    folder.play(wav, "x", lambda: log.append("begun"), lambda reason: heard(log, reason))
    qtbot.waitUntil(lambda: player.playing == [wav])  # type: ignore[attr-defined]
    assert log == ["begun"]
    player.failed.emit("this machine has no sound output")
    assert log == ["begun", "ended"]


def test_the_loudspeaker_tells_begin_and_end(wav: Path, qapp: object) -> None:
    log: list[str] = []
    player = FakePlayer()
    speaker = Loudspeaker(player)  # type: ignore[arg-type]
    speaker.play(wav, "x", lambda: log.append("begun"), lambda reason: heard(log, reason))
    player.started.emit()
    player.finished.emit()
    speaker.play(wav, "y", lambda: log.append("begun"), lambda reason: heard(log, reason))
    player.failed.emit("broke off")
    assert log == ["begun", "ended", "ended broke off"]


def test_stopped_says_nothing_more(wav: Path, qapp: object) -> None:
    log: list[str] = []
    player = FakePlayer()
    speaker = Loudspeaker(player)  # type: ignore[arg-type]
    speaker.play(wav, "x", lambda: log.append("begun"), lambda reason: heard(log, reason))
    speaker.stop()
    player.failed.emit("late")
    assert log == []
