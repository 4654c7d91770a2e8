"""Imports point downward, as pyproject.toml says; the rules of the hall need nothing but Python."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.repo.files import ROOT, product_files, shown

INNER = {
    "shared/rules": {"shared.rules"},
    "shared/ports": {"shared.rules", "shared.ports"},
    "shared/actions": {"shared.rules", "shared.ports", "shared.actions"},
}
# A library and the only places that may name it. `wiring.py`, wherever it is, puts the parts together.
ONLY_IN = {
    "PySide6": ("shared/qt/", "kiosk/viewmodels/", "display/wall/viewmodels/", "display/panel/viewmodels/"),
    "shiboken6": ("shared/qt/",),
    "sqlite_utils": ("shared/store/",),
    "sqlite3": ("shared/store/",),
    "pysqlite3": ("shared/store/",),
    "escpos": ("shared/devices/",),
    "usb": ("shared/devices/",),
    "qrcode": ("shared/devices/",),
    "PIL": ("shared/devices/",),
    "pyttsx3": ("shared/devices/",),
    "pulsectl": ("shared/devices/",),
    "pydantic": ("shared/catalogue/",),
    "ruamel": ("shared/catalogue/",),
    "click": ("shared/commands/",),
}


def imports(file: Path) -> Iterator[str]:
    """The modules that a file imports, wherever it does so."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def test_the_contracts_hold() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Contracts: 0 kept" not in done.stdout


def test_rules_ports_and_actions_need_only_the_standard_library() -> None:
    seen = 0
    wrong = []
    for file in product_files(".py"):
        name = shown(file)
        allowed = next((allowed for folder, allowed in INNER.items() if name.startswith(f"{folder}/")), None)
        if allowed is None:
            continue
        seen += 1
        for module in imports(file):
            own = any(module == part or module.startswith(f"{part}.") for part in allowed)
            if not own and module.split(".")[0] not in sys.stdlib_module_names:
                wrong.append(f"{name}: {module}")
    assert seen > 10
    assert not wrong


def test_each_library_is_named_only_where_it_belongs() -> None:
    wrong = []
    used = set()
    for file in product_files(".py"):
        name = shown(file)
        if name.startswith("tests/"):
            continue
        for library in {module.split(".")[0] for module in imports(file)} & ONLY_IN.keys():
            used.add(library)
            wired = file.name == "wiring.py" and library == "PySide6"
            if not wired and not name.startswith(ONLY_IN[library]):
                wrong.append(f"{name}: {library} belongs in {' or '.join(ONLY_IN[library])}")
    assert used
    assert not wrong
