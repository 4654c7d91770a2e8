"""The table of what the walls tell between calls."""

from __future__ import annotations

import json
from datetime import datetime, time

from shared.rules.notices import Daily, Notice
from shared.store.once_rows import SqliteOnceReadUnit, SqliteOnceUnit
from shared.store.rows import Row, moment_or_none, text, text_or_none, whole

_NOTICE = "id, words, words_en, rooms, since, until, daily, important, still, file, added_at, removed_at"


class SqliteNoticeReadUnit(SqliteOnceReadUnit):
    """``NoticeReadUnit`` inside an open transaction."""

    def notices(self, now: datetime) -> list[Notice]:
        """Those that stand at ``now`` or will stand later."""
        # Sorted here: to read them by id SQLite would rather look at every notice there ever was.
        rows = self._all(f"SELECT {_NOTICE} FROM notice WHERE removed_at IS NULL AND until > ?", (text(now),))
        return sorted(map(_notice_of, rows), key=lambda notice: notice.id)

    def notice(self, notice_id: int) -> Notice | None:
        """The notice of that id."""
        row = self._one(f"SELECT {_NOTICE} FROM notice WHERE id = ?", (notice_id,))
        return None if row is None else _notice_of(row)

    def last_notice(self) -> int:
        """The highest id ever given."""
        row = self._one("SELECT max(id) FROM notice", ())
        return 0 if row is None or row[0] is None else int(row[0])


class SqliteNoticeUnit(SqliteOnceUnit, SqliteNoticeReadUnit):
    """``NoticeUnit`` inside an exclusive transaction."""

    def save_notice(self, notice: Notice) -> None:
        """Write a notice."""
        daily = notice.daily
        self._db.execute(
            f"REPLACE INTO notice ({_NOTICE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                notice.id, notice.text, notice.text_en, json.dumps(notice.rooms), text(notice.since),
                text(notice.until), None if daily is None else f"{daily.start:%H:%M} {daily.end:%H:%M}",
                int(notice.important), notice.still, notice.file, text(notice.added_at),
                text_or_none(notice.removed_at),
            ),
        )  # fmt: skip


def _daily_of(stored: str | None) -> Daily | None:
    if stored is None:
        return None
    start, end = stored.split(" ")
    return Daily(time.fromisoformat(start), time.fromisoformat(end))


@whole
def _notice_of(row: Row) -> Notice:
    return Notice(
        row[0], row[1], row[2], tuple(json.loads(row[3])), datetime.fromisoformat(row[4]),
        datetime.fromisoformat(row[5]), _daily_of(row[6]), bool(row[7]), row[8], row[9],
        datetime.fromisoformat(row[10]), moment_or_none(row[11]),
    )  # fmt: skip
