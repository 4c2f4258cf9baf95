"""The voice and what it falls back to: recorded words, then nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import pytest
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from kneecoach.ui.sound.clips import Clips
from kneecoach.ui.sound.engine import Engine, pace
from kneecoach.ui.sound.voice import Voice


class RecordingClips(Clips):
    """Recorded words on a computer that has an output; `said` holds what was said, and None for each hush."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[tuple[str, ...], float] | None] = []

    @property
    def usable(self) -> bool:
        """There is an output."""
        return True

    def start(self) -> None:
        """Need nothing."""

    def say(self, clips: Iterable[str], volume: float) -> None:
        """Remember the words."""
        self.said.append((tuple(clips), volume))

    def hush(self) -> None:
        """Remember that no more was to be said."""
        self.said.append(None)


@pytest.fixture
def clips(qtbot: QtBot) -> RecordingClips:
    """Return recorded words that remember what they say."""
    return RecordingClips()


@pytest.fixture
def voice(qtbot: QtBot, clips: RecordingClips) -> Voice:
    """Return a voice with Qt's engine for tests, ready to speak."""
    made = Voice("mock", clips)
    made.start()
    qtbot.waitUntil(lambda: made.level == "engine", timeout=5000)
    return made


def speech(voice: Voice) -> QTextToSpeech:
    """Return the engine behind a voice."""
    assert voice._engine is not None
    assert voice._engine._speech is not None
    return voice._engine._speech


def spoken(clips: RecordingClips) -> list[tuple[str, ...]]:
    """Return the recorded words that were said."""
    return [said[0] for said in clips.said if said]


def test_the_voices_that_speak_english_are_named_best_first(voice: Voice) -> None:
    assert voice.voices() == ("Bob", "Anne", "Charly", "Mary")


def test_a_line_is_spoken_by_the_engine_and_not_in_recorded_words(
    qtbot: QtBot, voice: Voice, clips: RecordingClips
) -> None:
    states: list[QTextToSpeech.State] = []
    speech(voice).stateChanged.connect(states.append)
    voice.say("Left leg", ("left-leg",))
    qtbot.waitUntil(lambda: QTextToSpeech.State.Speaking in states, timeout=2000)
    assert spoken(clips) == []


def test_a_line_replaces_the_one_that_is_being_said(qtbot: QtBot, voice: Voice) -> None:
    words: list[str] = []
    speech(voice).sayingWord.connect(lambda word, *_rest: words.append(word))
    voice.say("one two three four five six seven eight nine ten", ())
    voice.say("Rest", ())
    qtbot.waitUntil(lambda: "Rest" in words, timeout=2000)
    assert "ten" not in words


def test_hush_ends_the_line(qtbot: QtBot, voice: Voice) -> None:
    states: list[QTextToSpeech.State] = []
    speech(voice).stateChanged.connect(states.append)
    voice.say("one two three four five six seven eight nine ten", ())
    qtbot.waitUntil(lambda: states[-1:] == [QTextToSpeech.State.Speaking], timeout=2000)
    voice.hush()
    qtbot.waitUntil(lambda: states[-1:] == [QTextToSpeech.State.Ready], timeout=500)


def test_voice_rate_and_volume_reach_the_engine_also_if_they_were_set_before(qtbot: QtBot) -> None:
    voice = Voice("mock", RecordingClips())
    voice.set_voice("Mary")
    voice.set_rate(80)
    voice.set_volume(25)
    voice.start()
    qtbot.waitUntil(lambda: voice.level == "engine", timeout=5000)
    made = speech(voice)
    qtbot.waitUntil(lambda: (made.voice().name(), made.rate(), made.volume()) == ("Mary", -0.4, 0.25), timeout=2000)
    voice.set_voice("nobody")
    qtbot.waitUntil(lambda: made.voice().name() == "Bob", timeout=2000)


def test_100_per_cent_is_the_speed_the_engine_likes() -> None:
    assert pace(100) == 0
    assert (pace(60), pace(140)) == (-0.8, 0.2)


