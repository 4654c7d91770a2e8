"""The wall between calls, over a real queue: what is put up is read soon, a call ends it, broken stills are out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from display.wall.viewmodels.props import Card, PageKind
from shared.rules.notices import Draft
from tests.wall.hall import MORNING, NOTICES, Hall
from tests.wall.hall_fill import busy
from tests.wall.papers import mall_with_papers, plan, reading, until
from tests.wall.stage import Stage

TEXT = "Layanan paspor tutup pukul 12 hari ini."
BETWEEN = "display.wall.viewmodels.between"


@pytest.fixture
def hall() -> Hall:
    made = busy()
    made.open("3", "9")
    return made


def text_of(stage: Stage) -> str:
    return stage.face.pages.rows[0].text if stage.face.pages.rows else ""


def test_a_notice_is_read_within_half_a_minute_of_being_put_up(hall: Hall, qapp: object) -> None:
    stage = Stage(hall)
    stage.pass_s(20)
    hall.queue.add_notice(Draft(TEXT, rooms=("melati",)))
    until(stage, lambda now: text_of(now) == TEXT, 30)
    assert stage.face.props.page is PageKind.NOTICE
    assert stage.face.props.card is Card.NONE


def test_it_goes_within_seconds_of_being_taken_down(hall: Hall, qapp: object) -> None:
    notice = hall.queue.add_notice(Draft("kata " * 20))
    stage = reading(Stage(hall), "notice")
    hall.queue.remove_notice(notice.id)
    until(stage, lambda now: now.face.props.page is PageKind.NONE, 6)


def test_a_wall_tells_what_is_for_its_room(hall: Hall, qapp: object) -> None:
    hall.queue.add_notice(Draft(TEXT, rooms=("kenanga",)))
    stage = Stage(hall)
    for _ in range(40):
        stage.pass_s(1)
        assert text_of(stage) == ""
    entrance = reading(Stage(hall, room=None), "notice")
    assert entrance.face.pages.rows[0].rooms == ("Kenanga",)


def test_it_begins_and_ends_by_the_halls_clock(hall: Hall, qapp: object) -> None:
    hall.queue.add_notice(Draft(TEXT, since=MORNING + timedelta(seconds=30), until=MORNING + timedelta(seconds=60)))
    stage = Stage(hall)
    seen = set()
    for second in range(90):
        stage.pass_s(1)
        if text_of(stage):
            seen.add(second)
    assert seen
    assert min(seen) >= 29
    assert max(seen) < 60


def test_a_call_takes_the_place_of_the_page_in_the_same_picture(hall: Hall, qapp: object) -> None:
    hall.queue.add_notice(Draft(TEXT))
    stage = reading(Stage(hall), "notice")
    hall.call("3")
    stage.moved()
    assert (stage.face.props.card, stage.face.props.number) == (Card.CALL, "A001")
    assert (stage.face.props.page, stage.face.pages.rows) == (PageKind.NONE, ())


def test_between_two_calls_the_board_comes_before_the_page(hall: Hall, qapp: object) -> None:
    hall.queue.add_notice(Draft(TEXT))
    stage = reading(Stage(hall), "notice")
    hall.call("3")
    stage.moved()
    hall.queue.start("3")
    stage.moved()
    until(stage, lambda now: now.face.props.card is Card.NONE, 8)
    assert stage.face.props.page is PageKind.NONE
    until(stage, lambda now: now.face.props.page is PageKind.NOTICE, 9)


def test_old_data_tell_nothing_but_that_they_are_old(hall: Hall, qapp: object) -> None:
    hall.queue.add_notice(Draft(TEXT, important=True))
    stage = reading(Stage(hall), "notice")
    stage.feed.trouble.emit("away")
    assert (stage.face.props.page, stage.face.props.notice, stage.face.pages.rows) == (PageKind.NONE, "", ())


def test_during_calls_the_foot_tells_what_is_important(hall: Hall, qapp: object) -> None:
    hall.queue.add_notice(Draft(TEXT, "Passports close at 12.", important=True))
    hall.queue.add_notice(Draft("Air minum di sebelah Loket 3."))
    stage = Stage(hall)
    stage.pass_s(3)
    assert stage.face.props.notice in NOTICES
    hall.call("3")
    stage.moved()
    assert stage.face.props.notice == TEXT, "at once"
    seen = []
    for _ in range(40):
        stage.pass_s(1)
        seen.append(stage.face.props.notice)
    assert set(seen) == {TEXT, *NOTICES}
    stage.model.set_language("en")
    stage.pass_s(1)
    assert stage.face.props.notice in {"Passports close at 12.", "Bring the original documents and copies."}


def test_services_are_told_while_somebody_may_still_take_a_number(qapp: object) -> None:
    hall = busy(mall_with_papers())
    hall.open("3", "9")
    stage = reading(Stage(hall), "service")
    assert stage.face.pages.rows[0].agency == "Disdukcapil"
    evening = Hall(mall_with_papers(), moment=MORNING + timedelta(hours=9))
    stage = Stage(evening)
    for _ in range(60):
        stage.pass_s(1)
        assert stage.face.props.page is PageKind.NONE, "the room is shut"


def test_a_still_waits_until_the_window_holds_it(hall: Hall, qapp: object) -> None:
    notice = hall.queue.add_notice(Draft("Denah lantai 1.", file="denah.png"), plan(400, 300))
    stage = Stage(hall)
    stage.pass_s(30)
    assert stage.face.props.page is PageKind.NONE
    (row,) = stage.face.stills.rows
    assert row.key == notice.still
    assert row.file.startswith("file:///")
    stage.face.haveStill(notice.still)
    reading(stage, "still")
    assert stage.face.props.still == notice.still


def test_a_damaged_still_is_skipped_named_and_shown_once_it_is_whole_again(
    hall: Hall, qapp: object, expect_log: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    expect_log.add(BETWEEN)
    body = plan(400, 300)
    notice = hall.queue.add_notice(Draft("Denah lantai 1.", file="denah.png"), body)
    path = hall.queue.still(notice.still)
    path.write_bytes(body[:200])
    stage = Stage(hall)
    stage.pass_s(30)
    assert (stage.face.stills.rows, stage.face.props.page) == ((), PageKind.NONE)
    told = [record.getMessage() for record in caplog.records if record.name == BETWEEN]
    assert len(told) == 1, "once, not at every look"
    assert "notice 1" in told[0]
    assert "denah.png" in told[0]
    path.write_bytes(body)
    until(stage, lambda now: len(now.face.stills.rows) == 1, 6)


def test_a_still_that_the_window_cannot_decode_is_skipped_and_named(
    hall: Hall, qapp: object, expect_log: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    expect_log.add(BETWEEN)
    notice = hall.queue.add_notice(Draft("Denah lantai 1.", file="denah.png"), plan(400, 300))
    stage = Stage(hall)
    stage.face.haveStill(notice.still)
    reading(stage, "still")
    stage.face.loseStill(notice.still)
    assert (stage.face.props.page, stage.face.stills.rows) == (PageKind.NONE, ())
    assert "denah.png" in caplog.text


def test_a_still_whose_file_goes_while_it_is_shown_stays_on_the_screen(hall: Hall, qapp: object) -> None:
    notice = hall.queue.add_notice(Draft("Denah lantai 1.", file="denah.png"), plan(400, 300))
    stage = Stage(hall)
    stage.face.haveStill(notice.still)
    reading(stage, "still")
    hall.queue.still(notice.still).unlink()
    stage.pass_s(3)
    assert (stage.face.props.page, len(stage.face.stills.rows)) == (PageKind.STILL, 1)
