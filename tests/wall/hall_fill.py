"""People for the wall's halls: so many at each agency."""

from __future__ import annotations

from shared.rules.mall import Mall
from tests.wall.hall import Hall


def fill(hall: Hall, **people: int) -> Hall:
    for prefix, count in people.items():
        hall.issue(f"{prefix}01", count)
    return hall


def busy(mall: Mall | None = None) -> Hall:
    """The ordinary morning: four agencies, people waiting at each."""
    return fill(Hall(mall), A=16, D=10, E=9, C=12)
