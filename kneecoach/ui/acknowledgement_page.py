"""The first page of all: what KneeCoach is and is not, read once before Today (rulings 17)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.sizes import SAVE
from kneecoach.words import pages

WIDEST = 760  # px


class AcknowledgementPage(Page):
    """Signals: accepted(), declined(), help_wanted()."""

    accepted = Signal()
    declined = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.ACKNOWLEDGEMENT_TITLE, parent, widest=WIDEST)
        self.setAccessibleDescription(" ".join(pages.ACKNOWLEDGEMENT))
        card = Card()
        card.column.setSpacing(16)
        for paragraph in pages.ACKNOWLEDGEMENT:
            card.column.addWidget(Label(paragraph, wrap=True))
        self._scroll = Scroll(self, read=True)
        self._scroll.setAccessibleName(pages.ACKNOWLEDGEMENT_TITLE)
        self._scroll.column.addWidget(card)
        self.column.addWidget(self._scroll, 1)
        self.column.addLayout(self._buttons())
        self.column.addStretch(0)
        self.lead_to(self.accept)

    def _buttons(self) -> QVBoxLayout:
        self.accept = KeyButton(pages.ACCEPT, "main", key="Enter", size=SAVE)
        self.accept.clicked.connect(self.accepted)
        self.decline = KeyButton(pages.LEAVE)
        self.decline.clicked.connect(self.declined)
        self.help = KeyButton(pages.HELP, "quiet", icon="life-buoy", key="F1")
        self.help.clicked.connect(self.help_wanted)
        beside = QHBoxLayout()
        beside.addWidget(self.help)
        beside.addStretch(1)
        beside.addWidget(self.decline)
        first = row_beside_scroll()
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.accept)
        column.addLayout(beside)
        first.addLayout(column)
        around = QVBoxLayout()
        around.addLayout(first)
        return around

    def _fit(self) -> None:
        """Let the text be no higher than it needs, so that the buttons follow it."""
        self._scroll.setMaximumHeight(self._scroll.whole_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_F1:
            self.help_wanted.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.accept.setFocus(Qt.FocusReason.TabFocusReason)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)
        super().changeEvent(event)
