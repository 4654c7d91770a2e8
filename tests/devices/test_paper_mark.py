"""A paper that may be half out is remembered through a kill."""

from __future__ import annotations

from pathlib import Path

from shared.devices.paper_mark import MarkFile


def test_the_mark_of_a_paper_outlives_its_program(tmp_path: Path) -> None:
    mark = MarkFile(tmp_path / "state" / "one.paper")
    assert not mark.is_set
    mark.set()
    assert MarkFile(tmp_path / "state" / "one.paper").is_set
    mark.clear()
    assert not mark.is_set


def test_a_mark_that_cannot_be_written_is_logged_and_printing_goes_on(tmp_path: Path, expect_log: set[str]) -> None:
    expect_log.add("shared.devices.paper_mark")
    (tmp_path / "file").write_text("")
    mark = MarkFile(tmp_path / "file" / "one.paper")
    mark.set()
    assert not mark.is_set


def test_each_name_has_a_mark_of_its_own_and_none_leaves_the_folder() -> None:
    files = {MarkFile.of(name)._file for name in ("Anjungan 1", "Anjungan 2", "../../etc")}
    assert len(files) == 3
    assert len({file.parent for file in files}) == 1
