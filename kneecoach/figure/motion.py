"""A figure that moves: its keyframes solved onto their supports, and everything in between."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin

from msgspec.structs import replace

from kneecoach.figure.figure import Figure, Key, Move, ways
from kneecoach.figure.joints import Pose, blend, changed
from kneecoach.figure.solve import Task, places, settled, solved, worst
from kneecoach.figure.space import Vec
from kneecoach.figure.support import FOOT, Mode, Support, called

#: A way from one keyframe to the next is solved at so many places, and straight in between.
PARTS = 8
#: A keyframe whose support is further off than this, in metres, does not stand.
TOLERABLE = 0.008


class UnsoundKeyError(ValueError):
    """A keyframe that cannot rest on one of its supports; `off` is by how many metres."""

    def __init__(self, key: str, support: str, off: float) -> None:
        super().__init__(f"{key}: {support} is {1000 * off:.0f} mm off")
        self.key, self.support, self.off = key, support, off


class Motion:
    """The solved keyframes of a figure and the ways between them; a way is solved when it is first shown."""

    def __init__(
        self, figure: Figure, *, lenient: bool = False, known: Motion | None = None, hasty: bool = False
    ) -> None:
        """Solve the keyframes. Raises UnsoundKeyError where a support cannot be reached.

        A `lenient` one shows such a keyframe as it is authored, and keeps its error in `unsound`, by its place.
        What is `known` is not solved again: the first keyframes, as far as they are the same. A `hasty` one
        takes over the others as well that are the same on the same spots; where they slide, they may have to move on.
        """
        self.figure = figure
        self._props = called(figure.props)
        self.lenient = lenient
        self._spots: list[dict[tuple[int, int], Vec]] = [{}]
        self._ways: dict[tuple[int, int], tuple[Pose, ...]] = {}
        self.keys: list[Pose] = []
        self.unsound: dict[int, UnsoundKeyError] = {}
        if known is not None and known.figure.props != figure.props:
            known = None
        same = True
        for place, key in enumerate(figure.keys):
            same = same and known is not None and _alike(figure, known.figure, place)
            if known is not None and (same or (hasty and self._stands_as_in(known, place))):
                self._take(known, place)
            else:
                self._solve(key)

    def pose(self, move: Move) -> Pose:
        """Return the pose of a moment; slow at both ends, as a person moves."""
        if move.start == move.end or move.share <= 0:
            return self.keys[move.start]
        if move.share >= 1:
            return self.keys[move.end]
        way = self.way(move.start, move.end)
        at = eased(move.share) * PARTS
        part = min(int(at), PARTS - 1)
        return blend(way[part], way[part + 1], at - part)

    def way(self, start: int, end: int) -> tuple[Pose, ...]:
        """Return the solved poses from one keyframe to another, both included."""
        first, last = min(start, end), max(start, end)
        if (first, last) not in self._ways:
            self._ways[first, last] = self._between(first, last)
        way = self._ways[first, last]
        return way if start <= end else way[::-1]

    def prepare(self) -> None:
        """Solve every way that the figure goes, so that none has to be solved while it is shown."""
        for way in ways(self.figure):
            self.way(*way)

    def spots(self, key: int) -> Mapping[tuple[int, int], Vec]:
        """Return the places that the keyframes before this one have planted."""
        return self._spots[key]

    def _stands_as_in(self, known: Motion, place: int) -> bool:
        return _alike(self.figure, known.figure, place) and self._spots[place] == known._spots[place]

    def _take(self, known: Motion, place: int) -> None:
        """Take over a keyframe that is the same."""
        self.keys.append(known.keys[place])
        self._spots.append(known._spots[place + 1])
        if place in known.unsound:
            self.unsound[place] = known.unsound[place]

    def _solve(self, key: Key) -> None:
        spots = self._spots[-1]
        task = Task(key.pose, key.supports, self._props, spots)
        start = key.pose
        if self.keys:
            start = changed(start, {name: self.keys[-1][name] for name in ("px", "py", "pz")})
        pose = solved(task, start=settled(task, start))
        off, support = worst(task, pose)
        if support is not None and off > TOLERABLE:
            self._tell(UnsoundKeyError(key.name, support.told, off))
            self.keys.append(key.pose)
            self._spots.append(spots)
            return
        self.keys.append(pose)
        self._spots.append({**places(task, pose), **spots})

    def _tell(self, error: UnsoundKeyError) -> None:
        if not self.lenient:
            raise error
        self.unsound[len(self.keys)] = error

    def _between(self, first: int, last: int) -> tuple[Pose, ...]:
        """Solve the poses on the way, on the supports that both ends have."""
        a, b = self.figure.keys[first], self.figure.keys[last]
        supports, stepping = _common(a, b), _stepping(a, b)
        lift = {joint: by for joint, by in (a.lift | b.lift).items() if joint[:2] in stepping}
        poses = [self.keys[first]]
        for part in range(1, PARTS):
            share = part / PARTS
            straight = blend(self.keys[first], self.keys[last], share)
            bump = sin(pi * share)
            wanted = changed(straight, {joint: straight[joint] + by * bump for joint, by in lift.items()})
            task = Task(wanted, supports, self._props, self._spots[-1])
            poses.append(solved(task, start=wanted, steps=8))
        return (*poses, self.keys[last])


def _alike(a: Figure, b: Figure, place: int) -> bool:
    """Tell whether two figures have the same pose on the same supports in this place."""
    if place >= min(len(a.keys), len(b.keys)):
        return False
    return (a.keys[place].pose, a.keys[place].supports) == (b.keys[place].pose, b.keys[place].supports)


def eased(share: float) -> float:
    """Return how far one is after this share of the time, starting and stopping gently."""
    return 0.5 - 0.5 * cos(pi * share)


def _common(a: Key, b: Key) -> tuple[Support, ...]:
    """Return the supports of both: planted where both have the same spot, else sliding; a stepping foot has none."""
    others = {(s.part, s.side, s.on): s for s in b.supports}
    common = []
    for support in a.supports:
        other = others.get((support.part, support.side, support.on))
        if other is None or (support.spot != other.spot and support.side + "_" in _stepping(a, b)):
            continue
        sliding = Mode.SLIDE in {support.mode, other.mode} or support.spot != other.spot
        common.append(replace(support, mode=Mode.SLIDE) if sliding else support)
    return tuple(common)


def _stepping(a: Key, b: Key) -> frozenset[str]:
    """Return the sides, as "l_" or "r_", whose leg is lifted on the way between these keyframes."""
    kept = {s.side for s in a.supports if s in b.supports and s.mode is Mode.PLANTED and s.part in FOOT}
    return frozenset(joint[:2] for joint in a.lift | b.lift if joint[0] not in kept)
