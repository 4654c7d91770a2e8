"""The strip as it is seen: one height, buttons that never move, every word whole, and how its keys stand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from shared.qt.keys.port import KeysReport, KeysState
from shared.rules.tickets import Group
from tests.fakes.small_mall import small_mall
from tests.panel.stage import Stage, desk_of
from tests.views.screen import Screen
from tests.views.stretch import STRETCHED, stretched_language

HEIGHT = 96
WIDTHS = (1024, 1366, 1920)
BUTTONS = ("stripHandle", "mainAction", "again", "absent", "undo", "openWindow")
USUAL = KeysReport(
    KeysState.READY,
    (
        ("main", "Ctrl+Num8"),
        ("again", "Ctrl+Num7"),
        ("absent", "Ctrl+Num0"),
        ("undo", "Ctrl+Num."),
        ("window", "Ctrl+Num/"),
    ),
)
LONG = "Kartu Keluarga: baru, pecah KK, tambah anggota, ganti data, hilang, atau rusak"
Open = Callable[..., Screen]


class StripScreen:
    """A strip over a stage that waits for the test."""

    def __init__(self, open_screen: Open, width: int, stage: Stage, language: str = "id") -> None:
        self.stage = stage
        self.screen = open_screen("display.panel.views", "Strip", {"viewModel": stage.panel}, (width, HEIGHT))
        if language == "en":
            self.screen.translations.set_language("en")
        self.settle()

    def settle(self) -> None:
        self.stage.moved()
        self.screen.settle()

    def item(self, name: str) -> QQuickItem:
        found = self.screen.root.findChild(QQuickItem, name)
        assert found is not None, name
        return found

    def places(self) -> dict[str, tuple[float, float, float, float]]:
        corners = {name: self.item(name).mapToScene(QPointF(0, 0)) for name in BUTTONS}
        return {
            name: (at.x(), at.y(), self.item(name).width(), self.item(name).height()) for name, at in corners.items()
        }

    def line(self) -> str:
        return str(self.item("stripLine").property("text"))


def hall(language: str = "id") -> Stage:
    """A counter with a long name of agency and services, and three digits."""
    mall = small_mall()
    services = tuple(replace(service, name=LONG, name_en=LONG) for service in mall.services)
    counters = tuple(replace(plan, label="Loket 128") if plan.id == "1" else plan for plan in mall.counters)
    stage = Stage("1", replace(mall, services=services, counters=counters), language)
    stage.drain()
    stage.panel.dock.hear(USUAL)
    return stage


def states(stage: Stage) -> list[tuple[str, Callable[[], object]]]:
    """What an officer comes by in a day, one after the other."""
    desk, header = desk_of(stage), stage.panel.header

    def again() -> None:
        stage.pass_time(46)
        stage.do(desk.callAgain)

    def rest() -> None:
        desk.openPane("break")
        stage.drain()
        stage.do(desk.takeBreak)

    return [
        ("idle", lambda: None),
        ("ready", lambda: [stage.issue("A01", Group.DISABILITAS) for _ in range(3)]),
        ("called", lambda: stage.do(desk.stepOn)),
        ("refused", lambda: stage.panel.dock.press("absent")),
        ("called twice", again),
        ("called three times", again),
        ("serving", lambda: stage.do(desk.stepOn)),
        ("break while serving", rest),
        ("break", lambda: stage.do(desk.finishOnly)),
        ("ready again", lambda: stage.do(desk.stepOn)),
        ("lost", lambda: stage.feed.trouble.emit("away")),
        ("back", lambda: (stage.feed.recovered.emit(), header.update())),
        ("closed", lambda: stage.do(desk.closeCounter)),
    ]


@pytest.mark.parametrize("language", ["id", "en", STRETCHED])
@pytest.mark.parametrize("width", WIDTHS)
def test_buttons_stay_and_words_are_whole_in_every_state(open_screen: Open, width: int, language: str) -> None:
    with stretched_language() if language == STRETCHED else nullcontext():
        stage = hall(language)
        strip = StripScreen(open_screen, width, stage, language)
        first, found = strip.places(), {}
        for name, bring in states(stage):
            bring()
            strip.settle()
            assert strip.places() == first, name
            found[name] = [words for words in strip.screen.clipped() if not (language == STRETCHED and width < 1366)]
            assert strip.screen.too_small(44) == [], name
            assert "" not in strip.screen.names(), name
        assert {name: words for name, words in found.items() if words} == {}


def test_every_word_is_at_least_sixteen_pixels_high(open_screen: Open) -> None:
    stage = hall()
    strip = StripScreen(open_screen, 1366, stage)
    for _, bring in states(stage):
        bring()
        strip.settle()
        texts = [item for item in strip.screen.root.findChildren(QQuickItem) if item.inherits("QQuickText")]
        sizes = {str(item.property("text")): item.property("font").pixelSize() for item in texts}
        assert len(sizes) > 5
        assert {words: size for words, size in sizes.items() if size < 16} == {}


def test_the_line_says_who_waits_then_what_was_refused_then_what_is_lost(open_screen: Open) -> None:
    stage = hall()
    strip = StripScreen(open_screen, 1366, stage)
    assert strip.line() == "Tidak ada yang menunggu."
    for _ in range(2):
        stage.issue()
    stage.do(desk_of(stage).stepOn)
    strip.settle()
    assert strip.line() == "1 menunggu, terlama < 1 mnt. Berikutnya A002"
    strip.screen.click("Tidak hadir")
    assert strip.line() == "A001 belum bisa ditandai tidak hadir: 2 panggilan lagi dan 88 dtk."
    stage.pass_time(5)
    strip.screen.settle()
    assert strip.line() == "A001 belum bisa ditandai tidak hadir: 2 panggilan lagi dan 83 dtk."
    stage.feed.trouble.emit("away")
    strip.screen.settle()
    assert strip.line().startswith("Layar ini belum diperbarui sejak 09.30.")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (USUAL, ""),
        (KeysReport(KeysState.OFF), ""),
        (KeysReport(KeysState.WAYLAND), "Sesi Wayland tidak mengizinkan tombol cepat. Pakai tetikus."),
        (KeysReport(KeysState.NO_SESSION), "Sesi ini tidak punya tombol cepat. Pakai tetikus."),
        (KeysReport(KeysState.FAILED), "Tombol cepat berhenti. Buka ulang panel ini."),
        (KeysReport(KeysState.TAKEN, (), ("F13",)), "Tombol cepat sudah dipakai panel atau program lain."),
        (KeysReport(KeysState.TAKEN, (("main", "F13"),), ("F14",)), "Dipakai program lain: F14"),
    ],
)
def test_the_strip_says_how_its_keys_stand(open_screen: Open, report: KeysReport, words: str) -> None:
    stage = hall()
    stage.issue()
    strip = StripScreen(open_screen, 1366, stage)
    stage.panel.dock.hear(report)
    stage.pass_time(11)
    strip.settle()
    assert strip.item("keysLine").property("text") == words
    assert strip.screen.clipped() == []
    assert strip.item("mainAction").property("detail") == (
        "Ctrl + Num8" if report is USUAL else "F13" if report.granted else ""
    )
    assert strip.item("undo").property("detail") == ("Ctrl + Num ." if report is USUAL else "")


def test_its_buttons_act(open_screen: Open) -> None:
    stage = hall()
    for _ in range(2):
        stage.issue()
    strip = StripScreen(open_screen, 1366, stage)
    for words in ("Panggil A001", "Panggil lagi", "Urungkan: panggil lagi A001"):
        strip.screen.click(words)
        stage.drain()
        stage.pass_time(2)
        strip.settle()
    ticket = stage.queue.ticket("A001").ticket
    assert ticket.calls == 1
    stage.panel.dock.dock()
    strip.screen.click("Panel penuh")
    assert not stage.panel.docking.is_docked
