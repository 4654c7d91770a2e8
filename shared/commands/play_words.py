"""What a played day refuses, in the caller's own names and in the requests that the caller can send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.rules.errors import Reason, Refused
from shared.rules.sentences import sentence

_IN_REQUESTS = {
    Reason.COUNTER_CLOSED: "{counter} sedang tutup. Buka dulu dengan open_counter.",
    Reason.COUNTER_ON_BREAK: "{counter} sedang istirahat. Buka lagi dengan resume_counter.",
    Reason.COUNTER_EMPTY: "{counter} tidak sedang memegang tiket. Panggil dulu dengan next.",
    Reason.HEAD_OFFICE: "Layanan {service} tidak punya loket hari ini. Pilih layanan lain.",
    Reason.RETURNED_TOO_OFTEN: "Nomor {number} sudah {limit} kali kembali. Ambil tiket baru dengan issue.",
}


@dataclass(frozen=True)
class CallersWords:
    """The caller's names by inner code or number."""

    services: Mapping[str, str]
    tickets: Mapping[str, str] = field(default_factory=dict)

    def sentence(self, refused: Refused) -> str:
        """The refusal as one sentence."""
        facts = dict(refused.facts)
        for name, known in (("service", self.services), ("number", self.tickets), ("ticket", self.tickets)):
            if name in facts:
                facts[name] = known.get(str(facts[name]), str(facts[name]))[:40]
        if form := _IN_REQUESTS.get(refused.reason):
            return form.format_map(facts)
        return sentence(Refused(refused.reason, **facts))
