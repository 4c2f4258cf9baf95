"""The binding we stand on: PySide6 6.12.0 on Python 3.11 loses a reference to None in every call of a painter."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

CALLS = 5_000


def test_painting_loses_no_references_to_none(qapp: QApplication) -> None:
    sheet = QPixmap(64, 64)
    painter, box, ink = QPainter(sheet), QRectF(8, 8, 32, 32), QColor("black")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(ink)
        painter.fillRect(box, ink)
        painter.drawLine(QPointF(0, 0), QPointF(9, 9))
    after = sys.getrefcount(None)
    painter.end()
    assert before - after < 1_000
