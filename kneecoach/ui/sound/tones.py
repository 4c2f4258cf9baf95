"""The tones of a session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kneecoach.core.cue import Tone
from kneecoach.ui import assets
from kneecoach.ui.sound.effects import Effects


class Tones(QObject):
    """Plays tones. Signals: lost(), told once when no sound can be heard, and found(), when it can again."""

    lost = Signal()
    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects = Effects(assets.path("sounds"), self)
        self._effects.lost.connect(self.lost)
        self._effects.found.connect(self.found)

    def start(self) -> None:
        """Get every tone ready, so that playing one starts it at once; takes 150 ms the first time.

        Call it seconds before a session begins: an output that was just opened takes longer for its first tones.
        """
        self._effects.load(tone.value for tone in Tone)

    def play(self, tone: Tone, volume: float) -> None:
        """Play a tone; `volume` is 0 to 1, even to the ear, and 0 plays nothing."""
        self._effects.play(tone.value, volume)
