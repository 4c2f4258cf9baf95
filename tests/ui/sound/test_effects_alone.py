"""One sound at a time: two that overlap are more than Qt can end."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kneecoach.core.cue import Tone
from kneecoach.ui.sound.tones import Tones


def test_a_tone_takes_the_place_of_the_one_that_sounds(qtbot: QtBot) -> None:
    tones = Tones()
    tones.start()
    for tone in (Tone.UP, Tone.PAUSED, Tone.DOWN):
        tones.play(tone, 1.0)
    assert sum(effect.isPlaying() for effect in tones._effects._effects.values()) <= 1
