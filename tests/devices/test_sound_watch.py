"""What happens to a real sound output is told at the next look: lost, muted, low, moved, hung; its mending too."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest

from shared.devices.sound_presence import PulseSound, SoundFacts
from shared.devices.sound_watch import OutputWatch
from shared.ports.voice import SoundReport, SoundState, SoundWarning
from tests.devices.sound_servers import SoundServer, sound_server
from tests.proof_report import ProofReport

LOOK_EVERY_S = 5
"""How often a wall looks; what one look takes comes on top."""


@pytest.fixture
def server() -> Iterator[SoundServer]:
    with sound_server("hall") as made:
        yield made


def test_each_fault_of_a_real_output_is_told_and_its_mending_too(server: SoundServer, proof: ProofReport) -> None:
    watch = OutputWatch(PulseSound(server=server.address))
    longest = 0.0

    def look() -> SoundReport:
        nonlocal longest
        began = time.monotonic()
        report = watch.look()
        longest = max(longest, time.monotonic() - began)
        return report

    def fine() -> None:
        assert (look().warning, look().told) == (SoundWarning.NONE, "")

    fine()
    faults = 0
    for fault, mended, warning, words in (
        (("set-sink-mute", "hall", "1"), ("set-sink-mute", "hall", "0"), SoundWarning.MUTED, "dibisukan"),
        (("set-sink-volume", "hall", "0%"), ("set-sink-volume", "hall", "100%"), SoundWarning.MUTED, "dibisukan"),
        (("set-sink-volume", "hall", "10%"), ("set-sink-volume", "hall", "100%"), SoundWarning.QUIET, "volume 10%"),
    ):
        server.tell(*fault)
        report = look()
        assert report.warning is warning
        assert words in report.told
        server.tell(*mended)
        fine()
        faults += 1

    module = server.add_output("hdmi")
    server.tell("set-default-sink", "hdmi")
    moved = look()
    assert moved.warning is SoundWarning.MOVED
    assert moved.told.startswith("Suara panggilan pindah ke ")
    server.tell("set-default-sink", "hall")
    fine()
    server.unload(module)

    hall = next(line.split()[0] for line in server.tell("list", "short", "modules").splitlines() if "hall" in line)
    server.unload(hall)
    assert look().warning is SoundWarning.ABSENT
    server.add_output("hall")
    fine()
    os.kill(server.process.pid, signal.SIGSTOP)
    hung = look()
    assert (hung.state, hung.warning) == (SoundState.UNKNOWN, SoundWarning.SILENT_SYSTEM)
    assert look().warning is SoundWarning.SILENT_SYSTEM
    os.kill(server.process.pid, signal.SIGCONT)
    while look().warning is SoundWarning.SILENT_SYSTEM:
        pass
    fine()
    server.process.kill()
    server.process.wait()
    assert look().warning is SoundWarning.ABSENT
    proof.say(
        "sound faults told at the next look", faults=faults + 4, longest_look_s=round(longest, 2),
        known_at_most_s=round(LOOK_EVERY_S + longest, 2),
    )  # fmt: skip


def test_without_asking_the_system_nothing_would_be_known(server: SoundServer, proof: ProofReport) -> None:
    """Negative control: a watch that believes in the output it was told about sees none of the faults."""

    class Believer:
        def facts(self) -> SoundFacts:
            return SoundFacts(SoundState.PRESENT, "hall", "hall", 1.0)

    watch = OutputWatch(Believer())
    server.tell("set-sink-mute", "hall", "1")
    assert watch.look().warning is SoundWarning.NONE
    assert OutputWatch(PulseSound(server=server.address)).look().warning is SoundWarning.MUTED
    proof.say("negative control: mute unseen without the system, seen with it", found=1)


class Told:
    """Facts as the test says."""

    def __init__(self, *names: str) -> None:
        self.names = list(names)

    def facts(self) -> SoundFacts:
        name = self.names.pop(0)
        return SoundFacts(SoundState.PRESENT, name, name.upper(), 0.8) if name else SoundFacts(SoundState.ABSENT)


def warnings(watch: OutputWatch, looks: int) -> list[str]:
    return [watch.look().warning.value for _ in range(looks)]


def test_a_moved_output_is_told_until_it_is_back_or_accepted() -> None:
    watch = OutputWatch(Told("usb", "hdmi", "hdmi", "", "usb", "hdmi", "hdmi", "usb"))
    assert watch.look().told == ""
    assert watch.look().told == ("Suara panggilan pindah ke HDMI. Dengarkan satu panggilan, atau kembalikan ke USB.")
    assert warnings(watch, 4) == ["moved", "absent", "none", "moved"]
    watch.accept()
    assert warnings(watch, 2) == ["none", "moved"]


def test_the_right_output_may_be_named_beforehand() -> None:
    watch = OutputWatch(Told("hdmi", "usb"), expected="usb")
    assert warnings(watch, 2) == ["moved", "none"]


def test_an_output_that_was_absent_at_the_start_is_taken_when_it_comes() -> None:
    watch = OutputWatch(Told("", "usb", "usb"))
    watch.accept()
    assert warnings(watch, 3) == ["absent", "none", "none"]
