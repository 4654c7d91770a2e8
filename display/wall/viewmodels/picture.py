"""What the wall shows now, as one pure function of what it knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from display.wall.viewmodels.agencies import clock_text, figure_of, pages_of, shut_of, split_name, waiting_rows
from display.wall.viewmodels.board import BoardInputs, agency_rows, pages_of_board, quiet_rows
from display.wall.viewmodels.props import (
    NO_PAGE,
    CallRow,
    Card,
    InfoPage,
    PageKind,
    Shut,
    SoundTrouble,
    StillRow,
    WallPicture,
    WallProps,
)
from shared.actions.views import BoardCall, BoardView
from shared.rules.mall import Mall
from shared.rules.tickets import Status
from shared.rules.verdict import Verdict

SLOTS = 5
SLOTS_DELAYED = 4
"""The banner takes the place of one."""
RECENT_S = 60
CAME = (Status.SERVING, Status.PARKED, Status.DONE)
"""Whose call stands among the earlier ones. Who waits elsewhere by now would be sent to a wrong counter."""
MISSED = 4
MISSED_FOR = timedelta(hours=1)
"""So many of those who did not come are named, for so long since they were called."""


@dataclass(frozen=True, slots=True)
class WallInputs:
    """What the wall knows. ``now`` and ``delayed_since`` are UTC; the turns count pages shown so far."""

    mall: Mall
    board: BoardView
    now: datetime
    sample: bool = False
    verdicts: Mapping[str, Verdict] | None = None
    """By agency code."""
    last_calls: Mapping[str, BoardCall] | None = None
    """By agency code; the board's own calls do not reach back to the morning."""
    blinking: frozenset[int] = frozenset()
    told: frozenset[int] = frozenset()
    """Sequences of withdrawn calls that are still told."""
    speaking: int = 0
    """The call that is being said."""
    call_turn: int = 0
    page_turn: int = 0
    """Of the strip."""
    board_turn: int = 0
    page: InfoPage = NO_PAGE
    """What is to be read now, if nobody is called."""
    stills: tuple[StillRow, ...] = ()
    line: str = ""
    """The sentence at the foot."""
    delayed_since: datetime | None = None
    sound_trouble: SoundTrouble = SoundTrouble.NONE
    sound_reason: str = ""


def derive_wall(inputs: WallInputs) -> WallPicture:
    """The whole picture."""
    board, mall = inputs.board, inputs.mall
    delayed = inputs.delayed_since is not None
    kind, shown = _card(inputs)
    card_ticket = shown.call.ticket if shown else 0
    others = [c for c in board.calls if not c.call.withdrawn and c.call.ticket != card_ticket]
    awaited = [c for c in others if c.call.pending]
    earlier = [c for c in others if c.call.status in CAME]
    missed = () if delayed else _missed(others, inputs.now)
    slots = SLOTS_DELAYED if delayed else SLOTS
    # Whoever was missed is named in the last place.
    first, rows = _rows(awaited, earlier[: slots - 1] if missed else earlier, slots, inputs)
    local = mall.local(inputs.now)
    resting = BoardInputs(
        mall, board.agencies, inputs.last_calls or {}, inputs.verdicts or {}, local, delayed, board.room is None
    )
    pages = pages_of_board(resting)
    turn = inputs.board_turn % len(pages)
    page = pages[turn]
    shut, opens = (Shut.NONE, None) if delayed else shut_of(mall, board.agencies, inputs.verdicts or {}, local)
    at = mall.local(opens) if opens else None
    reading = inputs.page if kind is Card.NONE and not delayed else NO_PAGE
    props = WallProps(
        mall=mall.name,
        room=board.room.name if board.room else "",
        floor=board.room.floor if board.room else 0,
        sample=inputs.sample,
        time=clock_text(local),
        weekday=local.isoweekday(),
        day=local.day,
        month=local.month,
        card=kind,
        withdrawn=tuple(dict.fromkeys(c.call.number for c in _withdrawn(inputs) if c is not shown)),
        awaited=len(awaited),
        awaited_from=first + 1 if awaited else 0,
        awaited_to=min(first + slots, len(awaited)),
        earlier=sum(not row.awaited for row in rows),
        longest_number=max((row.number for row in rows), key=len, default=""),
        longest_counter=max((row.counter for row in rows if row.counter_named), key=len, default=""),
        any_blinking=not delayed and any(c.call.seq in inputs.blinking for c in board.calls),
        slots=slots,
        board_pages=len(pages),
        board_page=turn + 1,
        quiet_lines=page.lines,
        board_places=page.places,
        shut=shut,
        holiday=mall.holidays.get(local.date(), "") if shut is Shut.HOLIDAY else "",
        opens=clock_text(at) if at else "",
        opens_weekday=at.isoweekday() if at and at.date() != local.date() else 0,
        opens_day=at.day if at else 0,
        opens_month=at.month if at else 0,
        page=reading.kind,
        still=reading.still,
        missed=missed,
        delayed=delayed,
        delayed_since=clock_text(mall.local(inputs.delayed_since)) if inputs.delayed_since else "",
        notice="" if delayed else inputs.line,
        sound_trouble=inputs.sound_trouble,
        sound_reason=inputs.sound_reason,
    )
    return WallPicture(
        props=_with_card(props, shown, inputs) if shown else props,
        calls=rows,
        waiting=() if delayed else waiting_rows(board.agencies, inputs.page_turn),
        agencies=agency_rows(page, resting),
        quiet=quiet_rows(page, resting),
        pages=() if reading.kind is PageKind.NONE else (reading,),
        stills=inputs.stills,
    )


