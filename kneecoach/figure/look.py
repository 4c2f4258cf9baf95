"""A posed body as it is looked at: what everything that is drawn on it has to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from kneecoach.figure.camera import View
from kneecoach.figure.skeleton import Placed
from kneecoach.figure.space import Vec


class Look(Struct, frozen=True):
    """Where a pose puts the segments and the spheres, who looks at it, and how near each part is painted.

    `seen` is where the spheres in use are in the picture (x, y, depth, pixels a metre there); `depths` are
    metres towards the viewer, by the name of the part.
    """

    frames: Sequence[Placed]
    points: Sequence[Vec]
    view: View
    seen: Sequence[tuple[float, float, float, float]]
    depths: Mapping[str, float]
