"""Papers to take home without a number: what they say, and that a double touch prints one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.viewmodels.leaflets import make_leaflet, place_text
from kiosk.viewmodels.week_text import number_hours
from shared.devices.paper_forms import draw_paper
from shared.devices.paper_type import Typeface
from shared.devices.printer_profile import Profile
from shared.ports.printer import (
    Directions,
    InfoSlip,
    NotPrinted,
    PrinterState,
    PrintOutcome,
    Uncertain,
)
from shared.rules.mall import Office
from shared.rules.verdict import VerdictKind
from tests.kiosk.fakes import TUESDAY, HandPrinter, hall, sample_mall
from tests.kiosk.stage import Stage, set_stage

pytestmark = pytest.mark.usefixtures("qapp")
MALL = sample_mall()


def papers(stage: Stage) -> list[object]:
    assert stage.printer is not None
    return list(stage.printer.slips)


def test_what_a_service_needs_is_said_whole_and_no_number_is_given() -> None:
    view = hall().queue.service("A02")
    slip = make_leaflet(view, MALL, TUESDAY, "id", sample=True)
    assert isinstance(slip, InfoSlip)
    assert slip.bring == view.service.requirements
    assert slip.steps == view.service.steps
    assert (slip.room, slip.floor, slip.counters[0]) == ("Melati", 1, "Loket 3")
    assert slip.hours == "Senin–Kamis 07.30–14.30, Jumat 07.30–14.00, Sabtu 07.30–11.00"
    assert slip.sample


def test_where_to_go_is_said_with_address_hours_and_why_not_here() -> None:
    slip = make_leaflet(hall().queue.service("E06"), MALL, TUESDAY, "id", sample=True)
    assert isinstance(slip, Directions)
    assert (slip.office, slip.address) == ("Kantor Samsat", "Jalan Veteran 18")
    assert slip.hours[:2] == ("Senin–Kamis 08.00–14.00", "Jumat 08.00–11.00")
    assert slip.why == "Tidak bisa diurus di sini karena wajib cek fisik."
    assert slip.here_first == "Buat surat kehilangan dari polisi (bisa di sini, Loket 12)"
    assert slip.qr == "Kantor Samsat, Jalan Veteran 18, Kota Sagara"
    english = make_leaflet(hall().queue.service("E06"), MALL, TUESDAY, "en", sample=False)
    assert isinstance(english, Directions)
    assert (english.why, english.service) == ("", "Lost or damaged STNK")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_service_of_the_sample_has_its_paper_at_both_widths(language: str) -> None:
    typeface, queue = Typeface(), hall().queue
    kinds = set()
    for nth, view in enumerate(queue.services()):
        leaflet = make_leaflet(view, MALL, TUESDAY, language, sample=False)  # type: ignore[arg-type]
        kinds.add((type(leaflet), view.verdict.kind is VerdictKind.HEAD_OFFICE))
        if nth % 11 == 0:
            for profile in (Profile(), Profile(width=384)):
                assert draw_paper(leaflet, typeface, profile).width == profile.width
    assert kinds == {(InfoSlip, False), (Directions, True)}


@pytest.mark.parametrize(
    ("office", "told"),
    [
        (Office("Kantor Samsat", "Jalan Veteran 18"), "Kantor Samsat, Jalan Veteran 18, Kota Sagara"),
        (Office("Kantor X", ""), "Kantor X, Kota Sagara"),
        (
            Office("Kantor Kementerian Agama, Seksi Pendaftaran Haji dan Umrah", "Jalan Pemuda 4"),
            "Kantor Kementerian Agama, Jalan Pemuda 4, Kota Sagara",
        ),
        (Office("Kantor", "Jalan " + "Panjang " * 12), ("Jalan " + "Panjang " * 12)[:64].strip()),
        (Office("…", "日本"), "Kota Sagara"),
    ],
)
def test_a_phone_can_read_the_place_and_finds_it_by_its_address(office: Office, told: str) -> None:
    text = place_text(office, "Kota Sagara")
    assert text == told
    assert len(text) <= 64
    assert text.isascii()
    assert text.isprintable()


def test_hours_tell_equal_neighbours_together_and_leave_days_off_out() -> None:
    week = MALL.agency["A"].hours
    assert number_hours(week, "en").startswith("Monday–Thursday 07.30–14.30, Friday ")
    alone = replace(week, days=(week.days[0], None, week.days[0], None, None, None, None))
    assert number_hours(alone, "id") == "Senin 07.30–14.30, Rabu 07.30–14.30"


@pytest.mark.parametrize(("code", "kind"), [("A02", InfoSlip), ("E06", Directions)])
def test_a_double_touch_prints_one_paper_and_no_number_is_given(code: str, kind: type) -> None:
    stage = set_stage()
    stage.open(code)
    for _ in range(3):
        stage.kiosk.printLeaflet()
    assert stage.kiosk.service.handed == "printing"
    stage.run()
    stage.kiosk.printLeaflet()
    stage.run()
    assert [type(paper) for paper in papers(stage)] == [kind]
    assert (stage.kiosk.service.handed, stage.kiosk.service.leaflet) == ("out", "")
    assert stage.queue.issued == []


@pytest.mark.parametrize("outcome", [NotPrinted(PrinterState.ABSENT), Uncertain(PrinterState.SILENT)])
def test_a_paper_that_does_not_come_is_said_and_may_be_tried_again(outcome: PrintOutcome) -> None:
    stage = set_stage(printer=HandPrinter(outcome=outcome))
    stage.open("A02")
    for times in (1, 2):
        stage.kiosk.printLeaflet()
        stage.run()
        assert (stage.kiosk.service.handed, stage.kiosk.service.leaflet) == ("missing", "info")
        assert len(papers(stage)) == times


def test_a_printer_that_cannot_print_offers_no_paper_to_take_home() -> None:
    stage = set_stage()
    stage.open("E06")
    assert stage.kiosk.service.leaflet == "directions"
    stage.hear(PrinterState.PAPER_OUT)
    assert stage.kiosk.service.leaflet == ""
    stage.kiosk.printLeaflet()
    stage.run()
    assert papers(stage) == []


def test_the_next_visitor_sees_nothing_of_the_last_ones_paper() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.printLeaflet()
    stage.kiosk.goHome()
    stage.kiosk.openService("E06")
    stage.run()
    assert stage.kiosk.service.handed == ""
    assert len(papers(stage)) == 1


def test_a_number_can_be_taken_while_the_paper_is_printed() -> None:
    stage = set_stage()
    stage.open("A02")
    stage.kiosk.printLeaflet()
    stage.kiosk.takeNumber("normal")
    stage.run()
    assert stage.kiosk.ticket.paper == "out"
    assert len(papers(stage)) == 2
