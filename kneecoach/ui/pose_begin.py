"""How a figure of one's own begins: a posture, or the figure of an exercise to change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kneecoach.figure.begun import STARTS, begun
from kneecoach.figure.draft import draft_of
from kneecoach.figure.joints import Posture
from kneecoach.figure.posing import moving
from kneecoach.ui import stills, theme
from kneecoach.ui.kit.find_box import FindBox
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import row_beside_scroll
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import Scroll, show_whole
from kneecoach.ui.pose_chip import PoseChip, Thumbs
from kneecoach.words import posing

#: The key that leads to the line of search.
FIND_KEY = "/"
#: The pictures of the postures, in px at 100 % text.
POSTURE = (164, 104)
MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}


class PoseBegin(QWidget):
    """Signals: begun(Draft)."""

    begun = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs = Thumbs(self)
        self._exercises: Sequence[tuple[str, str]] = ()
        self._shown: Sequence[tuple[str, str]] = ()
        self._drawn = 0
        self._columns = 1
        self.chips = {posture: self._chip(posture) for posture in STARTS}
        self.search = FindBox(posing.FIND_EXERCISE, FIND_KEY)
        self.search.textChanged.connect(self._search)
        self.list = RowList(posing.FROM_EXERCISE)
        self.list.pressed.connect(self._take)
        self.list.entered.connect(self._take)
        self._none = Label(posing.NO_EXERCISE, "second")
        postures, exercises = Scroll(self), Scroll(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        postures.column.addLayout(self._grid)
        postures.column.addStretch(1)
        for widget in (self.list, self._none):
            exercises.column.addWidget(widget)
        exercises.column.addStretch(1)
        both = QGridLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setHorizontalSpacing(24)
        both.setColumnStretch(0, 5)
        both.setColumnStretch(1, 4)
        both.addLayout(_beside(Label(posing.BEGIN_HINT, "body", wrap=True)), 0, 0)
        both.addLayout(_beside(self.search), 0, 1)
        both.addWidget(postures, 1, 0)
        both.addWidget(exercises, 1, 1)
        both.setRowStretch(1, 1)

    def show_exercises(self, exercises: Sequence[tuple[str, str]]) -> None:
        """Offer the figures of these exercises: pairs of an id and a name."""
        self._exercises = exercises
        self._search()

    def begin(self) -> None:
        """Give the keyboard to the first posture; draw the pictures."""
        self._draw()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Return the first posture."""
        return self.chips[Posture.STANDING]

    def _chip(self, posture: Posture) -> PoseChip:
        chip = PoseChip(lines=1, picture=POSTURE, parent=self)
        said = posing.POSTURES[posture]
        chip.show_words(said, "", said)
        chip.setCheckable(False)
        chip.led.connect(lambda key: self._lead(chip, key))
        chip.clicked.connect(lambda: self.begun.emit(begun(posture, posing.FIRST_POSE)))
        return chip

    def _draw(self) -> None:
        look = hash((theme.text_scale(), theme.current().name))
        if look != self._drawn:
            self._drawn = look
            for posture, chip in self.chips.items():
                self._thumbs.draw(chip, lambda posture=posture: moving(begun(posture, posing.FIRST_POSE)), 0)  # type: ignore[misc]

    def _search(self) -> None:
        wanted = self.search.text().casefold().strip()
        self._shown = [one for one in self._exercises if wanted in one[1].casefold()]
        self.list.show_rows(Row(name, exercise=id_) for id_, name in self._shown)
        self._none.setVisible(not self._shown and bool(self._exercises))

    def _take(self, at: int) -> None:
        motion = stills.figure(self._shown[at][0])
        if motion is not None:
            self.begun.emit(draft_of(motion.figure))

    def _arrange(self) -> None:
        """Lay the postures out in as many columns as there is room for."""
        columns = max(1, min(3, (self.width() * 5 // 9 - 40) // (theme.px(POSTURE[0]) + 24)))
        for place, chip in enumerate(self.chips.values()):
            self._grid.addWidget(chip, place // columns, place % columns)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lead(self, chip: PoseChip, key: int) -> None:
        """Go to another posture, to which an arrow key leads."""
        chips = list(self.chips.values())
        ways = MOVES | {Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        at = chips.index(chip) + ways[Qt.Key(key)]
        to = chips[min(max(at, 0), len(chips) - 1)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        show_whole(to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Slash:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._arrange()
            self._draw()
        super().changeEvent(event)


def _beside(widget: QWidget) -> QHBoxLayout:
    """Return a row with a widget that begins and ends where the content of a Scroll does."""
    row = row_beside_scroll()
    row.addWidget(widget)
    return row
