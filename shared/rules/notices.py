"""What the walls tell between calls: whole sentences and stills, in which rooms, from when until when.

The rule, which tests/rules/test_notices.py has as a table:

1. A notice is one sentence, or a still with one sentence that says what it shows, for those who cannot see it.
2. It is shown in its rooms; one without rooms in the whole hall. A wall of the whole hall shows those of all rooms.
3. It is shown from ``since`` until before ``until``, and of each day only the hours ``daily``, if it has them.
4. Nothing is forgotten on a wall: without an end it stands until the end of its first day, and never over ``LONGEST``.
5. The important ones come first, then those that have stood longest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from shared.rules.errors import Reason, Refused
from shared.rules.mall import Mall
from shared.rules.verdict import say_date

LETTERS = 100
"""Of a sentence: four lines at 10 u of type, five at 11 u, which on 55″ can be read across the room (0.23°)."""
WORD = 26
"""Of one word: what a line holds at 7.5 u (*mempertanggungjawabkannya* has 25)."""
PER_ROOM = 8
"""At any one time: with the board between them all have been seen after some three minutes."""
STILLS = 4
"""Of these, how many may be stills: each is kept decoded by the wall, some 10 MB at 3840 × 2160."""
LONGEST = timedelta(days=92)

_PLAIN = "’‘“”„–—…•−€™№"
_LATIN_END = "\u024f"


@dataclass(frozen=True, slots=True)
class Daily:
    """The hours of each day in which a notice is shown, by the mall's clock: from ``start`` until before ``end``."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to put up. Moments are UTC; ``since`` None: now; ``until`` None: the end of the first day.

    ``still`` is the name under which the queue keeps the picture, ``file`` what its owner calls it. With a still
    ``text`` says what it shows.
    """

    text: str
    text_en: str = ""
    rooms: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    daily: Daily | None = None
    important: bool = False
    still: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as it is kept. Moments are UTC; ``removed_at`` is set when somebody has taken it down."""

    id: int
    text: str
    text_en: str
    rooms: tuple[str, ...]
    since: datetime
    until: datetime
    daily: Daily | None
    important: bool
    still: str
    file: str
    added_at: datetime
    removed_at: datetime | None = None

    def stands(self, now: datetime) -> bool:
        """Whether it is up, or will be: neither over nor taken down."""
        return self.removed_at is None and now < self.until


def shown(notices: Iterable[Notice], room: str | None, now: datetime, mall: Mall) -> list[Notice]:
    """What a wall of ``room`` (None: of the whole hall) tells at ``now``, in its order."""
    local = mall.local(now).time()
    found = [
        notice
        for notice in notices
        if notice.stands(now)
        and notice.since <= now
        and (room is None or not notice.rooms or room in notice.rooms)
        and (notice.daily is None or notice.daily.start <= local < notice.daily.end)
    ]
    return sorted(found, key=lambda notice: (not notice.important, notice.since, notice.id))


def made(draft: Draft, notice_id: int, standing: Sequence[Notice], mall: Mall, now: datetime) -> Notice:
    """The notice of ``draft`` beside those that are ``standing``; ``Refused`` when it cannot be put up."""
    text, text_en = _sentence(draft.text), _sentence(draft.text_en) if draft.text_en.strip() else ""
    if not text:
        raise Refused(Reason.NOTICE_EMPTY)
    rooms = tuple(code for code in mall.room if code in _known(draft.rooms, mall))
    since = (draft.since or now).astimezone(UTC)
    end = mall.local(since).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    until = (draft.until or end).astimezone(UTC)
    notice = Notice(
        notice_id, text, text_en, rooms, since, until, draft.daily, draft.important, draft.still, draft.file, now
    )
    _require_time(notice, mall, now)
    _require_place(notice, standing, mall)
    return notice


def _sentence(text: str) -> str:
    """One line without signs that a wall cannot show, such as those that turn the order of letters around."""
    line = " ".join(text.split())
    for sign in line:
        if not (sign.isprintable() and (sign <= _LATIN_END or sign in _PLAIN)):
            raise Refused(Reason.NOTICE_SIGN, sign=f"U+{ord(sign):04X}" if not sign.isprintable() else sign)
    if len(line) > LETTERS:
        raise Refused(Reason.NOTICE_LONG, length=len(line), most=LETTERS)
    longest = max(line.split(), key=len, default="")
    if len(longest) > WORD:
        raise Refused(Reason.NOTICE_WORD, word=longest, most=WORD)
    return line


def _known(rooms: Collection[str], mall: Mall) -> set[str]:
    """Codes of rooms, by code or name, whatever their case."""
    names: Mapping[str, str] = {name.casefold(): r.code for r in mall.rooms for name in (r.name, r.code)}
    found = set()
    for room in rooms:
        code = names.get(room.strip().casefold())
        if code is None:
            raise Refused(Reason.UNKNOWN_ROOM, room=room, rooms=", ".join(mall.room))
        found.add(code)
    return found


def _require_time(notice: Notice, mall: Mall, now: datetime) -> None:
    def say(moment: datetime) -> str:
        return say_date(mall.local(moment))

    if notice.until <= now:
        raise Refused(Reason.NOTICE_PAST, until=say(notice.until))
    if notice.until <= notice.since:
        raise Refused(Reason.NOTICE_BACKWARDS, since=say(notice.since), until=say(notice.until))
    if notice.until - max(now, notice.since) > LONGEST or notice.since - now > LONGEST:
        raise Refused(Reason.NOTICE_LASTING, days=LONGEST.days)
    daily = notice.daily
    if daily is None:
        return
    if daily.end <= daily.start:
        raise Refused(Reason.NOTICE_BACKWARDS, since=f"{daily.start:%H.%M}", until=f"{daily.end:%H.%M}")
    begin, end = mall.local(max(now, notice.since)), mall.local(notice.until)
    day = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    for _ in range(2):
        opens = day.replace(hour=daily.start.hour, minute=daily.start.minute)
        closes = day.replace(hour=daily.end.hour, minute=daily.end.minute)
        if max(begin, opens) < min(end, closes):
            return
        day += timedelta(days=1)
    raise Refused(Reason.NOTICE_NEVER, start=f"{daily.start:%H.%M}", end=f"{daily.end:%H.%M}", until=say(notice.until))


def _require_place(notice: Notice, standing: Sequence[Notice], mall: Mall) -> None:
    """Not twice the same, and not more in a room at a time than people can see."""

    def beside(other: Notice) -> bool:
        return other.since < notice.until and notice.since < other.until

    for other in filter(beside, standing):
        if (other.text, other.still, other.rooms) == (notice.text, notice.still, notice.rooms):
            raise Refused(Reason.NOTICE_TWICE, id=other.id)
    for room in notice.rooms or tuple(mall.room):
        here = [other for other in filter(beside, standing) if not other.rooms or room in other.rooms]
        stills = [other for other in here if other.still]
        name = mall.room[room].name
        if len(here) >= PER_ROOM:
            raise Refused(Reason.NOTICES_FULL, room=name, most=PER_ROOM)
        if notice.still and len(stills) >= STILLS:
            raise Refused(Reason.STILLS_FULL, room=name, most=STILLS)
