"""What the wall's QML binds to: the picture shown now, swapped in whole before anything is told."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from display.wall.viewmodels.columns import WallLists
from display.wall.viewmodels.props import Shut, WallPicture, WallProps

QML_IMPORT_NAME = "display.wall.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WallFace(WallLists):
    """``show`` a picture. Members are those of ``WallProps``; one signal tells them all, a few times a minute."""

    propsChanged = Signal()
    called = Signal(str, str)
    """A new call stands on the card: number and counter, for whoever watches the wall from outside."""

    stillLoaded = Signal(str)
    stillFailed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._props = WallProps()

    @property
    def props(self) -> WallProps:
        """What is shown now."""
        return self._props

    def show(self, picture: WallPicture) -> None:
        """Show exactly ``picture``."""
        old, self._props = self._props, picture.props
        self.show_lists(picture)
        if old != picture.props:
            self.propsChanged.emit()
        if picture.props.card_key not in (0, old.card_key):
            self.called.emit(picture.props.number, picture.props.counter)

    @Property(str, notify=propsChanged)
    def mall(self) -> str:
        return self._props.mall

    @Property(str, notify=propsChanged)
    def room(self) -> str:
        return self._props.room

    @Property(int, notify=propsChanged)
    def floor(self) -> int:
        return self._props.floor

    @Property(bool, notify=propsChanged)
    def sample(self) -> bool:
        return self._props.sample

    @Property(str, notify=propsChanged)
    def time(self) -> str:
        return self._props.time

    @Property(int, notify=propsChanged)
    def weekday(self) -> int:
        return self._props.weekday

    @Property(int, notify=propsChanged)
    def day(self) -> int:
        return self._props.day

    @Property(int, notify=propsChanged)
    def month(self) -> int:
        return self._props.month

    @Property(str, notify=propsChanged)
    def card(self) -> str:
        return self._props.card.value

    @Property(int, notify=propsChanged)
    def cardKey(self) -> int:
        return self._props.card_key

    @Property(str, notify=propsChanged)
    def number(self) -> str:
        return self._props.number

    @Property(str, notify=propsChanged)
    def counter(self) -> str:
        return self._props.counter

    @Property(bool, notify=propsChanged)
    def counterNamed(self) -> bool:
        return self._props.counter_named

    @Property(str, notify=propsChanged)
    def counterWords(self) -> str:
        return self._props.counter_words

    @Property(str, notify=propsChanged)
    def counterFigure(self) -> str:
        return self._props.counter_figure

    @Property(str, notify=propsChanged)
    def agency(self) -> str:
        return self._props.agency

    @Property(str, notify=propsChanged)
    def callRoom(self) -> str:
        return self._props.call_room

    @Property(int, notify=propsChanged)
    def callFloor(self) -> int:
        return self._props.call_floor

    @Property(int, notify=propsChanged)
    def times(self) -> int:
        return self._props.times

    @Property(str, notify=propsChanged)
    def calledAt(self) -> str:
        return self._props.called_at

    @Property(bool, notify=propsChanged)
    def recent(self) -> bool:
        return self._props.recent

    @Property(bool, notify=propsChanged)
    def blinking(self) -> bool:
        return self._props.blinking

    @Property(bool, notify=propsChanged)
    def cardSpeaking(self) -> bool:
        return self._props.card_speaking

    @Property(str, notify=propsChanged)
    def withdrawn(self) -> str:
        return ", ".join(self._props.withdrawn)

    @Property(int, notify=propsChanged)
    def awaited(self) -> int:
        return self._props.awaited

    @Property(int, notify=propsChanged)
    def awaitedFrom(self) -> int:
        return self._props.awaited_from

    @Property(int, notify=propsChanged)
    def awaitedTo(self) -> int:
        return self._props.awaited_to

    @Property(int, notify=propsChanged)
    def earlier(self) -> int:
        return self._props.earlier

    @Property(str, notify=propsChanged)
    def longestNumber(self) -> str:
        return self._props.longest_number

    @Property(str, notify=propsChanged)
    def longestCounter(self) -> str:
        return self._props.longest_counter

    @Property(bool, notify=propsChanged)
    def anyBlinking(self) -> bool:
        return self._props.any_blinking

    @Property(int, notify=propsChanged)
    def slots(self) -> int:
        return self._props.slots

    @Property(int, notify=propsChanged)
    def boardPages(self) -> int:
        return self._props.board_pages

    @Property(int, notify=propsChanged)
    def boardPage(self) -> int:
        return self._props.board_page

    @Property(int, notify=propsChanged)
    def quietLines(self) -> int:
        return self._props.quiet_lines

    @Property(int, notify=propsChanged)
    def boardPlaces(self) -> int:
        return self._props.board_places

    @Property(str, notify=propsChanged)
    def shut(self) -> str:
        return "" if self._props.shut is Shut.NONE else self._props.shut.value

    @Property(str, notify=propsChanged)
    def holiday(self) -> str:
        return self._props.holiday

    @Property(str, notify=propsChanged)
    def opens(self) -> str:
        return self._props.opens

    @Property(int, notify=propsChanged)
    def opensWeekday(self) -> int:
        return self._props.opens_weekday

    @Property(int, notify=propsChanged)
    def opensDay(self) -> int:
        return self._props.opens_day

    @Property(int, notify=propsChanged)
    def opensMonth(self) -> int:
        return self._props.opens_month

    @Property(str, notify=propsChanged)
    def page(self) -> str:
        return self._props.page.value

    @Property(str, notify=propsChanged)
    def still(self) -> str:
        return self._props.still

    @Property(str, notify=propsChanged)
    def missed(self) -> str:
        return ", ".join(self._props.missed)

    @Property(bool, notify=propsChanged)
    def delayed(self) -> bool:
        return self._props.delayed

    @Property(str, notify=propsChanged)
    def delayedSince(self) -> str:
        return self._props.delayed_since

    @Property(str, notify=propsChanged)
    def notice(self) -> str:
        return self._props.notice

    @Property(str, notify=propsChanged)
    def soundTrouble(self) -> str:
        return self._props.sound_trouble.value

    @Property(str, notify=propsChanged)
    def soundReason(self) -> str:
        return self._props.sound_reason

    @Slot(str)
    def haveStill(self, key: str) -> None:
        """The window holds a still, decoded."""
        self.stillLoaded.emit(key)

    @Slot(str)
    def loseStill(self, key: str) -> None:
        """The window cannot decode a still."""
        self.stillFailed.emit(key)
