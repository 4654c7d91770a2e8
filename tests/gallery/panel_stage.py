"""Sets the panel's stage for a scene: a counter of the sample mall, over the real view models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from display.panel.viewmodels.desk import DeskViewModel
from shared.rules.mall import Mall
from shared.rules.tickets import Group
from tests.gallery.kiosk_stage import the_mall
from tests.gallery.look import root_properties
from tests.gallery.scene import Scene, Size, Variant
from tests.panel.stage import Stage, desk_of
from tests.views.screen import Screen
from tests.views.stretch import STRETCHED

SIZES: tuple[Size, ...] = ((1366, 768),)
COUNTER = "3"
WAITING = (
    ("A02", Group.NORMAL, 7),
    ("A03", Group.NORMAL, 5),
    ("A02", Group.LANSIA, 4),
    ("A04", Group.NORMAL, 3),
    ("A07", Group.BALITA, 2),
    ("A03", Group.NORMAL, 1),
)
"""Service, group and minutes until the next one comes."""


def quiet(counter: str | None = COUNTER, mall: Mall | None = None, language: str = "id") -> Stage:
    """A counter at which nobody waits."""
    stage = Stage(counter, mall or the_mall(), language)
    stage.moved()
    return stage


def busy(counter: str | None = COUNTER, mall: Mall | None = None, language: str = "id") -> Stage:
    """A counter with six people waiting, two of them with priority."""
    stage = quiet(counter, mall, language)
    for service, group, minutes in WAITING:
        stage.issue(service, group)
        stage.pass_time(60 * minutes)
    stage.moved()
    return stage


def impatient(mall: Mall | None = None) -> Mall:
    """A mall in which one unanswered call is enough to be absent."""
    mall = mall or the_mall()
    return replace(mall, settings=replace(mall.settings, absent_calls=1, absent_after_s=0))


def desk(stage: Stage) -> DeskViewModel:
    """The counter's page."""
    return desk_of(stage)


Act = Callable[[Stage], None]
Then = Callable[[Screen, Stage], None]


def scene(
    name: str,
    title: str,
    matters: str,
    act: Act,
    stage: Callable[[str], Stage] = lambda language: busy(language=language),
    then: Then | None = None,
    sizes: tuple[Size, ...] = SIZES,
    languages: tuple[str, ...] = ("id", "en", STRETCHED),
) -> Scene:
    """A scene of the panel. ``stage`` is made for a language; ``then`` is done when the window stands."""

    def play(variant: Variant) -> Screen:
        made = stage("en" if variant.language == "en" else "id")
        act(made)
        properties = {"viewModel": made.panel, **root_properties(variant)}
        screen = Screen("display.panel.views", "Main", properties, variant.size)
        if variant.language == "en":
            screen.translations.set_language("en")
        if then is not None:
            screen.settle()
            then(screen, made)
        screen.keep(made, made.mall)
        return screen

    return Scene(f"panel-{name}", "panel", title, matters, play, sizes, ("terang", "kontras"), languages=languages)
