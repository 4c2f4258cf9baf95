"""What the session page shows, moment by moment."""

from __future__ import annotations

import pytest
from support import Trainee, catalogue, entry, programme, timeline

from kneecoach.core.adjust import Adjust
from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.dose import End, Side
from kneecoach.core.events import Why
from kneecoach.core.exercise import When
from kneecoach.core.present import Part, Screen, progress, screen
from kneecoach.core.session import Phase
from kneecoach.core.step import Kind, Timeline
from kneecoach.files.programmes import BUNDLED

PAUSE, GO_ON, MORE, SORE = Command.PAUSE, Command.GO_ON, Command.MORE, Command.SORE


def shown(person: Trainee) -> Screen:
    """Return what somebody sees now."""
    return screen(person.session, person.now, catalogue())


def seen(its: Timeline, at: float) -> Screen:
    """Return what somebody sees at this second of a session."""
    return shown(Trainee(its).until(at))


def test_getting_ready_shows_the_first_exercise_and_how_to_start() -> None:
    page = seen(timeline("000-1", "000-2"), 4)
    assert (page.phase, page.kind, page.exercise) == (Phase.READYING, Kind.PREP, "simple-contraction")
    assert (page.ordinal, page.of, page.set, page.side) == (1, 2, 1, Side.LEFT)
    assert (page.remaining_ms, page.length_ms, page.count, page.count_of) == (6_000, 10_000, 0, 0)
    assert page.cue == "Sit tall with your back on the wall"
    assert seen(timeline("000-1", "000-2"), 7).cue == "Rest both knees on the roller, toes up"


def test_a_repetition_shows_its_number_its_word_and_how_much_is_behind() -> None:
    page = seen(timeline("000-1"), 10 + 5 + 2)  # 2 s into the second squeeze
    assert (page.count, page.count_of, page.position) == (2, 8, "toes-up")
    assert (page.word, page.fraction) == ("squeeze", 0.4)
    assert (page.remaining_ms, page.length_ms) == (3_000, 5_000)
    assert (page.breath, page.breaths, page.count_in, page.waits) == (0, 0, 0, False)


def test_the_second_position_shows_its_own_cue() -> None:
    assert seen(timeline("000-1"), 12).cue == "Tighten the thigh until the knee is straight"
    assert seen(timeline("000-1"), 52).cue == "Turn the whole leg out, toes to the side"
    assert seen(timeline("000-1"), 57 + 5).cue == "Toes still turned out, squeeze the knee straight"


def test_a_hold_shows_what_remains_of_it_and_no_count() -> None:
    page = seen(timeline("000-1"), 95 + 4)
    assert (page.kind, page.count, page.count_of) == (Kind.HOLD, 0, 0)
    assert (page.remaining_ms, page.length_ms, page.fraction) == (6_000, 10_000, 0.4)
    assert page.cue == "Squeeze, toes turned out. Keep breathing"
    assert page.adjusts is Adjust.HOLD


@pytest.mark.parametrize(("at", "breathing_in", "fraction"), [(21, True, 0.2), (22.4, True, 0.48), (23, False, 0.6)])
def test_the_third_of_five_breaths_goes_in_and_out(at: float, breathing_in: bool, fraction: float) -> None:  # noqa: FBT001
    page = seen(timeline("000-5"), at)
    assert (page.kind, page.breath, page.breaths) == (Kind.BREATHE, 3, 5)
    assert (page.breathing_in, page.breath_fraction) == (breathing_in, fraction)
    assert (page.count, page.count_of, page.side) == (1, 4, Side.RIGHT)


def test_the_ring_of_a_breath_hold_is_of_all_its_breaths() -> None:
    page = seen(timeline("000-5"), 21)
    assert (page.remaining_ms, page.length_ms) == (14_000, 25_000)
    assert seen(timeline("000-5"), 10 + 25 + 5 + 1).side is Side.LEFT


@pytest.mark.parametrize(
    ("at", "cue"),
    [
        (11, "Right knee over ankle. Breathe slowly"),
        (36, "Straighten, turn your feet, bend the other knee"),
        (41, "Left knee over ankle. Breathe slowly"),
        (71, "Arms wide, chest open, shoulders soft"),
    ],
)
def test_moving_warrior_says_what_belongs_to_each_side(at: float, cue: str) -> None:
    assert seen(timeline("000-5"), at).cue == cue


def test_timed_work_shows_what_remains_of_the_whole_stretch() -> None:
    page = seen(timeline("001-1"), 10 + 12)
    assert (page.kind, page.remaining_ms, page.length_ms) == (Kind.TIMED, 18_000, 30_000)
    assert (page.fraction, page.adjusts) == (0.4, Adjust.TIME)


