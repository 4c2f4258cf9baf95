"""From authored angles to a pose that really rests on its supports: least squares over the joints that may give.

Each contact counts in millimetres and each joint in its own tolerance, so a pose is changed as little as
its contacts allow. Gauss-Newton, with an active set for joints at the end of their range.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import pi, sqrt

from msgspec import Struct

from kneecoach.figure.body import SOFT, SPHERES, centres
from kneecoach.figure.joints import JOINTS, LEAST, MOST, PLACE, Pose
from kneecoach.figure.props import Prop
from kneecoach.figure.skeleton import CARRIERS, Axis, placed
from kneecoach.figure.space import UP, Vec, cross, dot, sub
from kneecoach.figure.support import Mode, Row, Spots, Support, rows, spheres

#: How far a joint may give for one millimetre of contact: metres for the root's place, else degrees.
_TOLERANCE = {
    "px": 2.0, "py": 2.0, "pz": 2.0, "lean": 4.0, "tilt": 2.0, "turn": 0.6, "nod": 6.0,
    "hip": 4.0, "abd": 3.0, "rot": 3.0, "knee": 4.0, "ankle": 4.0, "inv": 8.0,
    "sh": 10.0, "sh_abd": 10.0, "sh_rot": 10.0, "elbow": 10.0, "pron": 15.0, "wrist": 15.0,
}  # fmt: skip
_ROOT = ("px", "py", "pz", "lean", "tilt", "turn")
_LEG = ("hip", "abd", "rot", "knee", "ankle", "inv")
_ARM = ("sh", "sh_abd", "sh_rot", "elbow", "pron", "wrist")
#: Which joints of its limb a support may bend.
_GIVES = dict.fromkeys(("sole", "heel", "ball", "toes", "edge", "outer foot", "ankle"), _LEG) | {
    "knee": _LEG[:4], "knee-back": _LEG[:4], "hip": _LEG[:3],
    "hand": _ARM, "fingertips": _ARM, "grip": _ARM, "forearm": _ARM, "elbow": _ARM[:3],
}  # fmt: skip
#: No step moves a joint further than this: metres, degrees.
_FARTHEST_METRES, _FARTHEST_DEGREES = 0.12, 10.0
#: A joint that meets its end after this share of a step is taken to be there.
AT_ONCE = 0.02
_MM = 0.001
_RADIAN = pi / 180


def tolerances(**other: float) -> tuple[float, ...]:
    """Return how far each of JOINTS may give, with some other than usual, by the names without a side."""
    each = _TOLERANCE | other
    return tuple(each.get(name) or each.get(name.partition("_")[2], 1.0) for name in JOINTS)


_USUAL = tolerances()


class Task(Struct, frozen=True):
    """What to solve: these supports, of these props, from this pose.

    `fixed` joints do not give at all; `gives` is how far each joint may for one millimetre of contact.
    """

    authored: Pose
    supports: tuple[Support, ...]
    props: Mapping[str, Prop]
    spots: Spots
    fixed: frozenset[int] = frozenset()
    gives: tuple[float, ...] = _USUAL


def free_joints(supports: Sequence[Support]) -> tuple[int, ...]:
    """Return the joints that may give for these supports: the root's, and those of every limb that bears."""
    names = list(_ROOT)
    for support in supports:
        names += [f"{support.side}_{name}" for name in _GIVES.get(support.part, ())]
        names += ["nod"] if support.part == "head" else []
    return tuple(sorted({PLACE[name] for name in names}))


def solved(task: Task, *, start: Pose, steps: int = 40) -> Pose:
    """Return the pose nearest to the authored one that rests on its supports, sought from `start`."""
    free, pose = free_joints(task.supports), start
    cost = _cost(task, free, pose)
    for _ in range(steps):
        pose, less = _step(task, free, pose, cost)
        gain, enough = cost - less, max(0.02, 0.001 * cost)
        cost = less
        if gain < enough:
            break
    return pose


def settled(task: Task, start: Pose) -> Pose:
    """Return `start`, moved as a whole by how far its contacts are off on average."""
    found = _rows(task, start, centres(placed(start)))
    at = list(start.at)
    for axis, joint in enumerate(_ROOT[:3]):
        offs = [-row.off * pull[axis] for row in found for _, pull in row.pulls[:1] if abs(pull[axis]) > 0.7]
        if offs:
            at[PLACE[joint]] += sum(offs) / len(offs)
    return Pose(start.posture, tuple(at))


def worst(task: Task, pose: Pose) -> tuple[float, Support | None]:
    """Return the largest distance of a support from where it belongs, in metres, and which it is."""
    found = [row for row in _rows(task, pose, centres(placed(pose))) if row.support is not None]
    row = max(found, key=lambda r: abs(r.off), default=None)
    return (abs(row.off), row.support) if row else (0.0, None)


def places(task: Task, pose: Pose) -> dict[tuple[int, int], Vec]:
    """Return where the planted and held spheres are, for the next keyframe to keep."""
    points = centres(placed(pose))
    bound = [s for s in task.supports if s.mode is not Mode.SLIDE]
    return {(sphere, s.spot): points[sphere] for s in bound for sphere in spheres(s, points)}


