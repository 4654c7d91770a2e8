"""What the tests of the panel share: a panel at a counter, and the page helper of tests/views."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.panel.stage import Stage
from tests.views.conftest import open_screen

__all__ = ["open_screen", "stage"]


@pytest.fixture
def stage(qapp: QGuiApplication) -> Stage:
    """A panel at counter 1 with two visitors waiting, the second press of anything allowed."""
    stage = Stage("1")
    stage.drain()
    stage.issue()
    stage.issue()
    stage.pass_time(2)
    return stage
