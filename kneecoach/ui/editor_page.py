"""Changing a programme: its exercises on the left, the dose of the selected one on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.programme import Order
from kneecoach.ui.dose_panel import DosePanel
from kneecoach.ui.editor_head import EditorHead
from kneecoach.ui.editor_list import EditorList
from kneecoach.ui.editor_notices import EditorNotices
from kneecoach.ui.editor_view import EditorView, LibraryRow
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.scroll import LEFT, RIGHT, Scroll
from kneecoach.ui.kit.split_bar import SplitBar
from kneecoach.ui.library_picker import LibraryPicker
from kneecoach.ui.theme import px
from kneecoach.words import editing as words

#: The list is this wide, in px, where the page has at least so much room; with less, list and panel take turns.
WIDTHS = ((1300, 480), (940, 400), (820, 320))
PICTURES_FROM = 940


class EditorPage(Page):
    """Shows a programme to change.

    Signals: renamed(str); selected(str), the key of a place; moved(str, int), to a place; add_wanted();
    alternative_wanted(str); picked(str), an exercise of the library; removed(str); duplicated(str);
    field_changed(str, str, object), a place, a field and its value; field_reset(str, str), a field or "" for all;
    order_changed(str); notice_acted(str); exercise_opened(str); undo_wanted(), redo_wanted(), export_wanted(),
    handout_wanted(), new_exercise_wanted(), closed().
    """

    renamed = Signal(str)
    selected = Signal(str)
    moved = Signal(str, int)
    add_wanted = Signal()
    alternative_wanted = Signal(str)
    picked = Signal(str)
    removed = Signal(str)
    duplicated = Signal(str)
    field_changed = Signal(str, str, object)
    field_reset = Signal(str, str)
    order_changed = Signal(str)
    notice_acted = Signal(str)
    exercise_opened = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    export_wanted = Signal()
    handout_wanted = Signal()
    new_exercise_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.EDITOR, parent)
        self._view: EditorView | None = None
        self._on_panel, self._field = False, ""
        self.title.hide()
        self.top = EditorHead(self)
        self.head.addWidget(self.top, 1)
        self._length, self._was, self.bar = Label("", "number"), Label("", "second"), SplitBar()
        self.order = ValueBox(words.ORDER)
        for order in Order:
            self.order.addItem(words.ORDERS[order], order.value)
        self.notices = EditorNotices()
        self.refusal = Notice("", "problem")
        self.refusal.hide()
        self.list = EditorList()
        self.add = KeyButton(words.ADD, "add", icon="plus", key="Ins")
        self._honest = Label("", "second", wrap=True)
        self._empty = Label(words.ADD_FIRST, "body", wrap=True)
        self.panel = DosePanel()  # it joins the page last, and so Tab comes to it last
        self._lay_out()
        self._connect()
        self._make_keys()
        self.lead_to(self.list)
        self.arrange()

    def show_editor(self, view: EditorView) -> None:
        """Show this programme. The keyboard stays where it is while the same place is selected."""
        self._view = view
        self.setAccessibleName(view.name)
        self.top.show_head(view)
        self._length.setText(words.session(view.minutes) if view.rows else "")
        self._was.setText(view.was_minutes)
        self.bar.show_parts([(row.minutes.split(" ")[0], row.seconds) for row in view.rows], view.at)
        self.order.setCurrentIndex(self.order.findData(view.order))
        self.notices.show_notices(view.notices, after=self.order)
        self.refusal.hide()
        self._show_rows()
        self._empty.setVisible(not view.rows)
        self._honest.setText(view.honest)
        self._honest.setVisible(bool(view.honest))
        if view.panel is not None:
            self.panel.show_panel(view.panel)
        self.arrange()

    def show_refusal(self, sentence: str) -> None:
        """Say why the last change was not made: beside its field, or above the list."""
        if self._field:
            self.panel.say(self._field, sentence)
        else:
            self.refusal.show_sentence(sentence)
            self.refusal.show()
            self.announce(sentence)

    def announce(self, text: str) -> None:
        """Let a screen reader say this, when it has done with what it is saying."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def pick(self, rows: Sequence[LibraryRow]) -> None:
        """Let the person choose an exercise of the library."""
        picker = LibraryPicker(rows, self)
        picker.chosen.connect(self.picked)
        picker.new_wanted.connect(self.new_exercise_wanted)
        picker.open()

    def _lay_out(self) -> None:
        above = row_beside_scroll()
        for label in (self._length, self._was):
            above.addWidget(label)
        above.addWidget(self.bar, 1)
        above.addWidget(self.order)
        self.column.addLayout(above)
        said = QVBoxLayout()
        said.setContentsMargins(LEFT, 0, RIGHT, 0)
        said.addWidget(self.notices)
        said.addWidget(self.refusal)
        self.column.addLayout(said)
        self._left = Scroll(self)
        self._left.column.setSpacing(10)
        for widget in (self._empty, self.list, self.add, self._honest):
            self._left.column.addWidget(widget)
        self._left.column.addStretch(1)
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, RIGHT, 0)
        both.setSpacing(0)
        both.addWidget(self._left, 1)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.panel)
        both.addLayout(self._beside, 1)
        self._both = both
        self.column.addLayout(both, 1)

    def _connect(self) -> None:
        top, panel = self.top, self.panel
        for signal, out in (
            (top.renamed, self.renamed),
            (top.undo_wanted, self.undo_wanted),
            (top.redo_wanted, self.redo_wanted),
            (top.export_wanted, self.export_wanted),
            (top.handout_wanted, self.handout_wanted),
            (panel.opened, self.exercise_opened),
            (panel.more_wanted, self.alternative_wanted),
            (panel.removed, self.removed),
            (panel.duplicated, self.duplicated),
            (panel.reset_wanted, self.field_reset),
            (panel.explained, self.announce),
            (self.notices.acted, self.notice_acted),
        ):
            signal.connect(out)
        top.closed.connect(self._back)
        panel.changed.connect(self._change)
        self.list.moved.connect(self._select)
        self.list.pressed.connect(lambda _at: self._turn(panel=True))
        self.list.entered.connect(lambda _at: self._enter())
        self.list.dragged.connect(lambda at, to: self._about("", self.moved, self._key(at), to))
        self.list.removed.connect(lambda at: self.removed.emit(self._key(at)))
        self.bar.pressed.connect(self._select)
        self.add.clicked.connect(self.add_wanted)
        self.order.activated.connect(lambda at: self._about("", self.order_changed, self.order.itemData(at)))

    def _make_keys(self) -> None:
        keys = {
            "Ctrl+Z": self.undo_wanted.emit,
            "Ctrl+Shift+Z": self.redo_wanted.emit,
            "Ctrl+Y": self.redo_wanted.emit,
            "F2": self.top.rename,
            "Ins": self.add_wanted.emit,
            "Ctrl+D": self._duplicate,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)

    def _key(self, at: int) -> str:
        return self._view.rows[at].slot if self._view is not None and 0 <= at < len(self._view.rows) else ""

    def _at(self) -> str:
        return self._key(self._view.at) if self._view is not None else ""

    def _duplicate(self) -> None:
        if self._at():
            self.duplicated.emit(self._at())

    def _about(self, field: str, signal: SignalInstance, *values: object) -> None:
        """Tell of a change, and remember which field it was, for when it is refused."""
        self._field = field
        signal.emit(*values)

    def _change(self, key: str, field: str, value: object) -> None:
        row = next((name for name, each in self.panel.fields.items() if each.holds(field)), field)
        self._about(row, self.field_changed, key, field, value)

    def _select(self, at: int) -> None:
        if self._key(at):
            self.selected.emit(self._key(at))

    def _show_rows(self) -> None:
        if self._view is not None:
            pictures = self.roomy(PICTURES_FROM)
            self.list.show_editor_rows(self._view.rows, self._view.at, pictures=pictures)

    def _one_at_a_time(self) -> bool:
        return not self.roomy(WIDTHS[-1][0])

    def _enter(self) -> None:
        self._turn(panel=True)
        self.panel.take_keyboard()

    def _turn(self, *, panel: bool) -> None:
        """Where there is room for one only, show the list or the panel."""
        self._on_panel = panel
        self.arrange()
        if panel and self._one_at_a_time():
            self.panel.take_keyboard()

    def _back(self) -> None:
        if self._one_at_a_time() and self._on_panel:
            self._turn(panel=False)
            self.list.setFocus()
        else:
            self.closed.emit()

    def _escape(self) -> None:
        """Go one step back: from the dose to its exercise, and from there out."""
        has_it = self.window().focusWidget()
        if not self._one_at_a_time() and has_it is not None and self.panel.isAncestorOf(has_it):
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._back()

    def arrange(self) -> None:
        single, there = self._one_at_a_time(), self._view is not None and self._view.panel is not None
        self._left.setVisible(not (single and self._on_panel and there))
        self.panel.setVisible(there and (not single or self._on_panel))
        self.panel.show_little(on=not self.roomy(PICTURES_FROM))
        for widget in (self._length, self._was, self.bar, self.order):
            widget.setVisible(not (single and self._on_panel))
        for place, shown in enumerate((single, not self.panel.isHidden())):
            self._both.setStretch(place, int(shown))
        self._beside.setContentsMargins(LEFT if single else 0, LEFT, 0, 0)
        width = next((wide for room, wide in WIDTHS if self.roomy(room)), 0)
        self._left.setMinimumWidth(px(width) + LEFT + RIGHT if width else 0)
        self._left.setMaximumWidth(px(width) + LEFT + RIGHT if width and there else 16_777_215)  # Qt's own "no limit"
        self.top.arrange(
            narrow=not self.roomy(PICTURES_FROM), small=single, named=not (single and self._on_panel and there)
        )
        self._show_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)
