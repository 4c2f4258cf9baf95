"""Tones where there is nothing to play them: silence, told once, never an error."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.core.cue import Tone
from kneecoach.ui import assets
from kneecoach.ui.sound import multimedia
from kneecoach.ui.sound.effects import Effects
from kneecoach.ui.sound.tones import Tones


@pytest.fixture
def tones(qtbot: QtBot) -> Tones:
    """Return tones on a computer without an output."""
    return Tones()


def told(tones: Tones) -> list[str]:
    """Return the list that the tones write into when they are lost or found."""
    heard: list[str] = []
    tones.lost.connect(lambda: heard.append("lost"))
    tones.found.connect(lambda: heard.append("found"))
    return heard


def test_a_loss_is_told_once_and_not_before_a_tone_is_wanted(tones: Tones) -> None:
    heard = told(tones)
    tones.start()
    assert heard == []
    for tone in Tone:
        tones.play(tone, 1.0)
    assert heard == ["lost"]


def test_volume_0_plays_nothing_and_loses_nothing(tones: Tones) -> None:
    heard = told(tones)
    tones.play(Tone.TICK, 0.0)
    assert heard == []


def test_without_the_library_it_is_as_silent(tones: Tones, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    multimedia.available.cache_clear()
    heard = told(tones)
    tones.start()
    tones.play(Tone.UP, 0.5)
    assert heard == ["lost"]
    multimedia.available.cache_clear()


def test_every_tone_and_no_other_name_has_a_length(qtbot: QtBot) -> None:
    effects = Effects(assets.path("sounds"))
    assert all(effects.length(tone) > 50 for tone in Tone)
    assert effects.length("yodel") == effects.length("README") == 0
