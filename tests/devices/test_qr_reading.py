"""The QR codes of the papers are read back clean, dirty and turned, at both widths, as a phone would see them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from shared.devices.escpos_job import job_picture
from shared.devices.printer_profile import Profile
from shared.devices.printers import paper_job
from shared.devices.qr_picture import QUIET, qr_modules, qr_picture
from tests.fakes.printer_slips import SLIP
from tests.proof_report import ProofReport

SEED = 34_058
MODELS = {"80 mm": Profile(), "58 mm": Profile(width=384, cutter=False), "80 mm long": Profile(long=True)}
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
NOISE = 0.05
TURN = 10.0


def texts(rng: random.Random, count: int) -> list[str]:
    """What the kiosk writes in a code: hall, number, ticket code; also the longest that a slip may have."""
    cities = ("Kota Sagara", "Kabupaten Hulu Sungai Selatan", "Kota X")
    found = []
    for _ in range(count):
        tail = f"{rng.choice('ABCMP')}{rng.randrange(1, 1400):03d} " + "".join(rng.choices(LETTERS, k=13))
        found.append(f"MPP {rng.choice(cities)}"[: 64 - len(tail) - 1] + f" {tail}")
    return found


def noisy(picture: Image.Image, rng: random.Random, part: float = NOISE) -> Image.Image:
    """``part`` of all dots turned over, as dirt and dead dots do."""
    dots = bytearray(picture.convert("L").tobytes())
    for at in rng.sample(range(len(dots)), round(len(dots) * part)):
        dots[at] ^= 0xFF
    return Image.frombytes("L", picture.size, bytes(dots))


def photographed(picture: Image.Image, angle: float) -> Image.Image:
    """The paper in front of a phone, turned: heat and lens spread each dot over its neighbours, 12 pixels are 1 mm."""
    spread = picture.convert("L").filter(ImageFilter.GaussianBlur(1))
    large = spread.resize((picture.width * 3 // 2, picture.height * 3 // 2), Image.Resampling.BICUBIC)
    return large.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def reads(picture: Image.Image, text: str) -> bool:
    return text in [found.text for found in zxingcpp.read_barcodes(picture)]


def paper_of(text: str, profile: Profile) -> Image.Image:
    """From the bytes that go to the printer."""
    return job_picture(jobs[profile.width, profile.long](replace(SLIP, qr=text)).data)


jobs = {(profile.width, profile.long): paper_job(profile) for profile in MODELS.values()}


def tally(model: str, count: int, seed: int) -> tuple[int, int, int]:
    """Codes not read: clean, clean but turned, dirty and turned."""
    rng = random.Random(seed)
    clean = turned = dirty = 0
    for text in texts(rng, count):
        paper = paper_of(text, MODELS[model])
        clean += not reads(paper.convert("L"), text)
        turned += not reads(photographed(paper, rng.uniform(-TURN, TURN)), text)
        dirty += not reads(photographed(noisy(paper, rng), rng.uniform(-TURN, TURN)), text)
    return clean, turned, dirty


def prove(model: str, count: int, proof: ProofReport) -> None:
    clean, turned, dirty = tally(model, count, SEED)
    proof.say(
        f"QR codes at {model}: not read", seed=SEED, codes=count, clean=clean, turned=turned, dirty_and_turned=dirty
    )
    assert clean == turned == 0
    assert dirty <= count / 100


@pytest.mark.parametrize("model", ["80 mm", "58 mm"])
def test_codes_are_read_clean_and_dirty(model: str, proof: ProofReport) -> None:
    prove(model, 15, proof)


@pytest.mark.long
@pytest.mark.parametrize("model", MODELS)
def test_many_codes_are_read_clean_and_dirty(model: str, proof: ProofReport) -> None:
    prove(model, 400, proof)


def shrunk(text: str) -> Image.Image:
    """One dot a module."""
    code = qr_picture(qr_modules(text), len(qr_modules(text)))
    whole = Image.new("1", (384, 384), 1)
    whole.paste(code, (100, 100))
    return whole


def crowded(text: str) -> Image.Image:
    """No quiet zone: black right up to the code."""
    code = qr_picture(qr_modules(text), 185)
    dots = code.width // len(qr_modules(text)) * QUIET
    whole = Image.new("1", (384, 384), 0)
    whole.paste(code.crop((dots, dots, code.width - dots, code.height - dots)), (100, 100))
    return whole


def whole(text: str) -> Image.Image:
    code = qr_picture(qr_modules(text), 185)
    page = Image.new("1", (384, 384), 1)
    page.paste(code, (100, 100))
    return page


@pytest.mark.parametrize("spoilt", [shrunk, crowded])
def test_a_code_without_quiet_zone_or_with_single_dots_is_found_out(
    spoilt: Callable[[str], Image.Image], proof: ProofReport
) -> None:
    rng = random.Random(SEED)
    missed = good = 0
    for text in texts(rng, 8):
        angle = rng.uniform(-TURN, TURN)
        missed += not reads(photographed(noisy(spoilt(text), rng), angle), text)
        good += reads(photographed(noisy(whole(text), rng), angle), text)
    assert good == 8
    assert missed >= 6
    proof.say(f"negative control: {spoilt.__name__} codes", seed=SEED, codes=8, not_read=missed, whole_ones_read=good)