def _rows(task: Task, pose: Pose, points: list[Vec]) -> list[Row]:
    found = [row for support in task.supports for row in rows(support, points, task.props, task.spots)]
    for place, sphere in enumerate(SPHERES):
        under = points[place][1] - sphere.radius
        if under < 0 and place not in SOFT:
            found.append(Row(under, ((place, UP),)))
    return found


def _cost(task: Task, free: tuple[int, ...], pose: Pose) -> float:
    found = _rows(task, pose, centres(placed(pose)))
    return sum((row.off / _MM) ** 2 for row in found) + sum(
        ((pose.at[j] - task.authored.at[j]) / task.gives[j]) ** 2 for j in free
    )


def _step(task: Task, free: tuple[int, ...], pose: Pose, cost: float) -> tuple[Pose, float]:
    """Return a better pose and its cost, or the same where there is none."""
    matrix, right = _equations(task, free, pose)
    moving = [place for place, joint in enumerate(free) if joint not in task.fixed]
    delta = [0.0] * len(free)
    for _ in range(5):
        found = _solve(matrix, right, moving)
        delta = [0.0] * len(free)
        for place, value in zip(moving, found, strict=True):
            delta[place] = value
        stuck = {p for p in moving if _outward(pose, free[p], delta[p])}
        if not stuck:
            break
        moving = [p for p in moving if p not in stuck]
    reach = max([abs(d) / (_FARTHEST_METRES if j < 3 else _FARTHEST_DEGREES) for j, d in zip(free, delta, strict=True)])
    share = 1 / max(1.0, reach)
    for _ in range(6):
        tried = _moved(pose, free, delta, share)
        less = _cost(task, free, tried)
        if less < cost:
            return tried, less
        share *= 0.4
    return pose, cost


def _outward(pose: Pose, joint: int, change: float) -> bool:
    """Tell whether the joint would meet its end as good as at once, and so hold up all the others."""
    room = pose.at[joint] - LEAST[joint] if change < 0 else MOST[joint] - pose.at[joint]
    return change != 0 and room <= AT_ONCE * abs(change)


def _moved(pose: Pose, free: tuple[int, ...], delta: list[float], share: float) -> Pose:
    at = list(pose.at)
    for joint, change in zip(free, delta, strict=True):
        at[joint] = max(LEAST[joint], min(MOST[joint], at[joint] + change * share))
    return Pose(pose.posture, tuple(at))


def _equations(task: Task, free: tuple[int, ...], pose: Pose) -> tuple[list[list[float]], list[float]]:
    """Return the normal equations of one Gauss-Newton step: the matrix, and the right side."""
    axes: list[Axis] = []
    points = centres(placed(pose, axes))
    number, place_of = len(free), {joint: place for place, joint in enumerate(free)}
    hinges = [(place_of[axis.joint], axis) for axis in axes if axis.joint in place_of]
    matrix, right = [[0.0] * number for _ in free], [0.0] * number
    for row in _rows(task, pose, points):
        slopes = _slopes(row, points, hinges, place_of)
        weighed = row.off / _MM**2
        for i, a in slopes.items():
            right[i] -= a * weighed
            line, a_mm = matrix[i], a / _MM**2
            for j, b in slopes.items():
                line[j] += a_mm * b
    for place, joint in enumerate(free):
        weight = 1 / task.gives[joint] ** 2
        matrix[place][place] += weight
        right[place] -= (pose.at[joint] - task.authored.at[joint]) * weight
    return matrix, right


def _slopes(
    row: Row, points: list[Vec], hinges: list[tuple[int, Axis]], place_of: Mapping[int, int]
) -> dict[int, float]:
    """Return how fast the row grows with each free joint: by metre for the root's place, else by degree."""
    slopes: dict[int, float] = {}
    for sphere, pull in row.pulls:
        carriers, point = CARRIERS[SPHERES[sphere].segment], points[sphere]
        for axis in range(3):
            slopes[axis] = slopes.get(axis, 0.0) + pull[axis]
        for place, hinge in hinges:
            if hinge.segment in carriers:
                moved = cross(hinge.direction, sub(point, hinge.through))
                slopes[place] = slopes.get(place, 0.0) + dot(pull, moved) * _RADIAN
    return slopes


def _solve(matrix: list[list[float]], right: list[float], chosen: list[int]) -> list[float]:
    """Solve the symmetric positive equations of the chosen unknowns (Cholesky)."""
    lower: list[list[float]] = []
    for n, i in enumerate(chosen):
        line: list[float] = []
        for m in range(n):
            above = lower[m]
            line.append((matrix[i][chosen[m]] - sum(map(float.__mul__, line, above))) / above[m])
        line.append(sqrt(matrix[i][i] - sum(v * v for v in line)))
        lower.append(line)
    half: list[float] = []
    for line, i in zip(lower, chosen, strict=True):
        half.append((right[i] - sum(map(float.__mul__, line, half))) / line[-1])
    found = [0.0] * len(chosen)
    for n in range(len(chosen) - 1, -1, -1):
        rest = sum(lower[m][n] * found[m] for m in range(n + 1, len(chosen)))
        found[n] = (half[n] - rest) / lower[n][n]
    return found
