"""A number of a dose: its box, the article's range marked below it, and why it goes no further."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QValidator
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.editor_view import NumberView
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.paint.shapes import draw_capsule
from kneecoach.ui.paint.words import advance

WIDE, COMPACT, TRACK = 112, 92, 6  # px: the least width alone and beside others, the height of the track
BUTTONS, TEXT = 60, 16  # px: both buttons with what is kept free beside the number, and its size


class DoseNumber(QWidget):
    """Signals: changed(int), the new value; beyond(), a person tried to pass its limits."""

    changed = Signal(int)
    beyond = Signal()

    def __init__(self, name: str, view: NumberView, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self.box = _Box(f"{name} {view.label}".strip(), view, COMPACT if compact else WIDE)
        self.box.beyond.connect(self.beyond)
        self.box.valueChanged.connect(self.changed)
        self._range = _Range(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if view.label:
            column.addWidget(Label(view.label, "caption"))
        column.addWidget(self.box)
        column.addWidget(self._range)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_number(view)

    def show_number(self, view: NumberView) -> None:
        """Show this value, without a signal."""
        blocked = self.box.blockSignals(True)  # noqa: FBT003 - Qt's own
        if self.box.value() != view.value:
            self.box.setValue(view.value)
        self.box.blockSignals(blocked)
        self._range.show_range(view)


class _Box(NumberBox):
    """Says when it is asked for more than it allows, and keeps to the nearest. Signals: beyond()."""

    beyond = Signal()

    def __init__(self, name: str, view: NumberView, wide: int) -> None:
        super().__init__(name, view.least, view.most, view.step)
        self._wide = wide
        self.setProperty("role", "dose")
        self.setSuffix(f" {view.unit}" if view.unit else "")

    def sizeHint(self) -> QSize:
        longest = advance(f"{self.maximum()}{self.suffix()}", theme.px(TEXT), 400)
        wide = max(theme.px(self._wide), ceil(longest) + theme.px(BUTTONS))
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def stepBy(self, steps: int) -> None:
        wanted = self.value() + steps * self.singleStep()
        super().stepBy(steps)
        if not self.minimum() <= wanted <= self.maximum():
            self.beyond.emit()

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        digits = text.removesuffix(self.suffix()).strip()
        if digits.isdigit() and len(digits) < 7:
            return QValidator.State.Acceptable, text, at  # whatever is typed is put to the nearest, with a word
        return super().validate(text, at)

    def valueFromText(self, text: str) -> int:
        digits = text.removesuffix(self.suffix()).strip()
        wanted = int(digits) if digits.isdigit() else self.value()
        if not self.minimum() <= wanted <= self.maximum():
            self.beyond.emit()
        return min(max(wanted, self.minimum()), self.maximum())


class _Range(QWidget):
    """A thin track from the least to the most, with the article's range on it and the value as a dot."""

    def __init__(self, box: QWidget) -> None:
        super().__init__()
        self._box = box
        self._view: NumberView | None = None

    def show_range(self, view: NumberView) -> None:
        """Show the range of the article, if it gives one."""
        self._view = view
        self.setVisible(view.low is not None and view.low != view.high)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._box.sizeHint().width(), theme.px(TRACK) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        view, look = self._view, theme.current()
        if view is None or view.low is None or view.high is None:
            return
        painter = QPainter(self)
        high, most = theme.px(TRACK), max(2 * view.high, view.value)
        wide, y = self.width() - high, (self.height() - high) / 2
        at = [wide * (value - view.least) / max(most - view.least, 1) for value in (view.low, view.high, view.value)]
        draw_capsule(painter, QRectF(0, y, self.width(), high), fill=look.sunken)
        draw_capsule(painter, QRectF(at[0], y, at[1] - at[0] + high, high), fill=look.brand_mid)
        draw_capsule(painter, QRectF(at[2], y, high, high), fill=look.ink)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
