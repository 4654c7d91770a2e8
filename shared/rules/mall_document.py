"""The mall as a plain document of text, numbers and lists, and back, without loss."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from shared.rules.hours import DayHours, WeekHours
from shared.rules.mall import Agency, Availability, CounterPlan, DayEnd, Mall, Office, Room, Service, Settings

FORMAT = 1
"""Grows when an older program could not read the document any more."""

Document = dict[str, Any]


def mall_to_document(mall: Mall) -> Document:
    """``mall`` as JSON can hold it. Times are "HH:MM:SS", dates "YYYY-MM-DD"."""
    return {
        "format": FORMAT,
        "name": mall.name,
        "city": mall.city,
        "utc_offset_h": mall.utc_offset_h,
        "agencies": [_agency_out(agency) for agency in mall.agencies],
        "services": [_service_out(service) for service in mall.services],
        "rooms": [{"code": r.code, "name": r.name, "floor": r.floor} for r in mall.rooms],
        "counters": [_counter_out(counter) for counter in mall.counters],
        "holidays": {day.isoformat(): name for day, name in mall.holidays.items()},
        "popular": list(mall.popular),
        "settings": _settings_out(mall.settings),
    }


def mall_from_document(document: Mapping[str, Any]) -> Mall:
    """The mall of a document that ``mall_to_document`` made.

    Raises ``ValueError`` when the document is of a newer format or not such a document.
    """
    if document.get("format") != FORMAT:
        raise ValueError("the mall document has another format")
    try:
        return Mall(
            name=document["name"],
            city=document["city"],
            utc_offset_h=document["utc_offset_h"],
            agencies=tuple(_agency_in(row) for row in document["agencies"]),
            services=tuple(_service_in(row) for row in document["services"]),
            rooms=tuple(Room(r["code"], r["name"], r["floor"]) for r in document["rooms"]),
            counters=tuple(_counter_in(row) for row in document["counters"]),
            holidays={date.fromisoformat(day): name for day, name in document["holidays"].items()},
            popular=tuple(document["popular"]),
            settings=_settings_in(document["settings"]),
        )
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"the mall document is not whole: {error}") from error


def _office_out(office: Office) -> list[str]:
    return [office.name, office.address, office.hours]


def _office_in(row: list[str]) -> Office:
    return Office(row[0], row[1], row[2])


def _hour(moment: time) -> str:
    return moment.isoformat()


def _day_out(day: DayHours | None) -> list[str] | None:
    if day is None:
        return None
    out = [_hour(day.numbers_from), _hour(day.calls_from), _hour(day.last_number), _hour(day.end)]
    return [*out, _hour(day.pause[0]), _hour(day.pause[1])] if day.pause else out


def _day_in(row: list[str] | None) -> DayHours | None:
    if row is None:
        return None
    times = [time.fromisoformat(text) for text in row]
    return DayHours(times[0], times[1], times[2], times[3], (times[4], times[5]) if len(times) > 4 else None)


def _agency_out(agency: Agency) -> Document:
    return {
        "code": agency.code,
        "name": agency.name,
        "short_name": agency.short_name,
        "prefix": agency.prefix,
        "hours": [_day_out(day) for day in agency.hours.days],
        "office": _office_out(agency.office),
        "complaints": agency.complaints,
        "day_end": agency.day_end.value,
        "spoken_name": agency.spoken_name,
    }


def _agency_in(row: Mapping[str, Any]) -> Agency:
    return Agency(
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        prefix=row["prefix"],
        hours=WeekHours(tuple(_day_in(day) for day in row["hours"])),
        office=_office_in(row["office"]),
        complaints=row["complaints"],
        day_end=DayEnd(row["day_end"]),
        spoken_name=row["spoken_name"],
    )


def _service_out(service: Service) -> Document:
    return {
        "code": service.code,
        "agency": service.agency,
        "name": service.name,
        "name_en": service.name_en,
        "short_name": service.short_name,
        "short_name_en": service.short_name_en,
        "keywords": list(service.keywords),
        "requirements": list(service.requirements),
        "steps": list(service.steps),
        "processing_time": service.processing_time,
        "fee": service.fee,
        "available": service.available.value,
        "partly_note": service.partly_note,
        "partly_note_en": service.partly_note_en,
        "head_office": _office_out(service.head_office),
        "quota": service.quota,
    }


def _service_in(row: Mapping[str, Any]) -> Service:
    return Service(
        code=row["code"],
        agency=row["agency"],
        name=row["name"],
        name_en=row["name_en"],
        short_name=row["short_name"],
        short_name_en=row["short_name_en"],
        keywords=tuple(row["keywords"]),
        requirements=tuple(row["requirements"]),
        steps=tuple(row["steps"]),
        processing_time=row["processing_time"],
        fee=row["fee"],
        available=Availability(row["available"]),
        partly_note=row["partly_note"],
        partly_note_en=row["partly_note_en"],
        head_office=_office_in(row["head_office"]),
        quota=row["quota"],
    )


def _counter_out(counter: CounterPlan) -> Document:
    return {
        "id": counter.id,
        "label": counter.label,
        "agency": counter.agency,
        "room": counter.room,
        "services": list(counter.services),
    }


def _counter_in(row: Mapping[str, Any]) -> CounterPlan:
    return CounterPlan(row["id"], row["label"], row["agency"], row["room"], tuple(row["services"]))


def _settings_out(settings: Settings) -> Document:
    return {
        "k": settings.k,
        "head_start_min": settings.head_start_min,
        "return_after": settings.return_after,
        "return_limit": settings.return_limit,
        "absent_calls": settings.absent_calls,
        "absent_after_s": settings.absent_after_s,
        "undo_s": settings.undo_s,
        "notices": list(settings.notices),
        "notices_en": list(settings.notices_en),
    }


def _settings_in(row: Mapping[str, Any]) -> Settings:
    return Settings(
        k=row["k"],
        head_start_min=row["head_start_min"],
        return_after=row["return_after"],
        return_limit=row["return_limit"],
        absent_calls=row["absent_calls"],
        absent_after_s=row["absent_after_s"],
        undo_s=row["undo_s"],
        notices=tuple(row["notices"]),
        notices_en=tuple(row["notices_en"]),
    )
