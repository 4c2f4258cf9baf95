"""How the trunk moves with a breath: chest and belly rise, and the shoulders lift a little."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.figure.body import SPHERE
from kneecoach.figure.space import Vec, sub, times, unit

_PAIRS = ("l_", "r_")
#: A full breath, in millimetres: how far forward, how far up, and how much wider.
_MOVES: dict[str, tuple[float, float, float]] = {
    "chest": (12, 6, 5), "pec": (20, 11, 5), "waist": (10, 0, 4), "hemfront": (12, 0, 0), "hemside": (1, 0, 3),
    "yoke": (1, 9, 0), "cap": (1, 9, 1), "acro": (1, 9, 0), "delt": (0, 5, 0),
    "trap": (0, 6, 0), "collar": (4, 5, 0),
}  # fmt: skip
_MIDDLE = ("trap", "collar")
_MOVED = tuple(
    (SPHERE[side + name], forward / 1000, up / 1000, wider / 1000)
    for name, (forward, up, wider) in _MOVES.items()
    for side in (("",) if name in _MIDDLE else _PAIRS)
)
_CROTCH, _COLLAR, _BLADE, _PEC = (SPHERE[name] for name in ("crotch", "collar", "l_blade", "l_pec"))


def breathed(points: Sequence[Vec], radii: Sequence[float], breath: float) -> tuple[list[Vec], list[float]]:
    """Return places and radii of all spheres with the chest filled by `breath` (0 to 1)."""
    placed, sized = list(points), list(radii)
    fx, fy, fz = times(unit(sub(points[_PEC], points[_BLADE])), breath)
    ux, uy, uz = times(unit(sub(points[_COLLAR], points[_CROTCH])), breath)
    for i, forward, up, wider in _MOVED:
        x, y, z = points[i]
        placed[i] = (x + forward * fx + up * ux, y + forward * fy + up * uy, z + forward * fz + up * uz)
        sized[i] += wider * breath
    return placed, sized
