"""`antrean voice record` for real: a voice from a loudspeaker into a microphone, through the whole command."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.commands.main import run
from shared.devices.speech_phrases import common_pieces
from shared.devices.voice_pack import MANIFEST, RATE, Manifest, VoicePack, write_manifest
from shared.devices.wav_files import Sound, read_wav, write_wav
from shared.devices.wav_levels import is_level, levelled
from tests.devices.sound_servers import SoundServer, sound_server
from tests.devices.test_speech_take import noise, speech, take
from tests.proof_report import ProofReport
from tests.repo.files import ROOT

WORDS = ("tiga", "dua")
GUARD_S = 100


@pytest.fixture
def studio() -> Iterator[SoundServer]:
    """A loudspeaker ``hall``, and a microphone that hears what the loudspeaker ``room`` plays."""
    with sound_server("hall", "room") as server:
        server.tell("load-module", "module-remap-source", "master=room.monitor", "source_name=microphone")
        server.tell("set-default-source", "microphone")
        yield server


class Reader:
    """Sits before the microphone: presses the keys one after another, and speaks when asked to."""

    def __init__(self, server: SoundServer, words: list[str], keys: list[str], takes: list[Path]) -> None:
        self.told = ""
        self._server, self._keys, self._takes = server, list(keys), list(takes)
        self._command = subprocess.Popen(
            [sys.executable, "-m", "shared", *words], cwd=ROOT, env=server.environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._guard = threading.Timer(GUARD_S, self._command.kill)
        self._guard.start()

    def read(self) -> tuple[int, str]:
        """To the end of the command; its exit code and its answer."""
        assert self._command.stderr is not None
        assert self._command.stdin is not None
        assert self._command.stdout is not None
        line = ""
        while sign := self._command.stderr.read(1):
            self.told += sign
            line = "" if sign == "\n" else line + sign
            if line.endswith("Bicara sekarang …"):
                subprocess.run(
                    ["paplay", "--device=room", str(self._takes.pop(0))], env=self._server.environment, check=True
                )
            elif line.endswith((" b berhenti ", "ruangan diukur. ")) and self._keys:
                self._command.stdin.write(f"{self._keys.pop(0)}\n")
                self._command.stdin.flush()
        answer = self._command.stdout.read()
        self._guard.cancel()
        self._command.stdin.close()
        self._command.stdout.close()
        self._command.stderr.close()
        return self._command.wait(), answer


def test_two_words_through_loudspeaker_microphone_and_command(
    studio: SoundServer, tmp_path: Path, proof: ProofReport
) -> None:
    takes = []
    for seed, size in ((11, 3000.0), (12, 120.0), (13, 2500.0)):
        sound = take(noise(0.2, 3), speech(0.5, size, seed), noise(1.2, 3))
        write_wav(tmp_path / f"{seed}.wav", sound)
        takes.append(tmp_path / f"{seed}.wav")
    options = [option for word in WORDS for option in ("--again", word)]
    queue = f"sqlite:///{tmp_path}/none.db"
    words = ["voice", "record", "--pack", str(tmp_path / "pack"), "--voice", "Ibu Sri", "--licence", "boleh"]
    reader = Reader(
        studio, [*words, *options, "--queue", queue, "--json"],
        # measure · record dua, keep · record tiga: too soft, again · record, keep
        ["", "", "", "", "", "", ""], [takes[0], takes[1], takes[2]],
    )  # fmt: skip
    code, answer = reader.read()
    pack = VoicePack(tmp_path / "pack")
    assert "Terlalu pelan" in reader.told
    assert "qt." not in reader.told
    assert json.loads(answer) | {"pack": ""} == {"pack": "", "recorded": 2, "needed": 54, "left": 52}
    assert code == 0
    for key, spoken in (("word-dua", takes[0]), ("word-tiga", takes[2])):
        clip = read_wav(pack.path(key))
        assert is_level(clip)
        assert 0.45 < clip.seconds < 0.65
        assert alike(clip, read_wav(spoken)) > 0.9
    assert alike(read_wav(pack.path("word-dua")), read_wav(takes[2])) < 0.5
    assert pack.manifest == Manifest("id", "Ibu Sri", "boleh")
    proof.say("recorded through a microphone", words=2, soft_takes_refused=1)


def alike(clip: Sound, spoken: Sound) -> float:
    """How well the clip, laid peak on peak, fits what was spoken: 1 is the same up to its loudness."""
    start = peak_at(spoken) - peak_at(clip)
    part = [
        spoken.samples[at] if 0 <= (at := start + nth) < len(spoken.samples) else 0 for nth in range(len(clip.samples))
    ]
    both = sum(one * other for one, other in zip(part, clip.samples, strict=True))
    size = sum(one * one for one in part) * sum(one * one for one in clip.samples)
    return both / size**0.5 if size else 0.0


def peak_at(sound: Sound) -> int:
    """The first of the highest samples: levelling keeps their order."""
    return max(range(len(sound.samples)), key=sound.samples.__getitem__)


def test_without_a_microphone_it_says_so(tmp_path: Path) -> None:
    with sound_server("hall") as server:
        words = ["voice", "record", "--pack", str(tmp_path / "pack"), "--voice", "Ibu Sri", "--licence", "boleh"]
        reader = Reader(server, [*words, "--queue", f"sqlite:///{tmp_path}/none.db"], [""], [])
        code, answer = reader.read()
    assert (code, answer) == (4, "")
    assert reader.told.endswith("Mikrofon tidak ditemukan atau tidak memberi suara. Pasang, lalu ulangi.\n")
    assert "Traceback" not in reader.told


def test_a_word_that_no_call_says_and_another_reader_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_manifest(tmp_path / "pack", Manifest("id", "Ibu Sri"))
    words = ["voice", "record", "--pack", str(tmp_path / "pack"), "--queue", f"sqlite:///{tmp_path}/none.db"]
    assert run([*words, "--again", "sebelah"]) == 2
    assert "“sebelah” tidak ada dalam panggilan" in capsys.readouterr().err
    assert run([*words, "--voice", "Pak Budi"]) == 2
    assert "bersuara “Ibu Sri”" in capsys.readouterr().err
    (tmp_path / "pack" / MANIFEST).write_text("{", encoding="utf-8")
    assert run(words) == 2
    assert "tidak bisa dibaca" in capsys.readouterr().err


def test_a_complete_pack_asks_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_manifest(tmp_path / "pack", Manifest("id", "Ibu Sri"))
    pack = VoicePack(tmp_path / "pack")
    clip = levelled(Sound(RATE, speech(0.5)))
    for piece in common_pieces("id"):
        pack.put(piece.key, clip)
    words = ["voice", "record", "--pack", str(tmp_path / "pack"), "--queue", f"sqlite:///{tmp_path}/none.db"]
    assert run([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["left"] == 0
