"""Scenes with a real voice on a sound server of their own, recorded: each answers with its figures, or fails."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from time import monotonic

from shared.devices.wav_files import read_wav
from tests.devices.packs import tone_pack
from tests.devices.sound_servers import RATE, SoundServer, sound_server
from tests.wall.heard import Recorder, Wall, spoken_at

Figures = dict[str, object]


@contextmanager
def scene(folder: Path, *options: str, pack: bool = True, walls: int = 1) -> Iterator[tuple[SoundServer, list[Wall]]]:
    """A server with one output and walls on it; the pack is of tones at the rate of the output: each call is told."""
    if pack:
        tone_pack(folder / "packs" / "id", names=("Disdukcapil",), rate=RATE)
    with ExitStack() as close:
        server = close.enter_context(sound_server("hall"))
        made = []
        for _ in range(walls):
            made.append(Wall(server, folder, *options))
            close.callback(made[-1].close)
        yield server, made


def wavs(wall: Wall) -> list[Path]:
    """The files that the wall says it has played, in order."""
    return [Path(str(told["wav"])) for told in wall.told if "begun" in told]


def calls_in_order(folder: Path) -> Figures:
    with scene(folder) as (server, [wall]):
        recorder = Recorder(server)
        wall.call("3", "4", "5")
        names = [str(told["ended"]) for told in wall.until("ended", count=3)]
        recorder.wait_s(1)
        heard = spoken_at(recorder.close(), wavs(wall))
    assert [name.split("-", 1)[1] for name in names] == ["A001-3", "A002-4", "A003-5"]
    assert heard is not None, "the recording is not the three files in order"
    gaps = [after[0] - before[1] for before, after in pairwise(heard)]
    assert all(gap > 0 for gap in gaps)
    return {"calls": 3, "gaps": len(gaps), "smallest_gap_s": round(min(gaps), 2)}


def burst(folder: Path, count: int, within_s: float, *, pack: bool) -> Figures:
    """``count`` calls in so many seconds, heard to the last."""
    with scene(folder, pack=pack) as (server, [wall]):
        recorder = Recorder(server)
        began = monotonic()
        for nth in range(count):
            select.select([], [], [], max(0.0, began + nth * within_s / count - monotonic()))
            wall.call(str(nth + 1))
        spoken, unspoken = wall.until_all_done(count)
        recorder.wait_s(1)
        heard = spoken_at(recorder.close(), wavs(wall))
    assert heard is not None, "the recording is not the files in order"
    gaps = [after[0] - before[1] for before, after in pairwise(heard)]
    assert all(gap > 0 for gap in gaps)
    assert len(heard) == len(spoken)
    assert sorted([*spoken, *unspoken]) == [f"A{nth:03d}" for nth in range(1, count + 1)]
    assert spoken == sorted(spoken)
    forms = {str(told["rendered"]): str(told["form"]) for told in wall.told if "rendered" in told}
    called = {str(told["called"]): float(str(told["at"])) for told in wall.told if "called" in told}
    begun = [float(str(told["at"])) for told in wall.told if "begun" in told]
    ages = [at - called[number] for at, number in zip(begun, spoken, strict=True)]
    return {
        "calls": count, "spoken": len(spoken), "unspoken": len(unspoken), "gaps": len(gaps),
        "smallest_gap_s": round(min(gaps), 2), "short": sum(forms[number] == "short" for number in spoken),
        "oldest_begun_s": round(max(ages), 1), "heard_for_s": round(heard[-1][1] - heard[0][0], 1),
    }  # fmt: skip


def two_at_once(folder: Path) -> Figures:
    """Two players that know nothing of each other: the recording is not what was played."""
    with scene(folder, walls=2) as (server, walls):
        recorder = Recorder(server)
        for wall, counter in zip(walls, ("3", "7"), strict=True):
            wall.call(counter)
        for wall in walls:
            wall.until("ended")
        recorder.wait_s(1)
        recorded = recorder.close()
        one, other = wavs(walls[0]), wavs(walls[1])
    assert spoken_at(recorded, [*one, *other]) is None
    assert spoken_at(recorded, [*other, *one]) is None
    return {"overlap_found": 1}


def muted_and_heard_again(folder: Path) -> Figures:
    with scene(folder) as (server, [wall]):
        took = []
        for what, wrong, right in (("mute", "1", "0"), ("volume", "0%", "100%")):
            server.tell(f"set-sink-{what}", "hall", wrong)
            began = monotonic()
            wall.until("trouble", "muted")
            took.append(round(monotonic() - began, 1))
            if what == "mute":
                wall.call("3")
                recorder = Recorder(server)
            server.tell(f"set-sink-{what}", "hall", right)
            wall.until("trouble", "none")
            if what == "mute":
                wall.until("ended")
                recorder.wait_s(1)
                heard = spoken_at(recorder.close(), wavs(wall))
    assert heard is not None
    assert len(heard) == 1
    return {"told_after_s": took[0], "volume_0_told_after_s": took[1], "spoken_once_it_could_be": 1}


def trusting(folder: Path) -> Figures:
    """Without asking the system the call counts as said, and the hall has heard nothing."""
    with scene(folder, "--trusting") as (server, [wall]):
        recorder = Recorder(server)
        server.tell("set-sink-mute", "hall", "1")
        wall.call("3")
        assert wall.until("ended")[0]["reason"] == ""
        recorder.wait_s(1)
        recorded = recorder.close()
    assert not any(recorded)
    assert spoken_at(recorded, wavs(wall)) is None
    return {"said_but_unheard": 1}


def unplugged(folder: Path) -> Figures:
    with scene(folder) as (server, [wall]):
        wall.call("3")
        wall.until("begun")
        server.unload(server.module_of("hall"))
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
    return {"next_call_spoken": 1}


def engine_struck(folder: Path, strike: signal.Signals) -> Figures:
    with scene(folder, pack=False) as (server, [wall]):
        recorder = Recorder(server)
        wall.call("3")
        struck = speech_process(wall.pid)
        began = monotonic()
        os.kill(struck, strike)
        [told] = wall.until("trouble", "no_voice")
        gone_after = monotonic() - began
        assert not Path(f"/proc/{struck}").exists(), "the engine is gone before anything else happens"
        wall.until("ended", count=2)
        recorder.wait_s(1)
        played = wavs(wall)
        heard = spoken_at(recorder.close(), played)
    assert str(told["reason"]).startswith("Mesin suara")
    assert played[0].name == "chime.wav"
    assert played[1].name.startswith("A001-")
    assert heard is not None, "first the chime, then the call"
    return {"gone_after_s": round(gone_after, 1), "call_lasts_s": round(read_wav(played[1]).seconds, 2)}


def speech_process(pid: int) -> int:
    """The engine's process, as soon as the wall has started one."""
    while True:
        for task in Path(f"/proc/{pid}/task").iterdir():
            with suppress(OSError):
                for child in (task / "children").read_text().split():
                    if "speech_process" in Path(f"/proc/{child}/cmdline").read_text():
                        return int(child)
