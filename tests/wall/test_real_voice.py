"""Real speech on a real sound server: order, gaps and overlap from the recorded output; every fault and its mending."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from display.wall.viewmodels.announcer import Announcer, Speech
from display.wall.viewmodels.sounds import WavFolder
from shared.actions.queue import Queue
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.wav_files import read_wav
from shared.qt.jobs import Jobs
from shared.rules.events import Kind
from tests.devices.packs import tone_pack
from tests.devices.sound_servers import RATE, SoundServer, sound_server
from tests.fakes.jobs import ManualJobExecutor
from tests.proof_report import ProofReport
from tests.wall.hall import Hall
from tests.wall.heard import Recorder, Wall, spoken_at
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


@pytest.fixture
def server() -> Iterator[SoundServer]:
    with sound_server("hall") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of tones at the rate of the output: short calls, each told from every other."""
    tone_pack(tmp_path / "packs" / "id", names=("Disdukcapil",), rate=RATE)
    return tmp_path


def wavs(wall: Wall) -> list[Path]:
    """The files that the wall says it has played, in order."""
    return [Path(str(told["wav"])) for told in wall.told if "begun" in told]


def test_calls_are_heard_in_order_whole_and_one_at_a_time(
    server: SoundServer, folder: Path, proof: ProofReport
) -> None:
    with ExitStack() as close:
        recorder = Recorder(server)
        wall = Wall(server, folder)
        close.callback(wall.close)
        wall.call("3", "4", "5")
        names = [str(told["ended"]) for told in wall.until("ended", count=3)]
        recorder.wait_s(1)
        heard = spoken_at(recorder.close(), wavs(wall))
    assert [name.split("-", 1)[1] for name in names] == ["A001-3", "A002-4", "A003-5"]
    assert heard is not None, "the recording is not the three files in order"
    gaps = [after[0] - before[1] for before, after in pairwise(heard)]
    assert all(gap > 0 for gap in gaps)
    proof.say("calls in the recording, sample by sample", calls=3, smallest_gap_s=round(min(gaps), 2))
    proof.none_of("overlap or wrong order", len(gaps))


def test_two_who_speak_at_once_are_found(server: SoundServer, folder: Path, proof: ProofReport) -> None:
    """Negative control: two players that know nothing of each other, and the recording is not what was played."""
    with ExitStack() as close:
        recorder = Recorder(server)
        walls = [Wall(server, folder) for _ in range(2)]
        for wall, counter in zip(walls, ("3", "7"), strict=True):
            close.callback(wall.close)
            wall.call(counter)
        for wall in walls:
            wall.until("ended")
        recorder.wait_s(1)
        recorded = recorder.close()
        one, other = wavs(walls[0]), wavs(walls[1])
    assert spoken_at(recorded, [*one, *other]) is None
    assert spoken_at(recorded, [*other, *one]) is None
    proof.say("negative control: two at once", overlap_found=1)


def test_a_muted_output_speaks_the_call_when_it_is_heard_again(
    server: SoundServer, folder: Path, proof: ProofReport
) -> None:
    with ExitStack() as close:
        wall = Wall(server, folder)
        close.callback(wall.close)
        server.tell("set-sink-mute", "hall", "1")
        wall.call("3")
        wall.until("trouble", "muted")
        recorder = Recorder(server)
        server.tell("set-sink-mute", "hall", "0")
        wall.until("ended")
        recorder.wait_s(1)
        heard = spoken_at(recorder.close(), wavs(wall))
    assert heard is not None
    assert len(heard) == 1
    proof.say("muted, then heard again", spoken_once_it_could_be=1)


