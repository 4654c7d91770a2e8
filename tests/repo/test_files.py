"""Every file says its one reason to exist in its first line, and stays short; nothing names a machine."""

import ast
import re

from tests.repo.files import product_files, shown

LONGEST = 300
TEXTS = (".py", ".qml", ".sh", ".toml", ".md", ".txt", ".yaml", ".yml", ".json", ".ts", "run", "qmldir")
# folders that exist on one machine only, and addresses that only one network knows
PLACES = re.compile(r"(?<![\w.:/~-])/(?:work|tmp|root|home|Users)/[\w.-]+|\b[A-Z]:\\Users\\")


def test_no_file_is_too_long() -> None:
    files = product_files(".py", ".qml")
    assert len(files) > 20
    long = {shown(file): lines for file in files if (lines := len(file.read_text("utf-8").splitlines())) >= LONGEST}
    assert not long, f"split by reason to exist: {long}"


def test_each_python_file_starts_with_one_line_that_says_why_it_exists() -> None:
    missing = [
        shown(file)
        for file in product_files(".py")
        if not (text := ast.get_docstring(ast.parse(file.read_text("utf-8")), clean=False))
        or not text.splitlines()[0].strip()
    ]
    assert not missing


def test_each_qml_file_starts_with_one_comment_that_says_why_it_exists() -> None:
    missing = [shown(file) for file in product_files(".qml") if not file.read_text("utf-8").startswith("// ")]
    assert not missing


def test_nothing_names_a_place_of_one_machine() -> None:
    found = [
        f"{shown(file)}:{number}: {match[0]}"
        for file in product_files(*TEXTS)
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if (match := PLACES.search(line))
    ]
    assert not found


def test_no_address_of_a_package_index_is_locked_in() -> None:
    found = [
        f"{shown(file)}:{number}"
        for file in product_files(".txt", ".in")
        if "packaging" in file.parts
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if "://" in line or line.startswith(("-i", "--index", "--extra", "--find", "--trusted"))
    ]
    assert not found
