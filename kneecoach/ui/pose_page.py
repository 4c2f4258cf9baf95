"""Posing a figure of one's own: first how it begins, then its poses and the movement through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kneecoach.figure.draft import Draft
from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.page import Page
from kneecoach.ui.pose_begin import PoseBegin
from kneecoach.ui.pose_editor import PoseEditor
from kneecoach.words import posing

#: Px at 100 % text: a content less wide has buttons without words, a page less high a timeline of one row.
ROOMY, TALL = 900, 720


class PosePage(Page):
    """Signals: done(object), the Draft, every pose of which stands; cancelled()."""

    done = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.anew = KeyButton(posing.BEGIN_ANEW, "quiet", icon="rotate-ccw")
        self.undo = KeyButton(posing.UNDO, icon="undo-2")
        self.redo = KeyButton(posing.REDO, icon="redo-2")
        self.cancel = KeyButton(posing.CANCEL, key="Esc")
        self.finish = KeyButton(posing.DONE, "main", icon="check")
        self._editing = (self.anew, self.undo, self.redo, self.finish)
        for button in (self.anew, self.undo, self.redo, self.cancel, self.finish):
            self.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.start, self.editor = PoseBegin(), PoseEditor()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.editor)
        self.column.addWidget(self.stack, 1)
        self.start.begun.connect(self._begin)
        self.editor.changed.connect(self._follow)
        self.anew.clicked.connect(self._show_start)
        self.undo.clicked.connect(self.editor.undo)
        self.redo.clicked.connect(self.editor.redo)
        self.cancel.clicked.connect(self._leave)
        self.finish.clicked.connect(self._finish)

    def show_draft(self, draft: Draft | None, name: str, exercises: Sequence[tuple[str, str]] = ()) -> None:
        """Pose this draft for the exercise of this name; None asks first how it begins.

        `exercises` are those whose figures can be a beginning: pairs of an id and a name.
        """
        self.title.setText(name)
        self.setAccessibleName(name)
        self.start.show_exercises(exercises)
        self.editor.forget()
        if draft is None:
            self._show_start()
        else:
            self._begin(draft)

    def draft(self) -> Draft | None:
        """Return the draft as it is now; None before it has begun."""
        return self.editor.draft()

    def edited(self) -> bool:
        """Tell whether there is something that would be lost."""
        return self.editor.history.stack.count() > 0

    def _begin(self, draft: Draft) -> None:
        if self.editor.draft() is None:
            self.editor.begin(draft)
        else:
            self.editor.begin_anew(draft)
        self._show_editor()

    def _show_start(self) -> None:
        self._show(self.start)
        self.start.begin()

    def _show_editor(self) -> None:
        self._show(self.editor)
        self.editor.tabs.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        self.lead_to(self.start.first() if widget is self.start else self.editor.tabs.control())
        for button in self._editing:
            button.setVisible(widget is self.editor)

    def _follow(self) -> None:
        self.undo.setEnabled(self.editor.history.stack.canUndo())
        self.redo.setEnabled(self.editor.history.stack.canRedo())

    def _leave(self) -> None:
        if self.stack.currentWidget() is self.start and self.editor.draft() is not None:
            self._show_editor()
        else:
            self.cancelled.emit()

    def _finish(self) -> None:
        draft = self.editor.finished()
        if draft is not None:
            self.done.emit(draft)

    def arrange(self) -> None:
        for button in (self.anew, self.undo, self.redo):
            button.show_words(shown=self.roomy(ROOMY))
        self.editor.strip.show_compact(on=self.height() < TALL * theme.text_scale())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.text().lower() == "p" and self.stack.currentWidget() is self.editor:
            self.editor.stage.show_playing(on=not self.editor.stage.playing)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.editor.stage.show_playing(on=False)
        super().hideEvent(event)
