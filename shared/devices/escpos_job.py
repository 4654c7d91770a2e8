"""A ticket picture as the bytes of one print job, and such bytes back as the picture."""

from __future__ import annotations

from PIL import Image, ImageChops

INIT = b"\x1b@"
FRAGMENT = 256
"""Rows of one raster command; cheap printers hold no more."""
_RASTER = b"\x1dv0\x00"
_FEED = b"\x1bd"
_LINES_TO_KNIFE = 6
_CUT = b"\x1dV\x00"


def job_bytes(picture: Image.Image) -> bytes:
    """``picture`` (mode ``1``, at most 576 dots wide) as raster commands, fed and cut. Nothing else is in the job.

    Byte for byte what python-escpos makes of it, without its start (a quarter of a second) and its conversions.
    """
    across = (picture.width + 7) // 8
    # In a picture of mode "1" white is 1; in the raster black is.
    ink = ImageChops.invert(picture).tobytes()
    job = bytearray(INIT)
    for top in range(0, picture.height, FRAGMENT):
        rows = min(FRAGMENT, picture.height - top)
        job += _RASTER + across.to_bytes(2, "little") + rows.to_bytes(2, "little")
        job += ink[top * across : (top + rows) * across]
    # The knife sits above the print head: without these lines it would cut into the slip.
    return bytes(job + _FEED + bytes((_LINES_TO_KNIFE,)) + _CUT)


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
