"""A handout onto paper of any size, in light colours whatever the window wears."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from kneecoach.ui import theme
from kneecoach.ui.handout.block import draw_rule
from kneecoach.ui.handout.ends import FOOT, draw_foot, draw_notes
from kneecoach.ui.handout.sheets import Sheet, sheets
from kneecoach.ui.handout.text import PT
from kneecoach.ui.handout.value import Handout
from kneecoach.ui.paint.painting import painting
from kneecoach.ui.theme import Theme
from kneecoach.words import handout as words

#: The room that every printer can leave, and the least width that the words are set for.
MARGIN, NARROWEST = 32 * PT, 440 * PT
#: Units in an inch.
INCH = 72 * PT


def print_handout(handout: Handout, device: QPagedPaintDevice) -> None:
    """Paint every page of a handout onto paper of any size."""
    size = device.pageLayout().fullRect(QPageLayout.Unit.Point).size() * PT
    small = min(1.0, (size.width() - 2 * MARGIN) / NARROWEST)
    width, height = (size.width() - 2 * MARGIN) / small, (size.height() - 2 * MARGIN) / small
    with _on_paper(), painting(device) as painter:
        made = sheets(handout, width, height)
        painter.scale(device.logicalDpiX() / INCH, device.logicalDpiY() / INCH)
        painter.translate(MARGIN, MARGIN)
        painter.scale(small, small)
        for number, sheet in enumerate(made, 1):
            if number > 1:
                device.newPage()
            _draw(painter, sheet, QSizeF(width, height), last=number == len(made))
            draw_foot(painter, handout.title, words.page(number, len(made)), width, height - FOOT)


def _draw(painter: QPainter, sheet: Sheet, size: QSizeF, *, last: bool) -> None:
    y = 0.0
    for place, block in enumerate(sheet.blocks):
        if place:
            draw_rule(painter, 0, size.width(), y + sheet.before / 2)
            y += sheet.before
        block.draw(painter, y)
        y += block.height
    if last:
        draw_notes(painter, size.width(), y, sheet.left)


@contextmanager
def _on_paper() -> Iterator[None]:
    """Use the light theme."""
    worn = theme.current()
    theme.load_fonts()
    theme.use(Theme.light())
    try:
        yield
    finally:
        theme.use(worn)
