"""The colours of the figure and the things round it, by tone, in light and dark."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from kneecoach.ui import assets, theme

#: How far the lit and the dark side of a shape go towards white and dark, its outline and a far limb towards theirs.
LIT, DARK, RIM, FAR, FACE = 0.20, 0.34, 0.55, 0.24, 0.55
#: Where a round shape has its own colour, between its lit side (0) and its dark side (1).
MIDDLE = 0.42


class Shades(NamedTuple):
    """The colours of one tone: on its lit side, in its middle, on its dark side, and of its outline.

    `stops` are the first three as a gradient takes them.
    """

    lit: QColor
    base: QColor
    dark: QColor
    rim: QColor
    stops: list[tuple[float, QColor]]


@cache
def _tables() -> dict[str, dict[str, QColor]]:
    tables = tomllib.loads(assets.path("theme.toml").read_text("utf-8"))
    return {name: {tone: QColor(colour) for tone, colour in table["figure"].items()} for name, table in tables.items()}


def colour(tone: str) -> QColor:
    """Return the colour of a tone in the theme in use; KeyError for an unknown one."""
    return _tables()[theme.current().name][tone]


def shades(tone: str, far: float = 0.0) -> Shades:
    """Return the colours of a round shape that lies `far` (0 to 1) behind."""
    return _shades(theme.current().name, tone, far)


def face(tone: str, shade: float) -> QColor:
    """Return the colour of a flat face that is `shade` (0 to 1) away from the light."""
    return _face(theme.current().name, tone, shade)


@cache
def _shades(name: str, tone: str, far: float) -> Shades:
    table = _tables()[name]
    base = _mixed(table[tone], table["far"], FAR * far)
    lit, dark = _mixed(base, table["lit"], LIT), _mixed(base, table["dark"], DARK)
    return Shades(lit, base, dark, _mixed(base, table["rim"], RIM), [(0.0, lit), (MIDDLE, base), (1.0, dark)])


@cache
def _face(name: str, tone: str, shade: float) -> QColor:
    table = _tables()[name]
    return _mixed(table[tone], table["dark"], FACE * shade)


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    pairs = zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)  # type: ignore[index]  # PySide6 types it as object
    return QColor(*(round(x + (y - x) * share) for x, y in pairs))
