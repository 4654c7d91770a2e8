"""Every paper once: a printer that loses power, hangs or is cut off anywhere in a job, judged by the paper it made."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

import pytest
from PIL import Image, ImageChops

from shared.devices.escpos_job import PrintJob, job_picture
from shared.devices.escpos_printer import EscposPrinter, Patience
from shared.devices.printer_link import TcpDoor
from shared.devices.printer_profile import Profile
from shared.devices.printer_url import TcpAddress
from shared.devices.printers import paper_job, torn_mark
from shared.ports.printer import NotPrinted, Printed, PrinterState, PrintOutcome, Proof, Slip, Uncertain
from tests.fakes.escpos_device import Break, EscposDevice, Script, joined
from tests.fakes.printer_server import PrinterServer
from tests.fakes.printer_slips import SLIP
from tests.proof_report import ProofReport

SEED = 31_200
QUICK = Patience(limit=0.4, connect=0.3, answer=0.1, knife=0.08, look=0.1)
COPY = replace(SLIP, copy=True)
NEXT = replace(SLIP, number="B012", code="QWERTYUPASDF2", qr="MPP1 SAGARA B012 QWERTYUPASDF2")
LINES = (Break.CYCLE, Break.HANG, Break.RESET)
PROFILES = {
    "mark": Profile(answers=True, mark=True),
    "in order": Profile(answers=True, fragment=128),
    "state only": Profile(answers=True, in_order=False, dots_s=4000),
}


@cache
def jobs(profile: Profile) -> dict[Slip, PrintJob]:
    make = paper_job(profile)
    return {slip: make(slip) for slip in (SLIP, COPY, NEXT)}


@cache
def torn(profile: Profile) -> bytes:
    return torn_mark(profile)


def trimmed(picture: Image.Image) -> Image.Image:
    """Without the white below: how far a paper is fed is no part of what it says."""
    box = ImageChops.invert(picture.convert("L")).getbbox() or (0, 0, 1, 1)
    return picture.convert("L").crop((0, box[1], picture.width, box[3]))


@cache
def known(profile: Profile) -> dict[bytes, str]:
    names = {SLIP: "original", COPY: "copy", NEXT: "next"}
    return {trimmed(job_picture(job.data)).tobytes(): names[slip] for slip, job in jobs(profile).items()}


def judged(paper: Image.Image, profile: Profile) -> str:
    """What a person holds: a whole paper, one that says that it was cut short, or something that must not be."""
    cut_short = trimmed(job_picture(torn(profile)))
    seen = trimmed(paper)
    if name := known(profile).get(seen.tobytes()):
        return name
    low = seen.crop((0, max(0, seen.height - cut_short.height), seen.width, seen.height))
    return "cut short" if low.tobytes() == cut_short.tobytes() else "strange"


Make = Callable[[PrinterServer, Profile], EscposPrinter]


def ours(server: PrinterServer, profile: Profile, patience: Patience = QUICK) -> EscposPrinter:
    address = TcpAddress("127.0.0.1", server.port)
    return EscposPrinter(
        TcpDoor(address).open, jobs(profile).__getitem__, profile,
        patience=patience, torn=torn(profile),
    )  # fmt: skip


def calm(server: PrinterServer, profile: Profile) -> EscposPrinter:
    """With so much patience that an answer comes in time on a busy machine too."""
    return ours(server, profile, Patience(limit=3, answer=1, knife=0.3, look=0.2))


@dataclass(frozen=True)
class Round:
    """One job with one fault."""

    name: str
    script: Script
    slow: bool
    tries: int = 40


def until_printed(printer: EscposPrinter, slip: Slip, again: Slip, tries: int) -> bool:
    """What the help desk does: a paper is asked for until one is sure to be out, as a copy once one may be out."""
    for _ in range(tries):
        match printer.print(slip):
            case Printed():
                return True
            case Uncertain():
                slip = again
            case NotPrinted():
                pass
    return False


def settled(server: PrinterServer) -> None:
    """The fault has come, or nothing is left that it could come to."""
    for _ in range(400):
        if server.closed.is_set() or server.device.broke.wait(0.005):
            return


def played(one: Round, make: Make) -> tuple[PrintOutcome, Counter[str], float]:
    """The job with its fault, what the outcome asks for, and the next visitor's job; then the papers in the tray."""
    profile = PROFILES[one.name]
    device = EscposDevice(mark=profile.mark, in_order=profile.in_order, slow=one.slow, script=one.script)
    with PrinterServer(device) as server:
        printer = make(server, profile)
        began = time.monotonic()
        outcome = printer.print(SLIP)
        took = time.monotonic() - began
        settled(server)
        server.mend()
        well = isinstance(outcome, Printed) or until_printed(
            printer, SLIP if isinstance(outcome, NotPrinted) else COPY, COPY, one.tries
        )
        well = until_printed(printer, NEXT, NEXT, one.tries) and well
        well = server.closed.wait(5) and well
    papers = Counter(judged(paper, profile) for paper in device.papers)
    return outcome, papers if well else papers + Counter(strange=1), took


def fault(outcome: PrintOutcome, papers: Counter[str]) -> str:
    """What is wrong with the papers in the tray; empty when all is as it must be."""
    if papers["strange"]:
        return "a paper that nobody can explain"
    if papers["original"] > 1 or (isinstance(outcome, Printed) and papers["original"] != 1):
        return f"{papers['original']} originals"
    if papers["original"] + papers["copy"] == 0:
        return "no paper at all"
    return "" if papers["next"] >= 1 else "the next paper is spoilt"


