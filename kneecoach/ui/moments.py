"""From the screen of a session to what the figure does: the words of the dose meet the phases of the figure."""

from __future__ import annotations

from math import pi, sin

from msgspec import Struct

from kneecoach.core.dose import Side
from kneecoach.core.present import Screen
from kneecoach.core.step import WORK, Kind
from kneecoach.figure.figure import Figure, Move
from kneecoach.figure.showing import cycling, demonstrating, repeating, resting, working
from kneecoach.ui.figure_picture import Instant


class Moment(Struct, frozen=True):
    """Which side the figure shows, and what it does."""

    flipped: bool
    instant: Instant


def moment(figure: Figure, screen: Screen) -> Moment:
    """Return what the figure does while this screen is shown.

    It is authored for the right side. Seen from its side it faces left for the left leg; seen from the front it is
    as in a mirror, so that the person's left is on the left (DESIGN.md 5).
    """
    flipped = (figure.mirrors and screen.side is Side.LEFT) != figure.frontal
    move = _move(figure, screen)
    breath = sin(pi * screen.breath_fraction) ** 2 if screen.kind is Kind.BREATHE else 0.0
    moving = move.start != move.end and screen.kind not in {Kind.REST, Kind.SIDE}
    return Moment(flipped, Instant(move, round(breath, 2), moving))


def _move(figure: Figure, screen: Screen) -> Move:
    gone, left = (screen.length_ms - screen.remaining_ms) / 1000, screen.remaining_ms / 1000
    if screen.kind in {Kind.PREP, Kind.GAP}:
        return demonstrating(figure, gone, left)
    if screen.kind in {Kind.REST, Kind.SIDE, Kind.WARM}:
        return resting(figure, gone, left)
    if screen.kind is Kind.TIMED:
        return cycling(figure, gone, within=gone + left)
    share = screen.elapsed_ms / screen.step_ms if screen.step_ms else 1.0
    if screen.waits and screen.kind is Kind.MOVE:
        return repeating(figure, screen.position, screen.side.value, share)
    if screen.kind in WORK and figure.id != screen.exercise:
        return _borrowed(figure, screen)
    return working(figure, screen.word or screen.kind.value, screen.position, screen.side.value, share)


def _borrowed(figure: Figure, screen: Screen) -> Move:
    """Return what the figure of another exercise does, whose beats are its own: once round in a repetition, and
    still in a hold.
    """
    if screen.kind is Kind.MOVE:
        return repeating(figure, screen.position, screen.side.value, min(screen.fraction, 0.999))
    return Move(figure.still, figure.still)
