"""What the hall heard: the recorded samples of an output held against the files that were to be played."""

from __future__ import annotations

import json
import select
import subprocess
import sys
import threading
from array import array
from collections.abc import Iterable
from pathlib import Path

from shared.devices.wav_files import read_wav
from tests.devices.sound_servers import RATE, SoundServer

PATIENT_S = 20
BLOCK = 256
HOLE, MOST_LOST = RATE // 10, 0.03
"""Of one hole, and of all in a sound as its share; a short sound may have one whole hole."""
GUARD_S = 150
"""A wall that hangs is ended after so long, and the test fails."""


def sounding(samples: Iterable[int]) -> array[int]:
    """Without every sample of silence: what is left is the same however long the rests are."""
    return array("h", filter(None, samples))


def spoken_at(recorded: array[int], wavs: Iterable[Path]) -> list[tuple[float, float]] | None:
    """When each of ``wavs`` was heard, in seconds; nothing unless they, whole and in order, are all that was heard.

    Sounds that overlap add up, so that hardly one of their samples is as it was. A monitor loses up to ``HOLE`` samples
    when a stream begins, and on a machine under load now and then: what is heard beside such holes has to be exact.
    """
    places = [nth for nth, sample in enumerate(recorded) if sample]
    heard, at, found = sounding(recorded), 0, []
    for wav in wavs:
        behind = _heard_until(heard, at, sounding(read_wav(wav).samples))
        if behind is None:
            return None
        found.append((places[at] / RATE, places[behind - 1] / RATE))
        at = behind
    return found if at == len(heard) else None


def _heard_until(heard: array[int], at: int, wanted: array[int]) -> int | None:
    """Where in ``heard``, from ``at``, all of ``wanted`` has been heard; nothing when something else was."""
    nth, lost = 0, 0
    while nth < len(wanted):
        if heard[at : at + BLOCK] == wanted[nth : nth + BLOCK]:
            nth, at = nth + BLOCK, at + BLOCK
            continue
        while nth < len(wanted) and at < len(heard) and heard[at] == wanted[nth]:
            nth, at = nth + 1, at + 1
        if nth == len(wanted):
            break
        hole = next((hole for hole in range(1, HOLE) if _same(heard, at, wanted, nth + hole)), None)
        if hole is None:
            return None
        nth, lost = nth + hole, lost + hole
    return min(at, len(heard)) if lost <= max(HOLE, MOST_LOST * len(wanted)) else None


def _same(heard: array[int], at: int, wanted: array[int], nth: int) -> bool:
    """Whether both go on alike for a while, or to the end of ``wanted``."""
    ahead = wanted[nth : nth + 32]
    return heard[at : at + len(ahead)] == ahead


class Recorder:
    """Records an output until it is closed."""

    def __init__(self, server: SoundServer, output: str = "hall") -> None:
        self._process = server.record(output)
        self._bytes = bytearray()
        self._more = threading.Condition()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        with self._more:
            assert self._more.wait_for(lambda: len(self._bytes) > 0, PATIENT_S), "nothing is recorded"

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while block := self._process.stdout.read1():
            with self._more:
                self._bytes += block
                self._more.notify_all()

    def samples(self) -> array[int]:
        with self._more:
            return array("h", bytes(self._bytes[: len(self._bytes) // 2 * 2]))

    def wait_s(self, seconds: float) -> None:
        """Until so much more has been recorded, silence or not: what was played before is in by then."""
        with self._more:
            until = len(self._bytes) + int(seconds * RATE) * 2
            self._more.wait_for(lambda: len(self._bytes) >= until, PATIENT_S)

    def close(self) -> array[int]:
        self._process.terminate()
        self._thread.join()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return self.samples()


class Wall:
    """The announcer in a process of its own, told by lines and telling by lines."""

    def __init__(self, server: SoundServer, folder: Path, *options: str) -> None:
        root = Path(__file__).resolve().parents[2]
        self.told: list[dict[str, object]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.wall.say_calls", str(folder), *options],
            cwd=root, env=server.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._guard = threading.Timer(GUARD_S, self._process.kill)
        self._guard.daemon = True
        self._guard.start()
        self.until("ready")

    def call(self, *counters: str) -> None:
        """A number is issued and called at each."""
        assert self._process.stdin is not None
        for counter in counters:
            self._process.stdin.write(f"{counter}\n")
        self._process.stdin.flush()

    def until(self, key: str, value: object = None, count: int = 1) -> list[dict[str, object]]:
        """Read on until ``key`` (being ``value``) has been told ``count`` more times; answers those lines."""
        assert self._process.stdout is not None
        found: list[dict[str, object]] = []
        while len(found) < count:
            line = self._process.stdout.readline()
            assert line, f"the wall ended; told so far: {self.told}"
            self.told.append(json.loads(line))
            if key in self.told[-1] and (value is None or self.told[-1][key] == value):
                found.append(self.told[-1])
        return found

    def until_all_done(self, count: int) -> tuple[list[str], list[str]]:
        """The numbers spoken and not spoken, when these are ``count`` and the last has been heard out."""
        assert self._process.stdin is not None
        while True:
            self._process.stdin.write("?\n")
            self._process.stdin.flush()
            [told] = self.until("spoken")
            spoken, unspoken = told["spoken"], told["unspoken"]
            assert isinstance(spoken, list)
            assert isinstance(unspoken, list)
            ended = sum("ended" in line for line in self.told)
            if len(spoken) + len(unspoken) == count and ended == len(spoken):
                return spoken, unspoken
            select.select([], [], [], 0.25)

    @property
    def pid(self) -> int:
        return self._process.pid

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.read()
        self._guard.cancel()
        self._process.wait(PATIENT_S)
        self._process.stdout.close()
