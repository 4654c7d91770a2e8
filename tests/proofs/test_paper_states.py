"""A kiosk is killed or stopped at each step of a paper: one first paper at most, and nobody stays without one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter as Tally
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from shared.actions.local import LocalQueue
from shared.rules.papers import HOLD_S, LAPSED, PaperState, TicketPaper
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, at, small_mall
from tests.proof_report import ProofReport
from tests.proofs.clock_child import MachineClock
from tests.proofs.paper_child import STEPS, feed
from tests.proofs.test_officers import folder_in_memory
from tests.store.crowd import ROOT

SEED = 20261126
BEGINS = at("08:00")


@dataclass
class Printing:
    """Kiosks, their printer and the help desk, on a clock that a test steps."""

    folder: Path
    way: str
    dice: random.Random
    moment: datetime = BEGINS
    did: Tally[str] = field(default_factory=Tally)
    codes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, machine = self.folder / "queue.db", self.folder / "machine"
        self.printer = self.folder / "printer"
        self._clock = MachineClock(machine)
        self._pass(0)
        create_store(path, small_mall(hours=ALWAYS), self.moment, {}).close()
        self.queue = LocalQueue(open_store(path), self._clock)
        self._kiosks = subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.paper_child", str(path), str(machine), str(self.printer), self.way],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def round(self, how: str, step: int) -> None:
        """One number: its kiosk meets its fate, another one tries at once, the help desk when the time is over."""
        self._keep_within_a_day()
        number = self.queue.issue("A01").code
        self.codes.append(number)
        pid, stands = self._ask(f"{number} one {how} {step}").split()
        self.did[stands] += 1
        self._ask(f"{number} two whole 0")
        late = self.dice.random() < 0.5
        if stands == "stopped" and not late:
            stands = self._go_on(pid)
        self._pass(self.dice.choice([1, HOLD_S + 1, HOLD_S + 1, 600]))
        if self.dice.random() < 0.5:
            self.queue.tick()
        self._help(number)
        if stands == "stopped":
            self._go_on(pid)
        self._pass(HOLD_S + 1)
        self._help(number)

    def _keep_within_a_day(self) -> None:
        """No round spans a midnight, which would close its number."""
        local = self.queue.mall().local(self.moment)
        if local.hour == 23:
            self._pass((timedelta(hours=1) - timedelta(minutes=local.minute - 1)).total_seconds())

    def end(self) -> None:
        self._kiosks.communicate()
        self.queue.close()

    def papers(self) -> tuple[Tally[str], Tally[str], Tally[str]]:
        """By code: first papers begun, copies begun, papers that are whole."""
        firsts, copies, whole = Tally[str](), Tally[str](), Tally[str]()
        for line in self.printer.read_text("ascii").splitlines():
            what, number, copy = line.split()
            if what == "cut":
                whole[number] += 1
            else:
                (copies if int(copy) else firsts)[number] += 1
        return firsts, copies, whole

    def _help(self, number: str) -> None:
        """The help desk prints what its list shows, and for who stands there without a paper."""
        listed = {trouble.ticket.code for trouble in self.queue.papers_in_trouble()}
        without = self.printer.exists() and f"cut {number} " not in self.printer.read_text("ascii")
        if number not in listed and not without:
            return
        paper = self.queue.reserve_print(number, "desk") or self.queue.reprint(number, "desk")
        if paper is None or not self.queue.begin_print(paper):
            self.did["help later"] += 1
            return
        feed(self.printer, "begun", number, paper.copy)
        feed(self.printer, "cut", number, paper.copy)
        assert self.queue.settle_print(paper, PaperState.PRINTED)
        self.did["helped"] += 1

    def _go_on(self, pid: str) -> str:
        os.kill(int(pid), signal.SIGCONT)
        return self._ask(pid).split()[1]

    def _ask(self, line: str) -> str:
        assert self._kiosks.stdin is not None
        assert self._kiosks.stdout is not None
        self._kiosks.stdin.write(line + "\n")
        self._kiosks.stdin.flush()
        return self._kiosks.stdout.readline()

    def _pass(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self._clock.set(self.moment, timedelta(), 0, (self.moment - BEGINS).total_seconds())


def play(times: int, seed: int, way: str) -> tuple[Printing, Tally[str]]:
    """Each fate at each step so many times; what was found."""
    with folder_in_memory() as folder:
        printing, found = Printing(folder, way, random.Random(seed)), Tally[str]()
        try:
            for how, step, _ in product(("kill", "stop"), range(1, STEPS + 1), range(times)):
                printing.round(how, step)
            numbers = printing.codes
            firsts, copies, whole = printing.papers()
            found["two first papers"] = sum(firsts[number] > 1 for number in numbers)
            found["no whole paper"] = sum(not whole[number] for number in numbers)
            found["still in trouble"] = len(printing.queue.papers_in_trouble())
            found["copies"], found["firsts"], found["rounds"] = copies.total(), firsts.total(), len(numbers)
        finally:
            printing.end()
        return printing, found


def prove(times: int, seed: int, proof: ProofReport) -> None:
    printing, found = play(times, seed, "right")
    assert (found["two first papers"], found["no whole paper"], found["still in trouble"]) == (0, 0, 0)
    assert found["copies"] > 0
    assert printing.did["stopped"] == found["rounds"] / 2
    proof.none_of(
        "kiosk killed or stopped at a step of a paper: two first papers, none, or never resolved", found["rounds"],
        seed=seed, firsts=found["firsts"], marked_copies=found["copies"], helped=printing.did["helped"],
    )  # fmt: skip


def test_one_first_paper_whatever_becomes_of_the_kiosk(proof: ProofReport) -> None:
    prove(4, SEED, proof)


@pytest.mark.long
def test_one_first_paper_whatever_becomes_of_the_kiosk_a_thousand_times(proof: ProofReport) -> None:
    prove(84, SEED + 1, proof)


def test_a_kiosk_that_does_not_ask_prints_a_second_first_paper(proof: ProofReport) -> None:
    _, found = play(4, SEED, "hasty")
    assert found["two first papers"] > 0
    proof.say(
        "negative control: prints whatever the queue answers", seed=SEED, rounds=found["rounds"],
        two_first_papers=found["two first papers"],
    )  # fmt: skip


def test_taking_uncertain_for_failed_prints_a_second_first_paper(
    proof: ProofReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hopeful(paper: TicketPaper, now: datetime) -> TicketPaper:
        if paper.state not in (PaperState.RESERVED, PaperState.PRINTING) or paper.held.holds(now):
            return paper
        return replace(paper, state=PaperState.FAILED, settled_at=now, reason=LAPSED)

    monkeypatch.setattr(TicketPaper, "at", hopeful)
    _, found = play(2, SEED, "right")
    assert found["two first papers"] > 0
    proof.say(
        "negative control: uncertain is taken for failed", seed=SEED, rounds=found["rounds"],
        two_first_papers=found["two first papers"],
    )  # fmt: skip