def test_a_rest_shows_the_set_and_the_side_that_come_next() -> None:
    page = seen(timeline("000-2"), 145)
    assert (page.phase, page.kind, page.set, page.side) == (Phase.RESTING, Kind.REST, 2, Side.LEFT)
    assert (page.remaining_ms, page.length_ms, page.item.sets) == (25_000, 30_000, 3)
    assert page.adjusts is Adjust.REST


def test_a_gap_shows_the_exercise_that_comes_next_and_how_to_start_it() -> None:
    page = seen(timeline("000-1", "003-6"), 212)
    assert (page.phase, page.kind, page.exercise) == (Phase.READYING, Kind.GAP, "back-plank")
    assert (page.ordinal, page.of, page.remaining_ms) == (2, 2, 28_000)
    assert page.cue == "Lie back on your elbows, legs straight"


def test_a_longer_rest_is_shown_at_its_new_length() -> None:
    page = shown(Trainee(timeline("000-2")).until(145).order(MORE))
    assert (page.remaining_ms, page.length_ms) == (40_000, 45_000)


def test_one_repetition_more_shows_in_the_count() -> None:
    page = shown(Trainee(timeline("000-2")).until(30).order(MORE))
    assert (page.count, page.count_of, page.item.reps) == (5, 13, 12)


@pytest.mark.parametrize(("after", "number"), [(0, 3), (0.5, 3), (1, 2), (2.9, 1), (3, 0)])
def test_work_is_counted_in_three_two_one(after: float, number: int) -> None:
    page = shown(Trainee(timeline("000-1")).until(12).order(PAUSE).wait(8).order(GO_ON).wait(after))
    assert (page.count_in, page.count, page.fraction) == (number, 1, 0.0)
    assert page.phase is Phase.WORKING


@pytest.mark.parametrize(("after", "number", "left"), [(0, 3, 26), (2.5, 1, 26), (3, 0, 26), (4, 0, 25)])
def test_timed_work_is_counted_in_where_it_was(after: float, number: int, left: int) -> None:
    page = shown(Trainee(timeline("001-1")).until(14).order(PAUSE).wait(8).order(GO_ON).wait(after))
    assert (page.count_in, page.remaining_ms) == (number, left * 1000)


def test_a_pause_shows_since_when_and_why() -> None:
    page = shown(Trainee(timeline("000-1")).until(12).order(PAUSE).wait(8))
    assert (page.phase, page.paused_ms, page.paused_why) == (Phase.PAUSED, 8_000, Why.PERSON)
    assert page.allowed == ALLOWED[Phase.PAUSED]


@pytest.mark.parametrize(
    ("source", "at"), [("000-5", 10 + 13), ("000-5", 10 + 3), ("000-1", 95 + 6), ("000-1", 10 + 4)]
)
def test_a_pause_in_a_hold_or_repetition_shows_it_whole_as_it_will_start_again(source: str, at: float) -> None:
    page = shown(Trainee(timeline(source)).until(at).order(PAUSE).wait(8))
    assert (page.remaining_ms, page.fraction) == (page.length_ms, 0.0)
    assert page.breath <= 1


def test_a_pause_in_the_count_in_counts_nothing_in() -> None:
    page = shown(Trainee(timeline("000-1")).until(12).order(PAUSE, GO_ON).wait(1).order(PAUSE))
    assert (page.phase, page.count_in) == (Phase.PAUSED, 0)


@pytest.mark.parametrize(("source", "at", "left"), [("001-1", 24, 16), ("000-3", 84, 50)])
def test_a_pause_in_timed_work_or_a_rest_shows_what_is_left_of_it(source: str, at: float, left: int) -> None:
    page = shown(Trainee(timeline(source)).until(at).order(PAUSE).wait(8))
    assert page.remaining_ms == left * 1000


def test_a_rest_is_never_counted_in() -> None:
    page = shown(Trainee(timeline("000-3")).until(30).order(PAUSE, GO_ON).wait(1).order(Command.SKIP))
    assert (page.kind, page.count_in, page.remaining_ms) == (Kind.REST, 0, 60_000)


def test_at_ones_own_pace_a_repetition_waits_to_be_counted() -> None:
    page = seen(timeline("000-2", own_pace=True), 500)
    assert (page.phase, page.waits, page.count, page.count_of) == (Phase.OWN_PACE, True, 1, 12)
    assert Command.COUNT in page.allowed
    assert page.remaining_ms == 0