@pytest.mark.parametrize(
    "speaking", [False, pytest.param(True, marks=pytest.mark.long)], ids=["between calls", "while speaking"]
)
def test_a_fault_of_the_output_is_told_without_any_call(
    server: SoundServer, folder: Path, speaking: bool, proof: ProofReport
) -> None:
    with ExitStack() as close:
        wall = Wall(server, folder)
        close.callback(wall.close)
        if speaking:
            wall.call("3", "4", "5")
            wall.until("begun")
        took = {}
        for trouble, act, mended in (
            ("muted", ("set-sink-mute", "hall", "1"), ("set-sink-mute", "hall", "0")),
            ("muted", ("set-sink-volume", "hall", "0%"), ("set-sink-volume", "hall", "100%")),
        ):
            server.tell(*act)
            began = monotonic()
            wall.until("trouble", trouble)
            took[act[0]] = round(monotonic() - began, 1)
            server.tell(*mended)
            wall.until("trouble", "none")
    proof.say(
        f"output muted {'while speaking' if speaking else 'between calls'}", told_after_s=took["set-sink-mute"],
        volume_0_told_after_s=took["set-sink-volume"],
    )  # fmt: skip


def test_who_trusts_a_muted_output_has_said_nothing(server: SoundServer, folder: Path, proof: ProofReport) -> None:
    """Negative control: without asking the system the call counts as said, and the hall has heard nothing."""
    with ExitStack() as close:
        recorder = Recorder(server)
        wall = Wall(server, folder, "--trusting")
        close.callback(wall.close)
        server.tell("set-sink-mute", "hall", "1")
        wall.call("3")
        assert wall.until("ended")[0]["reason"] == ""
        recorder.wait_s(1)
        recorded = recorder.close()
    assert not any(recorded)
    assert spoken_at(recorded, wavs(wall)) is None
    proof.say("negative control: mute not asked for", said_but_unheard=1)


def test_an_output_that_is_unplugged_costs_no_later_call(server: SoundServer, folder: Path, proof: ProofReport) -> None:
    with ExitStack() as close:
        wall = Wall(server, folder)
        close.callback(wall.close)
        wall.call("3")
        wall.until("begun")
        module = next(row.split()[0] for row in server.tell("list", "short", "modules").splitlines() if "=hall" in row)
        server.unload(module)
        wall.until("ended")
        wall.call("4")
        wall.until("trouble", "no_device")
        server.add_output("hall")
        recorder = Recorder(server)
        wall.until("ended")
        recorder.wait_s(1)
        heard = spoken_at(recorder.close(), wavs(wall)[1:])
    assert heard is not None
    assert len(heard) == 1
    proof.say("output unplugged while speaking, plugged in again", next_call_spoken=1)


def speech_process(wall: Wall) -> int:
    """The engine's process, as soon as the wall has started one."""
    while True:
        for task in Path(f"/proc/{wall.pid}/task").iterdir():
            with suppress(OSError):
                for child in (task / "children").read_text().split():
                    if "speech_process" in Path(f"/proc/{child}/cmdline").read_text():
                        return int(child)


@pytest.mark.parametrize("strike", [signal.SIGSTOP, pytest.param(signal.SIGKILL, marks=pytest.mark.long)])
def test_an_engine_that_is_struck_costs_one_try_and_the_call_is_spoken(
    server: SoundServer, tmp_path: Path, strike: signal.Signals, proof: ProofReport
) -> None:
    with ExitStack() as close:
        recorder = Recorder(server)
        wall = Wall(server, tmp_path)
        close.callback(wall.close)
        wall.call("3")
        struck = speech_process(wall)
        os.kill(struck, strike)
        [told] = wall.until("trouble", "no_voice")
        assert not Path(f"/proc/{struck}").exists(), "the engine is gone before anything else happens"
        wall.until("ended", count=2)
        recorder.wait_s(1)
        played = wavs(wall)
        heard = spoken_at(recorder.close(), played)
    assert str(told["reason"]).startswith("Mesin suara")
    assert played[0].name == "chime.wav"
    assert played[1].name.startswith("A001-")
    assert heard is not None, "first the chime, then the call"
    proof.say(f"engine struck by {strike.name}", chime_then_call=1, call_lasts_s=round(read_wav(played[1]).seconds, 2))
