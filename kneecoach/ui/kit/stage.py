"""The place of a figure on a desk page: it shows its exercise again and again, with the starting position in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneecoach.figure.motion import Motion
from kneecoach.figure.showing import cycling
from kneecoach.ui import stills, theme
from kneecoach.ui.figure_picture import Instant
from kneecoach.ui.figure_view import FigureView
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages

RADIUS, HEIGHT = 18, 300  # px
FRAME = 33  # ms


class Stage(QFrame):
    """Turns with a drag or the arrow keys. Stands still while it is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", "row", wrap=True)
        self.view = FigureView(radius=RADIUS, behind="paper")
        self.view.take_keys()
        self.view.setAccessibleDescription(pages.TURN_FIGURE)
        self.view.setToolTip(pages.TURN_FIGURE)
        focus_ring.surround(self.view, RADIUS)
        self._motion: Motion | None = None
        self._gone = 0
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME)
        self._frames.timeout.connect(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view)
        column.addWidget(self._words)
        self._measure()

    def show_exercise(self, exercise: str, name: str, position: str) -> None:
        """Show this exercise from its beginning."""
        self._words.setText(position)
        self.view.setAccessibleName(name)
        self._motion, self._gone = stills.figure(exercise), 0
        self.view.setVisible(self._motion is not None)
        self._go_on()

    def _go_on(self) -> None:
        if self._motion is not None:
            self.view.show_figure(self._motion, Instant(cycling(self._motion.figure, self._gone / 1000), arrow=True))
            self._gone += FRAME

    def _measure(self) -> None:
        self.view.setMinimumHeight(theme.px(HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        self._frames.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._frames.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
