"""A chart as a file: a picture, a drawing or a table."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from kneecoach.core.cells import csv_text
from kneecoach.ui import theme
from kneecoach.ui.chart_card import ChartCard
from kneecoach.ui.paint.words import draw_line

SHARP, MARGIN, TITLE = 2, 18, 19  # pixels of a picture for each of the window; px


def content(card: ChartCard, ending: str) -> bytes:
    """Return the chart of a card as the content of a file with this ending: png, svg or csv."""
    if ending == "csv":
        # A spreadsheet takes a file without this mark for one of the code pages of old.
        return csv_text(card.columns, card.rows()).encode("utf-8-sig")
    return _drawing(card) if ending == "svg" else _picture(card)


def _picture(card: ChartCard) -> bytes:
    size = _size(card)
    image = QImage(size * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    painter = QPainter(image)
    _draw(painter, card, size)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(kept.data())


def _drawing(card: ChartCard) -> bytes:
    # pyqtgraph's own exporter moves axes and loses the precision of days (its issues 2661 and 3485).
    from PySide6.QtSvg import QSvgGenerator

    size, kept = _size(card), QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    # Axes are recorded at the resolution of the screen, and would be scaled from it to any other.
    generator.setResolution(card.logicalDpiX())
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(card.title)
    painter = QPainter(generator)
    _draw(painter, card, size)
    painter.end()
    return bytes(kept.data())


def _size(card: ChartCard) -> QSize:
    assert card.chart is not None
    wide = card.chart.width()
    high = theme.px(2 * TITLE) + card.keys.heightForWidth(wide) + card.chart.height()
    return QSize(wide + 2 * MARGIN, high + 2 * MARGIN)


def _draw(painter: QPainter, card: ChartCard, size: QSize) -> None:
    """Paint title, keys and chart one below the other."""
    assert card.chart is not None
    look, px = theme.current(), theme.px(TITLE)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), look.panel)
    said = f"{card.title}: {card.caption.text()}" if card.caption.text() else card.title
    draw_line(painter, QPointF(MARGIN, MARGIN + px), said, theme.font(px, 700), look.ink)
    painter.translate(MARGIN, MARGIN + theme.px(1.7 * TITLE))
    card.keys.draw_on(painter, card.chart.width())
    painter.translate(0, card.keys.heightForWidth(card.chart.width()) + theme.px(0.3 * TITLE))
    card.chart.draw_on(painter)
