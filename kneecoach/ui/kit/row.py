"""One thing in a list that can be pressed: a name, lines below it, a word at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.figure_tile import LIST, FigureTile
from kneecoach.ui.kit.label import Label
from kneecoach.ui.paint.shapes import draw_box

ICON, BADGE, GAP, RADIUS = 20, 16, 10, 14  # px
MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


class Row(QPushButton):
    """Framed or with a line below it, with the picture of an `exercise`, and dots where it can be dragged by.

    An icon stands after the word at its end, the badge of what is the person's own below it.

    Signals: clicked (mouse, Space), entered().
    """

    entered = Signal()

    def __init__(
        self,
        name: str,
        lines: Sequence[str] = (),
        end: str = "",
        *,
        icon: str = "",
        framed: bool = False,
        exercise: str = "",
        grip: bool = False,
        badge: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._framed, self._selected, self._icon, self._grip = framed, False, "", grip
        self._end, self._badge = Label(end, "second"), _Badge(badge)
        self._labels = [Label(name, "row", wrap=True)]
        self._labels += [Label(line, "second", wrap=True) for line in filter(None, lines)]
        self._told = [name, *lines]
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        if exercise:
            self._row.addWidget(FigureTile(exercise, LIST, self))
        self._row.addLayout(_centred(2, *self._labels), 1)
        self._row.addLayout(_centred(2, self._end, self._badge))
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        focus_ring.surround(self, RADIUS)
        self.show_end(end, icon)

    def show_end(self, end: str, icon: str = "") -> None:
        """Show another word at the end, and another icon after it."""
        self._icon = icon
        self._end.setText(end)
        self._end.setVisible(bool(end))
        self.setAccessibleName(". ".join(part for part in [*self._told, end] if part))
        self._make_room()

    def show_words(self, name: str, lines: Sequence[str], end: str, badge: str = "") -> None:
        """Say something else in as many lines as there are, and show another badge or none."""
        self._told = [name, *lines]
        for label, said in zip(self._labels, [name, *filter(None, lines)], strict=True):
            label.setText(said)
        self._badge.show_icon(badge)
        self.show_end(end, self._icon)

    def show_selected(self, *, on: bool) -> None:
        """Show the row as the one whose details are shown."""
        self._selected = on
        self.update()

    def _make_room(self) -> None:
        beside, above = (16, 13) if self._framed else (4, 11)
        right = beside + (theme.px(ICON) + GAP if self._icon else 0)
        left = beside + (theme.px(ICON) + 4 if self._grip else 0)
        self._row.setContentsMargins(left, above, right, above)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, box = theme.current(), QRectF(self.rect())
        over = self.underMouse()
        if self._selected:
            draw_box(painter, box, RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
        elif self._framed:
            draw_box(painter, box, RADIUS, fill=look.sunken if over else look.panel, edge=look.line)
        elif over:
            draw_box(painter, box, RADIUS, fill=look.sunken)
        else:
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), look.line)
        if self._grip:
            px = theme.px(ICON)
            icons.draw(painter, QRectF(12, (box.height() - px) / 2, px, px), "grip-vertical", look.ink3)
        if self._icon:
            px = theme.px(ICON)
            right = box.width() - (16 if self._framed else 4)
            icons.draw(painter, QRectF(right - px, (box.height() - px) / 2, px, px), self._icon, look.ink2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in MOVES:
            event.ignore()  # the list moves
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()
        super().changeEvent(event)


class _Badge(QWidget):
    """A small icon in the colour of the person's own."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_icon(icon)

    def show_icon(self, icon: str) -> None:
        """Show this icon, or none for ""."""
        self._icon = icon
        self.setFixedHeight(theme.px(BADGE))
        self.setVisible(bool(icon))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.height()
        place = QRectF(self.width() - side, 0, side, side)
        icons.draw(painter, place, self._icon, theme.current().accent_text)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.px(BADGE))
        super().changeEvent(event)


def _centred(gap: int, *widgets: QWidget) -> QVBoxLayout:
    """Return a column whose widgets keep together in its middle."""
    column = QVBoxLayout()
    column.setSpacing(gap)
    column.addStretch(1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return column
