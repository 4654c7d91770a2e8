"""The rule of notices as a table: which a wall shows at a moment in a room, and which cannot be put up at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from shared.rules import plain
from shared.rules.errors import Reason, Refused
from shared.rules.notices import LETTERS, LONGEST, PER_ROOM, STILLS, WORD, Daily, Draft, Notice, made, shown
from tests.fakes.small_mall import FRIDAY, at, small_mall

MALL = small_mall()
NOW = at("09:30")
TEXT = "Layanan paspor tutup pukul 12 hari ini."
NOON = Daily(time(8), time(12))


def put(draft: Draft, standing: Sequence[Notice] = (), now: datetime = NOW) -> Notice:
    return made(draft, len(standing) + 1, standing, MALL, now)


def stands(notice: Notice, room: str | None, now: datetime) -> bool:
    return shown([notice], room, now, MALL) == [notice]


MELATI = Draft(TEXT, rooms=("melati",))
WHOLE = Draft(TEXT)
LATER = Draft(TEXT, since=at("11:00"), until=at("12:00"))
WEEK = Draft(TEXT, until=at("17:00", FRIDAY), daily=NOON)


@pytest.mark.parametrize(
    ("draft", "room", "moment", "is_shown"),
    [
        (MELATI, "melati", NOW, True), (MELATI, "mawar", NOW, False), (MELATI, None, NOW, True),
        (WHOLE, "melati", NOW, True), (WHOLE, "mawar", NOW, True), (WHOLE, None, NOW, True),
        (WHOLE, "a room that came with the next catalogue", NOW, True),
        (WHOLE, None, NOW - timedelta(seconds=1), False),
        (WHOLE, None, at("23:59"), True), (WHOLE, None, at("00:00", FRIDAY), False),
        (WHOLE, None, at("00:00") + timedelta(days=1), False),
        (LATER, None, NOW, False), (LATER, None, at("10:59"), False), (LATER, None, at("11:00"), True),
        (LATER, None, at("11:59"), True), (LATER, None, at("12:00"), False), (LATER, None, at("11:30", FRIDAY), False),
        (WEEK, None, at("11:59"), True), (WEEK, None, at("12:00"), False), (WEEK, None, at("07:59", FRIDAY), False),
        (WEEK, None, at("08:00", FRIDAY), True), (WEEK, None, at("12:00", FRIDAY), False),
    ],
)  # fmt: skip
def test_what_a_wall_shows(draft: Draft, room: str | None, moment: datetime, is_shown: bool) -> None:
    assert stands(put(draft), room, moment) is is_shown


def test_a_clock_that_is_put_right_leaves_nothing_behind() -> None:
    notice = put(LATER)
    steps = [at("11:30"), at("08:00"), at("11:30", FRIDAY), at("11:30")]
    assert [stands(notice, None, moment) for moment in steps] == [True, False, False, True]


def test_what_is_taken_down_is_shown_nowhere() -> None:
    assert not stands(replace(put(WHOLE), removed_at=NOW), None, NOW)


def test_important_ones_come_first_then_the_oldest() -> None:
    first = put(Draft("Satu."))
    second = put(Draft("Dua."), [first])
    third = put(Draft("Tiga.", important=True), [first, second])
    assert [notice.text for notice in shown([second, third, first], None, NOW, MALL)] == ["Tiga.", "Satu.", "Dua."]


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (Draft(""), Reason.NOTICE_EMPTY),
        (Draft(" \n\t "), Reason.NOTICE_EMPTY),
        (Draft("", still="x.jpg"), Reason.NOTICE_EMPTY),
        (Draft("kata " * 400), Reason.NOTICE_LONG),
        (Draft("a " * (LETTERS // 2) + "aa"), Reason.NOTICE_LONG),
        (Draft(TEXT, "word " * 60), Reason.NOTICE_LONG),
        (Draft("a" * (WORD + 1)), Reason.NOTICE_WORD),
        (Draft("Loket \u202e3\u202c buka."), Reason.NOTICE_SIGN),
        (Draft("Loket 3\x1b[31m buka."), Reason.NOTICE_SIGN),
        (Draft("Loket 3\x00 buka."), Reason.NOTICE_SIGN),
        (Draft("Loket 3 \U0001f389"), Reason.NOTICE_SIGN),
        (Draft("Loket\u200b3"), Reason.NOTICE_SIGN),
        (Draft("لوكيت ٣"), Reason.NOTICE_SIGN),
        (Draft(TEXT, rooms=("mlati",)), Reason.UNKNOWN_ROOM),
        (Draft(TEXT, since=at("12:00"), until=at("11:00")), Reason.NOTICE_BACKWARDS),
        (Draft(TEXT, since=at("12:00"), until=at("12:00")), Reason.NOTICE_BACKWARDS),
        (Draft(TEXT, daily=Daily(time(12), time(8))), Reason.NOTICE_BACKWARDS),
        (Draft(TEXT, since=at("08:00"), until=at("09:00")), Reason.NOTICE_PAST),
        (Draft(TEXT, until=NOW), Reason.NOTICE_PAST),
        (Draft(TEXT, until=NOW + LONGEST + timedelta(days=1)), Reason.NOTICE_LASTING),
        (Draft(TEXT, since=NOW + timedelta(days=400)), Reason.NOTICE_LASTING),
        (Draft(TEXT, daily=Daily(time(7), time(9))), Reason.NOTICE_NEVER),
        (Draft(TEXT, until=at("07:30") + timedelta(days=1), daily=Daily(time(8), time(9))), Reason.NOTICE_NEVER),
    ],
)  # fmt: skip
def test_what_cannot_be_put_up(draft: Draft, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        put(draft)
    assert refused.value.reason is reason


def test_what_is_written_on_several_lines_becomes_one_sentence() -> None:
    notice = put(Draft("  Layanan paspor\n\ttutup  pukul 12 – “hari ini”. "))
    assert notice.text == "Layanan paspor tutup pukul 12 – “hari ini”."


def test_without_an_end_it_stands_until_the_end_of_its_first_day() -> None:
    assert put(WHOLE).until == at("00:00") + timedelta(days=1)
    assert put(Draft(TEXT, since=at("10:00", FRIDAY))).until == at("00:00", FRIDAY) + timedelta(days=1)


def test_moments_are_kept_in_utc_whatever_clock_they_were_written_by() -> None:
    notice = put(Draft(TEXT, since=MALL.local(at("10:00")), until=MALL.local(at("12:00"))))
    assert (notice.since.isoformat(), notice.until.isoformat()) == (
        "2026-02-03T03:00:00+00:00", "2026-02-03T05:00:00+00:00",
    )  # fmt: skip


def test_an_old_beginning_is_no_trouble_when_the_end_is_still_to_come() -> None:
    assert stands(put(Draft(TEXT, since=NOW - timedelta(days=300), until=at("12:00"))), None, NOW)


def test_daily_hours_that_come_tomorrow_are_in_time() -> None:
    tomorrow = at("00:00") + timedelta(days=2)
    assert stands(
        put(Draft(TEXT, until=tomorrow, daily=Daily(time(8), time(9)))), None, at("08:30") + timedelta(days=1)
    )


def test_rooms_are_known_by_code_and_name_and_kept_in_the_order_of_the_hall() -> None:
    assert put(Draft(TEXT, rooms=("MAWAR", "Melati", "mawar"))).rooms == ("melati", "mawar")


def test_the_same_twice_is_refused_but_not_for_another_time_or_room() -> None:
    first = put(MELATI)
    with pytest.raises(Refused, match=Reason.NOTICE_TWICE):
        put(MELATI, [first])
    assert put(Draft(TEXT, rooms=("mawar",)), [first])
    assert put(Draft(TEXT, rooms=("melati",), since=at("09:00", FRIDAY)), [first])


def test_a_room_holds_so_many_at_a_time() -> None:
    up: list[Notice] = []
    for nth in range(PER_ROOM):
        up.append(put(Draft(f"Kalimat {nth}.", rooms=("melati",)), up))
    with pytest.raises(Refused, match=Reason.NOTICES_FULL):
        put(WHOLE, up)
    assert put(Draft(TEXT, rooms=("mawar",)), up)
    assert put(Draft(TEXT, since=at("09:00", FRIDAY)), up)


def test_a_room_holds_so_many_stills_at_a_time() -> None:
    up: list[Notice] = []
    for nth in range(STILLS):
        up.append(put(Draft(f"Denah {nth}.", still=f"{nth}.png"), up))
    with pytest.raises(Refused, match=Reason.STILLS_FULL):
        put(Draft("Denah lain.", rooms=("mawar",), still="x.png"), up)
    assert put(WHOLE, up)


def test_a_notice_comes_back_from_text_unchanged() -> None:
    notice = put(replace(WEEK, rooms=("melati",), important=True, still="x.png", file="denah.png"))
    assert plain.loads(Notice, plain.dumps(notice)) == notice
