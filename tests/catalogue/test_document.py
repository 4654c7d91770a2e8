"""The document of a mall gives back the same mall, quickly and without the catalogue's libraries."""

import json
import subprocess
import sys
import timeit
from dataclasses import fields
from datetime import date, time

import pytest

from shared.catalogue.reader import read_mall, sample_folder
from shared.rules.hours import DayHours, WeekHours
from shared.rules.mall import (
    Agency,
    Availability,
    CounterPlan,
    DayEnd,
    Mall,
    Office,
    Room,
    Service,
    Settings,
)
from shared.rules.mall_document import mall_from_document, mall_to_document

DAY = DayHours(time(7, 30, 5), time(8), time(14), time(15), (time(11, 30), time(13)))
OFFICE = Office("Kantor", "Jalan 1", "Senin")
FULL = Mall(
    name="Mal", city="Kota", utc_offset_h=9,
    agencies=(Agency("A", "Dinas", "D", "AB", WeekHours((DAY, None, None, None, None, None, None)), OFFICE, "Keluhan",
                     DayEnd.CLOSE, "de"),),
    services=(Service("A01", "A", "n", "ne", "s", "se", ("k",), ("r",), ("t",), "1 hari", "Gratis", Availability.PARTLY,
                      "p", "pe", OFFICE, 150),),
    rooms=(Room("melati", "Melati", 2),),
    counters=(CounterPlan("1", "Loket 1", "A", "melati", ("A01",)),),
    holidays={date(2026, 8, 17): "Kemerdekaan"},
    popular=("A01",),
    settings=Settings(3, 5, 4, 1, 2, 30, 20, ("satu",), ("one",)),
)  # fmt: skip


@pytest.mark.parametrize("mall", [FULL, read_mall(sample_folder())], ids=["every field", "sample"])
def test_nothing_is_lost(mall: Mall) -> None:
    assert mall_from_document(json.loads(json.dumps(mall_to_document(mall)))) == mall


@pytest.mark.parametrize("value", [FULL.agencies[0], FULL.services[0], FULL.settings, DAY, OFFICE])
def test_the_full_mall_has_no_default_left(value: Agency | Service | Settings | DayHours | Office) -> None:
    for field in fields(value):
        assert getattr(value, field.name) != field.default, f"give {field.name} a value of its own in FULL"


@pytest.mark.parametrize("document", [{}, {"format": 2}, {"format": 1}, {"format": 1, "agencies": 3}])
def test_another_document_is_refused(document: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="mall document"):
        mall_from_document(document)


def test_reading_the_sample_document_takes_under_ten_milliseconds() -> None:
    document = mall_to_document(read_mall(sample_folder()))
    assert min(timeit.repeat(lambda: mall_from_document(document), number=1, repeat=5)) < 0.010


def test_it_needs_no_library() -> None:
    script = "import sys, shared.rules.mall_document; sys.exit(bool({'pydantic', 'ruamel.yaml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
