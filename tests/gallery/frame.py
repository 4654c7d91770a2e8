"""The pixels of a window as a picture that can be measured and saved."""

from __future__ import annotations

from PIL import Image
from PySide6.QtGui import QImage

from tests.views.screen import Screen


def grab(screen: Screen) -> Image.Image:
    """What the window shows now, in RGB."""
    picture = screen.view.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size = (picture.width(), picture.height())
    return Image.frombuffer("RGB", size, bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine(), 1)
