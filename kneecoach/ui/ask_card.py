"""One question on Today, with its answers side by side; it goes when it is answered or passed over."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.flow import Flow
from kneecoach.ui.kit.key_button import KeyButton, Kind
from kneecoach.ui.kit.label import Label


class Ask(Struct, frozen=True):
    """A question. `options` are values and their words, the last one passes it over; `why` says why it is asked.

    With `leads` the first option is what most will want.
    """

    key: str
    title: str
    options: tuple[tuple[str, str], ...]
    text: str = ""
    why: str = ""
    leads: bool = False


class AskCard(Card):
    """Signals: answered(str key, str value)."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Ask | None = None
        self._title = Label("", "card-title", wrap=True, parent=self)
        self._text = Label("", "body", wrap=True, parent=self)
        self._why = Label("", "caption", wrap=True, parent=self)
        self._answers = QWidget(self)
        self._flow = Flow(self._answers)
        self.buttons: list[KeyButton] = []
        for part in (self._title, self._text, self._answers, self._why):
            self.column.addWidget(part)
        self.hide()

    def show_ask(self, ask: Ask | None) -> None:
        """Show a question, or none; one that is shown already stays as it is."""
        self.setVisible(ask is not None)
        if ask is None or ask == self._shown:
            self._shown = ask
            return
        self._shown = ask
        self.setAccessibleName(ask.title)
        for label, words in ((self._title, ask.title), (self._text, ask.text), (self._why, ask.why)):
            label.setText(words)
            label.setVisible(bool(words))
        self._show_answers(ask)

    def _show_answers(self, ask: Ask) -> None:
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for at, (value, words) in enumerate(ask.options):
            kind: Kind = "main" if ask.leads and not at else "quiet" if at == len(ask.options) - 1 else "plain"
            button = KeyButton(words, kind, parent=self._answers)
            button.setAccessibleName(f"{words}. {ask.title}")
            button.clicked.connect(lambda _=False, value=value: self.answered.emit(ask.key, value))
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)
        self._answers.updateGeometry()
