"""Writes what qmllint has to know about the Python classes that QML names: one qmldir and one qmltypes file per module.

By hand: python tests/repo/qml_types.py build/qml && pyside6-qmllint -W 0 -I build/qml -I . kiosk/views/*.qml
"""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
QT = Path(PySide6.__file__).parent
FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick", "multimedia")


def tool_env() -> dict[str, str]:
    """The environment for Qt's own tools: they find Qt's libraries beside PySide6."""
    return os.environ | {"LD_LIBRARY_PATH": str(QT / "Qt" / "lib")}


def qt_tool(name: str) -> str:
    """Path of one of the tools that PySide6 carries: qmllint, qmltyperegistrar, lupdate, lrelease."""
    places = [QT / name, QT / "Qt" / "libexec" / name, QT / f"{name}.exe"]
    return str(next(place for place in places if place.exists()))


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of the tools; its two outputs come back as text, whatever its exit code."""
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, env=tool_env(), check=False)


def modules() -> dict[str, list[Path]]:
    """The Python files that hold classes for QML, by the name of their QML module (= their package)."""
    found: dict[str, list[Path]] = {}
    for package in ("shared", "kiosk", "display"):
        for file in sorted((ROOT / package).rglob("*.py")):
            text = file.read_text(encoding="utf-8")
            if re.search(r"^@Qml(Element|NamedElement|Uncreatable)", text, re.MULTILINE):
                name = re.search(r'^QML_IMPORT_NAME = "([\w.]+)"', text, re.MULTILINE)
                assert name, f"{file.relative_to(ROOT)}: a class for QML, but no QML_IMPORT_NAME"
                folder = ".".join(file.parent.relative_to(ROOT).parts)
                assert name[1] == folder, f"{file.relative_to(ROOT)}: QML_IMPORT_NAME must be the package, {folder}"
                found.setdefault(name[1], []).append(file)
    return found


class _PlainProperties(ast.NodeTransformer):
    """Leaves only names in `Property("QString", lambda self: …)`: metaobjectdump of PySide6 6.11 stops at more."""

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id="Property")) as call):
                call.args = [self._plain(arg, name) for arg in call.args]
            case _:
                pass
        return node

    def _plain(self, arg: ast.expr, owner: str) -> ast.expr:
        match arg:
            case ast.Name():
                return arg
            case ast.Constant(value=str() as type_name):
                return ast.Name(id=type_name)
            case _:
                return ast.Name(id=owner)


def _dump(files: Iterable[Path], out: Path) -> None:
    script = QT / "scripts" / "metaobjectdump.py"
    plain = []
    for file in files:
        plain.append(out.with_name(file.name))
        tree = _PlainProperties().visit(ast.parse(file.read_text(encoding="utf-8")))
        plain[-1].write_text(ast.unparse(tree), encoding="utf-8")
    done = run(sys.executable, script, "--compact", "--out-file", out, *plain)
    assert done.returncode == 0, done.stderr
    dump = json.loads(out.read_text(encoding="utf-8"))
    for file in dump:
        constants = _constants(Path(file["inputFile"]))
        for entry in file["classes"]:
            for prop in entry.get("properties", ()):
                if (entry["className"], prop["name"]) in constants:
                    prop["constant"] = True
    out.write_text(json.dumps(dump), encoding="utf-8")


def _constants(file: Path) -> set[tuple[str, str]]:
    """Class and name of each `Property(…, constant=True)`, which metaobjectdump of PySide6 6.11 leaves out."""
    found: set[tuple[str, str]] = set()
    for owner in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(owner, ast.ClassDef):
            continue
        for part in owner.body:
            match part:
                case (
                    ast.FunctionDef(name=name, decorator_list=[ast.Call() as call, *_])
                    | ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call)
                ):
                    if any(word.arg == "constant" for word in call.keywords):
                        found.add((owner.name, name))
                case _:
                    pass
    return found


def write_type_info(build: Path) -> list[str]:
    """Write the type information of every module below `build`; the names of the modules come back."""
    metatypes = QT / "Qt" / "metatypes"
    foreign = [metatypes / f"qt6{name}_metatypes.json" for name in FOREIGN]
    dumps: dict[str, Path] = {}
    for name, files in modules().items():
        folder = build.joinpath(*name.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        dumps[name] = folder / "metatypes.json"
        _dump(files, dumps[name])
    for name, dump in dumps.items():
        others = [other for key, other in dumps.items() if key != name]
        done = run(
            qt_tool("qmltyperegistrar"),
            "--generate-qmltypes", dump.with_name("module.qmltypes"),
            "-o", dump.with_name("registration.cpp"),
            "--import-name", name,
            "--major-version", "1",
            "--minor-version", "0",
            "--foreign-types", ",".join(map(str, [*foreign, *others])),
            dump,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        used = [f"depends {other}" for other in dumps if other == "shared.qt" != name]
        lines = [f"module {name}", "typeinfo module.qmltypes", "depends QtQuick", *used]
        dump.with_name("qmldir").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sorted(dumps)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(write_type_info(Path(sys.argv[1]))) + "\n")
