"""Bending a joint: it does as told, the others follow, and the body keeps resting on what it rested on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.figure.begun import begun
from kneecoach.figure.draft import added, draft_of, figure_of, with_joints, with_supports
from kneecoach.figure.joints import LEAST, MOST, PLACE, Posture
from kneecoach.figure.motion import Motion
from kneecoach.figure.posing import bent, faults, let_go, moving, reached

STANDING = begun(Posture.STANDING, "Start")
KNEES = ("l_knee", "r_knee")


def knees(by: float) -> dict[str, float]:
    return dict.fromkeys(KNEES, by)


def test_bent_knees_make_a_squat_with_the_feet_on_the_floor() -> None:
    pose = bent(STANDING, 0, knees(90)).keys[0].pose
    assert [pose[knee] for knee in KNEES] == [90, 90]
    assert 30 < pose["l_hip"] < 90
    assert 10 < pose["l_ankle"] <= 38
    assert pose["py"] < 0.8
    assert moving(bent(STANDING, 0, knees(90))).unsound == {}


@pytest.mark.parametrize("values", [{"lean": 50.0}, {"l_hip": 50.0, "r_hip": 50.0}])
def test_a_lean_and_bent_hips_make_a_bow_with_straight_knees(values: dict[str, float]) -> None:
    pose = bent(STANDING, 0, values).keys[0].pose
    assert [pose[joint] for joint in ("lean", "l_hip", "r_hip")] == pytest.approx([50, 50, 50], abs=4)
    assert max(pose[knee] for knee in KNEES) < 5


@settings(max_examples=25)
@given(st.sampled_from(["l_hip", "r_knee", "lean", "tilt", "l_elbow", "flex", "r_sh"]), st.floats(0, 1))
def test_the_joint_that_is_set_has_the_value_it_was_given(joint: str, share: float) -> None:
    least, most = LEAST[PLACE[joint]], MOST[PLACE[joint]]
    value = round(2 * (least + share * (most - least))) / 2
    assert bent(STANDING, 0, {joint: value}).keys[0].pose[joint] == value


def test_a_small_change_is_never_a_leap() -> None:
    draft = STANDING
    for degrees in range(1, 60):
        after = bent(draft, 0, knees(degrees))
        ways = [abs(a - b) for a, b in zip(draft.keys[0].pose.at, after.keys[0].pose.at, strict=True)]
        assert max(ways) <= 3
        draft = after


def test_a_support_out_of_reach_is_told_with_its_distance_and_moves_nothing() -> None:
    draft = with_supports(STANDING, 0, ["left sole", "right sole", "left hand"])
    motion = moving(draft)
    (fault,) = faults(motion, 0)
    assert (fault.support, fault.off > 0.5) == ("left hand", True)
    assert motion.keys[0] == draft.keys[0].pose
    raised = bent(draft, 0, {"l_elbow": 40}, motion).keys[0].pose
    assert abs(raised["lean"] - draft.keys[0].pose["lean"]) < 1


def test_the_body_reaches_for_what_it_can_reach() -> None:
    draft = reached(with_supports(STANDING, 0, ["left sole", "right sole", "left fingertips slide"]), 0)
    assert moving(draft).unsound == {}
    assert Motion(figure_of(draft)).keys[0]["lean"] > 20


def test_what_cannot_be_reached_can_be_let_go() -> None:
    draft = with_supports(STANDING, 0, ["left sole", "right sole", "head"])
    left = let_go(draft, 0)
    assert [one.told for one in left.keys[0].supports] == ["left sole", "right sole"]
    assert moving(left).unsound == {}
    assert faults(moving(left), 0) == ()


def test_a_body_in_the_air_is_bent_as_it_is_told() -> None:
    jumping = with_supports(STANDING, 0, ())
    assert bent(jumping, 0, {"l_knee": 70}) == with_joints(jumping, 0, {"l_knee": 70})


def test_what_is_known_is_not_solved_again() -> None:
    draft = added(STANDING, 0, "Down")
    before = moving(draft)
    after = moving(bent(draft, 1, knees(60), before), before)
    assert after.keys[0] is before.keys[0]
    assert after.keys[1] != before.keys[1]


def test_what_is_known_looks_as_if_it_were_solved_again(motion: Motion) -> None:
    draft = draft_of(motion.figure)
    known = moving(draft)
    turned = with_joints(draft, len(draft.keys) - 1, {"nod": 10})
    assert moving(turned, known).keys == moving(turned).keys
    assert known.keys == motion.keys


def test_a_hasty_look_takes_over_the_other_poses() -> None:
    draft = added(added(STANDING, 0, "Down"), 1, "Up")
    known = moving(draft)
    changed = bent(draft, 1, knees(40), known)
    assert moving(changed, known, hasty=True).keys[2] is known.keys[2]
    assert moving(changed, known, hasty=True).keys[1] == moving(changed).keys[1]
