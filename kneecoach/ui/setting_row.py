"""One setting: its name, what it does, its control, and the way back to the usual value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.settings import Choice, Named, Number, Setting, Unit, Value
from kneecoach.core.settings import Switch as SwitchSetting
from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.named_box import NamedBox
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.slider_box import SliderBox
from kneecoach.ui.kit.switch import Switch
from kneecoach.words import settings as words

BESIDE = 700  # px of the row at 100 % text; with less the name stands above the control
NUMBER_WIDTH = 204  # px
FEW = 3  # values that fit side by side
BOXED = {"text_size"}  # in per cent, but a slider that changes the text size would move away under the mouse


class SettingRow(QWidget):
    """Signals: changed(object), the new value, when a person changes or resets it; hear_wanted()."""

    changed = Signal(object)
    hear_wanted = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._name, self._what = words.SETTING[setting.key]
        self._show: Callable[[Value], None]
        self.hear = self._hear() if _is_heard(setting) else None
        self.control = self._control(setting)
        self.control.setAccessibleDescription(self._what)
        self.reset = self._small(words.RESET.format(value=words.value(setting.key, setting.default)), "rotate-ccw")
        self.reset.clicked.connect(self._reset)
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the control would move when it appears
        self.reset.setSizePolicy(kept)
        self._lay_out()
        self.show_value(setting.default)

    def show_value(self, value: Value) -> None:
        """Show a value, without a signal."""
        with QSignalBlocker(self.control):
            self._show(value)
        self.reset.setVisible(value != self.setting.default)

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these, pairs of a value and its words, where the setting is Named; without a signal."""
        if isinstance(self.control, NamedBox):
            self.control.show_options(options)

    def says(self, sought: str) -> bool:
        """Tell whether name or explanation holds every one of these words, or part of a word."""
        return holds(f"{self._name} {self._what}", sought)

    def _control(self, setting: Setting) -> QWidget:
        match setting:
            case SwitchSetting():
                return self._switch()
            case Number(unit=Unit.PER_CENT) if setting.key not in BOXED:
                return self._slider(setting)
            case Number():
                return self._number(setting)
            case Choice() if len(setting.values) <= FEW:
                return self._segments(setting)
            case Choice():
                return self._list(setting)
            case Named():
                return self._named()

    def _small(self, said: str, icon: str) -> KeyButton:
        button = KeyButton(said, icon=icon)
        button.show_words(shown=False)
        return button

    def _hear(self) -> KeyButton:
        button = self._small(words.HEAR.format(name=self._name), "play")
        button.clicked.connect(lambda: self.hear_wanted.emit())
        return button

    def _switch(self) -> Switch:
        switch = Switch(self._name, on=words.ON, off=words.OFF)
        switch.toggled.connect(self._change)
        self._show = lambda value: switch.setChecked(bool(value))
        return switch

    def _number(self, setting: Number) -> NumberBox:
        box = NumberBox(self._name, setting.least, setting.most, setting.step)
        box.setSuffix(words.value(setting.key, setting.least).removeprefix(str(setting.least)))
        box.setMinimumWidth(NUMBER_WIDTH)
        box.valueChanged.connect(self._change)
        self._show = lambda value: box.setValue(int(value))
        return box

    def _slider(self, setting: Number) -> SliderBox:
        said = partial(words.value, setting.key)
        slider = SliderBox(self._name, setting.least, setting.most, setting.step, words=said)
        slider.valueChanged.connect(self._change)
        self._show = lambda value: slider.setValue(int(value))
        return slider

    def _segments(self, setting: Choice) -> Segmented:
        segments = Segmented(self._name, [(value, words.value(setting.key, value)) for value in setting.values])
        segments.chosen.connect(self._change)
        self._show = lambda value: segments.set_value(str(value))
        return segments

    def _list(self, setting: Choice) -> ValueBox:
        box = ValueBox(self._name)
        for value in setting.values:
            box.addItem(words.value(setting.key, value), value)
        box.currentIndexChanged.connect(lambda at: self._change(box.itemData(at)))
        self._show = lambda value: box.setCurrentIndex(box.findData(value))
        return box

    def _named(self) -> NamedBox:
        usual = words.value(self.setting.key, "")
        box = NamedBox(self._name, usual, lambda value: words.NOT_HERE.format(value=value))
        box.chosen.connect(self._change)
        self._show = lambda value: box.set_value(str(value))
        return box

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Label(self._name, "row", wrap=True))
        said.addWidget(Label(self._what, "second", wrap=True))
        beside = QHBoxLayout()
        beside.setSpacing(12)
        if self.hear is not None:
            beside.addWidget(self.hear)
        beside.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter)
        beside.addWidget(self.reset)
        self._controls = beside
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(20, 8, 12, 8)
        self._whole.setSpacing(12)
        self._whole.addLayout(said, 1)
        self._whole.addLayout(beside)

    def _arrange(self) -> None:
        beside = self.width() >= BESIDE * theme.text_scale()
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._whole.setAlignment(self._controls, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeft)

    def _change(self, value: Value) -> None:
        self.reset.setVisible(value != self.setting.default)
        self.changed.emit(value)

    def _reset(self) -> None:
        self.control.setFocus(Qt.FocusReason.TabFocusReason)  # the button is about to go
        self.show_value(self.setting.default)
        self.changed.emit(self.setting.default)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)


def holds(text: str, sought: str) -> bool:
    """Tell whether a text holds every word sought, whole or in part, in any order and case."""
    return all(word in text.casefold() for word in sought.casefold().split())


def _is_heard(setting: Setting) -> bool:
    return setting.key == "voice" or (setting.section == "sounds" and isinstance(setting, Number))