def at_rest(inputs: WallInputs) -> bool:
    """Whether there is time to read: nobody is called, and the data are fresh."""
    return inputs.delayed_since is None and _card(inputs)[0] is Card.NONE


def _card(inputs: WallInputs) -> tuple[Card, BoardCall | None]:
    """The newest call that is awaited or still blinking; else a withdrawal; else, on delayed data, the last call."""
    calls = [c for c in inputs.board.calls if not c.call.withdrawn and (c.call.pending or c.call.status in CAME)]
    delayed = inputs.delayed_since is not None
    awaited = [c for c in calls if c.call.pending or c.call.seq in inputs.blinking]
    if awaited:
        return (Card.LAST if delayed else Card.CALL), max(awaited, key=_seq)
    withdrawn = _withdrawn(inputs)
    if withdrawn:
        return Card.WITHDRAWN, max(withdrawn, key=_seq)
    if delayed and calls:
        return Card.LAST, max(calls, key=_seq)
    return Card.NONE, None


def _withdrawn(inputs: WallInputs) -> list[BoardCall]:
    """Withdrawals to be told: not of tickets that are called all the same, by an earlier or a later call."""
    if inputs.delayed_since is not None:
        return []
    called = {c.call.ticket for c in inputs.board.calls if c.call.pending and not c.call.withdrawn}
    return [c for c in inputs.board.calls if c.call.seq in inputs.told and c.call.ticket not in called]


def _with_card(props: WallProps, shown: BoardCall, inputs: WallInputs) -> WallProps:
    call = shown.call
    counter, named = figure_of(shown.plan)
    name, figure = ("", "") if named else split_name(counter)
    whole_hall = inputs.board.room is None
    live = props.card is Card.CALL
    return replace(
        props,
        card_key=call.seq,
        number=call.number,
        counter=counter,
        counter_named=named,
        counter_words=name if figure else "",
        counter_figure=figure,
        agency=shown.agency.short_name,
        call_room=shown.room.name if whole_hall else "",
        call_floor=shown.room.floor,
        times=call.times,
        called_at=clock_text(inputs.mall.local(call.at)),
        recent=live and (inputs.now - call.at).total_seconds() < RECENT_S,
        blinking=live and call.seq in inputs.blinking,
        card_speaking=live and call.seq == inputs.speaking,
    )


def _rows(
    awaited: Sequence[BoardCall], earlier: Sequence[BoardCall], slots: int, inputs: WallInputs
) -> tuple[int, tuple[CallRow, ...]]:
    """Index of the first awaited one on this page, and the rows: awaited ones first, earlier calls in what is left."""
    pages = pages_of(len(awaited), slots)
    spoken = next((at for at, c in enumerate(awaited) if c.call.seq == inputs.speaking), None)
    page = inputs.call_turn % pages if spoken is None else spoken // slots
    first = page * slots
    here = list(awaited[first : first + slots])
    rest = list(earlier[: slots - len(here)]) if pages == 1 else []
    live = inputs.delayed_since is None
    rows = []
    for slot, entry in enumerate([*here, *rest]):
        counter, named = figure_of(entry.plan)
        rows.append(
            CallRow(
                key=entry.call.ticket,
                number=entry.call.number,
                counter=counter,
                counter_named=named,
                awaited=slot < len(here),
                slot=slot,
                below=bool(here) and slot >= len(here),
                blinking=live and entry.call.seq in inputs.blinking,
                speaking=live and entry.call.seq == inputs.speaking,
            )
        )
    return first, tuple(rows)


def _missed(calls: Sequence[BoardCall], now: datetime) -> tuple[str, ...]:
    """Numbers of those who did not come, the latest first."""
    gone = [c.call for c in calls if c.call.status is Status.ABSENT and now - c.call.at < MISSED_FOR]
    return tuple(call.number for call in gone[:MISSED])


def _seq(entry: BoardCall) -> int:
    return entry.call.seq
