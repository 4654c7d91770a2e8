"""Real speech on a real sound server: order, gaps and overlap from the recorded output; every fault and its mending."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from display.wall.viewmodels.announcer import Announcer
from display.wall.viewmodels.announcing import Manner
from display.wall.viewmodels.hearing import Hearing
from display.wall.viewmodels.sound_alarm import SoundAlarm
from display.wall.viewmodels.sounds import WavFolder
from shared.actions.queue import Queue
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.wav_files import read_wav
from shared.ports.voice import SoundWatch, Voice
from shared.qt.jobs import Jobs
from shared.rules.events import Kind
from tests.fakes.jobs import ManualJobExecutor
from tests.proof_report import ProofReport
from tests.wall import voice_scenes
from tests.wall.hall import Hall
from tests.wall.stage import FakeSound
from tests.wall.stages import Scene, Stages, chosen

SCENES: dict[str, Scene] = {
    "a_burst_of_12_is_heard_in_order_in_short_and_whole": partial(voice_scenes.burst, count=12, within_s=10, pack=True),
    "calls_are_heard_in_order_whole_and_one_at_a_time": voice_scenes.calls_in_order,
    "a_muted_output_is_told_and_the_call_spoken_when_it_is_heard_again": voice_scenes.muted_and_heard_again,
    "an_output_that_is_unplugged_costs_no_later_call": voice_scenes.unplugged,
    "an_engine_that_is_stopped_costs_one_try": partial(voice_scenes.engine_struck, strike=signal.SIGSTOP),
    "two_who_speak_at_once_are_found": voice_scenes.two_at_once,
    "who_trusts_a_muted_output_has_said_nothing": voice_scenes.trusting,
    "an_engine_that_is_killed_costs_one_try": partial(voice_scenes.engine_struck, strike=signal.SIGKILL),
    "of_a_burst_of_30_sentences_the_late_are_counted": partial(voice_scenes.burst, count=30, within_s=10, pack=False),
}


@pytest.fixture(scope="module")
def stages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stages]:
    made = Stages(chosen(request, SCENES), tmp_path_factory.mktemp("scenes"))
    yield made
    made.close()


@pytest.fixture
def figures(request: pytest.FixtureRequest, stages: Stages) -> dict[str, object]:
    return stages.figures(request.node.name.removeprefix("test_"))


def test_a_call_is_written_as_speech_and_noted_as_said(tmp_path: Path, stages: Stages, qtbot: object) -> None:
    hall = Hall()
    hall.numbers_from("A01", 12)
    hall.issue("A01")
    queue: ManualJobExecutor[Queue] = ManualJobExecutor(hall.queue)
    voice: ManualJobExecutor[Voice] = ManualJobExecutor(Pyttsx3Voice(tmp_path / "cache"))
    watch: ManualJobExecutor[SoundWatch] = ManualJobExecutor(FakeSound())
    output = WavFolder(tmp_path / "said")
    jobs = Jobs(queue)
    announcer = Announcer(
        jobs, Jobs(voice), Hearing(Jobs(watch), output, lambda: 0.0), output, SoundAlarm(jobs, "one", "melati"),
        lambda: 0.0, manner=Manner("melati"), wall="one",
    )  # fmt: skip
    hall.call("3")
    announcer.wake()

    def said() -> bool:
        voice.drain()
        queue.drain()
        return any(event.kind is Kind.SPOKEN for event in hall.queue.events())

    qtbot.waitUntil(said, timeout=20_000)  # type: ignore[attr-defined]
    assert announcer.reason == ""
    [file] = (tmp_path / "said").glob("*-A012-3.wav")
    sound = read_wav(file)
    assert 3 < sound.seconds < 15
    assert sound.sounding_s == pytest.approx(sound.seconds, rel=0.6)


def test_calls_are_heard_in_order_whole_and_one_at_a_time(figures: dict[str, object], proof: ProofReport) -> None:
    proof.say("calls in the recording, sample by sample", **figures)
    proof.none_of("overlap or wrong order", int(str(figures["gaps"])))


def test_a_burst_of_12_is_heard_in_order_in_short_and_whole(figures: dict[str, object], proof: ProofReport) -> None:
    assert (figures["spoken"], figures["unspoken"]) == (12, 0)
    assert int(str(figures["short"])) >= 8
    proof.say("burst of 12 calls in 10 s, recorded", **figures)
    proof.none_of("overlap or wrong order", int(str(figures["gaps"])))


@pytest.mark.long
def test_of_a_burst_of_30_sentences_the_late_are_counted(figures: dict[str, object], proof: ProofReport) -> None:
    assert int(str(figures["spoken"])) >= 15
    assert float(str(figures["oldest_begun_s"])) <= 62
    proof.say("burst of 30 calls in 10 s, the engine's voice, recorded", **figures)
    proof.none_of("overlap or wrong order", int(str(figures["gaps"])))


def test_two_who_speak_at_once_are_found(figures: dict[str, object], proof: ProofReport) -> None:
    proof.say("negative control: two at once", **figures)


def test_a_muted_output_is_told_and_the_call_spoken_when_it_is_heard_again(
    figures: dict[str, object], proof: ProofReport
) -> None:
    proof.say("output muted between calls, then heard again", **figures)


def test_who_trusts_a_muted_output_has_said_nothing(figures: dict[str, object], proof: ProofReport) -> None:
    proof.say("negative control: mute not asked for", **figures)


def test_an_output_that_is_unplugged_costs_no_later_call(figures: dict[str, object], proof: ProofReport) -> None:
    proof.say("output unplugged while speaking, plugged in again", **figures)


def test_an_engine_that_is_stopped_costs_one_try(figures: dict[str, object], proof: ProofReport) -> None:
    proof.say("engine stopped: chime, then the call", **figures)


@pytest.mark.long
def test_an_engine_that_is_killed_costs_one_try(figures: dict[str, object], proof: ProofReport) -> None:
    proof.say("engine killed: chime, then the call", **figures)
