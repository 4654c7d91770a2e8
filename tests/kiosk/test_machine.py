"""The kiosk's own name is the same at every start."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.machine import is_name, kiosk_name


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
