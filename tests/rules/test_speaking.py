"""Under pressure less is said of each call, nothing is said late, and a normal day needs none of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest

from shared.rules.speaking import (
    COMFORT_S,
    IN_ROOM,
    LIMIT_S,
    MOST_JOINED,
    WHOLE_HALL,
    Awaited,
    Form,
    Lengths,
    Saying,
    next_saying,
)
from tests.proof_report import ProofReport
from tests.rules.room_voice import Heard, Made, hear

SEED = 37


def test_nothing_waits() -> None:
    assert next_saying([], None, IN_ROOM) == Saying()


@pytest.mark.parametrize(
    ("ages", "quiet_s", "expected"),
    [
        ([0], None, Saying((0,), Form.SENTENCE)),
        ([19], 0.3, Saying((0,), Form.SENTENCE)),
        ([21], 0.3, Saying((0,), Form.SHORT, chime=False)),
        ([21], 10.0, Saying((0,), Form.SHORT)),
        ([1, 1], None, Saying((0,), Form.SENTENCE)),
        ([1, 1, 1], None, Saying((0,), Form.SENTENCE)),
        ([3, 2, 2], None, Saying((0,), Form.SHORT)),
        ([60, 1], 0.3, Saying((0,), Form.SHORT, chime=False)),
        ([61, 60.5, 1], 0.3, Saying((2,), Form.SENTENCE, late=(0, 1))),
        ([61], 0.3, Saying(late=(0,))),
        ([10] * 13, 0.3, Saying((0,), Form.SHORT, chime=False)),
        ([10] * 14, 0.3, Saying((0,), Form.SHORT, chime=False)),
    ],
)
def test_in_a_room(ages: list[float], quiet_s: float | None, expected: Saying) -> None:
    assert next_saying([Awaited(nth, age) for nth, age in enumerate(ages)], quiet_s, IN_ROOM) == expected


@pytest.mark.parametrize(
    ("rooms", "together"),
    [("a" * 14, (0, 1, 2)), ("aab" + "a" * 12, (0, 1)), ("aba" + "a" * 12, (0,)), ("a" * 6, (0,))],
)
def test_in_the_whole_hall_calls_of_one_room_share_its_name_when_there_is_no_other_way(
    rooms: str, together: tuple[int, ...]
) -> None:
    saying = next_saying([Awaited(nth, 10, room) for nth, room in enumerate(rooms)], 0.3, WHOLE_HALL)
    assert saying.seqs == together
    assert saying.form is (Form.JOINED if len(together) > 1 else Form.SHORT)
    assert len(saying.seqs) <= MOST_JOINED


def burst(count: int, within_s: float, rooms: int = 1) -> list[Made]:
    """``count`` calls evenly in ``within_s`` seconds."""
    return [Made(nth * within_s / count, nth, f"A{nth:03d}", str(nth % rooms)) for nth in range(count)]


def orderly(heard: Heard, calls: Sequence[Made]) -> None:
    """Each call once spoken, late or replaced; in order; never two at a time; none begun later than the limit."""
    spoken = [seq for _, _, seq, _ in heard.spoken]
    assert sorted([*spoken, *heard.late, *heard.replaced]) == sorted(call.seq for call in calls)
    made = {call.seq: call.at for call in calls}
    assert [made[seq] for seq in spoken] == sorted(made[seq] for seq in spoken)
    breaths = sorted({(begin, end) for begin, end, _, _ in heard.spoken})
    assert all(before[1] <= after[0] for before, after in pairwise(breaths))
    assert heard.longest_age_s <= LIMIT_S


@pytest.mark.parametrize(
    ("count", "lengths", "rooms", "most_late"),
    [
        (12, IN_ROOM, 1, 0),
        (12, WHOLE_HALL, 1, 0),
        (12, WHOLE_HALL, 6, 1),
        (30, IN_ROOM, 1, 16),
        (30, WHOLE_HALL, 1, 18),
    ],
)
def test_bursts_in_10_s(count: int, lengths: Lengths, rooms: int, most_late: int, proof: ProofReport) -> None:
    late, ages = [], []
    for seed in range(SEED, SEED + 200):
        calls = burst(count, 10.0, rooms)
        heard = hear(calls, lengths, seed)
        orderly(heard, calls)
        late.append(len(heard.late))
        ages.append(heard.longest_age_s)
    where = "room" if lengths is IN_ROOM else f"hall of {rooms} rooms in turn"
    proof.say(
        f"burst of {count} in 10 s, {where}", seed=SEED, rounds=200, unspoken_most=max(late),
        unspoken_mean=round(sum(late) / 200, 1), last_begun_after_s=round(max(ages), 1),
    )  # fmt: skip
    assert max(late) <= most_late


def test_whole_sentences_only_would_lose_calls_of_the_same_burst(proof: ProofReport) -> None:
    """Negative control: without the short form 12 calls in 10 s do not fit into a minute."""

    def wordy(awaited: Sequence[Awaited], quiet_s: float | None, lengths: Lengths) -> Saying:
        late = tuple(call.seq for call in awaited if call.age_s > LIMIT_S)
        live = tuple(call.seq for call in awaited if call.age_s <= LIMIT_S)
        return Saying(live[:1], Form.SENTENCE, late=late)

    lost = [len(hear(burst(12, 10.0), IN_ROOM, seed, wordy).late) for seed in range(SEED, SEED + 200)]
    assert min(lost) >= 3
    proof.say("negative control: sentences only, burst of 12", unspoken_least=min(lost), unspoken_most=max(lost))


def test_any_trace_is_said_in_order_and_nothing_is_lost_silently(proof: ProofReport) -> None:
    dice = random.Random(SEED)
    rounds = 300
    for _ in range(rounds):
        count, span = dice.randint(1, 60), dice.choice((5.0, 60.0, 600.0))
        calls = [
            Made(dice.uniform(0, span), seq, f"A{dice.randint(0, count):03d}", str(dice.randint(0, 2)))
            for seq in range(count)
        ]
        calls = [Made(call.at, nth, call.ticket, call.joins) for nth, call in enumerate(sorted(calls, key=_at))]
        orderly(hear(calls, dice.choice((IN_ROOM, WHOLE_HALL)), dice.randrange(10**6)), calls)
    proof.none_of("call lost, twice, out of order, overlapping or late", rounds, seed=SEED)


def test_a_trickle_is_whole_sentences(proof: ProofReport) -> None:
    calls = burst(200, 200 * 30.0)
    heard = hear(calls, IN_ROOM, SEED)
    assert heard.count(Form.SENTENCE) == 200
    assert heard.longest_age_s < COMFORT_S
    proof.say("a call every 30 s", sentences=heard.count(Form.SENTENCE))


def _at(call: Made) -> float:
    return call.at
