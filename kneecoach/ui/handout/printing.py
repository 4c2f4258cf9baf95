"""A handout onto paper of any size."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPainter

from kneecoach.ui.handout.ends import FOOT, draw_foot, draw_notes
from kneecoach.ui.handout.sheets import Sheet, sheets
from kneecoach.ui.handout.value import Handout
from kneecoach.ui.paper.block import draw_rule
from kneecoach.ui.paper.pdf import Printed
from kneecoach.ui.paper.printing import printing
from kneecoach.words import handout as words


def printed(handout: Handout) -> Printed:
    """Return a handout, ready to be printed or written to a file."""
    return Printed(handout.title, lambda device: _print(handout, device))


def _print(handout: Handout, device: QPagedPaintDevice) -> None:
    with printing(device) as (painter, size):
        made = sheets(handout, size.width(), size.height())
        for number, sheet in enumerate(made, 1):
            if number > 1:
                device.newPage()
            _draw(painter, sheet, size, last=number == len(made))
            page = words.page(number, len(made))
            draw_foot(painter, handout.title, page, size.width(), size.height() - FOOT)


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
