"""Vectors and rotations in plain tuples: lengths in metres, angles in degrees.

x points to the subject's left, y up, z forward (right-handed); the floor is y = 0. A matrix holds its
three rows one after another and acts on columns; to turn `m` about x means m · Rx, in m's own axes.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt

Vec = tuple[float, float, float]
Mat = tuple[float, float, float, float, float, float, float, float, float]

ORIGIN: Vec = (0.0, 0.0, 0.0)
LEFT: Vec = (1.0, 0.0, 0.0)
UP: Vec = (0.0, 1.0, 0.0)
FORWARD: Vec = (0.0, 0.0, 1.0)
IDENTITY: Mat = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


def add(a: Vec, b: Vec) -> Vec:
    """Return a + b."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def sub(a: Vec, b: Vec) -> Vec:
    """Return a - b."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def times(a: Vec, factor: float) -> Vec:
    """Return a, longer by the factor."""
    return a[0] * factor, a[1] * factor, a[2] * factor


def dot(a: Vec, b: Vec) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the vector product."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length(a: Vec) -> float:
    """Return the length."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec) -> Vec:
    """Return a vector of length 1 in this direction; a null vector stays as it is."""
    long = length(a)
    return times(a, 1 / long) if long else a


def between(a: Vec, b: Vec, share: float) -> Vec:
    """Return the point `share` (0 to 1) of the way from a to b."""
    rest = 1 - share
    return a[0] * rest + b[0] * share, a[1] * rest + b[1] * share, a[2] * rest + b[2] * share


def apply(m: Mat, v: Vec) -> Vec:
    """Return m · v."""
    x, y, z = v
    return m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z


def column(m: Mat, axis: int) -> Vec:
    """Return where m takes the axis x (0), y (1) or z (2)."""
    return m[axis], m[axis + 3], m[axis + 6]


def turned(m: Mat, axis: int, degrees: float) -> Mat:
    """Return m · R, where R turns about m's own axis x (0), y (1) or z (2), right-handed."""
    if degrees == 0:
        return m
    c, s = cos(radians(degrees)), sin(radians(degrees))
    a, b, d, e, f, g, h, i, j = m
    if axis == 0:
        return a, b * c + d * s, d * c - b * s, e, f * c + g * s, g * c - f * s, h, i * c + j * s, j * c - i * s
    if axis == 1:
        return a * c - d * s, b, d * c + a * s, e * c - g * s, f, g * c + e * s, h * c - j * s, i, j * c + h * s
    return a * c + b * s, b * c - a * s, d, e * c + f * s, f * c - e * s, g, h * c + i * s, i * c - h * s, j
