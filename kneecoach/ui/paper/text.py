"""Paragraphs on paper: broken into lines of a width, and drawn from a corner. All lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kneecoach.ui import theme

#: Units in a point: fine enough that shapes of whole units look smooth, in print and on a screen.
PT = 40
#: Sizes of type in points; people over 60 read it from beside a mat.
BODY, DOSE, NAME, TITLE = 11, 14, 16, 24
#: The distance of two lines over the size of the type.
LEADING = 1.2

#: No line has more characters.
LONGEST = 1000

#: Does not end a line: what is bold is a label.
NARROW = "\u00a0"
#: Words, whether they are bold.
Run = tuple[str, bool]


@cache
def paper_font(points: float, weight: int = 400) -> QFont:
    """Return a font that is set by its true widths; never change the result, it is shared."""
    made = QFont(theme.font(round(points * PT), weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class Paragraph(Struct, frozen=True, eq=False):
    """Lines ready to be drawn, and how high and wide they are."""

    layout: QTextLayout
    height: float
    width: float
    colour: QColor

    @property
    def baseline(self) -> float:
        """How far under the top the first line stands."""
        first = self.layout.lineAt(0)
        return first.y() + first.ascent() if first.isValid() else 0.0

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines from this corner, their top left."""
        painter.setPen(self.colour)
        self.layout.draw(painter, QPointF(x, y))


def paragraph(
    runs: Sequence[Run] | str, width: float, points: float = BODY, weight: int = 400, *, soft: bool = False
) -> Paragraph:
    """Return words set in lines no wider than `width`; a word that is longer than a line is broken.

    Spaces and line ends of the words count as one space. `soft` is for what matters less.
    """
    runs = [(runs, False)] if isinstance(runs, str) else runs
    clean = [((" ", NARROW)[bold].join(words.split()), bold) for words, bold in runs if words.split()]
    layout = QTextLayout(" ".join(words for words, _ in clean), paper_font(points, weight))
    layout.setFormats(_formats(clean))
    option = QTextOption()
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)  # in any script: boxes are right
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step, lines, widest = points * PT * LEADING, 0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, lines * step + (step - line.height()) / 2))
        lines, widest = lines + 1, max(widest, line.naturalTextWidth())
    layout.endLayout()
    ink = theme.current().ink2 if soft else theme.current().ink
    return Paragraph(layout, lines * step if clean else 0.0, widest, ink)


def line(words: str, points: float = BODY, weight: int = 400, *, soft: bool = False) -> Paragraph:
    """Return words on one line, however long."""
    return paragraph(words, 1e6, points, weight, soft=soft)


def clipped(words: str, width: float, most: int, points: float = BODY, *, soft: bool = False) -> Paragraph:
    """Return words in at most so many lines; what does not fit is left out, and a sign says so."""
    beginning = words[: most * LONGEST]
    made = paragraph(beginning, width, points, soft=soft)
    if made.layout.lineCount() <= most and beginning == words:
        return made
    last = made.layout.lineAt(min(most, made.layout.lineCount()) - 1)
    units = 2 * (last.textStart() + last.textLength())
    kept = made.layout.text().encode("utf-16-le")[:units].decode("utf-16-le", "ignore")
    while kept and (made := paragraph(f"{kept.rstrip()}…", width, points, soft=soft)).layout.lineCount() > most:
        kept = kept[:-1]
    return made


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    found, start = [], 0
    for words, bold in runs:
        if bold:
            each = QTextLayout.FormatRange()
            each.start, each.length = start, _units(words)
            each.format = QTextCharFormat()
            each.format.setFontWeight(QFont.Weight.Bold)
            found.append(each)
        start += _units(words) + 1
    return found


def _units(words: str) -> int:
    """Return how long Qt takes words to be: it counts those of UTF-16."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
