"""What two officers stumbled on in their first morning, one test each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from tests.gallery.motion import items_of
from tests.panel.stage import Stage, desk_of, shown
from tests.panel.window import Open, Panel, impatient, park, words

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


# -- absent ---------------------------------------------------------------------------------------------------------
def test_absent_says_the_whole_condition_and_the_seconds_run_on(panel: Panel) -> None:
    stage = panel.stage
    panel.screen.press(Key.Key_F8)
    stage.drain()
    stage.pass_time(20)
    panel.screen.settle()
    assert panel.item("absent").property("subtitle") == "2 kali, 70 dtk lagi"
    panel.screen.press(Key.Key_F10)
    assert words(panel, "notice") == "A003 belum bisa ditandai tidak hadir: 2 panggilan lagi dan 70 dtk."
    stage.pass_time(3)
    panel.screen.settle()
    assert words(panel, "notice") == "A003 belum bisa ditandai tidak hadir: 2 panggilan lagi dan 67 dtk."
    stage.pass_time(67)
    panel.screen.settle()
    assert panel.item("absent").property("subtitle") == "2 kali lagi"


def test_more_calls_than_needed_are_counted_without_a_limit(panel: Panel) -> None:
    panel.key(Key.Key_F8)
    for count in ("2 dari 3 kali", "3 dari 3 kali", "sudah 4 kali"):
        panel.key(Key.Key_F7)
        assert panel.item("again").property("subtitle") == count


def test_the_time_since_the_call_keeps_its_seconds(panel: Panel) -> None:
    panel.screen.press(Key.Key_F8)
    panel.stage.drain()
    for seconds, said in ((47, "47 dtk"), (25, "1 mnt 12 dtk")):
        panel.stage.pass_time(seconds)
        panel.screen.settle()
        assert words(panel, "elapsed") == said


# -- buttons that cannot act ----------------------------------------------------------------------------------------
BRING: dict[str, tuple[Qt.Key, ...]] = {
    "ready": (),
    "called": (Key.Key_F8,),
    "serving": (Key.Key_F8, Key.Key_F8),
    "break": (Key.Key_F3, Key.Key_Return),
    "closed": (Key.Key_F2, Key.Key_Return),
}
ASKED = ("again", "finishOnly", "absent", "outcomes", "park", "transfer", "undo", "break", "closeCounter", "leave")


@pytest.mark.parametrize("state", BRING)
def test_every_button_that_cannot_act_says_why_when_it_is_pressed(panel: Panel, state: str) -> None:
    for key in BRING[state]:
        panel.key(key)
    panel.stage.pass_time(11)
    panel.screen.settle()
    assert panel.stage.panel.desk.card.stage == state
    refused = [name for name in ASKED if not panel.item(name).property("available")]
    assert refused
    for name in refused:
        item = panel.item(name)
        before = shown(panel.stage)
        panel.screen.click(str(item.property("text")))
        assert words(panel, "notice") == item.property("why") != "", name
        assert shown(panel.stage) == before
        panel.stage.pass_time(2)


def test_resuming_while_somebody_is_served_says_why(panel: Panel) -> None:
    park(panel.stage)
    panel.key(Key.Key_F8)
    panel.key(Key.Key_2, CONTROL)
    panel.key(Key.Key_1)
    assert words(panel, "notice") == "Selesaikan dulu nomor yang di loket."


def test_what_cannot_be_pressed_differs_by_more_than_colour(panel: Panel) -> None:
    def looks(name: str) -> tuple[int, int]:
        item = panel.item(name)
        label = next(one for one in items_of(item) if one.property("text") == item.property("text") and one is not item)
        return QQmlProperty(item, "background.border.width").read(), int(label.property("font").weight())

    edge, weight = looks("break")
    assert panel.item("break").property("available")
    assert not panel.item("again").property("available")
    assert looks("again")[0] == 0 < edge
    assert looks("again")[1] < weight


# -- the main key ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("pane", "opens"), [("outcomes", Key.Key_F4), ("transfer", Key.Key_F6), ("break", Key.Key_F3)])
def test_keys_do_not_act_through_an_open_pane(panel: Panel, pane: str, opens: Qt.Key) -> None:
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F8)
    panel.key(opens)
    before = shown(panel.stage)
    for key in (Key.Key_F8, Key.Key_F9, Key.Key_F5, Key.Key_F2):
        panel.key(key)
        assert (shown(panel.stage), panel.stage.panel.desk.pane) == (before, pane)
        assert panel.item("notice").isVisible(), key
        assert words(panel, "notice") == "Selesaikan dulu pilihan yang terbuka, atau tekan Esc."
    panel.key(opens)
    assert panel.stage.panel.desk.pane == "", "its own key shuts it"
    panel.key(Key.Key_F9)
    assert shown(panel.stage)[0] == "ready"


def test_the_main_key_is_deaf_from_the_moment_at_which_the_call_is_seen(stage: Stage) -> None:
    desk = desk_of(stage)
    desk.stepOn()
    stage.seconds += 1.6
    stage.drain()
    for _ in range(3):
        stage.seconds += 0.4
        desk.stepOn()
        stage.drain()
    assert shown(stage)[0] == "called", "nobody has come"
    stage.seconds += 0.4
    desk.stepOn()
    stage.drain()
    assert shown(stage)[0] == "serving"


# -- break ----------------------------------------------------------------------------------------------------------
def test_undo_after_a_break_says_that_the_return_is_taken_back(panel: Panel) -> None:
    panel.key(Key.Key_F3)
    panel.key(Key.Key_Return)
    assert words(panel, "undo") == "Urungkan: mulai istirahat"
    panel.key(Key.Key_F8)
    assert words(panel, "undo") == "Urungkan: kembali dari istirahat"
    panel.screen.press(Key.Key_Z, CONTROL)
    panel.stage.drain()
    panel.screen.settle()
    assert words(panel, "notice") == "Diurungkan: kembali dari istirahat."
    assert shown(panel.stage)[0] == "break"


# -- lists ----------------------------------------------------------------------------------------------------------
def tabs(panel: Panel) -> list[tuple[float, float]]:
    found = [one for one in items_of(panel.screen.root) if one.objectName().startswith("tab:")]
    return [(one.x(), one.width()) for one in found]


@pytest.mark.parametrize("size", [(1366, 768), (900, 600)], ids=str)
def test_tabs_stay_where_they_are_when_a_count_appears(open_screen: Open, size: tuple[int, int]) -> None:
    stage = impatient()
    for _ in range(30):
        stage.issue()
    panel = Panel(open_screen, size, stage)
    before = tabs(panel)
    assert len(before) == 3
    for _ in range(11):
        park(stage)
    stage.do(desk_of(stage).stepOn)
    stage.do(desk_of(stage).markAbsent)
    panel.screen.settle()
    assert panel.screen.says("Ditahan 11")
    assert tabs(panel) == before
    assert panel.screen.clipped() == []


@pytest.mark.parametrize("end", [lambda stage: desk_of(stage).resume("A001"), lambda stage: stage.queue.cancel("A001")])
def test_an_emptied_list_gives_way_to_the_first(panel: Panel, end: Callable[[Stage], object]) -> None:
    stage = panel.stage
    for number in ("A003",):
        stage.queue.cancel(number)
    stage.moved()
    park(stage)
    panel.key(Key.Key_2, CONTROL)
    assert panel.screen.says("Dilanjutkan tanpa antre lagi.")
    end(stage)
    stage.drain()
    stage.moved()
    panel.screen.settle()
    assert panel.screen.says("A002")
    assert not panel.screen.says("Tidak ada yang ditahan.")


@pytest.mark.parametrize("size", [(1366, 768), (900, 600), (1280, 701), (1024, 633)], ids=str)
def test_the_list_ends_at_whole_rows(open_screen: Open, size: tuple[int, int]) -> None:
    stage = Stage("1")
    stage.drain()
    for _ in range(20):
        stage.issue()
    panel = Panel(open_screen, size, stage)
    rows = [one for one in items_of(panel.screen.root) if one.objectName().startswith("next:") and one.isVisible()]
    assert len(rows) > 2
    view: QQuickItem = rows[0].parentItem().parentItem()
    for row in rows:
        assert view.boundingRect().adjusted(-1, -1, 1, 1).contains(row.mapRectToItem(view, row.boundingRect()))


def test_the_missed_are_called_as_their_button_calls_them(qapp: QGuiApplication, open_screen: Open) -> None:
    panel = Panel(open_screen, stage=impatient())
    assert panel.screen.says("Tidak hadir")
    assert not panel.screen.says("Terlewat")
