"""Lines of text: measured, wrapped, made smaller until they fit, painted on a baseline."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kneecoach.ui.theme import CAP_HEIGHT, font

SPACING = 1.06  # line height over font size, for large text


@lru_cache(maxsize=1024)
def advance(words: str, size: int, weight: int, *, tabular: bool = False) -> float:
    """Return how wide one line is, in pixels."""
    return QFontMetricsF(font(size, weight, tabular=tabular)).horizontalAdvance(words)


@lru_cache(maxsize=256)
def lines(words: str, size: int, width: float, weight: int = 600) -> tuple[str, ...]:
    """Return the words broken into lines no wider than `width`; a longer single word keeps its own line."""
    broken: list[str] = []
    for word in words.split():
        longer = f"{broken[-1]} {word}" if broken else word
        if broken and advance(longer, size, weight) <= width:
            broken[-1] = longer
        else:
            broken.append(word)
    return tuple(broken)


@lru_cache(maxsize=256)
def fitted(words: str, size: int, least: int, width: float, *, weight: int, most_lines: int = 1) -> int:
    """Return the largest font size, at most `size` and at least `least`, at which the words fit."""
    for smaller in range(size, least, -1):
        broken = lines(words, smaller, width, weight)
        if len(broken) <= most_lines and all(advance(line, smaller, weight) <= width for line in broken):
            return smaller
    return least


def draw_line(painter: QPainter, at: QPointF, words: str, made: QFont, colour: QColor) -> None:
    """Paint one line from `at`, the left end of its baseline."""
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(made)
    painter.setPen(colour)
    painter.drawText(at, words)


def draw_centred(painter: QPainter, box: QRectF, words: str, colour: QColor, *, size: int, weight: int) -> None:
    """Paint one line in the middle of a box, its capitals centred in the height."""
    x = box.center().x() - advance(words, size, weight) / 2
    baseline = box.center().y() + size * CAP_HEIGHT / 2
    draw_line(painter, QPointF(x, baseline), words, font(size, weight), colour)


def draw_block(
    painter: QPainter,
    box: QRectF,
    u: float,
    colour: QColor,
    words: str,
    *,
    size: int,
    weight: int = 600,
    most_lines: int = 2,
) -> float:
    """Paint words from the top left of a box, wrapped, and return the y below them.

    `size` is in u; words that need more lines are made smaller, down to 0.6 of it. Breaks are found at
    u = 1, so that they are the same in every window; the rest of a last, too long line is elided.
    """
    width = box.width() / u
    fits = fitted(words, size, round(size * 0.6), width, weight=weight, most_lines=most_lines)
    px, height = int(fits * u), fits * SPACING * u
    shown = lines(words, fits, width, weight)
    for number, line in enumerate(_elided(shown, most_lines, px, weight, box.width())):
        baseline = box.top() + number * height + (height + px * CAP_HEIGHT) / 2
        draw_line(painter, QPointF(box.left(), baseline), line, font(px, weight), colour)
    return box.top() + min(len(shown), most_lines) * height


def below(box: QRectF, top: float) -> QRectF:
    """Return what is left of a box under this y."""
    return QRectF(box.left(), top, box.width(), max(0.0, box.bottom() - top))


def _elided(shown: tuple[str, ...], most: int, px: int, weight: int, width: float) -> tuple[str, ...]:
    if len(shown) <= most:
        return shown
    rest = " ".join(shown[most - 1 :])
    metrics = QFontMetricsF(font(px, weight))
    return (*shown[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
