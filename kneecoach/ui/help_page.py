"""Getting help: what is not for a timer, always one key away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import READABLE, Page
from kneecoach.ui.kit.points import Points
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.words import pages


class HelpPage(Page):
    """Every section of words.pages.HELP_SECTIONS, the most urgent first. Signals: closed()."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.HELP_TITLE, parent)
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.closed)
        self.head.addWidget(self.back)
        self.text = Scroll(self, widest=READABLE, read=True)
        self.text.setAccessibleName(pages.HELP_TITLE)
        self.text.column.addWidget(Label(pages.HELP_INTRO, wrap=True))
        for title, points in pages.HELP_SECTIONS:
            self.text.column.addWidget(_section(title, points))
        self.text.column.addStretch(1)
        self.column.addWidget(self.text, 1)
        self.lead_to(self.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _section(title: str, points: Sequence[str]) -> Card:
    card = Card()
    card.setAccessibleName(title)
    card.setAccessibleDescription(" ".join(points))
    card.column.addWidget(Label(title, "card-title", wrap=True))
    card.column.addWidget(Points(points))
    return card
