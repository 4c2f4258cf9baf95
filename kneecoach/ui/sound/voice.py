"""The voice of a session: the computer's own, else recorded words, else nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, Signal

from kneecoach.ui.sound.clips import Clips
from kneecoach.ui.sound.engine import SYSTEMS, Engine

How = Literal["engine", "recorded", "none"]


class Voice(QObject):
    """Speaks one line at a time. Signals: level_changed(), it speaks in another way from now on.

    One is enough for a whole program, and more than one costs a thread each.
    """

    level_changed = Signal()

    def __init__(self, engine: str = SYSTEMS, clips: Clips | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = engine
        self._engine: Engine | None = None
        self._speaks = False
        self._voice, self._rate, self._volume = "", 100, 100
        self._line: tuple[str, ...] = ()
        self._clips = clips or Clips(self)
        self._clips.lost.connect(self._look)
        self._clips.found.connect(self._look)
        self._level: How = "none"

    @property
    def level(self) -> How:
        """How a line that is said now is spoken."""
        return self._level

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that speak English, best first; none unless `level` is "engine"."""
        return self._engine.voices if self._engine and self._speaks else ()

    def start(self) -> None:
        """Get ready to speak, trying the computer's voice again if it failed; until it is there, words are recorded."""
        self._clips.start()
        if self._engine is None:
            self._engine = Engine(self._name, self)
            self._engine.ready.connect(self._gain)
            self._engine.failed.connect(self._lose)
            self._engine.start()
        self._look()

    def say(self, text: str, clips: Sequence[str]) -> None:
        """Say a text instead of any that is being said; `clips` are the recorded words for it."""
        self.hush()
        if self._volume <= 0:
            return
        if self._engine and self._speaks:
            self._line = tuple(clips)
            self._engine.say(text)
        else:
            self._clips.say(clips, _loudness(self._volume))

    def hush(self) -> None:
        """Say no more."""
        self._line = ()
        self._clips.hush()
        if self._engine and self._speaks:
            self._engine.hush()

    def set_voice(self, name: str) -> None:
        """Speak with one of `voices`; "" and names of none are the system's own."""
        self._voice = name
        self._tune()

    def set_rate(self, per_cent: int) -> None:
        """Speak this fast: 60 to 140, where 100 is as fast as the voice likes to. Recorded words do not change."""
        self._rate = per_cent
        self._tune()

    def set_volume(self, per_cent: int) -> None:
        """Speak this loud: 0 to 100."""
        self._volume = per_cent
        self._tune()

    def _tune(self) -> None:
        if self._engine and self._speaks:
            self._engine.tune(self._voice, self._rate, self._volume)

    def _gain(self) -> None:
        self._speaks = True
        self._tune()
        self._look()

    def _lose(self, owing: bool) -> None:  # noqa: FBT001 - a slot is called with what its signal carries
        """Speak in recorded words from now on, beginning with the line that the engine owes."""
        if self._engine:
            self._engine.deleteLater()
        self._engine, self._speaks = None, False
        self._look()
        if owing and self._line:
            self._clips.say(self._line, _loudness(self._volume))

    def _look(self) -> None:
        level: How = "engine" if self._speaks else "recorded" if self._clips.usable else "none"
        if level != self._level:
            self._level = level
            self.level_changed.emit()


def _loudness(per_cent: int) -> float:
    """Return how loud recorded words are played, 0 to 1: they are softer than an engine's voice at the same number."""
    return min(1.0, per_cent / 80)
