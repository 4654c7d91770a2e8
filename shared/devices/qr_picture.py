"""A QR code as a 1-bit picture that a cheap phone can read from thermal paper."""

from __future__ import annotations

import qrcode
from PIL import Image, ImageDraw
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4
"""Empty modules on every side, as the standard asks (ISO/IEC 18004)."""


def qr_picture(text: str, largest: int) -> Image.Image:
    """``text`` as a square of at most ``largest`` dots, quiet zone included; modules are 7 dots at most."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    dots = min(7, largest // len(rows))
    picture = Image.new("1", (len(rows) * dots,) * 2, 1)
    pen = ImageDraw.Draw(picture)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                pen.rectangle((x * dots, y * dots, (x + 1) * dots - 1, (y + 1) * dots - 1), fill=0)
    return picture
