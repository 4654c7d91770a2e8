"""A voice pack: a folder of recorded clips of one voice, one language and one format, and what it lacks."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from shared.devices.speech_phrases import Pause, Piece
from shared.devices.wav_files import Sound, read_wav, write_wav
from shared.devices.wav_levels import SILENT_DB, is_level, level
from shared.ports.voice import Language

MANIFEST = "pack.json"
EDITION = 1
RATE = 22050
"""Samples a second of packs made here; a pack may have another rate, but one only."""
_RATES = range(8000, 48001)
_SHORTEST_S, _LONGEST_S = 0.08, 6.0
_REST_S = {Pause.NONE: 0.06, Pause.COMMA: 0.22, Pause.NEXT: 0.3, Pause.STOP: 0.45}


class BadPackError(Exception):
    """The folder is no pack; the text is one Indonesian sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says about itself. ``rate`` is in samples a second; clips are WAV files of 16 bits, mono."""

    language: Language
    voice: str
    licence: str = ""
    rate: int = RATE
    edition: int = EDITION


@dataclass(frozen=True, slots=True)
class ClipFault:
    """A clip that is there but cannot be used as it is; ``told`` continues its name. A heavy one is not spoken."""

    key: str
    told: str
    heavy: bool


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Begin a pack in ``folder``. Raises ``OSError``."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{MANIFEST}.part"
    part.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    part.replace(folder / MANIFEST)


def read_manifest(folder: Path) -> Manifest:
    """What the pack in ``folder`` says about itself. Raises ``BadPackError``."""
    path = folder / MANIFEST
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = f"Di {folder} belum ada paket suara. Buat dengan: antrean voice record --pack {folder}"
        raise BadPackError(msg) from None
    except (OSError, ValueError) as fault:
        msg = f"Berkas {path} tidak bisa dibaca. Buat ulang dengan: antrean voice record --pack {folder}"
        raise BadPackError(msg) from fault
    known = read if isinstance(read, dict) else {}
    language, rate, voice = known.get("language"), known.get("rate", RATE), str(known.get("voice", ""))
    if language not in {"id", "en"} or known.get("edition") != EDITION or type(rate) is not int or rate not in _RATES:
        msg = f"Berkas {path} tidak cocok. Periksa language (id atau en), rate, dan edition ({EDITION}) di dalamnya."
        raise BadPackError(msg)
    return Manifest(language, voice, str(known.get("licence", "")), rate)


class VoicePack:
    """The clips of one folder. Read when needed and kept; a clip that is recorded again is noticed."""

    def __init__(self, folder: Path) -> None:
        """Raises ``BadPackError``."""
        self.folder = folder
        self.manifest = read_manifest(folder)
        self._read: dict[str, tuple[tuple[int, int], Sound]] = {}

    def path(self, key: str) -> Path:
        """Where the clip ``key`` lies."""
        return self.folder / f"{key}.wav"

    def stamp(self, key: str) -> tuple[int, int] | None:
        """Time and size of the clip's file, or nothing when there is none."""
        try:
            found = self.path(key).stat()
        except OSError:
            return None
        return (found.st_mtime_ns, found.st_size)

    def clip(self, key: str) -> Sound | None:
        """The clip, or nothing when it is missing or cannot be spoken as it is."""
        stamp = self.stamp(key)
        if stamp is None:
            return None
        kept = self._read.get(key)
        if kept is not None and kept[0] == stamp:
            return kept[1]
        try:
            sound = read_wav(self.path(key))
        except ValueError:
            return None
        if _heavy(sound, self.manifest.rate):
            return None
        self._read[key] = (stamp, sound)
        return sound

    def lacking(self, said: Iterable[Piece]) -> list[Piece]:
        """The pieces that have no usable clip, each once."""
        wanted = {piece.key: piece for piece in said}
        return [piece for key, piece in wanted.items() if self.clip(key) is None]

    def fault(self, key: str) -> ClipFault | None:
        """What is wrong with a clip that is there."""
        try:
            sound = read_wav(self.path(key))
        except ValueError:
            return ClipFault(key, "bukan berkas WAV 16 bit. Rekam ulang.", heavy=True)
        if told := _heavy(sound, self.manifest.rate):
            return ClipFault(key, told, heavy=True)
        if not is_level(sound):
            found = level(sound)
            told = f"tidak sama keras ({found.loudness_db:.0f} dB, puncak {found.peak_db:.0f} dB). Rekam ulang."
            return ClipFault(key, told, heavy=False)
        return None

    def put(self, key: str, sound: Sound) -> None:
        """Keep ``sound`` as the clip ``key``. Raises ``OSError``, or ``ValueError`` when its rate is another."""
        if sound.rate != self.manifest.rate:
            msg = f"a clip of {sound.rate} Hz does not fit a pack of {self.manifest.rate} Hz"
            raise ValueError(msg)
        write_wav(self.path(key), sound)

    def say(self, said: Sequence[Piece]) -> Sound:
        """The clips in a row, sample by sample, with a rest after each. Raises ``ValueError`` when one is lacking."""
        samples = array("h")
        for nth, piece in enumerate(said):
            sound = self.clip(piece.key)
            if sound is None:
                msg = f"the clip {piece.key} is lacking"
                raise ValueError(msg)
            samples.extend(sound.samples)
            if nth + 1 < len(said):
                samples.extend(array("h", bytes(2 * rest_samples(piece.pause, sound.rate))))
        return Sound(self.manifest.rate, samples)


def rest_samples(pause: Pause, rate: int) -> int:
    """How many samples of silence follow a clip."""
    return round(_REST_S[pause] * rate)


def _heavy(sound: Sound, rate: int) -> str:
    if sound.rate != rate:
        return f"direkam dengan {sound.rate} Hz, paket ini {rate} Hz. Rekam ulang."
    if not _SHORTEST_S <= sound.seconds <= _LONGEST_S:
        return f"panjangnya {sound.seconds:.1f} detik. Rekam ulang, satu kata saja."
    return "tidak berbunyi. Rekam ulang." if level(sound).loudness_db <= SILENT_DB / 2 else ""
