"""The sentence in which a reader sees the word to record, so that it is said as in the middle of a call."""

from __future__ import annotations

from shared.devices.speech_phrases import Piece
from shared.ports.voice import Language

_CARRIERS = {
    "id": {
        "letter": "Nomor antrean {}, satu dua tiga.",
        "word": "Nomor antrean a, satu {} tiga.",
        "name": "Silakan menuju loket tiga, {}, lantai satu.",
        "counter": "Silakan menuju {} tiga.",
        "nomor antrean": "{} a, satu dua tiga.",
        "silakan menuju": "{} loket tiga.",
        "ruang": "Loket tiga, {} Melati.",
        "lantai": "Ruang Melati, {} satu.",
        "belas": "Silakan menuju loket dua {}, Samsat.",
        "puluh": "Silakan menuju loket dua {} satu.",
        "sepuluh": "Silakan menuju loket {}, Samsat.",
        "sebelas": "Silakan menuju loket {}, Samsat.",
        "ratus": "Nomor antrean a, dua {} lima.",
        "seratus": "Nomor antrean a, {} lima.",
        "ribu": "Nomor antrean a, dua {} lima.",
        "seribu": "Nomor antrean a, {} lima.",
        "say": "{}. Nomor antrean a, satu dua tiga.",
    },
    "en": {
        "letter": "Queue number {}, one two three.",
        "word": "Queue number ay, one {} three.",
        "name": "Please go to counter three, {}, floor one.",
        "queue number": "{} ay, one two three.",
        "please go to": "{} counter three.",
        "counter": "Please go to {} three.",
        "room": "Counter three, {} Melati.",
        "floor": "Room Melati, {} one.",
        "hundred": "Queue number ay, two {} and five.",
        "thousand": "Queue number ay, two {} and five.",
        "and": "Queue number ay, two hundred {} five.",
        "say": "{}. Queue number ay, one two three.",
    },
}


def carrier(piece: Piece, language: Language) -> tuple[str, str]:
    """What stands before and behind the word to be said."""
    forms = _CARRIERS[language]
    kind = "counter" if piece.text == "loket" else piece.key.partition("-")[0]
    before, _, behind = forms.get(piece.text if piece.text in forms else kind, "{}").partition("{}")
    return before, behind
