"""Sound files that start at once: kept loaded, on the system's own output, with word when nothing can be heard."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, QUrl, Signal
from shiboken6 import isValid

from kneecoach.ui.sound import multimedia

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

#: ms that a sound may take beyond its own length before the output counts as lost; Bluetooth needs hundreds.
GRACE = 2500
#: ms in which the many signals of one change of outputs come in.
SETTLING = 200


class _Server:
    """What all effects share: libpulse aborts the program where a new output is opened after its server died."""

    gone = False


class Effects(QObject):
    """The WAV files of a folder. Signals: lost(), nothing can be heard any more; found(), it can again."""

    lost = Signal()
    found = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._wanted: dict[str, None] = {}
        self._lengths: dict[str, int] = {}
        self._effects: dict[str, QSoundEffect] = {}
        self._devices: QMediaDevices | None = None
        self._silent = False
        self._watch = QTimer(self, singleShot=True)
        self._watch.timeout.connect(self._stall)
        self._settle = QTimer(self, singleShot=True, interval=SETTLING)
        self._settle.timeout.connect(self._follow)

    @property
    def usable(self) -> bool:
        """Whether something is loaded, and what was played was heard."""
        return bool(self._effects) and not self._silent

    def load(self, names: Iterable[str]) -> None:
        """Get these files ready, by their names without ".wav"; what is no file is left out.

        Load one long before it is wanted: the first opens the way to the output.
        """
        self._wanted |= dict.fromkeys(names)
        if self._has_output():
            for name in self._wanted:
                self._load(name)

    def play(self, name: str, volume: float) -> None:
        """Play a file from its beginning instead of any that sounds; `volume` is 0 to 1, even to the ear, 0 is silence.

        Two must never sound together: where one of them ends first, Qt 6.11 goes on looking at what it has closed,
        and fills the disk with warnings.
        """
        if volume <= 0:
            return
        if name not in self._effects:
            self.load([name])
        if not self._effects:
            self._lose()
        effect = self._effects.get(name)
        if effect is None:
            return
        self._hush()
        effect.setVolume(_gain(volume))
        effect.play()
        if not self._watch.isActive():
            self._watch.start(self.length(name) + GRACE)

    def stop(self) -> None:
        """Stop whatever sounds."""
        self._watch.stop()
        self._hush()

    def _hush(self) -> None:
        """Stop whatever sounds, and go on watching whether anything can be heard."""
        for effect in self._effects.values():
            with QSignalBlocker(effect):  # or a sound that is stopped would look like one that was heard
                effect.stop()

    def length(self, name: str) -> int:
        """Return how many ms a file lasts; 0 where it is none. It is read once: this is asked with every sound."""
        if name not in self._lengths:
            self._lengths[name] = _length(self._folder / f"{name}.wav")
        return self._lengths[name]

    def _has_output(self) -> bool:
        if not multimedia.available():
            return False
        from PySide6.QtMultimedia import QMediaDevices

        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._settle.start)
        return not (_Server.gone or QMediaDevices.defaultAudioOutput().isNull())

    def _load(self, name: str) -> None:
        if name in self._effects or not self.length(name):
            return
        from PySide6.QtMultimedia import QSoundEffect

        effect = self._effects[name] = QSoundEffect()  # without a parent, so that forgetting it ends it at once
        effect.playingChanged.connect(partial(self._hear, name))
        effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{name}.wav")))

    def _hear(self, name: str) -> None:
        """Take it as heard when a sound comes to its end."""
        effect = self._effects.get(name)
        if effect is None or not isValid(effect) or effect.isPlaying():
            return
        self._watch.stop()
        _Server.gone = False
        self._regain()

    def _stall(self) -> None:
        """Give up what should have ended long ago: Qt does not tell when the server or the last output is gone."""
        self.stop()  # or all that was not heard would sound together when the output is back
        _Server.gone = True
        self._lose()

    def _follow(self) -> None:
        """Begin anew on the output that is now the system's; Qt would stay with one whose server was restarted."""
        self._effects, _Server.gone = {}, False
        self._watch.stop()
        self.load(())
        if self._effects:
            self._regain()
        else:
            self._lose()

    def _lose(self) -> None:
        if not self._silent:
            self._silent = True
            self.lost.emit()

    def _regain(self) -> None:
        if self._silent:
            self._silent = False
            self.found.emit()


def _length(file: Path) -> int:
    try:
        with wave.open(str(file), "rb") as reader:
            return 1000 * reader.getnframes() // reader.getframerate()
    except (OSError, EOFError, wave.Error):
        return 0


def _gain(volume: float) -> float:
    from PySide6.QtMultimedia import QAudio

    scales = QAudio.VolumeScale
    return QAudio.convertVolume(volume, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)
