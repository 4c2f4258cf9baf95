"""The line icons, tinted as they are loaded and kept: an SVG is read only when it is first shown."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from kneecoach.ui import assets, theme


def pixmap(name: str, colour: QColor, size: float, dpr: float = 1.0) -> QPixmap:
    """Return an icon of `size` logical pixels, sharp on a screen of this pixel ratio."""
    made = QPixmap.fromImage(_image(name, colour.name(), round(size * dpr)))
    made.setDevicePixelRatio(dpr)
    return made


def icon(name: str, role: str = "ink", size: int = 24) -> QIcon:
    """Return an icon in a role's colour of the theme in use; ask again after a theme change."""
    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(pixmap(name, theme.current().role(role), size, dpr))
    return made


def draw(painter: QPainter, place: QRectF, name: str, colour: QColor) -> None:
    """Paint an icon into a square, sharp at any size and pixel ratio."""
    device = painter.device()
    dpr = device.devicePixelRatioF() if device is not None else 1.0
    pixels = max(round(place.width() * dpr), 1)
    # On whole pixels, or the resampling blurs the thin strokes.
    x, y = round(place.x() * dpr) / dpr, round(place.y() * dpr) / dpr
    painter.drawImage(QRectF(x, y, pixels / dpr, pixels / dpr), _image(name, colour.name(), pixels))


@cache
def _source(name: str) -> str:
    return assets.path("icons", f"{name}.svg").read_text("utf-8")


# Images, not pixmaps: they may outlive the application object.
@lru_cache(maxsize=256)
def _image(name: str, colour: str, pixels: int) -> QImage:
    from PySide6.QtSvg import QSvgRenderer

    made = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    painter = QPainter(made)
    renderer.render(painter)
    painter.end()
    return made