def test_words_are_recorded_until_the_engine_is_there(qtbot: QtBot, clips: RecordingClips) -> None:
    voice = Voice("mock", clips)
    levels: list[str] = []
    voice.level_changed.connect(lambda: levels.append(voice.level))
    voice.set_volume(50)
    voice.start()
    voice.say("Right leg", ("right-leg",))
    assert clips.said[-1] == (("right-leg",), 0.625)
    qtbot.waitUntil(lambda: levels == ["recorded", "engine"], timeout=5000)


def test_without_an_engine_words_are_recorded(qtbot: QtBot, clips: RecordingClips) -> None:
    voice = Voice("no-such-engine", clips)
    with qtbot.waitSignal(voice.level_changed, timeout=2000):
        voice.start()
    qtbot.waitUntil(lambda: voice._engine is None, timeout=2000)
    voice.say("Hold", ("hold",))
    assert (voice.level, voice.voices(), spoken(clips)) == ("recorded", (), [("hold",)])


def test_without_the_library_words_are_recorded(
    qtbot: QtBot, clips: RecordingClips, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    voice = Voice("mock", clips)
    voice.start()
    qtbot.waitUntil(lambda: voice._engine is None, timeout=2000)
    assert voice.level == "recorded"


def test_a_line_that_the_engine_fails_at_is_said_in_recorded_words(
    qtbot: QtBot, voice: Voice, clips: RecordingClips
) -> None:
    made = speech(voice)
    voice.say("Lower", ("lower",))
    made.errorOccurred.emit(QTextToSpeech.ErrorReason.Input, "its server died")
    assert (voice.level, spoken(clips)) == ("recorded", [("lower",)])
    voice.say("Lift", ("lift",))
    assert spoken(clips)[-1] == ("lift",)
    voice.start()
    qtbot.waitUntil(lambda: voice.level == "engine", timeout=5000)


def test_a_line_that_never_begins_is_said_in_recorded_words(qtbot: QtBot, voice: Voice, clips: RecordingClips) -> None:
    voice._engine._speech = None  # type: ignore[union-attr]  # as one whose server hangs: it does what it is told later
    voice.say("Six", ("6",))
    voice.say("Seven", ("7",))
    assert spoken(clips) == []
    qtbot.waitUntil(lambda: voice.level == "recorded", timeout=4000)
    assert spoken(clips) == [("7",)]


def test_a_line_that_was_begun_is_not_said_twice(qtbot: QtBot, voice: Voice, clips: RecordingClips) -> None:
    made, engine = speech(voice), voice._engine
    assert engine is not None
    voice.say("Squeeze", ("squeeze",))
    qtbot.waitUntil(lambda: not engine._limit.isActive(), timeout=1000)
    made.errorOccurred.emit(QTextToSpeech.ErrorReason.Playback, "its server died")
    assert (voice.level, spoken(clips)) == ("recorded", [])


def test_without_engine_and_output_there_is_no_voice_and_no_error(qtbot: QtBot) -> None:
    voice = Voice("no-such-engine")
    voice.start()
    qtbot.waitUntil(lambda: voice._engine is None, timeout=2000)
    voice.say("Rest", ("rest", "left-leg"))
    voice.hush()
    assert (voice.level, voice.voices()) == ("none", ())


def test_at_volume_0_nothing_is_said(voice: Voice, clips: RecordingClips) -> None:
    voice.set_volume(0)
    voice.say("Rest", ("rest",))
    assert spoken(clips) == []


def test_an_engine_that_failed_says_so_once(qtbot: QtBot) -> None:
    engine = Engine("mock")
    failed: list[bool] = []
    engine.failed.connect(failed.append)
    with qtbot.waitSignal(engine.ready, timeout=5000):
        engine.start()
    assert engine._speech is not None
    for _ in range(2):
        engine._speech.errorOccurred.emit(QTextToSpeech.ErrorReason.Playback, "")
    assert failed == [False]
