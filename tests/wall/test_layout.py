"""In every state, at every size, language and look: nothing cut, nothing over something else, no number too small."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtQuick import QQuickItem

from tests.views.screen import Screen
from tests.views.stretch import stretched_language
from tests.wall.ink import cut, inks, meeting
from tests.wall.states import SIZES, STATES

CAPITAL = 0.745
FIGURE_IN_CARD = 0.178
"""0.7° at 10 m on 55″, as a part of the picture's height (EN 301 549, 5.1.4)."""
HD, UHD, LAPTOP, UPRIGHT = SIZES
TONGUES = ("id", "en", "stretched")

Shown = Callable[..., Screen]


@pytest.fixture
def show(qapp: object, expect_log: set[str]) -> Iterator[Shown]:
    """Opens the wall in a state."""
    # One of the states is a machine without a loudspeaker.
    expect_log |= {"display.wall.viewmodels.announcer", "display.wall.viewmodels.hearing"}
    opened: list[Screen] = []
    words = ExitStack()

    def open_one(state: str, size: tuple[int, int], tongue: str = "id", *, contrast: bool = False) -> Screen:
        stage = STATES[state]()
        stage.model.set_language("en" if tongue == "en" else "id")
        screen = Screen("display.wall.views", "Wall", {"wall": stage.face, "contrast": contrast}, size)
        opened.append(screen)
        if tongue == "en":
            screen.translations.set_language("en")
        elif tongue == "stretched":
            words.enter_context(stretched_language())
            screen.view.engine().retranslate()
        screen.settle()
        return screen

    yield open_one
    words.close()
    for screen in opened:
        screen.close()


def faults(screen: Screen) -> list[object]:
    return [*cut(screen.root), *meeting(screen.root), *(ink.text for ink in inks(screen.root) if "…" in ink.text)]


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_and_nothing_meets(show: Shown, state: str) -> None:
    assert faults(show(state, HD)) == []


@pytest.mark.parametrize("state", STATES)
def test_on_an_upright_screen_in_words_twice_as_long(show: Shown, state: str) -> None:
    assert faults(show(state, UPRIGHT, "stretched")) == []


@pytest.mark.long
@pytest.mark.parametrize("contrast", [False, True], ids=["night", "contrast"])
@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_everywhere(show: Shown, state: str, size: tuple[int, int], tongue: str, contrast: bool) -> None:
    assert faults(show(state, size, tongue, contrast=contrast)) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("tongue", ["id", "stretched"])
@pytest.mark.parametrize(
    "state", ["drawn", "thousand", "two_letters", "long_numbers", "long_names", "ten_calls", "named_counter"]
)
def test_number_and_counter_are_readable_from_ten_metres(
    show: Shown, state: str, tongue: str, size: tuple[int, int]
) -> None:
    screen = show(state, size, tongue)
    picture = min(*size, max(size) * 9 / 16)
    for name in ("calledNumber", "calledCounter"):
        em = one(screen, name).property("font").pixelSize()
        assert em * CAPITAL >= FIGURE_IN_CARD * picture, name


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_second_texts_are_readable_from_two_metres(show: Shown, size: tuple[int, int]) -> None:
    """0.35° at 2 m on 55″ are 12 mm, 1.8 % of the height of the picture."""
    for state in ("idle", "drawn", "ten_calls", "delayed_call", "sound_trouble"):
        screen = show(state, size)
        picture = min(*size, max(size) * 9 / 16)
        small = {ink.text: ink.rect.height() for ink in inks(screen.root) if ink.rect.height() < 0.018 * picture}
        assert small == {}, state


def test_a_text_that_is_cut_is_found(show: Shown) -> None:
    """The negative control of this file."""
    screen = show("drawn", HD)
    number = one(screen, "calledNumber")
    number.setProperty("y", number.property("y") - 200)
    assert cut(screen.root) == ["A047"]
    number.setProperty("y", number.property("y") + 400)
    assert ("A047", "Loket") in meeting(screen.root)


def one(screen: Screen, name: str) -> QQuickItem:
    found = [ink.item for ink in inks(screen.root) if ink.item.objectName() == name]
    assert len(found) == 1, name
    return found[0]
