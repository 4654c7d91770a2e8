"""Whatever the density of its screen, each page of the kiosk comes to rest, and no word of it is cut."""

from __future__ import annotations

from itertools import product

import pytest

from tests.kiosk.sweep import PLANTED
from tests.kiosk.watchdog import sweep
from tests.proof_report import ProofReport

SIZES = ("1080x1920", "1920x1080", "1366x768")
LANGUAGES = ("id", "en", "stretched")
PAGES = (
    "beranda",
    "instansi",
    "layanan",
    "bisa",
    "kantor-lain",
    "terganggu",
    "tanpa-kertas-nanti",
    "prioritas",
    "nomor",
    "nomor-dipanggil",
    "kertas-macet",
    "kertas-bisa-lagi",
    "syarat-keluar",
    "petunjuk-keluar",
    "berhenti",
    "masih-di-sana",
)
"""Scenes in which every kind of page stands, and the heads and docks that flow."""


def test_pages_come_to_rest_at_any_density(proof: ProofReport) -> None:
    pages = ("beranda", "bisa", "nomor", "berhenti")
    found = sweep(*pages, "--sizes", "1366x768", "--languages", "stretched", "--step", "0.5")
    assert found.faults == []
    proof.none_of("pages that freeze, 2 to 6 px/mm", found.steps)


def test_the_watchdog_ends_a_layout_that_turns_for_ever(proof: ProofReport) -> None:
    found = sweep(PLANTED, "--sizes", "1366x768", "--from", "2.5", "--to", "3.5", "--step", "0.5", patience=12)
    assert found.frozen == f"{PLANTED} 1366x768 id 3"
    assert found.steps == 2
    assert found.cuts == []
    proof.say("negative control: a page planted with a layout loop is ended and named", found=1)


@pytest.mark.long
@pytest.mark.parametrize(("page", "size"), [*product(PAGES, SIZES)])
def test_every_page_comes_to_rest_at_every_density(page: str, size: str, proof: ProofReport) -> None:
    found = sweep(page, "--sizes", size, "--languages", *LANGUAGES)
    assert found.faults == []
    proof.none_of(f"freezes of {page} at {size}, 2 to 6 px/mm", found.steps)


@pytest.mark.long
@pytest.mark.parametrize(("page", "size"), [*product(PAGES, SIZES)])
def test_no_word_is_cut_at_any_density(page: str, size: str, proof: ProofReport) -> None:
    found = sweep(page, "--sizes", size, "--languages", "id", "en", "--to", "5.6", "--step", "0.2", "--cuts")
    assert found.faults == []
    proof.none_of(f"cut words of {page} at {size}, 2 to 5.6 px/mm", found.steps)


@pytest.mark.long
@pytest.mark.parametrize(("page", "size"), [*product(PAGES, SIZES)])
def test_no_word_is_cut_at_twice_the_words(page: str, size: str, proof: ProofReport) -> None:
    found = sweep(page, "--sizes", size, "--languages", "stretched", "--to", "4", "--step", "0.2", "--cuts")
    assert found.faults == []
    proof.none_of(f"cut words of {page} at {size}, stretched, 2 to 4 px/mm", found.steps)
