"""What an officer is told before and after a step that concerns somebody who is not at the counter."""

from __future__ import annotations

from PySide6.QtCore import Qt

from shared.rules.tickets import Group, Status
from tests.panel.stage import Stage, desk_of
from tests.panel.window import Open, Panel, impatient, park, words

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


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
