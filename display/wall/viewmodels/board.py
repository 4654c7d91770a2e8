"""The departure board: which agencies are rows and which are only named, on which page, and where each one is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from display.wall.viewmodels.agencies import SHUT_STATES, clock_text, figure_of, state_of
from display.wall.viewmodels.board_pages import ACROSS, BoardPage, Group, board_pages
from display.wall.viewmodels.props import AgencyRow, AgencyState, QuietRow
from shared.actions.views import AgencyLine, BoardCall
from shared.rules.mall import CounterPlan, Mall, Room
from shared.rules.verdict import Verdict

_ORDER = tuple(AgencyState)
_RUN = 3
"""So many figures in a row are told by their ends."""


@dataclass(frozen=True, slots=True)
class BoardInputs:
    """What the board knows. ``now`` is mall time; calls and verdicts by agency code."""

    mall: Mall
    lines: Sequence[AgencyLine]
    last_calls: Mapping[str, BoardCall]
    verdicts: Mapping[str, Verdict]
    now: datetime
    delayed: bool = False
    whole_hall: bool = False


@dataclass(frozen=True, slots=True)
class _Doing:
    """An agency with what it does; delayed data do not tell."""

    line: AgencyLine
    state: AgencyState
    until: str
    day: int
    last: BoardCall | None

    @property
    def quiet(self) -> bool:
        """Nobody waits for it and nobody was called, or its day is over without anybody left."""
        if self.line.ahead or self.line.unserved or self.state is AgencyState.OUTAGE:
            return False
        return self.last is None or self.state is AgencyState.CLOSED

    @property
    def group(self) -> tuple[int, int, str]:
        """What those who share a heading have in common, in the order of the headings."""
        return _ORDER.index(self.state), self.day, self.until


def pages_of_board(inputs: BoardInputs) -> tuple[BoardPage[_Doing], ...]:
    """The board's pages, at least one."""
    everyone = [_doing(line, inputs) for line in inputs.lines]
    groups: dict[tuple[int, int, str], list[_Doing]] = {}
    for one in sorted((one for one in everyone if one.quiet), key=lambda one: one.group):
        groups.setdefault(one.group, []).append(one)
    return board_pages(everyone, list(groups.values()))


def agency_rows(page: BoardPage[_Doing], inputs: BoardInputs) -> tuple[AgencyRow, ...]:
    """The rows of a page. Delayed data lose what may have changed: states and counts."""
    newest = max((call.call.seq for call in inputs.last_calls.values()), default=0)
    return tuple(_row(slot, one, inputs, newest) for slot, one in enumerate(page.rows))


def quiet_rows(page: BoardPage[_Doing], inputs: BoardInputs) -> tuple[QuietRow, ...]:
    """The headings and names of a page, line by line."""
    return tuple(row for at, group in _placed(page.groups) for row in _named(at, group, inputs))


def _placed(groups: Iterable[Group[_Doing]]) -> Iterator[tuple[int, Group[_Doing]]]:
    at = 0
    for group in groups:
        yield at, group
        at += group.lines


def _named(at: int, group: Group[_Doing], inputs: BoardInputs) -> Iterator[QuietRow]:
    head = group.head
    yield QuietRow(
        key=f"{head.state.value} {head.day} {head.until}", heading=True, line=at,
        doing=head.state, until=head.until, day=head.day,
    )  # fmt: skip
    for place, one in enumerate(group.names):
        rooms, floors = places_of(view.room for view in one.line.counters) if inputs.whole_hall else ((), ())
        counters, desks = counters_text(view.plan for view in one.line.counters)
        yield QuietRow(
            key=one.line.agency.code, heading=False, line=at + 1 + place // ACROSS, side=place % ACROSS,
            name=one.line.agency.short_name, counters=counters, desks=desks, rooms=rooms, floors=floors,
        )  # fmt: skip


def _doing(line: AgencyLine, inputs: BoardInputs) -> _Doing:
    last = inputs.last_calls.get(line.agency.code)
    if inputs.delayed:
        return _Doing(line, AgencyState.UNATTENDED, "", 0, last)
    state, until = state_of(line, inputs.verdicts.get(line.agency.code), inputs.now)
    local = inputs.mall.local(until) if until is not None else None
    day = local.isoweekday() if local and local.date() != inputs.now.date() else 0
    return _Doing(line, state, clock_text(local) if local else "", day, last)


def _row(slot: int, one: _Doing, inputs: BoardInputs, newest: int) -> AgencyRow:
    line, last = one.line, one.last
    # Of an agency in several rooms, the room of the call that the row shows.
    told = last is not None and (one.state is AgencyState.SERVING or inputs.delayed)
    rooms = [last.room] if last is not None and told else [view.room for view in line.counters]
    names, floors = places_of(rooms) if inputs.whole_hall else ((), ())
    counters, desks = counters_text(view.plan for view in line.counters)
    return AgencyRow(
        key=line.agency.code,
        name=line.agency.short_name,
        counters=counters,
        desks=desks,
        doing=one.state,
        until=one.until,
        day=one.day,
        number=last.call.number if last else "",
        counter=figure_of(last.plan)[0] if last else "",
        called_at=clock_text(inputs.mall.local(last.call.at)) if last else "",
        newest=last is not None and last.call.seq == newest and not inputs.delayed,
        ahead=-1 if inputs.delayed or (one.state in SHUT_STATES and not line.ahead) else line.ahead,
        slot=slot,
        rooms=names,
        floors=floors,
        unserved=0 if inputs.delayed else line.unserved,
    )


def places_of(rooms: Iterable[Room]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The names of the rooms, those of one floor joined by a comma, and their floors."""
    floors: dict[int, dict[str, None]] = {}
    for room in rooms:
        floors.setdefault(room.floor, {})[room.name] = None
    return tuple(", ".join(names) for names in floors.values()), tuple(floors)


def counters_text(plans: Iterable[CounterPlan]) -> tuple[str, str]:
    """The figures of the counters, ``3–8, 12``, and the names of those that have one of their own."""
    figures: list[str] = []
    desks: list[str] = []
    for plan in plans:
        figure, numbered = figure_of(plan)
        (figures if numbered else desks).append(figure)
    runs: list[list[str]] = []
    for figure in figures:
        if runs and figure.isdecimal() and runs[-1][-1].isdecimal() and int(figure) == int(runs[-1][-1]) + 1:
            runs[-1].append(figure)
        else:
            runs.append([figure])
    parts = [f"{run[0]}–{run[-1]}" if len(run) >= _RUN else ", ".join(run) for run in runs]
    return ", ".join(parts), ", ".join(desks)
