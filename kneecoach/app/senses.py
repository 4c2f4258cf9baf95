"""Ears, voice and desktop of a session: made for the first one, and the same for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kneecoach.coach import Coach
from kneecoach.core.cue import Level, Tone
from kneecoach.core.dose import Side
from kneecoach.core.events import Event
from kneecoach.core.exercise import Catalogue
from kneecoach.core.session import STANDING, Session
from kneecoach.core.settings import VOLUMES, Value, volume_of
from kneecoach.ui.hearing import Hearing, Tones, Voice
from kneecoach.ui.session_page import SessionPage
from kneecoach.words import session as words
from kneecoach.words.settings import TRY_VOICE

Values = Callable[[], Mapping[str, Value]]


#: Tones that share a volume are tried out one after another, so many ms apart.
TRIED_APART = 900
#: So long after a session begins, in ms, the computer's voice is there or will not come.
VOICE_WAITED_FOR = 4000


class Around(Protocol):
    """What a session has to do with the desktop (`app.desktop`)."""

    def begin(self) -> None: ...

    def show(self, title: str, *, running: bool) -> None: ...

    def end(self) -> None: ...


class Senses(QObject):
    """Lets a session be heard, seen and steered from outside its page.

    Signals: asked(str), what a headset or the desktop wants; sleeping(), the computer is about to sleep;
    missing(str), a sentence about what cannot be heard, empty when all can.
    """

    asked = Signal(str)
    sleeping = Signal()
    missing = Signal(str)

    def __init__(self, tones: Tones, voice: Voice, around: Around, catalogue: Catalogue, values: Values) -> None:
        super().__init__()
        self._tones, self._voice, self._around = tones, voice, around
        self._catalogue, self._values = catalogue, values
        self._shown: tuple[str, bool] = ("", False)
        self._told_of_voice = False
        self._sound_lost = ""
        self.hearing = Hearing(tones, voice, catalogue, values())

    def start(self) -> None:
        """Get sounds and voice ready, which takes a moment: before they are wanted."""
        self._tones.start()
        self._voice.start()
        self.follow()

    def begin(self, coach: Coach, page: SessionPage) -> None:
        """Follow a session that begins or is taken up."""
        self.start()
        coach.let_hear(self.hearing.hear, self._catalogue)
        coach.listen(self._listen)
        page.show_muted(muted=self.hearing.muted)
        self._around.begin()
        self._show(coach.session)
        QTimer.singleShot(VOICE_WAITED_FOR, self, self._tell_of_voice)

    def end(self) -> None:
        """Leave the desktop as it was."""
        self._around.end()
        self._shown = ("", False)

    def follow(self) -> None:
        """Take the settings as they are now."""
        values = self._values()
        self.hearing.follow(values)
        self._voice.set_voice(str(values["voice"]))
        self._voice.set_rate(int(values["voice_rate"]))
        self._voice.set_volume(int(values["voice_volume"]))

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices of this computer, best first."""
        return self._voice.voices()

    def try_out(self, setting: str) -> None:
        """Let the person hear what a setting of voice or sounds is about."""
        self.start()
        if setting == "voice":
            self._voice.say(TRY_VOICE, ("left-leg", "12", "lift"))
            return
        tones = [tone for tone, key in VOLUMES.items() if key == setting] or [Tone.REP]
        for place, tone in enumerate(tones):
            # A volume of 0 is tried out as well: how else would one know what is silent?
            volume = volume_of(self._values(), tone) or volume_of(self._values(), Tone.WARNING)
            play = partial(self._tones.play, tone, volume)
            QTimer.singleShot(place * TRIED_APART, self, play) if place else play()

    def tell_of_sound(self, *, lost: bool) -> None:
        """Say that nothing can be heard any more, or take that back."""
        self._sound_lost = words.SOUND_LOST if lost else ""
        self.missing.emit(self._sound_lost)

    def _tell_of_voice(self) -> None:
        """Say once that the computer has no voice of its own, where the person wanted one."""
        wanted = self._values()["speak"] != Level.NOTHING
        if wanted and self._voice.level != "engine" and not self._told_of_voice:
            self._told_of_voice = True
            self.missing.emit(words.RECORDED_VOICE if self._voice.level == "recorded" else words.NO_VOICE)

    def _listen(self, _event: Event, session: Session) -> None:
        self._show(session)

    def _show(self, session: Session) -> None:
        """Tell the desktop which exercise it is and whether it runs, when that changes."""
        item = session.item
        if item is None:
            return
        step, name = session.steps[session.index], self._catalogue[item.exercise].name
        title = name if step.side is Side.BOTH else f"{name}, {words.side(step.side).lower()}"
        now = (title, session.phase not in STANDING)
        if now != self._shown:
            if title != self._shown[0]:
                self.missing.emit(self._sound_lost)  # what was said of the voice has been read by now
            self._shown = now
            self._around.show(title, running=now[1])
