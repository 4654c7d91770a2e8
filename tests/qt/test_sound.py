"""The sound player is heard: the output's own recording proves it, and every fault is told."""

import math
import os
import shutil
import struct
import subprocess
import sys
import threading
import wave
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RATE = 22050
TONE_S = 0.6
LOUD = 3000


def write_tone(path: Path, seconds: float = TONE_S) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        samples = (round(20000 * math.sin(2 * math.pi * 660 * at / RATE)) for at in range(round(seconds * RATE)))
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return path


@dataclass
class Hall:
    """A sound server of this test alone, with one output that goes nowhere and is recorded."""

    environment: dict[str, str]
    server: "subprocess.Popen[bytes]"
    recorded: bytearray = field(default_factory=bytearray)
    more: threading.Condition = field(default_factory=threading.Condition)

    def loud_seconds(self) -> float:
        """How many seconds of the recording are loud, in blocks of 10 ms."""
        block = RATE // 100
        samples = memoryview(bytes(self.recorded[: len(self.recorded) // 2 * 2])).cast("h")
        return sum(max(samples[at : at + block]) > LOUD for at in range(0, len(samples), block)) / 100

    def heard(self, seconds: float) -> bool:
        """Whether so many seconds of tone arrive before long."""
        with self.more:
            return self.more.wait_for(lambda: self.loud_seconds() >= seconds, timeout=15)

    def listen(self, stream: "subprocess.Popen[bytes]") -> None:
        assert stream.stdout is not None
        while block := stream.stdout.read1():
            with self.more:
                self.recorded += block
                self.more.notify_all()


def end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(timeout=10)
    if process.stdout is not None:
        process.stdout.close()


@pytest.fixture
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    if not all(shutil.which(name) for name in ("pulseaudio", "parec", "pactl")):
        pytest.skip("PulseAudio (pulseaudio, pulseaudio-utils) is not installed on this machine")
    home = tmp_path_factory.mktemp("pa")
    socket = home / "native"
    environment = os.environ | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PULSE_RUNTIME_PATH": str(home / "run"),
        "PULSE_SERVER": f"unix:{socket}",
        "PYTHONPATH": str(ROOT),
    }
    home.chmod(0o700)
    options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
    modules = [
        "--load=module-null-sink sink_name=hall",
        f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
    ]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(["pulseaudio", *options, *modules], env=environment, stdout=log, stderr=log)
    try:
        while subprocess.run(["pactl", "info"], env=environment, capture_output=True, check=False).returncode != 0:
            assert server.poll() is None, (home / "log").read_text()
        recorder = subprocess.Popen(
            ["parec", "--device=hall.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=50"],
            env=environment,
            stdout=subprocess.PIPE,
        )
        hall = Hall(environment, server)
        listener = threading.Thread(target=hall.listen, args=(recorder,))
        listener.start()
        try:
            with hall.more:
                assert hall.more.wait_for(lambda: len(hall.recorded) > 0, timeout=15)
            yield hall
        finally:
            recorder.terminate()
            listener.join()
            end(recorder)
    finally:
        end(server)


def play(environment: dict[str, str], *paths: Path) -> list[str]:
    run = subprocess.run(
        [sys.executable, "tests/qt/play_file.py", *map(str, paths)],
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return run.stdout.splitlines()


def test_sounds_are_really_heard_one_after_another(hall: Hall, tmp_path: Path) -> None:
    tone = write_tone(tmp_path / "tone.wav")
    assert play(hall.environment, tone, tone) == ["started", "finished", "started", "finished"]
    assert hall.heard(2 * TONE_S * 0.97)


def test_a_sound_server_that_dies_under_a_sound_is_told(hall: Hall, tmp_path: Path) -> None:
    tone = write_tone(tmp_path / "long.wav", seconds=5)
    player = subprocess.Popen(
        [sys.executable, "tests/qt/play_file.py", str(tone)], cwd=ROOT, env=hall.environment, stdout=subprocess.PIPE
    )
    assert player.stdout is not None
    assert player.stdout.readline() == b"started\n"
    end(hall.server)
    rest = player.communicate(timeout=60)[0].decode().splitlines()
    assert len(rest) == 1
    assert rest[0].startswith("failed ")


def test_without_a_sound_output_nothing_claims_to_have_played(tmp_path: Path) -> None:
    tone = write_tone(tmp_path / "tone.wav")
    nowhere = os.environ | {"PULSE_SERVER": f"unix:{tmp_path / 'nobody'}", "XDG_RUNTIME_DIR": str(tmp_path)}
    said = play(nowhere, tone)
    if "started" in said:
        pytest.skip("this machine has a sound card of its own")
    assert said == ["failed this machine has no sound output"]


def test_a_file_that_is_no_sound_is_told(hall: Hall, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"RIFF")
    said = play(hall.environment, broken, tmp_path / "missing.wav")
    assert [line.split(":")[0] for line in said] == [
        "failed the sound file broken.wav cannot be read",
        "failed the sound file missing.wav cannot be read",
    ]
