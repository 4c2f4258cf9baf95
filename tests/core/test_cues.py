"""What is heard, and when: nothing lost, nothing twice, nothing on top of another."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listening import LISTS, RATE, Listener, told
from strategies import ANYTHING, Script, delays, scripts, timelines
from support import catalogue, compiled, dose, library, programme, timeline

from kneecoach.core.commands import Command
from kneecoach.core.cue import Cue, Level, Line, Saying, Tone
from kneecoach.core.cues import with_room
from kneecoach.core.dose import Sides
from kneecoach.core.events import StepEnded
from kneecoach.core.session import Phase
from kneecoach.core.step import Timeline
from kneecoach.files.programmes import BUNDLED
from kneecoach.files.resources import root
from kneecoach.words.speech import length, spoken

#: What one ear tells from another only when it comes this much later, in ms.
APART = 100


@cache
def ms(tone: Tone) -> int:
    """Return how long a tone's file lasts."""
    with wave.open(str(root() / "sounds" / f"{tone}.wav")) as file:
        return int(file.getnframes()) * 1000 // int(file.getframerate())


@cache
def left_alone(name: str) -> tuple[Cue, ...]:
    """Return what is heard in a bundled programme."""
    return tuple(Listener(programme(name), catalogue()).to_the_end().heard)


def listen(its: Timeline, script: Script, beat: float = 0.5) -> Listener:
    """Follow a session in which all this is done."""
    person = Listener(its, library(its))
    for delay, command in script:
        person.wait(delay, beat).order(command)
    return person.wait(20, beat)


@pytest.mark.parametrize("name", BUNDLED)
def test_a_programme_says_what_its_list_says(name: str) -> None:
    expected = (LISTS / f"{name}.txt").read_text("utf-8").splitlines()
    assert list(told(left_alone(name), catalogue())) == expected


@pytest.mark.parametrize("name", BUNDLED)
def test_no_tone_sounds_while_another_does(name: str) -> None:
    tones = [(cue.at, cue.tone) for cue in left_alone(name) if cue.tone]
    for (at, tone), (later, _) in pairwise(tones):
        assert at + ms(tone) + APART <= later


@pytest.mark.parametrize("level", [Level.EVERYTHING, Level.COUNTS])
@pytest.mark.parametrize("name", BUNDLED)
def test_every_line_is_over_before_the_next_begins(name: str, level: Level) -> None:
    lines = [cue for cue in left_alone(name) if cue.line]
    said = [(c.at, spoken(c.line, catalogue().get(c.line.exercise), level, RATE)) for c in lines if c.line]
    said = [(at, sentence) for at, sentence in said if sentence]
    for (at, sentence), (later, _) in pairwise(said):
        assert at + length(sentence, RATE) <= later, sentence


@pytest.mark.parametrize("name", BUNDLED)
def test_every_exercise_says_its_name_its_side_and_where_to_be(name: str) -> None:
    told_so_far = " ".join(told(left_alone(name), catalogue()))
    for item in programme(name).items:
        exercise = catalogue()[item.exercise]
        assert exercise.name in told_so_far
        assert exercise.position in told_so_far


@given(timelines(), scripts(*ANYTHING), st.sampled_from([0.037, 0.41, 1.9]))
def test_looking_more_often_changes_nothing_that_is_heard(its: Timeline, script: Script, beat: float) -> None:
    assert listen(its, script, beat).all == listen(its, script, 0.5).all


@given(timelines(), scripts(*ANYTHING))
def test_nothing_is_heard_twice(its: Timeline, script: Script) -> None:
    heard = listen(its, script).heard
    marks = [(cue.at, cue.tone, cue.line.saying if cue.line else None) for cue in heard]
    by_person = {Saying.REPS, Saying.TIME, Saying.AGAIN, Saying.EASIER, Saying.HARDER, Saying.AS_PLANNED}
    kept = [mark for mark in marks if mark[2] not in by_person and mark[1] not in {Tone.RESUMED, Tone.PAUSED}]
    again = [mark for mark in kept if kept.count(mark) > 1]
    assert [mark for mark in again if not jumped_at(script)] == []


def jumped_at(script: Script) -> bool:
    """Tell whether somebody did two things in the same moment: then a step begins twice in it."""
    return any(not delay for delay, _ in script)


#: Sessions in which no pause makes anything start again.
TIMED = st.builds(
    lambda sides, seconds, rest: compiled(dose(sides, sets=2, timed=seconds, rest=rest)),
    st.sampled_from([Sides.BOTH, Sides.EACH]),
    st.integers(5, 47),
    st.integers(5, 40),
)


@given(TIMED, st.lists(st.tuples(delays(), delays()), max_size=6))
def test_a_step_that_went_on_after_pauses_has_said_all_it_had_to_say_once(
    its: Timeline, pauses: list[tuple[float, float]]
) -> None:
    person = Listener(its, library(its))
    for delay, stop in pauses:
        person.wait(delay + 0.001).order(Command.PAUSE).wait(stop).order(Command.GO_ON)
    person.to_the_end()
    for place, heard in enumerate(by_step(person)):
        assert own(heard) == own(with_room(person.coach.session, place, library(its)))


def by_step(person: Listener) -> list[list[Cue]]:
    """Return what was heard in each step that ended; the cues of its beginning come before its event is written."""
    steps: list[list[Cue]] = [[]]
    for each in person.all:
        if isinstance(each, StepEnded):
            steps.append([cue for cue in steps[-1] if cue.at >= each.at])
            steps[-2] = [cue for cue in steps[-2] if cue.at < each.at]
        elif isinstance(each, Cue):
            steps[-1].append(each)
    return steps[:-1]


def own(cues: Iterable[Cue]) -> list[tuple[Tone | None, Line | None]]:
    """Return what belongs to a step itself: not the words and tones of pauses and of the end of a hold."""
    around = {Tone.PAUSED, Tone.RESUMED, Tone.HOLD_END}
    return [(c.tone, c.line) for c in cues if c.tone not in around and (c.tone is not Tone.TICK or c.line)]


def test_pausing_and_going_on_are_heard_and_counted_in() -> None:
    person = Listener(timeline("000-1"), catalogue()).wait(12).order(Command.PAUSE).wait(60).order(Command.GO_ON)
    before = len(person.heard)
    person.wait(3.2)
    assert [cue.tone for cue in person.heard[before - 2 :]] == [
        Tone.PAUSED,
        Tone.RESUMED,
        Tone.TICK,
        Tone.TICK,
        Tone.UP,
    ]
    assert [cue.at for cue in person.heard[-4:]] == [72_000, 73_000, 74_000, 75_000]


def test_the_end_is_heard() -> None:
    last = left_alone("kneecap-basics")[-1]
    assert (last.tone, last.line.saying if last.line else None) == (Tone.FINISHED, Saying.DONE)


def test_a_rest_that_waits_says_when_it_is_over() -> None:
    person = Listener(timeline("000-3", wait_after_rest=True), catalogue()).wait(200)
    assert person.coach.session.phase is Phase.RESTING
    assert person.heard[-1].line is not None
    assert person.heard[-1].line.saying is Saying.WAITING
