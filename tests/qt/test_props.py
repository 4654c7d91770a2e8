"""A snapshot is swapped in whole and tells only what changed."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QObject, Signal

from shared.qt.props import Snapshot


@dataclass(frozen=True, slots=True)
class Props:
    number: str = "A001"
    people: int = 0


class Source(QObject):
    numberChanged = Signal()
    peopleChanged = Signal()


def test_only_changed_fields_are_told_and_all_are_in_place_by_then() -> None:
    source = Source()
    snapshot = Snapshot(Props(), {"number": source.numberChanged, "people": source.peopleChanged})
    seen: list[tuple[str, Props]] = []
    source.numberChanged.connect(lambda: seen.append(("number", snapshot.props)))
    source.peopleChanged.connect(lambda: seen.append(("people", snapshot.props)))
    snapshot.show(Props())
    assert seen == []
    snapshot.show(replace(snapshot.props, people=3))
    assert seen == [("people", Props(people=3))]
    seen.clear()
    snapshot.show(Props("A002", 4))
    assert seen == [("number", Props("A002", 4)), ("people", Props("A002", 4))]


def test_a_field_without_a_signal_is_refused() -> None:
    source = Source()
    with pytest.raises(ValueError, match="people"):
        Snapshot(Props(), {"number": source.numberChanged})
