"""Status bytes: all 256 values of every question, by their fixed bits, against tables written down by hand."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import product

import pytest

from shared.devices import escpos_status
from shared.devices.escpos_status import Sign, is_answer, signs_in_order, signs_of, signs_of_auto, state_of
from shared.ports.printer import PrinterState
from tests.proof_report import ProofReport

UNKNOWN = {"unknown"}

# The manuals' tables, bit 7 first; 0 and 1 are fixed, a letter names the sign that a set bit tells, "." tells nothing.
MANUAL = {
    1: ("0fr1o.10", {"o": "offline", "r": "recoverable", "f": "feeding"}),
    2: ("0ep1fc10", {"e": "error", "p": "paper end", "f": "feeding", "c": "cover open"}),
    3: ("0au1kr10", {"a": "recoverable", "u": "unrecoverable", "k": "cutter", "r": "recoverable"}),
}
PAPER = {
    "00": set(),
    "11": None,
    "01": UNKNOWN,
    "10": UNKNOWN,
}


def by_hand(question: int, byte: int) -> set[str]:
    bits = f"{byte:08b}"
    if not (bits[0] == "0" and bits[3] == "1" and bits[6:] == "10") or question not in {1, 2, 3, 4}:
        return UNKNOWN
    if question == 4:
        end, near = PAPER[bits[1:3]], PAPER[bits[4:6]]
        return ({"paper end"} if end is None else end) | ({"near end"} if near is None else near)
    pattern, names = MANUAL[question]
    told = {names[letter] for letter, bit in zip(pattern, bits, strict=True) if bit == "1" and letter in names}
    return told | ({"online"} if question == 1 and "offline" not in told else set())


def differences(signs: Callable[[int, int], Collection[str]]) -> int:
    return sum(set(signs(n, byte)) != by_hand(n, byte) for n, byte in product((1, 2, 3, 4), range(256)))


def test_every_value_of_every_question_means_what_the_manual_says(proof: ProofReport) -> None:
    assert differences(signs_of) == 0
    proof.none_of("status bytes read otherwise than in the manual", 4 * 256)
    for question in (0, 5, 20, 255):
        assert all(signs_of(question, byte) == {Sign.UNKNOWN} for byte in range(256))


@pytest.mark.parametrize("table", ["_PRINTER", "_OFFLINE", "_ERROR"])
def test_a_wrong_mask_would_be_seen(table: str, monkeypatch: pytest.MonkeyPatch, proof: ProofReport) -> None:
    masks = getattr(escpos_status, table)
    monkeypatch.setattr(escpos_status, table, ((masks[0][0] ^ 0x60, masks[0][1]), *masks[1:]))
    found = differences(signs_of)
    assert found > 0
    proof.say(f"negative control: a wrong mask in {table}", found=found)


def test_exactly_the_thirty_two_bytes_of_the_form_0xx1xx10_are_answers() -> None:
    answers = {byte for byte in range(256) if is_answer(byte)}
    assert answers == {int(f"0{a:02b}1{b:02b}10", 2) for a in range(4) for b in range(4)}


def test_every_value_of_the_answer_in_order() -> None:
    for byte in range(256):
        bits = f"{byte:08b}"
        if bits[0] != "0" or bits[3] != "0":
            assert signs_in_order(byte) == UNKNOWN
            continue
        near, end = PAPER[bits[6:]], PAPER[bits[4:6]]
        assert signs_in_order(byte) == ({"near end"} if near is None else near) | (
            {"paper end"} if end is None else end
        )


def test_every_value_of_the_automatic_bytes() -> None:
    first = ("0fc1o.00", {"o": "offline", "c": "cover open", "f": "feeding"})
    for byte in range(256):
        bits = f"{byte:08b}"
        told = {first[1][x] for x, bit in zip(first[0], bits, strict=True) if bit == "1" and x in first[1]}
        told |= set() if "offline" in told else {"online"}
        form = bits[0] == "0" and bits[3] == "1" and bits[6:] == "00"
        assert signs_of_auto(bytes((byte, 0, 0, 0))) == (told if form else UNKNOWN)
        rest = bits[0] == "0" and bits[3] == "0"
        names = {1: "recoverable", 2: "unrecoverable", 4: "cutter", 5: "recoverable"}
        told = {names[at] for at, bit in enumerate(bits) if bit == "1" and at in names}
        assert signs_of_auto(bytes((0x10, byte, 0, 0))) == (told | {"online"} if rest else UNKNOWN)
        near, end = PAPER[bits[6:]], PAPER[bits[4:6]]
        told = {"online"} | ({"near end"} if near is None else near) | ({"paper end"} if end is None else end)
        assert signs_of_auto(bytes((0x10, 0, byte, 0))) == (told if rest else UNKNOWN)
        assert signs_of_auto(bytes((0x10, 0, 0, byte))) == ({"online"} if rest else UNKNOWN)
    assert signs_of_auto(b"\x10\0\0") == UNKNOWN


@pytest.mark.parametrize(
    ("signs", "state"),
    [
        ({Sign.ONLINE}, PrinterState.READY),
        ({Sign.ONLINE, Sign.NEAR_END}, PrinterState.PAPER_LOW),
        ({Sign.ONLINE, Sign.UNKNOWN}, PrinterState.UNKNOWN),
        (set(), PrinterState.UNKNOWN),
        ({Sign.NEAR_END}, PrinterState.UNKNOWN),
        ({Sign.OFFLINE}, PrinterState.OFFLINE),
        ({Sign.OFFLINE, Sign.PAPER_END, Sign.NEAR_END}, PrinterState.PAPER_OUT),
        ({Sign.ONLINE, Sign.PAPER_END, Sign.NEAR_END}, PrinterState.PAPER_OUT),
        ({Sign.OFFLINE, Sign.PAPER_END, Sign.COVER_OPEN}, PrinterState.COVER_OPEN),
        ({Sign.OFFLINE, Sign.ERROR}, PrinterState.ERROR),
        ({Sign.OFFLINE, Sign.ERROR, Sign.CUTTER}, PrinterState.CUTTER),
        ({Sign.OFFLINE, Sign.ERROR, Sign.UNRECOVERABLE}, PrinterState.BROKEN),
        ({Sign.OFFLINE, Sign.FEEDING}, PrinterState.FEEDING),
        ({Sign.OFFLINE, Sign.UNKNOWN}, PrinterState.OFFLINE),
    ],
)
def test_one_state_sums_up_what_was_told(signs: set[Sign], state: PrinterState) -> None:
    assert state_of(signs) is state


def test_only_a_printer_that_said_online_is_ever_ready() -> None:
    for question, byte in product((2, 3, 4), range(256)):
        assert state_of(signs_of(question, byte)) not in {PrinterState.READY, PrinterState.PAPER_LOW}
    assert state_of(()) is PrinterState.UNKNOWN
