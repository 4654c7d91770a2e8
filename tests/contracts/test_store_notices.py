"""Every store: notices come back unchanged and are found while they stand; stills are kept whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import time, timedelta

import pytest

from shared.ports.errors import QueueFault, WrongUse
from shared.ports.notices import STILL_BYTES
from shared.rules.notices import Daily, Notice
from tests.contracts.sides import OpenStore
from tests.contracts.test_store import NOW

TOMORROW = NOW + timedelta(days=1)
JPEG, PNG = b"\xff\xd8\xff\xe0 a photograph", b"\x89PNG\r\n\x1a\n a drawing"
NOTICE = Notice(1, "Tutup pukul 12.", "", (), NOW, TOMORROW, None, False, "", "", NOW)
FULL = Notice(
    2, "Denah “lantai 1”", "Floor 1", ("melati", "mawar"), NOW, TOMORROW, Daily(time(8), time(12, 30)), True,
    "x.png", "denah.png", NOW,
)  # fmt: skip


def test_notices_come_back_while_they_stand(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        assert unit.last_notice() == 0
        later = replace(NOTICE, id=3, since=TOMORROW, until=TOMORROW + timedelta(days=1))
        for notice in (later, FULL, NOTICE):
            unit.save_notice(notice)
    with opened.store.read() as unit:
        assert unit.last_notice() == 3
        assert unit.notice(2) == FULL
        assert unit.notice(4) is None
        assert unit.notices(NOW) == [NOTICE, FULL, later]
        assert unit.notices(TOMORROW - timedelta(microseconds=1)) == [NOTICE, FULL, later]
        assert unit.notices(TOMORROW) == [later]


def test_a_notice_that_was_taken_down_is_kept_but_not_found(opened: OpenStore) -> None:
    gone = replace(FULL, removed_at=NOW + timedelta(seconds=3))
    with opened.store.write() as unit:
        unit.save_notice(FULL)
        unit.save_notice(gone)
        assert unit.notices(NOW) == []
        assert unit.notice(2) == gone
        assert unit.last_notice() == 2, "its number is never given again"


def test_a_failed_write_leaves_no_notice(opened: OpenStore) -> None:
    with suppress(ZeroDivisionError), opened.store.write() as unit:
        unit.save_notice(NOTICE)
        raise ZeroDivisionError
    with opened.store.read() as unit:
        assert unit.notices(NOW) == []


def test_a_still_is_kept_under_the_name_of_what_is_in_it(opened: OpenStore) -> None:
    stills = opened.store.stills
    names = [stills.name_of(body) for body in (JPEG, PNG, JPEG)]
    assert names[0] == names[2] != names[1]
    assert [name[-4:] for name in names] == [".jpg", ".png", ".jpg"]
    for name, body in zip(names, (JPEG, PNG, JPEG), strict=True):
        stills.put(name, body)
    assert [stills.path(name).read_bytes() for name in names] == [JPEG, PNG, JPEG]


@pytest.mark.parametrize("body", [b"", b"<svg/>", b"GIF89a", b"\xff\xd8\xff" + bytes(STILL_BYTES)], ids=len)
def test_what_is_no_picture_for_a_wall_is_not_kept(opened: OpenStore, body: bytes) -> None:
    with pytest.raises(WrongUse):
        opened.store.stills.name_of(body)


def test_only_what_is_needed_stays(opened: OpenStore) -> None:
    stills = opened.store.stills
    stills.keep_only([])
    first, second = stills.name_of(JPEG), stills.name_of(PNG)
    stills.put(first, JPEG)
    stills.put(second, PNG)
    stills.keep_only({second})
    assert stills.path(second).read_bytes() == PNG
    with pytest.raises(QueueFault):
        stills.path(first)


def test_another_store_on_the_same_data_has_the_same_stills(opened: OpenStore) -> None:
    if opened.another is None:
        pytest.skip("nobody else can open it")
    name = opened.store.stills.name_of(JPEG)
    opened.store.stills.put(name, JPEG)
    other = opened.another()
    assert other.stills.path(name).read_bytes() == JPEG
    other.close()
