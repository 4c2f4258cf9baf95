"""Every session, newest first, found by words; and those that were deleted, for as long as they can be put back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.find_box import FindBox
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.session_lines import LinePainter, SessionLines
from kneecoach.ui.session_list import SessionLine
from kneecoach.words import history, pages

KEYED, BESIDE = 640, 560  # px at 100 % text: with less, buttons show no words; the line to find goes below
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class SessionView(QListView):
    """Signals: opened(int), the session that Enter, Space or a click means."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = "chevron-right"  # what pressing a session does
        self.lines = SessionLines(self)
        self.setModel(self.lines)
        self.setItemDelegate(LinePainter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(history.SESSIONS)
        focus_ring.surround(self, 12)

    def show_lines(self, lines: Sequence[SessionLine], sought: str) -> None:
        """Show those of these sessions that say the sought words; the keyboard stays at the session it was at."""
        at = self.currentIndex()
        was = self.lines.line(at.row()).id if at.isValid() else 0
        self.lines.show_lines(lines, sought)
        self.go_to(self.lines.place(was))

    def go_to(self, at: int) -> None:
        """Bring the keyboard to this place."""
        self.setCurrentIndex(self.lines.index(at, 0))

    def current(self) -> int | None:
        """Return the session the keyboard is at, None where there is none."""
        at = self.currentIndex()
        return self.lines.line(at.row()).id if at.isValid() else None

    def _open(self, at: QModelIndex) -> None:
        if at.isValid():
            self.opened.emit(self.lines.line(at.row()).id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)


class SessionsPage(Page):
    """Signals: opened(int), a session's id; put_back(int), one that was deleted; add_wanted(); closed();
    undo_wanted(), to put back the one that the notice speaks of.
    """

    opened = Signal(int)
    put_back = Signal(int)
    add_wanted = Signal()
    closed = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(history.SESSIONS, parent)
        self._kept: Sequence[SessionLine] = ()
        self._deleted: Sequence[SessionLine] = ()
        self.add = KeyButton(history.ADD, icon="plus")
        self.add.clicked.connect(self.add_wanted)
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.closed)
        self.head.addWidget(self.add)
        self.head.addWidget(self.back)
        self.notice = Notice("", action=history.UNDO)
        self.notice.acted.connect(self.undo_wanted)
        self.find_box = FindBox(history.FIND, "Ctrl F")
        self.find_box.textChanged.connect(self._seek)
        self.which = Segmented(history.SESSIONS, (("kept", history.SESSIONS), ("deleted", history.DELETED)))
        self.which.chosen.connect(lambda _: self._show())
        self._row = row_beside_scroll()
        self._row.addWidget(self.which)
        self._row.addStretch(1)
        self._row.addWidget(self.find_box)
        self.column.addLayout(self._row)
        self.column.addLayout(_beside(self.notice))
        self.column.addLayout(_beside(self._card()), 1)
        QShortcut(QKeySequence.StandardKey.Find, self, self.find_box.setFocus)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        self.lead_to(self.view)
        self.which.set_value("kept")
        self.show_notice("")
        self.arrange()  # narrow at first: a page that begins wide would hold its window wide

    def show_sessions(self, kept: Sequence[SessionLine], deleted: Sequence[SessionLine]) -> None:
        """Show every session, newest first, and those that can be put back."""
        self._kept, self._deleted = kept, deleted
        self._show()

    def show_kept(self) -> None:
        """Turn to the sessions that count."""
        self.find_box.clear()
        self.which.set_value("kept")
        self._show()

    def show_notice(self, sentence: str) -> None:
        """Say what was deleted, with a button to undo it; nothing for ""."""
        self.notice.show_sentence(sentence, history.UNDO if sentence else "")
        self.notice.setAccessibleName(sentence)
        self.notice.setVisible(bool(sentence))

    def arrange(self) -> None:
        self.add.show_words(shown=self.roomy(KEYED))
        self.back.show_words(shown=self.roomy(KEYED))
        beside = self.roomy(BESIDE)
        self._row.setDirection(QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom)

    def _card(self) -> Card:
        card = Card(padding=12)
        self.view = SessionView()
        self.view.opened.connect(self._press)
        self.number = Label("", "caption", wrap=True)
        self.restore = KeyButton(history.PUT_BACK, icon="undo-2", key="Enter")
        self.restore.clicked.connect(lambda: self._press(self.view.current()))
        foot = QHBoxLayout()
        foot.addWidget(self.number, 1)
        foot.addWidget(self.restore)
        card.column.addWidget(self.view, 1)
        card.column.addLayout(foot)
        return card

    def _are_deleted(self) -> bool:
        return self.which.value() == "deleted"

    def _show(self) -> None:
        self.view.icon = "undo-2" if self._are_deleted() else "chevron-right"
        self.view.show_lines(self._deleted if self._are_deleted() else self._kept, self.find_box.text())
        self._count()

    def _seek(self, sought: str) -> None:
        self.view.lines.seek(sought)
        self.view.go_to(0)
        self._count()

    def _count(self) -> None:
        """Say how many there are, or why there is none."""
        found, deleted = self.view.lines.rowCount(), self._are_deleted()
        self.view.setAccessibleName(history.DELETED if deleted else history.SESSIONS)
        none = history.NOTHING_FOUND if self.find_box.text() else history.NONE_DELETED if deleted else history.NONE_YET
        parts = [history.sessions(found) if found else none, history.DELETED_KEPT if deleted and found else ""]
        self.number.setText(". ".join(parts) if all(parts) else parts[0])
        self.restore.setVisible(deleted and found > 0)

    def _press(self, session: int | None) -> None:
        if session is not None:
            (self.put_back if self._are_deleted() else self.opened).emit(session)

    def _undo(self) -> None:
        if self.notice.isVisible():
            self.undo_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down and self.find_box.hasFocus():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


def _beside(widget: QWidget) -> QHBoxLayout:
    row = row_beside_scroll()
    row.addWidget(widget)
    return row
