"""The page on which a person makes an exercise of their own, or changes it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.making import Making, Problem, Wrong, wrong
from kneecoach.core.timeline import Pace
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.scroll import Scroll, show_whole
from kneecoach.ui.kit.sizes import SAVE
from kneecoach.ui.making_cues import CuesCard
from kneecoach.ui.making_figure import FigureCard
from kneecoach.ui.making_needs import NeedsCard
from kneecoach.ui.making_what import MoreCard, WhatCard
from kneecoach.ui.making_work import WorkCard
from kneecoach.words import own_exercise as words
from kneecoach.words import pages

TWO_COLUMNS = 840  # px of content at 100 % text; with less, one column
SAVE_KEY = "Ctrl+S"


class OwnExercisePage(Page):
    """Signals: saved(Making); pose_wanted(Making), with OWN as its figure; deleted(); closed(), nothing is saved."""

    saved = Signal(object)
    pose_wanted = Signal(object)
    deleted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.NEW_TITLE, parent)
        self._shown = Making()
        self._asked = False
        self.what, self.work, self.figure = WhatCard(), WorkCard(), FigureCard()
        self.cues, self.more, self.needs = CuesCard(), MoreCard(), NeedsCard()
        self._cards = (self.what, self.work, self.figure, self.cues, self.more, self.needs)
        self.delete = KeyButton(words.DELETE, "stop", icon="trash-2")
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.save = KeyButton(words.SAVE, "main", key="Ctrl S", size=SAVE)
        self.notice = Notice("", "problem")
        self._fill()
        self._connect()
        self.arrange()

    def show_making(
        self,
        making: Making,
        *,
        is_new: bool,
        names: Mapping[str, str],
        pace: Pace | None = None,
        own_figure: str = "",
        kept: Making | None = None,
    ) -> None:
        """Show an exercise in the making, without a signal.

        `names` are the exercises whose figure can be borrowed, by id; `pace` is the person's, for the time it takes;
        `own_figure` is the id under which a figure posed for it is found; `kept` is what is saved so far, where that
        is not what is shown, as after posing: leaving then asks first.
        """
        self.what.show_making(making)
        self.work.show_making(making, pace or Pace())
        self.figure.show_making(making, names, own_figure)
        self.cues.show_making(making)
        self.more.show_making(making)
        self.needs.show_making(making)
        self.title.setText(words.NEW_TITLE if is_new else words.EDIT_TITLE)
        self.setAccessibleName(self.title.text())
        self.delete.setVisible(not is_new)
        self.notice.hide()
        self._asked = False
        self._shown = self.making() if kept is None else kept
        self._show_wrong()
        self._scroll.verticalScrollBar().setValue(0)

    def show_saved(self) -> None:
        """Know that what stands here is saved: nothing is lost by leaving."""
        self._shown = self.making()

    def making(self) -> Making:
        """Return what stands on the page."""
        made = self._shown
        for card in self._cards:
            made = card.fill(made)
        return made

    def is_changed(self) -> bool:
        """Tell whether anything here is not saved."""
        return self.making() != self._shown

    def _fill(self) -> None:
        self._scroll = Scroll(self)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        for cards in ((self.what, self.work), (self.figure, self.cues, self.more, self.needs)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._both.addLayout(column, 1)
        self._scroll.column.addLayout(self._both)
        self._scroll.column.addStretch(1)
        for button in (self.delete, self.back):
            self.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._scroll, 1)
        self._foot = row_beside_scroll()
        self._foot.addWidget(self.notice, 1)
        self._foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(self._foot)

    def _connect(self) -> None:
        for card in self._cards:
            card.changed.connect(self._changed)
        self.figure.pose_wanted.connect(lambda: self.pose_wanted.emit(self.making()))
        self.delete.clicked.connect(self.deleted)
        self.back.clicked.connect(self._leave)
        self.save.clicked.connect(self._save)
        self.notice.acted.connect(self.closed)
        QShortcut(QKeySequence(SAVE_KEY), self, self._save)
        self.lead_to(self.what.fields["name"].line)

    def _changed(self) -> None:
        self.cues.show_shape(self.making().work.shape)
        self.notice.hide()
        self._show_wrong()

    def _show_wrong(self) -> None:
        """Say beside each field what is wrong; what is missing only once somebody wanted to save."""
        told = [each for each in wrong(self.making()) if self._asked or each.problem is not Problem.MISSING]
        for card in self._cards:
            card.show_wrong(told)

    def _save(self) -> None:
        self.work.settle()
        making = self.making()
        told = wrong(making)
        self._asked = True
        self._show_wrong()
        if not told:
            self.notice.hide()
            self.saved.emit(making)
            return
        self.notice.show_sentence(words.not_saved(told))
        self.notice.show()
        self._lead_to_problem(told[0])

    def _lead_to_problem(self, first: Wrong) -> None:
        place = next((place for card in self._cards if (place := card.place_of(first)) is not None), None)
        if place is not None:
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)
            show_whole(place)

    def _leave(self) -> None:
        """Leave at once where nothing would be lost, otherwise at the second time."""
        self.work.settle()
        if not self.is_changed() or self._warned():
            self.closed.emit()
            return
        self.notice.show_sentence(words.NOT_KEPT, words.LEAVE)
        self.notice.show()

    def _warned(self) -> bool:
        return not self.notice.isHidden() and self.notice.action() == words.LEAVE

    def arrange(self) -> None:
        two = self.roomy(TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        for pair in (self._both, self._foot):
            pair.setDirection(direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
