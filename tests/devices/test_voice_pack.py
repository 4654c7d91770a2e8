"""A recorded pack: every call joined sample by sample, one level, what is lacking told, nothing kept without end."""

from __future__ import annotations

import json
import random
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from shared.devices.chime import GAP_S, chime
from shared.devices.speech_phrases import Pause, common_pieces, pieces
from shared.devices.voice_needs import needed_pieces
from shared.devices.voice_pack import MANIFEST, BadPackError, VoicePack, read_manifest
from shared.devices.voice_recorded import RecordedVoice
from shared.devices.wav_files import Sound, read_wav, write_wav
from shared.devices.wav_levels import LOUDNESS_DB, PEAK_DB, is_level, level, levelled, trimmed
from shared.ports.voice import Announcement, Called, Language, NoVoice
from shared.rules.speaking import Form
from tests.devices.packs import RATE, rendered_pack, tone, tone_pack
from tests.fakes.small_mall import small_mall
from tests.proof_report import ProofReport

CALL = Announcement("A012", "Loket 21", "Samsat", call=2)
SEED = 20261124


def calls(count: int, seed: int = SEED) -> list[Announcement]:
    """Calls of all forms, numbers and counters."""
    dice = random.Random(seed)

    def ticket() -> str:
        prefix = "".join(dice.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=dice.choice((1, 1, 2))))
        return f"{prefix}{dice.randrange(10_000):03d}"

    made = []
    for _ in range(count):
        form = dice.choice(list(Form))
        also = tuple(Called(ticket(), str(dice.randint(1, 99))) for _ in range(dice.randint(1, 3)))
        made.append(
            Announcement(
                ticket(), f"Loket {dice.randint(1, 99)}", "Samsat", "id", dice.randint(1, 7), form=form,
                also=also if form is Form.JOINED else (), as_number=dice.random() < 0.3,
                chime=dice.random() < 0.7,
            )
        )  # fmt: skip
    return made


def test_a_call_is_its_clips_in_a_row_sample_by_sample(tmp_path: Path, proof: ProofReport) -> None:
    """An independent reading of the file: chime, gap, then each clip whole, and nothing but silence between."""
    pack = tone_pack(tmp_path / "pack")
    voice = RecordedVoice(pack, tmp_path / "cache")
    asked = calls(200)
    rest = {Pause.NONE: 0.06, Pause.COMMA: 0.22, Pause.NEXT: 0.3, Pause.STOP: 0.45}
    for call in asked:
        path = voice.render(call)
        assert isinstance(path, Path)
        samples = read_wav(path).samples.tolist()
        bell, gap = (chime(RATE).samples.tolist(), GAP_S) if call.chime else ([], 0)
        at = len(bell)
        assert samples[:at] == bell
        for piece in pieces(call):
            silence = round(gap * RATE)
            assert samples[at : at + silence] == [0] * silence
            at += silence
            clip = read_wav(tmp_path / "pack" / f"{piece.key}.wav").samples.tolist()
            assert samples[at : at + len(clip)] == clip, piece
            at, gap = at + len(clip), rest[piece.pause]
        assert at == len(samples)
    proof.none_of("call that is not its clips, sample by sample", len(asked), seed=SEED)


@pytest.mark.parametrize("language", ["id", pytest.param("en", marks=pytest.mark.long)])
def test_the_installed_voice_makes_a_whole_pack_of_one_level(
    tmp_path: Path, language: Language, proof: ProofReport
) -> None:
    pack = rendered_pack(tmp_path, language)
    levels = [level(read_wav(pack.path(piece.key))) for piece in common_pieces(language)]
    loudness, peaks = [one.loudness_db for one in levels], [one.peak_db for one in levels]
    assert all(abs(one - LOUDNESS_DB) <= 2 for one in loudness)
    assert all(abs(one - PEAK_DB) <= 2 for one in peaks)
    assert [pack.fault(piece.key) for piece in common_pieces(language)] == [None] * len(levels)
    said = [Announcement(f"{chr(65 + n % 26)}{n:03d}", str(1 + n % 99), "", language) for n in range(10_000)]
    assert not [call for call in said if pack.lacking(pieces(call))]
    proof.say(
        f"rendered pack, {language}", clips=len(levels), loudness_spread_db=round(max(loudness) - min(loudness), 2),
        peak_spread_db=round(max(peaks) - min(peaks), 2),
    )  # fmt: skip
    proof.none_of("number without its clips in the rendered pack", len(said))
    pack.path({"id": "word-tujuh", "en": "word-seven"}[language]).unlink()
    lacking = sum(bool(pack.lacking(pieces(call))) for call in said)
    assert lacking > 3000
    proof.say("negative control: one clip removed", calls_lacking=lacking)


def test_a_clip_that_is_too_loud_or_too_soft_is_found(tmp_path: Path, proof: ProofReport) -> None:
    """Negative control of the level: 3 dB either way, and a clipped clip, are told; levelled again they pass."""
    pack = tone_pack(tmp_path)
    speech = trimmed(levelled(_spoken_like()))
    assert is_level(speech)
    found = 0
    for gain in (0.7, 1.42):
        pack.put("word-satu", Sound(RATE, array("h", (round(sample * gain) for sample in speech.samples))))
        fault = pack.fault("word-satu")
        assert fault is not None
        assert "tidak sama keras" in fault.told
        assert not fault.heavy
        found += 1
        pack.put("word-satu", levelled(read_wav(pack.path("word-satu"))))
        assert pack.fault("word-satu") is None
    proof.say("negative control: 3 dB softer, 3 dB louder", found=found)


