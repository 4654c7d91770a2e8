"""The lists to choose from: popular services, agencies, the services of one agency."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.look import Look, Page
from kiosk.viewmodels.rows import AgencyRow, ServiceRow, derive_agency_rows, derive_bare_rows, derive_service_rows
from shared.actions.views import ServiceView
from shared.qt.rows import RowListModel
from shared.rules.mall import Mall

QML_IMPORT_NAME = "kiosk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ListsViewModel(QObject):
    """Shows what the looks bring; keeps the last view of each service, so that its page opens at once."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = "id"
        self._popular_views: tuple[ServiceView, ...] = ()
        self._agency_views: tuple[ServiceView, ...] = ()
        self._mall: Mall | None = None
        self._agency = ""
        self._popular = RowListModel(ServiceRow, "code", self)
        self._agencies = RowListModel(AgencyRow, "code", self)
        self._services = RowListModel(ServiceRow, "code", self)

    def view_of(self, code: str) -> ServiceView | None:
        """The service ``code`` of a list on the screen, as last seen."""
        return next((v for v in (*self._agency_views, *self._popular_views) if v.service.code == code), None)

    def show_look(self, seen: Look) -> None:
        """Take over what a look brought for the lists."""
        self._mall = seen.mall
        if seen.place.page in (Page.LOADING, Page.HOME):
            self._popular_views = seen.views
        if seen.place.page is Page.SERVICES:
            self._agency_views = seen.views
        self._show()

    def show_agency(self, mall: Mall, code: str) -> None:
        """Begin the list of agency ``code``; verdicts follow with the next look."""
        self._mall, self._agency, self._agency_views = mall, code, ()
        self._show()

    def show_language(self, language: str) -> None:
        """Tell the names in ``language``."""
        self._language = language
        self._show()

    def _show(self) -> None:
        mall = self._mall
        if mall is None:
            return
        self._popular.show(derive_service_rows(self._popular_views, self._language))
        self._agencies.show(derive_agency_rows(mall, self._language))
        if self._agency_views:
            self._services.show(derive_service_rows(self._agency_views, self._language, full=True))
        else:
            self._services.show(derive_bare_rows(mall, self._agency, self._language))
        self.changed.emit()

    def _title(self) -> str:
        found = self._mall.agency.get(self._agency) if self._mall else None
        return found.name if found else ""

    @Property(RowListModel, constant=True)
    def popular(self) -> RowListModel[ServiceRow]:
        return self._popular

    @Property(RowListModel, constant=True)
    def agencies(self) -> RowListModel[AgencyRow]:
        return self._agencies

    @Property(RowListModel, constant=True)
    def services(self) -> RowListModel[ServiceRow]:
        return self._services

    agencyName = Property(str, lambda self: self._title(), notify=changed)
