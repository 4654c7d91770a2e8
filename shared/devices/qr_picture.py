"""A QR code as a 1-bit picture that a cheap phone can read from thermal paper."""

from __future__ import annotations

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4
"""Empty modules on every side, as the standard asks (ISO/IEC 18004)."""

Modules = tuple[tuple[bool, ...], ...]
"""A QR code by rows, quiet zone included; true is dark."""


def qr_modules(text: str) -> Modules:
    """The code of ``text``; medium error correction, the smallest version that holds it."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def qr_side(modules: Modules, largest: int) -> int:
    """How many dots wide and high :func:`qr_picture` is."""
    return len(modules) * min(7, largest // len(modules))


def qr_picture(modules: Modules, largest: int) -> Image.Image:
    """``modules`` as a square of at most ``largest`` dots, quiet zone included; a module is 7 dots at most."""
    small = Image.new("1", (len(modules), len(modules)))
    small.putdata([0 if dark else 1 for row in modules for dark in row])
    return small.resize((qr_side(modules, largest),) * 2, Image.Resampling.NEAREST)
