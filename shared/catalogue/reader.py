"""Reads a whole catalogue, or says everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from shared.catalogue import checks, shapes
from shared.catalogue.agencies import Found, Row, take_agency
from shared.catalogue.calendar import closed_days
from shared.catalogue.faults import FaultList
from shared.catalogue.files import Raw, gather
from shared.catalogue.reasons import shaped
from shared.catalogue.tree import Table, item_name
from shared.rules.mall import Mall, Room, Settings

_OFFSET_H = {"WIB": 7, "WITA": 8, "WIT": 9}


def sample_folder() -> Path:
    """The folder of the sample mall that comes with the program."""
    return Path(__file__).resolve().parents[2] / "assets" / "catalogue"


def read_mall(path: Path) -> Mall:
    """The mall that the catalogue at ``path`` describes.

    ``path`` is a folder (mall.yaml + agencies/*.yaml), its mall.yaml, or one YAML or JSON file with an ``agencies``
    list. Raises ``CatalogueFault`` with every fault found; never anything else, never a mall without services.
    """
    faults = FaultList()
    raw = gather(path, faults)
    if raw is None:
        faults.stop_if_any()
        raise AssertionError("a catalogue that cannot be read has a fault")
    shape = shaped(shapes.MallShape, raw.mall, raw.file, (), faults)
    rooms, room_rows = _rooms(raw, faults)
    found = Found.nothing()
    for piece in raw.agencies:
        take_agency(piece, found, faults)
    _check(raw, found, room_rows, faults)
    if not found.services and not faults:
        faults.add(raw.file, 0, "agencies", "Belum ada satu layanan pun. Isi services di berkas instansi.")
    faults.stop_if_any()
    if shape is None:
        raise AssertionError("a mall without shape has a fault")
    return _mall(shape, rooms, found)


def _rooms(raw: Raw, faults: FaultList) -> tuple[list[Room], list[Row]]:
    rooms, rows = list[Room](), list[Row]()
    for index, node in enumerate(raw.mall.rows("rooms")):
        place = ("rooms", item_name(node, index))
        shape = shaped(shapes.RoomShape, node, raw.file, place, faults)
        if isinstance(node, Table):
            rows.append(Row(raw.file, node, place, ""))
        if shape:
            rooms.append(Room(shape.code, shape.name, shape.floor))
    return rooms, rows


def _check(raw: Raw, found: Found, room_rows: list[Row], faults: FaultList) -> None:
    checks.check_doubles(room_rows, "code", "Kode ruang", faults)
    checks.check_doubles(found.agency_rows, "code", "Kode instansi", faults)
    checks.check_doubles(found.agency_rows, "prefix", "Huruf depan nomor", faults)
    checks.check_doubles(found.service_rows, "code", "Kode layanan", faults)
    checks.check_doubles(found.counter_rows, "id", "Nomor loket", faults)
    known = frozenset(row.node.text("code") for row in room_rows)
    checks.check_counters(found, known or None, faults)
    checks.check_served(found, faults)
    checks.check_popular(raw.mall, raw.file, found, faults)


def _mall(shape: shapes.MallShape, rooms: list[Room], found: Found) -> Mall:
    return Mall(
        name=shape.name,
        city=shape.city,
        utc_offset_h=_OFFSET_H[shape.zone],
        agencies=tuple(found.agencies),
        services=tuple(found.services),
        rooms=tuple(rooms),
        counters=tuple(found.counters),
        holidays=closed_days(shape.holidays),
        popular=shape.popular,
        settings=Settings(
            **shape.settings.model_dump(),
            notices=tuple(notice.id for notice in shape.notices),
            notices_en=tuple(notice.en for notice in shape.notices),
        ),
    )
