"""The head of the programme editor: the name, which can be changed, undo and redo, and the ways out."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kneecoach.core.editing import LONGEST_NAME
from kneecoach.ui import theme
from kneecoach.ui.editor_view import EditorView
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.paint.words import advance
from kneecoach.words import editing as words
from kneecoach.words import pages

TITLE = 30  # px: the size of a title (DESIGN.md 2)


class EditorHead(QWidget):
    """Signals: renamed(str), undo_wanted(), redo_wanted(), export_wanted(), handout_wanted(), closed()."""

    renamed = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    export_wanted = Signal()
    handout_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.name = Label("", "title", wrap=True)
        self.line = _NameLine()
        self.pencil = KeyButton(words.RENAME, "quiet", icon="pencil")
        self.undo, self.redo = KeyButton(words.UNDO, icon="undo-2"), KeyButton(words.REDO, icon="redo-2")
        self.handout = KeyButton(words.HANDOUT, icon="printer")
        self.export = KeyButton(words.EXPORT, icon="download")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.name, 1000)  # all it needs, and the pencil right behind it
        row.addWidget(self.line, 1000)
        row.addWidget(self.pencil)
        row.addStretch(1)
        for button in (self.undo, self.redo, self.handout, self.export):
            row.addWidget(button)
        for button in (self.pencil, self.undo, self.redo):
            button.show_words(shown=False)
        self._named = True
        self._connect()
        self._turn(editing=False)

    def show_head(self, view: EditorView) -> None:
        """Show the name, and what can be undone."""
        self.name.setText(view.name)
        self._measure()
        for button, text, possible in (
            (self.undo, words.undo(view.undo_text), view.can_undo),
            (self.redo, words.redo(view.redo_text), view.can_redo),
        ):
            button.set_words(text)
            button.setToolTip(text)
            button.setEnabled(possible)

    def rename(self) -> None:
        """Turn the name into a line to write in."""
        self.line.setText(self.name.text())
        self._turn(editing=True)
        self.line.selectAll()
        self.line.setFocus()

    def arrange(self, *, narrow: bool, small: bool, named: bool) -> None:
        """Leave the words of the ways out away where it is narrow, and the name where another is shown."""
        for button in (self.back, self.handout, self.export):
            button.show_words(shown=not narrow)
        if named != self._named:
            self._named = named
            self._turn(editing=not self.line.isHidden())
        self.name.show_role("number" if small else "title")
        self._measure()

    def _measure(self) -> None:
        """Let the name take no more room than it needs."""
        self.name.setMaximumWidth(ceil(advance(self.name.text(), theme.px(TITLE), 700)) + 2)

    def _connect(self) -> None:
        for button, signal in (
            (self.back, self.closed),
            (self.undo, self.undo_wanted),
            (self.redo, self.redo_wanted),
            (self.handout, self.handout_wanted),
            (self.export, self.export_wanted),
        ):
            button.clicked.connect(signal)
        self.pencil.clicked.connect(self.rename)
        self.line.returnPressed.connect(self._done)
        self.line.left.connect(self._done)
        self.line.given_up.connect(lambda: self._turn(editing=False))

    def _done(self) -> None:
        if not self.line.isHidden():
            self._turn(editing=False)
            if self.line.text() != self.name.text():
                self.renamed.emit(self.line.text())

    def _turn(self, *, editing: bool) -> None:
        had_it = self.line.hasFocus()
        self.name.setVisible(not editing and self._named)
        self.pencil.setVisible(not editing and self._named)
        self.line.setVisible(editing)
        if had_it and not editing:
            self.pencil.setFocus(Qt.FocusReason.OtherFocusReason)


class _NameLine(QLineEdit):
    """A line for the name. Signals beside a line's own: left(), the keyboard went elsewhere; given_up(), by Esc."""

    left = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(words.NAME)
        self.editingFinished.connect(self.left)
        focus_ring.surround(self, 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
