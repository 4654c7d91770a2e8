"""Publishes what can be done now to the buttons of the panel."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.look import DeskLook
from display.panel.viewmodels.steps import StepsProps, derive_steps_props
from shared.qt.props import Snapshot

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StepsViewModel(QObject):
    """Publishes :class:`StepsProps`."""

    stepChanged = Signal()
    stepNumberChanged = Signal()
    stepNextChanged = Signal()
    stepReadyChanged = Signal()
    againWhyChanged = Signal()
    absentWhyChanged = Signal()
    parkWhyChanged = Signal()
    transferWhyChanged = Signal()
    outcomesWhyChanged = Signal()
    finishOnlyWhyChanged = Signal()
    breakWhyChanged = Signal()
    closeWhyChanged = Signal()
    leaveWhyChanged = Signal()
    undoWhyChanged = Signal()
    callsChanged = Signal()
    callsNeededChanged = Signal()
    absentInSChanged = Signal()
    undoKindChanged = Signal()
    undoNumberChanged = Signal()
    undoLeftSChanged = Signal()
    busyChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Snapshot(
            StepsProps(),
            {
                "step": self.stepChanged,
                "step_number": self.stepNumberChanged,
                "step_next": self.stepNextChanged,
                "step_ready": self.stepReadyChanged,
                "again_why": self.againWhyChanged,
                "absent_why": self.absentWhyChanged,
                "park_why": self.parkWhyChanged,
                "transfer_why": self.transferWhyChanged,
                "outcomes_why": self.outcomesWhyChanged,
                "finish_only_why": self.finishOnlyWhyChanged,
                "break_why": self.breakWhyChanged,
                "close_why": self.closeWhyChanged,
                "leave_why": self.leaveWhyChanged,
                "undo_why": self.undoWhyChanged,
                "calls": self.callsChanged,
                "calls_needed": self.callsNeededChanged,
                "absent_in_s": self.absentInSChanged,
                "undo_kind": self.undoKindChanged,
                "undo_number": self.undoNumberChanged,
                "undo_left_s": self.undoLeftSChanged,
                "busy": self.busyChanged,
            },
        )

    @property
    def props(self) -> StepsProps:
        """What is shown now."""
        return self._shown.props

    def show(self, look: DeskLook) -> None:
        """Show what can be done in ``look``."""
        self._shown.show(derive_steps_props(look))

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.props.step

    @Property(str, notify=stepNumberChanged)
    def stepNumber(self) -> str:
        return self._shown.props.step_number

    @Property(str, notify=stepNextChanged)
    def stepNext(self) -> str:
        return self._shown.props.step_next

    @Property(bool, notify=stepReadyChanged)
    def stepReady(self) -> bool:
        return self._shown.props.step_ready

    @Property(str, notify=againWhyChanged)
    def againWhy(self) -> str:
        return self._shown.props.again_why

    @Property(str, notify=absentWhyChanged)
    def absentWhy(self) -> str:
        return self._shown.props.absent_why

    @Property(str, notify=parkWhyChanged)
    def parkWhy(self) -> str:
        return self._shown.props.park_why

    @Property(str, notify=transferWhyChanged)
    def transferWhy(self) -> str:
        return self._shown.props.transfer_why

    @Property(str, notify=outcomesWhyChanged)
    def outcomesWhy(self) -> str:
        return self._shown.props.outcomes_why

    @Property(str, notify=finishOnlyWhyChanged)
    def finishOnlyWhy(self) -> str:
        return self._shown.props.finish_only_why

    @Property(str, notify=breakWhyChanged)
    def breakWhy(self) -> str:
        return self._shown.props.break_why

    @Property(str, notify=closeWhyChanged)
    def closeWhy(self) -> str:
        return self._shown.props.close_why

    @Property(str, notify=leaveWhyChanged)
    def leaveWhy(self) -> str:
        return self._shown.props.leave_why

    @Property(str, notify=undoWhyChanged)
    def undoWhy(self) -> str:
        return self._shown.props.undo_why

    @Property(int, notify=callsChanged)
    def calls(self) -> int:
        return self._shown.props.calls

    @Property(int, notify=callsNeededChanged)
    def callsNeeded(self) -> int:
        return self._shown.props.calls_needed

    @Property(int, notify=absentInSChanged)
    def absentInS(self) -> int:
        return self._shown.props.absent_in_s

    @Property(str, notify=undoKindChanged)
    def undoKind(self) -> str:
        return self._shown.props.undo_kind

    @Property(str, notify=undoNumberChanged)
    def undoNumber(self) -> str:
        return self._shown.props.undo_number

    @Property(int, notify=undoLeftSChanged)
    def undoLeftS(self) -> int:
        return self._shown.props.undo_left_s

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._shown.props.busy
