"""Putting a new catalogue into use without leaving anybody behind."""

from __future__ import annotations

from shared.actions.hall import NEXT_DAY_CHECK
from shared.actions.moment import keep, present
from shared.actions.room import with_room
from shared.ports.clock import Clock
from shared.ports.errors import WrongUse
from shared.ports.store import Store
from shared.rules.mall import Mall
from shared.rules.tickets import Status


def load_catalogue(store: Store, clock: Clock, mall: Mall) -> None:
    """Replace the catalogue. ``WrongUse`` while today's open tickets need what the new one no longer has."""
    with_room(store, lambda: _load(store, clock, mall))


def _load(store: Store, clock: Clock, mall: Mall) -> None:
    with store.write() as unit:
        old = unit.mall()
        told = present(unit, old, clock)
        keep(unit, told)
        now = told.moment
        services = [s.code for s in old.services]
        open_now = (Status.WAITING, Status.CALLED, Status.PARKED, Status.ABSENT)
        held = [unit.ticket(c.ticket) for c in unit.counters().values() if c.ticket is not None]
        serving = [ticket for ticket in held if ticket is not None]
        for ticket in [*unit.tickets_in(old.day(now), open_now, services), *serving]:
            if ticket.service not in mall.service or not mall.counters_of[ticket.service]:
                raise WrongUse(
                    f"Nomor {ticket.number} masih memakai layanan {ticket.service}. Pasang katalog ini setelah tutup."
                )
        for counter in unit.counters().values():
            if counter.ticket is not None and counter.id not in mall.counter:
                raise WrongUse(f"Loket {counter.id} masih melayani. Pasang katalog ini setelah tutup.")
        for ticket in unit.waiting(old.day(now)):
            plan = mall.counter.get(ticket.bound_to) if ticket.bound_to is not None else None
            if ticket.bound_to is not None and (plan is None or ticket.service not in plan.services):
                unit.unbind(ticket.bound_to)
        unit.put_mall(mall, now)
        unit.set_setting(NEXT_DAY_CHECK, now.isoformat())
