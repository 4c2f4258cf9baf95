"""What holds for every session, whatever its shape and whatever the person does (see ARCHITECTURE.md)."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import ANYTHING, WORKING_ON, Script, delays, scripts, sessions, timelines
from support import Trainee, library, programme

from kneecoach.core.commands import ALLOWED, Command, NotAllowedError
from kneecoach.core.dose import Side, Sides
from kneecoach.core.events import Finished, StepEnded
from kneecoach.core.evolve import fold
from kneecoach.core.history import share
from kneecoach.core.ledger import correct, plan, set_rows
from kneecoach.core.present import progress, screen
from kneecoach.core.session import COUNT_IN, Phase, begin
from kneecoach.core.step import WORK, Kind, Timeline, group_of
from kneecoach.core.tally import NAMES, Tally, total
from kneecoach.files.programmes import BUNDLED

#: Longer than any session here lasts when it is left alone.
LONG = 100_000


def act(person: Trainee, script: Script) -> Trainee:
    """Let somebody do all this; what `ALLOWED` does not hold is refused and changes nothing."""
    for delay, command in script:
        before = person.wait(delay).session
        if command in ALLOWED[person.phase]:
            person.order(command)
        else:
            with pytest.raises(NotAllowedError):
                person.order(command)
            assert person.session == before
    return person


def to_the_end(person: Trainee) -> Trainee:
    """Let somebody do all that is left, without a pause."""
    if person.phase in {Phase.PAUSED, Phase.SORE}:
        person.order(Command.GO_ON)
    person.wait(LONG)
    for _ in person.session.steps:
        if person.phase in {Phase.ENDED, Phase.DISCARDED}:
            break
        person.order(Command.COUNT if person.phase is Phase.OWN_PACE else Command.SKIP).wait(LONG)
    return person


def length(its: Timeline) -> int:
    """Return how long a session lasts when it is left alone, in ms."""
    return sum(step.ms for step in its.steps)


# 1. Every change is an event: replay equals live.


@given(sessions(), scripts(*ANYTHING), st.data())
def test_replaying_the_journal_gives_the_session_that_was_live(
    its: Timeline, script: Script, data: st.DataObject
) -> None:
    person = act(Trainee(its), script).wait(30)
    broken_off = data.draw(st.integers(0, len(person.events)))
    half = fold(begin(its), person.events[:broken_off])
    assert fold(half, person.events[broken_off:]) == person.session
    assert fold(begin(its), person.events) == person.session


# 2. The core never reads a clock: looking more often changes nothing.


class Watcher(Trainee):
    """Somebody who looks at the clock every so often while waiting."""

    every = 1.0

    def wait(self, seconds: float) -> Trainee:
        """Let this many seconds pass, a few at a time."""
        end = self.now + round(seconds * 1000)
        while self.now < end:
            super().wait(min(self.every, (end - self.now) / 1000))
        return super().wait(0)


@given(timelines(), scripts(*ANYTHING), st.sampled_from([0.137, 0.5, 1.0, 7.3]))
def test_looking_more_often_changes_nothing(its: Timeline, script: Script, every: float) -> None:
    seldom, often = Trainee(its), Watcher(its)
    often.every = every
    act(seldom, script).wait(20)
    act(often, script).wait(20)
    assert often.events == seldom.events
    assert often.session == seldom.session


# 3. A session left alone lasts the sum of its steps; a pause costs no exercise time.


@given(timelines(waits=False), st.integers(0, 10_000_000))
def test_a_session_left_alone_lasts_the_sum_of_its_steps(its: Timeline, late: int) -> None:
    person = Trainee(its).wait((length(its) + late) / 1000)
    *steps, last = person.events
    assert last == Finished(length(its))
    assert [type(event) for event in steps] == [StepEnded] * len(its.steps)
    assert [event.at for event in steps] == [sum(s.ms for s in its.steps[: n + 1]) for n in range(len(steps))]


@pytest.mark.parametrize("name", BUNDLED)
def test_a_programme_left_alone_ends_on_the_second_with_all_that_it_planned(name: str) -> None:
    its = programme(name)
    person = Trainee(its).wait(LONG)
    assert person.session.ended_at == length(its)
    assert [row.done for row in person.rows] == [row.planned for row in person.rows]
    assert share(person.rows) == 1.0


@given(timelines(waits=False), st.lists(st.tuples(delays(), delays()), min_size=1, max_size=8))
def test_a_pause_costs_no_exercise_time(its: Timeline, pauses: list[tuple[float, float]]) -> None:
    person, expected, counted_in = Trainee(its), length(its), 0
    for delay, stop in pauses:
        if person.wait(delay).phase is Phase.ENDED:
            break
        step = person.session.step
        assert step is not None
        expected -= max(0, counted_in - person.now)  # the rest of a count-in that this pause cuts off
        expected += begun_again(person) + round(stop * 1000)
        person.order(Command.PAUSE).wait(stop).order(Command.GO_ON)
        if step.kind in WORK:
            expected, counted_in = expected + COUNT_IN, person.now + COUNT_IN
    assert person.wait(LONG).session.ended_at == expected


def begun_again(person: Trainee) -> int:
    """Return the ms of the hold or repetition at hand that a pause throws away."""
    session = person.session
    if session.steps[session.index].kind not in {Kind.MOVE, Kind.HOLD, Kind.BREATHE}:
        return 0
    first = group_of(session.steps, session.index)[0]
    behind = sum(step.ms for step in session.steps[first : session.index])
    return behind + max(0, person.now - session.since)


@given(timelines(waits=False), st.lists(st.tuples(delays(), delays()), max_size=8))
def test_whoever_only_pauses_has_done_all_of_the_plan(its: Timeline, pauses: list[tuple[float, float]]) -> None:
    person = Trainee(its)
    for delay, stop in pauses:
        if person.wait(delay).phase is not Phase.ENDED:
            person.order(Command.PAUSE).wait(stop).order(Command.GO_ON)
    assert [row.done for row in person.wait(LONG).rows] == [row.planned for row in plan(its)]


# 9. Planned and done are kept apart, and what is done is what was there to do.


@given(sessions(), scripts(*ANYTHING))
def test_nothing_that_a_person_does_changes_what_was_planned(its: Timeline, script: Script) -> None:
    rows = act(Trainee(its), script).wait(30).rows
    assert [(row.exercise, row.set, row.side, row.planned, row.closing_hold) for row in rows] == [
        (row.exercise, row.set, row.side, row.planned, row.closing_hold) for row in plan(its)
    ]


@given(sessions(), scripts(*ANYTHING))
def test_nobody_does_less_than_nothing_or_more_than_was_there(its: Timeline, script: Script) -> None:
    person = act(Trainee(its), script).wait(30)
    for row, there in zip(person.rows, possible(person), strict=True):
        assert all(getattr(row.done, name) >= 0 for name in NAMES)
        assert row.unfinished_seconds >= 0
        assert all(getattr(row.done, n) <= getattr(there, n) for n in NAMES if n != "hold_seconds")
        assert row.done.hold_seconds <= there.hold_seconds or paced(person)


def possible(person: Trainee) -> list[Tally]:
    """Return what each block came to ask for, with all that the person added and took away."""
    blocks = range(len(plan(person.session.timeline)))
    return [total(s.counts for s in person.session.steps if s.block == block) for block in blocks]


def paced(person: Trainee) -> bool:
    """Tell whether breaths take as long as they take."""
    return any(step.waits for step in person.session.steps)


@given(timelines(waits=False), scripts(*WORKING_ON))
def test_whoever_skips_nothing_has_done_all_that_was_asked_for(its: Timeline, script: Script) -> None:
    person = to_the_end(act(Trainee(its), script))
    assert [row.done for row in person.rows] == possible(person)
    assert share(person.rows) <= 1.0


@given(timelines())
def test_at_ones_own_pace_or_not_whoever_does_all_has_done_the_plan(its: Timeline) -> None:
    rows = to_the_end(Trainee(its)).rows
    kept = [replace(row.done, hold_seconds=row.planned.hold_seconds) for row in rows]
    assert kept == [row.planned for row in rows]


@given(timelines(waits=False), scripts(Command.PAUSE, Command.GO_ON, Command.BACK))
def test_left_and_right_have_done_the_same_when_nothing_was_skipped(its: Timeline, script: Script) -> None:
    rows = to_the_end(act(Trainee(its), script)).rows
    each = {item.exercise for item in its.items if item.sides is Sides.EACH}
    left = [(row.exercise, row.set, row.done) for row in rows if row.exercise in each and row.side is Side.LEFT]
    right = [(row.exercise, row.set, row.done) for row in rows if row.exercise in each and row.side is Side.RIGHT]
    assert left == right


@given(timelines(), scripts(*ANYTHING), st.data())
def test_a_correction_changes_its_own_row_and_nothing_else(its: Timeline, script: Script, data: st.DataObject) -> None:
    person = act(Trainee(its), script)
    block = data.draw(st.integers(0, len(person.rows) - 1))
    amount = data.draw(st.integers(0, 60))
    (*events,) = correct(person.rows, block, amount, person.now)
    after = set_rows(its, [*person.events, *events])
    assert after[block].done.timed_seconds + after[block].done.reps == amount
    assert after[:block] + after[block + 1 :] == person.rows[:block] + person.rows[block + 1 :]
    assert correct(after, block, amount, person.now) == ()


# A skip or a step back that is undone leaves no trace in the log.


@given(timelines(waits=False), scripts(*WORKING_ON), st.sampled_from([Command.SKIP, Command.BACK, Command.SET_AGAIN]))
def test_what_is_undone_at_once_has_never_been(its: Timeline, script: Script, jump: Command) -> None:
    person = act(Trainee(its), script)
    assume(person.phase in {Phase.READYING, Phase.WORKING, Phase.CHANGING, Phase.RESTING})
    paused, undone = Trainee(its), Trainee(its)
    act(paused, script).order(Command.PAUSE, Command.GO_ON)
    act(undone, script).order(jump)
    assume(undone.phase is not Phase.ENDED)  # a skip of all that was left
    undone.order(Command.UNDO)
    assert undone.rows == paused.rows
    assert (undone.session.step, undone.session.since) == (paused.session.step, paused.session.since)
    assert to_the_end(undone).rows == to_the_end(paused).rows


# The end, and what can be shown until then.


@given(sessions(), scripts(*ANYTHING))
def test_every_session_comes_to_an_end_from_wherever_it_is(its: Timeline, script: Script) -> None:
    person = to_the_end(act(Trainee(its), script))
    assert person.phase in {Phase.ENDED, Phase.DISCARDED}
    assert fold(begin(its), person.events) == person.session


@given(timelines(), scripts(*ANYTHING))
def test_any_moment_can_be_shown(its: Timeline, script: Script) -> None:
    person = act(Trainee(its), script)
    assume(person.phase not in {Phase.ENDED, Phase.DISCARDED})
    shown = screen(person.session, person.now, library(its))
    assert 0 <= shown.remaining_ms <= shown.length_ms
    assert 0 <= shown.fraction <= 1
    assert 0 <= shown.breath_fraction <= 1
    assert 0 <= shown.count <= shown.count_of or not shown.count_of
    assert 0 <= shown.breath <= shown.breaths
    assert 0 <= shown.count_in * 1000 <= COUNT_IN
    assert shown.kind in WORK or not shown.count_in
    spent = person.now - person.session.since + COUNT_IN * (shown.kind in WORK)
    assert person.session.elapsed(person.now) <= spent
    assert shown.allowed == ALLOWED[person.phase]


@given(timelines(), scripts(*ANYTHING))
def test_the_bar_and_the_time_left_stay_within_the_session(its: Timeline, script: Script) -> None:
    person = act(Trainee(its), script)
    bar = progress(person.session, person.now)
    assert sum(segment.ms for segment in bar.segments) == sum(step.ms for step in person.session.steps)
    assert all(0 <= segment.fraction <= 1 for segment in bar.segments)
    assert 0 <= bar.left_ms <= sum(segment.ms for segment in bar.segments)
