"""Sound output told from a real sound server of the test's own: present, muted, absent."""

from __future__ import annotations

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pulsectl
import pytest

from shared.devices.sound_presence import PulseSound, facts_of_sinks
from shared.ports.voice import SoundState
from tests.devices.sound_servers import sound_server


def sink(name: str, mute: int = 0) -> Any:
    """An output as pulsectl describes it."""
    return SimpleNamespace(name=name, description="", mute=mute, volume=SimpleNamespace(value_flat=0.5))


@pytest.fixture
def server() -> Iterator[str]:
    """A sound server with one output named ``hall``; nothing else on the machine is touched."""
    with sound_server("hall") as made:
        yield made.address


def test_an_output_is_present_then_muted_then_turned_down(server: str) -> None:
    sound = PulseSound(server=server)
    with pulsectl.Pulse("test", server=server) as pulse:
        (hall,) = pulse.sink_list()
        assert sound.state() is SoundState.PRESENT
        pulse.mute(hall, True)
        assert sound.state() is SoundState.MUTED
        pulse.mute(hall, False)
        pulse.volume_set_all_chans(hall, 0)
        assert sound.state() is SoundState.MUTED
        pulse.volume_set_all_chans(hall, 1)
        assert sound.state() is SoundState.PRESENT


def test_no_sound_server_is_no_sound(tmp_path: Path) -> None:
    assert PulseSound(server=f"unix:{tmp_path / 'nobody'}").state() is SoundState.ABSENT


def test_a_server_that_hangs_is_unknown_in_time_and_is_not_asked_again_meanwhile() -> None:
    with tempfile.TemporaryDirectory(prefix="pulse-") as folder, socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(f"{folder}/native")
        deaf.listen()
        sound = PulseSound(limit_s=0.3, server=f"unix:{folder}/native")
        began = time.monotonic()
        assert sound.state() is SoundState.UNKNOWN
        assert time.monotonic() - began < 1
        asking = [thread for thread in threading.enumerate() if thread.name == "sound-state"]
        assert sound.state() is SoundState.UNKNOWN
        assert [thread for thread in threading.enumerate() if thread.name == "sound-state"] == asking
        link, _ = deaf.accept()
        link.close()
        asking[0].join(5)
        assert not asking[0].is_alive()


def test_the_made_up_output_of_a_machine_without_any_does_not_count() -> None:
    assert facts_of_sinks([sink("auto_null")], "auto_null").state is SoundState.ABSENT
    assert facts_of_sinks([], "").state is SoundState.ABSENT
    assert facts_of_sinks([sink("auto_null"), sink("hdmi", mute=1)], "auto_null").state is SoundState.MUTED
    assert facts_of_sinks([sink("hdmi", mute=1), sink("usb")], "usb").state is SoundState.PRESENT


def test_another_system_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert PulseSound().state() is SoundState.UNKNOWN
