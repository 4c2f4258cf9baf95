"""From the cues of a session to tones, speech, flashes and what a screen reader says, as the person wants them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kneecoach.core.cue import Cue, Level, Line, Saying, Tone
from kneecoach.core.exercise import Catalogue
from kneecoach.core.settings import Value, volume_of
from kneecoach.words.speech import clips, spoken

#: A tone that is later than this, in ms, would only mislead; a line may be later, for it says what it is about.
STALE_TONE, STALE_LINE = 400, 1500
#: These tell where the session is: they are said however late they come.
LASTING = frozenset(
    {Saying.PREPARE, Saying.NEXT, Saying.REST, Saying.SIDES, Saying.AGAIN, Saying.WAITING, Saying.PAUSED, Saying.DONE}
)


class Tones(Protocol):
    """What plays tones; `volume` is 0 to 1, as loud as it sounds to an ear."""

    def start(self) -> None: ...

    def play(self, tone: Tone, volume: float) -> None: ...


class Voice(Protocol):
    """What speaks; a new line takes the place of the one that is being said."""

    @property
    def level(self) -> str: ...

    def start(self) -> None: ...

    def say(self, text: str, clips: Sequence[str]) -> None: ...

    def hush(self) -> None: ...

    def set_voice(self, name: str) -> None: ...

    def set_rate(self, per_cent: int) -> None: ...

    def set_volume(self, per_cent: int) -> None: ...

    def voices(self) -> tuple[str, ...]: ...


class Hearing(QObject):
    """Signals: flashed(), with a sound for whoever wants to see it; announced(str), for a screen reader."""

    flashed = Signal()
    announced = Signal(str)

    def __init__(self, tones: Tones, voice: Voice, catalogue: Catalogue, values: Mapping[str, Value]) -> None:
        super().__init__()
        self._tones, self._voice, self._catalogue, self._values = tones, voice, catalogue, values
        self.muted = False

    def follow(self, values: Mapping[str, Value]) -> None:
        """Take these settings from now on."""
        self._values = values

    def mute(self, *, on: bool) -> None:
        """Be silent, or no longer; what is seen stays."""
        self.muted = on
        if on:
            self._voice.hush()

    def hear(self, cue: Cue, late: int) -> None:
        """Let a cue be heard that is `late` ms late; what would come too late to be true is left out."""
        if cue.tone is not None and late <= STALE_TONE:
            self._play(cue.tone)
        if cue.line is not None and (late <= STALE_LINE or cue.line.saying in LASTING):
            self._say(cue.line)

    def _play(self, tone: Tone) -> None:
        volume = volume_of(self._values, tone)
        if not self.muted:
            self._tones.play(tone, volume)
        wanted = self._values["flash"]
        if wanted == "always" or (wanted == "muted" and (self.muted or not volume)):
            self.flashed.emit()

    def _say(self, line: Line) -> None:
        level, rate = Level(str(self._values["speak"])), int(self._values["voice_rate"])
        exercise = self._catalogue[line.exercise] if line.exercise else None
        text = spoken(line, exercise, level, rate)
        if text and not self.muted:
            self._voice.say(text, clips(line, level))
        told = spoken(line, exercise, Level.COUNTS, rate)
        if told:
            self.announced.emit(told)
