"""The service page before the number: its facts and details for QML."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.rows import DetailRow, derive_details
from kiosk.viewmodels.service_facts import ServiceInputs, TakeFacts, derive_service_props
from shared.actions.views import ServiceView
from shared.qt.rows import RowListModel
from shared.rules.mall import Mall

QML_IMPORT_NAME = "kiosk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ServiceViewModel(QObject):
    """Shows what it is handed; the kiosk looks at the queue and takes the number."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inputs = ServiceInputs()
        self._props = derive_service_props(self._inputs)
        self._details = RowListModel(DetailRow, "key", self)

    @property
    def view(self) -> ServiceView | None:
        """What the queue last said."""
        return self._inputs.view

    def show_service(self, mall: Mall, view: ServiceView, *, fresh: bool) -> None:
        """Show ``view``; ``fresh`` when it carries the wait."""
        self._put(replace(self._inputs, mall=mall, view=view, fresh=fresh))

    def show_take(self, take: TakeFacts) -> None:
        """Show how taking the number stands."""
        self._put(replace(self._inputs, take=take))

    @Slot(str)
    def show_handed(self, handed: str) -> None:
        """Show how the paper to take home stands."""
        self._put(replace(self._inputs, handed=handed))

    def show_language(self, language: str) -> None:
        """Tell the names in ``language``."""
        self._put(replace(self._inputs, language=language))

    def forget(self) -> None:
        """Nothing of the last visitor stays."""
        self._put(ServiceInputs(language=self._inputs.language, take=self._inputs.take))

    def _put(self, inputs: ServiceInputs) -> None:
        self._inputs = inputs
        view = inputs.view
        self._details.show(derive_details(view.service, view.agency) if view else [])
        props = derive_service_props(inputs)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(RowListModel, constant=True)
    def details(self) -> RowListModel[DetailRow]:
        return self._details

    code = Property(str, lambda self: self._props.code, notify=changed)
    title = Property(str, lambda self: self._props.title, notify=changed)
    agency = Property(str, lambda self: self._props.agency, notify=changed)
    agencyShort = Property(str, lambda self: self._props.agency_short, notify=changed)
    verdict = Property(str, lambda self: self._props.verdict, notify=changed)
    closedWhy = Property(str, lambda self: self._props.closed_why, notify=changed)
    holiday = Property(str, lambda self: self._props.holiday, notify=changed)
    until = Property(str, lambda self: self._props.until, notify=changed)
    servedUntil = Property(str, lambda self: self._props.served_until, notify=changed)
    callsFrom = Property(str, lambda self: self._props.calls_from, notify=changed)
    pauseUntil = Property(str, lambda self: self._props.pause_until, notify=changed)
    since = Property(str, lambda self: self._props.since, notify=changed)
    opensTime = Property(str, lambda self: self._props.opens.time, notify=changed)
    opensDays = Property(int, lambda self: self._props.opens.days, notify=changed)
    opensWeekday = Property(int, lambda self: self._props.opens.weekday, notify=changed)
    opensDay = Property(int, lambda self: self._props.opens.day, notify=changed)
    opensMonth = Property(int, lambda self: self._props.opens.month, notify=changed)
    ahead = Property(int, lambda self: self._props.ahead, notify=changed)
    rangePending = Property(bool, lambda self: self._props.range_pending, notify=changed)
    rangeKnown = Property(bool, lambda self: self._props.range_known, notify=changed)
    rangeNow = Property(bool, lambda self: self._props.range_now, notify=changed)
    lowTime = Property(str, lambda self: self._props.low_time, notify=changed)
    highTime = Property(str, lambda self: self._props.high_time, notify=changed)
    lowMinutes = Property(int, lambda self: self._props.low_minutes, notify=changed)
    highMinutes = Property(int, lambda self: self._props.high_minutes, notify=changed)
    counters = Property(str, lambda self: self._props.counters, notify=changed)
    counterCount = Property(int, lambda self: self._props.counter_count, notify=changed)
    room = Property(str, lambda self: self._props.room, notify=changed)
    floor = Property(int, lambda self: self._props.floor, notify=changed)
    partlyNote = Property(str, lambda self: self._props.partly_note, notify=changed)
    office = Property(str, lambda self: self._props.office, notify=changed)
    officeFull = Property(str, lambda self: self._props.office_full, notify=changed)
    officeAddress = Property(str, lambda self: self._props.office_address, notify=changed)
    officeHours = Property(str, lambda self: self._props.office_hours, notify=changed)
    canTake = Property(bool, lambda self: self._props.can_take, notify=changed)
    busy = Property(bool, lambda self: self._props.busy, notify=changed)
    refused = Property(str, lambda self: self._props.refused, notify=changed)
    canPrint = Property(bool, lambda self: self._props.can_print, notify=changed)
    leaflet = Property(str, lambda self: self._props.leaflet, notify=changed)
    handed = Property(str, lambda self: self._props.handed, notify=changed)
