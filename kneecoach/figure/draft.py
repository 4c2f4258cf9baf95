"""A figure that somebody is making: a value that every edit copies, so that undoing is going back to the one before.

Every function returns a sound draft: at least one keyframe and one phase, names that differ, joints within their
range of motion, and nothing that rests on a thing which is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct
from msgspec.structs import asdict, replace

from kneecoach.figure.camera import Camera
from kneecoach.figure.figure import Figure, Inset, Key, Muscle, Phase, Working
from kneecoach.figure.joints import JOINTS, LEAST, MOST, PLACE, Pose, Posture, changed
from kneecoach.figure.props import Prop
from kneecoach.figure.support import bears, called, support

#: The shortest and the longest phase, in seconds, and the steps in which angles (degrees) and places (metres) are kept.
SHORTEST, LONGEST = 0.1, 600.0
DEGREE_STEP, METRE_STEP = 0.5, 0.001
#: A keyframe that is added is reached, and left again, in so many seconds.
USUAL = 2.0
#: No draft has more keyframes or phases: more than anybody could follow.
MOST_KEYS, MOST_PHASES = 24, 48
_IN_METRES = frozenset({"px", "py", "pz"})


class Draft(Struct, frozen=True):
    """What a Figure holds but its id. `ready`, `rest`, `end` and `still` are places of keyframes."""

    working: Working
    camera: Camera
    keys: tuple[Key, ...]
    phases: tuple[Phase, ...]
    muscles: tuple[Muscle, ...] = ()
    inset: Inset | None = None
    barefoot: bool = False
    props: tuple[Prop, ...] = ()
    ready: int = 0
    rest: int = 0
    end: int = 0
    still: int = 0

    @property
    def posture(self) -> Posture:
        """How the body lies or stands, in every keyframe."""
        return self.keys[0].pose.posture


def draft_of(figure: Figure) -> Draft:
    """Return a draft that looks like this figure, to change it."""
    return Draft(**{field: value for field, value in asdict(figure).items() if field != "id"})


def figure_of(draft: Draft, id_: str = "draft") -> Figure:
    """Return the figure of a draft, for the exercise with this id."""
    return Figure(id=id_, **asdict(draft))


def kept(joint: str, value: float) -> float:
    """Return the value that a joint can take which is nearest to this one, in the steps that are kept."""
    step = METRE_STEP if joint in _IN_METRES else DEGREE_STEP if joint != "aux" else 0.01
    at = PLACE[joint]
    return max(LEAST[at], min(MOST[at], round(round(value / step) * step, 4)))


def with_joints(draft: Draft, at: int, values: Mapping[str, float]) -> Draft:
    """Return the draft with these joints of a keyframe changed, each within its range of motion."""
    pose = changed(draft.keys[at].pose, {joint: kept(joint, value) for joint, value in values.items()})
    return with_key(draft, at, replace(draft.keys[at], pose=pose))


def with_pose(draft: Draft, at: int, pose: Pose) -> Draft:
    """Return the draft with another pose in a keyframe, in the same posture."""
    return with_joints(draft, at, dict(zip(JOINTS, pose.at, strict=True)))


def with_key(draft: Draft, at: int, key: Key) -> Draft:
    """Return the draft with another keyframe in this place."""
    return replace(draft, keys=(*draft.keys[:at], key, *draft.keys[at + 1 :]))


def added(draft: Draft, at: int, called_: str, words: tuple[str, str] = ("lift", "lower")) -> Draft:
    """Return the draft with a copy of a keyframe after it, and a phase that leads to the copy.

    Where there was only one keyframe the movement then goes to the copy and back; `words` are the beats of both ways.
    """
    if len(draft.keys) >= MOST_KEYS or len(draft.phases) >= MOST_PHASES:
        return draft
    new = at + 1
    keys = (*draft.keys[:new], replace(draft.keys[at], name=unused(draft, called_)), *draft.keys[new:])
    moved = _led(replace(draft, keys=keys), lambda key: key + (key > at))
    if len(draft.keys) == 1:
        there, back = Phase(new, USUAL, words[0]), Phase(at, USUAL, words[1])
        return replace(moved, phases=(there, back), still=new)
    leads = [place for place, phase in enumerate(moved.phases) if phase.to == at]
    after = leads[-1] + 1 if leads and leads[-1] != len(moved.phases) - 1 else 0
    beside = moved.phases[max(after - 1, 0)]
    phase = Phase(new, USUAL, words[0], beside.position, beside.side)
    return replace(moved, phases=(*moved.phases[:after], phase, *moved.phases[after:]))


def removed(draft: Draft, at: int) -> Draft:
    """Return the draft without a keyframe and what leads to it; the last keyframe stays."""
    if len(draft.keys) == 1:
        return draft
    keys = draft.keys[:at] + draft.keys[at + 1 :]
    phases = tuple(phase for phase in draft.phases if phase.to != at)
    left = replace(draft, keys=keys, phases=phases or (replace(draft.phases[0], to=at - 1 if at else 1),))
    first = left.phases[-1].to
    return _led(left, lambda key: (key if key != at else first) - ((key if key != at else first) > at))


def shifted(draft: Draft, at: int, by: int) -> Draft:
    """Return the draft with a keyframe `by` places later, as far as it goes.

    The movement goes from place to place as before, so it comes to the poses in their new order.
    """
    to = max(0, min(len(draft.keys) - 1, at + by))
    keys = [*draft.keys[:at], *draft.keys[at + 1 :]]
    keys.insert(to, draft.keys[at])
    return replace(draft, keys=tuple(keys))


def renamed(draft: Draft, at: int, called_: str) -> Draft:
    """Return the draft with another name for a keyframe; a name that is empty or taken changes nothing."""
    wanted = " ".join(called_.split())
    if not wanted or wanted in {key.name for key in draft.keys}:
        return draft
    return with_key(draft, at, replace(draft.keys[at], name=wanted))


def unused(draft: Draft, called_: str) -> str:
    """Return this name, with a number after it where it is taken."""
    taken = {key.name for key in draft.keys}
    numbered = (f"{called_} {number}" for number in range(2, len(taken) + 3))
    return next(one for one in (called_, *numbered) if one not in taken)


def with_phase(draft: Draft, at: int, phase: Phase) -> Draft:
    """Return the draft with another phase in this place, its seconds within SHORTEST and LONGEST."""
    sound = replace(phase, seconds=max(SHORTEST, min(LONGEST, phase.seconds)))
    return with_phases(draft, (*draft.phases[:at], sound, *draft.phases[at + 1 :]))


def with_phases(draft: Draft, phases: Iterable[Phase]) -> Draft:
    """Return the draft with other phases; none at all change nothing. Work begins where the last one leads."""
    made = tuple(phases)
    if not made or len(made) > MOST_PHASES:
        return draft
    before, first = draft.phases[-1].to, made[-1].to
    ready, end = (first if place == before else place for place in (draft.ready, draft.end))
    return replace(draft, phases=made, ready=ready, end=end)


def with_supports(draft: Draft, at: int, told: Iterable[str]) -> Draft:
    """Return the draft with these supports of a keyframe; one on what is not there is left out.

    Raises UnknownSupportError.
    """
    props = called(draft.props)
    found = tuple(support(one) for one in dict.fromkeys(told))
    return with_key(draft, at, replace(draft.keys[at], supports=tuple(one for one in found if bears(one.on, props))))


def with_props(draft: Draft, props: Iterable[Prop]) -> Draft:
    """Return the draft with these things around it; what rested on a thing that is gone rests on nothing."""
    made = tuple(props)
    names = called(made)
    keys = tuple(
        replace(key, supports=tuple(one for one in key.supports if bears(one.on, names))) for key in draft.keys
    )
    return replace(draft, props=made, keys=keys)


def with_working(draft: Draft, working: Working) -> Draft:
    """Return the draft with another working leg, also in the keyframes that had the same one."""
    keys = tuple(replace(key, working=working) if key.working is draft.working else key for key in draft.keys)
    return replace(draft, working=working, keys=keys)


def _led(draft: Draft, new: Callable[[int], int]) -> Draft:
    """Return the draft with each place of a keyframe replaced by the new one."""
    phases = tuple(replace(phase, to=new(phase.to)) for phase in draft.phases)
    places = {field: new(getattr(draft, field)) for field in ("ready", "rest", "end", "still")}
    return replace(draft, phases=phases, **places)
