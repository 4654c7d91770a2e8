"""A ticket picture as the bytes of one print job, and such bytes back as the picture."""

from __future__ import annotations

from typing import Any

from escpos.capabilities import Profile
from escpos.printer import Dummy
from PIL import Image

from shared.devices.ticket_picture import WIDTH

INIT = b"\x1b@"
FRAGMENT = 256
"""Rows of one raster command; cheap printers hold no more."""
_RASTER = b"\x1dv0\x00"
_FEED = b"\x1bd"
_CUT = b"\x1dV\x00"


class _Paper80(Profile):  # type: ignore[misc]  # the library builds its base class at run time
    """The profile of 80 mm paper: 576 dots, image and cut only."""

    profile_data: dict[str, Any] = {
        **Profile.profile_data,
        "media": {"width": {"mm": 80, "pixels": WIDTH}},
        "features": {"paperFullCut": True, "bitImageRaster": True},
    }

    def __init__(self) -> None:
        super().__init__(features={"paperFullCut": True, "bitImageRaster": True})


def job_bytes(picture: Image.Image) -> bytes:
    """``picture`` (mode ``1``, at most 576 dots wide) as raster commands, fed and cut. Nothing else is in the job."""
    printer = Dummy(profile=_Paper80())
    printer.hw("INIT")
    printer.image(picture, impl="bitImageRaster", fragment_height=FRAGMENT)
    # Feeds 6 lines first; without feed=True the knife, which sits above the print head, would cut into the slip.
    printer.cut(feed=True)
    return bytes(printer.output)


def job_picture(job: bytes) -> Image.Image:
    """The picture a printer would make of ``job``. Raises ``ValueError`` at any byte that is not part of a slip."""
    at = 0
    strips: list[Image.Image] = []
    while at < len(job):
        if job.startswith(_RASTER, at):
            across = int.from_bytes(job[at + 4 : at + 6], "little")
            rows = int.from_bytes(job[at + 6 : at + 8], "little")
            end = at + 8 + across * rows
            # In the raster 1 is black; in a picture of mode "1" it is white.
            strips.append(Image.frombytes("1", (across * 8, rows), bytes(b ^ 0xFF for b in job[at + 8 : end])))
            at = end
        elif job.startswith(INIT, at):
            at += len(INIT)
        elif job.startswith(_FEED, at):
            at += len(_FEED) + 1
        elif job.startswith(_CUT, at):
            at += len(_CUT)
        else:
            msg = f"byte {at} of the job is no command of a slip"
            raise ValueError(msg)
    picture = Image.new("1", (max(strip.width for strip in strips), sum(strip.height for strip in strips)), 1)
    top = 0
    for strip in strips:
        picture.paste(strip, (0, top))
        top += strip.height
    return picture
