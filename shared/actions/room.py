"""Going on when the disk is full: an action that met it is done again on the room that the store gives up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from shared.ports.errors import DiskFull
from shared.ports.store import Store

T = TypeVar("T")


def with_room(store: Store, act: Callable[[], T]) -> T:
    """``act``, done again after each part of its reserve that ``store`` gives up; ``DiskFull`` when it has none left.

    ``act`` must be one transaction: a full disk has undone all of it, so the second time is the first that counts.
    """
    while True:
        try:
            return act()
        except DiskFull:
            if not store.make_room():
                raise
