"""A flash around the page, for whoever cannot hear the sounds (DESIGN.md 7)."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from kneecoach.ui import movement, theme

THICK = 6  # u
SHORT, STEADY = 300, 1000  # ms it lasts; with reduced movement it stays a second
APART = 1000  # ms from one to the next: never more than once a second


class EdgeFlash(QWidget):
    """Four strips at the edges of a page. `flash` shows them for a moment."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.hide()  # only what it owns is seen
        self.strips = [self._strip(page) for _ in range(4)]
        self._since = QElapsedTimer()
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(lambda: self._show(on=False))

    def flash(self) -> None:
        """Flash, unless the last flash was less than a second ago."""
        if self._since.isValid() and self._since.elapsed() < APART:
            return
        self._since.start()
        self._show(on=True)
        self._end.start(STEADY if movement.reduced() else SHORT)

    def place(self, page: QRect, u: float) -> None:
        """Stand at the edges of this page."""
        thick = max(round(THICK * u), 2)
        wide, tall = page.width(), page.height()
        for strip, box in zip(
            self.strips,
            (
                QRect(0, 0, wide, thick),
                QRect(0, tall - thick, wide, thick),
                QRect(0, 0, thick, tall),
                QRect(wide - thick, 0, thick, tall),
            ),
            strict=True,
        ):
            strip.setGeometry(box)

    def _show(self, *, on: bool) -> None:
        for strip in self.strips:
            if on:
                palette = strip.palette()
                palette.setColor(QPalette.ColorRole.Window, theme.current().accent)
                strip.setPalette(palette)
                strip.raise_()
            strip.setVisible(on)

    def _strip(self, page: QWidget) -> QWidget:
        strip = QWidget(page)
        strip.setAutoFillBackground(True)
        strip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        strip.hide()
        return strip
