"""Agencies with their services and counters, each checked by itself."""

from __future__ import annotations

from dataclasses import dataclass

from shared.catalogue import shapes
from shared.catalogue.faults import FaultList
from shared.catalogue.files import Piece
from shared.catalogue.reasons import shaped
from shared.catalogue.tree import Node, Table, item_name
from shared.catalogue.week import week_of
from shared.rules.hours import WeekHours
from shared.rules.mall import Agency, Availability, CounterPlan, Office, Service


@dataclass(frozen=True, slots=True)
class Row:
    """A service or counter as written, for the checks that look across: its file, table and place in words."""

    file: str
    node: Table
    place: tuple[str, ...]
    agency: str


@dataclass(slots=True)
class Found:
    """What was found so far: values that hold, and every row as written, good or not."""

    agencies: list[Agency]
    services: list[Service]
    counters: list[CounterPlan]
    agency_rows: list[Row]
    service_rows: list[Row]
    counter_rows: list[Row]

    @classmethod
    def nothing(cls) -> Found:
        """A start without anything."""
        return cls([], [], [], [], [], [])


def take_agency(piece: Piece, found: Found, faults: FaultList) -> None:
    """Read one agency into ``found``; its faults into ``faults``."""
    shape = shaped(shapes.AgencyShape, piece.node, piece.file, piece.place, faults)
    if not isinstance(piece.node, Table):
        return
    node, code = piece.node, piece.node.text("code")
    found.agency_rows.append(Row(piece.file, node, piece.place, code))
    hours = node.get("hours")
    week = (
        week_of(hours, piece.file, (*piece.place, "hours"), faults)
        if isinstance(hours, Table)
        else WeekHours((None,) * 7)
    )  # fmt: skip
    office = _office(shape.office) if shape else Office("")
    if shape:
        found.agencies.append(
            Agency(
                code=shape.code,
                name=shape.name,
                short_name=shape.short_name,
                prefix=shape.prefix,
                hours=week,
                office=office,
                complaints=shape.complaints or "",
                day_end=shape.day_end,
                spoken_name=shape.spoken_name or "",
            )
        )
    for index, row in enumerate(node.rows("services")):
        _take_service(_row(piece, "services", row, index, code), row, office, found, faults)
    for index, row in enumerate(node.rows("counters")):
        _take_counter(_row(piece, "counters", row, index, code), row, found, faults)


def _row(piece: Piece, key: str, node: Node, index: int, agency: str) -> Row:
    table = node if isinstance(node, Table) else Table(node.line)
    return Row(piece.file, table, (*piece.place, key, item_name(node, index)), agency)


def _take_service(row: Row, node: Node, office: Office, found: Found, faults: FaultList) -> None:
    shape = shaped(shapes.ServiceShape, node, row.file, row.place, faults)
    found.service_rows.append(row)
    if not shape:
        return
    found.services.append(
        Service(
            code=shape.code,
            agency=row.agency,
            name=shape.name,
            name_en=shape.name_en,
            short_name=shape.short_name or "",
            short_name_en=shape.short_name_en or "",
            keywords=shape.keywords,
            requirements=shape.requirements,
            steps=shape.steps,
            processing_time=shape.processing_time or "",
            fee=shape.fee or "",
            available=_availability(shape),
            partly_note=shape.partly.id if shape.partly else "",
            partly_note_en=shape.partly.en if shape.partly else "",
            head_office=_office(shape.head_office) if shape.head_office else office,
            quota=shape.quota,
        )
    )


def _take_counter(row: Row, node: Node, found: Found, faults: FaultList) -> None:
    shape = shaped(shapes.CounterShape, node, row.file, row.place, faults)
    found.counter_rows.append(row)
    if shape:
        label = shape.label or f"Loket {shape.id}"
        found.counters.append(CounterPlan(shape.id, label, row.agency, shape.room, shape.services))


def _availability(shape: shapes.ServiceShape) -> Availability:
    if not shape.available_here:
        return Availability.HEAD_OFFICE
    return Availability.PARTLY if shape.partly else Availability.HERE


def _office(shape: shapes.OfficeShape | None) -> Office:
    return Office(shape.name, shape.address or "", shape.hours or "") if shape else Office("")
