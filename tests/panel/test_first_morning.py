"""What two officers stumbled on in their first morning, one test each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from shared.rules.tickets import Group, Status
from tests.fakes.small_mall import small_mall
from tests.gallery.motion import items_of
from tests.panel.stage import Stage, desk_of, shown
from tests.panel.window import Open, Panel

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def words(panel: Panel, name: str) -> str:
    return str(panel.item(name).property("text"))


def impatient() -> Stage:
    """A counter at which one unanswered call is enough to be absent."""
    mall = small_mall()
    stage = Stage("1", replace(mall, settings=replace(mall.settings, absent_calls=1, absent_after_s=0)))
    stage.drain()
    return stage


def park(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    stage.do(desk.park)


# -- closing --------------------------------------------------------------------------------------------------------
def test_closing_names_whom_the_counter_still_holds_and_who_could_go_on(panel: Panel) -> None:
    park(panel.stage)
    panel.key(Key.Key_F2)
    assert words(panel, "heldHere") == (
        "A003 masih ditahan. Lanjutkan dulu, atau pindahkan. Setelah tutup, tidak ada loket buka yang bisa melanjutkan."
    )
    panel.key(Key.Key_Escape)
    panel.stage.queue.open_counter("2")
    panel.key(Key.Key_F2)
    assert words(panel, "heldHere").endswith("Setelah tutup, hanya Loket 2 yang bisa melanjutkan.")
    panel.key(Key.Key_Return)
    assert panel.stage.queue.resume("2", "A003").status is Status.SERVING, "as the sentence said"


def test_closing_names_who_was_sent_to_this_counter_alone(panel: Panel) -> None:
    queue = panel.stage.queue
    queue.open_counter("2")
    queue.call_next("2")
    queue.transfer("2", to_counter="1")
    panel.stage.moved()
    panel.key(Key.Key_F2)
    assert words(panel, "boundHere").startswith("A003 dipindahkan khusus ke sini dan masih menunggu.")
    panel.key(Key.Key_Return)
    assert queue.call_next("2").number == "A003", "as the sentence said"


def test_closing_with_nobody_held_says_nothing_of_it(panel: Panel) -> None:
    panel.key(Key.Key_F2)
    assert not panel.item("heldHere").isVisible()
    assert not panel.item("boundHere").isVisible()


# -- transfer -------------------------------------------------------------------------------------------------------
def test_a_transfer_says_to_the_person_where_to_and_how_many_are_before(panel: Panel) -> None:
    stage = panel.stage
    stage.queue.open_counter("3")
    for _ in range(2):
        stage.queue.issue("B01", Group.LANSIA)
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F6)
    for letter in (Key.Key_T, Key.Key_I, Key.Key_G, Key.Key_A):
        panel.key(letter)
    panel.key(Key.Key_Down)
    assert not panel.item("notOpen").isVisible()
    panel.screen.press(Key.Key_Return)
    stage.drain()
    panel.screen.settle()
    assert words(panel, "notice") == "Sampaikan: A003 ke Loket 3, Ruang Mawar. Tidak ada orang di depannya."


def test_places_say_how_many_wait_there_and_leave_the_own_counter_out(stage: Stage) -> None:
    stage.queue.open_counter("3")
    for _ in range(2):
        stage.queue.issue("B01")
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.openPane("transfer")
    stage.drain()
    rows = {row.key: row for row in desk.transfer.targets.rows}
    assert (rows["service:B01"].waiting, rows["service:B01"].open) == (2, True)
    assert rows["service:A02"].counters == "Loket 4, Loket 5"
    assert (rows["service:AQ"].own, rows["service:AQ"].open, rows["service:AQ"].counters) == (True, True, "")


# -- coming back ----------------------------------------------------------------------------------------------------
def test_who_comes_back_is_told_the_place_and_an_older_action_is_not_offered_as_the_last(open_screen: Open) -> None:
    stage = impatient()
    for _ in range(4):
        stage.issue()
    panel = Panel(open_screen, stage=stage)
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F10)
    park(stage)
    assert stage.panel.desk.steps.undoKind == "parked"
    desk_of(stage).takeBack("A001")
    stage.drain()
    panel.screen.settle()
    assert words(panel, "notice") == "A001 dipanggil setelah 2 orang."
    assert (words(panel, "undo"), panel.item("undo").property("available")) == ("Urungkan", False)
    panel.key(Key.Key_Z, CONTROL)
    assert words(panel, "notice") == "“Masukkan lagi” tidak bisa diurungkan."
    assert stage.queue.ticket("A002").ticket.status is Status.PARKED
    panel.key(Key.Key_F8)
    assert words(panel, "undo") == "Urungkan: panggil A003"
    panel.key(Key.Key_Z, CONTROL)
    assert words(panel, "undo") == "Urungkan"


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
