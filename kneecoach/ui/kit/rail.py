"""The way between the pages, at the left of every desk page."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.rail_button import RailButton
from kneecoach.ui.paint.words import draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

NARROW, WIDE, WIDEST = 68, 200, 220  # px
PAGE_NEEDS = 950  # px; less beside it, and the rail shows icons alone
WIDEST_FROM = 1500  # px, of the window


class Item(Struct, frozen=True):
    """A page: its key, the words shown and an icon."""

    key: str
    words: str
    icon: str


class Rail(QFrame):
    """The pages, help at the foot and a line below it. Signals: chosen(str), the key, when a person picks one."""

    chosen = Signal(str)

    def __init__(self, title: str, items: Sequence[Item], foot: Item, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._sign = _Sign(title, self)
        self._selected = ""
        self._fitted = (0, 0.0)
        self._buttons = {item.key: self._button(item) for item in (*items, foot)}
        self._line = Label(line, "caption", wrap=True, parent=self)
        self._foot_words = f"{foot.words}. {line}"
        self._foot_key = foot.key
        self._column = QVBoxLayout(self)
        self._fill()
        self.fit(1280)

    def select(self, key: str) -> None:
        """Show which page is open, without a signal; an unknown key selects nothing."""
        self._selected = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def fit(self, window_width: int) -> None:
        """Take the width that suits a window this wide; the main window says it in its resizeEvent."""
        scale = theme.text_scale()
        if (window_width, scale) == self._fitted:
            return
        self._window_width, self._fitted = window_width, (window_width, scale)
        narrow = window_width - WIDE * scale < PAGE_NEEDS
        for button in self._buttons.values():
            button.show_narrow(narrow=narrow)
        self._sign.show_narrow(narrow=narrow)
        self._line.setContentsMargins(theme.px(12), 8, 0, 0)
        self._line.setVisible(not narrow)
        if narrow:
            self._buttons[self._foot_key].setToolTip(self._foot_words)
        margin = 12 if narrow else 14
        self._column.setContentsMargins(margin, 14, margin + 1, 16)
        wide = WIDEST if window_width >= WIDEST_FROM else WIDE
        self.setFixedWidth(round(NARROW * min(scale, 1.4) if narrow else wide * scale))

    def _button(self, item: Item) -> RailButton:
        button = RailButton(item.words, item.icon, self)
        button.clicked.connect(lambda: self._choose(item.key))
        return button

    def _choose(self, key: str) -> None:
        self.chosen.emit(key)
        self.select(self._selected)  # a click has turned its own button round, whatever page is open now

    def _fill(self) -> None:
        self._column.setSpacing(4)
        self._column.addWidget(self._sign)
        *pages, foot = self._buttons.values()
        for button in pages:
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._column.addWidget(foot)
        self._column.addWidget(self._line)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.fit(self._window_width)
        super().changeEvent(event)


class _Sign(QWidget):
    """The mark of the program and its name."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._narrow = title, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10, theme.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, middle = theme.current(), theme.px(19), theme.px(25)
        mark = theme.px(34)
        x = (self.width() - mark) / 2 if self._narrow else theme.px(3)
        icons.draw(painter, QRectF(x, middle - mark / 2, mark, mark), "kneecoach", look.ink2)
        if not self._narrow:
            at = QPointF(theme.px(48), middle + px * CAP_HEIGHT / 2)
            draw_line(painter, at, self._title, font(px, 700), look.ink)
        painter.end()
