"""The lists that the wall's QML binds to: rows of calls, agencies and names, the page to read, stills kept ready."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from display.wall.viewmodels.props import (
    AgencyRow,
    CallRow,
    InfoPage,
    QuietRow,
    StillRow,
    WaitingRow,
    WallPicture,
)
from shared.qt.rows import RowListModel

QML_IMPORT_NAME = "display.wall.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WallLists(QObject):
    """``show_lists`` shows exactly those of a picture."""

    def __init__(self) -> None:
        super().__init__()
        self._calls = RowListModel(CallRow, "key", self)
        self._waiting = RowListModel(WaitingRow, "key", self)
        self._agencies = RowListModel(AgencyRow, "key", self)
        self._quiet = RowListModel(QuietRow, "key", self)
        self._pages = RowListModel(InfoPage, "key", self)
        self._stills = RowListModel(StillRow, "key", self)

    def show_lists(self, picture: WallPicture) -> None:
        """Show exactly the lists of ``picture``."""
        self._calls.show(picture.calls)
        self._waiting.show(picture.waiting)
        self._agencies.show(picture.agencies)
        self._quiet.show(picture.quiet)
        self._pages.show(picture.pages)
        self._stills.show(picture.stills)

    @Property(RowListModel, constant=True)
    def calls(self) -> RowListModel[CallRow]:
        """The column beside the card."""
        return self._calls

    @Property(RowListModel, constant=True)
    def waiting(self) -> RowListModel[WaitingRow]:
        """The strip below the card."""
        return self._waiting

    @Property(RowListModel, constant=True)
    def agencies(self) -> RowListModel[AgencyRow]:
        """The departure board."""
        return self._agencies

    @Property(RowListModel, constant=True)
    def quiet(self) -> RowListModel[QuietRow]:
        """The headings and names beneath the board's rows."""
        return self._quiet

    @Property(RowListModel, constant=True)
    def pages(self) -> RowListModel[InfoPage]:
        """The page that is read instead of the board: one or none."""
        return self._pages

    @Property(RowListModel, constant=True)
    def stills(self) -> RowListModel[StillRow]:
        """The stills of all notices that are shown now, whoever's turn it is."""
        return self._stills
