"""The translations in assets/i18n hold every sentence of the screens, none unfinished, and are compiled."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.repo.files import ROOT, product_files
from tests.repo.qml_types import qt_tool, run

SCREENS = [file for file in product_files(".qml") if not file.is_relative_to(ROOT / "tests")]
SOURCES = sorted((ROOT / "assets" / "i18n").glob("*.ts"))


def sentences(file: Path) -> dict[tuple[str, str, str], str]:
    """Each sentence of a .ts file (context, text, comment) and its state: finished, unfinished or vanished."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 # our own file
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            found[key] = "unfinished" if translation is None else translation.get("type", "finished")
    return found


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_the_file_holds_what_the_screens_say(source: Path, tmp_path: Path) -> None:
    scratch = tmp_path / source.name
    scratch.write_bytes(source.read_bytes())
    done = run(qt_tool("lupdate"), "-no-obsolete", "-locations", "none", *SCREENS, "-ts", scratch)
    assert done.returncode == 0, done.stderr
    now, fresh = sentences(source), sentences(scratch)
    assert sorted(fresh.keys() - now.keys()) == [], "said by a screen, missing in the file"
    assert sorted(now.keys() - fresh.keys()) == [], "in the file, said by no screen"
    assert [key for key, state in now.items() if state != "finished"] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_the_compiled_file_is_the_one_in_use(source: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    done = run(qt_tool("lrelease"), "-silent", source, "-qm", fresh)
    assert done.returncode == 0, done.stderr
    assert source.with_suffix(".qm").read_bytes() == fresh.read_bytes(), "run lrelease on the .ts file"


def test_no_sentence_is_put_together_from_pieces() -> None:
    found = [
        f"{file.name}:{number}"
        for file in SCREENS
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if re.search(r"qsTr\([^)]*\) \+ qsTr\(", line)
    ]
    assert found == []
