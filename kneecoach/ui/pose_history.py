"""The draft that is being posed, and every draft before it: undo and redo go from snapshot to snapshot."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kneecoach.figure.draft import Draft


class Stand(Struct, frozen=True):
    """A draft and the keyframe that is looked at."""

    draft: Draft
    at: int


class History(QObject):
    """Signals: changed(), another draft is there, by an edit, an undo or a redo."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.now: Stand | None = None

    def begin(self, draft: Draft) -> None:
        """Begin with this draft; there is nothing to undo."""
        self.stack.clear()
        self.go(Stand(draft, 0))

    def forget(self) -> None:
        """Have no draft."""
        self.stack.clear()
        self.now = None

    def edit(self, draft: Draft, at: int, words: str, gesture: str = "") -> None:
        """Take an edit. Those of one `gesture`, such as the way of a slider, are undone together."""
        before = self.now
        if before is not None and draft != before.draft:
            self.stack.push(_Edit(self, before, Stand(draft, at), words, gesture))

    def before(self, gesture: str) -> Draft | None:
        """Return the draft from before this gesture; the one of now where the last edit was another."""
        last = self.stack.command(self.stack.index() - 1) if self.stack.index() else None
        if isinstance(last, _Edit) and last.gesture == gesture and gesture and not self.stack.canRedo():
            return last.before.draft
        return self.now.draft if self.now else None

    def look(self, at: int) -> None:
        """Look at another keyframe, which is no edit."""
        if self.now is not None:
            self.go(Stand(self.now.draft, at))

    def go(self, stand: Stand) -> None:
        """Be at this draft."""
        self.now = stand
        self.changed.emit()


class _Edit(QUndoCommand):
    """From one draft to another."""

    def __init__(self, history: History, before: Stand, after: Stand, words: str, gesture: str) -> None:
        super().__init__(words)
        self._history, self.before, self.after, self.gesture = history, before, after, gesture

    def id(self) -> int:
        return 1 if self.gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other.gesture != self.gesture:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        self._history.go(self.after)

    def undo(self) -> None:
        self._history.go(self.before)
