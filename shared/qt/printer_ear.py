"""Carries what a printer's owner hears on its thread to the view models."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class PrinterEar(QObject):
    """``heard(PrinterHealth)`` may be sent from any thread, also before anybody listens."""

    heard = Signal(object)
