"""The head of every page of the panel: which counter, what time, whether connected, and the notice line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.notice import NO_NOTICE, Notice
from display.panel.viewmodels.running import RunningClock
from shared.ports.health import Health, Room
from shared.qt.props import Snapshot
from shared.rules.mall import Mall

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

NOTICE_S = 8.0


@dataclass(frozen=True, slots=True)
class HeaderInputs:
    """What the head knows. ``now`` is ``None`` before the first look; ``lost_at`` while the queue cannot be read."""

    mall: Mall | None = None
    now: datetime | None = None
    sample: bool = False
    lost: bool = False
    lost_at: datetime | None = None
    notice: Notice = NO_NOTICE
    health: Health = field(default_factory=Health)
    silent_since: datetime | None = None
    """Since when no call is heard in the counter's room."""


@dataclass(frozen=True, slots=True)
class HeaderProps:
    """What the head says; times as the mall writes them, 10.24."""

    mall: str = ""
    time: str = ""
    sample: bool = False
    connected: bool = True
    stale_since: str = ""
    """The hour of the last look while the queue cannot be read; empty when there never was one."""
    trouble: str = ""
    """What somebody has to be told: ``damage``, ``short``, ``clock``, ``little`` of the queue's machine, ``silent`` of
    the counter's room, or none."""
    trouble_since: str = ""
    """Since when, of a silent room."""
    notice_kind: str = ""
    notice_code: str = ""
    notice_number: str = ""
    notice_place: str = ""
    notice_time: str = ""
    notice_figure: int = 0
    notice_needed: int = 0
    notice_text: str = ""


def trouble_of(health: Health, *, silent: bool = False) -> str:
    """The one trouble to tell, the worst first; ``silent``: people in the counter's room hear no call."""
    if health.damage:
        return "damage"
    if health.room is Room.SHORT:
        return "short"
    if health.clock is not None:
        return "clock"
    if silent:
        return "silent"
    return "little" if health.room is Room.LITTLE else ""


def derive_header_props(inputs: HeaderInputs) -> HeaderProps:
    """What the head says for ``inputs``."""
    mall, notice = inputs.mall, inputs.notice

    def clock(moment: datetime | None) -> str:
        return f"{mall.local(moment):%H.%M}" if mall is not None and moment is not None else ""

    return HeaderProps(
        mall=mall.name if mall is not None else "",
        time=clock(inputs.now),
        sample=inputs.sample,
        connected=not inputs.lost,
        stale_since=clock(inputs.lost_at),
        trouble=trouble_of(inputs.health, silent=inputs.silent_since is not None),
        trouble_since=clock(inputs.silent_since),
        notice_kind=notice.kind,
        notice_code=notice.code,
        notice_number=notice.number,
        notice_place=notice.place,
        notice_time=notice.time,
        notice_figure=notice.figure,
        notice_needed=notice.needed,
        notice_text=notice.text,
    )


@QmlElement
class HeaderViewModel(QObject):
    """Publishes :class:`HeaderProps`. A notice goes by itself after ``NOTICE_S`` seconds or with the next action."""

    mallChanged = Signal()
    timeChanged = Signal()
    sampleChanged = Signal()
    connectedChanged = Signal()
    noticeChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, clock: RunningClock, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._monotonic = monotonic
        self._mall: Mall | None = None
        self._sample = False
        self._lost = False
        self._lost_at: datetime | None = None
        self._notice = NO_NOTICE
        self._notice_at = 0.0
        self._health = Health()
        self._silent_since: datetime | None = None
        self._shown = Snapshot(
            HeaderProps(),
            {
                "mall": self.mallChanged, "time": self.timeChanged, "sample": self.sampleChanged,
                "connected": self.connectedChanged, "stale_since": self.connectedChanged,
                "trouble": self.troubleChanged, "trouble_since": self.troubleChanged,
                "notice_kind": self.noticeChanged, "notice_code": self.noticeChanged,
                "notice_number": self.noticeChanged, "notice_place": self.noticeChanged,
                "notice_time": self.noticeChanged, "notice_figure": self.noticeChanged,
                "notice_needed": self.noticeChanged, "notice_text": self.noticeChanged,
            },
        )  # fmt: skip

    @property
    def props(self) -> HeaderProps:
        """What is shown now."""
        return self._shown.props

    def heard(self, mall: Mall, *, sample: bool) -> None:
        """The queue answered; its moment has been told to the clock."""
        self._mall, self._sample = mall, sample
        self.update()

    def tell(self, notice: Notice) -> None:
        """Show ``notice``, or take the line away with ``NO_NOTICE``."""
        self._notice, self._notice_at = notice, self._monotonic()
        self.update()

    @Slot(str)
    def lose(self, reason: str) -> None:  # noqa: ARG002 - the reason is in the log, the screen says what to do
        """The queue cannot be read; the present moment is frozen as the hour of the last look."""
        if not self._lost:
            self._lost, self._lost_at = True, self._clock.now()
        self.update()

    @Slot()
    def regain(self) -> None:
        """The queue can be read again."""
        self._lost, self._lost_at = False, None
        self.update()

    def hush(self, since: datetime | None) -> None:
        """Since when no call is heard in the counter's room; ``None`` when all are, or nobody sits at a counter."""
        self._silent_since = since
        self.update()

    @Slot(object)
    def worry(self, health: Health) -> None:
        """How the queue's machine is doing."""
        self._health = health
        self.update()

    @Slot()
    def update(self) -> None:
        """Once a second: the time, and the end of a notice."""
        if self._notice is not NO_NOTICE and self._monotonic() - self._notice_at >= NOTICE_S:
            self._notice = NO_NOTICE
        inputs = HeaderInputs(
            mall=self._mall, now=self._clock.now(), sample=self._sample, lost=self._lost, lost_at=self._lost_at,
            notice=self._notice, health=self._health, silent_since=self._silent_since,
        )  # fmt: skip
        self._shown.show(derive_header_props(inputs))

    @Property(str, notify=mallChanged)
    def mall(self) -> str:
        return self._shown.props.mall

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        return self._shown.props.time

    @Property(bool, notify=sampleChanged)
    def sample(self) -> bool:
        return self._shown.props.sample

    @Property(bool, notify=connectedChanged)
    def connected(self) -> bool:
        return self._shown.props.connected

    @Property(str, notify=connectedChanged)
    def staleSince(self) -> str:
        return self._shown.props.stale_since

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        return self._shown.props.trouble

    @Property(str, notify=troubleChanged)
    def troubleSince(self) -> str:
        return self._shown.props.trouble_since

    @Property(str, notify=noticeChanged)
    def noticeKind(self) -> str:
        return self._shown.props.notice_kind

    @Property(str, notify=noticeChanged)
    def noticeCode(self) -> str:
        return self._shown.props.notice_code

    @Property(str, notify=noticeChanged)
    def noticeNumber(self) -> str:
        return self._shown.props.notice_number

    @Property(str, notify=noticeChanged)
    def noticePlace(self) -> str:
        return self._shown.props.notice_place

    @Property(str, notify=noticeChanged)
    def noticeTime(self) -> str:
        return self._shown.props.notice_time

    @Property(int, notify=noticeChanged)
    def noticeFigure(self) -> int:
        return self._shown.props.notice_figure

    @Property(int, notify=noticeChanged)
    def noticeNeeded(self) -> int:
        return self._shown.props.notice_needed

    @Property(str, notify=noticeChanged)
    def noticeText(self) -> str:
        return self._shown.props.notice_text
