"""`antrean voice`: what a pack lacks is told in sentences, and making one goes on where it stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from shared.commands import checks, voice_render
from shared.commands.checks import Finding, Level
from shared.commands.main import antrean, run
from shared.devices.voice_needs import needed_pieces
from shared.devices.voice_pack import Manifest, VoicePack, write_manifest
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.wav_files import Sound
from shared.ports.voice import Language, NoVoice
from tests.devices.packs import tone, tone_pack


@pytest.fixture
def queue(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path}/queue.db"
    assert run(["init", "--queue", url]) == 0
    return url


class ToneEngine(Pyttsx3Voice):
    """Stands in for the installed voice: a tone for every text; ``broken`` texts are answered by a reason."""

    broken: set[str] = set()
    asked: list[str] = []

    def speak(self, text: str, language: Language) -> Sound | NoVoice:
        self.asked.append(text)
        if text in self.broken or "*" in self.broken:
            return NoVoice("Mesin suara tidak selesai dalam 10 detik.")
        # Speech has a crest of some 12 dB; a burst in a tone gives it to the tone.
        sound = tone(0.3, peak=6000, rate=22050)
        for nth in range(3000, 3200):
            sound.samples[nth] *= 4
        return sound


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> type[ToneEngine]:
    monkeypatch.setattr(voice_render, "Pyttsx3Voice", ToneEngine)
    monkeypatch.setattr(ToneEngine, "broken", set())
    monkeypatch.setattr(ToneEngine, "asked", [])
    return ToneEngine


def voice(queue: str, *words: str) -> Result:
    return CliRunner().invoke(antrean, ["voice", *words, "--queue", queue], standalone_mode=False)


def test_a_pack_is_made_checked_and_completed(queue: str, tmp_path: Path, engine: type[ToneEngine]) -> None:
    pack = str(tmp_path / "pack")
    made = voice(queue, "render", "--pack", pack)
    assert made.return_value == 0, made.output
    assert "85 rekaman dibuat, 0 sudah ada, dari 85." in made.stdout
    assert "85 dari 85: " in made.stderr
    good = voice(queue, "check", "--pack", pack)
    assert (good.return_value, good.stdout) == (0, "Paket suara “suara komputer”: 85 dari 85 rekaman siap.\n")

    for key in ("word-tiga", "name-samsat"):
        (tmp_path / "pack" / f"{key}.wav").unlink()
    (tmp_path / "pack" / "letter-a.wav").write_bytes(b"broken")
    bad = voice(queue, "check", "--pack", pack)
    assert bad.return_value == 4
    assert bad.stdout.splitlines() == [
        "Paket suara “suara komputer”: 82 dari 85 rekaman siap.",
        f"Belum ada: tiga, Samsat. Lengkapi dengan: antrean voice record --pack {pack}",
        "Rekaman letter-a bukan berkas WAV 16 bit. Rekam ulang.",
    ]
    told = json.loads(voice(queue, "check", "--pack", pack, "--json").stdout)
    assert [piece["key"] for piece in told["lacking"]] == ["word-tiga", "name-samsat"]
    assert told["faults"] == [
        {"key": "letter-a", "told": "bukan berkas WAV 16 bit. Rekam ulang.", "heavy": True},
    ]

    engine.asked.clear()
    again = voice(queue, "render", "--pack", pack, "--json")
    assert json.loads(again.stdout) | {"pack": ""} == {
        "pack": "", "language": "id", "needed": 85, "made": 3, "kept": 82, "names_included": True, "failed": [],
    }  # fmt: skip
    assert engine.asked == ["tiga,", "a,", "Samsat,"]
    assert voice(queue, "check", "--pack", pack).exit_code == 0


def test_stopped_half_way_it_goes_on(
    queue: str, tmp_path: Path, engine: type[ToneEngine], monkeypatch: pytest.MonkeyPatch
) -> None:
    speak = ToneEngine.speak

    def stopped(self: ToneEngine, text: str, language: Language) -> Sound | NoVoice:
        if len(self.asked) == 30:
            raise KeyboardInterrupt
        return speak(self, text, language)

    monkeypatch.setattr(ToneEngine, "speak", stopped)
    assert run(["voice", "render", "--pack", str(tmp_path / "pack"), "--queue", queue]) == 130
    monkeypatch.setattr(ToneEngine, "speak", speak)
    engine.asked.clear()
    told = json.loads(voice(queue, "render", "--pack", str(tmp_path / "pack"), "--json").stdout)
    assert (told["made"], told["kept"], len(engine.asked)) == (55, 30, 55)


def test_a_word_that_hangs_is_told_and_the_others_are_made(
    queue: str, tmp_path: Path, engine: type[ToneEngine]
) -> None:
    engine.broken = {"dua,"}
    made = voice(queue, "render", "--pack", str(tmp_path / "pack"))
    assert made.return_value == 4
    assert "“dua” belum jadi: Mesin suara tidak selesai dalam 10 detik." in made.stdout
    assert engine.asked.count("dua,") == 2
    assert len(VoicePack(tmp_path / "pack").lacking(needed_pieces("id", None))) == 1


def test_without_any_voice_it_stops_at_once(queue: str, tmp_path: Path, engine: type[ToneEngine]) -> None:
    engine.broken = {"*"}
    assert run(["voice", "render", "--pack", str(tmp_path / "pack"), "--queue", queue]) == 4
    assert len(engine.asked) == 4


def test_a_folder_that_is_no_pack_and_a_pack_of_somebody_else(
    queue: str, tmp_path: Path, engine: type[ToneEngine], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["voice", "check", "--pack", str(tmp_path), "--queue", queue]) == 2
    assert "belum ada paket suara" in capsys.readouterr().err
    write_manifest(tmp_path / "pack", Manifest("id", "Ibu Sri"))
    assert run(["voice", "render", "--pack", str(tmp_path / "pack"), "--queue", queue]) == 2
    assert "bersuara “Ibu Sri”" in capsys.readouterr().err
    assert run(["voice", "render", "--pack", str(tmp_path / "pack"), "--language", "en", "--queue", queue]) == 2
    assert "berbahasa id" in capsys.readouterr().err
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run(["voice", "render", "--pack", str(tmp_path / "file"), "--queue", queue]) in {2, 4}
    assert engine.asked == []


def test_without_a_queue_only_names_are_left_open(tmp_path: Path, engine: type[ToneEngine]) -> None:
    none = f"sqlite:///{tmp_path}/none.db"
    made = voice(none, "render", "--pack", str(tmp_path / "pack"))
    assert made.return_value == 0
    assert "Nama instansi dan ruang belum ikut" in made.stdout
    checked = voice(none, "check", "--pack", str(tmp_path / "pack"))
    assert checked.return_value == 0
    assert "belum diperiksa, karena antrean belum ada" in checked.stdout
    assert not (tmp_path / "none.db").exists()


def test_the_check_of_the_machine_says_whose_voice_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.devices.voices.packs_folder", lambda: tmp_path)
    monkeypatch.setattr(checks, "packs_folder", lambda: tmp_path)
    assert checks.voice() == Finding("Suara", Level.OK, "suara Indonesia siap (suara komputer).")
    pack = tone_pack(tmp_path / "id")
    assert checks.voice() == Finding("Suara", Level.OK, "suara Indonesia siap (rekaman mal).")
    pack.path("word-satu").unlink()
    found = checks.voice()
    assert (found.level, found.told) == (Level.WARNING, "rekaman mal belum lengkap. Lihat: antrean voice check")
