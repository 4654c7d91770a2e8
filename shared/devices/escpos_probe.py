"""Finds out once, at set-up, what a printer can tell. What it does not understand it may print as letters."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from shared.devices.escpos_job import INIT
from shared.devices.escpos_printer import OpenLink
from shared.devices.escpos_talk import Talk
from shared.devices.printer_profile import Profile

_CONNECT_S, _ANSWER_S, _LIMIT_S = 2.0, 1.0, 6.0
_MARK = b"Diji"


@dataclass(frozen=True, slots=True)
class Abilities:
    """Which of the three kinds of question the printer answers: its state, work done in order, paper completed."""

    answers: bool = False
    in_order: bool = False
    mark: bool = False

    def fitted(self, profile: Profile) -> Profile:
        """``profile`` with what was found instead of what was assumed."""
        return replace(profile, answers=self.answers, in_order=self.in_order, mark=self.mark)

    def advice(self, profile: Profile) -> str:
        """What to add to the printer's address, in one Indonesian sentence; empty when ``profile`` fits."""
        wanted = [f"mark={_word(self.mark)}"] if self.mark != profile.mark else []
        if not self.mark and self.in_order != profile.in_order:
            wanted.append(f"in_order={_word(self.in_order)}")
        if profile.answers is not None and self.answers != profile.answers:
            wanted.append(f"answers={_word(self.answers)}")
        return f"Tambahkan {'&'.join(wanted)} pada alamat printer, di belakang tanda ?." if wanted else ""


def _word(yes: bool) -> str:
    return "ya" if yes else "tidak"


def probe(open_link: OpenLink, monotonic: Callable[[], float] = time.monotonic) -> Abilities:
    """Ask each kind of question once; about 3 s at most. Raises ``LinkAbsentError`` and ``OSError``."""
    link = open_link(_CONNECT_S)
    try:
        talk = Talk(link, monotonic() + _LIMIT_S, monotonic)
        answers = talk.ask(_ANSWER_S).talks
        talk.send(INIT)
        talk.request_in_order()
        in_order = talk.carried_out(_ANSWER_S)
        talk.request_mark(_MARK)
        mark = talk.marked(_MARK, _ANSWER_S)
        # What a printer took for letters must not stand before the next paper.
        talk.send(INIT)
        return Abilities(answers, in_order, mark)
    finally:
        link.close()
