"""Every QML file passes qmllint without one warning, with the Python classes it names known to the linter."""

from pathlib import Path

from tests.repo.files import product_files
from tests.repo.qml_types import ROOT, qt_tool, run, write_type_info


def lint(build: Path, *files: Path) -> str:
    """What qmllint complains about; empty when it is content."""
    done = run(qt_tool("qmllint"), "--ignore-settings", "-W", "0", "-I", build, "-I", ROOT, *files)
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


def test_every_qml_file_is_clean(tmp_path: Path) -> None:
    files = product_files(".qml")
    assert files
    assert write_type_info(tmp_path)
    assert lint(tmp_path, *files) == ""


def test_a_misspelt_member_is_found(tmp_path: Path) -> None:
    page = tmp_path / "Page.qml"
    page.write_text(
        "import QtQuick\nimport shared.qt\nItem { id: page; required property RowListModel rows\n"
        "property int many: page.rows.cuont }\n",
        encoding="utf-8",
    )
    write_type_info(tmp_path)
    assert 'Member "cuont" not found' in lint(tmp_path, page)
