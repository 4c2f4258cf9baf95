"""Recorded words, one after another, for a computer without a voice."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneecoach.ui import assets
from kneecoach.ui.sound.effects import Effects

#: Loaded first: any clip would do.
FIRST = "ready"


class Clips(QObject):
    """Plays recorded words in a row. Signals: lost(), they cannot be heard any more; found(), they can again."""

    lost = Signal()
    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects = Effects(assets.path("sounds", "words"), self)
        self._effects.lost.connect(self.lost)
        self._effects.found.connect(self.found)
        self._left: deque[str] = deque()
        self._volume = 1.0
        # A clip begins when the one before has run its length: when Qt tells that it ended is half a second later.
        self._next = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self._play)

    @property
    def usable(self) -> bool:
        """Whether a clip that is played now is heard, as far as anyone can tell."""
        return self._effects.usable

    def start(self) -> None:
        """Open the way to the output; the clips themselves are loaded when they are first wanted."""
        self._effects.load([FIRST])

    def say(self, clips: Iterable[str], volume: float) -> None:
        """Say these words instead of any that are being said; `volume` is 0 to 1, and names of no file are left out."""
        self.hush()
        self._volume = volume
        self._left.extend(clip for clip in clips if self._effects.length(clip))
        self._play()

    def hush(self) -> None:
        """Say no more."""
        self._left.clear()
        self._next.stop()
        self._effects.stop()

    def _play(self) -> None:
        if self._left:
            clip = self._left.popleft()
            self._effects.play(clip, self._volume)
            self._next.start(self._effects.length(clip))
