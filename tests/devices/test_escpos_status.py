"""Status bytes: all 256 values of every question, by their fixed bits."""

from __future__ import annotations

import pytest

from shared.devices.escpos_status import is_answer, state_of, worst
from shared.ports.printer import PrinterState

S = PrinterState


def test_exactly_the_thirty_two_bytes_of_the_form_0xx1xx10_are_answers() -> None:
    answers = {byte for byte in range(256) if is_answer(byte)}
    assert answers == {int(f"0{a:02b}1{b:02b}10", 2) for a in range(4) for b in range(4)}


def test_a_byte_without_the_fixed_bits_is_unknown_and_never_ready() -> None:
    for question in range(256):
        for byte in range(256):
            if not is_answer(byte) or question not in {1, 2, 3, 4}:
                assert state_of(question, byte) is S.UNKNOWN


@pytest.mark.parametrize(
    ("question", "byte", "state"),
    [
        (1, 0x12, S.READY),
        (1, 0x16, S.READY),  # drawer pin
        (1, 0x1A, S.OFFLINE),
        (1, 0x52, S.READY),  # feed button
        (2, 0x12, S.READY),
        (2, 0x16, S.COVER_OPEN),
        (2, 0x32, S.PAPER_OUT),
        (2, 0x52, S.ERROR),
        (2, 0x36, S.COVER_OPEN),
        (3, 0x12, S.READY),
        (3, 0x16, S.ERROR),
        (3, 0x1A, S.ERROR),  # cutter
        (3, 0x32, S.ERROR),
        (3, 0x52, S.ERROR),
        (4, 0x12, S.READY),
        (4, 0x1E, S.READY),  # near end: there is paper
        (4, 0x72, S.PAPER_OUT),
        (4, 0x7E, S.PAPER_OUT),
        (4, 0x32, S.UNKNOWN),  # one bit of a pair
        (4, 0x16, S.UNKNOWN),
    ],
)
def test_the_manuals_bits(question: int, byte: int, state: PrinterState) -> None:
    assert state_of(question, byte) is state


def test_every_well_formed_answer_has_one_meaning() -> None:
    ready = {q: {b for b in range(256) if state_of(q, b) is S.READY} for q in (1, 2, 3, 4)}
    assert {q: len(bytes_) for q, bytes_ in ready.items()} == {1: 8, 2: 2, 3: 1, 4: 2}
    assert all(is_answer(byte) for bytes_ in ready.values() for byte in bytes_)


def test_no_answer_at_all_is_unknown_and_a_cause_wins_over_offline() -> None:
    assert worst(()) is S.UNKNOWN
    assert worst((S.READY, S.READY)) is S.READY
    assert worst((S.READY, S.UNKNOWN)) is S.UNKNOWN
    assert worst((S.OFFLINE, S.PAPER_OUT, S.UNKNOWN)) is S.PAPER_OUT
    assert worst((S.OFFLINE, S.PAPER_OUT, S.COVER_OPEN)) is S.COVER_OPEN
