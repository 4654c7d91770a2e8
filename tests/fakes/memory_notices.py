"""Notices on a plain dictionary."""

from __future__ import annotations

from datetime import datetime

from shared.rules.notices import Notice
from tests.fakes.memory_once import MemoryOnce


class MemoryNotices(MemoryOnce):
    """``NoticeUnit`` on tables."""

    def notices(self, now: datetime) -> list[Notice]:
        return [notice for _, notice in sorted(self.t.notices.items()) if notice.stands(now)]

    def notice(self, notice_id: int) -> Notice | None:
        return self.t.notices.get(notice_id)

    def last_notice(self) -> int:
        return max(self.t.notices, default=0)

    def save_notice(self, notice: Notice) -> None:
        self.t.notices[notice.id] = notice
