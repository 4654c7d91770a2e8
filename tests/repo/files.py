"""Lists the files of the product, as git would take them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def product_files(*endings: str) -> list[Path]:
    """Every file that git tracks or would track, with one of these endings (none given: all)."""
    done = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    )
    files = (ROOT / name for name in done.stdout.split("\0") if name)
    return sorted(file for file in files if file.is_file() and (not endings or file.name.endswith(endings)))


def shown(file: Path) -> str:
    """The file's name as a person would say it: from the root."""
    return file.relative_to(ROOT).as_posix()
