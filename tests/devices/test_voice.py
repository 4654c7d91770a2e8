"""Real speech: the WAV exists, sounds, has a plausible length; a hanging or missing engine is a sentence, in time."""

from __future__ import annotations

import json
import sys
import time
from array import array
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from shared.devices.assets import SOUNDS
from shared.devices.chime import chime
from shared.devices.speech_process import VoiceFacts, choose_voice
from shared.devices.voice_pyttsx3 import CHILD, Pyttsx3Voice
from shared.devices.wav_files import Sound, joined, read_wav, write_wav
from shared.ports.voice import Announcement, NoVoice

CALL = Announcement("A012", "Loket 3", "Disdukcapil")
PATIENT_S = 15.0
"""The machine that runs the tests may be busy; the hall's limit has a test of its own."""
HANGS = (sys.executable, "-c", "import threading; threading.Event().wait()")


def child(code: str) -> tuple[str, ...]:
    """A stand-in for the speech process: ``request`` holds what was asked."""
    return (sys.executable, "-c", f"import json, sys; request = json.load(sys.stdin)\n{code}")


def test_a_call_is_one_wav_of_chime_and_speech(tmp_path: Path) -> None:
    path = Pyttsx3Voice(tmp_path, PATIENT_S).render(CALL)
    assert isinstance(path, Path)
    sound = read_wav(path)
    assert 5 < sound.seconds < 10
    assert sound.sounding_s > 3
    bell = chime(sound.rate)
    assert sound.samples[: len(bell.samples)] == bell.samples
    speech = Sound(sound.rate, sound.samples[len(bell.samples) :])
    assert speech.sounding_s > 2.5
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_same_call_is_made_once_and_another_is_another_file(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(tmp_path, PATIENT_S)
    first = voice.render(CALL)
    assert isinstance(first, Path)
    made = first.stat().st_ino
    deaf = Pyttsx3Voice(tmp_path, child=("/nonexistent",))
    assert deaf.render(CALL) == first
    assert first.stat().st_ino == made
    other = voice.render(Announcement("A012", "Loket 3", "Disdukcapil", call=2))
    assert isinstance(other, Path)
    assert other != first
    assert read_wav(other).seconds > read_wav(first).seconds + 0.5


def test_without_the_chime_the_speech_is_the_same_and_begins_at_once(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(tmp_path, PATIENT_S)
    whole, bare = voice.render(CALL), voice.render(replace(CALL, chime=False))
    assert isinstance(whole, Path)
    assert isinstance(bare, Path)
    assert read_wav(whole).samples.tolist()[-len(read_wav(bare).samples) :] == read_wav(bare).samples.tolist()
    assert read_wav(whole).seconds == pytest.approx(read_wav(bare).seconds + 1.35, abs=0.01)


def test_longer_sentences_last_longer_in_both_languages(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(tmp_path, PATIENT_S)
    for language in ("id", "en"):
        lengths = []
        for room in ("", "Cempaka Kenanga Melati"):
            path = voice.render(Announcement("B100", "12", "Imigrasi", "en" if language == "en" else "id", room=room))
            assert isinstance(path, Path)
            lengths.append(read_wav(path).seconds)
        assert lengths[1] > lengths[0] + 0.5


def test_twelve_runs_of_the_engine_give_twelve_whole_files(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(tmp_path, PATIENT_S)
    calls = [Announcement(f"E{n:03d}", str(n), "Samsat") for n in range(1, 13)]
    with ThreadPoolExecutor(2) as pool:
        paths = list(pool.map(voice.render, calls))
    assert all(isinstance(path, Path) for path in paths), paths
    assert len(set(paths)) == 12


def test_a_damaged_file_in_the_cache_is_made_again(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(tmp_path, PATIENT_S)
    path = voice.render(CALL)
    assert isinstance(path, Path)
    path.write_bytes(path.read_bytes()[:900])
    assert voice.render(CALL) == path
    assert read_wav(path).sounding_s > 3


def test_a_hanging_engine_is_killed_within_a_second_of_the_limit(tmp_path: Path) -> None:
    began = time.monotonic()
    answer = Pyttsx3Voice(tmp_path, limit_s=0.5, child=HANGS).render(CALL)
    assert time.monotonic() - began < 1.5
    assert answer == NoVoice("Mesin suara tidak selesai dalam 0.5 detik.")
    assert list(tmp_path.iterdir()) == []


def test_without_the_kill_the_same_engine_would_still_hang() -> None:
    """The negative control: the stand-in really waits for ever."""
    from subprocess import DEVNULL, Popen, TimeoutExpired

    with Popen(HANGS, stdin=DEVNULL) as process:
        with pytest.raises(TimeoutExpired):
            process.wait(1.5)
        process.kill()


def test_a_helper_that_a_hanging_engine_started_does_not_keep_us_waiting(tmp_path: Path) -> None:
    helper = child(f"import subprocess; subprocess.run({list(HANGS)!r})")
    began = time.monotonic()
    assert isinstance(Pyttsx3Voice(tmp_path, limit_s=1, child=helper).render(CALL), NoVoice)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("print(json.dumps({'reason': 'Tidak ada.'}))", "Tidak ada."),
        ("sys.exit(1)", "Mesin suara berhenti sebelum selesai."),
        ("print('hello')", "Mesin suara berhenti sebelum selesai."),
        ("print(json.dumps({'reason': ''}))", "Mesin suara tidak menghasilkan rekaman."),
        (
            (
                "import wave; f = wave.open(request['target'], 'wb'); f.setparams((1, 2, 22050, 0, 'NONE', '')); "
                "f.writeframes(bytes(2 * 22050 * 5)); f.close(); print(json.dumps({'reason': ''}))"
            ),
            "Rekaman dari mesin suara kosong atau terpotong.",
        ),
    ],
)
def test_an_engine_that_brings_nothing_is_a_reason(tmp_path: Path, code: str, reason: str) -> None:
    assert Pyttsx3Voice(tmp_path, PATIENT_S, child(code)).render(CALL) == NoVoice(reason)
    assert list(tmp_path.iterdir()) == []


def test_an_engine_that_cannot_be_started_is_a_reason(tmp_path: Path) -> None:
    assert isinstance(Pyttsx3Voice(tmp_path, child=("/nonexistent",)).render(CALL), NoVoice)


def test_the_text_is_handed_over_as_data_not_as_a_command(tmp_path: Path) -> None:
    seen = tmp_path / "seen.json"
    code = f"open({str(seen)!r}, 'w').write(json.dumps(request)); print(json.dumps({{'reason': 'x'}}))"
    agency = "Dinas; rm -rf / \"'\n$(id)"
    Pyttsx3Voice(tmp_path / "cache", PATIENT_S, child(code)).render(Announcement("A001", "1", agency))
    assert agency in json.loads(seen.read_text(encoding="utf-8"))["text"]
    assert not any(agency in part for part in CHILD)


def test_only_the_newest_sentences_are_kept(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(tmp_path, PATIENT_S, keep=2)
    paths = [voice.render(Announcement(f"A{n:03d}", "1", "Disdukcapil")) for n in (1, 2, 3)]
    assert sorted(tmp_path.iterdir()) == sorted(path for path in paths[1:] if isinstance(path, Path))


ESPEAK = [
    VoiceFacts("gmw/af", "Afrikaans", ("af",)),
    VoiceFacts("mb/mb-id1", "indonesian-mbrola-1", ("id",)),
    VoiceFacts("gmw/en", "English (Great Britain)", ("en-gb",)),
    VoiceFacts("gmw/en-us", "English (America)", ("en-us",)),
    VoiceFacts("poz/id", "Indonesian", ("id",)),
]
SAPI = [
    VoiceFacts(r"HKEY_LOCAL_MACHINE\…\TTS_MS_EN-US_ZIRA_11.0", "Microsoft Zira Desktop - English (United States)"),
    VoiceFacts(r"HKEY_LOCAL_MACHINE\…\TTS_MS_ID-ID_ANDIKA", "Microsoft Andika - Indonesian (Indonesia)"),
]


@pytest.mark.parametrize(
    ("voices", "language", "chosen"),
    [
        (ESPEAK, "id", "poz/id"),
        (ESPEAK[::-1], "id", "poz/id"),
        (ESPEAK, "en", "gmw/en"),
        (ESPEAK[:2], "id", None),
        (SAPI, "id", SAPI[1].id),
        (SAPI[:1], "id", None),
        ([], "en", None),
    ],
)
def test_a_voice_is_chosen_by_its_language(voices: list[VoiceFacts], language: str, chosen: str | None) -> None:
    assert choose_voice(voices, language) == chosen


def test_the_chime_is_short_soft_and_the_one_in_the_repository() -> None:
    kept = read_wav(SOUNDS / "chime.wav")
    made = chime()
    assert kept.rate == made.rate == 22050
    assert 0.8 < kept.seconds <= 1.2
    assert 4000 < max(map(abs, kept.samples)) < 16000
    assert max(abs(one - other) for one, other in zip(kept.samples, made.samples, strict=True)) <= 1
    assert max(map(abs, kept.samples[-200:])) < 300
    assert chime(44100).seconds == pytest.approx(made.seconds, abs=0.001)
    assert Pyttsx3Voice(Path("unused")).chime_path() == SOUNDS / "chime.wav"


def test_parts_of_one_rate_are_joined_and_others_refused(tmp_path: Path) -> None:
    tone, other = Sound(8000, array("h", [1000] * 800)), Sound(8000, array("h", [-1000] * 400))
    write_wav(tmp_path / "a.wav", tone)
    write_wav(tmp_path / "b.wav", other)
    parts = [read_wav(tmp_path / "a.wav"), read_wav(tmp_path / "b.wav")]
    assert joined(parts, 0.1).samples.tolist() == [1000] * 800 + [0] * 800 + [-1000] * 400
    with pytest.raises(ValueError, match="rate"):
        joined([tone, Sound(16000, array("h", [1]))], 0)
    with pytest.raises(ValueError, match="rate"):
        joined([], 0)
    (tmp_path / "d.wav").write_text("no sound", encoding="utf-8")
    with pytest.raises(ValueError, match=r"d\.wav"):
        read_wav(tmp_path / "d.wav")
