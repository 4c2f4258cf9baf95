"""A pose as a small picture with its name, to choose it; and what draws such pictures when there is time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kneecoach.figure.figure import Move
from kneecoach.figure.motion import Motion
from kneecoach.ui import theme
from kneecoach.ui.figure_picture import FigurePicture, Instant
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.painting import painting
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.words import draw_line
from kneecoach.ui.theme import font

PICTURE, SMALL, BESIDE = (104, 70), (56, 42), 104  # px at 100 % text; the last is of words beside a picture
NAME, WAYS, PAD, RADIUS = 15, 13, 6, 12  # px
ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class PoseChip(QAbstractButton):
    """Signals: clicked, as of any button; led(int), a key of ARROWS, which lead from one chip to another."""

    led = Signal(int)

    def __init__(self, *, lines: int = 2, picture: tuple[int, int] = PICTURE, parent: QWidget | None = None) -> None:
        """`lines` of words stand under the picture: a name, and with two how one comes here."""
        super().__init__(parent)
        self._size = picture
        self._lines, self._name, self._ways = lines, "", ""
        self._compact = False
        self._picture: QPixmap | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        focus_ring.surround(self, RADIUS)

    def show_words(self, name: str, ways: str, said: str) -> None:
        """Show a name and a line below it; `said` is what a screen reader says."""
        self._ways = ways
        self.setText(name.replace("&", "&&"))
        self._name = name
        self.setAccessibleName(said)
        self.setToolTip(" · ".join(part for part in (name, ways) if part))
        self.update()

    def show_compact(self, *, on: bool) -> None:
        """Stand in one row, the words beside a smaller picture."""
        if on != self._compact:
            self._compact = on
            self.updateGeometry()
            self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Show this picture of the pose."""
        self._picture = picture
        self.update()

    def pictured(self) -> bool:
        """Tell whether there is a picture."""
        return self._picture is not None

    def picture_size(self) -> QSize:
        """Return how large its picture is, in logical pixels."""
        return QSize(theme.px(self._size[0]), theme.px(self._size[1]))

    def sizeHint(self) -> QSize:
        picture = self.picture_size()
        if self._compact:
            return QSize(theme.px(SMALL[0] + BESIDE) + 2 * PAD, theme.px(SMALL[1]) + 2 * PAD)
        words = theme.px(NAME + 8) + (theme.px(WAYS + 6) if self._lines > 1 else 0)
        return QSize(picture.width() + 2 * PAD, picture.height() + words + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        return self.sizeHint().height()  # so that a column which scrolls does not press it flat

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, on = theme.current(), self.isChecked()
        box, size = QRectF(self.rect()), self.picture_size()
        with painting(self) as painter:
            if on:
                draw_box(painter, box, RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
            else:
                draw_box(painter, box, RADIUS, fill=look.sunken if self.underMouse() else look.panel, edge=look.line)
            if self._compact:
                small = QRectF(PAD, PAD, theme.px(SMALL[0]), theme.px(SMALL[1]))
                self._draw_picture(painter, small)
                self._draw_words(painter, QPointF(small.right() + 8, PAD + theme.px(NAME) + 2))
            else:
                x = (box.width() - size.width()) / 2
                self._draw_picture(painter, QRectF(x, PAD, size.width(), size.height()))
                self._draw_words(painter, QPointF(PAD + 3, PAD + size.height() + theme.px(NAME) + 2))

    def _draw_words(self, painter: QPainter, at: QPointF) -> None:
        """Draw the name, its baseline beginning here, and the line below it."""
        wide, look = self.width() - at.x() - PAD, theme.current()
        name = _cut(self._name, theme.px(NAME), 600, wide)
        draw_line(painter, at, name, font(theme.px(NAME), 600), look.ink)
        if self._lines > 1:
            ways, below = _cut(self._ways, theme.px(WAYS), 400, wide), at.y() + theme.px(WAYS + 6)
            draw_line(painter, QPointF(at.x(), below), ways, font(theme.px(WAYS)), look.ink2)

    def _draw_picture(self, painter: QPainter, place: QRectF) -> None:
        card = QPainterPath()
        card.addRoundedRect(place, RADIUS - 4, RADIUS - 4)
        painter.save()
        painter.setClipPath(card)
        painter.fillRect(place, theme.current().stage)
        if self._picture is not None:
            painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            self.led.emit(event.key())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


def _cut(words: str, size: int, weight: int, width: float) -> str:
    """Return the words as far as there is room for them."""
    return QFontMetricsF(font(size, weight)).elidedText(words, Qt.TextElideMode.ElideRight, width)


class Thumbs(QObject):
    """Draws one picture after another while there is nothing else to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: deque[Callable[[], None]] = deque()
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._draw_one)

    def draw(self, chip: PoseChip, motion: Callable[[], Motion], at: int) -> None:
        """Draw a keyframe of what `motion` returns for this chip, later."""
        self._wanted.append(
            lambda: chip.show_picture(drawn(motion(), at, chip.picture_size(), chip.devicePixelRatioF()))
        )
        self._idle.start()

    def forget(self) -> None:
        """Draw nothing of what is still to be drawn."""
        self._wanted.clear()

    def _draw_one(self) -> None:
        if self._wanted:
            self._wanted.popleft()()
        else:
            self._idle.stop()


def drawn(motion: Motion, at: int, size: QSize, ratio: float) -> QPixmap:
    """Return the picture of a keyframe in this size of logical pixels, each of `ratio` device pixels."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    box = QRectF(0, 0, size.width(), size.height())
    with painting(made) as painter:
        FigurePicture(motion, box, flipped=False, inset=False).draw(painter, Instant(Move(at, at)))
    return made
