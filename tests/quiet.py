"""Senses and a desktop that are not there, and remember what they were asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from kneecoach.app.clock import wall
from kneecoach.app.desktop.bus import Buses
from kneecoach.app.desktop.herald import Herald
from kneecoach.app.person import Person
from kneecoach.app.presence import Around
from kneecoach.app.senses import Senses
from kneecoach.core.cue import Tone
from kneecoach.core.fault import Code, Fault, FaultError


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


class QuietHerald(Herald):
    """A desktop that shows nothing; `tray` and `notes` tell what it could show."""

    def __init__(self, *, tray: bool = True, notes: bool = True) -> None:
        super().__init__(Buses())
        self.tray, self.notes = tray, notes
        self.icon, self.said = False, list[tuple[str, str]]()

    def has_tray(self) -> bool:
        """Tell whether there is a tray."""
        return self.tray

    def has_notes(self) -> bool:
        """Tell whether a reminder can be shown."""
        return self.notes

    def show_icon(self, *, shown: bool) -> None:
        """Remember whether the icon is there."""
        self.icon = shown

    def remind(self, title: str, text: str) -> None:
        """Remember what was shown."""
        self.said.append((title, text))


class RecordingLogin:
    """Starts with no computer; `wrong` is what happens instead of changing it."""

    def __init__(self) -> None:
        self.on, self.wrong = False, ""

    def is_on(self) -> bool:
        """Tell what was said last."""
        return self.on

    def switch(self, *, on: bool) -> None:
        """Remember it, or fail."""
        if self.wrong:
            raise FaultError(Fault(Code.UNWRITABLE, "kneecoach.desktop", values={"why": self.wrong}))
        self.on = on


class QuietAround(Around, frozen=True):
    """What is around KneeCoach in a test."""

    herald: QuietHerald
    login: RecordingLogin


def quiet_around(now: Callable[[], datetime] = wall, *, tray: bool = True, notes: bool = True) -> QuietAround:
    """Return a computer on which nothing happens, with this clock on the wall."""
    return QuietAround(QuietHerald(tray=tray, notes=notes), RecordingLogin(), now)
