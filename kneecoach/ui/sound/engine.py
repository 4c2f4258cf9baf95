"""The computer's own voice, in a thread of its own: making it takes over a second, and its server may hang."""

from __future__ import annotations

import atexit
import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Q_ARG, QLocale, QMetaObject, QObject, QThread, QTimer, Signal

from kneecoach.ui.sound import multimedia

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

#: The voices of Linux; elsewhere Qt knows which one the system has.
SYSTEMS = "speechd" if sys.platform == "linux" else ""
#: ms until the engine must be there, and until it must begin a line.
MAKING, BEGINNING = 10_000, 1_500
#: English as it is spoken here first; what is not named comes after.
BEST = ("en_GB", "en_IE", "en_AU", "en_NZ", "en_US", "en_CA")

#: Kept until the program ends. An engine whose server died crashes when it is deleted, a thread that runs does too.
_kept: list[QObject] = []


class Engine(QObject):
    """One attempt to have a voice; after failed() it stays silent, and another one has to be made.

    Signals: ready(), `voices` are known and `say` speaks; failed(bool), there is no voice or no longer one, told
    once, and whether the line said last was not begun.
    """

    ready = Signal()
    failed = Signal(bool)

    def __init__(self, name: str = SYSTEMS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._speech: QTextToSpeech | None = None
        self._voices: dict[str, QVoice] = {}
        self._own = ""
        self._over = False
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._be_late)

    @property
    def voices(self) -> tuple[str, ...]:
        """The names of the voices that speak English, best first; none before ready()."""
        return tuple(self._voices)

    def start(self) -> None:
        """Make the engine, without waiting for it: ready() or failed() follows."""
        multimedia.available()  # QtTextToSpeech imports QtMultimedia, which is to be quiet then too
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            QTimer.singleShot(0, self, self._fail)
            return
        self._speech = QTextToSpeech("none")
        _kept.append(self._speech)
        if sys.platform == "linux":  # elsewhere the engine is the system's own and belongs to the thread of the window
            self._speech.moveToThread(_thread())
        self._speech.engineChanged.connect(self._make)
        self._limit.start(MAKING)
        self._call("setEngine", Q_ARG(str, self._name or _systems(QTextToSpeech.availableEngines())))

    def say(self, text: str) -> None:
        """Say a text instead of any that is being said."""
        self._call("stop")  # the engine itself would queue what comes within milliseconds
        self._call("say", Q_ARG(str, text))
        if not self._limit.isActive():
            self._limit.start(BEGINNING)

    def hush(self) -> None:
        """Say no more."""
        self._limit.stop()
        self._call("stop")

    def tune(self, voice: str, rate: int, volume: int) -> None:
        """Speak with this voice ("" or unknown: the system's own), at this rate and volume in per cent."""
        from PySide6.QtTextToSpeech import QVoice

        self._call("setVoice", Q_ARG(QVoice, self._voices[voice if voice in self._voices else self._own]))
        self._call("setRate", Q_ARG(float, pace(rate)))
        self._call("setVolume", Q_ARG(float, volume / 100))

    def _call(self, method: str, *arguments: Any) -> None:
        """Have the engine do something in its thread; Python waits for nothing there, and holds no lock."""
        if self._speech is not None:
            QMetaObject.invokeMethod(self._speech, method, *arguments)

    def _make(self) -> None:
        """Look what has been made; nothing else is asked of the engine yet, so it can be asked from here."""
        if self._speech is None or self._over:
            return
        self._limit.stop()
        if self._speech.state() == self._speech.State.Error:
            self._fail()
            return
        own = self._speech.voice()
        for locale in sorted(filter(_english, self._speech.availableLocales()), key=_rank):
            self._speech.setLocale(locale)
            for voice in self._speech.availableVoices():
                if "+" not in voice.name():  # espeak-ng gives every voice again in a hundred disguises
                    self._voices.setdefault(voice.name(), voice)
        if not self._voices:
            self._fail()
            return
        self._own = own.name() if own.name() in self._voices else next(iter(self._voices))
        self._speech.stateChanged.connect(self._begin)
        self._speech.errorOccurred.connect(self._fail)
        self.ready.emit()

    def _begin(self, state: QTextToSpeech.State) -> None:
        if self._speech is not None and state == self._speech.State.Speaking:
            self._limit.stop()

    def _fail(self) -> None:
        self._give_up(owing=self._limit.isActive())

    def _be_late(self) -> None:
        self._give_up(owing=True)

    def _give_up(self, *, owing: bool) -> None:
        if not self._over:
            self._over = True
            self._limit.stop()
            self._call("stop")  # a line that comes late after all must not be said over the recorded words
            self.failed.emit(owing)


def pace(per_cent: int) -> float:
    """Return a rate as engines have it, -1 to 1, of 60 to 140 per cent; measured with espeak-ng, near for others."""
    return (per_cent - 100) / (50 if per_cent < 100 else 200)


def _systems(names: list[str]) -> str:
    return next((name for name in names if name != "mock"), "none")


def _english(locale: QLocale) -> bool:
    return locale.language() == QLocale.Language.English


def _rank(locale: QLocale) -> tuple[int, str]:
    name = locale.name()
    return (BEST.index(name) if name in BEST else len(BEST), name)


def _thread() -> QThread:
    """Return a new thread that waits for work. Another engine's may hang with its server."""
    thread = QThread()
    _kept.append(thread)
    atexit.register(_end, thread)
    thread.start()
    return thread


def _end(thread: QThread) -> None:
    thread.quit()
    if not thread.wait(500):  # its server hangs, and tidying up would wait for it, or crash: end without
        sys.stdout.flush()
        os._exit(0)
