"""One speech engine run in a process of its own: one text in, one WAV file out, then the end."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterable
from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import Any, TextIO

NO_ENGINE = "Mesin suara belum terpasang di komputer ini; pasang paket espeak-ng."
NO_VOICE = "Mesin suara belum punya suara bahasa {language}; pasang suaranya lebih dulu."
_NAMES = {"id": ("Indonesia", "indonesian"), "en": ("Inggris", "english")}


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """What an engine tells about one of its voices."""

    id: str
    name: str
    languages: tuple[str, ...] = ()


def choose_voice(voices: Iterable[VoiceFacts], language: str) -> str | None:
    """The id of the best voice for ``language``; never by its place in the list, which differs by machine.

    A voice says its language in its tags (espeak-ng ``id``, SAPI ``id-ID``), its id (``poz/id``) or its name.
    MBROLA voices are left out: espeak-ng lists them even where their data is missing.
    """
    usable = [voice for voice in voices if not voice.id.lower().startswith("mb/")]
    word = _NAMES[language][1]

    def rank(voice: VoiceFacts) -> int:
        tags = {tag.lower().replace("_", "-") for tag in voice.languages}
        if language in tags or voice.id.lower().rpartition("/")[2] == language:
            return 0
        if any(tag.startswith(f"{language}-") for tag in tags):
            return 1
        return 2 if word in voice.name.lower() else 3

    best = min(usable, key=rank, default=None)
    return best.id if best is not None and rank(best) < 3 else None


def speak(request: dict[str, Any]) -> str:
    """Write the WAV file that ``request`` asks for; answers the reason when there is none, else an empty text."""
    try:
        import pyttsx3

        engine = pyttsx3.init()
    except (ImportError, OSError, RuntimeError):
        return NO_ENGINE
    listed = [VoiceFacts(str(v.id), str(v.name or ""), _tags(v.languages)) for v in engine.getProperty("voices")]
    chosen = choose_voice(listed, request["language"])
    if chosen is None:
        return NO_VOICE.format(language=_NAMES[request["language"]][0])
    engine.setProperty("voice", chosen)
    engine.setProperty("rate", request["rate"])
    written = threading.Event()
    engine.connect("finished-utterance", lambda name, completed: written.set())  # noqa: ARG005  # the engine's own names
    engine.save_to_file(request["text"], request["target"])
    engine.runAndWait()
    if sys.platform.startswith("linux"):
        # With espeak this returns while its thread still makes the file; who waits too long is ended from outside.
        written.wait()
    return ""


def _tags(languages: Iterable[str | bytes] | None) -> tuple[str, ...]:
    found = (tag.decode(errors="ignore") if isinstance(tag, bytes) else tag for tag in languages or ())
    return tuple("".join(sign for sign in tag if sign.isprintable()) for tag in found)


def main(asked: TextIO, answered: TextIO) -> None:
    """Read one JSON request, answer one JSON line."""
    request = json.load(asked)
    # The engine prints about itself; only the answer may stand on standard output.
    with redirect_stdout(sys.stderr):
        reason = speak(request)
    json.dump({"reason": reason}, answered)
    answered.flush()


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
    # espeak fails an assertion when Python takes it down; the file is written and the answer given.
    os._exit(0)
