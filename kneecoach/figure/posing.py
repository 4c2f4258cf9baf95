"""Bending a joint of a keyframe while the body stays on its supports: the joint does as told, the others follow."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from msgspec.structs import replace

from kneecoach.figure.draft import Draft, figure_of, kept, with_joints, with_key, with_pose
from kneecoach.figure.joints import PLACE, Pose, changed
from kneecoach.figure.motion import TOLERABLE, Motion, UnsoundKeyError
from kneecoach.figure.solve import Task, settled, solved, tolerances, worst
from kneecoach.figure.support import Support, called

#: What follows first when a joint is bent: a bent knee makes a squat with the trunk upright, a bent hip or a trunk
#: that leans makes a bow with the knees as they were.
_FOLLOWS = {
    "knee": tolerances(hip=20.0, ankle=12.0, lean=3.0),
    "ankle": tolerances(hip=12.0, knee=12.0, lean=3.0),
    "hip": tolerances(lean=20.0, knee=3.0),
    "lean": tolerances(hip=20.0, knee=3.0),
}
_OTHERWISE = tolerances()
#: To reach a support that is far off, everything gives.
_REACHES = tolerances(hip=30.0, knee=30.0, ankle=20.0, lean=30.0, sh=30.0, elbow=30.0, tilt=6.0, turn=3.0)
_PLACES = ("px", "py", "pz")
#: A joint is led on by so many degrees (or centimetres) at once.
_PART = 8.0
#: A pose that is nearly there is solved on so often at most.
_TRIES = 2
#: A body that reaches for a support leans back no more than this, in degrees, if there is another way.
_BACKWARD = 15.0


def _both(**joints: float) -> dict[str, float]:
    return {side + joint: by for joint, by in joints.items() for side in ("l_", "r_")}


#: From which bends, in degrees from where the body is, a far support is sought: none, a fold, a squat.
_BENDS: tuple[dict[str, float], ...] = (
    {},
    {"lean": 60.0, "flex": 20.0, **_both(hip=60.0, sh=60.0)},
    {"lean": 30.0, **_both(hip=90.0, knee=90.0, ankle=25.0, sh=50.0)},
)


def moving(draft: Draft, known: Motion | None = None, *, hasty: bool = False) -> Motion:
    """Return the draft as it moves; it shows what cannot rest as it is authored (`Motion.unsound`)."""
    return Motion(figure_of(draft), lenient=True, known=known, hasty=hasty)


def faults(motion: Motion, at: int) -> tuple[UnsoundKeyError, ...]:
    """Return which supports of a keyframe are not reached, and by how far; all that are off where one is."""
    if at not in motion.unsound:
        return ()
    key = motion.figure.keys[at]
    found = [(_off(motion, at, one), one) for one in key.supports]
    return tuple(UnsoundKeyError(key.name, one.told, off) for off, one in found if off > TOLERABLE) or (
        motion.unsound[at],
    )


def bent(
    draft: Draft, at: int, values: Mapping[str, float], known: Motion | None = None, near: Pose | None = None
) -> Draft:
    """Return the draft with these joints of a keyframe changed, and the others so that it rests on its supports.

    A support that it did not rest on before is left alone, so that a small change never becomes a large one.
    `near` is a pose that a change of the same joints has led to a moment ago: the new one is near to it.
    """
    motion = moving(replace(draft, keys=draft.keys[: at + 1]), known)
    values = {joint: kept(joint, value) for joint, value in values.items()}
    met = tuple(one for one in draft.keys[at].supports if _off(motion, at, one) <= TOLERABLE)
    if not met:
        return with_joints(draft, at, values)
    task = Task(
        changed(motion.keys[at], values),
        met,
        called(draft.props),
        motion.spots(at),
        frozenset(PLACE[joint] for joint in values),
        next((_FOLLOWS[own] for own in map(_own, values) if own in _FOLLOWS), _OTHERWISE),
    )
    return with_pose(draft, at, _followed(task, near or motion.keys[at], values))


def _own(joint: str) -> str:
    """Return the name of a joint without its side."""
    return joint[2:] if joint[:2] in {"l_", "r_"} else joint


def _followed(task: Task, pose: Pose, values: Mapping[str, float]) -> Pose:
    """Return the pose at the end of a way in small parts: in one leap the knees might go backwards."""
    found = pose
    far = max(abs(value - pose[joint]) * (1 if joint not in _PLACES else 100) for joint, value in values.items())
    parts = max(1, ceil(far / _PART))
    for part in range(1, parts + 1):
        share = part / parts
        there = {joint: pose[joint] + (value - pose[joint]) * share for joint, value in values.items()}
        # The joints that follow are sought from where they were a part before.
        start = changed(found, there)
        found = solved(task, start=start, steps=40 if part == parts else 8)
    return found


def reached(draft: Draft, at: int, known: Motion | None = None) -> Draft:
    """Return the draft with a keyframe bent as far as it must be to rest on all its supports, or as near as it can.

    A body that stands straight has no way down that begins by bending a little, so it is tried from a few bent ones.
    """
    motion = moving(draft, known)
    shown = motion.keys[at]
    task = Task(shown, draft.keys[at].supports, called(draft.props), motion.spots(at), gives=_REACHES)
    starts = [changed(shown, {joint: kept(joint, shown[joint] + by) for joint, by in bend.items()}) for bend in _BENDS]
    found = [solved(task, start=settled(task, start), steps=80) for start in starts]
    nearest = min(found, key=lambda pose: (max(worst(task, pose)[0], TOLERABLE), _odd(shown, pose)))
    for _ in range(_TRIES):  # with nothing that draws it back to where it was
        nearest = solved(replace(task, authored=nearest), start=nearest)
        if worst(task, nearest)[0] < TOLERABLE / 2:
            break
    return with_pose(draft, at, nearest)


def let_go(draft: Draft, at: int, known: Motion | None = None) -> Draft:
    """Return the draft with a keyframe that no longer names the supports which it does not reach."""
    motion = moving(draft, known)
    while at in motion.unsound and motion.figure.keys[at].supports:
        off = {fault.support for fault in faults(motion, at)}
        left = tuple(one for one in draft.keys[at].supports if one.told not in off)
        draft = with_key(draft, at, replace(draft.keys[at], supports=left))
        motion = moving(draft, motion)
    return draft


def _odd(shown: Pose, found: Pose) -> float:
    """Return how far a pose is from the one shown, in degrees of all joints; nobody reaches by falling backwards."""
    backward = max(0.0, shown["lean"] - found["lean"] - _BACKWARD)
    return sum(abs(a - b) for a, b in zip(shown.at, found.at, strict=True)) + 20 * backward


def _off(motion: Motion, at: int, support: Support) -> float:
    """Return how far the shown pose is from one support, in metres."""
    props = called(motion.figure.props)
    return worst(Task(motion.keys[at], (support,), props, motion.spots(at)), motion.keys[at])[0]
