"""Pictures for the wall: what comes on a stick is made upright, small and bare, or is refused in one sentence."""

from __future__ import annotations

import os
import random
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from shared.devices.still_picture import HIGHEST, WIDEST, make_still
from shared.ports.errors import WrongUse
from tests.proof_report import ProofReport

SEED = 21
SVG_BOMB = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><svg>&b;</svg>"


def saved(path: Path, picture: Image.Image, **more: object) -> Path:
    picture.save(path, **more)  # type: ignore[arg-type]
    return path


def opened(body: bytes) -> Image.Image:
    picture = Image.open(BytesIO(body))
    picture.load()
    return picture


def noise(width: int, height: int) -> Image.Image:
    dice = random.Random(SEED)
    return Image.frombytes("RGB", (64, 64), dice.randbytes(64 * 64 * 3)).resize((width, height))


def test_a_telephones_picture_is_scaled_turned_and_bare(tmp_path: Path) -> None:
    picture = Image.new("RGB", (6000, 8000), "#335577")
    picture.paste("red", (0, 0, 6000, 400))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Telepon"
    body = make_still(saved(tmp_path / "IMG 48 MP.JPG", picture, exif=exif, quality=85))
    still = opened(body)
    assert still.format == "JPEG"
    assert still.width <= WIDEST
    assert still.height <= HIGHEST
    assert still.width > still.height, "it was held upright"
    red, green, blue = still.getpixel((still.width - 10, still.height // 2))  # type: ignore[misc]
    assert red > 200, "its upper edge is at the right"
    assert max(green, blue) < 80
    assert not still.getexif()
    assert b"Telepon" not in body


def test_a_drawing_stays_a_drawing_and_what_is_seen_through_becomes_paper(tmp_path: Path) -> None:
    plan = Image.new("RGBA", (800, 600), (0, 0, 0, 0))
    plan.paste((0, 0, 0, 255), (100, 100, 200, 200))
    still = opened(make_still(saved(tmp_path / "denah.png", plan)))
    assert (still.format, still.mode, still.size) == ("PNG", "RGB", (800, 600))
    assert still.getpixel((0, 0)) == (255, 255, 255)
    assert still.getpixel((150, 150)) == (0, 0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "RGB", "RGBA"])
def test_every_kind_of_png_comes_out_in_colours_of_the_wall(tmp_path: Path, mode: str) -> None:
    picture = Image.new(mode, (300, 300), 40_000 if mode == "I;16" else 1 if mode in {"1", "P"} else "white")
    still = opened(make_still(saved(tmp_path / "x.png", picture)))
    assert still.mode == "RGB"
    if mode == "I;16":
        assert still.getpixel((5, 5)) == (155, 155, 155)


def test_a_print_shops_jpeg_comes_out_in_colours_of_the_wall(tmp_path: Path) -> None:
    still = opened(make_still(saved(tmp_path / "x.jpg", Image.new("CMYK", (300, 300), (0, 0, 0, 0)))))
    assert still.mode == "RGB"
    assert min(still.getpixel((5, 5))) > 240  # type: ignore[arg-type]


def bomb(width: int, height: int) -> bytes:
    """A PNG that says it is so large, in some hundred bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([1, 0, 0, 0, 0])
    lines = zlib.compress(bytes(10_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def test_what_is_no_picture_for_a_wall_is_refused_in_one_sentence(tmp_path: Path) -> None:
    whole = BytesIO()
    noise(400, 400).save(whole, "JPEG")
    bodies = {
        "kosong.jpg": b"",
        "potong.jpg": whole.getvalue()[: len(whole.getvalue()) // 2],
        "bom.svg": SVG_BOMB.encode(),
        "bom.png": bomb(60_000, 60_000),
        "lebar.png": bomb(64_000_001, 1),
        "film.gif": b"GIF89a" + bytes(500),
        "teks.png": b"halo",
        "besar.jpg": b"\xff\xd8\xff" + bytes(60_000_001),
    }
    for name, body in bodies.items():
        path = tmp_path / name
        path.write_bytes(body)
        with pytest.raises(WrongUse, match=f"^Gambar {name} .*lalu pasang lagi\\.$"):
            make_still(path)
    saved(tmp_path / "kecil.png", Image.new("RGB", (100, 900)))
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipa.png")
    for name in ("kecil.png", "folder", "pipa.png", "tidak ada.jpg"):
        with pytest.raises(WrongUse, match=f"^Gambar {name} .*lalu pasang lagi\\.$"):
            make_still(tmp_path / name)


def test_no_damaged_picture_ends_the_program(tmp_path: Path, proof: ProofReport) -> None:
    dice, refused = random.Random(SEED), 0
    whole = {}
    for kind in ("JPEG", "PNG"):
        body = BytesIO()
        noise(300, 240).save(body, kind)
        whole[kind] = body.getvalue()
    path = tmp_path / "x"
    for nth in range(400):
        body = bytearray(whole[("JPEG", "PNG")[nth % 2]])
        for _ in range(dice.randrange(1, 6)):
            body[dice.randrange(len(body))] = dice.randrange(256)
        if nth % 5 == 0:
            del body[dice.randrange(len(body)) :]
        path.write_bytes(body)
        try:
            assert opened(make_still(path)).size
        except WrongUse:
            refused += 1
    assert 50 < refused < 400
    proof.none_of("damaged pictures that ended the program", 400, seed=SEED, refused=refused)
