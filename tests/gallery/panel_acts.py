"""What the panel's scenes do with a counter, and the halls in which they do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMetaObject

from display.panel.viewmodels.notice import notice_of
from shared.ports.health import Health
from shared.rules.errors import Reason, Refused
from shared.rules.tickets import Group
from tests.gallery.kiosk_stage import LONG, LONG_EN, the_mall, with_service, with_services
from tests.gallery.motion import items_of
from tests.gallery.panel_stage import COUNTER, Act, busy, desk, impatient, quiet
from tests.panel.stage import Stage
from tests.views.screen import Screen


def nothing(stage: Stage) -> None:
    """As the stage is."""


def call(stage: Stage) -> None:
    stage.do(desk(stage).stepOn)


def serve(stage: Stage) -> None:
    call(stage)
    stage.pass_time(50)
    stage.do(desk(stage).stepOn)
    stage.pass_time(360)


def open_pane(name: str, before: Act = serve) -> Act:
    def act(stage: Stage) -> None:
        before(stage)
        desk(stage).openPane(name)
        stage.drain()

    return act


def search_place(text: str) -> Act:
    def act(stage: Stage) -> None:
        open_pane("transfer")(stage)
        desk(stage).transfer.search(text)

    return act


def point_at_closed(stage: Stage) -> None:
    search_place("kehilangan")(stage)
    desk(stage).transfer.move(1)


def transferred(stage: Stage) -> None:
    stage.queue.open_counter("12")
    point_at_closed(stage)
    desk(stage).transferVisitor()
    stage.drain()


def close_with_held(stage: Stage) -> None:
    for _ in range(2):
        call(stage)
        stage.do(desk(stage).stepOn)
        stage.do(desk(stage).park)
    open_pane("close", nothing)(stage)


def taken_back(stage: Stage) -> None:
    call(stage)
    stage.pass_time(100)
    number = desk(stage).card.number
    stage.do(desk(stage).markAbsent)
    call(stage)
    desk(stage).takeBack(number)
    stage.drain()


def undone(stage: Stage) -> None:
    call(stage)
    desk(stage).undo()
    stage.drain()


def through_a_pane(stage: Stage) -> None:
    open_pane("outcomes")(stage)
    stage.panel.docking.press("main")


def troubled(stage: Stage) -> None:
    serve(stage)
    stage.panel.worry(Health(damage="rusak"))


def take_break(stage: Stage) -> None:
    desk(stage).openPane("break")
    stage.drain()
    desk(stage).rest.because("sebentar")
    stage.do(desk(stage).takeBreak)


def break_while_serving(stage: Stage) -> None:
    serve(stage)
    take_break(stage)


def close_counter(stage: Stage) -> None:
    stage.queue.open_counter(COUNTER)
    stage.moved()
    stage.do(desk(stage).closeCounter)


def chosen_break(stage: Stage) -> None:
    stage.queue.open_counter("4")
    open_pane("break", nothing)(stage)
    desk(stage).rest.because("ambil_berkas")
    desk(stage).rest.choose(2)


def aside(stage: Stage) -> None:
    for _ in range(3):
        call(stage)
        stage.do(desk(stage).stepOn)
        stage.do(desk(stage).park)


def missed(stage: Stage) -> None:
    for _ in range(3):
        call(stage)
        stage.pass_time(100)
        stage.do(desk(stage).markAbsent)


def lose_queue(stage: Stage) -> None:
    call(stage)
    stage.feed.trouble.emit("away")


def never_joined(stage: Stage) -> None:
    stage.feed.trouble.emit("away")


def refused(stage: Stage) -> None:
    call(stage)
    stage.panel.docking.press("absent")


def fault(stage: Stage) -> None:
    stage.queue.away = True
    desk(stage).stepOn()
    stage.drain()


def longest_refusal(stage: Stage) -> None:
    stage.panel.header.tell(notice_of(Refused(Reason.RETURNED_TOO_OFTEN, number="A1000", limit=3)))


def calling_now(stage: Stage) -> None:
    desk(stage).stepOn()


def numbers_from(stage: Stage, prefix: str, service: str, first: int) -> None:
    with stage.queue._store.write() as unit:
        for _ in range(first - 1):
            unit.next_number(prefix, stage.mall.day(stage.clock.now()), service)


def thousand(language: str) -> Stage:
    stage = quiet(mall=with_service(the_mall(), "A02", quota=0), language=language)
    numbers_from(stage, "A", "A02", 1000)
    for _ in range(4):
        stage.issue("A02", Group.DISABILITAS)
        stage.pass_time(300)
    return stage


def two_letters(language: str) -> Stage:
    mall = the_mall()
    counters = tuple(replace(c, id="128", label="Loket 128") if c.id == "1" else c for c in mall.counters)
    stage = quiet("128", replace(mall, counters=counters), language)
    numbers_from(stage, "MP", "MP01", 12)
    for _ in range(3):
        stage.issue("MP01")
    return stage


def long(language: str) -> Stage:
    mall = with_services(the_mall(), lambda s: replace(s, name=LONG, name_en=LONG_EN, short_name="", short_name_en=""))
    agencies = tuple(replace(a, short_name="BPJS Ketenagakerjaan") if a.code == "A" else a for a in mall.agencies)
    return busy(mall=replace(mall, agencies=agencies), language=language)


def crowd(language: str) -> Stage:
    stage = busy(language=language)
    for at in range(34):
        stage.issue("A02", Group.LANSIA if at % 4 == 0 else Group.NORMAL)
    stage.pass_time(4000)
    stage.moved()
    return stage


def early(language: str) -> Stage:
    stage = Stage(None, the_mall(), language)
    stage.clock.step(-6600)
    stage.panel = stage.another_panel(COUNTER)
    stage.issue("A02")
    stage.moved()
    return stage


def sign_in(language: str) -> Stage:
    stage = quiet(None, language=language)
    stage.queue.open_counter("4")
    stage.issue("A02")
    stage.queue.call_next("4")
    stage.queue.open_counter("9")
    stage.queue.break_counter("9", "makan", None)
    stage.moved()
    return stage


def sign_in_crowd(language: str) -> Stage:
    """The page of sign-in in the middle of the morning: people wait at almost every counter."""
    stage = sign_in(language)
    for service, people in (("A02", 12), ("A03", 15), ("B01", 3), ("B02", 108)):
        for _ in range(people):
            stage.queue.issue(service)
    stage.moved()
    return stage


def ask_to_join(stage: Stage) -> None:
    stage.panel.signIn.sit("4")
    stage.drain()


def type_counter(text: str) -> Act:
    return lambda stage: stage.panel.signIn.search(text)


def impatient_hall(language: str) -> Stage:
    return busy(mall=impatient(), language=language)


def show_tab(name: str) -> Callable[[Screen, Stage], None]:
    def then(screen: Screen, stage: Stage) -> None:
        tab = next(one for one in items_of(screen.root) if one.objectName() == f"tab:{name}")
        QMetaObject.invokeMethod(tab, "chosen")
        screen.settle()

    return then