def _spoken_like() -> Sound:
    """Bursts with a crest like a voice's."""
    dice = random.Random(SEED)
    samples = array("h")
    for nth in range(4000):
        swell = abs((nth % 800) / 400 - 1)
        samples.append(round(max(-30000.0, min(30000.0, dice.gauss(0, 5000) * swell))))
    return Sound(RATE, samples)


def test_silence_at_the_ends_goes_and_nothing_clicks() -> None:
    loud = tone(0.3, peak=12000)
    quiet = array("h", bytes(2 * RATE))
    cut = trimmed(Sound(RATE, quiet + loud.samples + quiet))
    assert 0.3 <= cut.seconds <= 0.4
    assert abs(cut.samples[0]) < 200
    assert abs(cut.samples[-1]) < 200
    assert trimmed(Sound(RATE, quiet)).samples == array("h")
    assert levelled(Sound(RATE, quiet)).samples == quiet


def test_one_clip_too_few_and_the_pack_says_nothing(tmp_path: Path) -> None:
    pack = tone_pack(tmp_path / "pack")
    voice = RecordedVoice(pack, tmp_path / "cache")
    assert isinstance(voice.render(CALL), Path)
    pack.path("word-puluh").unlink()
    assert voice.render(CALL) == NoVoice(
        "Rekaman suara untuk “puluh” belum ada. Lengkapi dengan: antrean voice record", ("word-puluh",)
    )
    other = Announcement("A012", "Loket 3", "Samsat")
    assert isinstance(voice.render(other), Path), "other calls do not need it"
    english = voice.render(Announcement("A012", "Loket 3", "Samsat", "en"))
    assert isinstance(english, NoVoice)


@pytest.mark.parametrize(
    ("sound", "told"),
    [
        (tone(rate=16000), "direkam dengan 16000 Hz"),
        (tone(0.02), "panjangnya 0.0 detik"),
        (tone(7), "panjangnya 7.0 detik"),
        (Sound(RATE, array("h", bytes(2 * RATE))), "tidak berbunyi"),
        (None, "bukan berkas WAV 16 bit"),
    ],
)
def test_a_clip_that_cannot_be_said_counts_as_missing(tmp_path: Path, sound: Sound | None, told: str) -> None:
    pack = tone_pack(tmp_path)
    if sound is None:
        pack.path("word-satu").write_bytes(b"RIFF????")
    else:
        write_wav(pack.path("word-satu"), sound)
    fault = pack.fault("word-satu")
    assert fault is not None
    assert fault.heavy
    assert told in fault.told
    assert [piece.key for piece in pack.lacking(pieces(CALL))] == ["word-satu"]
    pack.put("word-satu", tone())
    assert pack.lacking(pieces(CALL)) == []


def test_a_clip_that_is_recorded_again_is_heard_at_once(tmp_path: Path) -> None:
    pack = tone_pack(tmp_path / "pack")
    voice = RecordedVoice(pack, tmp_path / "cache")
    before = voice.render(CALL)
    assert voice.render(CALL) == before
    pack.put("word-satu", tone(0.5, 1234))
    after = voice.render(CALL)
    assert isinstance(before, Path)
    assert isinstance(after, Path)
    assert after != before
    assert read_wav(after).seconds > read_wav(before).seconds + 0.3


def test_a_damaged_finished_file_is_made_again_and_only_the_last_used_are_kept(tmp_path: Path) -> None:
    pack = tone_pack(tmp_path / "pack")
    voice = RecordedVoice(pack, tmp_path / "cache", keep=3)
    first, *_ = made = [voice.render(Announcement(f"A{n:03d}", "1", "Samsat")) for n in (1, 2, 3)]
    assert isinstance(first, Path)
    first.write_bytes(first.read_bytes()[:700])
    assert voice.render(Announcement("A001", "1", "Samsat")) == first
    assert read_wav(first).seconds > 1
    newest = voice.render(Announcement("A004", "1", "Samsat"))
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == sorted(
        path.name for path in (first, made[2], newest) if isinstance(path, Path)
    )


def test_a_disk_that_cannot_be_written_is_a_reason(tmp_path: Path) -> None:
    pack = tone_pack(tmp_path / "pack")
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    answer = RecordedVoice(pack, tmp_path / "cache").render(CALL)
    assert isinstance(answer, NoVoice)
    assert answer.reason.startswith("Berkas suara tidak bisa ditulis")


@pytest.mark.parametrize(
    "written",
    ["", "[]", "{}", '{"language": "fr", "edition": 1}', '{"language": "id", "edition": 2}', "\x00",
     '{"language": "id", "edition": 1, "rate": true}', '{"language": "id", "edition": 1, "rate": 10}'],
)  # fmt: skip
def test_a_folder_that_is_no_pack_is_a_sentence(tmp_path: Path, written: str) -> None:
    with pytest.raises(BadPackError, match="belum ada paket suara"):
        VoicePack(tmp_path)
    (tmp_path / MANIFEST).write_text(written, encoding="utf-8")
    with pytest.raises(BadPackError, match=r"pack\.json"):
        read_manifest(tmp_path)


def test_a_pack_remembers_what_it_says_about_itself(tmp_path: Path) -> None:
    pack = tone_pack(tmp_path)
    read = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert read == {"language": "id", "voice": "Nada", "licence": "bebas", "rate": RATE, "edition": 1}
    assert read_manifest(tmp_path) == pack.manifest


def test_a_hall_needs_its_own_names_behind_the_words_of_every_hall() -> None:
    mall = small_mall()
    needed = [piece.key for piece in needed_pieces("id", mall)]
    common = [piece.key for piece in common_pieces("id")]
    assert needed[: len(common)] == common
    assert len(needed) == len(set(needed)) > len(common)
    assert [piece.key for piece in needed_pieces("id", None)] == common
    assert all(one != other for one, other in pairwise(sorted(needed)))
