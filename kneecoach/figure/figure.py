"""What a figure is: keyframes on supports, the phases that lead from one to the next, props and camera.

Everything is authored for the right leg, so that the figure faces right in the picture; the other side is
its mirror image. A figure whose phases name sides shows both of them and is never mirrored.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from kneecoach.figure.camera import Camera
from kneecoach.figure.joints import Pose
from kneecoach.figure.props import Prop
from kneecoach.figure.support import Support

#: A camera that stands less than this many degrees to the side looks at the front.
FRONTAL = 45.0


class Muscle(StrEnum):
    """A group of muscles that can glow."""

    QUADS = "quads"
    VMO = "vmo"
    HAMSTRINGS = "hamstrings"
    ADDUCTORS = "adductors"
    ABDUCTORS = "abductors"
    CALF = "calf"
    HIP_FLEXORS = "hip-flexors"
    GLUTE_MAX = "glute-max"
    GLUTE_MED = "glute-med"
    FOOT = "foot"


class Working(StrEnum):
    """Which leg is drawn as the working one, as authored."""

    RIGHT = "right"
    LEFT = "left"
    BOTH = "both"


class Inset(Struct, frozen=True):
    """A second, closer look in a corner: `scale` is its width per metre, `size` its share of the picture's side."""

    camera: Camera
    scale: float
    size: float = 0.315


class Key(Struct, frozen=True):
    """One keyframe: authored angles and what they rest on. `lift` bends joints on the way here, to clear the floor."""

    name: str
    pose: Pose
    supports: tuple[Support, ...]
    working: Working
    lift: dict[str, float]


class Phase(Struct, frozen=True):
    """A part of the movement: to a keyframe in so many seconds, unless the dose's tempo says otherwise.

    `word` is the beat of the dose that it shows; `position` and `side` narrow it where the dose has such.
    A phase that comes `once` in a set belongs to no repetition.
    """

    to: int
    seconds: float
    word: str
    position: str = ""
    side: str = ""
    once: bool = False


class Move(Struct, frozen=True):
    """Where a moment lies between two keyframes: `share` (0 to 1) of the time from one to the other."""

    start: int
    end: int
    share: float = 0.0


class Figure(Struct, frozen=True):
    """How one exercise looks.

    `rest` is the keyframe between sets, `ready` the one from which work begins, `end` the one in which it ends,
    `still` the one that tells most when nothing moves.
    """

    id: str
    working: Working
    muscles: tuple[Muscle, ...]
    camera: Camera
    inset: Inset | None
    barefoot: bool
    props: tuple[Prop, ...]
    keys: tuple[Key, ...]
    phases: tuple[Phase, ...]
    ready: int
    rest: int
    end: int
    still: int

    @property
    def mirrors(self) -> bool:
        """Whether the other side is the mirror image; else both sides are in the phases."""
        return not any(phase.side for phase in self.phases)

    @property
    def frontal(self) -> bool:
        """Whether one looks at its front, as in a mirror, rather than at its side."""
        return abs(self.camera.yaw) < FRONTAL

    def working_in(self, move: Move) -> Working:
        """Return which leg works on a way: what the keyframe it leads to says of its own, else the one it leaves."""
        start, end = self.keys[move.start].working, self.keys[move.end].working
        return start if move.share <= 0 or end is self.working else end


def ways(figure: Figure) -> list[tuple[int, int]]:
    """Return the ways that a figure goes, each from a keyframe to another: into its work first, then as its phases."""
    every = [(figure.rest, figure.ready), *((start, phase.to) for start, phase in loop(figure))]
    return [way for way in dict.fromkeys(every) if way[0] != way[1]]


def loop(figure: Figure) -> list[tuple[int, Phase]]:
    """Return all phases, each with the keyframe it starts from."""
    return _linked(figure.phases)


def repetition(figure: Figure, position: str, side: str) -> list[tuple[int, Phase]]:
    """Return the phases of one repetition in this position, on this side where both are in the phases."""
    phases = [p for p in figure.phases if p.position in {"", position} and p.side in {"", side} and not p.once]
    return _linked(phases)


def _linked(phases: Sequence[Phase]) -> list[tuple[int, Phase]]:
    return [(phases[place - 1].to, phase) for place, phase in enumerate(phases)]


def beat(figure: Figure, word: str, position: str, side: str) -> list[tuple[int, Phase]]:
    """Return the phases that show this beat of the dose, each with the keyframe it starts from."""
    return [
        (start, phase)
        for start, phase in loop(figure)
        if phase.word == word and phase.position in {"", position} and phase.side in {"", side}
    ]


def along(phases: Sequence[tuple[int, Phase]], share: float) -> Move:
    """Return where one is after `share` (0 to 1) of these phases, whose seconds stand in proportion."""
    left = share * sum(phase.seconds for _, phase in phases)
    for start, phase in phases:
        if left < phase.seconds:
            return Move(start, phase.to, left / phase.seconds if start != phase.to else 0.0)
        left -= phase.seconds
    end = phases[-1][1].to
    return Move(end, end)
