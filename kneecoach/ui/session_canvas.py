"""The painted part of the session page: everything but the controls, each measure in u (DESIGN.md 4.2)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.core.exercise import Catalogue
from kneecoach.core.present import Progress, Screen
from kneecoach.ui import theme
from kneecoach.ui.paint.places import Places, places
from kneecoach.ui.session_parts import Parts, changed, parts


class SessionCanvas(QWidget):
    """Paints one Screen, and again only what has changed. Signals: clicked(), anywhere on it."""

    clicked = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._screen: Screen | None = None
        self._progress: Progress | None = None
        self._parts: Parts = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Nothing shines through, so nothing beneath has to be painted with it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_screen(self, screen: Screen) -> None:
        """Show this moment."""
        self._screen = screen
        self._update_changed()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the session is."""
        self._progress = progress
        self._update_changed()

    def places(self) -> Places:
        """Return where everything stands at this size."""
        return places(self.width(), self.height(), theme.text_scale())

    def _update_changed(self) -> None:
        before, self._parts = self._parts, self._now()
        for place in changed(before, self._parts):
            self.update(place)

    def _now(self) -> Parts:
        if self._screen is None:
            return {}
        exercise = self._catalogue[self._screen.exercise]
        return parts(self.places(), self._screen, self._progress, exercise, ratio=self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, region = QPainter(self), event.region()
        look, u = theme.current(), self.places().u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(region.boundingRect(), look.paper)
        for part in self._parts.values():
            if region.intersects(part.place):
                part.paint(painter, u, look)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._parts = self._now()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:  # the size of the text has its say in where things are
            self._parts = self._now()
            self.update()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        super().mousePressEvent(event)
