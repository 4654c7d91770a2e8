"""What is typed at the help desk, which troubles stand first, and what an officer hears of them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from display.panel.viewmodels.helpdesk_facts import reference_of
from display.panel.viewmodels.troubles import device_rows, silent_since
from shared.rules.troubles import DeviceTrouble, Part
from tests.fakes.small_mall import at, small_mall
from tests.panel.helpdesk_stage import KIOSK
from tests.panel.stage import Stage


@pytest.mark.parametrize(
    ("typed", "reference"),
    [
        ("a47", "A047"), ("A 047", "A047"), (" mp-12 ", "MP012"), ("A1000", "A1000"), ("47", ""), ("", ""),
        ("MPP Kota Sagara A047 0123456789abcdef0123\r", "0123456789abcdef0123"),
        ("0123456789ABCDEF0123", "0123456789abcdef0123"), ("\x1b[A A047'; --", ""), ("halo", ""),
    ],
)  # fmt: skip
def test_what_is_typed_or_scanned_names_a_number_or_a_code(typed: str, reference: str) -> None:
    assert reference_of(typed) == reference


def test_what_needs_somebody_at_once_comes_first_and_walls_of_a_room_are_one_way() -> None:
    mall = small_mall()
    room, now = mall.rooms[0], at("10:00")
    troubles = [
        DeviceTrouble("Anjungan 1", Part.PRINTER, "", "paper_low", at("09:00"), papers=7),
        DeviceTrouble("wall 1", Part.SOUND, room.code, "muted", at("09:10")),
        DeviceTrouble("wall 2", Part.SOUND, room.code, "muted", at("09:20")),
        DeviceTrouble("Anjungan 2", Part.PRINTER, "", "paper_out", at("09:30")),
    ]
    rows = device_rows(troubles, mall, now)
    assert [(row.device, row.what, row.since, row.many, row.papers, row.urgent) for row in rows] == [
        ("wall 1", "muted", "09.10", 2, 0, True),
        ("Anjungan 2", "paper_out", "09.30", 1, 0, True),
        ("Anjungan 1", "paper_low", "09.00", 1, 7, False),
    ]
    assert rows[0].room == room.name


@pytest.mark.parametrize(
    ("room", "what", "part", "silent"),
    [
        ("melati", "muted", Part.SOUND, True), ("", "no_voice", Part.SOUND, True),
        ("mawar", "muted", Part.SOUND, False), ("melati", "quiet", Part.SOUND, False),
        ("melati", "moved", Part.SOUND, False), ("", "paper_out", Part.PRINTER, False),
    ],
)  # fmt: skip
def test_an_officer_hears_of_a_silent_room_and_of_nothing_else(
    room: str, what: str, part: Part, *, silent: bool
) -> None:
    trouble = DeviceTrouble("one", part, room, what, at("09:00"))
    assert silent_since([trouble], "melati") == (at("09:00") if silent else None)


def test_the_officers_panel_tells_it_as_soon_as_the_queue_knows_and_takes_it_back(qapp: QGuiApplication) -> None:
    stage = Stage("1")
    stage.moved()
    room = stage.mall.counter["1"].room
    header = stage.panel.header
    stage.queue.set_printer_trouble(KIOSK, "paper_out")
    stage.moved()
    assert header.trouble == ""
    stage.queue.set_sound_trouble("wall", room, "muted")
    stage.moved()
    assert (header.trouble, header.troubleSince) == ("silent", "09.30")
    stage.queue.set_sound_trouble("wall", room, None)
    stage.moved()
    assert header.trouble == ""
