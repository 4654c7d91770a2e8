"""The panel under real keys and clicks: places that never change, one step a press, words in two languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from shared.rules.errors import Reason
from shared.rules.tickets import Group, Outcome, Status
from tests.fakes.small_mall import small_mall
from tests.panel.stage import Stage, whole
from tests.panel.window import BUTTONS, SMALL, Open, Panel

LAPTOP = (1366, 768)
SIZES = [LAPTOP, SMALL, (700, 480), (1920, 1080)]
CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def test_a_counter_is_chosen_by_typing_its_number_and_enter(open_screen: Open) -> None:
    panel = Panel(open_screen)
    assert panel.screen.says("Contoh")
    panel.key(Key.Key_4)
    panel.key(Key.Key_Return)
    assert panel.stage.panel.desk.label == "Loket 4"
    assert panel.screen.says("Loket 4")
    assert panel.screen.says("Siap")


def test_a_counter_is_chosen_by_arrow_keys_or_a_click(open_screen: Open) -> None:
    panel = Panel(open_screen)
    panel.key(Key.Key_Right)
    panel.key(Key.Key_Return)
    assert panel.stage.panel.desk.label == "Loket 2"
    other = Panel(open_screen)
    other.screen.click("Loket 3, Dua, Tutup")
    other.answer()
    assert other.stage.panel.desk.label == "Loket 3"


def test_a_number_that_no_counter_has_is_answered_by_a_sentence(open_screen: Open) -> None:
    panel = Panel(open_screen)
    panel.key(Key.Key_9)
    panel.key(Key.Key_Return)
    assert not panel.stage.panel.seated
    assert panel.screen.says("Tidak ada loket yang cocok")


def test_f8_is_always_the_usual_next_step(panel: Panel) -> None:
    words = []
    for _ in range(4):
        words.append(panel.item("mainAction").property("text"))
        panel.key(Key.Key_F8)
    assert words == ["Panggil A003", "Mulai (A003 di loket)", "Selesai, panggil A001", "Mulai (A001 di loket)"]


def test_the_same_key_twice_at_once_is_one_step(panel: Panel) -> None:
    for _ in range(3):
        panel.screen.press(Key.Key_F8)
        panel.stage.drain()
    assert panel.stage.queue.ticket("A003").ticket.status is Status.CALLED


def test_two_clicks_on_the_main_button_are_one_step(panel: Panel) -> None:
    panel.screen.click("Panggil A003")
    panel.stage.drain()
    panel.screen.settle()
    panel.screen.click("Mulai (A003 di loket)")
    panel.stage.drain()
    assert panel.stage.queue.ticket("A003").ticket.status is Status.CALLED


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_button_changes_its_place_in_any_state(open_screen: Open, size: tuple[int, int]) -> None:
    stage = Stage("1")
    stage.drain()
    panel = Panel(open_screen, size, stage)
    idle = panel.places()
    for _ in range(3):
        stage.issue()
    seen = {"idle"}
    for key in (Key.Key_F8, Key.Key_F8, Key.Key_F4, Key.Key_Escape, Key.Key_F6, Key.Key_Escape, Key.Key_F9, Key.Key_F3):
        panel.key(key)
        assert panel.places() == idle
        seen.add(panel.stage.panel.desk.card.stage)
    panel.key(Key.Key_Return)
    seen.add(panel.stage.panel.desk.card.stage)
    assert panel.places() == idle
    panel.key(Key.Key_F2)
    panel.key(Key.Key_Return)
    seen.add(panel.stage.panel.desk.card.stage)
    assert panel.places() == idle
    stage.feed.trouble.emit("away")
    panel.screen.settle()
    assert panel.places() == idle
    assert seen == {"idle", "called", "serving", "ready", "break", "closed"}


def test_a_button_that_cannot_act_says_why(panel: Panel) -> None:
    panel.key(Key.Key_F7)
    assert panel.screen.says("Belum ada nomor di loket ini. Panggil dulu.")
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F10)
    assert panel.screen.says("A003 belum bisa ditandai tidak hadir: 2 panggilan lagi dan 86 dtk.")


def test_opening_a_pane_takes_the_hint_away(panel: Panel) -> None:
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F10)
    assert panel.item("notice").isVisible()
    panel.key(Key.Key_F3)
    assert not panel.item("notice").isVisible()


def test_nobody_waiting_is_one_calm_sentence(open_screen: Open) -> None:
    stage = Stage("1")
    stage.drain()
    panel = Panel(open_screen, stage=stage)
    panel.key(Key.Key_F8)
    assert panel.item("notice").property("text") == "Tidak ada yang menunggu untuk loket ini."


def test_the_keys_of_a_visit(panel: Panel) -> None:
    queue = panel.stage.queue
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F7)
    assert queue.ticket("A003").ticket.calls == 2
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F5)
    assert queue.ticket("A003").ticket.status is Status.PARKED
    panel.key(Key.Key_2, CONTROL)
    panel.key(Key.Key_1)
    assert queue.ticket("A003").ticket.status is Status.SERVING
    panel.key(Key.Key_F4)
    panel.key(Key.Key_2)
    assert queue.ticket("A003").ticket.outcome is Outcome.KANTOR_LAIN
    panel.key(Key.Key_Z, CONTROL)
    assert queue.ticket("A003").ticket.status is Status.SERVING
    panel.key(Key.Key_F9)
    assert queue.ticket("A003").ticket.outcome is Outcome.SELESAI


def test_a_missed_number_is_put_back_by_its_digit(open_screen: Open) -> None:
    mall = small_mall()
    stage = Stage("1", replace(mall, settings=replace(mall.settings, absent_calls=1, absent_after_s=0)))
    stage.drain()
    stage.issue()
    panel = Panel(open_screen, stage=stage)
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F10)
    assert stage.queue.ticket("A001").ticket.status is Status.ABSENT
    panel.key(Key.Key_3, CONTROL)
    panel.key(Key.Key_1)
    assert stage.queue.ticket("A001").ticket.status is Status.WAITING


def test_a_visitor_is_sent_on_by_typing(panel: Panel) -> None:
    panel.key(Key.Key_F8)
    panel.key(Key.Key_F6)
    for letter in (Key.Key_D, Key.Key_U, Key.Key_A):
        panel.key(letter)
    assert [row.key for row in panel.stage.panel.desk.transfer.targets.rows] == ["service:A02", "service:B01"]
    panel.key(Key.Key_Return)
    assert panel.item("notice").property("text") == "Pilih dulu tempatnya: panah ↓ atau sentuh."
    assert panel.stage.queue.ticket("A003").ticket.status is Status.CALLED
    panel.key(Key.Key_Down)
    panel.key(Key.Key_Down)
    assert panel.screen.says("Loket 3 belum buka: A003 menunggu sampai dibuka.")
    assert panel.item("confirm").property("text") == "Pindahkan A003 ke Loket 3"
    panel.key(Key.Key_Return)
    assert panel.stage.queue.ticket("A003").ticket.service == "B01"


def test_a_break_by_keys(panel: Panel) -> None:
    panel.key(Key.Key_F3)
    assert panel.screen.says("3 orang menunggu. Tidak ada loket lain yang memanggil mereka.")
    panel.key(Key.Key_2)
    panel.key(Key.Key_Left)
    assert panel.screen.says("30 mnt")
    assert panel.screen.says("Warga hanya melihat “Istirahat sampai 10.00”.")
    panel.key(Key.Key_Return)
    counter = panel.stage.queue.panel("1").counter.counter
    assert (counter.state, counter.reason) == ("break", "makan")


def test_escape_closes_a_pane_and_gives_the_keyboard_back(panel: Panel) -> None:
    panel.key(Key.Key_F3)
    panel.key(Key.Key_Escape)
    assert panel.stage.panel.desk.pane == ""
    assert panel.item("mainAction").hasActiveFocus()


def test_tab_walks_over_every_button_and_the_focus_can_be_seen(panel: Panel) -> None:
    walked = []
    for _ in range(20):
        panel.screen.press(Key.Key_Tab)
        item = panel.screen.view.activeFocusItem()
        assert item.property("visualFocus"), item.objectName()
        walked.append(item.objectName())
    assert set(BUTTONS) <= set(walked)


def test_a_lost_queue_is_told_and_no_stale_count_is_shown(panel: Panel) -> None:
    assert panel.screen.says("3 menunggu")
    panel.stage.feed.trouble.emit("away")
    panel.screen.settle()
    assert panel.screen.says("Layar ini belum diperbarui sejak 09.30.")
    assert not panel.screen.says("3 menunggu")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_has_a_sentence_of_its_own(panel: Panel, reason: Reason, open_screen: Open) -> None:
    spoken = {"head_office", "nobody_waiting"}
    never_at_a_panel = {"system_down", "unattended", "closed", "quota_full", "clock_other_day", "clock_impossible"}
    never_at_a_panel |= {"unknown_room", "unknown_notice", "notices_full", "stills_full"}
    never_at_a_panel |= {one.value for one in Reason if one.value.startswith("notice_")}
    from display.panel.viewmodels.notice import notice_of
    from shared.rules.errors import Refused

    panel.stage.panel.header.tell(notice_of(Refused(reason, counter="Loket 1", number="A001", time="08.00", seconds=5)))
    panel.screen.settle()
    words = panel.item("notice").property("text")
    assert words
    assert "%" not in words
    general = words.startswith("Itu tidak bisa sekarang")
    assert general == (reason.value in never_at_a_panel) or reason.value in spoken


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [LAPTOP, SMALL], ids=str)
def test_every_word_fits_with_long_names(open_screen: Open, size: tuple[int, int], language: str) -> None:
    mall = small_mall()
    long = "Kartu Keluarga: baru, pecah KK, tambah anggota, ganti data, hilang, atau rusak"
    services = tuple(replace(service, name=long, name_en=long) for service in mall.services)
    stage = Stage("1", replace(mall, services=services), language)
    stage.drain()
    for _ in range(4):
        stage.issue("A01", Group.DISABILITAS)
    panel = Panel(open_screen, size, stage)
    panel.screen.translations.set_language(language)
    keys = (Key.Key_F8, Key.Key_F8, Key.Key_F4, Key.Key_Escape, Key.Key_F3, Key.Key_Escape, Key.Key_F6, Key.Key_Escape)
    for key in keys:
        panel.key(key)
        assert set(panel.screen.clipped()) <= {long, "Belum buka", "Not open yet"}, (
            "a list is turned, and its last row may look out"
        )
        assert whole(panel.item("ticketCard"), long)
        assert taller_than_their_place(panel) == []
        assert "" not in panel.screen.names()


def taller_than_their_place(panel: Panel) -> list[str]:
    """Buttons whose words need more height than they have."""
    return [name for name in BUTTONS if panel.item(name).property("implicitContentHeight") > panel.item(name).height()]
