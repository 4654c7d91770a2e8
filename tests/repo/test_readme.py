"""Every command that the README and the handbook name is one that runs."""

import re
import subprocess
import sys

from tests.repo.files import ROOT, product_files

CALLED = re.compile(
    r"(?:^[ \t]*(?:[$#] )?|`)(?:\S*/)?(?:antrean|sh assets/start\.sh|python3? -m shared) (?:-\S+ )*([a-z]+)",
    re.MULTILINE,
)


def help_of(*verb: str) -> str:
    """What the command says about itself; a verb that does not exist fails the test."""
    done = subprocess.run(
        [sys.executable, "-m", "shared", *verb, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"antrean {' '.join(verb)}: {done.stderr}"
    return done.stdout


def blocks(text: str) -> str:
    """The parts of a page that are commands: indented or fenced blocks, and `code`."""
    fenced = re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL)
    indented = re.findall(r"^ {4}.+$", text, re.MULTILINE)
    inline = re.findall(r"`[^`\n]+`", text)
    return "\n".join(fenced + indented + inline)


def test_every_command_of_the_handbooks_exists() -> None:
    pages = [ROOT / "README.md", *product_files(".md")]
    named = {match[1] for page in pages for match in CALLED.finditer(blocks(page.read_text("utf-8")))}
    assert {"demo", "test"} <= named
    verbs = named - {"test"}
    overview = help_of()
    for verb in sorted(verbs):
        assert re.search(rf"^\s+{verb}\b", overview, re.MULTILINE), f"antrean has no verb {verb}"
        help_of(verb)


def test_the_start_command_runs_from_any_folder() -> None:
    done = subprocess.run(["sh", "-n", str(ROOT / "assets" / "start.sh")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
