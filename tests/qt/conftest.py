"""The page helper of tests/views, for the gallery of controls."""

from tests.views.conftest import open_screen

__all__ = ["open_screen"]
