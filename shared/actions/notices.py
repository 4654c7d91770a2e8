"""What the hall's management puts on its walls and takes down again; each is on record, its words are not."""

from __future__ import annotations

from dataclasses import replace

from shared.actions.hall import Hall
from shared.rules.errors import Reason, Refused
from shared.rules.events import Kind
from shared.rules.notices import Draft, Notice, made


def add(hall: Hall, draft: Draft) -> Notice:
    """Put up a notice; ``Refused`` when the rule says no."""
    standing = hall.unit.notices(hall.now)
    notice = made(draft, hall.unit.last_notice() + 1, standing, hall.mall, hall.now)
    hall.unit.save_notice(notice)
    _record(hall, Kind.NOTICE_ADDED, notice)
    return notice


def remove(hall: Hall, notice_id: int) -> Notice:
    """Take down a notice that stands, or will."""
    notice = hall.unit.notice(notice_id)
    if notice is None or not notice.stands(hall.now):
        raise Refused(Reason.UNKNOWN_NOTICE, id=notice_id)
    gone = replace(notice, removed_at=hall.now)
    hall.unit.save_notice(gone)
    _record(hall, Kind.NOTICE_REMOVED, gone)
    return gone


def _record(hall: Hall, kind: Kind, notice: Notice) -> None:
    detail: dict[str, str | int | None] = {
        "notice": notice.id, "rooms": ",".join(notice.rooms), "until": notice.until.isoformat(),
    }  # fmt: skip
    hall.unit.append(kind, hall.now, None, None, detail)
