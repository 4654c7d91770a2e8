"""A kiosk is killed anywhere on the way from the number to its paper: one valid paper, or a copy that says so."""

from __future__ import annotations

import os
import random
import signal
import threading
from collections import Counter as Tally
from dataclasses import dataclass

import pytest

from tests.fakes.escpos_device import EscposDevice
from tests.fakes.printer_server import PrinterServer
from tests.kiosk.kiosks import Kiosk, KioskHall, kiosk_hall
from tests.proof_report import ProofReport

SEED = 20261124
OPTIONS = "model=epson-tm&fragment=64&pause_ms=10"
"""Pieces so small, and pauses, that a kill falls between them."""
JOB = 30_000
"""Bytes of a paper, about."""


@dataclass
class DeadlyDevice(EscposDevice):
    """Kills whoever prints when so many bytes of the paper have come."""

    victim: int = 0
    deadly: int = 0

    def feed(self, data: bytes) -> None:
        super().feed(data)
        if self.victim and self.taken >= self.deadly:
            victim, self.victim = self.victim, 0
            os.kill(victim, signal.SIGKILL)


def strike(kiosk: Kiosk, device: DeadlyDevice, dice: random.Random) -> str:
    """The kiosk takes a number, and dies: when some of its paper has come, or after a while. What it died of."""
    device.arm(None)
    if dice.random() < 0.6:
        device.deadly, device.victim = dice.randrange(1, JOB), kiosk.pid
        kiosk.take()
        kiosk.wait()
        return "bytes"
    kiosk.take()
    threading.Event().wait(dice.uniform(0, 0.25))
    kiosk.kill()
    return "moment"


def play(rounds: int, seed: int, way: str) -> Tally[str]:
    """So many kiosks, each killed with a visitor before it; what was found in the tray and at the help desk."""
    dice, found = random.Random(seed), Tally[str]()
    device = DeadlyDevice(slow=True)
    with kiosk_hall(PrinterServer(device), OPTIONS, way) as hall:
        for _ in range(rounds):
            found[strike(hall.begin(), device, dice)] += 1
            hall.help()
        last = hall.begin()
        last.take()
        last.until(lambda seen: seen["page"] == "no_paper" or seen["paper"] == "out")
        last.end()
        hall.help()
        assert hall.server.closed.wait(30)
        found["rounds"] = rounds
        found.update(judged(hall))
    return found


def judged(hall: KioskHall) -> Tally[str]:
    """What is wrong with the papers, and how many there are."""
    whole, strange = hall.papers()
    found = Tally[str]()
    found["strange papers"] = len(strange)
    for number in hall.reserved():
        firsts = whole[number, 0] + hall.desk[number, 0]
        copies = whole[number, 1] + sum(count for (of, copy), count in hall.desk.items() if of == number and copy)
        found["two firsts"] += firsts > 1
        found["no paper"] += firsts + copies == 0
        found["numbers"] += 1
        found["firsts"] += firsts
        found["copies"] += copies
    found["still in trouble"] = len(hall.queue.papers_in_trouble())
    return found


def prove(rounds: int, seed: int, proof: ProofReport) -> None:
    found = play(rounds, seed, "right")
    wrong = {name: found[name] for name in ("strange papers", "two firsts", "no paper", "still in trouble")}
    assert not any(wrong.values()), wrong
    assert found["firsts"] > 1
    proof.none_of(
        "kiosks killed on the way to a paper: a second first, none, or one that nobody can explain", rounds, seed=seed,
        numbers=found["numbers"], firsts=found["firsts"], marked_copies=found["copies"],
        killed_amid_bytes=found["bytes"], killed_at_a_moment=found["moment"],
    )  # fmt: skip


def test_one_valid_paper_or_a_marked_copy_wherever_the_kiosk_is_killed(proof: ProofReport) -> None:
    prove(5, SEED, proof)


@pytest.mark.long
def test_one_valid_paper_or_a_marked_copy_in_two_hundred_and_fifty_kills(proof: ProofReport) -> None:
    prove(250, SEED + 1, proof)


@pytest.mark.parametrize(("way", "fault"), [("careless", "strange papers"), ("hasty", "two firsts")])
def test_a_kiosk_without_its_protection_is_caught(way: str, fault: str, proof: ProofReport) -> None:
    found = play(4, SEED, way)
    assert found[fault] > 0
    proof.say(f"negative control: {way}", seed=SEED, rounds=found["rounds"], found=found[fault])
