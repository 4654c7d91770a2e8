"""The job's bytes are those of python-escpos, and read back as the picture they were made of."""

from __future__ import annotations

import random
from typing import Any

import pytest
from escpos.capabilities import Profile
from escpos.printer import Dummy
from PIL import Image, ImageChops

from shared.devices.escpos_job import FRAGMENT, clean_start, harmless, job_bytes, job_picture, print_job
from shared.devices.printer_profile import Profile as Model


class Paper80(Profile):
    """80 mm paper: 576 dots, image and cut only."""

    profile_data: dict[str, Any] = {
        **Profile.profile_data,
        "media": {"width": {"mm": 80, "pixels": 576}},
        "features": {"paperFullCut": True, "bitImageRaster": True},
    }

    def __init__(self) -> None:
        super().__init__(features={"paperFullCut": True, "bitImageRaster": True})


def by_the_library(picture: Image.Image) -> bytes:
    """The same job made by python-escpos."""
    printer = Dummy(profile=Paper80())
    printer.hw("INIT")
    printer.image(picture, impl="bitImageRaster", fragment_height=FRAGMENT)
    printer.cut(feed=True)
    return bytes(printer.output)


@pytest.mark.parametrize("size", [(576, 640), (576, 1), (576, 256), (576, 257), (570, 33), (8, 8), (1, 3)])
def test_the_job_is_what_the_library_would_send(size: tuple[int, int]) -> None:
    dots = random.Random(11).randbytes((size[0] + 7) // 8 * size[1])
    picture = Image.frombytes("1", size, dots)

    job = job_bytes(picture)

    assert job == harmless(by_the_library(picture))
    back = job_picture(job).crop((0, 0, *size))
    changed = sum(ImageChops.logical_xor(back, picture).convert("L").histogram()[1:])
    assert changed <= len(dots) / 2_000


def test_no_picture_holds_a_command_that_a_printer_obeys_in_its_middle() -> None:
    rng = random.Random(5)
    for _ in range(200):
        ink = bytes(rng.choices((0x10, 0x04, 0x05, 0x14, 0x00), k=500))
        safe = harmless(ink)
        assert len(safe) == len(ink)
        assert not any(bytes((0x10, second)) in safe for second in (0x04, 0x05, 0x14))
        assert {one ^ other for one, other in zip(ink, safe, strict=True)} <= {0, 0x08}
    assert harmless(b"\x10\x10\x04") == b"\x10\x18\x04"


def test_pieces_are_whole_commands_and_a_model_without_a_knife_gets_no_cut() -> None:
    picture = Image.new("1", (384, 300), 1)
    job = print_job(picture, Model(width=384, fragment=128, feed=3, cutter=False))
    assert [piece[:3] for piece in job.pieces] == [b"\x1b@", b"\x1dv0", b"\x1dv0", b"\x1dv0", b"\x1bd\x03"]
    assert job.data == b"".join(job.pieces)
    assert job.rows == 300 + 3 * 30


def test_a_clean_start_is_longer_than_any_picture_command_and_ends_with_a_reset() -> None:
    profile = Model()
    assert len(clean_start(profile)) > 8 + profile.width // 8 * profile.fragment
    assert clean_start(profile).endswith(b"\x1b@")
