"""Choosing an exercise of the library: typed for, narrowed down, pressed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.editor_view import LibraryRow
from kneecoach.ui.kit.find_box import FindBox
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.words import editing as words
from kneecoach.words import pages, vocabulary

WIDE, HIGH = 760, 620  # px at 100 % text, where the window below has as much
LEAST = 120  # px: the narrowest filter
POSSIBLE, NOTHING = "possible", "nothing"


class LibraryPicker(QDialog):
    """Signals: chosen(str), an exercise's id; new_wanted(), an exercise of one's own."""

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, rows: Sequence[LibraryRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.PICK_TITLE)
        self._every, self._found = tuple(rows), tuple(rows)
        self.find_box = FindBox(words.PICK_FIND, "", self)
        self.area = _filter(words.AREA, words.ALL_AREAS, _named(vocabulary.MUSCLES, (r.areas for r in rows)))
        postures = [(key, text) for key, text in words.POSTURES.items() if any(r.posture == key for r in rows)]
        self.posture = _filter(words.POSTURE, words.ALL_POSTURES, postures)
        things = [(POSSIBLE, words.ONLY_POSSIBLE), (NOTHING, words.NO_THINGS)]
        things += _named(vocabulary.EQUIPMENT, (r.equipment for r in rows))
        self.things = _filter(words.THINGS, words.ALL_THINGS, things)
        self.list = RowList(words.PICK_TITLE)
        self._nothing = Label(words.NOTHING_FOUND)
        self.new = KeyButton(words.NEW_EXERCISE, icon="plus")
        self.list.show_rows([_row(row) for row in self._every])
        self._lay_out()
        self._connect()
        self._show()
        self.find_box.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 12, 20)
        column.setSpacing(12)
        column.addWidget(Label(words.PICK_TITLE, "card-title"))
        column.addWidget(self.find_box)
        filters = QHBoxLayout()
        for box in (self.area, self.posture, self.things):
            filters.addWidget(box, 1)
        column.addLayout(filters)
        scroll = Scroll(self)
        for widget in (self._nothing, self.list):
            scroll.column.addWidget(widget)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        close = KeyButton(pages.CLOSE, key="Esc")
        close.clicked.connect(self.reject)
        foot.addWidget(self.new)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        below = self.parentWidget()
        room = below.window().size() if below is not None else self.screen().availableSize()
        self.resize(QSize(theme.px(WIDE), theme.px(HIGH)).boundedTo(room))

    def _connect(self) -> None:
        self.find_box.textChanged.connect(self._show)
        for box in (self.area, self.posture, self.things):
            box.activated.connect(self._show)
        self.list.pressed.connect(self._choose)
        self.list.entered.connect(self._choose)
        self.find_box.returnPressed.connect(lambda: self._choose(0))
        self.new.clicked.connect(self._make_new)

    def _show(self) -> None:
        sought = self.find_box.text().casefold().split()
        area, posture, thing = (box.currentData() for box in (self.area, self.posture, self.things))
        keeps: tuple[Callable[[LibraryRow], bool], ...] = (
            lambda row: all(word in f"{row.name} {row.position}".casefold() for word in sought),
            lambda row: not area or area in row.areas,
            lambda row: not posture or row.posture == posture,
            lambda row: _has(row, thing),
        )
        places = [place for place, row in enumerate(self._every) if all(keep(row) for keep in keeps)]
        self._found = tuple(self._every[place] for place in places)
        self.list.show_some(places)
        self._nothing.setVisible(not self._found)

    def _choose(self, at: int) -> None:
        if at < len(self._found):
            self.accept()
            self.chosen.emit(self._found[at].id)

    def _make_new(self) -> None:
        self.accept()
        self.new_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.find_box.hasFocus() and self._found:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.text().isprintable() and event.text().strip() and self.list.has_keyboard():
            self.find_box.setFocus()  # going on typing goes on looking
            self.find_box.insert(event.text())
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Qt would press the first button
            super().keyPressEvent(event)


def _has(row: LibraryRow, thing: str) -> bool:
    if thing == POSSIBLE:
        return not row.marks
    if thing == NOTHING:
        return not set(row.equipment) - {"mat"}
    return not thing or thing in row.equipment


def _named(names: dict[str, str], used: Iterable[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return the keys that are used, with their words."""
    there = {key for keys in used for key in keys}
    return [(key, text) for key, text in names.items() if key in there]


def _filter(name: str, every: str, options: Sequence[tuple[str, str]]) -> ValueBox:
    box = ValueBox(name)
    box.setMinimumWidth(theme.px(LEAST))
    box.addItem(every, "")
    for key, text in options:
        box.addItem(text, key)
    return box


def _row(row: LibraryRow) -> Row:
    own = (words.YOUR_OWN,) if row.is_own else ()
    return Row(row.name, (row.dose, row.position, *own, *row.marks), exercise=row.id)
