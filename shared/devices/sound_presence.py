"""Whether a sound from this machine would be heard at all: is there an output, and is it muted."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from queue import Empty, Queue
from typing import Any, Protocol

from shared.ports.voice import SoundState

_AUTOMATIC_NULL = "auto_null"
"""The sink that PulseAudio and PipeWire make up when there is no real one."""


class Sink(Protocol):
    """An output as pulsectl describes it."""

    name: str
    description: str
    mute: int
    volume: Any


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """The default output: the system's ``name`` and people's ``description`` of it, ``volume`` 0 to 1 or more.

    ``hangs``: the system of sound does not answer. Names are empty when there is no output or it cannot be told.
    """

    state: SoundState
    name: str = ""
    description: str = ""
    volume: float | None = None
    hangs: bool = False


def facts_of_sinks(sinks: Iterable[Sink], default: str) -> SoundFacts:
    """The output named ``default``, or the first of the others there are."""
    real = [sink for sink in sinks if sink.name != _AUTOMATIC_NULL]
    if not real:
        return SoundFacts(SoundState.ABSENT)
    sink = next((sink for sink in real if sink.name == default), real[0])
    volume = float(sink.volume.value_flat)
    state = SoundState.MUTED if sink.mute or volume == 0 else SoundState.PRESENT
    return SoundFacts(state, sink.name, sink.description or sink.name, volume)


class PulseSound:
    """The sound port on PulseAudio or PipeWire."""

    def __init__(self, limit_s: float = 2.0, server: str | None = None) -> None:
        """``server`` names a sound server; without it the user's own is asked."""
        self._limit_s = limit_s
        self._server = server
        self._asking: threading.Thread | None = None

    def state(self) -> SoundState:
        """How the default output is; unknown off Linux, without the sound library, and when the server hangs."""
        return self.facts().state

    def facts(self) -> SoundFacts:
        """The default output with all that is known of it."""
        if sys.platform != "linux":
            return SoundFacts(SoundState.UNKNOWN)
        if self._asking is not None and self._asking.is_alive():
            return SoundFacts(SoundState.UNKNOWN, hangs=True)
        answers: Queue[SoundFacts] = Queue()
        # The library's own time limit is always waited out in full, and its questions have none: so it is asked aside.
        self._asking = threading.Thread(target=lambda: answers.put(self._asked()), name="sound-state", daemon=True)
        self._asking.start()
        try:
            return answers.get(timeout=self._limit_s)
        except Empty:
            return SoundFacts(SoundState.UNKNOWN, hangs=True)

    def _asked(self) -> SoundFacts:
        try:
            import pulsectl
        except (ImportError, OSError):
            return SoundFacts(SoundState.UNKNOWN)
        try:
            with pulsectl.Pulse("antrean", server=self._server, connect=False) as pulse:
                pulse.connect(autospawn=False)
                return facts_of_sinks(pulse.sink_list(), pulse.server_info().default_sink_name)
        except pulsectl.PulseError:
            return SoundFacts(SoundState.ABSENT)
