"""What an agency's counters do, which call was its last, how many wait for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from math import ceil

from display.wall.viewmodels.props import AgencyState, Shut, WaitingRow
from shared.actions.views import AgencyLine, BoardCall
from shared.rules.counters import CounterState
from shared.rules.mall import CounterPlan, Mall
from shared.rules.verdict import Verdict, VerdictKind

SHUT_STATES = (AgencyState.CLOSED, AgencyState.EARLY)
_STRIP = 4
_FIGURE = 4
_LONG_WORD = 12
"""Longer words do not fit a quarter of the strip."""


def clock_text(moment: datetime) -> str:
    """``10.24``."""
    return f"{moment:%H.%M}"


def figure_of(plan: CounterPlan) -> tuple[str, bool]:
    """What stands behind the word *Loket* and True, or the counter's own name and False."""
    word, _, rest = plan.label.partition(" ")
    if word == "Loket" and rest:
        return rest, True
    return (plan.label, False) if plan.label and not plan.label.isdigit() else (plan.label or plan.id, True)


def split_name(label: str) -> tuple[str, str]:
    """A counter's own name as words and the figure at its end: ``Meja Bantuan 3``; the figure is empty without one."""
    words, _, last = label.rpartition(" ")
    return (words, last) if words and last[:1].isdigit() and len(last) <= _FIGURE else (label, "")


def pages_of(count: int, size: int) -> int:
    """How many pages ``count`` rows need; at least one."""
    return max(1, ceil(count / size))


def state_of(line: AgencyLine, verdict: Verdict | None, now: datetime) -> tuple[AgencyState, datetime | None]:
    """What the agency does and until when (mall time), ``now`` in mall time."""
    states = {view.counter.state for view in line.counters}
    serving = CounterState.OPEN in states
    if verdict is not None and verdict.kind is VerdictKind.SYSTEM_DOWN:
        return AgencyState.OUTAGE, None
    if serving:
        return AgencyState.SERVING, None
    if line.opens is not None:
        early = line.opens.date() == now.date()
        return (AgencyState.EARLY if early else AgencyState.CLOSED), line.opens
    if verdict is not None and verdict.pause_until is not None:
        return AgencyState.BREAK, verdict.pause_until
    if CounterState.BREAK in states:
        backs = [v.counter.until for v in line.counters if v.counter.until and v.counter.state is CounterState.BREAK]
        coming = [back for back in backs if back > now - timedelta(minutes=1)]
        return AgencyState.BREAK, min(coming, default=None)
    if verdict is not None and verdict.calls_from is not None:
        return AgencyState.NOT_CALLING, verdict.calls_from
    return AgencyState.UNATTENDED, None


def last_calls_of(calls: Sequence[BoardCall], known: Mapping[str, BoardCall]) -> dict[str, BoardCall]:
    """The latest call of each agency, by its code, out of ``calls``, newest first, else out of what was ``known``.

    A call that has been taken back is nobody's last call.
    """
    withdrawn = {entry.call.seq for entry in calls if entry.call.withdrawn}
    found: dict[str, BoardCall] = {}
    for entry in calls:
        if not entry.call.withdrawn:
            found.setdefault(entry.agency.code, entry)
    return {code: entry for code, entry in known.items() if entry.call.seq not in withdrawn} | found


def shut_of(
    mall: Mall, lines: Sequence[AgencyLine], verdicts: Mapping[str, Verdict], now: datetime
) -> tuple[Shut, datetime | None]:
    """Why the whole room is shut, and when the first agency opens (mall time); ``now`` in mall time.

    As long as an agency serves those who still wait, the room is not shut.
    """
    found = [state_of(line, verdicts.get(line.agency.code), now) for line in lines]
    if not found or any(line.ahead for line in lines) or any(state not in SHUT_STATES for state, _ in found):
        return Shut.NONE, None
    opens = min((until for _, until in found if until is not None), default=None)
    if all(state is AgencyState.EARLY for state, _ in found):
        return Shut.EARLY, opens
    return (Shut.HOLIDAY if now.date() in mall.holidays else Shut.CLOSED), opens


def waiting_rows(lines: Sequence[AgencyLine], turn: int) -> tuple[WaitingRow, ...]:
    """The strip under the card: a few agencies at a time, another few at each ``turn``."""
    longest = max((len(word) for line in lines for word in line.agency.short_name.split()), default=0)
    size = _STRIP - 1 if longest > _LONG_WORD else _STRIP
    page = turn % pages_of(len(lines), size)
    return tuple(
        WaitingRow(line.agency.code, line.agency.short_name, line.ahead, slot)
        for slot, line in enumerate(lines[page * size : (page + 1) * size])
    )