def test_at_ones_own_pace_the_breaths_go_round_and_stop_at_the_last() -> None:
    its = timeline("000-5", own_pace=True)
    assert (seen(its, 10 + 11).breath, seen(its, 10 + 11).breaths) == (3, 5)
    assert seen(its, 10 + 300).breath == 5


@pytest.mark.parametrize(("at", "cue"), [(10, "Raise the straight leg"), (12, "Lower slowly"), (14.9, "Lower slowly")])
def test_a_cue_goes_with_the_beat_it_is_about(at: float, cue: str) -> None:
    assert seen(timeline("000-2"), at).cue.startswith(cue)


def test_a_beat_too_short_to_read_keeps_the_cue_before_it() -> None:
    its = timeline("002-3")
    assert seen(its, 12.5).word == "pause"
    assert seen(its, 12.5).cue == seen(its, 11.5).cue


def test_at_ones_own_pace_the_cues_of_all_beats_take_turns() -> None:
    its = timeline("000-2", own_pace=True)
    person = Trainee(its).until(11)
    assert len({shown(person.order(Command.COUNT)).cue for _ in range(3)}) == 3


def test_the_session_bar_has_a_segment_for_every_exercise_with_the_time_around_it() -> None:
    bar = progress(Trainee(programme("kneecap-basics")).session, 0)
    assert [segment.ms // 1000 for segment in bar.segments] == [210, 240, 240, 170]
    assert [segment.part for segment in bar.segments] == [Part.NOW, Part.TO_DO, Part.TO_DO, Part.TO_DO]
    assert bar.left_ms == 860_000


def test_the_session_bar_fills_with_the_time() -> None:
    person = Trainee(programme("kneecap-basics")).until(210 + 60)
    bar = progress(person.session, person.now)
    assert [segment.part for segment in bar.segments] == [Part.DONE, Part.NOW, Part.TO_DO, Part.TO_DO]
    assert [segment.fraction for segment in bar.segments] == [1.0, 0.25, 0.0, 0.0]
    assert bar.left_ms == 590_000


def test_a_skipped_exercise_shows_as_skipped_and_its_time_is_no_longer_left() -> None:
    person = Trainee(programme("kneecap-basics")).until(50).order(SORE, Command.SKIP)
    bar = progress(person.session, person.now)
    assert [segment.part for segment in bar.segments] == [Part.SKIPPED, Part.NOW, Part.TO_DO, Part.TO_DO]
    assert bar.left_ms == 650_000


def test_at_the_end_every_segment_is_done() -> None:
    person = Trainee(programme("kneecap-basics")).until(2_000)
    bar = progress(person.session, person.now)
    assert {(segment.part, segment.fraction) for segment in bar.segments} == {(Part.DONE, 1.0)}
    assert bar.left_ms == 0


def every_second(its: Timeline) -> list[tuple[int, Screen]]:
    """Return the page in the middle of each second of a session that is left alone."""
    person = Trainee(its)
    moments = range(sum(step.ms for step in its.steps) // 1000)
    return [(second, shown(person.until(second + 0.5))) for second in moments]


def belongs(page: Screen) -> bool:
    """Tell whether the cue is one of this exercise, for this position and side."""
    cues = [cue for cue in catalogue()[page.exercise].cues if cue.say == page.cue]
    return any(cue.position in {"", page.position} and cue.side in {None, page.side} for cue in cues)


@pytest.mark.parametrize("name", BUNDLED)
def test_every_cue_of_every_second_belongs_to_the_exercise_at_hand(name: str) -> None:
    pages = every_second(programme(name, warm_up=True))
    assert len(pages) >= 860
    assert [(second, page.cue) for second, page in pages if not belongs(page)] == []


@pytest.mark.parametrize("name", BUNDLED)
def test_the_time_left_runs_down_second_by_second(name: str) -> None:
    person = Trainee(programme(name, end=End.HIGH))
    whole = progress(person.session, 0).left_ms
    left = [progress(person.wait(10).session, person.now).left_ms for _ in range(whole // 10_000)]
    assert left == [whole - 10_000 * (n + 1) for n in range(len(left))]


@pytest.mark.parametrize("source", ["000-1", "000-5", "003-1", "003-3", "003-6"])
def test_every_second_of_a_hold_shows_a_cue_for_holding(source: str) -> None:
    cues = {cue.say for cue in entry(source).cues if cue.when is When.HOLD}
    holds = [page for _, page in every_second(timeline(source)) if page.kind in {Kind.HOLD, Kind.BREATHE}]
    assert holds
    assert {page.cue for page in holds} <= cues
