"""The recording wizard: records, judges, plays back, accepts, repeats, skips, goes back, stops and goes on."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from shared.commands.voice_wizard import Wizard
from shared.devices.speech_phrases import Piece, common_pieces
from shared.devices.voice_pack import RATE, Manifest, VoicePack, write_manifest
from shared.devices.wav_files import Sound
from shared.ports.errors import WorldFault
from tests.devices.test_speech_take import NOISE, noise, speech, take

ROOM = Sound(RATE, noise(1.5))


class FakeStudio:
    """Brings the given takes one after another, stretch by stretch, and remembers what was played."""

    def __init__(self, takes: Iterator[Sound]) -> None:
        self._takes = takes
        self.played: list[Sound] = []
        self.records = 0

    def record(self, is_over: Callable[[Sound], bool], limit_s: float) -> Sound:
        self.records += 1
        sound, heard = next(self._takes), array("h")
        for start in range(0, len(sound.samples), 882):
            new = sound.samples[start : start + 882]
            heard.extend(new)
            if is_over(Sound(RATE, new)) or len(heard) >= limit_s * RATE:
                break
        return Sound(RATE, heard)

    def play(self, sound: Sound) -> None:
        self.played.append(sound)


def word(seed: int = 2) -> Sound:
    return take(noise(0.5), speech(0.5, seed=seed), noise(2))


SOFT = take(noise(0.5, 3), speech(0.6, 150), noise(2, 3))
CUT = take(speech(0.6), noise(2))


@pytest.fixture
def pack(tmp_path: Path) -> VoicePack:
    write_manifest(tmp_path, Manifest("id", "Ibu Sri"))
    return VoicePack(tmp_path)


def session(
    pack: VoicePack, takes: list[Sound], keys: list[str], pieces: list[Piece] | None = None
) -> tuple[str, FakeStudio]:
    """One run with these takes and keys; answers what was told."""
    studio = FakeStudio(iter([ROOM, *takes]))

    @click.command()
    def run() -> None:
        Wizard(pack, studio, list(common_pieces("id")[:3]) if pieces is None else pieces).run()

    done = CliRunner().invoke(run, input="\n".join(["", *keys]) + "\n", standalone_mode=False)
    if done.exception is not None and not isinstance(done.exception, click.Abort):
        raise done.exception
    return done.stderr, studio


def present(pack: VoicePack) -> list[str]:
    return sorted(path.stem for path in pack.folder.glob("*.wav"))


def test_three_words_are_recorded_heard_and_kept(pack: VoicePack) -> None:
    told, studio = session(pack, [word(1), word(2), word(3)], ["", ""] * 3)
    assert present(pack) == ["say-loket", "say-nomor-antrean", "say-silakan-menuju"]
    assert len(studio.played) == 3
    assert "Tinggal 3.   [ nomor antrean ] a, satu dua tiga." in told
    assert "Tinggal 1.   Silakan menuju [ loket ] tiga." in told
    assert [pack.fault(key) for key in present(pack)] == [None] * 3


def test_again_skip_back_listen_and_stop(pack: VoicePack) -> None:
    keys = ["", "d", "u", "", "", "l", "k", "", "", "b"]
    told, studio = session(pack, [word(1), word(2), word(3)], keys)
    assert len(studio.played) == 4, "the first twice, its repetition, and the second"
    assert present(pack) == ["say-nomor-antrean", "say-silakan-menuju"]
    assert told.count("[ silakan menuju ]") == 2


def test_a_cut_take_cannot_be_kept_and_a_soft_one_only_on_purpose(pack: VoicePack) -> None:
    told, studio = session(pack, [CUT, word()], ["", "p", "", "", "", "b"])
    assert "Awalnya terpotong" in told
    assert studio.records == 3
    assert present(pack) == ["say-nomor-antrean"]
    told, _ = session(pack, [SOFT], ["", "p", "b"], list(common_pieces("id")[1:3]))
    assert "Terlalu pelan" in told
    assert present(pack) == ["say-nomor-antrean", "say-silakan-menuju"]


def test_nobody_speaks(pack: VoicePack) -> None:
    told, _ = session(pack, [Sound(RATE, noise(9, NOISE))], ["", "b"])
    assert "Tidak terdengar suara" in told
    assert present(pack) == []


def test_the_terminal_is_closed_in_the_middle(pack: VoicePack) -> None:
    session(pack, [word(1), word(2)], ["", "", ""])
    assert present(pack) == ["say-nomor-antrean"], "what was accepted is kept, what was not is not"


def test_a_disk_that_cannot_be_written_is_told(pack: VoicePack, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(key: str, sound: Sound) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pack, "put", full)
    with pytest.raises(WorldFault, match="tidak bisa ditulis"):
        session(pack, [word()], ["", ""])
