"""The coach: clock readings and orders in, events out, each on disk before the next is decided."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from support import FailingJournal, FakeClock, programme, tiny

from kneecoach.coach import Coach
from kneecoach.core.commands import Command, NotAllowedError
from kneecoach.core.events import Event, Finished, Paused, Resumed, StepEnded, Why
from kneecoach.core.evolve import fold
from kneecoach.core.fault import FaultError
from kneecoach.core.ledger import open_ledger, plan, replay, set_rows
from kneecoach.core.session import Phase, Session, begin
from kneecoach.core.step import Timeline

#: Of `tiny`: getting ready ends, then the two halves of the first repetition.
READY, HALF, REP = 10_000, 11_000, 12_000


@pytest.fixture
def coach(clock: FakeClock, disk: FailingJournal) -> Coach:
    """Return the coach of a tiny session that has just begun."""
    return Coach(open_ledger(tiny()), clock, disk.write)


def moments(disk: FailingJournal) -> list[int]:
    """Return when each event happened, in ms of the session."""
    return [event.at for event in disk.events]


def run(coach: Coach, clock: FakeClock, seconds: float, beat: float = 0.5) -> None:
    """Let time pass with the heart beating."""
    for _ in range(round(seconds / beat)):
        clock.advance(beat)
        coach.tick()


def test_nothing_happens_before_the_first_deadline(coach: Coach, clock: FakeClock, disk: FailingJournal) -> None:
    run(coach, clock, 9.5)
    clock.advance(0.499)
    coach.tick()
    assert disk.events == []
    assert coach.until_deadline() == 1


@pytest.mark.parametrize("late", [0, 0.001, 0.2, 0.999, 2.5, 4.4])
def test_events_happen_at_their_deadlines_however_late_the_tick(
    coach: Coach, clock: FakeClock, disk: FailingJournal, late: float
) -> None:
    run(coach, clock, 9.5)
    clock.advance(0.5 + late)
    coach.tick()
    assert disk.events[0] == StepEnded(READY)
    assert moments(disk) == [READY + 1000 * second for second in range(len(disk.events))]


def test_the_time_to_the_next_deadline_is_never_negative(coach: Coach, clock: FakeClock) -> None:
    run(coach, clock, 9.5)
    assert coach.until_deadline() == 500
    clock.advance(3)
    assert coach.until_deadline() == 0
    coach.tick()
    assert coach.until_deadline() == 500


def test_a_session_left_alone_ends_at_the_sum_of_its_steps_with_all_done(
    clock: FakeClock, disk: FailingJournal
) -> None:
    timeline = programme("kneecap-basics")
    coach = Coach(open_ledger(timeline), clock, disk.write)
    run(coach, clock, sum(step.ms for step in timeline.steps) / 1000)
    assert disk.events[-1] == Finished(sum(step.ms for step in timeline.steps))
    assert [row.done for row in set_rows(timeline, disk.events)] == [row.planned for row in plan(timeline)]
    assert coach.until_deadline() is None


@dataclass
class Watchful:
    """A journal that notes how many events the session had seen when each was written."""

    timeline: Timeline
    coach: Coach | None = None
    events: list[Event] = field(default_factory=list)
    seen: list[Session] = field(default_factory=list)

    def write(self, event: Event) -> None:
        """Keep the event, and the session as it was just before."""
        assert self.coach is not None
        self.seen.append(self.coach.session)
        self.events.append(event)


def test_every_event_is_written_before_the_next_one_is_decided(clock: FakeClock) -> None:
    watchful = Watchful(tiny())
    coach = watchful.coach = Coach(open_ledger(watchful.timeline), clock, watchful.write)
    run(coach, clock, 9.5)
    clock.advance(4.5)
    coach.order(Command.PAUSE)
    assert len(watchful.events) == 6
    for number, session in enumerate(watchful.seen):
        assert session == fold(begin(watchful.timeline), watchful.events[:number])


def test_listeners_hear_each_event_with_the_session_after_it(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    heard: list[tuple[Event, Session]] = []
    coach.listen(lambda event, session: heard.append((event, session)))
    run(coach, clock, 12)
    assert [event for event, _ in heard] == disk.events
    assert [session.index for _, session in heard] == [1, 2, 3]
    assert heard[-1][1] is coach.session


@pytest.mark.parametrize("slept", [10, 600, 3 * 24 * 3600])
def test_a_sleep_that_the_system_tells_pauses_at_the_moment_last_seen(
    coach: Coach, clock: FakeClock, disk: FailingJournal, slept: float
) -> None:
    run(coach, clock, 11.5)
    clock.sleep(slept)
    clock.advance(0.5)
    coach.tick()
    assert disk.events[-1] == Paused(11_500, Why.SLEEP)
    assert moments(disk) == [READY, HALF, 11_500]


def test_a_heartbeat_more_than_five_seconds_late_pauses_at_the_moment_last_seen(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 11.5)
    clock.sleep(5.001, told=False)
    coach.tick()
    assert disk.events[-1] == Paused(11_500, Why.SLEEP)


@pytest.mark.parametrize("stall", [3, 5])
def test_a_shorter_stall_of_the_program_is_caught_up(
    coach: Coach, clock: FakeClock, disk: FailingJournal, stall: int
) -> None:
    run(coach, clock, 10)
    clock.advance(stall)
    coach.tick()
    assert coach.session.phase is Phase.WORKING
    assert moments(disk) == [READY + 1000 * second for second in range(stall + 1)]


def test_clocks_that_drift_apart_a_little_are_no_sleep(coach: Coach, clock: FakeClock) -> None:
    for _ in range(20):
        clock.sleep(0.4)
        run(coach, clock, 0.5)
    assert coach.session.phase is not Phase.PAUSED


def test_a_sleep_in_a_pause_changes_nothing(coach: Coach, clock: FakeClock, disk: FailingJournal) -> None:
    run(coach, clock, 11)
    coach.order(Command.PAUSE)
    clock.sleep(3600)
    run(coach, clock, 1)
    assert disk.events[-1] == Paused(11_000, Why.PERSON)


def test_an_order_just_after_waking_finds_the_session_paused(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 11.5)
    clock.sleep(600)
    with pytest.raises(NotAllowedError):
        coach.order(Command.PAUSE)
    assert disk.events[-1] == Paused(11_500, Why.SLEEP)


def test_going_on_after_a_sleep_does_not_find_the_same_sleep_again(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 11.5)
    clock.sleep(600)
    run(coach, clock, 1)
    coach.order(Command.GO_ON)
    run(coach, clock, 5)
    assert [type(event) for event in disk.events[2:4]] == [Paused, Resumed]
    assert coach.session.phase is Phase.WORKING


def test_a_clock_that_starts_elsewhere_changes_nothing(disk: FailingJournal) -> None:
    late = FakeClock()
    late.advance(1_000_000)
    late.sleep(1_000_000)
    coach = Coach(open_ledger(tiny()), late, disk.write)
    run(coach, late, 12)
    assert moments(disk) == [READY, HALF, REP]


@pytest.mark.parametrize("speed", [2, 5, 50, 500])
def test_a_rehearsal_runs_through_the_same_moments_faster(clock: FakeClock, disk: FailingJournal, speed: int) -> None:
    coach = Coach(open_ledger(tiny()), clock, disk.write, speed=speed)
    assert coach.until_deadline() == 10_000 // speed
    run(coach, clock, 16 / speed, beat=0.5 / speed)
    assert moments(disk)[:3] == [READY, HALF, REP]
    assert coach.now() == 16_000


def test_sleep_is_measured_on_real_clocks_in_a_rehearsal_too(clock: FakeClock, disk: FailingJournal) -> None:
    coach = Coach(open_ledger(programme("kneecap-basics")), clock, disk.write, speed=10)
    run(coach, clock, 1)
    clock.advance(4.9)
    coach.tick()
    assert coach.session.phase is not Phase.PAUSED
    clock.advance(5.1)
    coach.tick()
    assert disk.events[-1] == Paused(59_000, Why.SLEEP)


def test_a_write_that_fails_leaves_the_session_as_it_was(coach: Coach, clock: FakeClock, disk: FailingJournal) -> None:
    run(coach, clock, 10.5)
    before, disk.full = coach.session, True
    clock.advance(2)
    with pytest.raises(FaultError):
        coach.tick()
    assert coach.session is before
    assert moments(disk) == [READY]


def test_a_write_that_failed_may_be_tried_again_and_keeps_its_moment(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 10.5)
    disk.full = True
    clock.advance(1)
    with pytest.raises(FaultError):
        coach.tick()
    disk.full = False
    clock.advance(1)
    coach.tick()
    assert moments(disk) == [READY, HALF, REP]


def test_a_sleep_whose_pause_could_not_be_written_is_noticed_again(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 11.5)
    disk.full = True
    clock.sleep(600)
    with pytest.raises(FaultError):
        coach.tick()
    disk.full = False
    clock.advance(2)
    coach.tick()
    assert disk.events[-1] == Paused(11_500, Why.SLEEP)


def test_an_order_that_could_not_be_written_changes_nothing(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 10.5)
    before, disk.full = coach.session, True
    with pytest.raises(FaultError):
        coach.order(Command.SKIP)
    assert coach.session is before


@pytest.mark.parametrize("command", [Command.GO_ON, Command.COUNT, Command.FINISH, Command.CORRECT])
def test_an_order_outside_the_table_changes_nothing(
    coach: Coach, clock: FakeClock, disk: FailingJournal, command: Command
) -> None:
    run(coach, clock, 10.5)
    before, written = coach.session, list(disk.events)
    with pytest.raises(NotAllowedError):
        coach.order(command)
    assert coach.session is before
    assert disk.events == written


def test_an_order_comes_after_all_that_time_has_brought_before_it(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 9.5)
    clock.advance(2)
    coach.order(Command.PAUSE)
    assert disk.events == [StepEnded(READY), StepEnded(HALF), Paused(11_500, Why.PERSON)]


def test_a_pause_costs_no_exercise_time(coach: Coach, clock: FakeClock, disk: FailingJournal) -> None:
    run(coach, clock, 5)
    coach.order(Command.PAUSE)
    run(coach, clock, 100)
    coach.order(Command.GO_ON)
    run(coach, clock, 5)
    assert disk.events[-1] == StepEnded(READY + 100_000)


def test_after_a_crash_the_session_is_paused_in_the_same_repetition(
    coach: Coach, clock: FakeClock, disk: FailingJournal
) -> None:
    run(coach, clock, 12.7)
    written = tuple(disk.events)
    again = Coach(replay(tiny(), written), FakeClock(), disk.write, at=written[-1].at)
    again.pause(Why.CLOSED)
    assert disk.events[-1] == Paused(REP, Why.CLOSED)
    assert again.session.step == coach.session.step
    assert again.now() == REP


def test_a_pause_that_nobody_asked_for_is_written_once(coach: Coach, clock: FakeClock, disk: FailingJournal) -> None:
    run(coach, clock, 11)
    coach.pause(Why.CLOSED)
    coach.pause(Why.CLOSED)
    assert [event for event in disk.events if isinstance(event, Paused)] == [Paused(11_000, Why.CLOSED)]


def test_a_session_whose_last_step_was_written_before_the_crash_ends_where_it_would_have(
    clock: FakeClock, disk: FailingJournal
) -> None:
    timeline = tiny()
    steps = replay(timeline, [StepEnded(at) for at in _ends(timeline)])
    coach = Coach(steps, clock, disk.write, at=_ends(timeline)[-1])
    coach.pause(Why.CLOSED)
    assert disk.events == [Finished(_ends(timeline)[-1])]
    assert coach.session.phase is Phase.ENDED


def _ends(timeline: Timeline) -> list[int]:
    return [sum(step.ms for step in timeline.steps[: place + 1]) for place in range(len(timeline.steps))]
