"""The sample mall is whole: what a hall needs is there, and what must stay stayed."""

import csv
from datetime import date, time
from pathlib import Path

import pytest

from shared.catalogue.reader import read_mall, sample_folder
from shared.rules.mall import Availability, Mall

TUESDAY = date(2026, 2, 3)
ADDED = {"A09", "A10", "A11"}


@pytest.fixture(scope="module")
def mall() -> Mall:
    return read_mall(sample_folder())


def test_codes_and_where_each_is_done_stayed(mall: Mall) -> None:
    with (Path(__file__).parent / "codes.csv").open(encoding="utf-8") as file:
        frozen = {(r["code"], r["agency"], r["available_here"] == "true") for r in csv.DictReader(file)}
    here = {(s.code, s.agency, s.available is not Availability.HEAD_OFFICE) for s in mall.services}
    assert len(frozen) == 129
    assert here - frozen == {(code, "A", True) for code in ADDED}
    assert frozen <= here


def test_every_service_has_its_published_standard(mall: Mall) -> None:
    for service in mall.services:
        agency = mall.agency[service.agency]
        assert service.requirements, service.code
        assert service.steps, service.code
        assert service.processing_time, service.code
        assert service.fee, service.code
        assert service.keywords, service.code
        assert service.head_office.name, service.code
        assert service.head_office.address, service.code
        assert service.head_office.hours, service.code
        assert agency.complaints, agency.code


def test_a_hall_of_25_agencies_48_counters_and_six_rooms(mall: Mall) -> None:
    assert len(mall.agencies) == 25
    assert [c.id for c in sorted(mall.counters, key=lambda c: int(c.id))] == [str(n) for n in range(1, 49)]
    assert all(c.label == f"Loket {c.id}" for c in mall.counters)
    assert [r.name for r in mall.rooms] == ["Melati", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Teratai"]
    assert {r.floor for r in mall.rooms} == {1, 2, 3}
    assert {c.room for c in mall.counters} == set(mall.room)
    assert [c.id for c in mall.counters_of["D05"]] == ["12"]
    assert {c.id for c in mall.counters if c.agency == "MP"} == {"1", "2"}


def test_an_agency_waits_in_one_room(mall: Mall) -> None:
    for agency in mall.agencies:
        assert len({c.room for c in mall.counters if c.agency == agency.code}) == 1, agency.code


def test_what_can_be_done_here_has_a_counter_of_its_agency(mall: Mall) -> None:
    for service in mall.services:
        plans = mall.counters_of[service.code]
        assert bool(plans) == (service.available is not Availability.HEAD_OFFICE), service.code
        assert {p.agency for p in plans} <= {service.agency}


def test_counters_overlap(mall: Mall) -> None:
    assert sum(len(plans) > 1 for plans in mall.counters_of.values()) >= 20


def test_prefixes_are_the_agency_codes_and_clear(mall: Mall) -> None:
    assert [a.prefix for a in mall.agencies] == [a.code for a in mall.agencies]
    assert not {letter for a in mall.agencies for letter in a.prefix} & set("IO")


def test_partly_is_said_in_both_languages(mall: Mall) -> None:
    partly = [s for s in mall.services if s.available is Availability.PARTLY]
    assert len(partly) >= 6
    assert all(s.partly_note and s.partly_note_en for s in partly)


def test_everything_is_open_on_the_sample_tuesday_morning(mall: Mall) -> None:
    for agency in mall.agencies:
        hours = agency.hours.on(TUESDAY, mall.holidays)
        assert hours is not None, agency.code
        assert hours.calls_from < time(9, 30) < hours.last_number, agency.code


def test_friday_prayer_is_kept_and_some_work_on_saturday(mall: Mall) -> None:
    fridays = [a.hours.days[4] for a in mall.agencies]
    assert all(day is not None and day.pause == (time(11, 30), time(13)) for day in fridays)
    saturdays = [day for a in mall.agencies if (day := a.hours.days[5])]
    assert 5 <= len(saturdays) < 25
    assert all(day.end <= time(13) for day in saturdays)


def test_quotas_are_generous_where_there_are_any(mall: Mall) -> None:
    quotas = {s.code: s.quota for s in mall.services if s.quota}
    assert {"A02", "D03"} <= quotas.keys()
    assert min(quotas.values()) >= 150


def test_holidays_of_2026(mall: Mall) -> None:
    assert mall.holidays[date(2026, 8, 17)] == "Hari Kemerdekaan Republik Indonesia"
    assert date(2026, 3, 19) in mall.holidays
    assert date(2026, 3, 20) in mall.holidays, "joint leave"
    assert date(2026, 9, 14) in mall.holidays, "the town's own"


def test_front_page_has_six_services_with_short_names_in_both_languages(mall: Mall) -> None:
    assert mall.popular == ("A02", "A03", "E01", "D01", "G01", "E06")
    assert all(mall.service[code].short_name and mall.service[code].short_name_en for code in mall.popular)
    assert sum(bool(s.short_name) for s in mall.services) >= 20
    assert all(bool(s.short_name) == bool(s.short_name_en) for s in mall.services)


def test_words_that_puzzle_visitors_are_gone(mall: Mall) -> None:
    for service in mall.services:
        texts = (service.name, service.short_name, *service.requirements, *service.steps, service.partly_note)
        said = " ".join(texts).lower()
        for word in ("kantor induk", "keterangan hilang", "berubah data", "antri ", "silahkan"):
            assert word not in said, (service.code, word)


def test_the_mall_file_reads_like_its_folder(mall: Mall) -> None:
    assert read_mall(sample_folder() / "mall.yaml") == mall
