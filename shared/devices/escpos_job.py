"""A picture as the bytes of one print job, and such bytes back as the picture."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops

from shared.devices.printer_profile import Profile

INIT = b"\x1b@"
FRAGMENT = 256
"""Most rows of one raster command; cheap printers hold no more."""
_RASTER = b"\x1dv0\x00"
_FEED = b"\x1bd"
_CUT = b"\x1dV\x00"
_FILLER = b"\x1b2"
_USUAL = Profile()


@dataclass(frozen=True, slots=True)
class PrintJob:
    """The bytes of one paper in pieces, each a few whole commands; ``rows`` is its length in dots."""

    pieces: tuple[bytes, ...]
    rows: int

    @property
    def data(self) -> bytes:
        """All of it."""
        return b"".join(self.pieces)


def print_job(picture: Image.Image, profile: Profile = _USUAL) -> PrintJob:
    """``picture`` (mode ``1``) as raster commands, fed, and cut where there is a knife. Nothing else is in the job.

    Byte for byte what python-escpos makes of it, without its start (a quarter of a second) and its conversions, but
    for the single dots of :func:`harmless`.
    """
    across = (picture.width + 7) // 8
    # In a picture of mode "1" white is 1; in the raster black is.
    ink = harmless(ImageChops.invert(picture).tobytes())
    pieces = [INIT]
    for top in range(0, picture.height, profile.fragment):
        rows = min(profile.fragment, picture.height - top)
        head = _RASTER + across.to_bytes(2, "little") + rows.to_bytes(2, "little")
        pieces.append(head + ink[top * across : (top + rows) * across])
    # The knife sits above the print head: without these lines it would cut into the slip.
    pieces.append(_FEED + bytes((profile.feed,)) + (_CUT if profile.cutter else b""))
    return PrintJob(tuple(pieces), picture.height + profile.feed * 30)


def job_bytes(picture: Image.Image, profile: Profile = _USUAL) -> bytes:
    """All bytes of :func:`print_job`."""
    return print_job(picture, profile).data


def harmless(ink: bytes) -> bytes:
    """``ink`` without the byte pairs that a printer obeys even in the middle of a picture, at the cost of one dot each.

    DLE EOT, DLE ENQ and DLE DC4 are carried out on receipt wherever they stand (Epson's notes to these commands): one
    answers, one clears the buffer, one opens the drawer or switches off.
    """
    for command in (b"\x10\x04", b"\x10\x05", b"\x10\x14"):
        ink = ink.replace(command, b"\x18" + command[1:])
    return ink


def clean_start(profile: Profile) -> bytes:
    """Brings a printer to the start of a command, wherever in a job of ours it was left.

    A picture command that was cut off swallows what comes next as its dots. Zeros complete a command's head with no
    rows; then a command that changes nothing fills the rows that are missing (as stripes), and is obeyed when none
    are. ``ESC @`` throws away a line that was begun and every setting.
    """
    most = profile.width // 8 * profile.fragment
    return bytes(8) + _FILLER * (most // len(_FILLER) + 1) + INIT


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
