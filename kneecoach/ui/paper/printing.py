"""A painter for paper of any size, in light colours whatever the window wears."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from kneecoach.ui import theme
from kneecoach.ui.paint.painting import painting
from kneecoach.ui.paper.text import PT
from kneecoach.ui.theme import Theme

#: The room that every printer can leave, and the least width that the words are set for.
MARGIN, NARROWEST = 32 * PT, 440 * PT
#: Units in an inch.
INCH = 72 * PT


@contextmanager
def printing(device: QPagedPaintDevice) -> Iterator[tuple[QPainter, QSizeF]]:
    """Yield a painter that begins inside the margins, and the room there; narrow paper makes all smaller."""
    size = device.pageLayout().fullRect(QPageLayout.Unit.Point).size() * PT
    small = min(1.0, (size.width() - 2 * MARGIN) / NARROWEST)
    with _light(), painting(device) as painter:
        painter.scale(device.logicalDpiX() / INCH, device.logicalDpiY() / INCH)
        painter.translate(MARGIN, MARGIN)
        painter.scale(small, small)
        yield painter, QSizeF(size.width() - 2 * MARGIN, size.height() - 2 * MARGIN) / small


@contextmanager
def _light() -> Iterator[None]:
    """Use the light theme."""
    worn = theme.current()
    theme.load_fonts()
    theme.use(Theme.light())
    try:
        yield
    finally:
        theme.use(worn)
