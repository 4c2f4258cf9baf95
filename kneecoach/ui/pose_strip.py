"""The timeline: the poses in their order, with what leads to each; one of them is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from kneecoach.figure.draft import MOST_KEYS, Draft
from kneecoach.figure.motion import Motion
from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.pose_chip import PoseChip, Thumbs
from kneecoach.words import posing
from kneecoach.words.vocabulary import BEATS

EDGE = 7  # px round the poses, for focus rings
LATER = 150  # ms without a change, before pictures are drawn
NAME_WIDE, SHORT_NAME, LONGEST_NAME = 180, 130, 30  # px, px, letters


class PoseStrip(QWidget):
    """Signals: chosen(int); adding(), removing(), moving(int) by places, naming(str), all of the chosen pose."""

    chosen = Signal(int)
    adding = Signal()
    removing = Signal()
    moving = Signal(int)
    naming = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[PoseChip] = []
        self._motion: Motion | None = None
        self._at = 0
        self._pictured: list[object] = []
        self._thumbs = Thumbs(self)
        self._soon = QTimer(self, singleShot=True, interval=LATER)
        self._soon.timeout.connect(self.draw)
        self._area = _Sideways(self)
        self._area.setAccessibleName(posing.POSES)
        self.add = KeyButton(posing.ADD, icon="plus")
        self.add.clicked.connect(self.adding)
        self.earlier = self._tool(posing.EARLIER, "arrow-left")
        self.later = self._tool(posing.LATER, "arrow-right")
        self.remove = self._tool(posing.REMOVE, "trash-2")
        self.earlier.clicked.connect(lambda: self.moving.emit(-1))
        self.later.clicked.connect(lambda: self.moving.emit(1))
        self.remove.clicked.connect(self.removing)
        self.name = QLineEdit()
        self.name.setAccessibleName(posing.NAME)
        self.name.setToolTip(posing.NAME)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.editingFinished.connect(lambda: self.naming.emit(self.name.text()))
        focus_ring.surround(self.name, 10)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for widget in (self.name, self.add, self.earlier, self.later, self.remove):
            tools.addWidget(widget)
        tools.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(4)
        self._both.addLayout(tools)
        self._both.addWidget(self._area, 1)
        self._compact = False
        self._measure()

    def show_compact(self, *, on: bool) -> None:
        """Take no more than one row, without words on the buttons."""
        if on != self._compact:
            self._compact = on
            way = QBoxLayout.Direction.RightToLeft if on else QBoxLayout.Direction.TopToBottom
            self._both.setDirection(way)
            self.add.show_words(shown=not on)
            for chip in self.chips:
                chip.show_compact(on=on)
            self._measure()

    def show_draft(self, draft: Draft, motion: Motion, at: int) -> None:
        """Show the poses of a draft, of which `at` is looked at."""
        self._motion, self._at = motion, at
        if len(self.chips) != len(draft.keys):
            self._thumbs.forget()  # of a pose that may be gone
            self._pictured = []
        while len(self.chips) > len(draft.keys):
            gone = self.chips.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.chips) < len(draft.keys):
            self._add_chip()
        for place, (chip, key) in enumerate(zip(self.chips, draft.keys, strict=True)):
            ways = _ways(draft, place)
            chip.show_words(key.name, ways, posing.pose(key.name, place + 1, len(draft.keys), ways))
            chip.setChecked(place == at)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus)
        if self.name.text() != draft.keys[at].name:
            self.name.setText(draft.keys[at].name)
        self.add.setEnabled(len(draft.keys) < MOST_KEYS)
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at < len(draft.keys) - 1)
        self.remove.setEnabled(len(draft.keys) > 1)
        self._soon.start()
        QTimer.singleShot(0, self, self.show_whole)  # once the new ones have a place

    def show_whole(self) -> None:
        """Bring the chosen pose into view."""
        if self._at < len(self.chips):
            self._area.ensureWidgetVisible(self.chips[self._at], EDGE, 0)

    def _add_chip(self) -> None:
        chip, place = PoseChip(parent=self._area.widget()), len(self.chips)
        chip.show_compact(on=self._compact)
        chip.clicked.connect(lambda: self.chosen.emit(place))
        chip.led.connect(self._lead)
        if self.chips:
            QWidget.setTabOrder(self.chips[-1], chip)
        self.chips.append(chip)
        self._area.row.insertWidget(place, chip)
        chip.show()

    def _lead(self, key: int) -> None:
        """Look at another pose, to which an arrow key leads."""
        last = len(self.chips) - 1
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -last, Qt.Key.Key_End: last}
        to = min(max(self._at + ways.get(Qt.Key(key), 0), 0), last)
        if to != self._at:
            self.chosen.emit(to)
            self.chips[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _tool(self, words: str, icon: str) -> KeyButton:
        button = KeyButton(words, "quiet", icon=icon)
        button.show_words(shown=False)
        return button

    def draw(self) -> None:
        """Draw the poses whose picture is another than the one shown, as soon as there is time."""
        motion = self._motion
        if motion is None:
            return
        figure = motion.figure
        room = (figure.camera, figure.props, figure.muscles, figure.barefoot, theme.current().name, theme.text_scale())
        wanted: list[object] = [(room, pose, key.working) for pose, key in zip(motion.keys, figure.keys, strict=True)]
        self._thumbs.forget()
        for place, one in enumerate(wanted):
            if place >= len(self._pictured) or self._pictured[place] != one:
                self._thumbs.draw(self.chips[place], lambda: motion, place)
        self._pictured = wanted

    def _measure(self) -> None:
        self.name.setFixedWidth(theme.px(SHORT_NAME if self._compact else NAME_WIDE))
        measure = PoseChip(parent=self)
        measure.hide()
        measure.show_compact(on=self._compact)
        self._area.setFixedHeight(measure.sizeHint().height() + 2 * EDGE + self._area.bar())
        measure.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
            self._soon.start()
        super().changeEvent(event)


class _Sideways(QScrollArea):
    """A row that scrolls to the side only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget(self)
        inner.setProperty("role", "page")
        self.row = QHBoxLayout(inner)
        self.row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.row.setSpacing(10)
        self.row.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def bar(self) -> int:
        """Return the height of its scroll bar."""
        return self.horizontalScrollBar().sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() - event.angleDelta().x())


def _ways(draft: Draft, place: int) -> str:
    """Return what leads to a pose: "Lift 2 s, Hold 5 s"."""
    leading: Sequence[str] = [
        posing.way(BEATS.get(phase.word, phase.word), phase.seconds) for phase in draft.phases if phase.to == place
    ]
    return ", ".join(leading)
