"""Whether a sound from this machine would be heard at all: is there an output, and is it muted."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable
from queue import Empty, Queue
from typing import Any, Protocol

from shared.ports.voice import SoundState

_AUTOMATIC_NULL = "auto_null"
"""The sink that PulseAudio and PipeWire make up when there is no real one."""


class Sink(Protocol):
    """An output as pulsectl describes it."""

    name: str
    mute: int
    volume: Any


def state_of_sinks(sinks: Iterable[Sink], default: str) -> SoundState:
    """The state of the output named ``default``, or of the only others there are."""
    real = [sink for sink in sinks if sink.name != _AUTOMATIC_NULL]
    if not real:
        return SoundState.ABSENT
    sink = next((sink for sink in real if sink.name == default), real[0])
    return SoundState.MUTED if sink.mute or sink.volume.value_flat == 0 else SoundState.PRESENT


class PulseSound:
    """The sound port on PulseAudio or PipeWire."""

    def __init__(self, limit_s: float = 2.0, server: str | None = None) -> None:
        """``server`` names a sound server; without it the user's own is asked."""
        self._limit_s = limit_s
        self._server = server
        self._asking: threading.Thread | None = None

    def state(self) -> SoundState:
        """How the default output is; unknown off Linux, without the sound library, and when the server hangs."""
        if sys.platform != "linux" or (self._asking is not None and self._asking.is_alive()):
            return SoundState.UNKNOWN
        answers: Queue[SoundState] = Queue()
        # The library's own time limit is always waited out in full, and its questions have none: so it is asked aside.
        self._asking = threading.Thread(target=lambda: answers.put(self._asked()), name="sound-state", daemon=True)
        self._asking.start()
        try:
            return answers.get(timeout=self._limit_s)
        except Empty:
            return SoundState.UNKNOWN

    def _asked(self) -> SoundState:
        try:
            import pulsectl
        except (ImportError, OSError):
            return SoundState.UNKNOWN
        try:
            with pulsectl.Pulse("antrean", server=self._server, connect=False) as pulse:
                pulse.connect(autospawn=False)
                return state_of_sinks(pulse.sink_list(), pulse.server_info().default_sink_name)
        except pulsectl.PulseError:
            return SoundState.ABSENT
