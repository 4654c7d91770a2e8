"""Sets the kiosk's stage for a scene: the sample mall, changed as the scene wants, over the real view models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from shared.rules.mall import Mall, Service
from shared.rules.waits import WaitRange
from tests.gallery.look import root_properties
from tests.gallery.scene import Scene, Size, Variant
from tests.kiosk.fakes import HallQueue, HandClock, HandPrinter, hall, sample_mall
from tests.kiosk.stage import Stage, set_stage
from tests.views.screen import LANDSCAPE, PORTRAIT, Screen
from tests.views.stretch import STRETCHED

SIZES: tuple[Size, ...] = (PORTRAIT, LANDSCAPE, (1366, 768))
WAIT = WaitRange(36 * 60, 40 * 60, 48 * 60)
SOON = WaitRange(1 * 60, 4 * 60, 9 * 60)
"""What is told where nobody waits."""
LONG = "Kartu Keluarga: baru, pecah KK, tambah anggota, ganti data, hilang, atau rusak karena banjir dan kebakaran"
LONG_EN = "Family card: new, split, added member, changed data, lost, or damaged by flood and fire, for all districts"

Walk = Callable[[Stage], None]
MakeQueue = Callable[[], HallQueue]


@cache
def the_mall() -> Mall:
    """The sample mall, read once."""
    return sample_mall()


def with_service(mall: Mall, code: str, **changes: object) -> Mall:
    """The mall with one service changed."""
    return replace(mall, services=tuple(replace(s, **changes) if s.code == code else s for s in mall.services))


def with_services(mall: Mall, change: Callable[[Service], Service]) -> Mall:
    """The mall with every service changed."""
    return replace(mall, services=tuple(change(s) for s in mall.services))


def with_agencies(mall: Mall, **changes: object) -> Mall:
    """The mall with every agency changed."""
    return replace(mall, agencies=tuple(replace(a, **changes) for a in mall.agencies))


def at(hour: int, minute: int = 0, day: int = 3) -> HandClock:
    """A clock that stands at this mall time in February 2026; the 3rd is a Tuesday."""
    return HandClock(datetime(2026, 2, day, tzinfo=UTC) + timedelta(hours=hour - 7, minutes=minute))


def morning(mall: Mall | None = None, clock: HandClock | None = None, *, wait: WaitRange | None = WAIT) -> HallQueue:
    """An ordinary morning: some wait for most of the popular services, one agency's system is down."""
    queue = hall(clock, mall or the_mall())
    queue.wait = wait
    for service, people in (("A02", 14), ("A03", 6), ("E01", 9), ("D01", 21)):
        for _ in range(people):
            queue.queue.issue(service)
    queue.queue.set_outage("G", on=True)
    return queue


def waiting_for(code: str, people: int) -> HallQueue:
    """An ordinary morning in which so many wait for this service too."""
    queue = morning()
    for _ in range(people):
        queue.queue.issue(code)
    return queue


def empty(mall: Mall | None = None, clock: HandClock | None = None, *, wait: WaitRange | None = SOON) -> HallQueue:
    """Nobody waits."""
    queue = hall(clock, mall or the_mall())
    queue.wait = wait
    return queue


def stay(stage: Stage) -> None:
    """On the first page."""


def long_names(mall: Mall) -> Mall:
    """The mall with services of the longest names."""
    return with_services(
        mall,
        lambda s: replace(
            s, name=LONG, name_en=LONG_EN, short_name=LONG[:60].strip(), short_name_en=LONG_EN[:60].strip()
        ),
    )


def taken(stage: Stage, code: str = "A03") -> None:
    """To the page of a number just taken."""
    service(code)(stage)
    stage.kiosk.takeNumber("normal")
    stage.run()


def service(code: str) -> Walk:
    """To the page of a service, by way of its agency."""

    def walk(stage: Stage) -> None:
        agency = next(s.agency for s in the_mall().services if s.code == code)
        stage.kiosk.openAgency(agency)
        stage.run()
        stage.open(code)

    return walk


def scene(
    name: str,
    title: str,
    matters: str,
    walk: Walk,
    queue: MakeQueue = morning,
    printer: Callable[[], HandPrinter] = HandPrinter,
    then: Callable[[Screen, Stage], None] | None = None,
    languages: Sequence[str] = ("id", "en", STRETCHED),
) -> Scene:
    """A scene of the kiosk. ``then`` is done when the window stands."""

    def play(variant: Variant) -> Screen:
        stage = set_stage(queue(), printer())
        if variant.language == "en":
            stage.kiosk.chooseLanguage("en")
        walk(stage)
        properties = {"viewModel": stage.kiosk, "settling": 0, **root_properties(variant)}
        screen = Screen("kiosk.views", "Kiosk", properties, variant.size)
        for language in stage.languages[-1:]:
            screen.translations.set_language(language)
        if then is not None:
            screen.settle()
            then(screen, stage)
        screen.keep(stage, stage.queue.queue.mall())
        return screen

    return Scene(
        f"kiosk-{name}", "kiosk", title, matters, play, SIZES,
        themes=("terang", "kontras"), large=(False, True), inches=(15.6, 21.5, 32), languages=languages,
    )  # fmt: skip
