"""Still figures for lists: each is drawn once, when there is nothing else to do."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from kneecoach.core.fault import FaultError
from kneecoach.ui import theme
from kneecoach.ui.paint.painting import painting

if TYPE_CHECKING:
    # Imported when the first figure is drawn: the window is painted before.
    from kneecoach.figure.motion import Motion

#: Moving figures by the id of their exercise.
Figures = Mapping[str, "Motion"]


class _Source:
    """Where figures come from: the only state of this module. Without one there are none."""

    load: Callable[[], Figures] = dict


def use(load: Callable[[], Figures]) -> None:
    """Take figures from here, from the first time that one is wanted."""
    _Source.load = staticmethod(load)
    figures.cache_clear()


@cache
def figures() -> Figures:
    """Return the figures of all exercises."""
    return _Source.load()


def figure(exercise: str) -> Motion | None:
    """Return the figure of an exercise, or None where it has none that can be used."""
    try:
        return figures()[exercise]
    except (KeyError, FaultError):
        return None  # an exercise of one's own may have none; whoever shows it does without


class Stills(QObject):
    """Draws pictures one by one. Signals: drawn(str), a picture of this exercise has come."""

    drawn = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[object, ...], QPixmap | None] = {}
        self._wanted: deque[tuple[str, QSize, float]] = deque()
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._draw_one)

    def picture(self, exercise: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return the picture in this size of logical pixels, each of `ratio` device pixels.

        None until it is drawn, or where the exercise has no figure.
        """
        key = _key(exercise, size, ratio)
        if key not in self._pictures and (exercise, size, ratio) not in self._wanted:
            self._wanted.append((exercise, size, ratio))
            self._idle.start()
        return self._pictures.get(key)

    def forget(self, exercise: str) -> None:
        """Draw the pictures of this exercise anew when they are next wanted: its figure has changed."""
        self._pictures = {key: picture for key, picture in self._pictures.items() if key[1] != exercise}
        self.drawn.emit(exercise)

    def _draw_one(self) -> None:
        if not self._wanted:
            self._idle.stop()
            return
        exercise, size, ratio = self._wanted.popleft()
        self._pictures[_key(exercise, size, ratio)] = _drawn(exercise, size, ratio)
        self.drawn.emit(exercise)


def _drawn(exercise: str, size: QSize, ratio: float) -> QPixmap | None:
    motion = figure(exercise)
    if motion is None:
        return None
    from kneecoach.figure.figure import Move
    from kneecoach.ui.figure_picture import FigurePicture, Instant

    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    key = motion.figure.still
    box = QRectF(0, 0, size.width(), size.height())
    with painting(made) as painter:
        FigurePicture(motion, box, flipped=False, inset=False).draw(painter, Instant(Move(key, key)))
    return made


@cache
def current() -> Stills:
    """Return what draws the stills of this program."""
    return Stills(QCoreApplication.instance())


def _key(exercise: str, size: QSize, ratio: float) -> tuple[object, ...]:
    return (theme.current().name, exercise, size.width(), size.height(), ratio)
