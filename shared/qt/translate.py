"""Collects the sentences of the screens for translation and builds the files that the windows load.

`python -m shared.qt.translate update` renews assets/i18n/antrean_en.ts from every QML file (the English ones that stand
stay, new ones come in as unfinished); `release` builds the .qm beside it and lists what has no English yet;
`check` changes nothing and fails when the .ts does not match the QML. lupdate and lrelease come with PySide6.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import PySide6

from shared.qt.assets import ROOT, TRANSLATIONS

SOURCE = TRANSLATIONS / "antrean_en.ts"
FOLDERS = ("kiosk", "display", "shared")


def qml_files(root: Path = ROOT) -> list[Path]:
    """Every QML file of the product, sorted, relative to `root`."""
    return sorted(path.relative_to(root) for folder in FOLDERS for path in (root / folder).rglob("*.qml"))


def update(target: Path = SOURCE) -> None:
    """Bring `target` up to date with the QML files; sentences that are gone leave it."""
    files = [str(path) for path in qml_files()]
    options = ["-source-language", "id_ID", "-target-language", "en_US", "-locations", "none", "-no-obsolete"]
    _run("lupdate", *files, *options, "-ts", str(target))


def release(target: Path = SOURCE) -> list[str]:
    """Build the .qm of `target`; returns the sentences that have no translation yet."""
    _run("lrelease", "-silent", "-nounfinished", str(target), "-qm", str(target.with_suffix(".qm")))
    return unfinished(target)


def sentences(target: Path = SOURCE) -> set[tuple[str, str]]:
    """(file, sentence) of everything in `target`."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(target).getroot().iter("context")  # noqa: S314 - a file of this repository
        for message in context.iter("message")
    }


def unfinished(target: Path = SOURCE) -> list[str]:
    """The sentences of `target` without a translation."""
    return [
        message.findtext("source", "")
        for message in ET.parse(target).getroot().iter("message")  # noqa: S314 - a file of this repository
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def stale(target: Path = SOURCE) -> set[tuple[str, str]]:
    """What a fresh collection has and `target` has not, and the reverse."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / target.name
        update(fresh)
        return sentences(fresh) ^ sentences(target)


def _run(tool: str, *arguments: str) -> None:
    folder = Path(PySide6.__file__).parent
    program = next(path for path in (folder / tool, folder / f"{tool}.exe") if path.exists())
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True, capture_output=True, text=True)


def main(arguments: Sequence[str]) -> int:
    """The command of this module; 1 when something is missing or stale."""
    match list(arguments):
        case ["update"]:
            update()
            return 0
        case ["release"]:
            missing = release()
        case ["check"]:
            missing = [f"{context}: {sentence}" for context, sentence in sorted(stale())]
        case _:
            sys.stderr.write("use: python -m shared.qt.translate update|release|check\n")
            return 2
    sys.stderr.write("".join(f"{sentence}\n" for sentence in missing))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
