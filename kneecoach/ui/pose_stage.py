"""The figure that is being posed: still in a pose, or going through its movement at its tempo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from kneecoach.figure.figure import Move
from kneecoach.figure.motion import Motion
from kneecoach.figure.showing import cycling
from kneecoach.ui import theme
from kneecoach.ui.figure_picture import Instant
from kneecoach.ui.figure_view import FigureView
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages, posing

RADIUS, AWAY = 18, 12  # px
WORDY, BESIDE = 300, 420  # px at 100 %: what is less wide has no words on Play, or the button below the sentence
LEAST = (220, 180)  # px
FRAME = 33  # ms


class PoseStage(QWidget):
    """What has to be said stands over the figure, so that nothing jumps. Signals: acted(), the notice's button."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = FigureView(radius=RADIUS, behind="paper", parent=self)
        self.view.take_keys()
        self.view.setAccessibleName(posing.STAGE)
        self.view.setAccessibleDescription(pages.TURN_FIGURE)
        self.view.setToolTip(pages.TURN_FIGURE)
        focus_ring.surround(self.view, RADIUS)
        self.notice = _Said(self)
        self.notice.button.clicked.connect(self.acted)
        self.notice.hide()
        self.play = KeyButton(posing.PLAY, icon="play", key="P", parent=self)
        self.play.clicked.connect(lambda: self.show_playing(on=not self.playing))
        self._motion: Motion | None = None
        self._at, self._gone, self._new = 0, 0, True
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME)
        self._frames.timeout.connect(self._go_on)
        self.setMinimumSize(*LEAST)

    @property
    def playing(self) -> bool:
        """Whether the movement is shown rather than a pose."""
        return self._frames.isActive()

    def show_motion(self, motion: Motion, at: int) -> None:
        """Show this figure in the keyframe `at`, or go on with its movement."""
        self._motion, self._at, self._new = motion, at, True
        if not self.playing:
            self.view.show_changed(motion, Instant(Move(at, at)))

    def show_playing(self, *, on: bool) -> None:
        """Go through the movement from its beginning, or stand in the pose again."""
        self._gone = 0
        self.play.set_words(posing.STOP if on else posing.PLAY)
        self.play.set_icon("pause" if on else "play")
        if on:
            self._frames.start()
        else:
            self._frames.stop()
        if self._motion is not None:
            self.show_motion(self._motion, self._at)
        self._place()

    def say(self, sentence: str, action: str = "") -> None:
        """Say this over the figure, with one button or none; "" says nothing."""
        self.notice.setVisible(bool(sentence))
        if sentence:
            self.notice.show_sentence(sentence, action)
        self._place()

    def _go_on(self) -> None:
        if self._motion is not None:
            instant = Instant(cycling(self._motion.figure, self._gone / 1000), arrow=True)
            if self._new:
                self.view.show_changed(self._motion, instant)
            else:
                self.view.show_figure(self._motion, instant)
            self._new = False
            self._gone += FRAME

    def _place(self) -> None:
        self.view.setGeometry(self.rect())
        wide = self.width() - 2 * AWAY
        self.notice.setGeometry(AWAY, AWAY, wide, min(self.notice.height_at(wide), self.height() - 2 * AWAY))
        self.play.show_words(shown=self.width() >= theme.px(WORDY))
        size = self.play.sizeHint()
        self.play.setGeometry(AWAY, self.height() - AWAY - size.height(), size.width(), size.height())
        covered = self.notice.isVisibleTo(self) and self.notice.geometry().intersects(self.play.geometry())
        self.play.setVisible(not covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        self.show_playing(on=False)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumSize(theme.px(LEAST[0]) if theme.text_scale() < 1.5 else LEAST[0], LEAST[1])
            self._place()
        super().changeEvent(event)


class _Said(QFrame):
    """A sentence and a button over the figure: beside it, or below where it is narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("kind", "problem")
        self._sentence = Label("", "strong", wrap=True, parent=self)
        self.button = KeyButton("", parent=self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(14, 10, 10, 10)
        self._row.setSpacing(10)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self.button)

    def show_sentence(self, sentence: str, action: str) -> None:
        """Say this, with a button of these words or none."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.set_words(action)
        self.button.setVisible(bool(action))

    def height_at(self, wide: int) -> int:
        """Return how high it is at this width, with the button where it then belongs."""
        for widget in (self, self._sentence, self.button):
            widget.ensurePolished()  # or the first sentence is measured in another font
        narrow = wide < theme.px(BESIDE)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._row.invalidate()
        return max(self._row.heightForWidth(wide), self._row.minimumSize().height())
