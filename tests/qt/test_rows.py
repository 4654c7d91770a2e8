"""A row list sends exactly the changes that lead from what is shown to what is wanted."""

from dataclasses import dataclass
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from shared.qt.rows import RowListModel


class State(Enum):
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Line:
    number: str
    people_ahead: int = 0
    state: State = State.OPEN
    parts: tuple[str, ...] = ()


rows = st.lists(
    st.builds(Line, st.sampled_from("ABCDEFGH"), st.integers(0, 2), st.sampled_from(State)),
    unique_by=lambda line: line.number,
)


def shown(model: RowListModel[Line]) -> list[tuple[object, ...]]:
    roles = sorted(model.roleNames())
    return [tuple(model.data(model.index(at), role) for role in roles) for at in range(model.rowCount())]


@given(st.lists(rows, min_size=1, max_size=8))
def test_any_updates_end_in_what_was_asked(updates: list[list[Line]]) -> None:
    model = RowListModel(Line, key="number")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets = QSignalSpy(model.modelReset)
    assert resets.isValid()
    for update in updates:
        model.show(update)
        assert model.rows == tuple(update)
        assert shown(model) == [(line.number, line.people_ahead, line.state.value, []) for line in update]
    assert resets.count() == 0
    tester.deleteLater()


def test_a_change_names_only_the_fields_that_changed() -> None:
    model = RowListModel(Line, key="number")
    model.show([Line("A", 1), Line("B", 2)])
    changes = QSignalSpy(model.dataChanged)
    model.show([Line("A", 1), Line("B", 3)])
    assert changes.count() == 1
    first, _, roles = changes.at(0)
    assert first.row() == 1
    assert [model.roleNames()[role] for role in roles] == [QByteArray(b"peopleAhead")]


def test_a_row_that_moves_up_is_moved_and_not_made_anew() -> None:
    model = RowListModel(Line, key="number")
    model.show([Line("A"), Line("B"), Line("C")])
    moved, inserted, removed = (
        QSignalSpy(model.rowsMoved),
        QSignalSpy(model.rowsInserted),
        QSignalSpy(model.rowsRemoved),
    )
    model.show([Line("C"), Line("A"), Line("B")])
    assert (moved.count(), inserted.count(), removed.count()) == (1, 0, 0)


def test_the_count_is_told() -> None:
    model = RowListModel(Line, key="number")
    spy = QSignalSpy(model.countChanged)
    model.show([Line("A"), Line("B")])
    model.show([Line("B"), Line("A")])
    model.show([])
    assert spy.count() == 2
    assert model.property("count") == 0


def test_two_rows_with_one_key_change_nothing() -> None:
    model = RowListModel(Line, key="number")
    model.show([Line("A")])
    with pytest.raises(ValueError, match="number"):
        model.show([Line("B"), Line("B")])
    assert model.rows == (Line("A"),)


def test_a_key_must_be_a_field_and_an_unknown_role_has_no_data() -> None:
    with pytest.raises(ValueError, match="colour"):
        RowListModel(Line, key="colour")
    model = RowListModel(Line, key="number")
    model.show([Line("A", parts=("x", "y"))])
    assert model.data(model.index(0), int(Qt.ItemDataRole.DisplayRole)) is None
    assert model.data(model.index(0), max(model.roleNames())) == ["x", "y"]
