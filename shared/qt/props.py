"""The snapshot of a view model: one frozen Props, swapped in whole before the first field's signal goes out.

How a view model is written here:

1. What it works with comes in by the constructor: `jobs`, `feed`, clock, settings. No singletons, no context
   properties. The window hands the finished object to its page: `required property HomeViewModel viewModel`.
2. What happened is kept in a frozen `…Inputs`; a pure function `derive_…_props(inputs) -> …Props` says what is shown.
   It is tested by a table, without Qt. Props hold facts (figures, enum values, names from the catalogue), never
   sentences: those are `qsTr()` in QML, so that the language can change at once.
3. Every property is one line over `self._shown.props`, with its own notify signal; members for QML are camelCase and
   typed, slots are named after what the person does (`takeNumber`, `callNext`).
4. Lists are `RowListModel`s made once, published as `@Property(RowListModel, constant=True)`.

    class ClockViewModel(QObject):
        textChanged = Signal()

        def __init__(self, feed: Feed, clock: Clock) -> None:
            super().__init__()
            self._clock = clock
            self._shown = Snapshot(derive_clock_props(clock.now()), {"text": self.textChanged})
            feed.tick.connect(self._update)

        @Slot()
        def _update(self) -> None:
            self._shown.show(derive_clock_props(self._clock.now()))

        @Property(str, notify=textChanged)
        def text(self) -> str:
            return self._shown.props.text
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Generic, TypeVar

from PySide6.QtCore import SignalInstance

from shared.qt.rows import RowType

P = TypeVar("P", bound=RowType)


class Snapshot(Generic[P]):
    """Holds what is shown now and says which fields changed: `notify` names one argument-free signal for each field."""

    def __init__(self, props: P, notify: Mapping[str, SignalInstance]) -> None:
        names = {field.name for field in fields(props)}
        if names != set(notify):
            message = f"fields without a signal or signals without a field: {sorted(names ^ set(notify))}"
            raise ValueError(message)
        self._props = props
        self._notify = notify

    @property
    def props(self) -> P:
        return self._props

    def show(self, props: P) -> None:
        """Swap `props` in, then signal each field that differs; a reader never sees half of the change."""
        old, self._props = self._props, props
        for name, signal in self._notify.items():
            if getattr(old, name) != getattr(props, name):
                signal.emit()
