"""The calls of whole days, made by the real rules, spoken in six rooms: a normal day leaves none unspoken."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import Any

import pytest

from shared.commands.play_day import PlayedDays
from shared.rules.speaking import IN_ROOM, WHOLE_HALL, Form
from tests.proof_report import ProofReport
from tests.rules.room_voice import Heard, Made, hear
from tests.waits.day_sim import DayRun, Mall, asker

ROOMS = 6
SEED = 4
AGAIN_AFTER_S = 30.0
NOBODY_CAME = 0.1


def calls_of_day(tickets: int, seed: int, *, bad: bool) -> list[Made]:
    """Every call of a day of ``tickets``: one in ten is called twice more, half a minute apart."""
    mall = Mall.make(seed)
    ask, dice = asker(PlayedDays()), random.Random(seed)
    room_of = {f"I{nth}": str(nth % ROOMS) for nth in range(25)}
    made: list[tuple[float, str, str]] = []

    def listening(request: dict[str, Any]) -> dict[str, Any]:
        answer = ask(request)
        if request["do"] == "next" and answer.get("ticket") is not None:
            agency = str(request["counter"]).partition("-")[0]
            times = 3 if dice.random() < NOBODY_CAME else 1
            ticket, room = str(answer["ticket"]), room_of[agency]
            made.extend((request["now"] + again * AGAIN_AFTER_S, ticket, room) for again in range(times))
        return answer

    DayRun(mall, listening, seed, tickets, bad=bad).run()
    return [Made(at, nth, ticket, room) for nth, (at, ticket, room) in enumerate(sorted(made))]


def spoken(calls: list[Made]) -> dict[str, Heard]:
    """Each room on its own, and the hall as if it had one voice for all."""
    rooms: dict[str, list[Made]] = defaultdict(list)
    for call in calls:
        rooms[call.joins].append(call)
    heard = {room: hear(mine, IN_ROOM, SEED) for room, mine in sorted(rooms.items())}
    return heard | {"hall": hear(calls, WHOLE_HALL, SEED)}


@pytest.mark.parametrize(
    ("tickets", "bad"), [(1000, False), pytest.param(4000, True, marks=pytest.mark.long)], ids=["normal", "bad"]
)
def test_a_day_in_its_rooms(tickets: int, bad: bool, proof: ProofReport) -> None:
    calls = calls_of_day(tickets, SEED, bad=bad)
    assert len(calls) > tickets * 0.8
    heard = spoken(calls)
    rooms = [one for room, one in heard.items() if room != "hall"]
    late = sum(len(one.late) for one in rooms)
    said = sum(len(one.spoken) for one in rooms)
    proof.say(
        f"a {'bad' if bad else 'normal'} day of {tickets} tickets in {ROOMS} rooms", seed=SEED, calls=len(calls),
        unspoken=late, sentences=sum(one.count(Form.SENTENCE) for one in rooms), spoken=said,
        last_begun_after_s=round(max(one.longest_age_s for one in rooms), 1),
        unspoken_if_one_voice_for_the_hall=len(heard["hall"].late),
    )  # fmt: skip
    assert said + late + sum(len(one.replaced) for one in rooms) == len(calls)
    if not bad:
        assert late == 0
