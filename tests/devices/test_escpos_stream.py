"""What a printer says is sorted right, in any pieces and among any noise, and nothing makes the sorting fall."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from shared.devices import escpos_stream
from shared.devices.escpos_status import is_answer, signs_in_order, signs_of, signs_of_auto, state_of
from shared.devices.escpos_stream import Answer, Automatic, InOrder, Proof, Said, StatusStream
from tests.proof_report import ProofReport

SEED = 40832
MARKS = b"ABCDEFGHIJKLMNOabcdefghijklmno"


def sorted_bytes(heard: bytes, piece: Callable[[], int]) -> list[Said]:
    stream, said, at = StatusStream(), [], 0
    while at < len(heard):
        step = piece()
        said += stream.feed(heard[at : at + step])
        at += step
    return said


@pytest.mark.parametrize("piece", [1, 2, 3, 64])
@pytest.mark.parametrize(
    ("heard", "said"),
    [
        (b"\x12", [Answer(0x12)]),
        (b"\x14\x00\x00\x0f", [Automatic(b"\x14\x00\x00\x0f")]),
        (b"\x14\x12\x00\x00\x0f", [Answer(0x12), Automatic(b"\x14\x00\x00\x0f")]),
        (b"\x14\x00\x1a\x00\x0f\x00", [Answer(0x1A), Automatic(b"\x14\x00\x00\x0f"), InOrder(0)]),
        (b"\x37\x22ABCD\x00", [Proof(b"ABCD")]),
        (b"\x12\x37\x22ABCD\x00\x7e", [Answer(0x12), Proof(b"ABCD"), Answer(0x7E)]),
        (b"\x37\x220002\x00", [Proof(b"0002")]),  # a figure 2 has the form of an answer
        (b"\x37\x22\x12", [InOrder(0x22), Answer(0x12)]),
        (b"\x37\x12\x22ABCD\x00", [Answer(0x12), Proof(b"ABCD")]),
        (b"\x11\x13\xff\x00\x93", [InOrder(0)]),  # flow control and rubbish
        (b"\x10\x10\x00\x00\x00", [Automatic(b"\x10\x00\x00\x00")]),
        (b"\x10\x00", []),
    ],
)
def test_messages_and_their_mixtures(heard: bytes, said: list[Said], piece: int) -> None:
    assert sorted_bytes(heard, lambda: piece) == said


def noisy_streams(rounds: int) -> tuple[int, int]:
    """Answers among automatic status, marks and noise: how many were lost or made up, and how many there were."""
    rng = random.Random(SEED)
    wrong = answers = 0
    for _ in range(rounds):
        heard, wanted, clean = bytearray(), 0, True
        for _ in range(rng.randrange(1, 12)):
            match rng.randrange(4):
                case 0:
                    heard.append(0x12 | rng.choice((0, 4, 8, 12)) | rng.choice((0, 0x20, 0x40, 0x60)))
                    wanted += 1
                case 1:
                    four = [0x10 | rng.randrange(4) << 2 | rng.randrange(4) << 5]
                    four += [rng.randrange(16) | rng.randrange(4) << 5 for _ in range(3)]
                    if rng.random() < 0.3:
                        four.insert(rng.randrange(1, 4), 0x12)
                        wanted += 1
                    heard += bytes(four)
                case 2:
                    heard += b"\x37\x22" + bytes(rng.choices(MARKS, k=4)) + b"\0"
                case _:
                    clean = False
                    heard += bytes(b for b in rng.randbytes(rng.randrange(9)) if not is_answer(b))
        said = sorted_bytes(bytes(heard), lambda: rng.randrange(1, 6))
        wrong += sum(isinstance(one, Answer) for one in said) != wanted
        wrong += clean and any(isinstance(one, InOrder) for one in said)
        answers += wanted
        for one in said:
            match one:
                case Answer(byte):
                    state_of(signs_of(rng.randrange(256), byte))
                case InOrder(byte):
                    signs_in_order(byte)
                case Automatic(four_bytes):
                    state_of(signs_of_auto(four_bytes))
                case Proof():
                    pass
    return wrong, answers


def noise_alone(rounds: int) -> int:
    """Streams of any bytes at all: how often what is kept for later grows beyond one message."""
    rng = random.Random(SEED + 1)
    grown = 0
    for _ in range(rounds):
        stream = StatusStream()
        stream.feed(rng.randbytes(rng.randrange(64)))
        grown += len(stream._held) >= 8
    return grown


def test_answers_are_found_among_noise(proof: ProofReport) -> None:
    wrong, answers = noisy_streams(4_000)
    assert wrong == 0
    assert noise_alone(4_000) == 0
    proof.none_of("noisy status streams read wrong", 8_000, seed=SEED, answers=answers)


@pytest.mark.long
def test_answers_are_found_among_a_hundred_thousand_noisy_streams(proof: ProofReport) -> None:
    wrong, answers = noisy_streams(50_000)
    assert wrong == 0
    assert noise_alone(50_000) == 0
    proof.none_of("noisy status streams read wrong", 100_000, seed=SEED, answers=answers)


def test_without_the_fixed_bits_the_noise_would_be_seen(monkeypatch: pytest.MonkeyPatch, proof: ProofReport) -> None:
    monkeypatch.setattr(escpos_stream, "is_answer", lambda byte: byte & 0x03 == 0x02)
    wrong, _ = noisy_streams(500)
    assert wrong > 0
    proof.say("negative control: answers told by two bits only", seed=SEED, found=wrong)
