"""One field of a dose in a row: its name, what changes it, who says so, and one click back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.editor_view import FieldKind, FieldView
from kneecoach.ui.kit.dose_number import DoseNumber
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.ui.kit.provenance_mark import ProvenanceMark
from kneecoach.ui.kit.scroll import show_whole
from kneecoach.ui.kit.sizes import SMALL
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.kit.tick import Tick
from kneecoach.words import dose_fields as fields
from kneecoach.words import editing as words
from kneecoach.words import vocabulary

NAME, MARK = 128, 84  # px: the widths of names and marks, so that what stands beside them stands in columns
LEAST = 140  # px: the narrowest list of values
_MARKED = {FieldKind.NUMBER, FieldKind.RANGE, FieldKind.SEVERAL, FieldKind.CHOICE, FieldKind.TICKS}


class DoseField(QWidget):
    """Signals: changed(str, object), a key and its value; reset_wanted(str); more_wanted(str), one more to choose.

    And explained(str), a sentence that has come below the control.
    """

    changed = Signal(str, object)
    reset_wanted = Signal(str)
    more_wanted = Signal(str)
    explained = Signal(str)

    def __init__(self, view: FieldView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 6)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._name = Label(view.name, "strong" if view.kind is not FieldKind.UNUSED else "second", wrap=True)
        self._grid.addWidget(self._name, 0, 0)
        self._show: Callable[[FieldView], None] = lambda _view: None
        self._grid.addWidget(self._control(view), 0, 1)
        self._why = Label("", "shorter", wrap=True)
        self._why.hide()
        self._grid.addWidget(self._why, 1, 1, 1, 3)
        self._held = -1
        self._mark = ProvenanceMark(view.given.origin, vocabulary.ORIGINS[view.given.origin], self)
        self._mark.setVisible(view.kind in _MARKED)
        self._grid.addWidget(self._mark, 0, 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.reset = KeyButton(words.RESET, icon="rotate-ccw", size=SMALL)
        self.reset.show_words(shown=False)
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the marks would move when it appears
        self.reset.setSizePolicy(kept)
        self.reset.clicked.connect(lambda: self.reset_wanted.emit(self._view.key))
        self._grid.addWidget(self.reset, 0, 3)
        self._measure()
        self.show_field(view)

    def fits(self, view: FieldView) -> bool:
        """Tell whether this row can show that field as it stands."""
        return _shape(self._view) == _shape(view)

    def show_field(self, view: FieldView) -> None:
        """Show these values, without a signal."""
        self._view = view
        self._show(view)
        self._mark.show_origin(view.given.origin, vocabulary.ORIGINS[view.given.origin])
        self._mark.setToolTip(view.reason)
        self._mark.setAccessibleDescription(view.reason)
        self.reset.setVisible(bool(view.reset_to))
        self.reset.setToolTip(view.reset_to)
        self.reset.setAccessibleName(f"{view.name}: {view.reset_to}")
        if not self._is_at_limit():
            self.say("")

    def take_keyboard(self) -> None:
        """Put the keyboard on what changes this field."""
        first = next((each for each in self.stops() if each.isVisibleTo(self) and each is not self.reset), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what takes the keyboard in this field, in order; a number is one stop with all its parts."""
        every = (each for each in self.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        # The open list of a drop-down is a window of its own.
        return [each for each in every if each.focusProxy() is None and each.window() is self.window()]

    def holds(self, key: str) -> bool:
        """Tell whether the field or one of its numbers has this key."""
        return key == self._view.key or any(number.key == key for number in self._view.numbers)

    def say(self, sentence: str) -> None:
        """Say why a value goes no further, until the field is shown anew; nothing for ""."""
        self._held = -1
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))
        if sentence:
            self.explained.emit(sentence)
            QTimer.singleShot(0, self, lambda: show_whole(self))  # once it has its place, maybe below the edge

    def _is_at_limit(self) -> bool:
        """Tell whether the number whose limit was explained last still stands at it."""
        held = self._view.numbers[self._held : self._held + 1] if self._held >= 0 else ()
        return any(number.value in {number.least, number.most} for number in held)

    def _measure(self) -> None:
        self._name.setFixedWidth(theme.px(NAME))
        self._grid.setColumnMinimumWidth(2, theme.px(MARK))

    def _control(self, view: FieldView) -> QWidget:
        make: dict[FieldKind, Callable[[FieldView], QWidget]] = {
            FieldKind.CHOICE: self._choice,
            FieldKind.SWITCH: self._switch,
            FieldKind.TICKS: self._ticks,
            FieldKind.OTHERS: self._others,
            FieldKind.UNUSED: lambda view: Label(view.text or fields.NOT_USED, "second", wrap=True),
        }
        return make.get(view.kind, self._numbers)(view)

    def _numbers(self, view: FieldView) -> QWidget:
        boxes = [DoseNumber(view.name, number, compact=len(view.numbers) > 1) for number in view.numbers]
        for place, box in enumerate(boxes):
            box.changed.connect(lambda value, place=place: self._number_changed(place, value))
            box.beyond.connect(lambda place=place: self._beyond(place))

        def show(now: FieldView) -> None:
            for box, number in zip(boxes, now.numbers, strict=True):
                box.show_number(number)

        self._show = show
        if view.kind is FieldKind.SEVERAL:
            return _in_a_grid(boxes)
        between = [Label(words.TO, "second")] if view.kind is FieldKind.RANGE else []
        wider = [self._wider(view)] if view.widened else []
        return _in_a_row(boxes[0], *between, *boxes[1:], *wider)

    def _wider(self, view: FieldView) -> KeyButton:
        button = KeyButton(words.TO, "quiet", icon="plus", size=SMALL)
        button.setAccessibleName(f"{view.name}: {words.WIDEN}")
        button.setToolTip(words.WIDEN)
        button.clicked.connect(lambda: self.changed.emit(self._view.key, self._view.widened))
        return button

    def _number_changed(self, place: int, value: int) -> None:
        view = self._view
        if view.kind is not FieldKind.RANGE:
            self.changed.emit(view.numbers[place].key, value)
            return
        low, high = (number.value for number in view.numbers)
        pair = (value, max(high, value)) if place == 0 else (min(low, value), value)
        self.changed.emit(view.key, pair)

    def _beyond(self, place: int) -> None:
        number = self._view.numbers[place]
        self.say(fields.limits(number.key, number.least, number.most))
        self._held = place

    def _choice(self, view: FieldView) -> QWidget:
        box = ValueBox(view.name)
        box.setMinimumWidth(theme.px(LEAST))  # it rather cuts its words short than pushes the mark out of sight
        for value, text in view.options:
            box.addItem(text, value)
        box.activated.connect(lambda at: self.changed.emit(view.key, box.itemData(at)))

        def show(now: FieldView) -> None:
            with QSignalBlocker(box):
                box.setCurrentIndex([value for value, _ in now.options].index(str(now.value)))

        self._show = show
        return _in_a_row(box)

    def _switch(self, view: FieldView) -> QWidget:
        switch = Switch(view.name, on=fields.IN_SHORT, off=fields.LEFT_OUT)
        switch.clicked.connect(lambda on: self.changed.emit(view.key, on))
        self._show = lambda now: switch.setChecked(bool(now.value))
        return _in_a_row(switch)

    def _ticks(self, view: FieldView) -> QWidget:
        ticks = {value: Tick(text) for value, text in view.options}
        parts: list[QWidget] = []
        for value, text in view.options:
            ticks[value].clicked.connect(lambda: self.changed.emit(view.key, _ticked(ticks)))
            parts += [ticks[value], Label(text)]

        def show(now: FieldView) -> None:
            for value, tick in ticks.items():
                tick.setChecked(value in _names(now.value))

        self._show = show
        return _in_a_grid(parts)

    def _others(self, view: FieldView) -> QWidget:
        chips = [self._chip(view, value, text) for value, text in view.options]
        more = KeyButton(words.ADD_OTHER, icon="plus")
        more.setAccessibleName(f"{view.name}: {words.ADD_OTHER}")
        more.clicked.connect(lambda: self.more_wanted.emit(view.key))
        return _in_a_grid([*chips, more], columns=1)

    def _chip(self, view: FieldView, value: str, text: str) -> KeyButton:
        chip = KeyButton(text, icon="x")
        chip.setAccessibleName(words.TAKE_OUT.format(name=text))
        left = tuple(other for other, _ in view.options if other != value)
        chip.clicked.connect(lambda: self.changed.emit(view.key, left))
        return chip

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)


def _shape(view: FieldView) -> tuple[object, ...]:
    """Return what a row is built from; the rest can be shown in it at any time."""
    numbers = tuple((n.key, n.label, n.least, n.most, n.step, n.unit) for n in view.numbers)
    return view.key, view.name, view.kind, view.options, view.text, numbers, view.widened is None


def _names(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _ticked(ticks: dict[str, Tick]) -> tuple[str, ...]:
    return tuple(value for value, tick in ticks.items() if tick.isChecked())


def _in_a_row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder


def _in_a_grid(widgets: Sequence[QWidget], columns: int = 2) -> QWidget:
    """Return these widgets from left to right, so many in a row."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    grid.setColumnStretch(columns, 1)
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, place // columns, place % columns, Qt.AlignmentFlag.AlignLeft)
    return holder
