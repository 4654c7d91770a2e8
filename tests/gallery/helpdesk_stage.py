"""Sets the help desk's stage for a scene: papers that did not come out, devices in trouble, one ticket open."""

from __future__ import annotations

from collections.abc import Callable

from shared.ports.printer import NotPrinted, PrinterState, Uncertain
from shared.rules.mall import Mall
from shared.rules.papers import PaperState
from tests.gallery.kiosk_stage import LONG, LONG_EN, the_mall, with_service
from tests.gallery.look import root_properties
from tests.gallery.scene import Scene, Size, Variant
from tests.panel.helpdesk_stage import HelpdeskStage
from tests.views.screen import Screen
from tests.views.stretch import STRETCHED

SIZES: tuple[Size, ...] = ((1366, 768),)
SMALL: tuple[Size, ...] = ((900, 600),)
Act = Callable[[HelpdeskStage], None]


def nothing(stage: HelpdeskStage) -> None:
    """As the stage is."""


def busy(stage: HelpdeskStage) -> None:
    """Three devices in trouble and four people who may have no paper."""
    stage.queue.set_sound_trouble("wall 1", stage.mall.rooms[0].code, "muted")
    stage.pass_time(3)
    stage.issue(PaperState.PRINTED, service="A02")
    stage.queue.set_printer_trouble("Anjungan 1", "paper_low")
    stage.clock.step(240)
    for _ in range(3):
        stage.issue(PaperState.PRINTED, service="A02", device="Anjungan 1")
    stage.issue(PaperState.UNCERTAIN, "silent", "A03")
    stage.clock.step(100)
    stage.queue.set_printer_trouble("Anjungan 2", "paper_out")
    for service in ("A02", "E01", "D01"):
        stage.clock.step(60)
        stage.issue(PaperState.FAILED, "paper_out", service)
    stage.moved()


def open_newest(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.desk.move(1)
    stage.desk.enter()
    stage.drain()


def open_uncertain(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.desk.open(stage.desk.papers.rows[-1].code)
    stage.drain()


def chosen(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.desk.move(2)


def typed(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.desk.type("a 9")


def unknown(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.find("A777")


def no_reference(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.find("47")


def printing(stage: HelpdeskStage) -> None:
    open_newest(stage)
    stage.seconds += 2
    stage.desk.enter()


def printed(stage: HelpdeskStage) -> None:
    open_newest(stage)
    stage.press()


def out_of_paper(stage: HelpdeskStage) -> None:
    open_newest(stage)
    stage.printer.outcome = NotPrinted(PrinterState.PAPER_OUT)
    stage.press()
    stage.hear(PrinterState.PAPER_OUT)
    stage.moved()


def doubtful(stage: HelpdeskStage) -> None:
    open_newest(stage)
    stage.printer.outcome = Uncertain(PrinterState.COVER_OPEN)
    stage.press()


def large(stage: HelpdeskStage) -> None:
    open_newest(stage)
    stage.desk.showLarge()


def lost(stage: HelpdeskStage) -> None:
    open_newest(stage)
    stage.link.away = True
    stage.feed.trouble.emit("away")


def called(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.queue.open_counter("3")
    number = stage.queue.call_next("3").number
    stage.find(number)


def done(stage: HelpdeskStage) -> None:
    busy(stage)
    stage.queue.open_counter("3")
    number = stage.queue.call_next("3").number
    stage.queue.start("3")
    stage.clock.step(300)
    stage.queue.finish("3")
    stage.find(number)


def bare(stage: HelpdeskStage) -> None:
    """Where there is no printer at the desk."""
    open_newest(stage)


def crowd(stage: HelpdeskStage) -> None:
    """Every wall silent, every kiosk without paper, twenty people."""
    for room in stage.mall.rooms:
        stage.queue.set_sound_trouble(f"wall {room.code}", room.code, "no_device")
    for nth, what in enumerate(("paper_out", "cover_open", "cutter", "absent", "silent", "broken"), 1):
        stage.queue.set_printer_trouble(f"Anjungan {nth}", what)
    for _ in range(20):
        stage.clock.step(20)
        stage.issue(PaperState.FAILED, "paper_out", "A02")
    stage.moved()


def long_mall() -> Mall:
    return with_service(the_mall(), "D01", name=LONG, name_en=LONG_EN, short_name="", short_name_en="", quota=0)


def long(stage: HelpdeskStage) -> None:
    with stage.queue._store.write() as unit:
        for _ in range(999):
            unit.next_number("D", stage.mall.day(stage.clock.now()), "D01")
    open_newest(stage)


def scene(
    name: str,
    title: str,
    matters: str,
    act: Act,
    *,
    mall: Callable[[], Mall] = the_mall,
    with_printer: bool = True,
    sizes: tuple[Size, ...] = SIZES,
    languages: tuple[str, ...] = ("id", "en", STRETCHED),
) -> Scene:
    """A scene of the help desk."""

    def play(variant: Variant) -> Screen:
        stage = HelpdeskStage(mall(), "en" if variant.language == "en" else "id", with_printer=with_printer)
        act(stage)
        properties = {"viewModel": stage.desk, **root_properties(variant)}
        screen = Screen("display.panel.views", "Helpdesk", properties, variant.size)
        if variant.language == "en":
            screen.translations.set_language("en")
        screen.keep(stage, stage.mall)
        return screen

    return Scene(f"helpdesk-{name}", "panel", title, matters, play, sizes, ("terang", "kontras"), languages=languages)
