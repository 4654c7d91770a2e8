"""The queue beside its file, the part for what the walls tell between calls."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from shared.actions import notices
from shared.actions.hall import Hall
from shared.actions.looking import Look
from shared.ports.errors import WorldFault
from shared.ports.store import Store
from shared.rules.notices import Draft, Notice

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class LocalNotices(ABC):
    """``NoticeQueue`` on a store in this process."""

    _store: Store

    @abstractmethod
    def _look(self) -> AbstractContextManager[Look]: ...

    @abstractmethod
    def _do(self, action: Callable[[Hall], T]) -> T: ...

    @abstractmethod
    def _act(
        self, cls: type[T], name: str, request_id: str | None, action: Callable[Concatenate[Hall, P], T],
        *given: P.args, **named: P.kwargs,
    ) -> T: ...  # fmt: skip

    def add_notice(self, draft: Draft, picture: bytes | None = None, request_id: str | None = None) -> Notice:
        """Put up a notice."""
        stills = self._store.stills
        if picture is not None:
            draft = replace(draft, still=stills.name_of(picture))

        def act(hall: Hall, asked: Draft) -> Notice:
            notice = notices.add(hall, asked)
            # Inside the transaction, and so is the letting go: nobody takes it for one that no notice has.
            if picture is not None:
                stills.put(asked.still, picture)
            return notice

        added = self._act(Notice, "add_notice", request_id, act, draft)
        self._let_go()
        return added

    def remove_notice(self, notice_id: int, request_id: str | None = None) -> Notice:
        """Take a notice down."""
        gone = self._act(Notice, "remove_notice", request_id, notices.remove, notice_id)
        self._let_go()
        return gone

    def notices(self) -> list[Notice]:
        """What is up or will be."""
        with self._look() as look:
            return look.unit.notices(look.now)

    def still(self, name: str) -> Path:
        """A file with the still of that name."""
        return self._store.stills.path(name)

    def _let_go(self) -> None:
        """Pictures that no notice needs any more; that they lie about a little longer is no trouble."""
        try:
            self._do(lambda hall: self._store.stills.keep_only({one.still for one in hall.unit.notices(hall.now)}))
        except WorldFault as fault:
            log.warning("old stills are kept: %s", fault)
