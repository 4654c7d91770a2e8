"""A list for QML whose rows are frozen dataclasses: changes go out by key, never as a reset, so that boards animate."""

from collections.abc import Sequence
from dataclasses import Field, fields
from enum import Enum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "shared.qt"
QML_IMPORT_MAJOR_VERSION = 1


class RowType(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Row = TypeVar("Row", bound=RowType)


def camel(name: str) -> str:
    """The QML name of a Python one: `low_minutes` → `lowMinutes`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


@QmlElement
class RowListModel(QAbstractListModel, Generic[Row]):
    """Rows of one dataclass, told apart by the field `key`.

    Roles are the fields in camelCase; an enum reaches QML as its value, a tuple as a list. A field must not be None: a
    delegate's required property has a type (use "" or -1, or a second field that says whether).
    """

    countChanged = Signal()

    def __init__(self, row_type: type[Row], key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(row_type))
        if key not in self._names:
            message = f"{row_type.__name__} has no field {key}"
            raise ValueError(message)
        self._key = key
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown now."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show exactly `rows`, in this order. Two rows with the same key: ValueError, nothing changes."""
        wanted = {self._key_of(row) for row in rows}
        if len(wanted) != len(rows):
            message = f"two rows share the same {self._key}"
            raise ValueError(message)
        before = len(self._rows)
        self._drop_all_but(wanted)
        for at, row in enumerate(rows):
            self._put(at, row)
        if len(self._rows) != before:
            self.countChanged.emit()

    def _key_of(self, row: Row) -> object:
        return getattr(row, self._key)

    def _drop_all_but(self, wanted: set[object]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._key_of(self._rows[at]) not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _put(self, at: int, row: Row) -> None:
        key = self._key_of(row)
        found = next((i for i in range(at, len(self._rows)) if self._key_of(self._rows[i]) == key), None)
        if found is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if found != at:
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(found))
            self.endMoveRows()
        old, self._rows[at] = self._rows[at], row
        changed = [self._role(name) for name in self._names if getattr(old, name) != getattr(row, name)]
        if changed:
            index = self.index(at)
            self.dataChanged.emit(index, index, changed)

    def _role(self, name: str) -> int:
        return int(Qt.ItemDataRole.UserRole) + self._names.index(name)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        at = role - int(Qt.ItemDataRole.UserRole)
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[at])
        if isinstance(value, Enum):
            return value.value
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        return {self._role(name): QByteArray(camel(name).encode()) for name in self._names}

    def _count(self) -> int:
        return len(self._rows)

    count = Property(int, _count, notify=countChanged)
