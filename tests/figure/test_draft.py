"""Drafts of figures: whatever is done to one, it stays sound, and its mirror image twice is itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from msgspec.structs import replace

from kneecoach.figure.begun import STARTS, begun
from kneecoach.figure.draft import (
    LONGEST,
    MOST_KEYS,
    SHORTEST,
    Draft,
    added,
    draft_of,
    figure_of,
    kept,
    removed,
    renamed,
    shifted,
    with_joints,
    with_phase,
    with_phases,
    with_props,
    with_supports,
    with_working,
)
from kneecoach.figure.figure import Phase, Working, loop
from kneecoach.figure.joints import JOINTS, LEAST, MOST, PLACE, Posture, out_of_range
from kneecoach.figure.mirror import mirrored, mirrored_key, with_mirrored
from kneecoach.figure.motion import Motion
from kneecoach.figure.offered import THINGS, knobs, placed_thing, supports, thing, things, with_knob
from kneecoach.figure.support import bears, called, support

STANDING = begun(Posture.STANDING, "Start")
TWO = added(STANDING, 0, "Down")
POSTURES = st.sampled_from(Posture)
JOINT = st.sampled_from(JOINTS)
FAR = st.floats(-1000, 1000)


def sound(draft: Draft) -> bool:
    """Tell whether nothing of a draft is missing, double, out of range or without ground."""
    names, props = [key.name for key in draft.keys], called(draft.props)
    places = {draft.ready, draft.rest, draft.end, draft.still, *(phase.to for phase in draft.phases)}
    return (
        len(set(names)) == len(names) > 0
        and places <= set(range(len(names)))
        and all(SHORTEST <= phase.seconds <= LONGEST for phase in draft.phases)
        and not any(out_of_range(key.pose) for key in draft.keys)
        and len({key.pose.posture for key in draft.keys}) == 1
        and all(bears(one.on, props) for key in draft.keys for one in key.supports)
    )


def edits(data: DataObject) -> list[Callable[[Draft, int], Draft]]:
    """Return every kind of edit, each with numbers of its own."""
    number = data.draw(st.integers(-3, 30))
    told = data.draw(st.lists(st.sampled_from(["left sole", "pelvis", "left sole on step", "back on wall slide"])))
    wanted = data.draw(st.sampled_from(list(THINGS)))
    return [
        lambda d, at: added(d, at, data.draw(st.sampled_from(["Start", "Down", "Up"]))),
        lambda d, at: removed(d, at),
        lambda d, at: shifted(d, at, number),
        lambda d, at: renamed(d, at, data.draw(st.text(max_size=5))),
        lambda d, at: with_joints(d, at, {data.draw(JOINT): data.draw(FAR)}),
        lambda d, at: with_supports(d, at, told),
        lambda d, at: with_props(d, (*d.props, *placed_thing(d, wanted))),
        lambda d, at: with_props(d, d.props[1:]),
        lambda d, at: with_phase(d, 0, Phase(at, data.draw(FAR), "hold")),
        lambda d, at: with_phases(d, d.phases[1:]),
        lambda d, at: with_mirrored(d, at),
        lambda d, at: mirrored(d),
        lambda d, at: with_working(d, data.draw(st.sampled_from(Working))),
    ]


@settings(max_examples=80)
@given(POSTURES, st.data())
def test_whatever_is_done_a_draft_stays_sound(posture: Posture, data: DataObject) -> None:
    draft = begun(posture, "Start")
    for _ in range(data.draw(st.integers(1, 12))):
        edit = data.draw(st.sampled_from(edits(data)))
        draft = edit(draft, data.draw(st.integers(0, len(draft.keys) - 1)))
        assert sound(draft)


@given(JOINT, FAR)
def test_a_joint_stays_within_its_range_of_motion(joint: str, value: float) -> None:
    pose = with_joints(STANDING, 0, {joint: value}).keys[0].pose
    assert LEAST[PLACE[joint]] <= pose[joint] <= MOST[PLACE[joint]]
    assert with_joints(STANDING, 0, {joint: pose[joint]}).keys[0].pose == pose


def test_angles_are_kept_in_half_degrees() -> None:
    assert [kept("l_knee", value) for value in (12.3, 12.2, -5, 999)] == [12.5, 12, 0, 140]
    assert kept("py", 0.92749) == pytest.approx(0.927)


def test_a_mirror_image_of_a_mirror_image_is_the_original(motion: Motion) -> None:
    draft = draft_of(motion.figure)
    assert mirrored(mirrored(draft)) == draft
    assert all(mirrored_key(mirrored_key(key)) == key for key in draft.keys)
    assert sound(mirrored(draft))


def test_in_a_mirror_left_is_right() -> None:
    draft = with_joints(STANDING, 0, {"l_knee": 60, "r_elbow": 90, "turn": 20, "lean": 10})
    draft = with_mirrored(with_supports(draft, 0, ["left heel", "right knee on l_knee"]), 0)
    key = draft.keys[0]
    assert [key.pose[joint] for joint in ("r_knee", "l_knee", "l_elbow", "turn", "lean")] == [60, 0, 90, -20, 10]
    assert [one.told for one in key.supports] == ["right heel", "left knee on r_knee"]
    assert key.working is Working.LEFT


def test_one_lying_on_a_side_is_mirrored_as_a_whole() -> None:
    draft = with_mirrored(added(begun(Posture.SIDE_LYING_LEFT, "Start"), 0, "Up"), 1)
    assert {key.pose.posture for key in draft.keys} == {Posture.SIDE_LYING_RIGHT}
    assert draft.camera.yaw == -STARTS[Posture.SIDE_LYING_LEFT].camera.yaw


def test_a_second_pose_makes_a_movement_there_and_back() -> None:
    assert [(start, phase.to, phase.word) for start, phase in loop(figure_of(TWO))] == [(0, 1, "lift"), (1, 0, "lower")]
    assert (TWO.ready, TWO.rest, TWO.end, TWO.still) == (0, 0, 0, 1)
    three = added(TWO, 1, "Further")
    assert [phase.to for phase in three.phases] == [1, 2, 0]


def test_a_pose_between_two_is_gone_to_between_them() -> None:
    three = added(TWO, 0, "Half")
    assert [key.name for key in three.keys] == ["Start", "Half", "Down"]
    assert [phase.to for phase in three.phases] == [1, 2, 0]


def test_a_removed_pose_leaves_the_others_and_what_leads_to_them() -> None:
    left = removed(added(TWO, 1, "Further"), 1)
    assert [key.name for key in left.keys] == ["Start", "Further"]
    assert [phase.to for phase in left.phases] == [1, 0]
    assert removed(STANDING, 0) == STANDING


def test_the_last_pose_alone_is_held() -> None:
    alone = removed(TWO, 0)
    assert [key.name for key in alone.keys] == ["Down"]
    assert [phase.to for phase in alone.phases] == [0]
    assert sound(alone)


def test_poses_trade_places_in_the_movement() -> None:
    turned = shifted(TWO, 1, -1)
    assert [key.name for key in turned.keys] == ["Down", "Start"]
    assert turned.phases == TWO.phases
    assert shifted(TWO, 1, 5) == TWO


def test_a_name_is_taken_only_once() -> None:
    assert renamed(TWO, 1, "Start") == TWO
    assert renamed(TWO, 1, "  ") == TWO
    assert renamed(TWO, 1, " Deep   down ").keys[1].name == "Deep down"
    assert added(TWO, 0, "Start").keys[1].name == "Start 2"


def test_there_are_never_more_poses_than_one_could_follow() -> None:
    draft = STANDING
    for _ in range(MOST_KEYS + 3):
        draft = added(draft, 0, "Pose")
    assert len(draft.keys) == MOST_KEYS


def test_what_rested_on_a_thing_that_is_gone_rests_on_nothing() -> None:
    step = with_props(STANDING, (*STANDING.props, *THINGS["step"]))
    on = with_supports(step, 0, ["left sole on step", "right sole"])
    assert len(on.keys[0].supports) == 2
    assert [one.told for one in with_props(on, STANDING.props).keys[0].supports] == ["right sole"]
    assert [one.told for one in with_supports(STANDING, 0, ["left sole on step"]).keys[0].supports] == []


@pytest.mark.parametrize("posture", Posture)
def test_every_posture_rests_on_all_it_begins_with(posture: Posture) -> None:
    draft = begun(posture, "Start")
    motion = Motion(figure_of(draft))
    authored = draft.keys[0].pose
    assert max(abs(a - b) for a, b in zip(motion.keys[0].at, authored.at, strict=True)) < 2.5
    assert sound(draft)


@pytest.mark.parametrize("wanted", THINGS)
def test_a_thing_that_was_added_is_known_again(wanted: str) -> None:
    assert wanted in things(replace(STANDING, props=()))
    draft = with_props(STANDING, placed_thing(STANDING, wanted))
    assert thing(draft.props[0]) == wanted
    assert wanted not in things(draft)


@pytest.mark.parametrize("wanted", THINGS)
def test_what_is_set_of_a_thing_is_what_it_then_has(wanted: str) -> None:
    for prop in THINGS[wanted]:
        for knob in knobs(prop):
            assert knobs(with_knob(prop, knob, 0.33)) == knobs(prop) | {knob: pytest.approx(0.33)}
            assert type(with_knob(prop, knob, 0.33)) is type(prop)


@pytest.mark.parametrize("posture", Posture)
def test_all_that_is_offered_to_rest_on_is_there(posture: Posture) -> None:
    draft = begun(posture, "Start")
    draft = with_props(draft, (*draft.props, *(prop for name in things(draft) for prop in placed_thing(draft, name))))
    every = supports(draft, all_=True)
    assert len(every) == len(set(every))
    assert all(bears(support(told).on, called(draft.props)) for told in every)
    assert set(supports(draft)) <= set(every)
    assert {one.part for one in draft.keys[0].supports} <= {support(told).part for told in supports(draft)}
