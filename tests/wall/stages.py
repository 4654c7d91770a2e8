"""Scenes of real time played at the same time, each once for the test that wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

Figures = dict[str, object]
Scene = Callable[[Path], Figures]
AT_ONCE = 3
"""Recordings are exact only while the machine keeps up."""


class Stages:
    """Begins the scenes of the tests that have been chosen, in the tests' order."""

    def __init__(self, scenes: Iterable[tuple[str, Scene]], folder: Path) -> None:
        self._pool = ThreadPoolExecutor(AT_ONCE)
        self._played: dict[str, Future[Figures]] = {}
        for name, scene in scenes:
            place = folder / name
            place.mkdir()
            self._played[name] = self._pool.submit(scene, place)

    def figures(self, name: str) -> Figures:
        """What the scene has found, once it is over; or its failure."""
        return self._played[name].result()

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def chosen(request: pytest.FixtureRequest, scenes: dict[str, Scene]) -> list[tuple[str, Scene]]:
    """The scenes whose tests, of the same name behind ``test_``, are to run in this module."""
    names = [item.name for item in request.session.items if item.path == request.path]
    return [
        (name, scenes[name]) for name in dict.fromkeys(one.removeprefix("test_") for one in names) if name in scenes
    ]
