"""Every side of the queue: notices are put up and taken down once, on record without their words; pictures are kept."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from shared.ports.errors import QueueFault, RequestTaken, WrongUse
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.notices import Draft
from tests.contracts.officer import Hall

JPEG, OTHER = b"\xff\xd8\xff one", b"\xff\xd8\xff other"
TEXT = "Layanan paspor tutup pukul 12 hari ini."


def test_a_notice_is_put_up_and_taken_down_on_record(hall: Hall) -> None:
    notice = hall.queue.add_notice(Draft(TEXT, rooms=("melati",)))
    assert hall.queue.notices() == [notice]
    gone = hall.queue.remove_notice(notice.id)
    assert gone == replace(notice, removed_at=hall.clock.now())
    assert hall.queue.notices() == []
    events = [event for event in hall.queue.events() if event.kind in {Kind.NOTICE_ADDED, Kind.NOTICE_REMOVED}]
    assert [(event.kind, event.detail["notice"], event.detail["rooms"]) for event in events] == [
        (Kind.NOTICE_ADDED, 1, "melati"), (Kind.NOTICE_REMOVED, 1, "melati"),
    ]  # fmt: skip
    assert all(TEXT not in str(event) for event in events), "its words may name somebody"


def test_numbers_are_never_given_twice(hall: Hall) -> None:
    first = hall.queue.add_notice(Draft(TEXT))
    hall.queue.remove_notice(first.id)
    assert hall.queue.add_notice(Draft(TEXT)).id == first.id + 1


def test_what_is_not_up_cannot_be_taken_down(hall: Hall) -> None:
    notice = hall.queue.add_notice(Draft(TEXT))
    hall.clock.step(days=1)
    for unknown in (notice.id, notice.id + 1):
        with pytest.raises(Refused, match=Reason.UNKNOWN_NOTICE):
            hall.queue.remove_notice(unknown)


def test_it_is_over_when_its_day_is(hall: Hall) -> None:
    hall.queue.add_notice(Draft(TEXT))
    hall.clock.step(3600 * 14)
    assert len(hall.queue.notices()) == 1
    hall.clock.step(1800)
    assert hall.queue.notices() == []


def test_the_same_request_puts_up_one(hall: Hall) -> None:
    first = hall.queue.add_notice(Draft(TEXT), JPEG, "r1")
    assert hall.queue.add_notice(Draft(TEXT), JPEG, "r1") == first
    assert hall.queue.notices() == [first]
    with pytest.raises(RequestTaken):
        hall.queue.add_notice(Draft(TEXT), OTHER, "r1")
    gone = hall.queue.remove_notice(first.id, "r2")
    assert hall.queue.remove_notice(first.id, "r2") == gone


def test_a_picture_is_kept_as_long_as_a_notice_needs_it(hall: Hall) -> None:
    first = hall.queue.add_notice(Draft("Denah.", rooms=("melati",), file="denah.jpg"), JPEG)
    second = hall.queue.add_notice(Draft("Denah.", rooms=("mawar",), file="denah.jpg"), JPEG)
    third = hall.queue.add_notice(Draft("Lain.", file="lain.jpg"), OTHER)
    assert first.still == second.still != third.still
    hall.queue.remove_notice(first.id)
    hall.queue.remove_notice(third.id)
    assert hall.queue.still(second.still).read_bytes() == JPEG
    with pytest.raises(QueueFault):
        hall.queue.still(third.still)
    hall.queue.remove_notice(second.id)
    with pytest.raises(QueueFault):
        hall.queue.still(second.still)


def test_a_refused_notice_leaves_no_picture(hall: Hall) -> None:
    notice = hall.queue.add_notice(Draft("Denah."), JPEG)
    with pytest.raises(Refused, match=Reason.NOTICE_TWICE):
        hall.queue.add_notice(Draft("Denah."), JPEG)
    assert hall.queue.still(notice.still).read_bytes() == JPEG
    with pytest.raises(Refused, match=Reason.NOTICE_EMPTY):
        hall.queue.add_notice(Draft(""), OTHER)
    with pytest.raises(QueueFault):
        hall.queue.still(f"{sha256(OTHER).hexdigest()[:32]}.jpg")


def test_what_is_no_picture_is_refused_before_anything_is_kept(hall: Hall) -> None:
    seq = hall.queue.last_seq()
    with pytest.raises(WrongUse):
        hall.queue.add_notice(Draft("Denah."), b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert hall.queue.last_seq() == seq


def test_another_program_sees_it_at_once(hall: Hall) -> None:
    if hall.side.another is None:
        pytest.skip("nobody else can open it")
    other = hall.side.another()
    version = other.version()
    notice = hall.queue.add_notice(Draft(TEXT), JPEG)
    assert other.version() != version
    assert other.notices() == [notice]
    assert other.still(notice.still).read_bytes() == JPEG
    other.close()
