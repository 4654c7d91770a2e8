"""A burst of calls through the real queue and announcer: in order, in short, none overlapping, none old."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from display.wall.viewmodels import announcer
from display.wall.viewmodels.announcing import ToSay, choose
from shared.actions.views import BoardCall
from shared.rules.events import Kind
from shared.rules.speaking import Form
from tests.proof_report import ProofReport
from tests.wall.hall import Hall, hall_mall
from tests.wall.stage import Speaker

LASTS_S = {Form.SENTENCE: 9, Form.SHORT: 4}
"""Whole seconds of a call, as measured; the chime is in the sentence."""


def burst(count: int, within_s: int) -> tuple[Speaker, list[tuple[int, str]]]:
    """``count`` calls in so many seconds, and two minutes to say them; answers when each was begun."""
    counters = tuple(str(nth) for nth in range(1, count + 1))
    hall = Hall(hall_mall((("A", "Disdukcapil", counters),)))
    hall.issue("A01", count)
    one, begun, left, called = Speaker(hall), list[tuple[int, str]](), 0, 0
    for second in range(within_s + 120):
        while called < count and called * within_s <= second * count:
            hall.call(counters[called])
            called += 1
        one.wake()
        if one.output.begun is not None and left == 0:
            one.output.start()
            one.drain()
            begun.append((second, one.output.played[-1].split("-", maxsplit=1)[0]))
            left = LASTS_S[one.voice.asked[-1].form]
        one.pass_s(1)
        if left:
            left -= 1
            if left == 0:
                one.output.end()
                one.drain()
    return one, begun


def test_12_calls_in_10_s_are_all_said_in_order(qapp: object, proof: ProofReport) -> None:
    one, begun = burst(12, 10)
    assert [number for _, number in begun] == [f"A{nth:03d}" for nth in range(1, 13)]
    assert sum(event.kind is Kind.SPOKEN for event in one.hall.queue.events()) == 12
    forms = [asked.form for asked in one.voice.asked]
    assert forms[0] is Form.SENTENCE
    assert forms.count(Form.SHORT) >= 8
    assert not any(asked.chime for asked in one.voice.asked if asked.form is Form.SHORT)
    proof.say("burst of 12 through queue and announcer", spoken=12, unspoken=0, last_begun_at_s=begun[-1][0])


def test_of_30_in_10_s_none_is_said_when_it_is_old(qapp: object, proof: ProofReport) -> None:
    one, begun = burst(30, 10)
    said = [number for _, number in begun]
    assert said == sorted(set(said)), "in order, each once"
    made_at = {f"A{nth + 1:03d}": nth / 3 for nth in range(30)}
    assert all(second - made_at[number] <= 62 for second, number in begun)
    assert len(said) >= 15
    assert one.hall.queue.unspoken("melati") == []
    proof.say("burst of 30 through queue and announcer", spoken=len(said), unspoken=30 - len(said))


def test_with_whole_sentences_only_calls_of_the_burst_are_lost(
    qapp: object, monkeypatch: pytest.MonkeyPatch, proof: ProofReport
) -> None:
    """Negative control: the same burst without the short form."""

    def wordy(calls: Sequence[BoardCall], *rest: object, **options: object) -> ToSay | None:
        found = choose(calls, *rest, **options)  # type: ignore[arg-type]
        return ToSay(found.entries[:1]) if found else None

    monkeypatch.setattr(announcer, "choose", wordy)
    _, begun = burst(12, 10)
    assert len(begun) < 10
    proof.say("negative control: sentences only", spoken=len(begun), unspoken_found=12 - len(begun))
