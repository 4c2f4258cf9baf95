"""Every second of a session, by the rules of content.md 4.1 and its one full expansion in 4.3."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import pytest
from msgspec.structs import replace
from support import catalogue, compiled, dose, entry, figure, of_kind, programme, seconds, timeline

from kneecoach.core.dose import End, Side
from kneecoach.core.outline import outline
from kneecoach.core.programme import Prescription
from kneecoach.core.step import NO_BLOCK, Kind, Step, Timeline
from kneecoach.core.tally import NOTHING, Tally, total
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.programmes import BUNDLED

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH
ALL = sorted(exercise.source for exercise in catalogue().values())

#: content.md 4.3: from, to, what, side, position.
EXPANSION = (
    (0, 10, Kind.PREP, LEFT, ""),
    (10, 50, Kind.MOVE, LEFT, "toes-up"),
    (50, 55, Kind.POSITION, LEFT, "toes-out"),
    (55, 95, Kind.MOVE, LEFT, "toes-out"),
    (95, 105, Kind.HOLD, LEFT, "toes-out"),
    (105, 115, Kind.SIDE, RIGHT, ""),
    (115, 155, Kind.MOVE, RIGHT, "toes-up"),
    (155, 160, Kind.POSITION, RIGHT, "toes-out"),
    (160, 200, Kind.MOVE, RIGHT, "toes-out"),
    (200, 210, Kind.HOLD, RIGHT, "toes-out"),
)


def lengths(steps: Iterable[Step]) -> list[tuple[str, int]]:
    """Return the words of these steps with their seconds."""
    return [(step.word, step.ms // 1000) for step in steps]


def work(made: Timeline) -> Tally:
    """Return all that a session counts."""
    return total(step.counts for step in made.steps)


def test_simple_contraction_unfolds_second_by_second_as_written_down() -> None:
    expected = [(kind, side, place) for start, end, kind, side, place in EXPANSION for _ in range(start, end)]
    assert [(step.kind, step.side, step.position) for step in seconds(timeline("000-1").steps)] == expected


@pytest.mark.parametrize("start", [10, 55, 115, 160])
def test_simple_contraction_squeezes_for_three_seconds_and_releases_for_two_eight_times(start: int) -> None:
    stretch = seconds(timeline("000-1").steps)[start : start + 40]
    once = ["squeeze", "squeeze", "squeeze", "release", "release"]
    assert [(step.word, step.rep) for step in stretch] == [(word, rep) for rep in range(1, 9) for word in once]


def test_the_closing_hold_ends_a_side_once_and_is_no_repetition() -> None:
    holds = of_kind(timeline("000-1"), Kind.HOLD)
    assert [(hold.ms, hold.side, hold.rep) for hold in holds] == [(10_000, LEFT, 0), (10_000, RIGHT, 0)]
    assert {hold.counts for hold in holds} == {Tally(holds=1, hold_seconds=10, units=10)}


def test_training_starts_at_the_low_end_of_a_range_and_may_go_to_its_high_end() -> None:
    assert work(timeline("000-1")).reps == 32
    assert work(timeline("000-1", end=End.HIGH)).reps == 60


@pytest.mark.parametrize(("sets", "expected"), [(1, 235), (3, 825)])
def test_moving_warrior_lasts_235_seconds_a_set_and_825_in_all(sets: int, expected: int) -> None:
    exercise = entry("000-5")
    its = replace(exercise.dose, sets=figure(sets))
    made = compile_timeline([Prescription(exercise.id, its)], catalogue(), Pace())
    assert outline(made)[0].seconds == expected


def test_a_repetition_of_moving_warrior_is_a_hold_to_the_right_a_turn_and_a_hold_to_the_left() -> None:
    first = [step for step in timeline("000-5").steps if step.set == 1 and step.rep == 1]
    breath = 5_000
    right, turn, left = (
        [(Kind.BREATHE, breath, RIGHT)],
        [(Kind.TURN, 5_000, BOTH)],
        [(Kind.BREATHE, breath, LEFT)],
    )
    assert [(step.kind, step.ms, step.side) for step in first] == right * 5 + turn + left * 5


def test_moving_warrior_turns_back_before_every_repetition_but_the_first() -> None:
    made = timeline("000-5")
    turns = [step for step in of_kind(made, Kind.TURN) if step.set == 2]
    assert [turn.rep for turn in turns] == [1, 2, 2, 3, 3, 4, 4]
    assert work(made) == Tally(reps=12, holds=24, hold_seconds=600, breaths=120, units=360)


def test_a_breath_counts_when_it_ends_and_its_hold_with_the_last_of_them() -> None:
    breaths = of_kind(timeline("000-5"), Kind.BREATHE)[:5]
    assert [step.counts.breaths for step in breaths] == [1, 1, 1, 1, 1]
    assert [step.counts.holds for step in breaths] == [0, 0, 0, 0, 1]
    assert breaths[-1].counts.hold_seconds == 25


@pytest.mark.parametrize(("breath", "hold_seconds"), [(4, 480), (5, 600), (10, 1200)])
def test_a_breath_takes_as_long_as_the_person_breathes(breath: int, hold_seconds: int) -> None:
    made = timeline("000-5", breath=breath)
    assert work(made).hold_seconds == hold_seconds
    assert {step.ms for step in of_kind(made, Kind.BREATHE)} == {breath * 1000}


def test_a_split_squat_goes_down_for_three_pauses_for_one_and_comes_up_for_two() -> None:
    first = [step for step in timeline("003-5").steps if step.side is LEFT and step.rep == 1]
    assert lengths(first) == [("lower", 3), ("hold", 1), ("rise", 2)]
    assert total(step.counts for step in first) == Tally(reps=1, holds=1, hold_seconds=1, units=10)
    assert first[0].group == first[1].group == first[2].group


def test_a_set_of_leg_extensions_in_bridge_swaps_legs_sixteen_times_in_one_block_of_64_seconds() -> None:
    steps = [step for step in timeline("000-3").steps if step.set == 1 and step.block != NO_BLOCK]
    lifts = [step.side for step in steps if step.word == "lift"]
    assert lifts == [LEFT, RIGHT] * 8
    assert sum(step.ms for step in steps) == 64_000
    assert len({step.block for step in steps}) == 1


@pytest.mark.parametrize(
    ("source", "around"),
    [
        ("000-2", "prep10 L side10 R rest30 L side10 R rest30 L side10 R"),  # one leg, then the other
        ("000-3", "prep10 B rest60 B rest60 B"),  # legs take turns
        ("000-5", "prep10 B rest60 B rest60 B"),  # both sides in a repetition
        ("001-1", "prep10 B rest60 B rest60 B"),  # both legs, timed
        ("001-4", "prep10 R side10 L rest30 R side10 L rest30 R side10 L"),  # begins on the right
    ],
)
def test_sides_change_inside_a_set_and_rests_lie_between_sets(source: str, around: str) -> None:
    blocks = [list(run) for _, run in groupby(timeline(source).steps, key=lambda step: step.block)]
    told = [_told(steps[0]) if steps[0].block == NO_BLOCK else _sides(steps) for steps in blocks]
    assert " ".join(told) == around


def _told(step: Step) -> str:
    return f"{step.kind}{step.ms // 1000}"


def _sides(steps: list[Step]) -> str:
    sides = {step.side for step in steps}
    return sides.pop()[0].upper() if len(sides) == 1 else "B"


def test_a_rest_and_a_change_of_sides_belong_to_what_comes_next() -> None:
    made = timeline("000-2")
    assert [(step.set, step.side) for step in of_kind(made, Kind.REST)] == [(2, LEFT), (3, LEFT)]
    assert [(step.set, step.side) for step in of_kind(made, Kind.SIDE)] == [
        (1, RIGHT),
        (2, RIGHT),
        (3, RIGHT),
    ]


def test_the_person_may_begin_on_the_other_side() -> None:
    made = timeline("000-2", first=RIGHT)
    sides = [side for side, _ in groupby(step.side for step in made.steps)]
    assert sides == [RIGHT, LEFT] * 3


def test_legs_that_take_turns_begin_on_the_other_side_too() -> None:
    lifts = [step.side for step in timeline("000-3", first=RIGHT).steps if step.word == "lift"]
    assert lifts == [RIGHT, LEFT] * 24


@pytest.mark.parametrize(("first", "side"), [(None, RIGHT), (RIGHT, RIGHT), (LEFT, LEFT)])
def test_moving_warrior_begins_on_the_right_unless_the_person_says_left(first: Side | None, side: Side) -> None:
    made = timeline("000-5", first=first)
    assert of_kind(made, Kind.BREATHE)[0].side is side
    assert work(made) == work(timeline("000-5"))


def test_the_lunge_stretch_relaxes_after_every_hold() -> None:
    left = [step for step in timeline("003-1").steps if step.side is LEFT and step.block != NO_BLOCK]
    assert lengths(left) == [("hold", 5), ("relax", 3)] * 5


def test_the_back_plank_rests_only_between_its_holds() -> None:
    steps = [step for step in timeline("003-6").steps if step.block != NO_BLOCK]
    assert lengths(steps) == [("hold", 10)] + [("relax", 10), ("hold", 10)] * 5


@pytest.mark.parametrize(("length", "parts"), [(60, [10] * 6), (25, [10, 10, 5]), (7, [7])])
def test_timed_work_is_one_stretch_that_counts_every_ten_seconds(length: int, parts: list[int]) -> None:
    made = of_kind(compiled(dose(timed=length)), Kind.TIMED)
    assert [step.ms // 1000 for step in made] == parts
    assert [step.counts.timed_seconds for step in made] == parts
    assert len({step.group for step in made}) == 1


@pytest.mark.parametrize("source", ALL)
def test_at_ones_own_pace_the_same_work_counts(source: str) -> None:
    assert work(timeline(source, own_pace=True)) == work(timeline(source))
    assert outline(timeline(source, own_pace=True)) == outline(timeline(source))


def test_at_ones_own_pace_each_repetition_waits_as_one_step() -> None:
    made = timeline("003-5", own_pace=True)
    moves = of_kind(made, Kind.MOVE, Kind.HOLD)
    assert len(moves) == 20
    assert {(step.waits, step.ms, step.counts.reps, step.counts.holds) for step in moves} == {(True, 6000, 1, 1)}


@pytest.mark.parametrize("source", ["000-1", "001-1", "003-6"])
def test_at_ones_own_pace_still_holds_and_timed_work_keep_their_time(source: str) -> None:
    timed = of_kind(timeline(source, own_pace=True), Kind.HOLD, Kind.TIMED)
    assert timed
    assert not any(step.waits for step in timed)


def test_rests_and_gaps_wait_for_the_person_who_asked_for_it() -> None:
    made = timeline("000-2", "000-3", wait_after_rest=True)
    assert {step.kind for step in made.steps if step.waits} == {Kind.REST, Kind.GAP}
    assert all(step.waits for step in of_kind(made, Kind.REST, Kind.GAP))
    assert work(made) == work(timeline("000-2", "000-3"))


def test_warm_up_squeezes_take_35_seconds_before_the_first_set_and_count_nowhere() -> None:
    cold, warm = timeline("002-3"), timeline("002-3", warm_up=True)
    squeezes = of_kind(warm, Kind.WARM)
    assert warm.steps[1:11] == tuple(squeezes)
    assert lengths(squeezes) == [("squeeze", 5), ("release", 2)] * 5
    assert {step.counts for step in squeezes} == {NOTHING}
    assert (outline(warm)[0].seconds, work(warm)) == (outline(cold)[0].seconds + 35, work(cold))


def test_only_the_bridge_of_stability_seven_has_a_warm_up() -> None:
    made = of_kind(timeline(*ALL, warm_up=True), Kind.WARM)
    assert {ALL[step.exercise] for step in made} == {"002-3"}


def test_the_persons_own_rest_replaces_every_rest_between_sets_and_nothing_else() -> None:
    made = timeline("000-2", "000-3", rest=90)
    assert {step.ms for step in of_kind(made, Kind.REST)} == {90_000}
    assert of_kind(made, Kind.SIDE, Kind.GAP) == of_kind(timeline("000-2", "000-3"), Kind.SIDE, Kind.GAP)


def test_one_gets_ready_once_and_fetches_things_between_exercises() -> None:
    made = timeline("000-1", "000-2", "000-3", prep=15, gap=45)
    between = of_kind(made, Kind.PREP, Kind.GAP)
    expected = [(Kind.PREP, 15_000, 0), (Kind.GAP, 45_000, 1), (Kind.GAP, 45_000, 2)]
    assert [(step.kind, step.ms, step.exercise) for step in between] == expected


@pytest.mark.parametrize("name", BUNDLED)
def test_blocks_and_groups_are_numbered_in_order_and_never_come_back(name: str) -> None:
    steps = programme(name, warm_up=True).steps
    groups = [group for group, _ in groupby(step.group for step in steps)]
    blocks = [block for block, _ in groupby(step.block for step in steps if step.block != NO_BLOCK)]
    assert groups == list(range(len(groups)))
    assert blocks == list(range(len(blocks)))


def test_an_item_tells_what_its_exercise_asks() -> None:
    item = timeline("000-1").items[0]
    asked = (item.exercise, item.source, item.sets, item.positions, item.reps, item.closing_hold)
    assert asked == ("simple-contraction", "000-1", 1, 2, 8, 10)
