"""A ring around the widget that has the keyboard, drawn outside it and over its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kneecoach.ui import theme
from kneecoach.ui.paint.shapes import draw_box

WIDTH, AWAY = 3, 2  # px
BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
RETURNING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


def surround(widget: QWidget, radius: float = 10) -> None:
    """Show a ring around this widget whenever the keyboard, and not the mouse, brings focus to it."""
    _Watcher(widget, radius)


class _Watcher(QObject):
    """Lives with one widget and follows it, as QFocusFrame does, but 2 px away."""

    def __init__(self, widget: QWidget, radius: float) -> None:
        super().__init__(widget)
        self._widget, self._radius = widget, radius
        self._ring: _Ring | None = None
        self._host = widget
        self._by_keyboard = False
        self._followed: list[QWidget] = []
        widget.installEventFilter(self)

    def _show(self) -> None:
        self._host, self._followed = _chain(self._widget)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._ring = _Ring(self._host, self._radius + WIDTH + AWAY)
        self._place()
        self._ring.show()

    def _place(self) -> None:
        if self._ring is not None:
            corner = self._widget.mapTo(self._host, QPoint(0, 0))
            grow = WIDTH + AWAY
            self._ring.setGeometry(QRect(corner, self._widget.size()).adjusted(-grow, -grow, grow, grow))
            self._ring.raise_()

    def _hide(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed = []
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif kind == QEvent.Type.FocusIn and watched is self._widget and isinstance(event, QFocusEvent):
            if event.reason() not in RETURNING:
                self._by_keyboard = event.reason() in BY_KEYBOARD
            if self._by_keyboard and self._ring is None:
                self._show()
        elif kind == QEvent.Type.FocusOut and watched is self._widget:
            self._hide()
        return False


def _chain(widget: QWidget) -> tuple[QWidget, list[QWidget]]:
    """Return the ancestor to draw on, what scrolls or the window, and the widgets between."""
    between: list[QWidget] = []
    host = widget
    while not host.isWindow() and (above := host.parentWidget()) is not None:
        scrolled = above.parentWidget()
        if isinstance(scrolled, QAbstractScrollArea) and scrolled.viewport() is above and between:
            break
        host = above
        between.append(host)
    return host, between[:-1]


class _Ring(QWidget):
    """The ring itself: sees no mouse, has no say."""

    def __init__(self, parent: QWidget, radius: float) -> None:
        super().__init__(parent)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), self._radius, edge=theme.current().focus, stroke=WIDTH)
        painter.end()
