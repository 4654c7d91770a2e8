"""A room with one voice and a trace of calls: what is said when, by the rule, in a model of time."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from shared.rules.speaking import Awaited, Form, Lengths, Saying, next_saying

Rule = Callable[[Sequence[Awaited], float | None, Lengths], Saying]
"""The rule, or one that is planted for a negative control."""


@dataclass(frozen=True)
class Made:
    """A call: when it was made, in seconds, and whose."""

    at: float
    seq: int
    ticket: str
    joins: str = ""


@dataclass
class Heard:
    """What the room heard."""

    spoken: list[tuple[float, float, int, Form]] = field(default_factory=list)
    """Begin, end, call, form; the calls of one breath have the same times."""
    late: set[int] = field(default_factory=set)
    replaced: set[int] = field(default_factory=set)
    ages: list[float] = field(default_factory=list)

    def count(self, form: Form) -> int:
        return sum(one[3] is form for one in self.spoken)

    @property
    def longest_age_s(self) -> float:
        return max(self.ages, default=0.0)


def hear(calls: Sequence[Made], lengths: Lengths, seed: int, rule: Rule = next_saying) -> Heard:
    """Play ``calls``; each saying takes 0.8 to 1.2 of its mean length."""
    dice, heard = random.Random(seed), Heard()
    calls = sorted(calls, key=lambda call: call.at)
    open_calls: list[Made] = []
    now, ended, nth = 0.0, None, 0
    while nth < len(calls) or open_calls:
        if not open_calls:
            now = max(now, calls[nth].at)
        while nth < len(calls) and calls[nth].at <= now:
            replaced = [call for call in open_calls if call.ticket == calls[nth].ticket]
            heard.replaced |= {call.seq for call in replaced}
            open_calls = [call for call in open_calls if call not in replaced] + [calls[nth]]
            nth += 1
        awaited = [Awaited(call.seq, now - call.at, call.joins) for call in open_calls]
        saying = rule(awaited, None if ended is None else now - ended, lengths)
        heard.late |= set(saying.late)
        done = {*saying.seqs, *saying.late}
        assert done, "calls wait and nothing is decided"
        begun = now
        if saying.seqs:
            each = lengths.sentence if saying.form is Form.SENTENCE else lengths.short
            if saying.form is Form.JOINED:
                each = lengths.joined_each
            now = ended = now + dice.uniform(0.8, 1.2) * each * len(saying.seqs)
        made = {call.seq: call for call in open_calls}
        heard.spoken += [(begun, now, seq, saying.form) for seq in saying.seqs]
        heard.ages += [begun - made[seq].at for seq in saying.seqs]
        open_calls = [call for call in open_calls if call.seq not in done]
    return heard
