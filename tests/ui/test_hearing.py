"""From cues to tones, speech, flashes and what a screen reader says: as the person wants them, and never too late."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from quiet import RecordingTones, RecordingVoice
from support import catalogue

from kneecoach.core.cue import Cue, Level, Line, Saying, Tone
from kneecoach.core.settings import DEFAULTS, Value, volume_of
from kneecoach.ui.hearing import LASTING, STALE_LINE, STALE_TONE, Hearing

REP = Line(Saying.REP, 3000, number=4, of=12)
BEAT = Line(Saying.BEAT, 3000, Level.EVERYTHING, word="lift")


class Ears:
    """Somebody with these settings: what they hear, see and read."""

    def __init__(self, **wanted: Value) -> None:
        self.tones, self.voice = RecordingTones(), RecordingVoice()
        self.values: Mapping[str, Value] = {**DEFAULTS, **wanted}
        self.hearing = Hearing(self.tones, self.voice, catalogue(), self.values)
        self.flashes, self.announced = 0, list[str]()
        self.hearing.flashed.connect(self._flash)
        self.hearing.announced.connect(self.announced.append)

    def _flash(self) -> None:
        self.flashes += 1

    def hear(self, tone: Tone | None = None, line: Line | None = None, late: int = 0) -> Ears:
        """Let one cue be heard, so many ms late."""
        self.hearing.hear(Cue(0, tone, line), late)
        return self


def test_a_tone_and_a_line_are_heard_and_the_line_is_announced() -> None:
    ears = Ears().hear(Tone.REP, REP)
    assert ears.tones.played == [(Tone.REP, volume_of(DEFAULTS, Tone.REP))]
    assert ears.voice.said == ["4."]
    assert ears.announced == ["4."]


@pytest.mark.parametrize(("late", "heard"), [(0, 1), (STALE_TONE, 1), (STALE_TONE + 1, 0), (60_000, 0)])
def test_a_tone_that_comes_too_late_to_be_true_is_left_out(late: int, heard: int) -> None:
    assert len(Ears().hear(Tone.REP, late=late).tones.played) == heard


@pytest.mark.parametrize("saying", Saying)
def test_a_late_line_is_left_out_unless_it_tells_where_the_session_is(saying: Saying) -> None:
    exercise = next(iter(catalogue()))
    line = Line(saying, 9000, exercise=exercise, number=3, of=9, word="lift", text="Lift")
    for late, said in ((STALE_LINE, True), (STALE_LINE + 1, saying in LASTING)):
        assert bool(Ears().hear(line=line, late=late).voice.said) is said


def test_muting_silences_voice_and_tones_at_once_and_what_is_announced_stays() -> None:
    ears = Ears()
    ears.hearing.mute(on=True)
    ears.hear(Tone.REP, REP)
    assert (ears.voice.said, ears.tones.played) == ([""], [])
    assert ears.announced == ["4."]


def test_after_muting_everything_is_heard_again() -> None:
    ears = Ears()
    ears.hearing.mute(on=True)
    ears.hearing.mute(on=False)
    ears.hear(Tone.REP, REP)
    assert ears.voice.said == ["", "4."]
    assert len(ears.tones.played) == 1


@pytest.mark.parametrize(("flash", "loud", "muted"), [("never", 0, 0), ("muted", 0, 1), ("always", 1, 1)])
def test_a_tone_flashes_as_the_person_wants_it(flash: str, loud: int, muted: int) -> None:
    assert Ears(flash=flash).hear(Tone.REP).flashes == loud
    silent = Ears(flash=flash)
    silent.hearing.mute(on=True)
    assert silent.hear(Tone.REP).flashes == muted


@pytest.mark.parametrize("setting", ["sound_volume", "sound_rep"])
def test_a_tone_that_is_turned_down_to_nothing_flashes_as_a_muted_one(setting: str) -> None:
    ears = Ears(**{setting: 0}).hear(Tone.REP)
    assert ears.tones.played == [(Tone.REP, 0.0)]
    assert ears.flashes == 1


def test_a_tone_that_is_too_late_flashes_as_little_as_it_sounds() -> None:
    assert Ears(flash="always").hear(Tone.REP, late=STALE_TONE + 1).flashes == 0


@pytest.mark.parametrize(("level", "said"), [("everything", ["4.", "Lift."]), ("counts", ["4."]), ("nothing", [])])
def test_the_voice_says_as_much_as_is_wanted(level: str, said: list[str]) -> None:
    assert Ears(speak=level).hear(line=REP).hear(line=BEAT).voice.said == said


@pytest.mark.parametrize("level", Level)
def test_a_screen_reader_is_told_counts_and_changes_whatever_the_voice_says(level: Level) -> None:
    assert Ears(speak=level.value).hear(line=REP).hear(line=BEAT).announced == ["4."]


def test_settings_are_followed_from_the_next_cue_on() -> None:
    ears = Ears().hear(line=REP)
    ears.hearing.follow({**DEFAULTS, "speak": "nothing"})
    assert ears.hear(line=REP).voice.said == ["4."]
