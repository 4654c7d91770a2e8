"""A picture from somewhere (a stick, a telephone) made ready for the wall: read once, checked, turned, scaled, bare."""

from __future__ import annotations

import stat
import struct
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from shared.ports.errors import WrongUse
from shared.ports.notices import STILL_BYTES

WIDEST, HIGHEST = 3840, 2160
_FILE_BYTES = 60_000_000
_PIXELS = 64_000_000
"""Of a decoded picture: 48 megapixels of a telephone pass; 64 of them are some 400 MB for a moment."""
_SMALLEST = 200
_LOSSLESS = 4_000_000
"""Above so many bytes a drawing is a photograph after all."""


def make_still(path: Path) -> bytes:
    """The body of a JPEG or PNG of at most 3840 × 2160 pixels, without what else the file tells (place, time, model).

    ``WrongUse`` with one sentence when the file cannot be read, or is no picture that can be trusted: only JPEG and PNG
    are looked at at all, and none of more than 60 MB or 64 megapixels is decoded.
    """
    source = _read(path)
    try:
        with Image.open(BytesIO(source), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > _PIXELS:
                raise _unfit(path, f"terlalu besar ({opened.width} × {opened.height}). Perkecil dulu")
            drawn = opened.format == "PNG"
            # A JPEG is decoded at a half, a quarter or an eighth where that is enough; nothing happens to a PNG.
            opened.draft("RGB", (2 * WIDEST, 2 * HIGHEST))
            opened.load()
            picture = _flat(ImageOps.exif_transpose(opened))
    except UnidentifiedImageError as error:
        raise _unfit(path, "bukan gambar JPEG atau PNG. Simpan sebagai JPEG dulu") from error
    except (
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        struct.error,
        zlib.error,
        Image.DecompressionBombError,
    ) as error:
        raise _unfit(path, "rusak atau terpotong. Ambil salinan yang utuh") from error
    except MemoryError as error:
        raise _unfit(path, "terlalu besar untuk memori komputer ini. Perkecil dulu") from error
    if min(picture.size) < _SMALLEST:
        raise _unfit(path, f"terlalu kecil ({picture.width} × {picture.height}). Pakai gambar yang lebih besar")
    picture.thumbnail((WIDEST, HIGHEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return _body(picture, lossless=drawn)


def _read(path: Path) -> bytes:
    try:
        # Before it is opened: a pipe would never answer.
        if not stat.S_ISREG(path.stat().st_mode):
            raise _unfit(path, "bukan file. Sebut file gambarnya")
        with path.open("rb") as file:
            body = file.read(_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise _unfit(path, "tidak ada. Periksa nama dan tempatnya") from error
    except OSError as error:
        raise _unfit(path, "tidak bisa dibaca. Periksa apakah disknya masih terpasang") from error
    if len(body) > _FILE_BYTES:
        raise _unfit(path, f"lebih dari {_FILE_BYTES // 1_000_000} MB. Perkecil dulu")
    return body


def _flat(picture: Image.Image) -> Image.Image:
    """RGB; what can be seen through stands on white paper."""
    if picture.mode.startswith(("I", "F")):
        # 16 bits of grey: without scaling all of it would turn white.
        return picture.convert("I").point(lambda value: value / 257).convert("L").convert("RGB")
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(paper, seen).convert("RGB")
    return picture.convert("RGB")


def _body(picture: Image.Image, *, lossless: bool) -> bytes:
    if lossless:
        drawn = BytesIO()
        picture.save(drawn, "PNG", optimize=True)
        if drawn.tell() <= _LOSSLESS:
            return drawn.getvalue()
    body = BytesIO()
    for quality in (90, 80, 60):
        body = BytesIO()
        picture.save(body, "JPEG", quality=quality)
        if body.tell() <= STILL_BYTES:
            break
    return body.getvalue()


def _unfit(path: Path, why: str) -> WrongUse:
    return WrongUse(f"Gambar {path.name} {why}, lalu pasang lagi.")
