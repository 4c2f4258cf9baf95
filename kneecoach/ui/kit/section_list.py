"""The sections of a page, at its left: one stop for Tab, and arrows inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit.choices import Choices
from kneecoach.ui.kit.rail import Item
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, ICON, HEIGHT, RADIUS = 16, 20, 40, 12  # px
ICON_AT, WORDS_AT, END = 11, 42, 12  # px


class SectionList(Choices):
    """Signals: chosen(str), a section's key, when a person picks one."""

    chosen = Signal(str)

    def __init__(self, name: str, items: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(name, [item.words for item in items], radius=RADIUS, parent=parent)
        self._keys = [item.key for item in items]
        for button, item in zip(self.findChildren(_SectionButton), items, strict=True):
            button.icon_name = item.icon
        self.grid.setSpacing(2)
        self.place_in_rows(len(items))
        self.picked.connect(lambda at: self.chosen.emit(self._keys[at]))

    def select(self, key: str) -> None:
        """Show which section is open, without a signal; "" selects none."""
        self.show_choice(self._keys.index(key) if key else -1)

    def _button(self, at: int, words: str) -> QToolButton:
        button = _SectionButton(words, self)
        button.clicked.connect(lambda: self.press(at))
        return button


class _SectionButton(QToolButton):
    """Icon and words. The list it stands in has the keyboard."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon_name = ""
        self.setText(words)
        self.setCheckable(True)
        # The whole list is one stop for the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = advance(self.text(), theme.px(TEXT), 700)
        return QSize(round(theme.px(WORDS_AT + END) + words), max(theme.px(HEIGHT), 40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, on, middle = theme.current(), self.isChecked(), self.height() / 2
        if on:
            draw_box(painter, QRectF(self.rect()), RADIUS, fill=look.panel, edge=look.line)
        elif self.underMouse():
            draw_box(painter, QRectF(self.rect()), RADIUS, fill=look.sunken)
        ink, px, icon = look.ink if on else look.ink2, theme.px(TEXT), theme.px(ICON)
        icons.draw(painter, QRectF(theme.px(ICON_AT), middle - icon / 2, icon, icon), self.icon_name, ink)
        at = QPointF(theme.px(WORDS_AT), middle + px * CAP_HEIGHT / 2)
        draw_line(painter, at, self.text(), font(px, 700 if on else 600), ink)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
