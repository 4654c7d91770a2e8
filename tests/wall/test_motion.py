"""What moves on the wall: a number readable in its first frame, a slow blink, lists that are never reset."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from shared.rules.errors import Refused
from tests.proof_report import ProofReport
from tests.views.screen import Screen
from tests.wall.hall import Hall
from tests.wall.ink import inks
from tests.wall.stage import Stage

HD, UHD = (1920, 1080), (3840, 2160)
UNIT = 8
SEED = 20260203
ROUNDS = 400
COUNTERS = ("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15")
SERVICES = ("A01", "D01", "E01", "C01")

Shown = Callable[..., Screen]


@pytest.fixture
def show(qapp: object) -> Iterator[Shown]:
    opened: list[Screen] = []

    def open_one(stage: Stage, size: tuple[int, int] = HD, *, contrast: bool = False) -> Screen:
        opened.append(Screen("display.wall.views", "Wall", {"wall": stage.face, "contrast": contrast}, size))
        return opened[-1]

    yield open_one
    for screen in opened:
        screen.close()


def busy() -> Stage:
    hall = Hall()
    for service in SERVICES:
        hall.issue(service, 12)
    hall.call("4")
    return Stage(hall)


def named(screen: Screen, name: str) -> QQuickItem:
    return next(ink.item for ink in inks(screen.root) if ink.item.objectName() == name)


def rows_of(screen: Screen) -> list[QQuickItem]:
    """The rows beside the card, by slot."""

    def walk(item: QQuickItem) -> Iterator[QQuickItem]:
        yield item
        for child in item.childItems():
            yield from walk(child)

    rows = [one for one in walk(screen.root) if one.objectName() == "callRow"]
    return sorted(rows, key=lambda row: int(row.property("slot")))


def whole_opacity(item: QQuickItem) -> float:
    """As it is painted: its own times that of everything around it."""
    painted = item.opacity()
    while (parent := item.parentItem()) is not None:
        painted, item = painted * parent.opacity(), parent
    return painted


@pytest.mark.parametrize("size", [HD, UHD])
def test_a_called_number_is_readable_in_its_first_frame(show: Shown, size: tuple[int, int]) -> None:
    stage = busy()
    screen = show(stage, size)
    stage.pass_s(8)
    screen.settle()
    place = named(screen, "calledNumber").mapToScene(named(screen, "calledNumber").boundingRect().topLeft())
    stage.hall.call("3")
    stage.moved()
    number = named(screen, "calledNumber")
    moved = number.mapToScene(number.boundingRect().topLeft()).y() - place.y()
    assert (number.property("text"), whole_opacity(number)) == ("A002", 1.0)
    assert 0 <= moved <= 5 * UNIT * size[1] / HD[1] + 1


def test_a_wide_software_screen_shows_the_card_without_sliding(show: Shown) -> None:
    assert show(busy(), HD).root.property("slides")
    assert not show(busy(), UHD).root.property("slides")


@pytest.mark.parametrize("contrast", [False, True])
def test_both_halves_of_the_blink_carry_the_same_text(show: Shown, contrast: bool) -> None:
    """1 Hz; at least 7:1 on each half, 11:1 as drawn."""
    stage = busy()
    screen = show(stage, contrast=contrast)
    card, number = screen.root.findChild(QQuickItem, "card"), named(screen, "calledNumber")
    blink = screen.root.findChild(QObject, "blink")
    assert (blink.property("interval"), blink.property("repeat"), blink.property("running")) == (500, True, True)
    # By hand from here on: on a busy machine a half is over before it has been looked at.
    blink.setProperty("running", False)
    seen = set()
    for white in (False, True):
        blink.setProperty("white", white)
        screen.settle()
        ground, ink = card.property("color"), number.property("color")
        seen.add(ground.name())
        assert ratio(ground, ink) >= 11
    assert len(seen) == 2


def test_rows_shift_one_place_and_keep_their_order(show: Shown, qtbot: object) -> None:
    stage = busy()
    screen = show(stage)
    stage.hall.call("3")
    stage.moved()
    assert [row.number for row in stage.face.calls.rows] == ["A001"]
    stage.hall.call("5")
    stage.moved()
    assert [row.number for row in stage.face.calls.rows] == ["A002", "A001"]
    first, second = rows_of(screen)
    # A row that has just come fades in; the one before it glides.
    assert second.property("shift") < 0
    qtbot.waitUntil(lambda: second.property("shift") == 0, timeout=3000)  # type: ignore[attr-defined]
    assert second.y() > first.y() + first.height()


def test_lists_are_changed_and_never_reset(qapp: object, proof: ProofReport) -> None:
    chance = random.Random(SEED)
    stage = busy()
    models = (stage.face.calls, stage.face.agencies, stage.face.waiting)
    testers = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in models]
    resets = [QSignalSpy(signal) for one in models for signal in (one.modelReset, one.layoutChanged)]
    changes = [QSignalSpy(signal) for one in models for signal in (one.rowsInserted, one.rowsMoved, one.rowsRemoved)]
    order = [row.key for row in stage.face.agencies.rows]
    for _ in range(ROUNDS):
        _something(stage, chance)
        stage.moved()
        if chance.random() < 0.3:
            stage.pass_s(chance.randrange(1, 9))
        assert [row.key for row in stage.face.agencies.rows] == order, "the board's order never jumps"
    changed = sum(spy.count() for spy in changes)
    assert changed > ROUNDS / 4
    assert sum(spy.count() for spy in resets) == 0
    proof.none_of("list resets", ROUNDS, seed=SEED, inserts_moves_removes=changed)
    stage.face.calls.beginResetModel()
    stage.face.calls.endResetModel()
    assert sum(spy.count() for spy in resets) == 1, "the control: a reset would be seen"
    proof.say("negative control: one planted reset", found=1)
    for tester in testers:
        tester.deleteLater()


def _something(stage: Stage, chance: random.Random) -> None:
    queue, counter = stage.hall.queue, chance.choice(COUNTERS)
    acts: tuple[Callable[[], object], ...] = (
        lambda: queue.issue(chance.choice(SERVICES)),
        lambda: queue.open_counter(counter, "petugas"),
        lambda: queue.call_next(counter),
        lambda: queue.call_next(counter),
        lambda: queue.call_again(counter),
        lambda: queue.start(counter),
        lambda: queue.finish(counter),
        lambda: queue.undo(counter),
        lambda: queue.absent(counter),
        lambda: queue.park(counter),
        lambda: stage.feed.trouble.emit("away"),
        stage.feed.recovered.emit,
    )
    with contextlib.suppress(Refused):
        chance.choice(acts)()


def ratio(one: QColor, other: QColor) -> float:
    """Contrast by WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
