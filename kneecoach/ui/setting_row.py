"""One setting: its name, what it does, its control, and the way back to the usual value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.settings import Choice, Number, Setting, Value
from kneecoach.core.settings import Switch as SwitchSetting
from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.switch import Switch
from kneecoach.words import pages

BESIDE = 700  # px of the row at 100 % text; with less the name stands above the control
NUMBER_WIDTH = 190  # px
FEW = 3  # values that fit side by side


class SettingRow(QWidget):
    """Signals: changed(object), the new value, when a person changes or resets it."""

    changed = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._name, self._what = pages.SETTING[setting.key]
        self._show: Callable[[Value], None]
        self.control = self._control(setting)
        self.control.setAccessibleDescription(self._what)
        said = pages.RESET.format(value=pages.setting_value(setting.key, setting.default))
        self.reset = KeyButton(said, icon="rotate-ccw")
        self.reset.show_words(shown=False)
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

    def _control(self, setting: Setting) -> QWidget:
        match setting:
            case SwitchSetting():
                return self._switch()
            case Number():
                return self._number(setting)
            case Choice() if len(setting.values) <= FEW:
                return self._segments(setting)
            case Choice():
                return self._list(setting)

    def _switch(self) -> Switch:
        switch = Switch(self._name, on=pages.ON, off=pages.OFF)
        switch.toggled.connect(self._change)
        self._show = lambda value: switch.setChecked(bool(value))
        return switch

    def _number(self, setting: Number) -> NumberBox:
        box = NumberBox(self._name, setting.least, setting.most, setting.step)
        box.setSuffix(pages.setting_value(setting.key, setting.least).removeprefix(str(setting.least)))
        box.setMinimumWidth(NUMBER_WIDTH)
        box.valueChanged.connect(self._change)
        self._show = lambda value: box.setValue(int(value))
        return box

    def _segments(self, setting: Choice) -> Segmented:
        words = [(value, pages.setting_value(setting.key, value)) for value in setting.values]
        segments = Segmented(self._name, words)
        segments.chosen.connect(self._change)
        self._show = lambda value: segments.set_value(str(value))
        return segments

    def _list(self, setting: Choice) -> ValueBox:
        box = ValueBox(self._name)
        for value in setting.values:
            box.addItem(pages.setting_value(setting.key, value), value)
        box.currentIndexChanged.connect(lambda at: self._change(box.itemData(at)))
        self._show = lambda value: box.setCurrentIndex(box.findData(value))
        return box

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(self._name, "row", wrap=True))
        words.addWidget(Label(self._what, "second", wrap=True))
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.control)
        beside.addWidget(self.reset)
        self._controls = beside
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(20, 10, 12, 10)
        self._whole.setSpacing(12)
        self._whole.addLayout(words, 1)
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
