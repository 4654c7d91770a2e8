"""However a catalogue is mangled: either it is read, or its faults are told; nothing else happens."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.catalogue.faults import CatalogueFault, Fault
from shared.catalogue.reader import read_mall
from shared.rules.mall import Mall
from tests.catalogue.small import SMALL, written

PIECES = (
    "", "\t", "\n", " ", ":", "-", "- ", "{", "}", "[", "]", ",", "#", "&a ", "*a", "!!int ", "!x ", "|", ">", "?", "'",
    '"', "\\", "%", "@", "`", "~", "null", "true", "---\n", "...\n", "<<: ", "1e9", "-0", "07:30", "2026-13-01", "A01",
    "\x00", "\x1b", "\u2028", "\ud7ff", "\U0001f600", "\u202e", '"\\ud83d"', "99999999999999999999", "x" * 500,
)  # fmt: skip
LINES = SMALL.splitlines(keepends=True)
spots = st.integers(0, len(SMALL) - 1)
cut = st.tuples(spots, st.integers(0, 12), st.sampled_from(PIECES))
swap = st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1))


def read_or_told(text: str | bytes, name: str) -> None:
    mall, faults = read(text, name)
    if mall is None:
        assert faults
        assert all(f.file == name and f.line >= 0 and f.reason for f in faults)
        return
    assert mall.services
    assert mall.counters
    assert all(code in mall.service for plan in mall.counters for code in plan.services)


def read(text: str | bytes, name: str) -> tuple[Mall | None, tuple[Fault, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return read_mall(written(Path(folder), text, name)), ()
        except CatalogueFault as fault:
            return None, fault.faults


@settings(max_examples=400, deadline=None)
@given(st.lists(cut, min_size=1, max_size=4), st.sampled_from(["a.yaml", "a.json"]))
def test_letters_put_in_or_taken_out(cuts: list[tuple[int, int, str]], name: str) -> None:
    text = SMALL
    for at, length, piece in cuts:
        text = text[:at] + piece + text[at + length :]
    read_or_told(text, name)


@settings(max_examples=150, deadline=None)
@given(st.lists(swap, min_size=1, max_size=5), st.sets(st.integers(0, len(LINES) - 1), max_size=3))
def test_lines_moved_and_lost(swaps: list[tuple[int, int]], lost: set[int]) -> None:
    lines = list(LINES)
    for one, other in swaps:
        lines[one], lines[other] = lines[other], lines[one]
    read_or_told("".join(line for index, line in enumerate(lines) if index not in lost), "a.yaml")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.yaml", "a.json"]))
def test_bytes_of_any_kind(content: bytes, name: str) -> None:
    read_or_told(content, name)