def tally(rounds: Iterable[Round], make: Make) -> tuple[dict[str, float], list[str]]:
    outcomes: Counter[str] = Counter()
    faults: list[str] = []
    rounds = list(rounds)
    for name in {one.name for one in rounds}:
        known(PROFILES[name])
        torn(PROFILES[name])
    with ThreadPoolExecutor(6) as several:
        played_rounds = list(several.map(lambda one: played(one, make), rounds))
    longest = max(took for _, _, took in played_rounds)
    for one, (outcome, papers, _) in zip(rounds, played_rounds, strict=True):
        outcomes[type(outcome).__name__.lower()] += 1
        if wrong := fault(outcome, papers):
            faults.append(f"{wrong}: {one} {outcome} {dict(papers)}")
    return {**outcomes, "limit_s": QUICK.limit, "longest_s": round(longest, 2)}, faults


def boundaries(name: str) -> list[Script]:
    """Each kind of fault when each piece has come, and instead of carrying out each command."""
    pieces = jobs(PROFILES[name])[SLIP].pieces
    ends = [sum(map(len, pieces[: nth + 1])) for nth in range(len(pieces))]
    ends += [ends[-1] - 3, ends[-1] + 3, ends[-1] + 11]
    at_bytes = [Script(kind, byte=at) for kind, at in product(LINES, ends)]
    return at_bytes + [Script(kind, command=nth) for kind, nth in product(LINES, range(len(pieces) + 3))]


def at_offsets(rng: random.Random, name: str, count: int, kinds: tuple[Break, ...]) -> list[Script]:
    length = len(jobs(PROFILES[name])[SLIP].data) + 11
    return [Script(rng.choice(kinds), byte=rng.randrange(1, length)) for _ in range(count)]


def test_at_every_command_boundary(proof: ProofReport) -> None:
    rounds = [Round(name, script, slow=True) for name in PROFILES for script in boundaries(name)]
    outcomes, faults = tally(rounds, ours)
    assert not faults, "\n".join(faults)
    proof.none_of("faults at command boundaries that lost or doubled a paper", len(rounds), **outcomes)


def test_at_two_hundred_offsets(proof: ProofReport) -> None:
    rng = random.Random(SEED)
    names = rng.choices(list(PROFILES), k=200)
    rounds = [Round(name, at_offsets(rng, name, 1, LINES)[0], slow=rng.random() < 0.5) for name in names]
    outcomes, faults = tally(rounds, ours)
    assert not faults, "\n".join(faults)
    proof.none_of("faults at random offsets that lost or doubled a paper", len(rounds), seed=SEED, **outcomes)


@pytest.mark.long
def test_at_two_hundred_offsets_for_each_kind_of_fault_and_printer(proof: ProofReport) -> None:
    rng = random.Random(SEED + 1)
    rounds = [
        Round(name, script, slow=slow)
        for name, kind, slow in product(PROFILES, LINES, (False, True))
        for script in at_offsets(rng, name, 200, (kind,))
    ]
    outcomes, faults = tally(rounds, ours)
    assert not faults, "\n".join(faults)
    proof.none_of("faults at random offsets that lost or doubled a paper", len(rounds), seed=SEED + 1, **outcomes)


class Hasty(EscposPrinter):
    """Says "printed" as soon as the last byte is sent."""

    def _proof(self, talk: object, job: PrintJob) -> PrintOutcome:
        return Printed(PrinterState.READY, Proof.STATUS)


def test_a_printer_class_that_trusts_the_last_byte_is_caught(proof: ProofReport) -> None:
    def hasty(server: PrinterServer, profile: Profile) -> EscposPrinter:
        address = TcpAddress("127.0.0.1", server.port)
        return Hasty(
            TcpDoor(address).open, jobs(profile).__getitem__, profile,
            patience=QUICK, torn=torn(profile),
        )  # fmt: skip

    rounds = [Round("mark", Script(Break.CYCLE, command=nth), slow=True) for nth in range(6)]
    _, faults = tally(rounds, hasty)
    assert faults
    proof.say("negative control: “printed” after the last byte", rounds=len(rounds), found=len(faults))


def test_a_job_that_does_not_start_clean_is_caught(proof: ProofReport) -> None:
    def careless(server: PrinterServer, profile: Profile) -> EscposPrinter:
        printer = ours(server, profile)
        printer._begin = lambda: ()  # type: ignore[method-assign]
        return printer

    rng = random.Random(SEED)
    rounds = [Round("mark", script, slow=False, tries=6) for script in at_offsets(rng, "mark", 4, (Break.RESET,))]
    _, faults = tally(rounds, careless)
    assert faults
    proof.say("negative control: no clean start", seed=SEED, rounds=len(rounds), found=len(faults))


@pytest.mark.parametrize("kind", [Break.PAPER_END, Break.COVER, Break.KNIFE])
@pytest.mark.parametrize("name", list(PROFILES))
def test_a_fault_that_stops_the_paper_is_named_and_what_waited_comes_out_once(kind: Break, name: str) -> None:
    for nth in (0, 2, 5):
        outcome, papers, _ = played(Round(name, Script(kind, command=nth), slow=True), calm)
        assert outcome == Uncertain(
            {Break.PAPER_END: PrinterState.PAPER_OUT, Break.COVER: PrinterState.COVER_OPEN}.get(
                kind, PrinterState.CUTTER
            )
        )
        assert not fault(outcome, papers), (nth, papers)


def test_the_judge_sees_a_half_paper() -> None:
    profile = PROFILES["mark"]
    half = job_picture(jobs(profile)[SLIP].data).crop((0, 0, 576, 300))
    assert judged(half, profile) == "strange"
    assert judged(joined([half, job_picture(torn(profile))]), profile) == "cut short"
