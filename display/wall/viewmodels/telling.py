"""What there is to read between calls: the hall's notices, and what the catalogue says of the room's services."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from math import ceil

from display.wall.viewmodels.board import counters_text, places_of
from display.wall.viewmodels.props import InfoPage, PageKind
from shared.rules.mall import Availability, Mall, Service
from shared.rules.notices import Notice

LINES = 5
"""Of what to bring; who needs more asks at the counter."""
ROWS, SIGNS = 6, 42
"""What a page holds at 5 u of type, whose capitals are read at 4 m on 55″ (0.3°): rows, and signs in a row."""
TITLE = 34
"""A longer name takes a second line, and the place of a row."""


def notice_pages(
    notices: Sequence[Notice], ready: Collection[str], mall: Mall, room: str | None, language: str
) -> tuple[InfoPage, ...]:
    """A page for each of ``notices`` whose still, if it has one, is among the ``ready`` ones."""
    return tuple(
        _notice(notice, mall, room, language) for notice in notices if not notice.still or notice.still in ready
    )


def words_of(notice: Notice, language: str) -> str:
    """The sentence in the wall's language, or as it was written."""
    return notice.text_en if language == "en" and notice.text_en else notice.text


def _notice(notice: Notice, mall: Mall, room: str | None, language: str) -> InfoPage:
    text = words_of(notice, language)
    rooms, floors = (
        places_of(mall.room[code] for code in notice.rooms if code in mall.room) if room is None else ((), ())
    )
    return InfoPage(
        key=f"notice {notice.id}",
        kind=PageKind.STILL if notice.still else PageKind.NOTICE,
        text=text,
        important=notice.important,
        rooms=rooms,
        floors=floors,
        still=notice.still,
        words=len(text.split()),
    )


def service_pages(mall: Mall, room: str | None, shut: Collection[str], language: str) -> tuple[InfoPage, ...]:
    """A page for each service that is done in ``room`` and needs papers, but of the agencies that are ``shut``.

    Those that people ask for most come first, then each agency in its turn; a wall of the whole hall tells only the
    former, or its board would be away half of the time.
    """
    services = [service for service in mall.services if _is_told(service, mall, room) and service.agency not in shut]
    popular = sorted((s for s in services if s.code in mall.popular), key=lambda s: mall.popular.index(s.code))
    others = [] if room is None else [service for service in services if service not in popular]
    return tuple(_service(service, mall, room, language) for service in (*popular, *_in_turns(others)))


def _is_told(service: Service, mall: Mall, room: str | None) -> bool:
    here = any(room in (None, plan.room) for plan in mall.counters_of[service.code])
    return here and bool(service.requirements) and service.available is not Availability.HEAD_OFFICE


def _in_turns(services: Sequence[Service]) -> Iterator[Service]:
    of: dict[str, list[Service]] = {}
    for service in services:
        of.setdefault(service.agency, []).append(service)
    for row in zip_longest(*of.values()):
        yield from (service for service in row if service is not None)


def _service(service: Service, mall: Mall, room: str | None, language: str) -> InfoPage:
    plans = [plan for plan in mall.counters_of[service.code] if room in (None, plan.room)]
    counters, desks = counters_text(plans)
    rooms, floors = places_of(mall.room[plan.room] for plan in plans) if room is None else ((), ())
    name = service.name_en if language == "en" else service.name
    note = (service.partly_note_en if language == "en" else "") or service.partly_note
    note = note if service.available is Availability.PARTLY else ""
    lines = _lines(service, ROWS - _rows(note) - (len(name) > TITLE))
    return InfoPage(
        key=f"service {service.code}",
        kind=PageKind.SERVICE,
        text=name,
        agency=mall.agency[service.agency].short_name,
        lines=lines,
        more=len(service.requirements) - len(lines),
        note=note,
        counters=counters,
        desks=desks,
        rooms=rooms,
        floors=floors,
        words=sum(len(text.split()) for text in (name, note, *lines)) + 6,
    )


def _lines(service: Service, room: int) -> tuple[str, ...]:
    """As many of the papers as fit on so many rows, at least one; that there are more takes two rows."""
    papers = service.requirements
    for count in range(min(LINES, len(papers)), 1, -1):
        needed = sum(map(_rows, papers[:count])) + (2 if count < len(papers) else 0)
        if needed <= room:
            return papers[:count]
    return papers[:1]


def _rows(text: str) -> int:
    return ceil(len(text) / SIGNS)


def foot_lines(mall: Mall, urgent: Sequence[str], language: str) -> tuple[str, ...]:
    """The sentences of the message line: the catalogue's, with one of the ``urgent`` before each."""
    settings = mall.settings
    usual = settings.notices_en if language == "en" and settings.notices_en else settings.notices
    if not urgent or not usual:
        return tuple(urgent) or usual
    count = max(len(urgent), len(usual))
    return tuple(line for at in range(count) for line in (urgent[at % len(urgent)], usual[at % len(usual)]))
