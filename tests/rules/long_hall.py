"""Days of a whole hall by random legal and illegal actions: the real queue, and beside it a clerk for each agency."""

from __future__ import annotations

import random
import time
from array import array
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from shared.actions.catalogue import load_catalogue
from shared.actions.local import LocalQueue
from shared.ports.store import Store
from shared.rules.errors import Refused
from shared.rules.keeping import KEEPING, Keeping
from shared.rules.mall import Agency, CounterPlan, Mall, Room, Service, Settings
from shared.rules.tickets import Group, Outcome
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import ALWAYS, TUESDAY, at
from tests.rules.paper_model import OPEN, Clerk, Desk, No

NIGHT_TICKS = 12
"""How often a window lets the clock close and seal between two days; a real one does so every few seconds."""
_GROUPS = [*[Group.NORMAL] * 20, Group.LANSIA, Group.DISABILITAS, Group.HAMIL, Group.BALITA]


class DeviationError(AssertionError):
    """The queue and the paper tell two things."""


def long_mall(settings: Settings) -> Mall:
    """Eight agencies, each with three services and five counters of which no two serve the same."""
    letters = "ABCDEFGH"
    return Mall(
        name="Mal Panjang", city="", utc_offset_h=7,
        agencies=tuple(Agency(a, f"Instansi {a}", a, a, ALWAYS) for a in letters),
        services=tuple(Service(f"{a}{n}", a, f"Layanan {a}{n}", f"Service {a}{n}") for a in letters for n in "123"),
        rooms=(Room("R", "Ruang", 1),),
        counters=tuple(
            CounterPlan(f"{a}{desk}", f"Loket {a}{desk}", a, "R", tuple(f"{a}{n}" for n in served))
            for a in letters for desk, served in enumerate(("1", "12", "23", "123", "3"), 1)
        ),
        settings=settings,
    )  # fmt: skip


