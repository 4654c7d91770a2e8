"""The page helper of tests/views, for the pages of the panel."""

from tests.views.conftest import open_screen

__all__ = ["open_screen"]
