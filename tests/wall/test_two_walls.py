"""Two walls of one room as processes, killed, stopped or cut off at random: no call is said twice or over another."""

from __future__ import annotations

from collections import Counter as Tally
from statistics import median

import pytest

from tests.proof_report import ProofReport
from tests.proofs.test_officers import folder_in_memory
from tests.wall.room_walls import Room, handed_on_s, heard

SEED = 20261124
TRIES = 5
WRONG = ("said twice", "over each other", "said late", "lost")


def play(rounds: int, seed: int, way: str = "right") -> tuple[Room, Tally[str], list[float]]:
    with folder_in_memory() as folder:
        room = Room(folder, way, seed)
        try:
            for _ in range(rounds):
                room.round()
        finally:
            room.end()
        return room, heard(room), handed_on_s(room)


def prove(rounds: int, seed: int, proof: ProofReport) -> Tally[str]:
    room, told, handed_on = play(rounds, seed)
    proof.say(
        "two walls of a room", seed=seed, rounds=rounds, calls=told["made"], said=told["said"], unsaid=told["unsaid"],
        stalls=told["stalls"], handed_on=len(handed_on), median_s=round(median(handed_on or [0]), 1),
        longest_s=round(max(handed_on, default=0), 1), **room.faults,
    )  # fmt: skip
    assert {what: told[what] for what in WRONG} == dict.fromkeys(WRONG, 0)
    assert told["said"] + told["unsaid"] == told["made"] > 2 * rounds
    proof.none_of("call said by both walls, over another, late or lost", told["made"], seed=seed)
    return told


def test_two_walls_say_each_call_once_and_never_over_each_other(proof: ProofReport) -> None:
    prove(4, SEED, proof)


@pytest.mark.long
def test_two_walls_a_thousand_times(proof: ProofReport) -> None:
    told = prove(1000, SEED + 1, proof)
    assert told["said"] >= 0.999 * told["made"]


@pytest.mark.parametrize(("way", "fault"), [("unfenced", "over each other"), ("unclaimed", "said twice")])
def test_without_turns_or_claims_it_is_found(way: str, fault: str, proof: ProofReport) -> None:
    """Negative control. Which wall is quicker is chance: a busy machine may need a second try."""
    for more in range(TRIES):
        told = of_a_while(way, SEED + more)
        if told[fault]:
            break
    assert told[fault] > 0
    proof.say(f"negative control, {way}", seed=SEED + more, calls=told["made"], found=told[fault])


def of_a_while(way: str, seed: int) -> Tally[str]:
    """What two walls say together in two seconds."""
    with folder_in_memory() as folder:
        room = Room(folder, way, seed)
        try:
            room.calls_for(2.0)
        finally:
            room.end()
        return heard(room)
