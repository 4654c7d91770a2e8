"""The start command on machines that lack something, with stand-ins for the package tools: nothing is installed."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from tests.repo.files import ROOT

TOOLS = ("sh", "cat", "cksum", "dirname", "env", "flock", "grep", "locale", "mkdir", "sed")
PACKAGES = [
    line
    for name in ("debian.txt", "debian-test.txt")
    for line in (ROOT / "assets" / "packaging" / name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
PYTHON = """#!/bin/sh
case "$*" in
    "-c import sys; print(sys.version)") echo 3.11.2 ;;
    "-m venv --clear "*) mkdir -p "$4/bin"; cat "$0" >"$4/bin/python"; cat "$STAND_IN" >"$4/bin/antrean"
        chmod +x "$4/bin/python" "$4/bin/antrean"; echo venv >>"$CALLS" ;;
    "-m pip "*) echo "pip $*" >>"$CALLS" ;;
esac
"""


class Machine:
    """A folder that holds the product's set-up files and a PATH on which only the stand-ins exist."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a place"
        (self.root / "assets").mkdir(parents=True)
        shutil.copy(ROOT / "assets" / "start.sh", self.root / "assets")
        shutil.copytree(ROOT / "assets" / "packaging", self.root / "assets" / "packaging")
        shutil.copy(ROOT / "pyproject.toml", self.root)
        self.bin = folder / "bin"
        self.bin.mkdir()
        for tool in (*TOOLS, "chmod"):
            (self.bin / tool).symlink_to(str(shutil.which(tool)))
        self.calls = folder / "calls"
        self.calls.touch()
        self.stand_in = folder / "antrean"
        self.stand_in.write_text('#!/bin/sh\necho "$PWD: $*"\nexit 3\n', encoding="utf-8")
        self.program("python3", PYTHON)
        self.program("id", "#!/bin/sh\necho 1000\n")
        self.program("sudo", "#!/bin/sh\nexit 1\n")
        self.has_packages(PACKAGES)

    def program(self, name: str, text: str) -> None:
        file = self.bin / name
        file.write_text(text, encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def has_packages(self, names: list[str]) -> None:
        self.program("dpkg-query", "#!/bin/sh\ncat <<'END'\n" + "".join(f"ii {name}\n" for name in names) + "END\n")

    def start(self, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        env = {"PATH": str(self.bin), "CALLS": str(self.calls), "STAND_IN": str(self.stand_in), "HOME": os.devnull}
        script = self.root / "assets" / "start.sh"
        return subprocess.run(
            ["sh", str(script), *words], cwd=cwd, env=env, capture_output=True, text=True, check=False
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_an_administrator_it_prints_the_one_line_to_hand_over(machine: Machine, tmp_path: Path) -> None:
    machine.has_packages([name for name in PACKAGES if name not in {"espeak-ng", "libegl1"}])
    done = machine.start("demo", cwd=tmp_path)
    assert done.returncode == 4
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if "apt-get" in line]
    assert len(lines) == 1
    assert lines[0].endswith(" libegl1 espeak-ng")
    assert "Traceback" not in done.stderr
    assert machine.calls.read_text("utf-8") == ""


def test_a_package_under_its_newer_name_counts(machine: Machine, tmp_path: Path) -> None:
    machine.has_packages([f"{name}t64" if name == "libglib2.0-0" else name for name in PACKAGES])
    assert machine.start("demo", cwd=tmp_path).returncode == 3


def test_an_old_python_is_refused_in_one_sentence(machine: Machine, tmp_path: Path) -> None:
    machine.program("python3", "#!/bin/sh\nexit 1\n")
    done = machine.start("demo", cwd=tmp_path)
    assert done.returncode == 4
    assert "Python 3.11" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_verb_runs_where_it_was_called_and_its_exit_code_is_kept(machine: Machine, tmp_path: Path) -> None:
    done = machine.start("ticket", "issue", "A B", "--json", cwd=tmp_path)
    assert done.stdout == f"{tmp_path}: ticket issue A B --json\n"
    assert done.returncode == 3


def test_a_second_start_installs_nothing(machine: Machine, tmp_path: Path) -> None:
    machine.start("check", cwd=tmp_path)
    first = machine.calls.read_text("utf-8")
    assert first.startswith("venv\n")
    assert "--require-hashes" in first
    done = machine.start("check", cwd=tmp_path)
    assert machine.calls.read_text("utf-8") == first
    assert done.stderr == ""


def test_changed_requirements_are_installed(machine: Machine, tmp_path: Path) -> None:
    machine.start("check", cwd=tmp_path)
    before = machine.calls.read_text("utf-8").count("pip")
    with (machine.root / "assets" / "packaging" / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# newer\n")
    machine.start("check", cwd=tmp_path)
    assert machine.calls.read_text("utf-8").count("pip") > before


def test_a_failed_download_leaves_nothing_that_looks_ready(machine: Machine, tmp_path: Path) -> None:
    machine.program("python3", PYTHON.replace('echo "pip $*" >>"$CALLS"', '[ "$3" = --version ]'))
    done = machine.start("check", cwd=tmp_path)
    assert done.returncode == 4
    assert done.stdout == ""
    machine.program("python3", PYTHON)
    shutil.copy(machine.bin / "python3", machine.root / ".venv" / "bin" / "python")
    assert machine.start("check", cwd=tmp_path).returncode == 3
    assert "requirements-build.txt" in machine.calls.read_text("utf-8")
