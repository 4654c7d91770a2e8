"""The card of the number at the counter, or of the one who is next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.look import DeskLook, minutes, seconds
from display.panel.viewmodels.stage import Stage, stage_of
from shared.qt.props import Snapshot
from shared.rules.tickets import Ticket

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CardProps:
    """What the card says. ``number`` is empty when nobody is at the counter and nobody waits."""

    stage: str = ""
    counter_state: str = ""
    number: str = ""
    service: str = ""
    group: str = ""
    """The priority group, empty for a normal ticket."""
    why: str = ""
    """Of the one who is next: why before others (values of ``Why``)."""
    waited_min: int = 0
    """From issue to the first call, or to now."""
    elapsed_s: int = 0
    """Since the first call, or since the start."""
    calls: int = 0
    reason: str = ""
    """Of a break."""
    until: str = ""
    """Expected end of a break, or the agency's first call, 10.40."""


def derive_card_props(look: DeskLook) -> CardProps:
    """The card for ``look``."""
    view, stage = look.view, stage_of(look.view)
    counter = view.counter.counter
    until = look.clock(view.may_call_from if stage is Stage.EARLY else counter.until)
    held = view.counter.ticket
    following = view.next[0].choice if stage is Stage.READY else None
    ticket = held or (following.ticket if following else None)
    if ticket is None:
        return CardProps(stage=stage, counter_state=counter.state, reason=counter.reason, until=until)
    return CardProps(
        stage=stage,
        counter_state=counter.state,
        number=ticket.number,
        service=look.full_name(ticket.service),
        group=ticket.group.value if ticket.group.has_priority else "",
        why=following.why.value if following else "",
        waited_min=minutes(ticket.issued_at, ticket.called_at or look.now),
        elapsed_s=_elapsed(ticket, stage, look),
        calls=ticket.calls if stage is Stage.CALLED else 0,
        reason=counter.reason,
        until=until,
    )


def _elapsed(ticket: Ticket, stage: Stage, look: DeskLook) -> int:
    match stage:
        case Stage.CALLED:
            return seconds(ticket.called_at, look.now)
        case Stage.SERVING:
            return seconds(ticket.started_at, look.now)
        case _:
            return 0


@QmlElement
class CardViewModel(QObject):
    """Publishes :class:`CardProps`."""

    stageChanged = Signal()
    counterStateChanged = Signal()
    numberChanged = Signal()
    serviceChanged = Signal()
    groupChanged = Signal()
    whyChanged = Signal()
    waitedMinChanged = Signal()
    elapsedChanged = Signal()
    callsChanged = Signal()
    reasonChanged = Signal()
    untilChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Snapshot(
            CardProps(),
            {
                "stage": self.stageChanged, "counter_state": self.counterStateChanged, "number": self.numberChanged,
                "service": self.serviceChanged, "group": self.groupChanged, "why": self.whyChanged,
                "waited_min": self.waitedMinChanged, "elapsed_s": self.elapsedChanged, "calls": self.callsChanged,
                "reason": self.reasonChanged, "until": self.untilChanged,
            },
        )  # fmt: skip

    def show(self, look: DeskLook) -> None:
        """Show the card for ``look``."""
        self._shown.show(derive_card_props(look))

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._shown.props.stage

    @Property(str, notify=counterStateChanged)
    def counterState(self) -> str:
        return self._shown.props.counter_state

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.props.number

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._shown.props.service

    @Property(str, notify=groupChanged)
    def group(self) -> str:
        return self._shown.props.group

    @Property(str, notify=whyChanged)
    def why(self) -> str:
        return self._shown.props.why

    @Property(int, notify=waitedMinChanged)
    def waitedMin(self) -> int:
        return self._shown.props.waited_min

    @Property(int, notify=elapsedChanged)
    def elapsedS(self) -> int:
        return self._shown.props.elapsed_s

    @Property(int, notify=callsChanged)
    def calls(self) -> int:
        return self._shown.props.calls

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        return self._shown.props.reason

    @Property(str, notify=untilChanged)
    def until(self) -> str:
        return self._shown.props.until
