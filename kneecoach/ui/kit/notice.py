"""Something to know, in the page itself, that stays until it is dealt with."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label

Kind = Literal["information", "problem"]


class Notice(QFrame):
    """Icon, sentence and at most one button. Signals: acted(), the button was pressed."""

    acted = Signal()

    def __init__(
        self, sentence: str, kind: Kind = "information", *, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("kind", kind)
        self._icon = QLabel(self)
        self._sentence = Label(sentence, "strong" if kind == "problem" else "body", wrap=True, parent=self)
        self._button = KeyButton(action, parent=self)
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self.show_sentence(sentence, action)
        self._tint()

    def show_sentence(self, sentence: str, action: str = "") -> None:
        """Say something else, with another button or none for ""."""
        self._sentence.setText(sentence)
        self._button.set_words(action)
        self._button.setVisible(bool(action))

    def action(self) -> str:
        """Return what the button says, "" where there is none."""
        return self._button.words()

    def _tint(self) -> None:
        size = theme.px(20)
        self._icon.setPixmap(icons.pixmap("info", theme.current().ink2, size, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._tint()
        super().changeEvent(event)
