"""A second touch of a shaking hand never chooses on the page that has just come; a later one does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from tests.kiosk.conftest import Shown
from tests.views.screen import Screen

Show = Callable[..., Shown]
HOUR = 3_600_000
"""A guard that no test outlives: it ends when the test says so."""


def touch(screen: Screen, where: QPoint, finger: object) -> None:
    QTest.touchEvent(screen.view, finger).press(0, where, screen.view).commit()  # type: ignore[call-overload]
    QTest.touchEvent(screen.view, finger).release(0, where, screen.view).commit()  # type: ignore[call-overload]
    screen.settle()


def end_guard(screen: Screen) -> None:
    timer = screen.root.findChild(QObject, "arriving")
    assert timer is not None
    assert timer.property("running")
    QMetaObject.invokeMethod(timer, "stop")


def test_the_guard_lasts_400_ms_unless_a_test_says_otherwise(show_kiosk: Show) -> None:
    _, screen = show_kiosk(settling=None)
    timer = screen.root.findChild(QObject, "arriving")
    assert timer is not None
    assert timer.property("interval") == 400


@pytest.mark.parametrize(("settling", "page"), [(HOUR, "agencies"), (0, "services")], ids=["guarded", "control"])
def test_two_touches_on_all_agencies_open_the_list_and_no_agency(show_kiosk: Show, settling: int, page: str) -> None:
    """The control has no guard: there the second touch falls through."""
    stage, screen = show_kiosk(settling=settling)
    if settling:
        end_guard(screen)
    finger = QTest.createTouchDevice()
    middle = screen.middle_of("Semua instansi")
    where = QPoint(middle.x() // 2, middle.y())
    touch(screen, where, finger)
    touch(screen, where, finger)
    stage.run()
    assert stage.kiosk.page == page


def test_the_first_touch_after_the_guard_acts(show_kiosk: Show) -> None:
    stage, screen = show_kiosk(settling=HOUR)
    end_guard(screen)
    screen.tap("Semua instansi")
    screen.tap("Disdukcapil")
    assert stage.kiosk.page == "agencies"
    end_guard(screen)
    screen.tap("Disdukcapil")
    stage.run()
    assert stage.kiosk.page == "services"


def test_keys_wait_for_the_page_too(show_kiosk: Show) -> None:
    stage, screen = show_kiosk(settling=HOUR)
    end_guard(screen)
    screen.tap("Semua instansi")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        screen.press(key)
    assert stage.kiosk.page == "agencies"
    end_guard(screen)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        screen.press(key)
    assert stage.kiosk.page == "home"


def test_a_touch_in_the_guard_still_says_that_somebody_is_there(show_kiosk: Show) -> None:
    stage, screen = show_kiosk(settling=HOUR)
    end_guard(screen)
    screen.tap("Semua instansi")
    stage.seconds(50)
    screen.tap("Disdukcapil")
    assert stage.kiosk.page == "agencies"
    assert stage.kiosk.secondsLeft == 80


def test_the_same_page_takes_one_touch_after_the_other(show_kiosk: Show) -> None:
    stage, screen = show_kiosk(settling=HOUR)
    end_guard(screen)
    for name, language in (("English", "en"), ("Bahasa Indonesia", "id"), ("English", "en")):
        screen.tap(name)
        assert stage.kiosk.language == language
