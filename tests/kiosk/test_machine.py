"""The kiosk's own name is the same at every start, and a paper that may be half out is remembered through a kill."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.machine import PaperMark, is_name, kiosk_name


def test_the_name_is_made_once_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "new" / "kiosk.json"
    name = kiosk_name(file)
    assert is_name(name)
    assert kiosk_name(file) == name
    assert kiosk_name(tmp_path / "other.json") != name


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": 7}', '{"name": "a\\nb"}'])
def test_a_file_without_a_name_gets_one(tmp_path: Path, text: str, expect_log: set[str]) -> None:
    expect_log.add("kiosk.machine")
    file = tmp_path / "kiosk.json"
    file.write_text(text, "utf-8")
    assert kiosk_name(file) == kiosk_name(file)


def test_a_folder_that_cannot_be_written_still_gives_a_name(tmp_path: Path, expect_log: set[str]) -> None:
    expect_log.add("kiosk.machine")
    (tmp_path / "file").write_text("")
    assert is_name(kiosk_name(tmp_path / "file" / "kiosk.json"))


def test_the_mark_of_a_paper_outlives_its_program(tmp_path: Path) -> None:
    mark = PaperMark(tmp_path / "state" / "one.paper")
    assert not mark.is_set
    mark.set()
    assert PaperMark(tmp_path / "state" / "one.paper").is_set
    mark.clear()
    assert not mark.is_set


def test_a_mark_that_cannot_be_written_is_logged_and_printing_goes_on(tmp_path: Path, expect_log: set[str]) -> None:
    expect_log.add("kiosk.machine")
    (tmp_path / "file").write_text("")
    mark = PaperMark(tmp_path / "file" / "one.paper")
    mark.set()
    assert not mark.is_set


def test_each_name_has_a_mark_of_its_own_and_none_leaves_the_folder() -> None:
    files = {PaperMark.of(name)._file for name in ("Anjungan 1", "Anjungan 2", "../../etc")}
    assert len(files) == 3
    assert len({file.parent for file in files}) == 1
