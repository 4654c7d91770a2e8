"""A call becomes a real sentence in a real file (needs the speech engine that the start command installs)."""

from __future__ import annotations

from pathlib import Path

import pytest

from display.wall.viewmodels.announcer import Announcer, Speech
from display.wall.viewmodels.sounds import WavFolder
from shared.actions.queue import Queue
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.wav_files import read_wav
from shared.qt.jobs import Jobs
from shared.rules.events import Kind
from tests.fakes.jobs import ManualJobExecutor
from tests.wall.hall import Hall
from tests.wall.stage import FakeSound


def test_a_call_is_written_as_speech_and_noted_as_said(tmp_path: Path, qtbot: object) -> None:
    hall = Hall()
    hall.numbers_from("A01", 12)
    hall.issue("A01")
    queue: ManualJobExecutor[Queue] = ManualJobExecutor(hall.queue)
    speech = ManualJobExecutor(Speech(Pyttsx3Voice(tmp_path / "cache"), FakeSound()))
    announcer = Announcer(
        Jobs(queue), Jobs(speech), WavFolder(tmp_path / "said"), lambda: 0.0, room="melati", wall="one"
    )
    hall.call("3")
    announcer.wake()

    def said() -> bool:
        speech.drain()
        queue.drain()
        return any(event.kind is Kind.SPOKEN for event in hall.queue.events())

    qtbot.waitUntil(said, timeout=20_000)  # type: ignore[attr-defined]
    assert announcer.reason == ""
    [file] = (tmp_path / "said").glob("*-A012-3.wav")
    sound = read_wav(file)
    assert 3 < sound.seconds < 15
    assert sound.sounding_s == pytest.approx(sound.seconds, rel=0.6)
