"""Senses that make no sound and ask no desktop, and remember what they were asked for."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.app.person import Person
from kneecoach.app.senses import Senses
from kneecoach.core.cue import Tone


class RecordingTones:
    """Remembers which tones were played, and how loud."""

    def __init__(self) -> None:
        self.played: list[tuple[Tone, float]] = []

    def start(self) -> None:
        """Nothing has to be loaded."""

    def play(self, tone: Tone, volume: float) -> None:
        """Remember this tone."""
        self.played.append((tone, volume))


class RecordingVoice:
    """Remembers what was said."""

    level = "engine"

    def __init__(self) -> None:
        self.said: list[str] = []
        self.tuned: dict[str, object] = {}

    def start(self) -> None:
        """It is always ready."""

    def say(self, text: str, clips: Sequence[str]) -> None:
        """Remember this sentence."""
        self.said.append(text)

    def hush(self) -> None:
        """Remember that it was silenced."""
        self.said.append("")

    def set_voice(self, name: str) -> None:
        """Remember the voice."""
        self.tuned["voice"] = name

    def set_rate(self, per_cent: int) -> None:
        """Remember the speed."""
        self.tuned["rate"] = per_cent

    def set_volume(self, per_cent: int) -> None:
        """Remember the loudness."""
        self.tuned["volume"] = per_cent

    def voices(self) -> tuple[str, ...]:
        """Return the voices of this computer."""
        return ("Ada", "Charles")


class RecordingDesktop:
    """Remembers what the desktop was told of the session."""

    def __init__(self) -> None:
        self.told: list[tuple[str, bool] | str] = []

    def begin(self) -> None:
        """Remember that a session began."""
        self.told.append("begin")

    def show(self, title: str, *, running: bool) -> None:
        """Remember what is shown."""
        self.told.append((title, running))

    def end(self) -> None:
        """Remember that it ended."""
        self.told.append("end")


class QuietSenses(Senses):
    """The senses of a session in a test."""

    def __init__(self, person: Person) -> None:
        self.tones, self.voice, self.desktop = RecordingTones(), RecordingVoice(), RecordingDesktop()
        super().__init__(self.tones, self.voice, self.desktop, person.catalogue, lambda: person.values)
