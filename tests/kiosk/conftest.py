"""The page helper of tests/views, and the kiosk on a screen."""

from collections.abc import Callable

import pytest

from tests.kiosk.fakes import HallQueue, HandPrinter
from tests.kiosk.stage import Stage, set_stage
from tests.views.conftest import open_screen
from tests.views.screen import PORTRAIT, Screen

__all__ = ["open_screen"]

Shown = tuple[Stage, Screen]


@pytest.fixture
def show_kiosk(open_screen: Callable[..., Screen]) -> Callable[..., Shown]:
    """`show_kiosk(queue, printer, size=…)` → the stage and its screen, languages joined; pages act at once."""

    def show(
        queue: HallQueue | None = None,
        printer: HandPrinter | None = None,
        *,
        size: tuple[int, int] = PORTRAIT,
        settling: int | None = 0,
    ) -> Shown:
        screens: list[Screen] = []

        def set_language(name: str) -> None:
            screens[0].translations.set_language(name)

        stage = set_stage(queue, printer, set_language=set_language)
        properties: dict[str, object] = {"viewModel": stage.kiosk}
        if settling is not None:
            properties["settling"] = settling
        screens.append(open_screen("kiosk.views", "Kiosk", properties, size))
        return stage, screens[0]

    return show
