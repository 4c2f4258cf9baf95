"""What all panels of the pose editor share: they are shown a draft and answer with the next one."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.figure.draft import Draft
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.scroll import Scroll


class PosePanel(QWidget):
    """Fill panel.rows in `build`. Signals: edited(Draft, str), the draft after an edit and the kind of edit.

    For Tab, the controls that are always there are told in `above` and `below`; `anchor` is what comes before all.
    """

    edited = Signal(object, str)

    def __init__(self, title: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._at = 0
        self._shape: Hashable = None
        self.anchor: QWidget | None = None
        self.above: tuple[QWidget, ...] = ()
        self.below: tuple[QWidget, ...] = ()
        self._scroll = Scroll(self, on_card=True)
        self.column = self._scroll.column
        self.column.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        for words, role in ((title, "card-title"), (hint, "second")):
            if words:
                label = Label(words, wrap=True)
                label.setProperty("role", role)
                self.column.addWidget(label)
        self.body = QWidget(self)
        self.rows = _column(self.body)
        self.column.addWidget(self.body)
        self.column.addStretch(1)

    def show_draft(self, draft: Draft, at: int) -> None:
        """Show a draft, of which the keyframe `at` is looked at; what has the keyboard keeps it."""
        self._draft, self._at = draft, at
        shape = self.shape_of(draft, at)
        if shape != self._shape:
            self._shape = shape
            self._build(draft, at)
        self.fill(draft, at)

    def shape_of(self, draft: Draft, at: int) -> Hashable:
        """Return what decides which controls there are: they are made anew only when it changes."""
        return None

    def build(self, draft: Draft, at: int) -> None:
        """Add the controls to `rows`."""

    def fill(self, draft: Draft, at: int) -> None:
        """Show the values in the controls, without a signal."""

    def answer(self, draft: Draft, kind: str) -> None:
        """Tell of an edit, unless it changes nothing."""
        if draft != self._draft:
            self.edited.emit(draft, kind)

    def _build(self, draft: Draft, at: int) -> None:
        focus = QApplication.focusWidget()
        held = focus.accessibleName() if focus is not None and self.body.isAncestorOf(focus) else ""
        old = self.body
        self.body = QWidget(self)
        self.rows = _column(self.body)
        self.column.replaceWidget(old, self.body)
        old.hide()
        old.deleteLater()
        self.build(draft, at)
        self.body.show()
        self._order()
        if held:
            self._give_back(held)

    def _stops(self) -> list[QWidget]:
        """Return the new controls at which Tab stops; not the open list of a drop-down list, a window of its own."""
        every = [w for w in self.body.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return [w for w in every if w.window() is self.window() and w.focusProxy() is None]

    def _order(self) -> None:
        """Let Tab come to the new controls where they are: they would come last of the window."""
        new = self._stops()
        before = (self.anchor,) if self.anchor is not None else ()
        for first, second in pairwise((*before, *self.above, *new, *self.below)):
            QWidget.setTabOrder(first, second)

    def _give_back(self, name: str) -> None:
        """Give the keyboard to the control that is called as the one before, else to the first."""
        every = self._stops()
        same = [widget for widget in every if widget.accessibleName() == name]
        for widget in (same or every)[:1]:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column


def side_by_side(*widgets: QWidget, first: int = 1) -> QHBoxLayout:
    """Return a row of widgets of which the first takes the room."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, first if place == 0 else 0, Qt.AlignmentFlag.AlignVCenter)
    return row
