"""The machine's clock jumps, fails and is set while two programs work: no number twice, order kept, no day closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.proof_report import ProofReport
from tests.proofs.clock_hall import ClockHall, WrongError, same

SEED = 16
EPOCH = datetime(1970, 1, 1, 0, 0, 7, tzinfo=UTC)
LATE = datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC)
BIOS = datetime(2019, 1, 1, tzinfo=UTC)

Happens = tuple[Callable[[ClockHall], None], str | None]
FAULTS: dict[str, Happens] = {
    "one second on": (lambda h: h.jump(seconds=1), None),
    "one second back": (lambda h: h.jump(seconds=-1), None),
    "NTP steps of a minute": (lambda h: h.jump(seconds=h.rng.choice([-60, 60])), None),
    "an hour on": (lambda h: h.jump(hours=1), "ahead"),
    "an hour back": (lambda h: h.jump(hours=-1), "behind"),
    "a day on": (lambda h: h.jump(days=1), "ahead"),
    "a day back": (lambda h: h.jump(days=-1), "behind"),
    "over midnight": (lambda h: h.jump(hours=15, minutes=30), "ahead"),
    "to 1970": (lambda h: h.show(EPOCH), "behind"),
    "to 2038": (lambda h: h.show(LATE), "ahead"),
    "to 2099": (lambda h: h.show(LATE.replace(year=2099)), "ahead"),
    "power back with 1970": (lambda h: h.reboot(EPOCH, 120), "behind"),
    "power back with the BIOS date": (lambda h: h.reboot(BIOS, 120), "behind"),
    "power back with 2038": (lambda h: h.reboot(LATE, 120), "ahead"),
    "power back with a right clock": (lambda h: h.reboot(None, 120), None),
}


def live_through(hall: ClockHall, happens: Happens) -> None:
    """A morning, the fault, work, a program that dies, the repair, work, and the night."""
    fault, doubt = happens
    for _ in range(4):
        hall.issue()
    for _ in range(6):
        hall.act()
    fault(hall)
    for _ in range(8):
        hall.act()
    same(hall.doubt(), doubt, "what staff are asked")
    hall.restart_one()
    same(hall.doubt(), doubt, "what staff are asked after a program's restart")
    for _ in range(6):
        hall.act()
    hall.jump(seconds=-hall.wrong.total_seconds())
    same(hall.doubt(), None, "nothing is asked of a right clock")
    for _ in range(5):
        hall.act()
    hall.night()


def run(folder: Path, name: str, seed: int, mode: str = "right") -> ClockHall:
    folder.mkdir()
    hall = ClockHall(folder, seed, mode)
    try:
        live_through(hall, FAULTS[name])
    finally:
        hall.close()
    return hall


# The others say the same with another figure; the long form has them all.
SHORT = [name for name in FAULTS if name not in ("to 2099", "power back with the BIOS date", "one second on")]


@pytest.mark.parametrize("name", SHORT)
def test_the_hall_goes_on(name: str, tmp_path: Path, proof: ProofReport) -> None:
    hall = run(tmp_path / "hall", name, SEED)
    proof.none_of(f"wrong after “{name}”", hall.asked, seed=SEED)


@pytest.mark.long
@pytest.mark.parametrize("name", FAULTS)
def test_the_hall_goes_on_in_many_courses(name: str, tmp_path: Path, proof: ProofReport) -> None:
    asked = sum(run(tmp_path / str(seed), name, seed).asked for seed in range(10))
    proof.none_of(f"wrong after “{name}”, 10 courses", asked, seed=0)


@pytest.mark.parametrize(
    "names",
    [
        ["an hour back", "over midnight", "power back with 2038"],
        pytest.param([name for name, (_, doubt) in FAULTS.items() if doubt], marks=pytest.mark.long),
    ],
    ids=["some", "all"],
)
def test_a_hall_that_trusts_the_clock_is_found_out(names: list[str], tmp_path: Path, proof: ProofReport) -> None:
    for place, name in enumerate(names):
        with pytest.raises(WrongError) as told:
            run(tmp_path / str(place), name, SEED, "wall")
        proof.say(f"negative control: trusts the clock, {name}: {told.value}", seed=SEED)