@dataclass
class LongHall:
    """Plays day after day. ``took`` is the processor's time of each action; ``tally`` what was done and refused."""

    store: Store
    mall: Mall
    seed: int
    keeping: Keeping = KEEPING
    took: array[float] = field(default_factory=lambda: array("f"))
    tally: Tally[str] = field(default_factory=Tally)

    def __post_init__(self) -> None:
        chosen = self.mall.settings
        self.rng = random.Random(self.seed)
        self.clock = SteppedClock(at("07:30"))
        self.queue = LocalQueue(self.store, self.clock, keeping=self.keeping)
        self.clerks = {
            a.code: Clerk(
                {p.id: Desk(p.services) for p in self.mall.counters if p.agency == a.code},
                chosen.k, chosen.head_start_min, chosen.return_after,
            )
            for a in self.mall.agencies
        }  # fmt: skip
        self.codes: dict[int, str] = {}
        self.late: dict[int, Clerk] = {}
        """Visitors of an earlier day who were still at a desk when the day turned."""

    def choose(self, settings: Settings) -> None:
        """Another month, other settings of the hall."""
        self.mall = replace(self.mall, settings=settings)
        load_catalogue(self.store, self.clock, self.mall)
        for clerk in self.clerks.values():
            clerk.k, clerk.head_start_min, clerk.return_after = (
                settings.k, settings.head_start_min, settings.return_after,
            )  # fmt: skip

    @property
    def today(self) -> date:
        return self.mall.day(self.clock.at)

    def day(self, number: int, tickets: int) -> None:
        """One whole day: from its first number until nobody waits, and the night after it."""
        self.clock.at = at("07:30", TUESDAY + timedelta(days=number))
        self._turn()
        for clerk in self.clerks.values():
            for name in clerk.desks:
                self._state(clerk, name, "open")
        issued = turns = 0
        while issued < tickets or any(s.status == "waiting" for c in self.clerks.values() for s in c.slips.values()):
            turns += 1
            self.clock.step(self.rng.choice([0, 0.5, 1, 2, 5]))
            clerk = self.rng.choice(list(self.clerks.values()))
            if issued < tickets and self.rng.random() < 0.2:
                issued += self._issue(clerk)
            elif self.rng.random() < 0.8:
                self._serve(clerk, self.rng.choice(list(clerk.desks)))
            else:
                self._anything(clerk, self.rng.choice(list(clerk.desks)))
            if turns % 2500 == 0:
                self.compare()
            if turns > 40 * tickets + 1000:
                break
        self.compare()
        if self.rng.random() < 0.5:
            self._end_day()
        self.compare()

    def compare(self) -> None:
        """Every ticket of today, every counter, and the whole call order of one counter."""
        self.queue.tick()
        self._close_late()
        with self.store.read() as unit:
            for clerk in self.clerks.values():
                for slip_id, slip in clerk.slips.items():
                    it = unit.ticket(slip_id)
                    told = it and (it.number[1:], it.day, it.service, it.status.value, it.calls)
                    _same(told, (slip.number, slip.day, slip.service, slip.status, slip.calls))
                    place = it and (it.bound_to, it.returns, it.returned, it.behind)
                    _same(place, (slip.only_at, slip.returns, slip.came_back, slip.must_pass))
                for name, desk in clerk.desks.items():
                    it_is = unit.counter(name)
                    _same((it_is.state.value, it_is.run, it_is.ticket), (desk.state, desk.run, desk.holds))
                of_today = [slip.number for slip in clerk.slips.values() if slip.day == self.today]
                _same(sorted(of_today), [f"{n:03d}" for n in range(1, len(of_today) + 1)])
        clerk = self.rng.choice(list(self.clerks.values()))
        name = self.rng.choice(list(clerk.desks))
        order = [line.choice.ticket.number[1:] for line in self.queue.panel(name).next]
        _same(order, clerk.planned(name, self.today)[:20])
        self.tally["compared"] += 1

    def both(self, product: Callable[[], object], paper: Callable[[], object]) -> bool:
        """Do it on both sides, or let both refuse; whether it was done."""
        self._close_late()
        before = self.queue.last_seq() if self.rng.random() < 0.02 else None
        try:
            paper()
            refused = False
        except No:
            refused = True
        began, told = time.thread_time(), None
        try:
            product()
            done = True
        except Refused as refusal:
            done, told = False, refusal
            self.tally[f"refused {refusal.reason.value}"] += 1
        self.took.append(time.thread_time() - began)
        _same(done, not refused, told)
        if refused and before is not None:
            _same(self.queue.last_seq(), before)
        self.tally["done" if done else "refused"] += 1
        return done

    def _issue(self, clerk: Clerk) -> int:
        service = self.rng.choice(
            next(iter(clerk.desks.values())).services + clerk.desks[list(clerk.desks)[3]].services
        )
        group = self.rng.choice(_GROUPS)
        self._close_late()
        began = time.thread_time()
        ticket = self.queue.issue(service, group)
        self.took.append(time.thread_time() - began)
        number = clerk.issue(ticket.id, service, group.value, self.clock.at, self.today)
        _same(ticket.number, service[0] + number)
        self.codes[ticket.id] = ticket.code
        self.tally["done"] += 1
        return 1

    def _serve(self, clerk: Clerk, name: str) -> None:
        """What the officer of a desk would do next."""
        desk, now = clerk.desks[name], self.clock.at
        held = clerk.slips[desk.holds] if desk.holds is not None else None
        if desk.state != "open":
            self._state(clerk, name, "open")
        elif held is None:
            self._call(clerk, name)
        elif held.status == "called" and self.rng.random() < 0.1:
            for _ in range(2):
                self.clock.step(45)
                self._again(clerk, name)
            self.both(lambda: self.queue.absent(name), lambda: clerk.absent(name, self.clock.at))
        elif held.status == "called":
            self.both(lambda: self.queue.start(name), lambda: clerk.move(name, now, ("called",), "serving"))
        else:
            outcome = self.rng.choice(list(Outcome))
            self.both(lambda: self.queue.finish(name, outcome), lambda: clerk.move(name, now, ("serving",), "done"))

    def _call(self, clerk: Clerk, name: str) -> None:
        called: list[int] = []
        self.both(
            lambda: called.append(self.queue.call_next(name).id),
            lambda: called.append(clerk.call_next(name, self.clock.at, self.today)),
        )
        _same(called[:1], called[1:])

    def _again(self, clerk: Clerk, name: str) -> None:
        self.both(lambda: self.queue.call_again(name), lambda: clerk.again(name, self.clock.at))

    def _state(self, clerk: Clerk, name: str, state: str) -> None:
        product: Callable[[], object] = {
            "open": lambda: self.queue.open_counter(name),
            "break": lambda: self.queue.break_counter(name, "Salat"),
            "closed": lambda: self.queue.close_counter(name),
        }[state]
        self.both(product, lambda: clerk.set_state(name, state, self.clock.at, self.today))

    def _anything(self, clerk: Clerk, name: str) -> None:
        """One action of any kind, allowed or not."""
        queue, now, today = self.queue, self.clock.at, self.today
        slips = list(clerk.slips)
        fitting = [i for i in slips[-60:] if clerk.slips[i].status in ("parked", "absent")]
        slip = self.rng.choice(fitting if fitting and self.rng.random() < 0.7 else slips) if slips else 0
        code = self.codes.get(slip, "-")
        to = self.rng.choice([None, *clerk.desks])
        service = self.rng.choice([None, *clerk.desks[list(clerk.desks)[3]].services])
        keep = self.rng.random() < 0.5
        actions: list[Callable[[], object]] = [
            lambda: self._call(clerk, name),
            lambda: self._again(clerk, name),
            lambda: self.both(lambda: queue.start(name), lambda: clerk.move(name, now, ("called",), "serving")),
            lambda: self.both(lambda: queue.finish(name), lambda: clerk.move(name, now, ("serving",), "done")),
            lambda: self.both(lambda: queue.absent(name), lambda: clerk.absent(name, now)),
            lambda: self.both(lambda: queue.park(name), lambda: clerk.move(name, now, ("called", "serving"), "parked")),
            lambda: self.both(lambda: queue.undo(name), lambda: clerk.undo(name, now)),
            lambda: self.both(
                lambda: queue.transfer(name, service, to, keep_place=keep),
                lambda: clerk.transfer(name, service, to, now, today, keep=keep),
            ),
            lambda: self._state(clerk, name, self.rng.choice(["open", "break", "closed"])),
        ]
        if slips:
            actions += [
                lambda: self.both(lambda: queue.resume(name, code), lambda: clerk.resume(name, slip, now)),
                lambda: self.both(lambda: queue.come_back(code), lambda: clerk.come_back(slip, today)),
                lambda: self.both(lambda: queue.come_back(code), lambda: clerk.come_back(slip, today)),
            ]
            if self.rng.random() < 0.3:
                actions.append(lambda: self.both(lambda: queue.cancel(code), lambda: clerk.cancel(slip)))
        self.rng.choice(actions)()

    def _turn(self) -> None:
        """The night: what is left is closed on both sides, and the paper of the old day is thrown away."""
        for _ in range(NIGHT_TICKS):
            self.queue.tick()
        for clerk in self.clerks.values():
            clerk.turn_day(self.today)
        self.compare()
        for clerk in self.clerks.values():
            held = {desk.holds for desk in clerk.desks.values()}
            clerk.slips = {i: slip for i, slip in clerk.slips.items() if i in held}
            self.late.update(dict.fromkeys(clerk.slips, clerk))
        self.codes = {i: code for i, code in self.codes.items() if any(i in c.slips for c in self.clerks.values())}

    def _close_late(self) -> None:
        """Who was still at a desk at midnight and left it unfinished is closed before anything else is done."""
        for slip_id, clerk in list(self.late.items()):
            if slip_id not in clerk.slips:
                del self.late[slip_id]
            elif clerk.slips[slip_id].status in OPEN:
                clerk.turn_day(self.today)

    def _end_day(self) -> None:
        self._close_late()
        self.queue.end_day()
        for clerk in self.clerks.values():
            for slip in clerk.slips.values():
                if slip.day == self.today and slip.status in OPEN:
                    slip.status = "cancelled"
                    slip.touched += 1
            for name, desk in clerk.desks.items():
                if desk.state != "closed":
                    clerk.loosen(name)
                    desk.state, desk.since, desk.run = "closed", self.today, 0
                    desk.touched += 1


def _same(told: object, paper: object, refused: Refused | None = None) -> None:
    if told != paper:
        said = f" ({refused.reason.value}: {refused.facts})" if refused else ""
        raise DeviationError(f"the queue tells {told}{said}, the paper {paper}")
