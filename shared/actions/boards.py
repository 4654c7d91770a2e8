"""Looking at many things at once: the wall's board and the officer's panel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from itertools import islice

from shared.actions.day import unserved
from shared.actions.looking import Look, counter_view
from shared.actions.views import AgencyLine, BoardCall, BoardView, Next, PanelView
from shared.ports.store import Call
from shared.rules.calling import call_order
from shared.rules.mall import Agency, CounterPlan, Room
from shared.rules.tickets import Status
from shared.rules.verdict import next_open

_CALLS_SHOWN = 40
_CALLS_READ = 600
"""A quiet room's earlier calls lie far behind those of the busy ones."""
_NEXT_SHOWN = 20


def board(look: Look, room: str | None) -> BoardView:
    """The wall of ``room``, or of the whole hall."""
    mall = look.mall
    shown: Room | None = mall.room.get(room) if room else None
    plans = [plan for plan in mall.counters if shown is None or plan.room == shown.code]
    mine = {plan.id for plan in plans}
    calls = _calls(look, _CALLS_SHOWN if shown is None else _CALLS_READ, mine)
    agencies = dict.fromkeys(plan.agency for plan in plans)
    tickets = look.unit.waiting(look.day)
    waiting = Counter(mall.service[ticket.service].agency for ticket in tickets)
    bonds = Counter((ticket.service, ticket.bound_to) for ticket in tickets)
    return BoardView(
        seq=look.unit.last_seq(),
        now=look.now,
        room=shown,
        calls=tuple(board_call(look, call) for call in calls),
        agencies=tuple(
            _agency_line(look, mall.agency[code], waiting[code], [p for p in plans if p.agency == code], bonds)
            for code in agencies
        ),
    )


def _calls(look: Look, limit: int, counters: set[str]) -> list[Call]:
    """The latest calls to ``counters``, newest first, and every pending one."""
    latest = [call for call in look.unit.calls(look.day, limit) if call.counter in counters]
    return [call for place, call in enumerate(latest) if place < _CALLS_SHOWN or call.pending]


def board_call(look: Look, call: Call) -> BoardCall:
    """The call with the place it leads to."""
    plan = look.mall.counter[call.counter]
    return BoardCall(call=call, plan=plan, agency=look.mall.agency[plan.agency], room=look.mall.room[plan.room])


def panel(look: Look, plan: CounterPlan) -> PanelView:
    """The panel of one counter."""
    view = counter_view(look, plan)
    mall, unit = look.mall, look.unit
    eligible = unit.eligible(look.day, plan.id, plan.services)
    order = islice(call_order(eligible, view.counter.run, mall.settings), _NEXT_SHOWN)
    last = unit.undo(plan.id)
    if last is not None and not 0 <= (look.now - last.at).total_seconds() <= mall.settings.undo_s:
        last = None
    aside = unit.tickets_in(look.day, (Status.ABSENT.value, Status.PARKED.value), plan.services)
    return PanelView(
        counter=view,
        now=look.now,
        next=tuple(Next(choice, mall.service[choice.ticket.service]) for choice in order),
        missed=tuple(t for t in aside if t.status is Status.ABSENT),
        parked=tuple(t for t in aside if t.status is Status.PARKED),
        undo=last,
        may_call_from=_calls_from(look, view.agency),
    )


def _calls_from(look: Look, agency: Agency) -> datetime | None:
    hours = agency.hours.on(look.day, look.mall.holidays)
    local = look.mall.local(look.now)
    if hours and local.time() < hours.calls_from:
        return datetime.combine(local.date(), hours.calls_from, look.mall.zone)
    return None


def _agency_line(
    look: Look, agency: Agency, ahead: int, plans: list[CounterPlan], bonds: Mapping[tuple[str, str | None], int]
) -> AgencyLine:
    hours = agency.hours.on(look.day, look.mall.holidays)
    local = look.mall.local(look.now)
    opens = None
    if hours is None or local.time() > hours.end:
        opens = next_open(look.mall, agency, look.now)
    elif local.time() < hours.numbers_from:
        opens = datetime.combine(local.date(), hours.numbers_from, look.mall.zone)
    return AgencyLine(
        agency=agency,
        ahead=ahead,
        counters=tuple(counter_view(look, plan, bonds) for plan in plans),
        opens=opens,
        unserved=unserved(look.unit, agency.code, look.day),
    )
