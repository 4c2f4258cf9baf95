"""One setting: its name, what it does, its control, and the way back to the usual value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.settings import Choice, Named, Number, Setting, Unit, Value
from kneecoach.core.settings import Switch as SwitchSetting
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.named_box import NamedBox
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.slider_box import SliderBox
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.named_row import NamedRow
from kneecoach.words import settings as words

NUMBER_WIDTH = 204  # px
FEW = 3  # values that fit side by side
BOXED = {"text_size"}  # in per cent, but a slider that changes the text size would move away under the mouse


class SettingRow(NamedRow):
    """Signals: changed(object), the new value, when a person changes or resets it; hear_wanted()."""

    changed = Signal(object)
    hear_wanted = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(*words.SETTING[setting.key], parent=parent)
        self.setting = setting
        self._show: Callable[[Value], None]
        self.hear = self._hear() if _is_heard(setting) else None
        self.control = self._control(setting)
        self.control.setAccessibleDescription(self._what)
        self.reset = self._small(words.RESET.format(value=words.value(setting.key, setting.default)), "rotate-ccw")
        self.reset.clicked.connect(self._reset)
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the control would move when it appears
        self.reset.setSizePolicy(kept)
        self.stand_beside(*filter(None, (self.hear, self.control, self.reset)))
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
        box.setMinimumWidth(NUMBER_WIDTH)

        def count(number: int) -> None:
            box.setSuffix(words.value(setting.key, number).removeprefix(str(number)))

        def show(value: Value) -> None:
            box.setValue(int(value))
            count(box.value())

        count(setting.least)
        box.valueChanged.connect(count)
        box.valueChanged.connect(self._change)
        self._show = show
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

    def _change(self, value: Value) -> None:
        self.reset.setVisible(value != self.setting.default)
        self.changed.emit(value)

    def _reset(self) -> None:
        self.control.setFocus(Qt.FocusReason.TabFocusReason)  # the button is about to go
        self.show_value(self.setting.default)
        self.changed.emit(self.setting.default)


def _is_heard(setting: Setting) -> bool:
    return setting.key == "voice" or (setting.section == "sounds" and isinstance(setting, Number))
