"""The job's bytes are those of python-escpos, and read back as the picture they were made of."""

from __future__ import annotations

import random
from typing import Any

import pytest
from escpos.capabilities import Profile
from escpos.printer import Dummy
from PIL import Image, ImageChops

from shared.devices.escpos_job import FRAGMENT, job_bytes, job_picture


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

    assert job == by_the_library(picture)
    back = job_picture(job).crop((0, 0, *size))
    assert not ImageChops.logical_xor(back, picture).getbbox()
