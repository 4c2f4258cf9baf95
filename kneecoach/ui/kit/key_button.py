"""The button of every page: icon, words and the key that does the same."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.sizes import DESK, Size
from kneecoach.ui.paint.key_cap import cap_size, draw_key_cap
from kneecoach.ui.paint.shapes import draw_box, draw_dashes
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, Theme, font

Kind = Literal["main", "plain", "quiet", "stop", "add"]


class KeyButton(QPushButton):
    """A button that shows its key. Signals: clicked, as of any button."""

    def __init__(
        self,
        words: str,
        kind: Kind = "plain",
        *,
        icon: str = "",
        key: str = "",
        size: Size = DESK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._key, self._size = kind, icon, key, size
        self._scale: float | None = None
        self._words_shown = True
        self.set_words(words)
        # Enter presses it on every platform, not only where the system's theme says so.
        self.setAutoDefault(True)
        focus_ring.surround(self, size.radius)

    def words(self) -> str:
        """Return what the button says."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else; also what a screen reader says."""
        self._words = words
        self.setAccessibleName(words)
        self._changed()

    def set_key(self, key: str) -> None:
        """Show another key, or none for ""; the page itself listens to the keyboard."""
        self._key = key
        self._changed()

    def set_kind(self, kind: Kind) -> None:
        """Become another kind of button, as Pause becomes Go on."""
        self._kind = kind
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon, or none for ""."""
        self._icon = name
        self._changed()

    def set_scale(self, u: float | None) -> None:
        """Take this many pixels for each px of the design; None follows the text size."""
        self._scale = u
        self._changed()

    def show_words(self, *, shown: bool) -> None:
        """Show or hide the words; hidden, they are the tooltip."""
        self._words_shown = shown
        self.setToolTip("" if shown else self._words)
        self._changed()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _u(self) -> float:
        return theme.text_scale() if self._scale is None else self._scale

    def _parts(self) -> list[tuple[str, float]]:
        """Return what is shown from left to right, each with its width in pixels."""
        u, size = self._u(), self._size
        parts: list[tuple[str, float]] = []
        if self._icon:
            parts.append(("icon", size.icon * u))
        if self._words and self._words_shown:
            parts.append(("words", advance(self._words, int(size.text * u), size.weight)))
        if self._key:
            parts.append(("key", cap_size(self._key, int(size.cap * u))[0]))
        return parts

    def sizeHint(self) -> QSize:
        u, size, parts = self._u(), self._size, self._parts()
        inner = sum(width for _, width in parts) + size.gap * u * max(len(parts) - 1, 0)
        if size.arranged == "apart" and self._key:
            # Words stay in the middle, so the key's room is kept free on both sides.
            inner += parts[-1][1] + size.gap * u
        return QSize(round(inner + 2 * size.pad * u + 0.5), round(size.height * u))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.current()
        self._draw_ground(painter, look)
        ink = self._ink(look)
        for part, place in self._placed():
            self._draw_part(painter, part, place, ink)
        painter.end()

    def _placed(self) -> list[tuple[str, QRectF]]:
        u, size, parts = self._u(), self._size, self._parts()
        pad, gap = size.pad * u, size.gap * u
        row = [part for part in parts if part[0] != "key" or size.arranged == "together"]
        wide = sum(width for _, width in row) + gap * max(len(row) - 1, 0)
        x = pad if size.arranged == "left" else (self.width() - wide) / 2
        placed: list[tuple[str, QRectF]] = []
        for part, width in parts:
            at_end = part == "key" and size.arranged != "together"
            left = self.width() - pad - width if at_end else x
            placed.append((part, QRectF(left, 0, width, self.height())))
            x += width + gap
        return placed

    def _draw_part(self, painter: QPainter, part: str, place: QRectF, ink: QColor) -> None:
        u, middle = self._u(), place.center().y()
        if part == "icon":
            square = QRectF(place.left(), middle - place.width() / 2, place.width(), place.width())
            icons.draw(painter, square, self._icon, ink)
        elif part == "words":
            px = int(self._size.text * u)
            baseline = place.bottomLeft()
            baseline.setY(middle + px * CAP_HEIGHT / 2)
            draw_line(painter, baseline, self._words, font(px, self._size.weight), ink)
        else:
            px = int(self._size.cap * u)
            height = cap_size(self._key, px)[1]
            draw_key_cap(painter, QRectF(place.left(), middle - height / 2, place.width(), height), px, self._key, ink)

    def _draw_ground(self, painter: QPainter, look: Theme) -> None:
        u, box, radius = self._u(), QRectF(self.rect()), self._size.radius * self._u()
        over, down = self.underMouse() and self.isEnabled(), self.isDown()
        if self._kind == "main" and self.isEnabled():
            draw_box(painter, box, radius, fill=look.brand_hover if over or down else look.brand)
        elif self._kind == "quiet":
            draw_box(painter, box, radius, fill=look.brand_soft if down else look.sunken if over else None)
        elif self._kind == "stop" and self.isEnabled():
            draw_box(painter, box, radius, edge=look.stop, stroke=2.5 * u if over or down else 1.5 * u)
        elif self._kind == "add":
            draw_box(painter, box, radius, fill=look.brand_soft if down else look.sunken if over else None)
            draw_dashes(painter, box, radius, look.edge)
        else:
            fill = look.brand_soft if down else look.sunken if over else look.panel
            draw_box(
                painter, box, radius, fill=fill, edge=look.edge if self.isEnabled() else look.line, stroke=max(u, 1)
            )

    def _ink(self, look: Theme) -> QColor:
        if not self.isEnabled():
            return look.ink2
        if self._kind == "quiet":
            return look.brand if self._words_shown else look.ink2
        return {"main": look.on_brand, "plain": look.ink, "stop": look.stop, "add": look.brand}[self._kind]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._changed()
        super().changeEvent(event)
