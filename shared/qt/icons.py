"""Draws the line icons of assets/icons in any colour: `image://icons/NAME/RRGGBB/STROKE`, without a shader."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

PROVIDER = "icons"


class IconProvider(QQuickImageProvider):
    """An icon by file name without `.svg`, colour as six hex digits, width of the line in units of the 24-grid.

    An unknown name gives no image, and QML warns with the name.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        name, colour, stroke = id.split("/")
        path = self._folder / f"{name}.svg"
        if not path.is_file():
            return QImage()
        side = max(requestedSize.width(), requestedSize.height(), 24)
        size.setWidth(side)
        size.setHeight(side)
        svg = path.read_text(encoding="utf-8")
        svg = svg.replace("currentColor", f"#{colour}").replace('stroke-width="2"', f'stroke-width="{stroke}"')
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
        painter.end()
        return image
