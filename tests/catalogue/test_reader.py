"""A whole catalogue in one file is read as written, with none of YAML's guesses."""

import json
from datetime import date, time
from pathlib import Path

from ruamel.yaml import YAML

from shared.catalogue.reader import read_mall
from shared.rules.mall import Availability, DayEnd
from tests.catalogue.small import SMALL, written


def test_one_yaml_file(tmp_path: Path) -> None:
    mall = read_mall(written(tmp_path, SMALL))
    monday = mall.agency["A"].hours.days[0]
    assert monday is not None
    assert (monday.numbers_from, monday.calls_from) == (time(7, 30), time(8)), "unquoted hours are hours"
    assert mall.agency["A"].hours.days[5:] == (None, None)
    assert mall.service["A01"].requirements == ("Hilang: surat polisi", "NO"), "NO is a word, not false"
    assert mall.service["A02"].available is Availability.PARTLY
    assert mall.service["A03"].available is Availability.HEAD_OFFICE
    assert mall.service["A03"].head_office.name == "Kantor Lain"
    assert mall.service["A01"].head_office.address == "Jalan Satu 1", "the agency's own office unless another is named"
    assert mall.counter["1"].label == "Loket 1"
    assert mall.counter["2"].label == "Loket Dua"
    assert mall.agency["B"].day_end is DayEnd.CLOSE
    assert mall.utc_offset_h == 8
    assert mall.holidays == {date(2026, 9, 14): "Hari Jadi"}
    assert (mall.settings.k, mall.settings.undo_s) == (3, 10)
    assert mall.settings.notices_en == ("Bring the originals.",)


def test_the_same_in_json_with_tabs_and_windows_line_ends(tmp_path: Path) -> None:
    data = YAML(typ="safe", pure=True).load(SMALL)
    data["agencies"][0]["hours"]["monday-thursday"]["calls_from"] = "08:00"
    data["holidays"]["also"] = {"2026-09-14": "Hari Jadi"}
    data["name"] = "Mal \U0001f3db Publik"
    text = json.dumps(data, indent="\t").replace("\n", "\r\n")
    expected = SMALL.replace("name: Mal Pelayanan Publik", "name: Mal \U0001f3db Publik")
    assert "\\ud83c" in text
    assert read_mall(written(tmp_path, text, "mall.json")) == read_mall(written(tmp_path, expected))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert read_mall(written(tmp_path, b"\xef\xbb\xbf" + SMALL.encode())) == read_mall(
        written(tmp_path, SMALL, "b.yml")
    )


def test_a_day_named_open_is_no_holiday(tmp_path: Path) -> None:
    chosen = "  national: true\n  years: [2026]\n  open: [2026-08-17]\n  also:\n"
    mall = read_mall(written(tmp_path, SMALL.replace("  also:\n", chosen)))
    assert date(2026, 8, 17) not in mall.holidays
    assert date(2026, 12, 25) in mall.holidays
    assert date(2026, 12, 24) not in mall.holidays, "joint leave was not asked for"
